using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Metrics;

/// <summary>The metrics of all areas of a map on a date, worked out from observations when they are asked for.</summary>
/// <remarks>
/// <para>A figure belongs to an area when it was reported under the area's code on the day of the map, under another code of the same territory, or restated onto
/// the map. A figure of another territory is not taken.</para>
/// <para>What was found once is kept, so one table is for one thread at a time. Two tables are equal only when they are the same object.</para>
/// </remarks>
public sealed partial class MetricTable
{
    private readonly ObservationSet _observations;
    private readonly AreaCatalogue _catalogue;
    private readonly FigureIndex _index;

    private MetricTable(MetricTable other, ReportingPeriod period)
    {
        (_observations, _catalogue, _index) = (other._observations, other._catalogue, other._index);
        (Metrics, Areas) = (other.Metrics, other.Areas);
        (Date, Period) = (period.LastDay, period);
    }

    private MetricTable(ObservationSet observations, MetricSet metrics, AreaCatalogue catalogue, LocalDate date, ReportingPeriod? period, LocalDate map)
    {
        _observations = observations;
        _catalogue = catalogue;
        Metrics = metrics;
        Date = date;
        Period = period;
        Areas = catalogue.On(map);
        _index = new(observations, catalogue, Areas);
    }

    /// <summary>Gets the metrics.</summary>
    public MetricSet Metrics { get; }

    /// <summary>Gets the day of the stocks, and the last day of the flows.</summary>
    public LocalDate Date { get; }

    /// <summary>Gets the period of the flows; <see langword="null"/> when the table is of a day within a month.</summary>
    public ReportingPeriod? Period { get; }

    /// <summary>Gets the areas of the map.</summary>
    public AreaTree Areas { get; }

    /// <summary>Works out metrics on a day, on the map of that day.</summary>
    /// <param name="observations">What was reported; chosen with <see cref="ObservationSet.KnownOn"/> when it matters what was known.</param>
    /// <param name="metrics">The metrics.</param>
    /// <param name="catalogue">The areas and their changes.</param>
    /// <param name="date">The day; at the end of a month the flows of that month are there too.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static MetricTable Of(ObservationSet observations, MetricSet metrics, AreaCatalogue catalogue, LocalDate date)
    {
        LocalDate day = date.WithCalendar(CalendarSystem.Iso);
        return Checked(observations, metrics, catalogue, day, day == day.With(DateAdjusters.EndOfMonth) ? ReportingPeriod.Month(day.Year, day.Month) : null);
    }

    /// <summary>Works out metrics of a period, on the map of its last day: stocks at its end, flows over it.</summary>
    /// <param name="observations">What was reported; chosen with <see cref="ObservationSet.KnownOn"/> when it matters what was known.</param>
    /// <param name="metrics">The metrics.</param>
    /// <param name="catalogue">The areas and their changes.</param>
    /// <param name="period">The period.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static MetricTable Of(ObservationSet observations, MetricSet metrics, AreaCatalogue catalogue, ReportingPeriod period) =>
        Checked(observations, metrics, catalogue, period.LastDay, period);

    /// <summary>Gives the same metrics on the map of another day.</summary>
    /// <param name="map">The day of the map.</param>
    /// <returns>The table.</returns>
    public MetricTable OnMap(LocalDate map) => new(_observations, Metrics, _catalogue, Date, Period, map.WithCalendar(CalendarSystem.Iso));

    /// <summary>Finds a metric of an area on the day of the table.</summary>
    /// <param name="area">An area of the map.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>The count and the coverage.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand on the map.</exception>
    public MetricCell Cell(Area area, CoverageMetric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return CellAt(area, metric);
    }

    /// <summary>Finds a metric of an area at the end of another month: for series and comparisons.</summary>
    /// <param name="area">An area of the map.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="period">The period.</param>
    /// <returns>The count and the coverage.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand on the map.</exception>
    public MetricCell Cell(Area area, CoverageMetric metric, ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return CellAt(Areas.Position(area), metric, period.LastDay, period);
    }

    /// <summary>Gives the same metrics at the end of another period, on the same map; what was found so far is shared.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The table.</returns>
    internal MetricTable At(ReportingPeriod period) => new(this, period);

    /// <summary>Finds what was reported of a subject for an area on the day of the table.</summary>
    /// <param name="area">An area of the map.</param>
    /// <param name="subject">The code of what was counted.</param>
    /// <returns>The observation, or null when there is none, or several.</returns>
    internal Observation? Reported(Area area, string subject) =>
        _index.Find(Areas.Position(area), subject, ObservationTime.On(Date), null, null).Source;

    /// <summary>Finds the conflicts among the observations of the day of the table.</summary>
    /// <returns>The conflicts, with their areas where they stand on the map.</returns>
    internal IEnumerable<(Area? Area, ObservationConflict Conflict)> ConflictsOnDate() => _observations.Conflicts
        .Where(conflict => conflict.Key.Time.AsAt == Date)
        .Select(conflict => (_catalogue.Find(conflict.Key.Area, conflict.Key.Map), conflict));

    internal static string Definitions(Observation earlier, Observation later) =>
        $"{Definition(earlier)} → {Definition(later)}";

