using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Writing;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>A bar for each area, and the targets across the bars.</summary>
internal sealed class BarsContent : ChartContent
{
    // What adds up has a total as long as all other bars together; it is written and not drawn.
    private readonly bool _isTotalDrawn;
    private readonly TargetSeat[] _seats;
    private readonly AreaRow[] _rows;
    private readonly bool[] _isCommon;
    private readonly string[] _targetTexts;

    internal BarsContent(CoverageReport report, Metric metric, ReportColumn column, IReadOnlyList<ChartLimit> limits)
        : base(report, metric, column, limits)
    {
        _isTotalDrawn = !Measure.IsSum;
        _seats = column switch
        {
            { Measure.Rule.IsOfTarget: true, Target: { } own } => [own],
            _ => [.. (Model.Targets?.Seats(Model.Lines, [metric], metric, Model.Plan) ?? []).Where(Fits)],
        };
        int[] lines = report.Shown.ToArray();
        Dictionary<int, string> labels = LabelsOf(lines);
        AnyTarget?[][] targets = Array.ConvertAll(lines, line => Array.ConvertAll(_seats, seat => TargetOf(line, seat).Target));
        _rows = [.. lines.Select((line, i) => Read(line, labels[line], targets[i]))];

        // A target that all areas have is one rule through all rows.
        _isCommon = [.. _seats.Select((_, i) => _rows.Where(row => !row.IsTotal).Select(row => row.Targets[i]).Distinct().ToArray() is [not null])];
        _targetTexts = [.. _seats.Select((seat, i) => TextOf(seat, [.. lines.Select((line, row) => (line, targets[row][i])).Where(one => !Model.Lines[one.line].IsTotal)], i))];
        AddNotShown(
        [
            .. (Model.Targets?.Of(lines.Select(line => Model.Lines[line].Area).OfType<Area>(), metric) ?? [])
                .Where(target => target.Terms.Date != Model.Lines[0].TargetDay(Model.Plan) && (TargetSeat.Of(target, metric) is var seat) && (Fits(seat) || seat == column.Target)),
        ]);
        Description = Describe();
    }

    internal override string Description { get; }

    internal override void Draw(ChartSheet sheet)
    {
        decimal[] onAxis = [.. _rows.SelectMany(row => row.OnAxis).Concat(Limits.SelectMany(limit => limit.Values).OfType<decimal>())];
        if (onAxis.Length == 0)
        {
            DrawNothing(sheet, _rows);
            return;
        }

        sheet.Legend(Legend());
        var rows = new AreaRows(sheet, _rows, inset: 0);
        AxisScale scale = rows.ScaleOver(ScaleOver(onAxis, isFromZero: true), TickText);
        rows.Draw(scale, AxisRemark(scale), TickText, (row, top, bottom, open) =>
        {
            if (row.IsDrawn)
            {
                DrawBar(sheet.Svg, row, top, bottom, rows.At(scale, 0), rows.At(scale, row.Numbers[0]));
                rows.DrawWhisker(scale, row.Whiskers is [var whisker, ..] ? whisker : null, (top + bottom) / 2, 4);
            }

            DrawLimits(sheet.Svg, Array.IndexOf(_rows, row), limit => rows.At(scale, limit), (top, bottom), open);
            DrawTargets(sheet.Svg, row, [.. row.Targets.Select(target => target is { } number ? rows.At(scale, number) : (double?)null)], (top, bottom), open);
        });
    }

    private static void DrawBar(SvgWriter svg, AreaRow row, double top, double bottom, double zero, double end)
    {
        (double left, double width) = (Math.Min(zero, end), Math.Abs(end - zero));
        if (row.IsTotal)
        {
            svg.Box(left, top, width, bottom - top, Ink.White, Ink.Black, "total");
            svg.Hatch(left, top, width, bottom - top, Ink.Black);
        }
        else
        {
            svg.Box(left, top, width, bottom - top, Ink.Value, "", "bar");
        }
    }

    private void DrawTargets(SvgWriter svg, AreaRow row, double?[] places, (double Top, double Bottom) slot, (double Top, double Bottom) open)
    {
        // Rims keep ticks apart from the bar; those of one setter do not hide the tick of another.
        foreach (double x in places.OfType<double>().Where(_ => row.IsDrawn))
        {
            svg.Line(x, slot.Top, x, slot.Bottom, Ink.White, 5, "", "rim");
        }

        double over = row.IsDrawn ? 2 : 0;
        for (int i = 0; i < places.Length; i++)
        {
            if (places[i] is { } x)
            {
                SetterInk ink = Ink.OfSetter(i);
                (double top, double bottom) = _isCommon[i] ? open : (slot.Top - over, slot.Bottom + over);
                svg.Line(x, top, x, bottom, ink.Colour, 2.5, ink.Dashes, "target");
            }
        }
    }

