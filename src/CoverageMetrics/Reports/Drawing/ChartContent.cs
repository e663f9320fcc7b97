using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Measures;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;
using CoverageMetrics.Reports.Writing;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>What a picture shows, read from its report once: numbers, words, marks and notes. It is laid out for each width.</summary>
internal abstract class ChartContent
{
    private readonly ValueFormat _format;

    /// <summary>Begins to read a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="column">The column whose values are drawn.</param>
    /// <param name="limits">The limits that are drawn beside them.</param>
    protected ChartContent(CoverageReport report, Metric metric, ReportColumn column, IReadOnlyList<ChartLimit> limits)
    {
        Report = report;
        Metric = metric;
        Column = column;
        Words = ChartWords.In(report.Language);
        Notes = new(report);
        _format = column.Measure.Rule.FormatOf(metric, report.Model, report.Words);
        Limits = [.. limits.Select(Read)];
    }

    internal CoverageReport Report { get; }

    internal Metric Metric { get; }

    internal ReportColumn Column { get; }

    protected Measure Measure => Column.Measure.Rule;

    /// <summary>Gets what the picture is of: the metric.</summary>
    internal string Heading => Metric.NameIn(Report.Language);

    /// <summary>Gets what the picture is called for those who do not see it: the metric, and the title of the report.</summary>
    internal string Title => $"{Heading}: {Report.Title}";

    /// <summary>Gets what stands below the heading: the title of the report, which names areas and times, and the unit.</summary>
    internal string Subtitle => Unit is { Length: > 0 } unit ? $"{Report.Title}: {unit}" : Report.Title;

    /// <summary>Gets what is drawn of the metric, and in which unit; empty where it stands at the axes.</summary>
    protected virtual string Unit => Column.MeasureIn(Report.Language);

    /// <summary>Gets what is to be seen, in a sentence or two.</summary>
    internal abstract string Description { get; }

    internal ChartNotes Notes { get; }

    /// <summary>Gets the limits.</summary>
    internal IReadOnlyList<DrawnLimit> Limits { get; }

    protected ChartWords Words { get; }

    protected ReportModel Model => Report.Model;

    /// <summary>Lays the picture out between its title and its notes.</summary>
    /// <param name="sheet">Where to.</param>
    internal abstract void Draw(ChartSheet sheet);

    /// <summary>Says that there is nothing to draw, in place of axes without a figure.</summary>
    internal void DrawNothing(ChartSheet sheet) => sheet.Paragraph(Words.Empty, TextStyle.Strong, "empty");

    /// <summary>Says the same of rows, and names them: each says why it has no figure.</summary>
    protected void DrawNothing(ChartSheet sheet, IReadOnlyList<AreaRow> rows)
    {
        DrawNothing(sheet);
        if (rows.Count > 0)
        {
            new AreaRows(sheet, rows, inset: 0).DrawWithoutAxis();
        }
    }

    /// <summary>Finds the entry of a row.</summary>
    protected ReportEntry Entry(int line) => Model.Row(line)[Column.Index];

    /// <summary>Writes a number of the column as the report does.</summary>
    protected string Text(decimal number)
    {
        using var buffer = new TextBuffer();
        _format.Write(buffer, number, Report.Language);
        return buffer.ToString();
    }

    /// <summary>Writes a number of the column, or what it can be, as the report does.</summary>
    protected string Text(decimal number, Bounds<decimal>? bounds) =>
        bounds is not null && Model.Plan.Bounds == BoundsDisplay.Range ? _format.RangeOf(bounds, Report.Language) : Text(number);

    /// <summary>Finds a number in the unit that the report prints it in, unrounded.</summary>
    protected decimal InUnit(decimal number) => InUnit(number, _format);

    /// <summary>Finds a number in a unit, unrounded.</summary>
    protected static decimal InUnit(decimal number, in ValueFormat format) => format.Size == 1 ? number : number / format.Size;

    /// <summary>Finds what a value can be, in the unit that the report prints it in; null of an exact one.</summary>
    protected Whisker? WhiskerOf(Bounds<decimal>? bounds) => WhiskerOf(bounds, _format);

    /// <summary>Finds what a value can be, in a unit; null of an exact one.</summary>
    protected static Whisker? WhiskerOf(Bounds<decimal>? bounds, ValueFormat format) => bounds is null
        ? null
        : new(bounds.Smallest is { } smallest ? InUnit(smallest, format) : null, bounds.Largest is { } largest ? InUnit(largest, format) : null);

    /// <summary>Finds how an axis of the column is made, by the spaces that there may be between its ticks.</summary>
    internal Func<int, AxisScale> ScaleOver(IReadOnlyCollection<decimal> values, bool isFromZero) => ScaleOver(values, isFromZero, _format);

    /// <summary>Finds how an axis of numbers of a format is made.</summary>
    protected static Func<int, AxisScale> ScaleOver(IReadOnlyCollection<decimal> values, bool isFromZero, ValueFormat format) =>
        spaces => AxisScale.Over(values, isFromZero, spaces, format.Decimals);

