using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Metrics;

/// <summary>The metrics of all areas of a map on a date, worked out from observations when they are asked for.</summary>
/// <remarks>
/// <para>A figure belongs to an area when it was reported under the area's code on the day of the map, under another code of the same territory, or restated onto
/// the map. A figure of another territory is not taken.</para>
/// <para>Not thread-safe, so that one table is for one thread at a time; costs one index of the observations, and a cell for each question, as what was found once is
/// kept. Two tables are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed partial class MetricTable
{
    private readonly ObservationSet _observations;
    private readonly AreaCatalogue _catalogue;
    private readonly FigureIndex _index;
    private readonly Dictionary<Metric, MetricColumn> _columns = [];
    private readonly Dictionary<LocalDate, MetricTable> _known;

    private MetricTable(MetricTable other, TableTime time)
    {
        (_observations, _catalogue, _index, _known) = (other._observations, other._catalogue, other._index, other._known);
        (Metrics, Areas, Time) = (other.Metrics, other.Areas, time);
    }

    private MetricTable(ObservationSet observations, MetricSet metrics, AreaCatalogue catalogue, TableTime time)
    {
        _observations = observations;
        _catalogue = catalogue;
        Metrics = metrics;
        Time = time;
        Areas = catalogue.On(time.Map ?? time.Date);
        _index = new(observations, catalogue, Areas);
        _known = [];
    }

    /// <summary>Gets the metrics.</summary>
    public MetricSet Metrics { get; }

    /// <summary>Gets the day of the stocks, and the last day of the flows.</summary>
    public LocalDate Date => Time.Date;

    /// <summary>Gets the period of the flows; <see langword="null"/> when the table is of a day on which no month closes.</summary>
    public ReportingPeriod? Period => Time.Period;

    /// <summary>Gets the year that comparisons, flows of the year to date and denominators of a year follow.</summary>
    public ReportingYear Year => Time.Year;

    /// <summary>Gets the areas of the map.</summary>
    public AreaTree Areas { get; }

    /// <summary>Gets what writes keys in a language: the metrics name what they count, and the catalogue its areas; it keeps nothing else of the table.</summary>
    internal Func<Language, KeyWords> Words => Metrics.WordsOf(_catalogue, Year);

    private TableTime Time { get; }

    /// <summary>Works out metrics on a day, on the map of that day.</summary>
    /// <param name="observations">What was reported; chosen with <see cref="ObservationSet.KnownOn"/> when it matters what was known.</param>
    /// <param name="metrics">The metrics.</param>
    /// <param name="catalogue">The areas and their changes.</param>
    /// <param name="date">The day; where a month closes on it, the flows of that month are there too.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static MetricTable Of(ObservationSet observations, MetricSet metrics, AreaCatalogue catalogue, LocalDate date) =>
        Of(observations, metrics, catalogue, TableTime.On(date, ReportingYear.Calendar));

    /// <summary>Works out metrics of a period, on the map of the day it closes on: stocks at its end, flows over it.</summary>
    /// <param name="observations">What was reported; chosen with <see cref="ObservationSet.KnownOn"/> when it matters what was known.</param>
    /// <param name="metrics">The metrics.</param>
    /// <param name="catalogue">The areas and their changes.</param>
    /// <param name="period">The period.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static MetricTable Of(ObservationSet observations, MetricSet metrics, AreaCatalogue catalogue, ReportingPeriod period) =>
        Of(observations, metrics, catalogue, TableTime.During(period, ReportingYear.Calendar));

    /// <summary>Works out metrics at a time.</summary>
    internal static MetricTable Of(ObservationSet observations, MetricSet metrics, AreaCatalogue catalogue, TableTime time)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(catalogue);
        return new(observations, metrics, catalogue, time);
    }

    /// <summary>Gives the same metrics on the map of another day.</summary>
    /// <param name="map">The day of the map.</param>
    /// <returns>The table.</returns>
    public MetricTable OnMap(LocalDate map) => new(_observations, Metrics, _catalogue, Time with { Map = map.WithCalendar(CalendarSystem.Iso) });

    /// <summary>Gives the same metrics by a year: its first months are the year to date, its end is the end of the year, and a period closes on its cut-off. Unless told, the calendar year is followed.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="year"/> is null.</exception>
    public MetricTable Following(ReportingYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        TableTime time = Time.Following(year);
        return (time.Map ?? time.Date) == Areas.Date ? new(this, time) : new(_observations, Metrics, _catalogue, time);
    }

    /// <summary>Finds a metric of an area on the day of the table.</summary>
    /// <param name="area">An area of the map.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>The count and the coverage.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand on the map.</exception>
    public MetricCell Cell(Area area, Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return CellAt(area, metric);
    }

    /// <summary>Finds one numerator under each of the denominators that the metrics of the table have for it: of the labour force, and of everybody of 15 and over.</summary>
    /// <param name="area">An area of the map.</param>
    /// <param name="subject">The code of the people who are covered.</param>
    /// <returns>The coverages, in the order of the metrics; <see cref="MetricCell.Reaches"/> tells under which a target is met, and <see cref="MetricCell.PointsTo"/> how far they are apart.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand on the map, or no metric of the table is a coverage of <paramref name="subject"/>.</exception>
    public IReadOnlyList<MetricCell> UnderEach(Area area, string subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        MetricCell[] cells = [.. Metrics.Where(metric => metric.IsCoverage && metric.Subject == subject).Select(metric => CellAt(area, metric))];
        return cells.Length > 0 ? Array.AsReadOnly(cells) : throw new ArgumentException($"No metric of the table is a coverage of '{subject}'.", nameof(subject));
    }

    /// <summary>Finds a metric of an area at the end of another month: for series and comparisons.</summary>
    /// <param name="area">An area of the map.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="period">The period.</param>
    /// <returns>The count and the coverage.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> does not stand on the map.</exception>
    public MetricCell Cell(Area area, Metric metric, ReportingPeriod period)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return ColumnAt(metric, Time.At(period)).CellAt(Areas.Position(area));
    }

    /// <summary>Gives the same metrics at the end of another period, on the same map; what was found so far is shared.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The table.</returns>
    internal MetricTable At(ReportingPeriod period) => new(this, Time.At(period));

    /// <summary>Gives the same metrics as they were known on a day; what is found is kept for the next time.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The table.</returns>
    internal MetricTable KnownOn(LocalDate day)
    {
        if (!_known.TryGetValue(day, out MetricTable? known))
        {
            known = new(_observations.KnownOn(day), Metrics, _catalogue, Time with { Map = Areas.Date });
            _known.Add(day, known);
        }

        return new(known, Time);
    }

    /// <summary>Finds what was published first of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The figure; none where there is none now, or it is a sum of months that were published apart.</returns>
    internal Figure<ObservedQuantity> FirstPublished(MetricCell cell)
    {
        if (cell.NumeratorSource is not { Figure.HasValue: true } source)
        {
            return cell.Count.HasValue ? Figure.None<ObservedQuantity>(NoValueReason.Undefined) : cell.Count;
        }

        IReadOnlyList<Observation> published = _observations.Publications(source.Key);
        return ObservationSet.Latest(new Publications([.. published.TakeWhile(one => one.Published == published[0].Published)])).Figure;
    }

    /// <summary>Finds what was reported of a subject for an area on the day of the table.</summary>
    /// <param name="area">An area of the map.</param>
    /// <param name="subject">The code of what was counted.</param>
    /// <returns>The observation, or null when there is none, or several.</returns>
    internal Observation? Reported(Area area, string subject) => Reported(area, subject, ObservationTime.On(Date));

    /// <summary>Finds what was reported of a subject for an area at a time.</summary>
    /// <param name="area">An area of the map.</param>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="time">When.</param>
    /// <returns>The observation, or null when there is none, or several.</returns>
    internal Observation? Reported(Area area, string subject, ObservationTime time) => _index.Column(subject, time, null, null).Find(Areas.Position(area)).Source;

    /// <summary>Finds what was reported of a subject around the day of the table, without asking for it: what only a check looks at is used by nothing.</summary>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="months">How far the day may be from that of the table, in months.</param>
    /// <returns>The stocks and means, the nearest first.</returns>
    internal FigureColumn[] Around(string subject, int months)
    {
        LocalDate first = Date.PlusMonths(-months);
        LocalDate last = Date.PlusMonths(months);
        return [.. _index.Times(subject).ToArray()
            .Where(time => time.AsAt >= first && time.AsAt <= last && (time.Period is null || time.IsMean))
            .OrderBy(time => Math.Abs(NodaTime.Period.DaysBetween(Date, time.AsAt)))
            .Select(time => _index.Aside(subject, time))];
    }

    /// <summary>Finds the conflicts among the observations of the day of the table.</summary>
    /// <returns>The conflicts, with their areas where they stand on the map.</returns>
    internal IEnumerable<(Area? Area, ObservationConflict Conflict)> ConflictsOnDate() => _observations.Conflicts
        .Where(conflict => conflict.Key.Time.AsAt == (conflict.Key.Time.Period is null ? Date : Period?.LastDay ?? Date))
        .Select(conflict => (AreaOf(conflict.Key), conflict));

    /// <summary>Finds everything that was published of what an observation is of, at its time, in whatever series and scope.</summary>
    /// <param name="observation">The observation.</param>
    /// <param name="position">Where its area stands in the tree.</param>
    /// <returns>For each key its publications.</returns>
    internal IReadOnlyList<Publications> PublicationsOf(Observation observation, int position) => _index.PublicationsOf(new(observation.Subject, observation.Time), position);

    /// <summary>Finds the figures of a metric, of all times, that were published more than once.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>Where the area stands in the tree, and the publications, the earliest first; not those that are suppressed now.</returns>
    internal IEnumerable<(int Position, Observation[] Publications)> Revised(Metric metric) => _index.Revised(metric.Subject, metric.Series, metric.Scope);

    /// <summary>Finds the area of a figure.</summary>
    /// <param name="key">The figure.</param>
    /// <returns>The area, or null when none has the code on the map of the figure.</returns>
    internal Area? AreaOf(in FigureKey key) => _catalogue.Find(key.Area, key.Map);

    /// <summary>Finds what was reported, at any time.</summary>
    /// <param name="isMeant">Finds whether a figure is asked for.</param>
    /// <returns>The observations and rates.</returns>
    internal ObservationSet ReportedOf(Func<FigureKey, bool> isMeant) =>
        ObservationSet.Of(_observations.Where(one => isMeant(one.Key))).With(_observations.ReportedRates.Where(rate => isMeant(rate.Key)));

    /// <summary>Finds what was reported and is used neither by the metrics and their comparison, nor by anything else that was asked of the table.</summary>
    /// <param name="comparisonBase">What the metrics are compared with.</param>
    /// <returns>Why nothing uses it, and how many publications there are of each key; in no particular order.</returns>
    internal IEnumerable<(UnusedReason Reason, FigureKey Key, int Rows)> Unused(ComparisonBase comparisonBase)
    {
        foreach (MetricColumn column in Metrics.Select(ColumnOf))
        {
            column.AskForAllDenominators();
            EarlierTo(column, comparisonBase).Column?.AskForAllDenominators();
        }

        return _index.Unused();
    }

    internal static NoValueDetail Definitions((string Series, string Scope) earlier, (string Series, string Scope) later) => NoValueDetail.DefinitionsDiffer(Definition(earlier), Definition(later));

    private static string Definition((string Series, string Scope) definition) => definition switch
    {
        { Series.Length: 0, Scope.Length: 0 } => "–",
        { Scope.Length: 0 } => definition.Series,
        { Series.Length: 0 } => definition.Scope,
        _ => $"{definition.Series}/{definition.Scope}",
    };

    private MetricColumn ColumnOf(Metric metric)
    {
        ref MetricColumn? column = ref CollectionsMarshal.GetValueRefOrAddDefault(_columns, metric, out _);
        return column ??= ColumnAt(metric, Time);
    }

    private MetricColumn ColumnAt(Metric metric, TableTime time) => new(_index, Areas, metric, time);
}
