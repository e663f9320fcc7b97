using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Metrics;

/// <summary>A metric at a time, for every area of a map: where its numerator and its denominator are looked up.</summary>
/// <remarks>Not thread-safe by itself: what is found is kept for the next time.</remarks>
internal sealed class MetricColumn
{
    private readonly FigureIndex _index;
    private readonly FigureColumn? _numerator;
    private readonly FigureColumn[] _months = [];
    private readonly ObservationTime[] _denominatorTimes;
    private readonly FigureColumn?[] _denominators;
    private readonly FigureColumn[] _denominatorMonths = [];
    private readonly List<EarlierTime> _earlier = [];
    private readonly RateColumn? _rates;
    private MetricCell?[]? _cells;
    private NoValueDetail? _notReportedUntil;

    internal MetricColumn(FigureIndex index, AreaTree areas, Metric metric, TableTime time)
    {
        _index = index;
        Areas = areas;
        Metric = metric;
        Time = time;
        _numerator = TimeOfNumerator() is { } when ? index.Column(metric.Subject, when, metric.Series, metric.Scope) : null;
        _months = Period is { } months ? Months(metric.Kind switch
        {
            NumeratorKind.FlowInMonth => months.Months > 1 ? ObservationTime.During : null,
            NumeratorKind.MeanOfPeriod => EndOf,
            NumeratorKind.Stock or NumeratorKind.FlowYearToDate => null,
            _ => throw Unnamed.Member(metric.Kind),
        }, months, metric.Subject, metric.Series, metric.Scope) : [];
        _denominatorTimes = metric.Denominator is null ? [] : TimesOfDenominator(metric.Denominator);
        _denominators = new FigureColumn?[_denominatorTimes.Length];
        if (metric.Denominator is { } by && Period is { } over)
        {
            _denominatorMonths = Months(metric.DenominatorDate switch
            {
                DenominatorDate.SamePeriod => metric.Kind == NumeratorKind.FlowInMonth && over.Months > 1 ? ObservationTime.During : null,
                DenominatorDate.MeanOfPeriod => EndOf,
                DenominatorDate.SameDate or DenominatorDate.MidYear or DenominatorDate.PreviousYear or DenominatorDate.LatestOnOrBefore => null,
                _ => throw Unnamed.Member(metric.DenominatorDate),
            }, over, by, metric.DenominatorSeries, metric.DenominatorScope);
        }

        _rates = metric.Denominator is { } of && TimeOfNumerator() is { } at ? index.Rates(metric.Subject, of, at, metric.Series, metric.Scope) : null;
    }

    /// <summary>Gets the areas of the map.</summary>
    internal AreaTree Areas { get; }

    /// <summary>Gets the metric.</summary>
    internal Metric Metric { get; }

    /// <summary>Gets the day of a stock, or the last day of a flow.</summary>
    internal LocalDate Date => Time.Date;

    /// <summary>Gets the period of a flow, or null when there is none.</summary>
    internal ReportingPeriod? Period => Time.Period;

    /// <summary>Gets the year that is followed.</summary>
    internal ReportingYear Year => Time.Year;

    /// <summary>Gets the day, the period and the year.</summary>
    internal TableTime Time { get; }

    /// <summary>Finds the cell of an area.</summary>
    /// <param name="position">Where the area stands in the tree.</param>
    /// <returns>The cell.</returns>
    internal MetricCell CellAt(int position) => new(this, position, Numerator(position), Metric.Denominator is null ? default : Denominator(position));

    /// <summary>Finds the cell of an area, and keeps it for the next time.</summary>
    /// <param name="position">Where the area stands in the tree.</param>
    /// <returns>The cell, the same one every time.</returns>
    internal MetricCell KeptCellAt(int position) => (_cells ??= new MetricCell?[Areas.Areas.Count])[position] ??= CellAt(position);

    /// <summary>Finds what the metric is compared with, when that was asked before.</summary>
    /// <param name="comparisonBase">The rule.</param>
    /// <param name="earlier">The earlier time.</param>
    /// <returns>Whether it is known.</returns>
    internal bool TryGetEarlier(ComparisonBase comparisonBase, out EarlierTime earlier)
    {
        foreach (EarlierTime known in _earlier)
        {
            if (known.Base == comparisonBase)
            {
                earlier = known;
                return true;
            }
        }

        earlier = default;
        return false;
    }

    /// <summary>Keeps what the metric is compared with.</summary>
    /// <param name="earlier">The earlier time.</param>
    internal void Keep(in EarlierTime earlier) => _earlier.Add(earlier);

    /// <summary>Asks for the denominators of every time that belongs to the metric, also where a later one has a figure for all areas.</summary>
    internal void AskForAllDenominators()
    {
        for (int place = 0; place < _denominators.Length; place++)
        {
            Denominators(place);
        }
    }

    /// <summary>Finds the rate of an area that was published without its counts.</summary>
    /// <param name="position">Where the area stands in the tree.</param>
    /// <returns>The percentage, the rate it was taken from, and what stands in the way; null where nobody published one.</returns>
    internal (Figure<AnyPercentage> Figure, ReportedRate? Source, MetricObstacle Obstacle)? RateAt(int position) => _rates?.Find(position);

    private ObservationTime? TimeOfNumerator() => (Metric.Kind, Period) switch
    {
        (NumeratorKind.Stock, _) => ObservationTime.On(Date),
        (_, null) => null,
        (NumeratorKind.FlowYearToDate, { } period) => ObservationTime.During(Year.YearToDate(period)),
        (NumeratorKind.MeanOfPeriod, { } period) => ObservationTime.MeanOf(period),
        (_, { } period) => ObservationTime.During(period),
    };

