using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Drawing;
using CoverageMetrics.Reports.Measures;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>A picture of one metric of a report, drawn as SVG in the language of the report.</summary>
/// <remarks>
/// <para>Draws the values, targets and reasons of the report and prints them as the report does: where there is no value, nothing is drawn, and the picture says why.
/// All rows that are shown are drawn, thousands too; hide some with <see cref="CoverageReport.Only"/> for a shorter picture.</para>
/// <para>Bars begin at zero. The axes of the other kinds may not, and say so. What a colour says, a shape, a hatching or a dash pattern says too.</para>
/// <para>Immutable and safe to share; costs its content, and one drawing each time that it is written. Two pictures are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class CoverageChart : IShown
{
    private static readonly ReportMeasure[] Levels = [ReportMeasure.Coverage, ReportMeasure.Ratio, ReportMeasure.Count];

    private readonly ChartContent _content;

    private readonly Func<ReportRow, bool> _isLabelled;

    internal CoverageChart(CoverageReport report, ChartKind kind, Metric metric)
        : this(report, kind, UsualColumn(report, kind, metric, null), metric, null, [], null, static _ => false, [])
    {
    }

    private CoverageChart(
        CoverageReport report,
        ChartKind kind,
        ReportColumn column,
        Metric metric,
        ComparisonBase? comparisonBase,
        ChartLimit[] limits,
        ReportColumn? across,
        Func<ReportRow, bool> isLabelled,
        ReportColumn[] steps)
    {
        Report = report;
        Kind = kind;
        Metric = metric;
        Column = column;
        Limits = Array.AsReadOnly(limits);
        ReportColumn? change = kind == ChartKind.BeforeAndAfter ? ChangeOf(report, metric, column.Measure, comparisonBase) : null;
        Base = change?.Base ?? (kind == ChartKind.Waterfall ? column.Base : null);
        AcrossColumn = kind == ChartKind.Points ? across ?? UsualAcross(report, metric, column) : null;
        _isLabelled = isLabelled;
        _content = kind switch
        {
            ChartKind.Bars when report.Layout == ReportLayout.Areas => new BarsContent(report, metric, column, limits),
            ChartKind.Bars or ChartKind.Line => new SeriesContent(report, metric, column, limits, kind == ChartKind.Bars),
            ChartKind.Points => new PointsContent(report, metric, column, AcrossColumn!, limits, isLabelled),
            ChartKind.Waterfall => new WaterfallContent(report, metric, column, LevelUnder(report, metric, column), steps),
            ChartKind.BeforeAndAfter => new PairsContent(report, metric, column, change ?? throw NoPairs(report, metric, column.Measure, comparisonBase)),
            _ => throw Unnamed.Member(kind),
        };
    }

    /// <summary>Gets the report.</summary>
    public CoverageReport Report { get; }

    /// <summary>Gets what the picture shows.</summary>
    public ChartKind Kind { get; }

    /// <summary>Gets the metric.</summary>
    public Metric Metric { get; }

    /// <summary>Gets the column of the report whose values are drawn.</summary>
    public ReportColumn Column { get; }

    /// <summary>Gets the column that points stand at across the picture, or <see langword="null"/> for other pictures.</summary>
    public ReportColumn? AcrossColumn { get; }

    /// <summary>Gets the rule that finds the earlier values, or <see langword="null"/> when none are drawn.</summary>
    public ComparisonBase? Base { get; }

    /// <summary>Gets the limits that are drawn; none unless <see cref="WithLimits"/> was called.</summary>
    public IReadOnlyList<ChartLimit> Limits { get; }

    /// <summary>Gets the title: the name of the metric, and the title of the report.</summary>
    public string Title => _content.Title;

    /// <summary>Gets what there is to see, in a sentence: the highest and the lowest value, how many are missing, the latest value and the next target.</summary>
    public string Description => _content.Description;

    /// <summary>Draws another measure of the metric: the count instead of the coverage, the growth, what each month added, the attainment, the share, one of one's own.</summary>
    /// <param name="measure">The measure; the first of its columns is drawn.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    /// <exception cref="ArgumentException">The picture cannot draw the measure: places among areas and choices have no length, and a picture with two values is of counts or coverage, and steps are of the change of a count or of a measure of one's own against an earlier time.</exception>
    /// <exception cref="KeyNotFoundException">The report has no such column for the metric, or, for a picture with two values, none of changes between them.</exception>
    public CoverageChart Of(ReportMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        CheckMeasure(measure, nameof(measure));
        ReportColumn column = Report.Columns.FirstOrDefault(one => one.Measure == measure && one.Metric == Metric)
            ?? throw new KeyNotFoundException($"The report has no column '{measure.Code}' for '{Metric.Code}'.");
        return new(Report, Kind, column, Metric, Base, [], AcrossColumn, _isLabelled, []);
    }

    /// <summary>Draws another column of the metric, such as the attainment of one of several setters' targets.</summary>
    /// <param name="column">A column of the report.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="column"/> is of another report or metric, or of a measure that the picture cannot draw.</exception>
    /// <exception cref="KeyNotFoundException">The picture has two values, and the report has no column of changes between them.</exception>
    public CoverageChart Of(ReportColumn column)
    {
        Report.CheckColumn(column);
        CheckMeasure(column.Measure, nameof(column));
        return column.Metric == Metric
            ? new(Report, Kind, column, Metric, Base, [], AcrossColumn, _isLabelled, [])
            : throw new ArgumentException($"The picture is of '{Metric.Code}'; the column is {column.Code}.", nameof(column));
    }

    /// <summary>Puts points at another measure of the metric across the picture.</summary>
    /// <param name="measure">The measure; the first of its columns.</param>
    /// <returns>The picture, without limits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    /// <exception cref="ArgumentException">Places among areas and choices have no length.</exception>
    /// <exception cref="InvalidOperationException">The picture is not of the kind <see cref="ChartKind.Points"/>.</exception>
    /// <exception cref="KeyNotFoundException">The report has no such column for the metric.</exception>
    public CoverageChart Across(ReportMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Across(Report.Columns.FirstOrDefault(one => one.Measure == measure && one.Metric == Metric)
            ?? throw new KeyNotFoundException($"The report has no column '{measure.Code}' for '{Metric.Code}'."));
    }

    /// <summary>Puts points at another column across the picture, also one of another metric, such as the people that a coverage is of.</summary>
    /// <param name="column">A column of the report.</param>
    /// <returns>The picture, without limits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="column"/> is of another report, or of a measure without a length.</exception>
    /// <exception cref="InvalidOperationException">The picture is not of the kind <see cref="ChartKind.Points"/>.</exception>
    public CoverageChart Across(ReportColumn column)
    {
        Report.CheckColumn(column);
        CheckPoints("a column across");
        CheckMeasure(column.Measure, nameof(column));
        return new(Report, Kind, Column, Metric, Base, [], column, _isLabelled, []);
    }

    /// <summary>Writes the names of some areas at their points, where there is room; no name unless told.</summary>
    /// <param name="rows">Which rows have their names in the picture, such as those beyond a limit.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The picture is not of the kind <see cref="ChartKind.Points"/>.</exception>
    public CoverageChart Label(Func<ReportRow, bool> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        CheckPoints("names at points");
        return new(Report, Kind, Column, Metric, Base, [.. Limits], AcrossColumn, rows, []);
    }

    /// <summary>Draws the change of all areas together by measure instead of by area: why it came about, and not where.</summary>
    /// <param name="measures">Measures of one's own against the same earlier time, at least one, whose totals add up to the change.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measures"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">There is no measure, or one of them is one of the library's or a choice.</exception>
    /// <exception cref="InvalidOperationException">The picture is not of the kind <see cref="ChartKind.Waterfall"/>, or the totals do not add up to the change.</exception>
    /// <exception cref="KeyNotFoundException">The report has no such column for the metric against the same earlier time.</exception>
    public CoverageChart StepsOf(params ReportMeasure[] measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        if (Kind != ChartKind.Waterfall)
        {
            throw new InvalidOperationException($"A picture {Kind} has no steps: draw {ChartKind.Waterfall}.");
        }

        if (measures.Length == 0 || measures.Any(measure => measure is { IsOwn: false } or { Rule.IsDrawn: false }))
        {
            throw new ArgumentException("The steps are measures of one's own that are numbers: name one at least, and none of the library's.", nameof(measures));
        }

        return new(Report, Kind, Column, Metric, Base, [], null, _isLabelled, Array.ConvertAll(measures, StepOf));

        ReportColumn StepOf(ReportMeasure measure)
        {
            ArgumentNullException.ThrowIfNull(measure, nameof(measures));
            return Report.Columns.FirstOrDefault(one => one.Measure == measure && one.Metric == Metric && one.Base == Base)
                ?? throw new KeyNotFoundException($"The report has no column '{measure.Code}' for '{Metric.Code}' against {Base}.");
        }
    }

    /// <summary>Compares with another earlier time of the report.</summary>
    /// <param name="comparisonBase">The rule that finds it.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="comparisonBase"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The picture is not of the kind <see cref="ChartKind.BeforeAndAfter"/>.</exception>
    /// <exception cref="KeyNotFoundException">The report has no column of changes against it for what is drawn.</exception>
    public CoverageChart Compare(ComparisonBase comparisonBase)
    {
        ArgumentNullException.ThrowIfNull(comparisonBase);
        return Kind == ChartKind.BeforeAndAfter
            ? new(Report, Kind, UsualColumn(Report, Kind, Metric, comparisonBase), Metric, comparisonBase, [], null, _isLabelled, [])
            : throw new InvalidOperationException($"A picture {Kind} shows one time; earlier values are in {ChartKind.BeforeAndAfter}.");
    }

    /// <summary>Draws limits across the values: dashed lines, in all rows or months or at each of them, which the legend and the description name. They are of the column that is drawn: another one begins without.</summary>
    /// <param name="limits">The limits, in place of those before.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="limits"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">Two <paramref name="limits"/> have one code; or one is a curve and the picture not of points, or one differs from row to row and the picture is of points.</exception>
    /// <exception cref="InvalidOperationException">The picture is of the kind <see cref="ChartKind.BeforeAndAfter"/> or <see cref="ChartKind.Waterfall"/>.</exception>
    public CoverageChart WithLimits(params ChartLimit[] limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        foreach (ChartLimit limit in limits)
        {
            ArgumentNullException.ThrowIfNull(limit, nameof(limits));
            if (limits.Count(one => one?.Code == limit.Code) > 1)
            {
                throw new ArgumentException($"A code belongs to one limit; '{limit.Code}' is that of several.", nameof(limits));
            }

            if (Kind == ChartKind.Points ? limit.IsOfRows : limit.Points.Length > 0)
            {
                throw new ArgumentException($"A picture {Kind} has limits that are {(Kind == ChartKind.Points ? "the same everywhere, or curves" : "no curves")}; '{limit.Code}' is another.", nameof(limits));
            }
        }

        return Kind is not (ChartKind.BeforeAndAfter or ChartKind.Waterfall)
            ? new(Report, Kind, Column, Metric, Base, [.. limits], AcrossColumn, _isLabelled, [])
            : throw new InvalidOperationException($"A picture {Kind} has no limits: draw them in {ChartKind.Bars}, {ChartKind.Line} or {ChartKind.Points}.");
    }

    /// <summary>Draws the picture 720 pixels wide.</summary>
    /// <returns>The SVG, well-formed XML; it can stand alone or inside a page.</returns>
    public string ToSvg() => ToSvg(ChartPicture.UsualWidth);

    /// <summary>Draws the picture for a width: words and numbers keep their size, and the drawing takes the room that they leave.</summary>
    /// <param name="width">The width in pixels, 400 to 1200.</param>
    /// <returns>The SVG, well-formed XML; it can stand alone or inside a page.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is below 400 or above 1200.</exception>
    public string ToSvg(int width)
    {
        using TextBuffer buffer = Drawn(width);
        return buffer.ToString();
    }

    /// <summary>Draws the picture 720 pixels wide.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void ToSvg(TextWriter writer) => ToSvg(writer, ChartPicture.UsualWidth);

    /// <summary>Draws the picture for a width, as <see cref="ToSvg(int)"/> does.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="width">The width in pixels, 400 to 1200.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="width"/> is below 400 or above 1200.</exception>
    public void ToSvg(TextWriter writer, int width)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using TextBuffer buffer = Drawn(width);
        buffer.CopyTo(writer);
    }

    /// <summary>Writes the picture as one element of HTML that holds a narrow, a middle and a wide drawing and shows the one that fits, the wide one divided into parts that fit a page: no script, no other file, no network.</summary>
    /// <returns>The element, well-formed also as XML.</returns>
    public string ToHtml()
    {
        using var buffer = new TextBuffer();
        ChartFigure.Write(buffer, _content);
        return buffer.ToString();
    }

    /// <summary>Writes the picture as one element of HTML, as <see cref="ToHtml()"/> does.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void ToHtml(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var buffer = new TextBuffer();
        ChartFigure.Write(buffer, _content);
        buffer.CopyTo(writer);
    }

    /// <summary>Says what there is to see.</summary>
    /// <returns>The title of the report and the description.</returns>
    public override string ToString() => $"{Report.Title}: {Description}";

    ShownValue IShown.Shown => ShownValue.Fragment(ToHtml, ("title", Title), ("description", Description), ("notes", Report.Footnotes), ("source", Report.Source));

    private object ToDump() => ShownValue.Of(this).ToDump();

    private static ReportColumn UsualColumn(CoverageReport report, ChartKind kind, Metric metric, ComparisonBase? comparisonBase)
    {
        if (kind == ChartKind.Waterfall)
        {
            return report.Columns.FirstOrDefault(one => IsStep(one.Measure) && one.Metric == metric)
                ?? throw new KeyNotFoundException($"The report has no change of '{metric.Code}' that areas add up to: ask with Compare and Show for its change, or for a measure of your own ByBase.");
        }

        foreach (ReportMeasure level in Levels)
        {
            ReportColumn? column = report.Columns.FirstOrDefault(one => one.Measure == level && one.Metric == metric);
            if (column is not null && (kind != ChartKind.BeforeAndAfter || ChangeOf(report, metric, level, comparisonBase) is not null))
            {
                return column;
            }
        }

        throw kind == ChartKind.BeforeAndAfter
            ? NoPairs(report, metric, Measure.LevelOf(metric), comparisonBase)
            : new KeyNotFoundException($"The report has neither the coverage, share or ratio nor the count of '{metric.Code}': ask for one of them with Show.");
    }

    // How many there are, against how many of them are covered.
    private static ReportColumn UsualAcross(CoverageReport report, Metric metric, ReportColumn upwards) =>
        Enumerable.Reverse(Levels).Select(level => report.Columns.FirstOrDefault(one => one.Measure == level && one.Metric == metric && one != upwards)).FirstOrDefault(column => column is not null)
        ?? throw new KeyNotFoundException($"The report has no second measure of '{metric.Code}' to stand across: ask for its count beside its coverage with Show.");

    private void CheckPoints(string what)
    {
        if (Kind != ChartKind.Points)
        {
            throw new InvalidOperationException($"A picture {Kind} has no {what}: draw {ChartKind.Points}.");
        }
    }

    private static ReportColumn? ChangeOf(CoverageReport report, Metric metric, ReportMeasure level, ComparisonBase? comparisonBase) => level.Rule.Changes
        .Select(change => report.Columns.FirstOrDefault(one => one.Measure.Rule == change && one.Metric == metric && (comparisonBase is null || one.Base == comparisonBase)))
        .FirstOrDefault(column => column is not null);

    private static KeyNotFoundException NoPairs(CoverageReport report, Metric metric, ReportMeasure level, ComparisonBase? comparisonBase)
    {
        string[] bases = [.. report.Columns.Select(column => column.Base).OfType<ComparisonBase>().Distinct().Select(one => one.ToString())];
        return new($"The report has no change of the {level} of '{metric.Code}' against {comparisonBase?.ToString() ?? "an earlier time"}. It compares with: {(bases.Length > 0 ? string.Join(", ", bases) : "nothing; build it with Compare")}.");
    }

    // What areas add: the change of a count, or what a caller found.
    private static bool IsStep(ReportMeasure measure) => measure == ReportMeasure.Change || (measure.IsOwn && measure.Rule is { IsDrawn: true, IsByBase: true });

    // Points are added to a coverage or share, and all else to a count.
    private static ReportMeasure LevelUnder(CoverageReport report, Metric metric, ReportColumn column)
    {
        ReportMeasure level = column.Measure.Unit == OwnUnit.Points ? Measure.LevelOf(metric) : ReportMeasure.Count;
        return ChangeOf(report, metric, level, column.Base) is not null ? level : throw NoPairs(report, metric, level, column.Base);
    }

    private void CheckMeasure(ReportMeasure measure, string parameter)
    {
        bool isDrawn = Kind switch
        {
            ChartKind.BeforeAndAfter => measure.Rule.Changes.Length > 0,
            ChartKind.Waterfall => IsStep(measure),
            ChartKind.Bars or ChartKind.Line or ChartKind.Points => measure.Rule.IsDrawn,
            _ => throw Unnamed.Member(Kind),
        };
        if (!isDrawn)
        {
            throw new ArgumentException($"A picture {Kind} cannot draw the measure '{measure.Code}'.", parameter);
        }
    }

    private TextBuffer Drawn(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, ChartPicture.LeastWidth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, ChartPicture.GreatestWidth);
        var buffer = new TextBuffer();
        ChartPicture.Write(buffer, _content, width);
        return buffer;
    }
}
