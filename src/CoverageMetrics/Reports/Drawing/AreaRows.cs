using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Lays out the rows of a picture by areas: names, drawing and numbers side by side where there is room, else name and numbers above the drawing.</summary>
internal sealed class AreaRows
{
    private const int WidthForSideBySide = 560;
    private const double LeastPlot = 200;
    private const double Gap = 10;
    private const double TextGap = 12;
    private const double Clear = 3;

    // A picture that is longer than a screen has its axis at both ends.
    private const double LongRows = 420;

    // What an axis and the first few notes need below the rows of a part.
    private const double RoomBelow = 100;

    private readonly ChartSheet _sheet;
    private readonly AreaRow[] _rows;
    private readonly Place[] _places;
    private readonly double[] _columns;
    private readonly double _marks;
    private readonly bool _isBelow;
    private readonly double _inset;

    /// <summary>Lays rows out.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="inset">How much room marks need on both sides of their middles.</param>
    internal AreaRows(ChartSheet sheet, IReadOnlyList<AreaRow> rows, double inset)
    {
        _sheet = sheet;
        _inset = inset;
        _rows = [.. rows];
        _columns = [.. Enumerable.Range(0, _rows.Max(row => row.Texts.Count)).Select(i => _rows.Max(row => i < row.Texts.Count ? TextMeasure.Width(row.Texts[i], TextStyle.Strong) : 0))];
        _marks = _rows.Max(row => TextMeasure.Width(row.Marks, TextStyle.Quiet));
        Numbers = _columns.Sum() + (TextGap * Math.Max(0, _columns.Length - 1)) + (_marks > 0 ? _marks + 4 : 0);

        double widest = _rows.Max(row => TextMeasure.Width(row.Label, StyleOf(row)));
        double names = Math.Min(widest, sheet.Inner * 0.3) + 1;
        IsSideBySide = sheet.Width >= WidthForSideBySide && names + Numbers + (2 * Gap) + LeastPlot <= sheet.Inner;
        _isBelow = !IsSideBySide && Numbers > sheet.Inner * 0.6 && widest + TextGap + Numbers > sheet.Inner;
        (PlotLeft, PlotRight) = IsSideBySide ? (sheet.Left + names + Gap, sheet.Right - Numbers - Gap) : (sheet.Left, sheet.Right);
        _places = [.. _rows.Select(PlaceOf)];
    }

    internal double PlotLeft { get; }

    internal double PlotRight { get; }

    internal bool IsSideBySide { get; }

    /// <summary>Gets a value indicating whether the row that is drawn stands at the top of a part of the sheet.</summary>
    internal bool IsFirstOfPart { get; private set; }

    private double Numbers { get; }

    private double ReasonLeft => PlotLeft + 5;

    /// <summary>Finds where a number of the axis is.</summary>
    /// <param name="scale">The axis.</param>
    /// <param name="number">The number.</param>
    /// <returns>The pixels from the left.</returns>
    internal double At(AxisScale scale, decimal number) => PlotLeft + _inset + (scale.At(number) * (PlotRight - PlotLeft - (2 * _inset)));

    /// <summary>Makes an axis with as many ticks as their numbers have room for.</summary>
    /// <param name="scaleOf">Makes an axis with at most so many spaces between ticks.</param>
    /// <param name="tickText">Writes the number of a tick.</param>
    /// <returns>The axis.</returns>
    internal AxisScale ScaleOver(Func<int, AxisScale> scaleOf, Func<decimal, string> tickText) =>
        TickLabels.ScaleOver(_sheet, scaleOf, PlotRight - PlotLeft, At, tickText);

    /// <summary>Draws what a value of a row can be.</summary>
    /// <param name="scale">The axis.</param>
    /// <param name="whisker">The ends; nothing is drawn for none.</param>
    /// <param name="y">How far down it is.</param>
    /// <param name="cap">How long half a cap is.</param>
    internal void DrawWhisker(AxisScale scale, Whisker? whisker, double y, double cap)
    {
        if (whisker is not null)
        {
            double At(decimal? end, double without) => end is { } number ? this.At(scale, number) : without;
            _sheet.Svg.Whisker(
                (At(whisker.Smallest, PlotLeft), y), (At(whisker.Largest, PlotRight), y), (whisker.Smallest is not null, whisker.Largest is not null), cap, Ink.Black, "whisker");
        }
    }

