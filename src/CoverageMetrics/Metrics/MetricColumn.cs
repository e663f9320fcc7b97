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
    private readonly SideColumn _numerator;
    private readonly ObservationTime[] _denominatorTimes;
    private readonly SideColumn?[] _denominators;
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
        _numerator = new(index, metric, time, MetricObstacle.NumeratorDefinition);
        _denominatorTimes = metric.Denominator is { } stock && SideOfPeriod(metric, stock) is null ? TimesOfDenominator(stock) : [];
        _denominators = metric.Denominator is { } over && SideOfPeriod(metric, over) is { } side ? [new(index, side, time, MetricObstacle.DenominatorDefinition)] : new SideColumn?[_denominatorTimes.Length];
        _rates = metric.Denominator is not null && SideColumn.TimeOf(metric, time) is { } when ? index.Rates(metric, when) : null;
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
    internal MetricCell CellAt(int position) => new(this, position, _numerator.Find(position), Metric.Denominator is null ? default : Denominator(position));

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
    /// <returns>The number of the percentage or ratio, the rate it was taken from, and what stands in the way; null where nobody published one.</returns>
    internal (Figure<decimal> Level, ReportedRate? Source, MetricObstacle Obstacle)? RateAt(int position) => _rates?.Find(position);

    /// <summary>Gets a value indicating whether a definition changed.</summary>
    internal bool HasBreaks => _index.HasBreaks;

    /// <summary>Finds the changes of the definition of a subject between two times.</summary>
    /// <param name="source">What the later figure was taken from, or null when it has no source of its own.</param>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="position">Where the area stands in the tree.</param>
    /// <param name="earlier">The earlier time.</param>
    /// <param name="later">The later time.</param>
    /// <returns>The breaks, the earliest first.</returns>
    internal IEnumerable<Break> Breaks(FigureKey? source, string subject, int position, ObservationTime earlier, ObservationTime later) => _index.Breaks(subject, position).Where(one =>
        one.IsBetween(earlier, later)
        && (source is not { } key || ((one.Key.Series.Length == 0 || one.Key.Series == key.Series) && (one.Key.Scope.Length == 0 || one.Key.Scope == key.Scope))));

    /// <summary>Finds when the numerator is of; null when there is no period.</summary>
    internal ObservationTime? TimeOfNumerator() => SideColumn.TimeOf(Metric, Time);

    // A denominator that is of the table's period, and not of a day that a rule finds.
    private static Metric? SideOfPeriod(Metric metric, Metric over) => over.Kind != NumeratorKind.Stock ? over : metric.DenominatorDate switch
    {
        DenominatorDate.SamePeriod => over.WithKind(metric.Kind),
        DenominatorDate.MeanOfPeriod => over.WithKind(NumeratorKind.MeanOfPeriod),
        DenominatorDate.SameDate or DenominatorDate.MidYear or DenominatorDate.PreviousYear or DenominatorDate.LatestOnOrBefore => null,
        _ => throw Unnamed.Member(metric.DenominatorDate),
    };

    private ObservationTime[] TimesOfDenominator(Metric denominator) => Metric.DenominatorDate switch
    {
        DenominatorDate.SameDate => [ObservationTime.On(Date)],
        DenominatorDate.MidYear => MiddleOf(Year.YearOf(Date)),
        DenominatorDate.PreviousYear => MiddleOf(Year.YearOf(Date) - 1),
        DenominatorDate.LatestOnOrBefore => LatestFirst(_index.Times(denominator.Subject)),
        DenominatorDate.SamePeriod or DenominatorDate.MeanOfPeriod => [],
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
        SourcedFigure first = Denominators(0).Find(position);
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

            elsewhere ??= found.Obstacle is MetricObstacle.Territory or MetricObstacle.DenominatorDefinition ? found : null;
        }

        return elsewhere ?? SourcedFigure.None(MetricObstacle.Numerator, NoValueReason.Missing, NotReportedUntil);
    }

    private NoValueDetail NotReportedUntil => _notReportedUntil ??= NoValueDetail.NotReportedUntil(Metric.Denominator!.Subject, Date);

    private SideColumn Denominators(int place) => _denominators[place] ??= new(_index, Metric.Denominator!, _denominatorTimes[place]);
}
