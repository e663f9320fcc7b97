using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Measures;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;
using CoverageMetrics.Reports.Writing;
using NodaTime;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>An earlier and a later value of all areas together, and the steps from the one to the other.</summary>
internal sealed class WaterfallContent : ChartContent
{
    // What has a step of its own; the smaller ones are one step together.
    private const int MostSteps = 14;

    private const decimal Tolerance = 1e-9m;

    private readonly ReportMeasure _level;
    private readonly ValueFormat _levelFormat;
    private readonly ComparisonBase _base;
    private readonly bool _isByArea;
    private readonly WaterfallStep[] _steps = [];
    private readonly AreaRow[] _rows = [];
    private readonly LocalDate? _earlier;

    /// <summary>Reads a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="column">What each area adds.</param>
    /// <param name="level">What it is added to.</param>
    /// <param name="measures">What the total adds for each of several measures, in place of the areas; none for the areas.</param>
    internal WaterfallContent(CoverageReport report, Metric metric, ReportColumn column, ReportMeasure level, IReadOnlyList<ReportColumn> measures)
        : base(report, metric, column, [])
    {
        _level = level;
        _levelFormat = level.Rule.FormatOf(metric, Model, report.Words);
        _base = column.Base!;
        _isByArea = measures.Count == 0;
        int[] areas = [.. Enumerable.Range(0, Model.Lines.Length).Where(line => !Model.Lines[line].IsTotal)];
        int[] known = [.. areas.Where(line => Entry(line).HasValue)];
        Dictionary<int, string> labels = LabelsOf(areas);
        MetricComparison[] all = Model.FactsOf(0, metric).Compared(_base);
        MetricComparison[] compared = [.. known.Select(line => all[Model.PositionOf(line)])];
        AddNotesAbout(areas.Except(known).SelectMany(line => ReasonsOf(Entry(line)).Select(text => (text, labels[line]))));
        (string, string)[] ofAreas = [.. known.OrderByDescending(line => Entry(line).Number).Select(line => (labels[line], ReportWriting.Value(report, line, Column).Text))];
        if (EndsOf(compared) is not var (from, to))
        {
            Description = Words.DescribeWaterfall(What, "", [], null, null, areas.Length - known.Length);
            return;
        }

        _earlier = compared[0].Earlier!.Date;
        _steps = _isByArea ? Largest(known, labels) : [.. measures.Where(one => TotalOf(one).HasValue).Select(one => StepOf(report.Words.NameOf(one.Measure.Code), TotalLine, one))];
        if (_isByArea || _steps.Length == measures.Count)
        {
            CheckSum(from.Value, to.Value);
        }
        else
        {
            AddNotesAbout(measures.Where(one => !TotalOf(one).HasValue).SelectMany(one => ReasonsOf(TotalOf(one)).Select(text => (text, report.Words.NameOf(one.Measure.Code)))));
        }

        _rows = [.. Rows(from, to)];
        string change = Text(to.Value - from.Value);
        Description = Words.DescribeWaterfall(
            What,
            Words.Trend(decimal.Sign(to.Value - from.Value), (LevelText(from), EarlierText), (LevelText(to), report.TimeOfTitle), change),
            _isByArea ? [] : _steps.Select(step => step.ToString()),
            ofAreas is [var most, ..] ? most : null,
            ofAreas is [_, .., var least] ? least : null,
            areas.Length - known.Length);
    }

    internal override string Description { get; }

    // The report may show the level too, and then says what it is of.
    private string What => Level?.HeaderIn(Report.Language) ?? Heading;

    protected override string Unit => (Level ?? Column).MeasureIn(Report.Language);

    private ReportColumn? Level => Report.Columns.FirstOrDefault(one => one.Measure == _level && one.Metric == Metric);

    private string EarlierText => _earlier is { } day && Metric.Kind == NumeratorKind.Stock ? Report.Words.Day(day) : Report.Words.Base(_base);

    private int TotalLine => Array.FindIndex(Model.Lines, line => line.IsTotal);

