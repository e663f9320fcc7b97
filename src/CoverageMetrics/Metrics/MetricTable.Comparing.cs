using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Metrics;

/// <content>Comparisons with earlier dates, and series of months.</content>
public sealed partial class MetricTable
{
    /// <summary>Compares a metric of an area with an earlier one.</summary>
    /// <param name="area">An area of the map.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="comparisonBase">The rule that finds what to compare with.</param>
    /// <returns>Change, rate and points, each with its value or why it is withheld.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand on the map.</exception>
    public MetricComparison Compare(Area area, Metric metric, ComparisonBase comparisonBase)
    {
        ArgumentNullException.ThrowIfNull(comparisonBase);
        return Compare(Cell(area, metric), comparisonBase);
    }

    /// <summary>Finds a metric of an area month by month, with what each month added.</summary>
    /// <param name="area">An area of the map.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month.</param>
    /// <returns>The months in order; a month nobody reported is there without a value, and so is the increase over it.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand on the map, a period is no single month, or <paramref name="last"/> is before <paramref name="first"/>.</exception>
    public IReadOnlyList<MetricMonth> Months(Area area, Metric metric, ReportingPeriod first, ReportingPeriod last)
    {
        ArgumentNullException.ThrowIfNull(metric);
        if (first.Months != 1 || last.Months != 1 || last < first)
        {
            throw new ArgumentException($"A series runs from a month to a later one, not from {first} to {last}.", nameof(last));
        }

        int position = Areas.Position(area);
        var months = new List<MetricMonth>();
        for (LocalDate day = first.FirstDay; day <= last.LastDay; day = day.PlusMonths(1))
        {
            ReportingPeriod month = ReportingPeriod.Month(day.Year, day.Month);
            MetricCell cell = ColumnAt(metric, Time.At(month)).CellAt(position);
            months.Add(new(month, cell, Increase(position, cell, month)));
        }

        return months.AsReadOnly();
    }

    private Figure<ObservedChange> Increase(int position, MetricCell cell, ReportingPeriod month) => cell.Metric.Kind switch
    {
        // What came in the month is the increase itself; what came in the year so far has to be told from the months before.
        NumeratorKind.FlowInMonth => cell.Count.SelectMonotone(ObservedChange.OfFlow, true),
        NumeratorKind.FlowYearToDate when Year.IsFirst(month) => cell.Count.SelectMonotone(ObservedChange.OfFlow, true),

        // What the month's own figure hides is not told by the difference.
        NumeratorKind.FlowYearToDate when IsSuppressed(position, cell.Metric, month) => Figure.None<ObservedChange>(NoValueReason.Suppressed),
        NumeratorKind.Stock or NumeratorKind.FlowYearToDate or NumeratorKind.MeanOfPeriod => Compared(cell, ColumnAt(cell.Metric, Time.At(month.Previous())).CellAt(position), ComparisonBase.PreviousMonth).Change,
        _ => throw Unnamed.Member(cell.Metric.Kind),
    };

    private bool IsSuppressed(int position, Metric metric, ReportingPeriod month) =>
        _index.Column(metric.Subject, ObservationTime.During(month), metric.Series, metric.Scope).Find(position).Figure.Reason == NoValueReason.Suppressed;

    /// <summary>Compares two cells of one metric and area.</summary>
    /// <param name="earlier">The earlier cell.</param>
    /// <param name="later">The later cell.</param>
    /// <returns>Change, rate and points; withheld where the two cannot be compared.</returns>
    internal static MetricComparison Between(MetricCell earlier, MetricCell later) => Compared(later, earlier, ComparisonBase.On(earlier.Date));

    /// <summary>Compares a cell of this table with an earlier one.</summary>
    /// <param name="later">The cell.</param>
    /// <param name="comparisonBase">The rule that finds what to compare with.</param>
    /// <returns>Change, rate and points.</returns>
    internal MetricComparison Compare(MetricCell later, ComparisonBase comparisonBase) => Compare(later, EarlierTo(later.Column, comparisonBase));

