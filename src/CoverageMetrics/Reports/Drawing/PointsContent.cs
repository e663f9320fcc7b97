using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;
using CoverageMetrics.Reports.Writing;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>A point for each area: one column upwards, another across.</summary>
internal sealed class PointsContent : ChartContent
{
    // What a point needs around its middle.
    private const double Inset = 6;

    private readonly ReportColumn _across;
    private readonly ValueFormat _acrossFormat;
    private readonly AreaPoint[] _points;

    internal PointsContent(CoverageReport report, Metric metric, ReportColumn column, ReportColumn across, IReadOnlyList<ChartLimit> limits, Func<ReportRow, bool> isLabelled)
        : base(report, metric, column, limits)
    {
        _across = across;
        _acrossFormat = across.Measure.Rule.FormatOf(across.Metric!, Model, report.Words);
        ReportRow[] areas = [.. report.Rows.Where(row => !row.IsTotal)];
        Dictionary<int, string> labels = LabelsOf([.. areas.Select(row => row.Line)]);
        _points = [.. areas.Select(row => Read(row, labels[row.Line], isLabelled)).OfType<AreaPoint>()];
        AddNotes(areas, labels);
        Description = Describe(areas.Length);
    }

    internal override string Description { get; }

    protected override string Unit => "";

    private IEnumerable<Whisker?> Whiskers => _points.SelectMany(point => new[] { point.Across, point.Upwards });

    private string AcrossTitle => _across.Metric == Metric ? _across.MeasureIn(Report.Language) : _across.HeaderIn(Report.Language);

    internal override void Draw(ChartSheet sheet)
    {
        if (_points.Length == 0)
        {
            DrawNothing(sheet);
            return;
        }

        sheet.Legend([.. Legend()]);

        decimal[] across = [.. _points.SelectMany(point => point.Across is { } whisker ? whisker.Ends.Append(point.X) : [point.X])];
        AxisScale upwards = ScaleOver([.. OnUprightAxis(across.Min(), across.Max())], isFromZero: false)(sheet.Width < 560 ? 5 : 7);
        sheet.Paragraph(upwards.HasZero ? Column.MeasureIn(Report.Language) : $"{Column.MeasureIn(Report.Language)} ({Words.NotFromZero})", TextStyle.Quiet, "axis");
        double top = sheet.Y + 8;
        double numbers = upwards.Ticks.Max(tick => TextMeasure.Width(TickText(tick), TextStyle.Quiet));
        var plot = new PlotBox(Math.Min(sheet.Left + numbers + 8, sheet.Right - 100), top, sheet.Right, top + Math.Clamp(sheet.Width * 0.55, 240, 480));
        double At(AxisScale scale, decimal value) => plot.Left + Inset + (scale.At(value) * (plot.Right - plot.Left - (2 * Inset)));
        AxisScale sideways = TickLabels.ScaleOver(sheet, ScaleOver(across, isFromZero: false, _acrossFormat), plot.Right - plot.Left, At, tick => TickText(tick, _acrossFormat));
        double floor = upwards.First == 0 ? plot.Bottom : plot.Bottom - Inset;
        double X(decimal value) => At(sideways, value);
        double Y(decimal value) => floor - (upwards.At(value) * (floor - Inset - plot.Top));
        sheet.UprightAxis(upwards, TickText, Y, plot.Left, plot.Bottom);
        foreach (decimal tick in sideways.Ticks)
        {
            sheet.Svg.Line(X(tick), plot.Bottom, X(tick), plot.Bottom + 5, Ink.Axis, 1, "", "mark");
        }

        var placer = new LabelPlacer(plot.Left + 2, plot.Top, plot.Right, plot.Bottom - 2);
        foreach (DrawnLimit limit in Limits)
        {
            DrawLimit(sheet.Svg, limit, plot, X, Y, placer);
        }

        DrawPoints(sheet.Svg, plot, X, Y, placer);
        DrawLabels(sheet.Svg, X, Y, placer);
        sheet.Y = plot.Bottom + 5;
        TickLabels.Draw(sheet, [.. sideways.Ticks.Select(tick => (X(tick), TickText(tick, _acrossFormat)))]);
        sheet.Paragraph(sideways.HasZero ? AcrossTitle : $"{AcrossTitle} ({Words.NotFromZero})", TextStyle.Quiet, "axis");
        sheet.Y += 4;
    }

    // Curves are drawn as far as there are points.
    private IEnumerable<decimal> OnUprightAxis(decimal first, decimal last) => _points
        .SelectMany(point => point.Upwards is { } whisker ? whisker.Ends.Append(point.Y) : [point.Y])
        .Concat(Limits.Where(limit => limit.IsCommon).Select(limit => limit.Values[0]!.Value))
        .Concat(Limits.SelectMany(limit => limit.Curve).Where(point => InUnit(point.X, _acrossFormat) is var x && x >= first && x <= last).Select(point => point.Y));

    private void DrawLimit(SvgWriter svg, DrawnLimit limit, PlotBox plot, Func<decimal, double> x, Func<decimal, double> y, LabelPlacer placer)
    {
        (double X, double Y)[] line = limit.IsCommon
            ? [(plot.Left, y(limit.Values[0]!.Value)), (plot.Right, y(limit.Values[0]!.Value))]
            : [.. limit.Curve.Select(point => (x(InUnit(point.X, _acrossFormat)), y(point.Y)))];
        foreach (IReadOnlyList<(double X, double Y)> part in plot.Inside(line))
        {
            svg.Lines(part, Ink.Black, 1.5, "limit", Ink.DashesOfLimit(limit.Index));
            for (int i = 1; i < part.Count; i++)
            {
                placer.Keep(part[i - 1], part[i]);
            }
        }
    }