    internal override void Draw(ChartSheet sheet)
    {
        if (_rows.Length == 0)
        {
            DrawNothing(sheet);
            return;
        }

        sheet.Legend([.. Legend()]);
        var rows = new AreaRows(sheet, _rows, inset: 0);
        AxisScale scale = rows.ScaleOver(ScaleOver([.. OnAxis()], isFromZero: false, _levelFormat), LevelTick);
        double start = scale.HasZero ? rows.At(scale, 0) : scale.First > 0 ? rows.PlotLeft : rows.PlotRight;
        double? above = null;
        rows.Draw(scale, AxisRemark(scale), LevelTick, (row, top, bottom, _) =>
        {
            (double from, double to) = (row.IsTotal ? start : rows.At(scale, row.Numbers[0]), rows.At(scale, row.Numbers[^1]));
            if (above is { } end && rows is { IsSideBySide: true, IsFirstOfPart: false })
            {
                double joint = row.IsTotal ? to : from;
                sheet.Svg.Line(joint, end, joint, top, Ink.Axis, 1, "", "join");
            }

            if (row.IsTotal)
            {
                DrawEnd(sheet.Svg, from, to, top, bottom, scale.HasZero);
            }
            else
            {
                DrawStep(sheet.Svg, from, to, top, bottom, row.Numbers[1] >= row.Numbers[0]);
            }

            rows.DrawWhisker(scale, row.Whiskers is [var whisker, ..] ? whisker : null, (top + bottom) / 2, 4);
            above = bottom;
        });
    }

    // Room for a piece of the shorter end where the axis begins above zero.
    private IEnumerable<decimal> OnAxis()
    {
        decimal[] all = [.. _rows.SelectMany(row => row.OnAxis)];
        (decimal low, decimal high) = (all.Min(), all.Max());
        return low > 0 ? all.Append(Math.Max(0, low - ((high - low) / 8))) : all;
    }

    private static void DrawEnd(SvgWriter svg, double from, double to, double top, double bottom, bool isFromZero)
    {
        double left = Math.Min(from, to);
        svg.Box(left, top, Math.Abs(to - from), bottom - top, Ink.White, Ink.Black, "end");
        svg.Hatch(left, top, Math.Abs(to - from), bottom - top, Ink.Black);
        if (!isFromZero && Math.Abs(to - from) > 20)
        {
            // Torn where the axis leaves something out.
            double torn = from < to ? from + 12 : from - 12;
            svg.Lines([(torn + 4, top - 2), (torn - 4, bottom + 2)], Ink.White, 6, "torn");
        }
    }

    private static void DrawStep(SvgWriter svg, double from, double to, double top, double bottom, bool isUp)
    {
        const double Least = 1.5;
        double width = Math.Max(Math.Abs(to - from), Least);
        double left = from == to ? from - (Least / 2) : Math.Min(from, to);
        if (isUp)
        {
            svg.Box(left, top, width, bottom - top, Ink.Value, "", "up");
        }
        else
        {
            svg.Box(left, top, width, bottom - top, Ink.White, Ink.ValueDark, "down");
        }
    }

    private IEnumerable<LegendItem> Legend()
    {
        if (_steps.Any(step => step.Number >= 0))
        {
            yield return new(Words.Up, (svg, x, y) => DrawStep(svg, x - 12, x + 12, y - 6, y + 6, true));
        }

        if (_steps.Any(step => step.Number < 0))
        {
            yield return new(Words.Down, (svg, x, y) => DrawStep(svg, x - 12, x + 12, y - 6, y + 6, false));
        }

        foreach (LegendItem item in LegendOf(_rows.SelectMany(row => row.Whiskers), isUpright: false))
        {
            yield return item;
        }
    }

    private IEnumerable<AreaRow> Rows(Figure<decimal> from, Figure<decimal> to)
    {
        yield return End(EarlierText, from);
        decimal at = from.Value;
        foreach (WaterfallStep step in _steps)
        {
            (decimal before, at) = (at, at + step.Number);
            yield return new(step.Label, false, [step.Text], step.Marks, "", [InUnit(before), InUnit(at)], [], step.ToString())
            {
                Whiskers = step.Bounds is { } bounds ? [WhiskerOf(bounds) is { } whisker ? new(whisker.Smallest + InUnit(before), whisker.Largest + InUnit(before)) : null] : [],
            };
        }

        yield return End(Report.TimeOfTitle, to);
    }

