using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Testing;

/// <summary>The keys of the figures that a metric asks for in a month.</summary>
internal static class AskedFigure
{
    private static readonly ReportingYear Year = ReportingYear.Calendar;

    internal static FigureKey OfNumerator(Metric metric, ReportingPeriod period) => Key(metric, TimeOf(metric.Kind, period));

    internal static FigureKey OfDenominator(Metric metric, ReportingPeriod period)
    {
        Metric over = metric.Denominator!;
        LocalDate day = period.LastDay;
        return Key(over, over.Kind != NumeratorKind.Stock ? TimeOf(over.Kind, period) : metric.DenominatorDate switch
        {
            DenominatorDate.SameDate or DenominatorDate.LatestOnOrBefore => day,
            DenominatorDate.MidYear => Year.Half(Year.YearOf(day), 2).FirstDay,
            DenominatorDate.PreviousYear => Year.Half(Year.YearOf(day) - 1, 2).FirstDay,
            DenominatorDate.SamePeriod => period,
            DenominatorDate.MeanOfPeriod => ObservationTime.MeanOf(period),
            _ => throw Unnamed.Member(metric.DenominatorDate),
        });
    }

    private static ObservationTime TimeOf(NumeratorKind kind, ReportingPeriod period) => kind switch
    {
        NumeratorKind.Stock => period.LastDay,
        NumeratorKind.FlowInMonth => period,
        NumeratorKind.FlowYearToDate => Year.YearToDate(period),
        NumeratorKind.MeanOfPeriod => ObservationTime.MeanOf(period),
        _ => throw Unnamed.Member(kind),
    };

    private static FigureKey Key(Metric side, ObservationTime time)
    {
        var key = FigureKey.Of(side.Subject, side.Unit, time);
        key = side.Series is { Length: > 0 } series ? key.WithSeries(series) : key;
        return side.Scope is { Length: > 0 } scope ? key.WithScope(scope) : key;
    }
}