    /// <summary>Draws the axis and all rows.</summary>
    /// <param name="scale">The axis.</param>
    /// <param name="title">What stands on it.</param>
    /// <param name="tickText">Writes the number of a tick.</param>
    /// <param name="draw">Draws a row between a top and a bottom; the last argument is the row's own top where lines may run through, or else that of the drawing.</param>
    internal void Draw(AxisScale scale, string title, Func<decimal, string> tickText, Action<AreaRow, double, double, (double Top, double Bottom)> draw)
    {
        _sheet.Paragraph(title, TextStyle.Quiet, "axis");
        DrawTicks(scale, tickText);
        double[] ticks = [.. scale.Ticks.Where(tick => tick != 0).Select(tick => At(scale, tick))];
        double[] zero = scale.HasZero ? [At(scale, 0)] : [];
        for (int begin = 0; begin < _rows.Length;)
        {
            int end = EndOfPart(begin);
            double top = _sheet.Y;
            if (IsSideBySide)
            {
                DrawGrid([.. ticks.SelectMany(x => Open(x, begin, end))], [.. zero.SelectMany(x => Open(x, begin, end))]);
            }

            for (int i = begin; i < end; i++)
            {
                IsFirstOfPart = i == begin;
                DrawRow(_rows[i], _places[i], draw, IsSideBySide ? (_, _) => { } : (from, to) => DrawGrid([.. ticks.Select(x => (x, from, to))], [.. zero.Select(x => (x, from, to))]));
            }

            if (_sheet.Y - top > LongRows)
            {
                DrawTicks(scale, tickText);
            }

            if (end < _rows.Length)
            {
                _sheet.Break();
                DrawTicks(scale, tickText);
            }

            begin = end;
        }

        _sheet.Y += 6;
    }

    /// <summary>Draws rows of which none has a figure.</summary>
    internal void DrawWithoutAxis()
    {
        for (int i = 0; i < _rows.Length; i++)
        {
            if (i > 0 && _sheet.Y + _places[i].Height + ChartSheet.Margin > _sheet.MostHeight)
            {
                _sheet.Break();
            }

            DrawRow(_rows[i], _places[i], static (_, _, _, _) => { }, static (_, _) => { });
        }

        _sheet.Y += 6;
    }

    private void DrawGrid((double X, double Top, double Bottom)[] ticks, (double X, double Top, double Bottom)[] zero)
    {
        _sheet.Svg.Upright(ticks, Ink.Grid, 1, "grid");
        _sheet.Svg.Upright(zero, Ink.Axis, 1.25, "zero");
    }

    // As many rows as the part has room for above an axis at its bottom, and no last one alone in the next part.
    private int EndOfPart(int begin)
    {
        double room = _sheet.MostHeight - _sheet.Y - RoomBelow;
        int end = begin;
        while (end < _rows.Length && (end == begin || room >= _places[end].Height))
        {
            room -= _places[end].Height;
            end++;
        }

        return end == _rows.Length - 1 && end - begin > 1 ? end - 1 : end;
    }

    // A line runs through the rows whose words it does not cross.
    private IEnumerable<(double X, double Top, double Bottom)> Open(double x, int begin, int end)
    {
        double top = _sheet.Y;
        double? from = null;
        foreach (Place place in _places[begin..end])
        {
            if (place.Reason.Any(line => x < ReasonLeft + TextMeasure.Width(line, TextStyle.Quiet) + Clear && x > ReasonLeft - Clear))
            {
                if (from is { } begun)
                {
                    yield return (x, begun, top);
                }

                from = null;
            }
            else
            {
                from ??= top;
            }

            top += place.Height;
        }

        if (from is { } last)
        {
            yield return (x, last, top);
        }
    }

    private static TextStyle StyleOf(AreaRow row) => row.IsTotal ? TextStyle.Strong : TextStyle.Body;

    private Place PlaceOf(AreaRow row)
    {
        double line = TextStyle.Body.LineHeight;
        double beside = _isBelow || IsSideBySide ? 0 : Numbers + TextGap;
        double labelWidth = IsSideBySide ? PlotLeft - Gap - _sheet.Left : _sheet.Inner - beside;
        IReadOnlyList<string> label = TextMeasure.Wrap(row.Label, labelWidth, StyleOf(row));
        IReadOnlyList<string> reason = row.IsDrawn ? [] : TextMeasure.Wrap(row.Reason, PlotRight - PlotLeft - 8, TextStyle.Quiet);
        IReadOnlyList<string> numbers = _isBelow ? TextMeasure.Wrap(string.Join("  ", row.Texts) + " " + row.Marks, _sheet.Inner, TextStyle.Strong) : [];
        bool hasSlot = row.IsDrawn || row.Targets.Any(target => target is not null);
        double slot = !hasSlot ? 0 : !row.IsDrawn ? 8 : IsSideBySide ? 15 : 13;
        double inPlot = (reason.Count * line) + (reason.Count > 0 && hasSlot ? 4 : 0) + slot;
        double height = (row.IsTotal ? 6 : 0) + (IsSideBySide
            ? Math.Max((label.Count * line) + 5, inPlot + 9)
            : ((label.Count + numbers.Count) * line) + inPlot + 12);
        return new(label, numbers, reason, slot, height);
    }