    private static MetricTable Checked(ObservationSet observations, MetricSet metrics, AreaCatalogue catalogue, LocalDate date, ReportingPeriod? period)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(catalogue);
        return new(observations, metrics, catalogue, date, period, date);
    }

    private static string Definition(Observation observation) => observation switch
    {
        { Series.Length: 0, Scope.Length: 0 } => "–",
        { Scope.Length: 0 } => observation.Series,
        { Series.Length: 0 } => observation.Scope,
        _ => $"{observation.Series}/{observation.Scope}",
    };

    private MetricCell CellAt(int position, CoverageMetric metric, LocalDate date, ReportingPeriod? period) => new(
        position,
        Areas.Areas[position],
        metric,
        date,
        Unit(metric, Numerator(position, metric, date, period)),
        metric.Denominator is { } denominator ? Denominator(position, metric, denominator, date) : default);

    private FoundFigure Numerator(int position, CoverageMetric metric, LocalDate date, ReportingPeriod? period) => metric.Kind switch
    {
        NumeratorKind.Stock => _index.Find(position, metric.Subject, ObservationTime.On(date), metric.Series, metric.Scope),
        _ when period is null => FoundFigure.None(MetricObstacle.Time, NoValueReason.Undefined, ObservationTime.On(date).ToString()),
        NumeratorKind.FlowYearToDate => _index.Find(position, metric.Subject, ObservationTime.During(YearToDate(period.Value)), metric.Series, metric.Scope),
        _ => FlowOver(period.Value, time => _index.Find(position, metric.Subject, time, metric.Series, metric.Scope)),
    };

    // A flow over several months that nobody reported as such is the sum of its months, when all of them are there.
    private static FoundFigure FlowOver(ReportingPeriod period, Func<ObservationTime, FoundFigure> find)
    {
        FoundFigure reported = find(ObservationTime.During(period));
        if (period.Months == 1 || reported.Source is not null || reported.Obstacle != MetricObstacle.Numerator)
        {
            return reported;
        }

        (ReportingPeriod Month, FoundFigure Found)[] months = [.. Enumerable.Range(period.FirstMonth, period.Months)
            .Select(month => ReportingPeriod.Month(period.CalendarYear, month))
            .Select(month => (month, find(ObservationTime.During(month))))];
        ReportingPeriod[] missing = [.. months.Where(month => !month.Found.Figure.HasValue).Select(month => month.Month)];
        if (missing.Length == months.Length)
        {
            return reported;
        }

        return missing.Length > 0
            ? FoundFigure.None(MetricObstacle.Numerator, NoValueReason.Incomplete, string.Join(", ", missing))
            : new(months.Select(month => month.Found.Figure).Aggregate(static (sum, month) => sum.With(month, static (left, right) => left.Plus(right))), null, MetricObstacle.None);
    }

    private FoundFigure Denominator(int position, CoverageMetric metric, string denominator, LocalDate date) => metric.DenominatorDate switch
    {
        DenominatorDate.SameDate => _index.Find(position, denominator, ObservationTime.On(date), metric.DenominatorSeries, metric.DenominatorScope),
        DenominatorDate.MidYear => First(position, metric, denominator, MidYear(date.Year)),
        DenominatorDate.PreviousYear => First(position, metric, denominator, MidYear(date.Year - 1)),
        _ => Latest(position, metric, denominator, date),
    };

    private static ObservationTime[] MidYear(int year) =>
        [ObservationTime.During(ReportingPeriod.Year(year)), ObservationTime.On(new(year, 7, 1)), ObservationTime.On(new(year, 6, 30))];

    private FoundFigure First(int position, CoverageMetric metric, string denominator, ReadOnlySpan<ObservationTime> times)
    {
        FoundFigure first = _index.Find(position, denominator, times[0], metric.DenominatorSeries, metric.DenominatorScope);
        foreach (ObservationTime time in times[1..])
        {
            if (first.Source is not null || first.Obstacle == MetricObstacle.Ambiguous)
            {
                break;
            }

            FoundFigure next = _index.Find(position, denominator, time, metric.DenominatorSeries, metric.DenominatorScope);
            first = next.Source is not null ? next : first;
        }

        return first;
    }

    private FoundFigure Latest(int position, CoverageMetric metric, string denominator, LocalDate date)
    {
        FoundFigure? elsewhere = null;
        ReadOnlySpan<ObservationTime> times = _index.Times(denominator);
        for (int i = times.Length - 1; i >= 0; i--)
        {
            if (times[i].AsAt <= date && _index.Find(position, denominator, times[i], metric.DenominatorSeries, metric.DenominatorScope) is var found)
            {
                if (found.Figure.HasValue || found.Obstacle == MetricObstacle.Ambiguous)
                {
                    return found;
                }

                elsewhere ??= found.Obstacle == MetricObstacle.Territory ? found : null;
            }
        }

        return elsewhere ?? FoundFigure.None(MetricObstacle.Numerator, NoValueReason.Missing, $"{denominator} ≤ {ObservationTime.On(date)}");
    }

    private static FoundFigure Unit(CoverageMetric metric, in FoundFigure found) =>
        found.Figure.TryGetValue(out ObservedQuantity quantity) && quantity.Currency != metric.Currency
            ? FoundFigure.None(MetricObstacle.NumeratorDefinition, NoValueReason.NotComparable, $"{quantity.Currency ?? "people"} ≠ {metric.Currency ?? "people"}")
            : found;

    private static ReportingPeriod YearToDate(ReportingPeriod period) => ReportingPeriod.FirstMonths(period.CalendarYear, period.LastMonth);
}