    private AreaRow End(string label, Figure<decimal> value)
    {
        string text = LevelText(value);
        string marks = Notes.MarksOf(new(value.Value, 0, EntryMarks.HasValue, value.Status!.Value), []);
        return new(label, true, [text], marks, "", [InUnit(value.Value, _levelFormat)], [], $"{label}: {text}")
        {
            Whiskers = value.Bounds is { } bounds ? [WhiskerOf(bounds, _levelFormat)] : [],
        };
    }

    // Rows that are hidden, and the smallest of those shown where there are many, are one step together.
    private WaterfallStep[] Largest(int[] known, Dictionary<int, string> labels)
    {
        HashSet<int> shown = [.. Report.Shown.ToArray()];
        int[] named = [.. known.Where(shown.Contains).OrderByDescending(line => Math.Abs(Entry(line).Number))];
        bool isAll = named.Length == known.Length && named.Length <= MostSteps + 1;
        named = isAll ? named : [.. named.Take(MostSteps)];
        WaterfallStep[] steps = [.. named.OrderByDescending(line => Entry(line).Number).Select(line => StepOf(labels[line], line, Column))];
        int[] others = [.. known.Except(named)];
        if (others.Length == 0)
        {
            return steps;
        }

        decimal sum = others.Sum(line => Entry(line).Number);
        FigureStatus status = others.Select(line => Entry(line).Status).Aggregate(Figure.LessFirm);
        AddNotesAbout(others.SelectMany(line => Notes.TextsOf(Entry(line)).Select(text => (text, labels[line]))));
        return [.. steps, new(Words.OtherAreas(others.Length), sum, Text(sum), Notes.MarksOf(new(sum, 0, EntryMarks.HasValue, status), []), SumOfBounds(others))];
    }

    private Bounds<decimal>? SumOfBounds(int[] lines)
    {
        Bounds<decimal>?[] bounds = [.. lines.Select(line => Model.BoundsOf(Entry(line)))];
        if (bounds.OfType<Bounds<decimal>>().LastOrDefault() is not { } last)
        {
            return null;
        }

        decimal? smallest = 0, largest = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            decimal number = Entry(lines[i]).Number;
            smallest += bounds[i] is { } one ? one.Smallest : number;
            largest += bounds[i] is { } other ? other.Largest : number;
        }

        return smallest is null && largest is null ? null : new(smallest, largest, last.Reason, false);
    }

    private WaterfallStep StepOf(string label, int line, ReportColumn column)
    {
        ReportEntry entry = Model.Row(line)[column.Index];
        return new(label, entry.Number, ReportWriting.Value(Report, line, column).Text, Notes.MarksOf(entry, []), Model.BoundsOf(entry));
    }

    private ReportEntry TotalOf(ReportColumn column) => Model.Row(TotalLine)[column.Index];

    // Both over the areas that have a step, as the steps are.
    private (Figure<decimal> From, Figure<decimal> To)? EndsOf(MetricComparison[] compared)
    {
        if (compared.Length == 0)
        {
            return null;
        }

        MetricTotal earlier = new(Metric, [.. compared.Select(one => one.Earlier!)]), later = new(Metric, [.. compared.Select(one => one.Later)]);
        (Figure<decimal> from, Figure<decimal> to) = _level == ReportMeasure.Count
            ? (earlier.Reported.SelectMonotone(static one => one.Number, true), later.Reported.SelectMonotone(static one => one.Number, true))
            : (earlier.ReportedLevel, later.ReportedLevel);
        return from.HasValue && to.HasValue ? (from, to) : null;
    }

    private void CheckSum(decimal from, decimal to)
    {
        decimal sum = _steps.Sum(step => step.Number);
        if (Math.Abs(from + sum - to) > Tolerance * Math.Max(1, Math.Max(Math.Abs(from), Math.Abs(to))))
        {
            throw new InvalidOperationException(FormattableString.Invariant($"The steps of a waterfall add up to the change: those of '{Column.Measure.Code}' of '{Metric.Code}' add up to {sum}, and the change is {to - from}."));
        }
    }

    private string LevelTick(decimal tick) => TickText(tick, _levelFormat);

    private string LevelText(Figure<decimal> value)
    {
        if (value.Bounds is { } bounds && Model.Plan.Bounds == BoundsDisplay.Range)
        {
            return _levelFormat.RangeOf(bounds, Report.Language);
        }

        using var buffer = new TextBuffer();
        _levelFormat.Write(buffer, value.Value, Report.Language);
        return buffer.ToString();
    }
}