    private void DrawLimits(SvgWriter svg, int row, Func<decimal, double> at, (double Top, double Bottom) slot, (double Top, double Bottom) open)
    {
        foreach (DrawnLimit limit in Limits)
        {
            if (limit.Values[row] is { } value)
            {
                (double top, double bottom) = limit.IsCommon ? open : (slot.Top - 2, slot.Bottom + 2);
                svg.Line(at(value), top, at(value), bottom, Ink.Black, 1.5, Ink.DashesOfLimit(limit.Index), "limit");
            }
        }
    }

    private AreaRow Read(int line, string label, AnyTarget?[] targets)
    {
        ReportEntry entry = Entry(line);
        bool isTotal = Model.Lines[line].IsTotal;
        string text = ReportWriting.Value(Report, line, Column).Text;
        string reason = !entry.HasValue ? Notes.ReasonOf(entry) : isTotal && !_isTotalDrawn ? Words.TotalNotDrawn : "";
        decimal?[] numbers = [.. targets.Select(target => target is null ? (decimal?)null : Measure.IsOfTarget ? 100 : NumberOf(target))];
        IEnumerable<AnyTarget> said = Measure.IsOfTarget ? [] : targets.OfType<AnyTarget>();
        string[] says = [entry.HasValue ? text : reason, .. said.Select(target => Words.Target(Text(target), Report.Words.Day(target.Terms.Date)))];
        return new(
            label,
            isTotal,
            [text],
            Notes.MarksOf(entry, isTotal ? [] : _seats.Select(seat => TargetOf(line, seat).Note).OfType<ReportNote>().Where(note => note.Kind != NoteKind.NoTarget).Select(note => Report.Words.Note(note))),
            reason,
            reason.Length > 0 ? [] : [InUnit(entry.Number)],
            numbers,
            $"{label}: {Report.Language.Clauses(says)}")
        {
            Whiskers = reason.Length == 0 && entry.Bounds != 0 ? [WhiskerOf(Model.BoundsOf(entry))] : [],
        };
    }

    private (AnyTarget? Target, ReportNote? Note) TargetOf(int line, TargetSeat seat)
    {
        ReportLine row = Model.Lines[line];
        return row.Area is { } area && Model.Targets is { } targets ? targets.Find(area, Metric, row.TargetDay(Model.Plan), seat) : default;
    }

    private string TextOf(TargetSeat seat, (int Line, AnyTarget? Target)[] targets, int setter)
    {
        AnyTarget[] set = [.. targets.Select(one => one.Target).OfType<AnyTarget>()];
        LocalDate day = set.Length > 0 ? set[0].Terms.Date : Model.Lines[0].TargetDay(Model.Plan);
        string? number = set.Length > 0 && _isCommon[setter] && !Measure.IsOfTarget ? Text(set[0]) : null;
        string by = Report.Words.Day(day);
        return Measure.IsOfTarget ? Words.WholeTarget(SetterOf(seat), by, seat.Direction)
            : number is null ? Words.TargetsOfAreas(SetterOf(seat), by, seat.Direction) : Words.TargetOf(SetterOf(seat), number, by);
    }

    private List<LegendItem> Legend()
    {
        var items = new List<LegendItem>();
        if (_rows.FirstOrDefault(row => row is { IsTotal: true, IsDrawn: true }) is { } total)
        {
            items.Add(new(total.Label, (svg, x, y) =>
            {
                svg.Box(x - 12, y - 6, 24, 12, Ink.White, Ink.Black, "sample");
                svg.Hatch(x - 12, y - 6, 24, 12, Ink.Black);
            }));
        }

        items.AddRange(LegendOf(_rows.SelectMany(row => row.Whiskers), isUpright: false));
        for (int i = 0; i < _seats.Length; i++)
        {
            int setter = i;
            if (_rows.Any(row => row.Targets[setter] is not null))
            {
                items.Add(new(_targetTexts[i], (svg, x, y) => svg.Line(x, y - 7, x, y + 7, Ink.OfSetter(setter).Colour, 2.5, Ink.OfSetter(setter).Dashes, "sample")));
            }
        }

        items.AddRange(Limits.Where(limit => limit.Values.Any(value => value is not null)).Select(limit =>
            new LegendItem(limit.Text, (svg, x, y) => svg.Line(x, y - 7, x, y + 7, Ink.Black, 1.5, Ink.DashesOfLimit(limit.Index), "sample"))));
        return items;
    }

    private string Describe()
    {
        AreaRow[] areas = [.. _rows.Where(row => !row.IsTotal)];
        AreaRow[] drawn = [.. areas.Where(row => row.IsDrawn).OrderByDescending(row => row.Numbers[0])];
        (string, string)? highest = drawn.Length > 0 ? (drawn[0].Label, drawn[0].Texts[0]) : null;
        (string, string)? lowest = drawn.Length > 1 ? (drawn[^1].Label, drawn[^1].Texts[0]) : null;
        string? total = _rows is [.., { IsTotal: true } last] ? last.Texts[0] : null;
        string[] targets = [.. _targetTexts.Where((_, i) => _rows.Any(row => row.Targets[i] is not null))];
        return WithFurther(Words.DescribeBars(Column.HeaderIn(Report.Language), areas.Length, highest, lowest, total, areas.Length - drawn.Length, targets), _rows.SelectMany(row => row.Whiskers));
    }
}