    /// <summary>Writes the number of a tick: exact, with the sign for percent where the values have one.</summary>
    protected string TickText(decimal tick) => TickText(tick, _format);

    /// <summary>Writes the number of a tick of values of a format.</summary>
    protected string TickText(decimal tick, in ValueFormat format)
    {
        using var buffer = new TextBuffer();
        buffer.Append(tick, signed: false, Report.Language.Numbers);
        buffer.Append(format.Suffix == "%" ? "%" : "");
        return buffer.ToString();
    }

    /// <summary>Says that an axis does not begin at zero, which bars would; empty where it does.</summary>
    internal string AxisRemark(AxisScale scale) => scale.HasZero ? "" : Words.NotFromZero;

    /// <summary>Finds whether targets of a column are of what is drawn: a percentage beside coverage, people or money beside counts.</summary>
    protected bool Fits(TargetSeat seat) => Measure.IsBeside(seat) && seat.OtherUnit.Length == 0;

    /// <summary>Says which targets of what is drawn are for other days.</summary>
    /// <param name="targets">The targets.</param>
    protected void AddNotShown(IReadOnlyCollection<AnyTarget> targets)
    {
        if (targets.Count > 0)
        {
            Notes.Add($"{Report.Words.NotShownHeading}: {Report.Words.NotShown(NotShown.Of(NotShownKind.OtherDay, targets))}");
        }
    }

    /// <summary>Finds the number of a target on the scale: in the unit of the report where it is people or money.</summary>
    protected decimal NumberOf(AnyTarget target) => target.Denominator.Length > 0 ? target.Number : InUnit(target.Number);

    /// <summary>Writes the number of a target.</summary>
    protected string Text(AnyTarget target)
    {
        string number = target.Denominator.Length == 0 ? Text(target.Number) : $"{DecimalText.ToText(target.Number, null, Report.Language)}{(target.Kind == QuantityKind.Percentage ? "%" : "")}";
        return Words.Worded(number, target.Terms.Qualifier, target.Terms.Direction);
    }

    /// <summary>Finds the name of who set targets.</summary>
    protected string SetterOf(TargetSeat seat) => Report.Words.SetterOf(seat.Setter, seat.Document);

    /// <summary>Says of how many values the bounds are drawn and which limits there are, behind what else is to be seen.</summary>
    protected string WithFurther(string description, IEnumerable<Whisker?> whiskers)
    {
        int bounded = whiskers.Count(whisker => whisker is not null);
        string known = bounded == 0 ? description : $"{description} {Words.Bounded(bounded)}";
        return Limits.Count == 0 ? known : $"{known} {Words.Limits([.. Limits.Select(limit => limit.Text)])}";
    }

    /// <summary>Says what whiskers are, where there are some.</summary>
    internal IEnumerable<LegendItem> LegendOf(IEnumerable<Whisker?> whiskers, bool isUpright) => whiskers.Any(whisker => whisker is not null)
        ? [new(Words.Bounds, (svg, x, y) => svg.Whisker(isUpright ? (x, y + 6) : (x - 11, y), isUpright ? (x, y - 6) : (x + 11, y), (true, true), 3.5, Ink.Black, "sample"))]
        : [];

    /// <summary>Finds the names of rows; those that are not unique have their codes behind them.</summary>
    protected Dictionary<int, string> LabelsOf(IReadOnlyCollection<int> lines)
    {
        HashSet<string> twice = [.. lines.GroupBy(line => ReportWriting.Label(Report, line), StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key)];
        return lines.ToDictionary(line => line, line => ReportWriting.Label(Report, line) is var label && twice.Contains(label) ? $"{label} ({ReportWriting.Code(Report, line)})" : label);
    }

    /// <summary>Says below the picture which areas a note is about, where there is no room for marks.</summary>
    /// <param name="notes">Each note and an area that it is about.</param>
    protected void AddNotesAbout(IEnumerable<(string Text, string Label)> notes)
    {
        foreach (IGrouping<string, string> group in notes.GroupBy(one => one.Text, one => one.Label))
        {
            Notes.Add($"{FirstFew.Of(group, Report.Language)}: {group.Key}");
        }
    }

    /// <summary>Finds what is to be known of an entry: its notes, or that it has no meaning here.</summary>
    protected List<string> ReasonsOf(in ReportEntry entry) => entry.IsApplicable ? Notes.TextsOf(entry) : [Report.Words.NotApplicable];

    private DrawnLimit Read(ChartLimit limit, int index)
    {
        decimal?[] values = [.. Report.Rows.Select(limit.ValueIn)];
        string? common = limit.IsEverywhere && values is [{ } value, ..] ? Text(value) : null;
        return new(
            index,
            Words.Limit(Report.Words.NameOf(limit.Code), common),
            Array.ConvertAll(values, one => one is { } number ? InUnit(number) : (decimal?)null),
            common is not null)
        {
            Curve = [.. limit.Points.Select(point => (point.X, InUnit(point.Y)))],
        };
    }
}
