using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Writing;
using NodaTime;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>An earlier and a later value of each area, joined by a line, with the change beside it.</summary>
internal sealed class PairsContent : ChartContent
{
    private readonly ReportColumn _change;
    private readonly ComparisonBase _base;
    private readonly MetricComparison[] _compared;
    private readonly AreaRow[] _rows;
    private readonly decimal[] _changes;
    private LocalDate? _earlier;

    /// <summary>Reads a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="column">The values.</param>
    /// <param name="change">The change that is printed: points for a coverage or share, percent or people or money for a count.</param>
    internal PairsContent(CoverageReport report, Metric metric, ReportColumn column, ReportColumn change)
        : base(report, metric, column, [])
    {
        _change = change;
        _base = change.Base!;
        int[] lines = report.Shown.ToArray();
        Dictionary<int, string> labels = LabelsOf(lines);
        _compared = Model.FactsOf(0, metric).Compared(_base);
        _rows = Array.ConvertAll(lines, line => Read(line, labels[line]));
        _changes = Array.ConvertAll(lines, line => Model.Row(line)[_change.Index].Number);
        Description = Describe();
    }

    internal override string Description { get; }

    private bool IsLevel => Column.Measure == ReportMeasure.Coverage || Column.Measure == ReportMeasure.Ratio;

    // A flow is compared with that of a period, which the rule names; a stock with that of a day.
    private string EarlierText => _earlier is { } day && Metric.Kind == NumeratorKind.Stock ? $"{Report.Words.Base(_base)} ({Report.Words.Day(day)})" : Report.Words.Base(_base);

    internal override void Draw(ChartSheet sheet)
    {
        decimal[] onAxis = [.. _rows.SelectMany(row => row.OnAxis)];
        if (onAxis.Length == 0)
        {
            DrawNothing(sheet, _rows);
            return;
        }

        sheet.Legend(
        [
            new(EarlierText, (svg, x, y) => svg.Marker(MarkerShape.Circle, x, y, 5.5, Ink.ValueDark, Ink.White, "sample")),
            new(Report.TimeOfTitle, (svg, x, y) => svg.Marker(MarkerShape.Circle, x, y, 3.75, Ink.ValueDark, Ink.ValueDark, "sample")),
            .. LegendOf(_rows.SelectMany(row => row.Whiskers), isUpright: false),
        ]);
        var rows = new AreaRows(sheet, _rows, inset: 7);
        AxisScale scale = rows.ScaleOver(ScaleOver(onAxis, isFromZero: false), TickText);
        rows.Draw(scale, AxisRemark(scale), TickText, (row, top, bottom, _) =>
        {
            double y = (top + bottom) / 2;
            (double from, double to) = (rows.At(scale, row.Numbers[0]), rows.At(scale, row.Numbers[1]));
            string colour = row.IsTotal ? Ink.Black : Ink.ValueDark;
            sheet.Svg.Line(from, y, to, y, colour, row.IsTotal ? 3.5 : 2.25, "", "join");
            sheet.Svg.Marker(MarkerShape.Circle, from, y, 5.5, colour, Ink.White, "earlier");
            sheet.Svg.Marker(MarkerShape.Circle, to, y, 3.75, colour, colour, "later");
            if (row.Whiskers.Count > 0)
            {
                // What the earlier value can be above the line, and the later one below it.
                rows.DrawWhisker(scale, row.Whiskers[0], top, 2.5);
                rows.DrawWhisker(scale, row.Whiskers[1], bottom, 2.5);
            }
        });
    }

    private AreaRow Read(int line, string label)
    {
        ReportLine row = Model.Lines[line];
        ReportEntry change = Model.Row(line)[_change.Index];
        string changeText = ReportWriting.Value(Report, line, _change).Text;
        Pair? pair = row.IsTotal ? PairOf(new MetricTotalComparison(_base, _compared)) : PairOf(_compared[Model.PositionOf(line)]);
        bool isSum = row.IsTotal && !IsLevel;
        string values = pair is null ? "" : $"{Text(pair.From, pair.Earlier)} → {Text(pair.To, pair.Later)}";
        string reason = pair is null ? Notes.ReasonOf(change) : isSum ? Words.TotalNotDrawn : "";
        string[] texts = [values, changeText];
        return new(
            label,
            row.IsTotal,
            texts,
            pair is null ? "" : Notes.MarksOf(change, change.HasValue ? [] : Notes.TextsOf(change)),
            reason,
            pair is not null && !isSum ? [InUnit(pair.From), InUnit(pair.To)] : [],
            [],
            $"{label}: {(pair is null ? reason : Report.Language.List(texts))}")
        {
            Whiskers = pair is { Earlier: not null } or { Later: not null } && !isSum ? [WhiskerOf(pair.Earlier), WhiskerOf(pair.Later)] : [],
        };
    }

    private Pair? PairOf(MetricComparison comparison)
    {
        if (comparison.Earlier is not { } earlier || !(IsLevel ? comparison.ChangeOfLevel.HasValue : comparison.Change.HasValue))
        {
            return null;
        }

        _earlier ??= earlier.Date;
        return IsLevel ? Pair.Of(earlier.Level, comparison.Later.Level) : Pair.Of(earlier.Count, comparison.Later.Count);
    }

    // Both sides over the areas that can be compared, as the change is.
    private Pair? PairOf(MetricTotalComparison together)
    {
        if (!IsLevel)
        {
            return together.ComparableChange.HasValue ? Pair.Of(together.ComparableEarlier, together.ComparableLater) : null;
        }

        MetricComparison[] matched = [.. together.Areas.Where(one => one.ChangeOfLevel.HasValue)];
        return together.ComparableChangeOfLevel.HasValue
            ? Pair.Of(new MetricTotal(Metric, [.. matched.Select(one => one.Earlier!)]).ReportedLevel, new MetricTotal(Metric, [.. matched.Select(one => one.Later)]).ReportedLevel)
            : null;
    }

    private string Describe()
    {
        AreaRow[] areas = [.. _rows.Where(row => !row.IsTotal)];
        AreaRow[] drawn = [.. _rows.Zip(_changes).Where(one => one.First is { IsTotal: false, IsDrawn: true }).OrderByDescending(one => one.Second).Select(one => one.First)];
        (string, string)? most = drawn.Length > 0 ? (drawn[0].Label, drawn[0].Texts[1]) : null;
        (string, string)? least = drawn.Length > 1 ? (drawn[^1].Label, drawn[^1].Texts[1]) : null;
        string? total = _rows is [.., { IsTotal: true } last] ? last.Texts[1] : null;
        return WithFurther(
            Words.DescribePairs(Column.HeaderIn(Report.Language), Report.TimeOfTitle, EarlierText, areas.Length, most, least, total, areas.Length - drawn.Length),
            _rows.SelectMany(row => row.Whiskers));
    }

    /// <summary>An earlier and a later number, and what each can be.</summary>
    private sealed record Pair(decimal From, decimal To, Bounds<decimal>? Earlier, Bounds<decimal>? Later)
    {
        internal static Pair Of(in Figure<decimal> earlier, in Figure<decimal> later) => new(earlier.Value, later.Value, earlier.Bounds, later.Bounds);

        internal static Pair Of(in Figure<ObservedQuantity> earlier, in Figure<ObservedQuantity> later) =>
            new(earlier.Value.Number, later.Value.Number, earlier.Bounds.In(static one => one.Number), later.Bounds.In(static one => one.Number));
    }
}