    // Whiskers lie below all points, so that none of them hides a point.
    private void DrawPoints(SvgWriter svg, PlotBox plot, Func<decimal, double> x, Func<decimal, double> y, LabelPlacer placer)
    {
        foreach (AreaPoint point in _points)
        {
            (double X, double Y) at = (x(point.X), y(point.Y));
            DrawWhisker(svg, point.Across, (End(point.Across?.Smallest, x, plot.Left), at.Y), (End(point.Across?.Largest, x, plot.Right), at.Y), placer);
            DrawWhisker(svg, point.Upwards, (at.X, End(point.Upwards?.Smallest, y, plot.Bottom)), (at.X, End(point.Upwards?.Largest, y, plot.Top)), placer);
        }

        foreach (AreaPoint point in _points)
        {
            (double X, double Y) at = (x(point.X), y(point.Y));
            svg.Open(point.Says);
            svg.Marker(Ink.OfStatus(point.Status), at.X, at.Y, 3.5, Ink.ValueDark, point.Status == FigureStatus.Final ? Ink.ValueDark : Ink.White, "point");
            svg.Close();
            placer.Keep(at.X, at.Y, 4.5);
        }
    }

    private static void DrawWhisker(SvgWriter svg, Whisker? whisker, (double X, double Y) from, (double X, double Y) to, LabelPlacer placer)
    {
        if (whisker is not null)
        {
            svg.Whisker(from, to, (whisker.Smallest is not null, whisker.Largest is not null), 3, Ink.Black, "whisker");
            placer.Keep(from, to);
            placer.Keep(from.X, from.Y, 4);
            placer.Keep(to.X, to.Y, 4);
        }
    }

    private static double End(decimal? end, Func<decimal, double> place, double without) => end is { } number ? place(number) : without;

    private void DrawLabels(SvgWriter svg, Func<decimal, double> x, Func<decimal, double> y, LabelPlacer placer)
    {
        TextStyle style = TextStyle.Body;
        foreach (AreaPoint point in _points.Where(point => point.IsLabelled))
        {
            if (placer.Place(x(point.X), y(point.Y), TextMeasure.Width(point.Label, style), style.LineHeight, 1) is { } free)
            {
                svg.Label(free.Left, free.Top + style.Baseline, point.Label, style, "label");
            }
        }
    }

    private AreaPoint? Read(ReportRow row, string label, Func<ReportRow, bool> isLabelled)
    {
        ReportEntry upwards = Entry(row.Line);
        ReportEntry across = Model.Row(row.Line)[_across.Index];
        if (!upwards.HasValue || !across.HasValue)
        {
            return null;
        }

        (string text, string acrossText) = (row[Column].Text, row[_across].Text);
        return new(
            label,
            $"{label}: {Report.Language.Clauses([text, acrossText])}",
            InUnit(across.Number, _acrossFormat),
            InUnit(upwards.Number),
            text,
            Figure.LessFirm(upwards.Status, across.Status),
            WhiskerOf(Model.BoundsOf(across), _acrossFormat),
            WhiskerOf(Model.BoundsOf(upwards)),
            isLabelled(row));
    }

    // Points have no room for marks: below the picture stands which areas a note is about.
    private void AddNotes(ReportRow[] areas, Dictionary<int, string> labels) => AddNotesAbout(areas.SelectMany(row =>
        new[] { Entry(row.Line), Model.Row(row.Line)[_across.Index] }.SelectMany(entry => ReasonsOf(entry)).Distinct().Select(text => (text, labels[row.Line]))));

    private IEnumerable<LegendItem> Legend()
    {
        FigureStatus[] statuses = [.. _points.Select(point => point.Status).Distinct().Order()];
        foreach (FigureStatus status in statuses is [FigureStatus.Final] ? [] : statuses)
        {
            string fill = status == FigureStatus.Final ? Ink.ValueDark : Ink.White;
            yield return new(Report.Words.Meaning(status), (svg, x, y) => svg.Marker(Ink.OfStatus(status), x, y, 3.5, Ink.ValueDark, fill, "sample"));
        }

        foreach (LegendItem item in LegendOf(Whiskers, isUpright: true))
        {
            yield return item;
        }

        foreach (DrawnLimit limit in Limits)
        {
            yield return new(limit.Text, (svg, x, y) => svg.Line(x - 13, y, x + 13, y, Ink.Black, 1.5, Ink.DashesOfLimit(limit.Index), "sample"));
        }
    }

    private string Describe(int areas)
    {
        AreaPoint[] ordered = [.. _points.OrderByDescending(point => point.Y)];
        (string, string)? highest = ordered is [var first, ..] ? (first.Label, first.Text) : null;
        (string, string)? lowest = ordered is [_, .., var last] ? (last.Label, last.Text) : null;
        string? total = Report.Total is { } sum ? sum[Column].Text : null;
        return WithFurther(Words.DescribePoints(Column.HeaderIn(Report.Language), AcrossTitle, areas, highest, lowest, total, areas - _points.Length), Whiskers);
    }
}