    private void DrawRow(AreaRow row, Place place, Action<AreaRow, double, double, (double Top, double Bottom)> draw, Action<double, double> drawGrid)
    {
        SvgWriter svg = _sheet.Svg;
        double top = _sheet.Y;
        double bottom = top + place.Height;
        double line = TextStyle.Body.LineHeight;
        svg.Open(row.Says);
        if (row.IsTotal)
        {
            svg.Line(_sheet.Left, top + 2, _sheet.Right, top + 2, Ink.Axis, 1, "", "rule");
            top += 6;
        }

        double textTop = IsSideBySide ? top + ((bottom - top - (place.Label.Count * line)) / 2) : top + 3;
        for (int i = 0; i < place.Label.Count; i++)
        {
            (double x, string anchor) = IsSideBySide ? (PlotLeft - Gap, "end") : (_sheet.Left, "start");
            svg.Text(x, textTop + (i * line) + TextStyle.Body.Baseline, place.Label[i], StyleOf(row), anchor, "label");
        }

        double labelBottom = textTop + (place.Label.Count * line);
        DrawNumbers(row, place, IsSideBySide ? top + ((bottom - top - line) / 2) : _isBelow ? labelBottom : textTop);
        double inPlot = (place.Reason.Count * line) + (place.Reason.Count > 0 && place.Slot > 0 ? 4 : 0) + place.Slot;
        double plotTop = IsSideBySide ? top + ((bottom - top - inPlot) / 2) : labelBottom + (place.Numbers.Count * line) + 2;
        for (int i = 0; i < place.Reason.Count; i++)
        {
            svg.Text(ReasonLeft, plotTop + (i * line) + TextStyle.Quiet.Baseline, place.Reason[i], TextStyle.Quiet, "start", "reason");
        }

        if (place.Slot > 0)
        {
            double slotTop = plotTop + inPlot - place.Slot;
            bool isOpen = IsSideBySide && place.Reason.Count == 0;
            drawGrid(slotTop - 2, slotTop + place.Slot + 2);
            draw(row, slotTop, slotTop + place.Slot, isOpen ? (_sheet.Y, bottom) : (slotTop - 2, slotTop + place.Slot + 2));
        }

        svg.Close();
        _sheet.Y = bottom;
    }

    private void DrawNumbers(AreaRow row, Place place, double top)
    {
        TextStyle style = row.IsTotal ? TextStyle.Strong : TextStyle.Body;
        if (_isBelow)
        {
            for (int i = 0; i < place.Numbers.Count; i++)
            {
                _sheet.Svg.Text(_sheet.Right, top + (i * style.LineHeight) + style.Baseline, place.Numbers[i], style, "end", "value");
            }

            return;
        }

        double right = _sheet.Right - (_marks > 0 ? _marks + 4 : 0);
        if (row.Marks.Length > 0)
        {
            _sheet.Svg.Text(right + 4, top + style.Baseline, row.Marks, TextStyle.Quiet, "start", "marks");
        }

        for (int i = _columns.Length - 1; i >= 0; i--)
        {
            if (i < row.Texts.Count && row.Texts[i].Length > 0)
            {
                _sheet.Svg.Text(right, top + style.Baseline, row.Texts[i], style, "end", "value");
            }

            right -= _columns[i] + TextGap;
        }
    }

    private void DrawTicks(AxisScale scale, Func<decimal, string> tickText)
    {
        TickLabels.Draw(_sheet, [.. scale.Ticks.Select(tick => (At(scale, tick), tickText(tick)))]);
        _sheet.Y += 4;
    }

    /// <summary>How the words of a row are divided into lines, and how high its drawing and the row are.</summary>
    private sealed record Place(IReadOnlyList<string> Label, IReadOnlyList<string> Numbers, IReadOnlyList<string> Reason, double Slot, double Height);
}