    /// <summary>Compares cells of one metric of this table with earlier ones.</summary>
    /// <param name="later">The cells.</param>
    /// <param name="comparisonBase">The rule that finds what to compare with.</param>
    /// <returns>The comparisons, in the order of the cells.</returns>
    internal MetricComparison[] Compare(MetricCell[] later, ComparisonBase comparisonBase)
    {
        if (later.Length == 0)
        {
            return [];
        }

        EarlierTime earlier = EarlierTo(later[0].Column, comparisonBase);
        return Array.ConvertAll(later, cell => Compare(cell, earlier));
    }

    private static MetricComparison Compare(MetricCell later, in EarlierTime earlier) => earlier.Column is { } column
        ? Compared(later, column.CellAt(later.Position), earlier.Base)
        : new(earlier.Base, later, null, MetricObstacle.Time, earlier.Refusal);

    // The same for all areas.
    private EarlierTime EarlierTo(MetricColumn later, ComparisonBase comparisonBase)
    {
        if (!later.TryGetEarlier(comparisonBase, out EarlierTime earlier))
        {
            earlier = EarlierOf(later, comparisonBase);
            later.Keep(earlier);
        }

        return earlier;
    }

    private EarlierTime EarlierOf(MetricColumn later, ComparisonBase comparisonBase)
    {
        if (comparisonBase == ComparisonBase.MeanOfPeriod && later is { Metric.Kind: NumeratorKind.Stock, Period: not null })
        {
            Metric mean = later.Metric.WithKind(NumeratorKind.MeanOfPeriod);
            return new(comparisonBase, ColumnAt(mean.DenominatorDate == DenominatorDate.SameDate ? mean.WithDenominatorDate(DenominatorDate.MeanOfPeriod) : mean, later.Time), null);
        }

        if (TimeToCompareWith(later, comparisonBase) is { } earlier)
        {
            return new(comparisonBase, ColumnAt(later.Metric, earlier), null);
        }

        ObservationTime time = later.Period is { } reported ? ObservationTime.During(reported) : ObservationTime.On(later.Date);
        return new(comparisonBase, null, NoValueDetail.NoEarlierTime(time));
    }

    private static MetricComparison Compared(MetricCell later, MetricCell earlier, ComparisonBase comparisonBase)
    {
        if (earlier.CountObstacle == MetricObstacle.Territory)
        {
            return new(comparisonBase, later, earlier, MetricObstacle.Territory, earlier.Count.Detail);
        }

        return DefinitionOf(later) is { } now && DefinitionOf(earlier) is { } before && now != before
            ? new(comparisonBase, later, earlier, MetricObstacle.NumeratorDefinition, Definitions(before, now))
            : new(comparisonBase, later, earlier, MetricObstacle.None, null);
    }

    private static (string Series, string Scope)? DefinitionOf(MetricCell cell) => cell.NumeratorSource is { } count ? (count.Series, count.Scope)
        : cell.ReportedRate is { } rate ? (rate.Key.Series, rate.Key.Scope)
        : null;

    private static TableTime? TimeToCompareWith(MetricColumn later, ComparisonBase comparisonBase)
    {
        ReportingYear year = later.Year;
        if (later.Metric.Kind != NumeratorKind.Stock && later.Period is { } flow)
        {
            return comparisonBase.TryPeriodFor(later.Metric.Kind == NumeratorKind.FlowYearToDate ? year.YearToDate(flow) : flow, out ReportingPeriod before)
                ? later.Time.At(before)
                : null;
        }

        bool isFound = later.Period is { } period ? comparisonBase.TryDateFor(period, year, out LocalDate date) : comparisonBase.TryDateFor(later.Date, year, out date);
        return isFound ? later.Time.At(date) : null;
    }
}
