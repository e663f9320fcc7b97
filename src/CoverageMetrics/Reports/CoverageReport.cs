using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Assembly;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;
using CoverageMetrics.Reports.Writing;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Reports;

/// <summary>A finished report: rows, columns, values that say why when there are none, footnotes, and the findings of the checks, ready to be printed.</summary>
/// <remarks>
/// <para>All outputs carry the same numbers, worked out by Metrics and Targets when the report was built and rounded once, when they are printed.</para>
/// <para>Immutable and safe to share; costs a few numbers for each place, its texts being made when it is written. Two reports are equal only when they are the same
/// object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class CoverageReport
{
    private readonly int[] _shown;
    private readonly NumberedNotes _notes;

    internal CoverageReport(ReportModel model, Language language)
        : this(model, language, [.. Enumerable.Range(0, model.Lines.Length)])
    {
    }

    private CoverageReport(ReportModel model, Language language, int[] shown)
    {
        Model = model;
        Language = language;
        Words = ReportWords.In(language, model.Plan);
        _shown = shown;
        Columns = Array.AsReadOnly(model.Columns);
        Rows = Array.AsReadOnly(Array.ConvertAll(shown, line => new ReportRow(this, line)));
        _notes = NumberedNotes.Of(this);
    }

    /// <summary>Gets what the rows are.</summary>
    public ReportLayout Layout => Model.Plan.Layout;

    /// <summary>Gets the language.</summary>
    public Language Language { get; }

    /// <summary>Gets the day of the stocks, and the last day of the flows; of a report by months, that of the last one.</summary>
    public LocalDate Date => Model.Date;

    /// <summary>Gets the metrics.</summary>
    public MetricSet Metrics => Model.Plan.Metrics;

    /// <summary>Gets the areas that the report is of, also those whose rows are hidden.</summary>
    public IReadOnlyList<Area> Areas => Array.AsReadOnly(Model.Areas);

    /// <summary>Gets the columns, from left to right.</summary>
    public IReadOnlyList<ReportColumn> Columns { get; }

    /// <summary>Gets the rows, from top to bottom; the total of a report by areas is the last one.</summary>
    public IReadOnlyList<ReportRow> Rows { get; }

    /// <summary>Gets the total, or <see langword="null"/> where there is none.</summary>
    public ReportRow? Total => Rows is [.., { IsTotal: true } total] ? total : null;

    /// <summary>Gets the footnotes of the rows that are shown, by number.</summary>
    /// <remarks>Where more than three differ by time or place alone, they are one that lists the first of them and says how many more there are; its number stands behind each of the values.</remarks>
    public IReadOnlyList<ReportFootnote> Footnotes => _notes.Footnotes;

    /// <summary>Gets what the checks before publishing found: the checks asked for, or else the usual ones.</summary>
    /// <remarks>Printed with the report only when they were asked for. Worked out when first asked for.</remarks>
    public IReadOnlyList<Finding> Findings => Model.Findings;

    /// <summary>Gets what was given for the areas and metrics of the report and stands nowhere in it, such as targets for another day; empty when there is nothing.</summary>
    /// <remarks>Printed below the notes. Targets of other areas and subjects, or of columns that were not asked for, are counted in <see cref="Findings"/>.</remarks>
    public string NotShown => Language.Clauses(Model.NotShown.Where(what => what.Kind == NotShownKind.OtherDay).Select(Words.NotShown));

    /// <summary>Gets the title.</summary>
    public string Title => Model.Plan.Title ?? Words.Title(Layout, PlaceOfTitle, TimeOfTitle);

    /// <summary>Gets where the figures come from: the line asked for, or else the sources of all observations that were used.</summary>
    public string Source => Model.Plan.Source ?? Language.Clauses(Model.Sources);

    /// <summary>Gets the stamp on every output, or <see langword="null"/> when there is none.</summary>
    public string? Stamp => Model.Plan.Stamp;

    internal ReportModel Model { get; }

    internal ReportWords Words { get; }

    internal string Circumstances => Words.Circumstances(
        Model.Map.Date == Model.Date ? null : Model.Map.Date, Model.Plan.KnownOn);

    internal string TimeOfTitle => Layout == ReportLayout.Months
        ? Words.Run(Model.Plan.First, Model.Plan.Last)
        : Model.Plan.Period is { } period ? Words.Period(period) : Words.Day(Date);

    private string? PlaceOfTitle => Layout == ReportLayout.Areas ? Model.Plan.Within?.On(Model.Map).Name : Model.Areas[0].Name;

    /// <summary>Gets a metric in the row of an area; of a report by months, in the last month.</summary>
    /// <param name="area">An area of the report.</param>
    /// <param name="metric">A metric of the report.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metric"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No row that is shown is of the area, or <paramref name="metric"/> is not one of the report.</exception>
    public ReportCell this[Area area, Metric metric]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(area);
            ArgumentNullException.ThrowIfNull(metric);
            return Cell(row => area.Equals(row.Area) && (row.Metric is null || row.Metric == metric), metric, area.ToString());
        }
    }

    /// <summary>Gets a metric in the row of an area; of a report by months, in the last month.</summary>
    /// <param name="area">The code of an area of the report.</param>
    /// <param name="metric">The code of a metric of the report.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="KeyNotFoundException">No row that is shown is of the area, or no metric has the code.</exception>
    public ReportCell this[AreaCode area, string metric]
    {
        get
        {
            Metric asked = Metrics[metric];
            return Cell(row => row.Area?.Code == area && (row.Metric is null || row.Metric == asked), asked, area.Text);
        }
    }

    /// <summary>Gets a metric in the row of a month.</summary>
    /// <param name="month">A month of the report.</param>
    /// <param name="metric">The code of a metric of the report.</param>
    /// <returns>The cell.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metric"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No row that is shown is of the month, or no metric has the code.</exception>
    public ReportCell this[ReportingPeriod month, string metric] => Cell(row => row.Month == month, Metrics[metric], month.ToString());

    /// <summary>Starts a report.</summary>
    /// <param name="observations">Who was counted, where and when; denominators too.</param>
    /// <param name="metrics">The metrics, in the order of the columns or rows.</param>
    /// <param name="catalogue">The areas and their changes.</param>
    /// <returns>What is asked of the report so far.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="metrics"/> has none.</exception>
    public static CoverageReportDraft For(ObservationSet observations, MetricSet metrics, AreaCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(catalogue);
        return metrics.Count > 0
            ? new(new ReportPlan(observations, metrics, catalogue))
            : throw new ArgumentException("A report is of at least one metric; the set has none.", nameof(metrics));
    }

    /// <summary>Gives the same report in another language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The report, with the same rows and numbers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public CoverageReport In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new(Model, language, _shown);
    }

    /// <summary>Hides rows. No other row changes: totals, ranks, shares and contributions are over all areas of the report.</summary>
    /// <param name="rows">Which rows stay; the total always does.</param>
    /// <returns>The report with fewer rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    public CoverageReport Only(Func<ReportRow, bool> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new(Model, Language, [.. Rows.Where(row => row.IsTotal || rows(row)).Select(row => row.Line)]);
    }

    /// <summary>Hides all rows but the first, and the total.</summary>
    /// <param name="rows">How many stay.</param>
    internal CoverageReport First(int rows) => new(Model, Language, [.. Rows.Where((row, i) => i < rows || row.IsTotal).Select(row => row.Line)]);

    /// <summary>Builds the report of the areas directly below an area, with everything else as asked of this one.</summary>
    /// <param name="area">An area of the map.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The area does not stand on the map of the report or has no areas below.</exception>
    public CoverageReport DrillDown(Area area) => DrillDown(AreaChoice.Of(area));

    /// <summary>Builds the report of the areas directly below an area, with everything else as asked of this one.</summary>
    /// <param name="area">The code of an area of the map.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value.</exception>
    /// <exception cref="InvalidOperationException">The area does not stand on the map of the report or has no areas below.</exception>
    public CoverageReport DrillDown(AreaCode area) => DrillDown(AreaChoice.Of(area));

    /// <summary>Writes the title and how many rows and columns there are.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Title} ({Rows.Count} × {Columns.Count})");

    internal ReadOnlySpan<int> Shown => _shown;

    /// <summary>Finds the printed number of a note.</summary>
    /// <param name="note">The note.</param>
    /// <returns>Its number, from 1; 0 where no row that is shown has it.</returns>
    internal int NumberOf(int note) => _notes[note];

    /// <summary>Finds the footnotes of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The footnotes, by number.</returns>
    internal ReportFootnote[] FootnotesOf(in ReportEntry entry)
    {
        var found = new List<ReportFootnote>();
        foreach (int note in Model.Notes.Of(entry.Notes))
        {
            found.Add(_notes.Footnotes[_notes[note] - 1]);
        }

        return [.. found.Distinct().OrderBy(footnote => footnote.Number)];
    }

    internal void CheckColumn(ReportColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (column.Index >= Columns.Count || !ReferenceEquals(Columns[column.Index], column))
        {
            throw new ArgumentException($"The column is one of the report; '{column.Code}' is of another.", nameof(column));
        }
    }

    private CoverageReport DrillDown(AreaChoice area)
    {
        ReportPlan plan = Model.Plan with { Layout = ReportLayout.Areas, Within = area, Level = null, Title = null, Map = Model.Map.Date };
        if (Layout == ReportLayout.Months)
        {
            plan = plan with { Period = Model.Plan.Last, Date = null };
        }

        return new(ReportAssembly.Of(plan with { Measures = [.. plan.Measures.Where(measure => measure.Rule.IsIn(ReportLayout.Areas))] }), Language);
    }

    private ReportCell Cell(Func<ReportRow, bool> isMeant, Metric metric, string what)
    {
        CheckMetric(metric);
        return Rows.LastOrDefault(isMeant) is { } row
            ? new(this, row, metric)
            : throw new KeyNotFoundException($"The report has no row of {what} for '{metric.Code}'.");
    }
}
