using System;
using System.Linq;
using CoverageMetrics.Figures;
using NodaTime;

namespace CoverageMetrics.Metrics;

/// <summary>One side of a metric at a time, for every area of a map: a stock of a day, a flow over a period, or the sum of its months.</summary>
internal sealed class SideColumn
{
    private readonly Metric _side;
    private readonly MetricObstacle _ofOtherUnit;
    private readonly LocalDate _date;
    private readonly FigureColumn? _reported;
    private readonly FigureColumn[] _months = [];

    internal SideColumn(FigureIndex index, Metric side, TableTime time, MetricObstacle ofOtherUnit)
    {
        _side = side;
        _ofOtherUnit = ofOtherUnit;
        _date = time.Date;
        _reported = TimeOf(side, time) is { } when ? Column(index, when) : null;
        _months = (side.Kind, time.Period) switch
        {
            (NumeratorKind.FlowInMonth, { Months: > 1 } several) => [.. several.EachMonth().Select(month => Column(index, ObservationTime.During(month)))],
            (NumeratorKind.MeanOfPeriod, { } period) => [.. period.EachMonth().Select(month => Column(index, ObservationTime.On(time.Year.CloseOf(month))))],
            _ => [],
        };
    }

    internal SideColumn(FigureIndex index, Metric denominator, ObservationTime time)
    {
        _side = denominator;
        _ofOtherUnit = MetricObstacle.DenominatorDefinition;
        _date = time.AsAt;
        _reported = Column(index, time);
    }

    /// <summary>Finds when a side is counted.</summary>
    /// <param name="side">The side.</param>
    /// <param name="time">The day of a stock, and the period of a flow.</param>
    /// <returns>The time, or null for a flow without a period.</returns>
    internal static ObservationTime? TimeOf(Metric side, TableTime time) => (side.Kind, time.Period) switch
    {
        (NumeratorKind.Stock, _) => ObservationTime.On(time.Date),
        (_, null) => null,
        (NumeratorKind.FlowYearToDate, { } flow) => ObservationTime.During(time.Year.YearToDate(flow)),
        (NumeratorKind.MeanOfPeriod, { } period) => ObservationTime.MeanOf(period),
        (_, { } flow) => ObservationTime.During(flow),
    };

    /// <summary>Finds what was reported for an area.</summary>
    /// <param name="position">Where the area stands in the tree.</param>
    /// <returns>The figure, and what stands in its way.</returns>
    internal SourcedFigure Find(int position)
    {
        SourcedFigure found = _reported is null
            ? SourcedFigure.None(MetricObstacle.Time, NoValueReason.Undefined, NoValueDetail.NoPeriod(_date))
            : Reported(position);
        return found.Figure.TryGetValue(out ObservedQuantity quantity) && (quantity.Unit != _side.Unit || quantity.IsChange != _side.IsNetChange)
            ? SourcedFigure.None(_ofOtherUnit, NoValueReason.NotComparable, quantity.UnitsDiffer(_side.Unit, _side.IsNetChange))
            : found;
    }

    private SourcedFigure Reported(int position)
    {
        SourcedFigure reported = _reported!.Find(position);
        return _months.Length == 0 || reported.Source is not null || reported.Obstacle != MetricObstacle.Numerator ? reported : OverMonths(reported, position);
    }

    // A flow over several months that nobody reported as such is the sum of its months, and a mean that of their ends, when all of them are there.
    private SourcedFigure OverMonths(SourcedFigure reported, int position)
    {
        SourcedFigure[] found = Array.ConvertAll(_months, month => month.Find(position));
        if (IsMean && Array.Find(found, static month => month.Obstacle is MetricObstacle.Territory or MetricObstacle.Ambiguous) is { Obstacle: not MetricObstacle.None } elsewhere)
        {
            return elsewhere;
        }

        ObservationTime[] missing = [.. _months.Where((_, month) => !found[month].Figure.HasValue).Select(month => month.Time)];
        if (missing.Length == found.Length)
        {
            return reported;
        }

        if (IsMean)
        {
            return new(MonthlyMean.Of(Array.ConvertAll(found, static month => month.Figure), Array.ConvertAll(_months, static month => month.Time)), missing.Length > 0 ? MetricObstacle.Numerator : MetricObstacle.None);
        }

        var sum = default(FigureSum);
        foreach (SourcedFigure month in found)
        {
            sum.Add(null, month.Figure);
        }

        return missing.Length > 0
            ? SourcedFigure.SoFar(sum.Reported, NoValueDetail.MonthsLacking(missing))
            : new(sum.Reported, found.Select(month => month.Range).Aggregate(static (all, month) => all.Plus(month)));
    }

    private bool IsMean => _side.Kind == NumeratorKind.MeanOfPeriod;

    private FigureColumn Column(FigureIndex index, ObservationTime time) => index.Column(_side.Subject, time, _side.Series, _side.Scope);
}