    private SourcedFigure Numerator(int position)
    {
        SourcedFigure found = _numerator is null
            ? SourcedFigure.None(MetricObstacle.Time, NoValueReason.Undefined, NoValueDetail.NoPeriod(Date))
            : OverMonths(_numerator.Find(position), _months, position);
        return found.Figure.TryGetValue(out ObservedQuantity quantity) && quantity.Currency != Metric.Currency
            ? SourcedFigure.None(MetricObstacle.NumeratorDefinition, NoValueReason.NotComparable, NoValueDetail.UnitsDiffer(quantity.UnitCode, Metric.Currency ?? FigureKey.People))
            : found;
    }

    private ObservationTime EndOf(ReportingPeriod month) => ObservationTime.On(Year.CloseOf(month));

    private FigureColumn[] Months(Func<ReportingPeriod, ObservationTime>? time, ReportingPeriod period, string subject, string? series, string? scope) =>
        time is null ? [] : [.. period.EachMonth().Select(month => _index.Column(subject, time(month), series, scope))];

    // A flow over several months that nobody reported as such is the sum of its months, and a mean that of their ends, when all of them are there.
    private static SourcedFigure OverMonths(SourcedFigure reported, FigureColumn[] months, int position)
    {
        if (months.Length == 0 || reported.Source is not null || reported.Obstacle != MetricObstacle.Numerator)
        {
            return reported;
        }

        SourcedFigure[] found = Array.ConvertAll(months, month => month.Find(position));
        if (Array.Find(found, static month => month.Obstacle is MetricObstacle.Territory or MetricObstacle.Ambiguous) is { Obstacle: not MetricObstacle.None } elsewhere && months[0].Time.Period is null)
        {
            return elsewhere;
        }

        ObservationTime[] missing = [.. months.Where((_, month) => !found[month].Figure.HasValue).Select(month => month.Time)];
        if (missing.Length == found.Length)
        {
            return reported;
        }

        if (months[0].Time.Period is null)
        {
            return new(MonthlyMean.Of(Array.ConvertAll(found, static month => month.Figure), Array.ConvertAll(months, static month => month.Time)), missing.Length > 0 ? MetricObstacle.Numerator : MetricObstacle.None);
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

    private ObservationTime[] TimesOfDenominator(string denominator) => Metric.DenominatorDate switch
    {
        DenominatorDate.SameDate => [ObservationTime.On(Date)],
        DenominatorDate.MidYear => MiddleOf(Year.YearOf(Date)),
        DenominatorDate.PreviousYear => MiddleOf(Year.YearOf(Date) - 1),
        DenominatorDate.LatestOnOrBefore => LatestFirst(_index.Times(denominator)),
        DenominatorDate.SamePeriod => TimeOfNumerator() is { Period: not null } time ? [time] : [],
        DenominatorDate.MeanOfPeriod => Period is { } period ? [ObservationTime.MeanOf(period)] : [],
        _ => throw Unnamed.Member(Metric.DenominatorDate),
    };

    private ObservationTime[] LatestFirst(ReadOnlySpan<ObservationTime> times)
    {
        var found = new List<ObservationTime>(times.Length);
        for (int i = times.Length - 1; i >= 0; i--)
        {
            if (times[i].AsAt <= Date && (times[i].Period is null || times[i].IsMean))
            {
                found.Add(times[i]);
            }
        }

        return [.. found];
    }

    private ObservationTime[] MiddleOf(int year) =>
        [ObservationTime.MeanOf(Year.Year(year)), ObservationTime.On(Year.Half(year, 2).FirstDay), ObservationTime.On(Year.Half(year, 1).LastDay)];

    private SourcedFigure Denominator(int position) => Metric.DenominatorDate == DenominatorDate.LatestOnOrBefore ? Latest(position) : First(position);

    private SourcedFigure First(int position)
    {
        if (_denominators.Length == 0)
        {
            return SourcedFigure.None(MetricObstacle.Time, NoValueReason.Undefined, NoValueDetail.NoPeriod(Date));
        }

        SourcedFigure first = OverMonths(Denominators(0).Find(position), _denominatorMonths, position);
        for (int i = 1; i < _denominators.Length && first.Source is null && first.Obstacle != MetricObstacle.Ambiguous; i++)
        {
            SourcedFigure next = Denominators(i).Find(position);
            first = next.Source is not null ? next : first;
        }

        return first;
    }

    private SourcedFigure Latest(int position)
    {
        SourcedFigure? elsewhere = null;
        for (int i = 0; i < _denominators.Length; i++)
        {
            SourcedFigure found = Denominators(i).Find(position);
            if (found.Figure.HasValue || found.Obstacle == MetricObstacle.Ambiguous)
            {
                return found;
            }

            elsewhere ??= found.Obstacle == MetricObstacle.Territory ? found : null;
        }

        return elsewhere ?? SourcedFigure.None(MetricObstacle.Numerator, NoValueReason.Missing, NotReportedUntil);
    }

    private NoValueDetail NotReportedUntil => _notReportedUntil ??= NoValueDetail.NotReportedUntil(Metric.Denominator!, Date);

    private FigureColumn Denominators(int place) =>
        _denominators[place] ??= _index.Column(Metric.Denominator!, _denominatorTimes[place], Metric.DenominatorSeries, Metric.DenominatorScope);
}
