using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Writes the numbers of a horizontal axis, those that have room.</summary>
internal static class TickLabels
{
    private const double Gap = 12;
    private const double LeastSpace = 44;

    /// <summary>Makes a horizontal axis with as many ticks as their numbers have room for.</summary>
    /// <param name="sheet">Where to.</param>
    /// <param name="scaleOf">Makes an axis with at most so many spaces between ticks.</param>
    /// <param name="width">How wide it is.</param>
    /// <param name="at">Where a number of an axis is.</param>
    /// <param name="tickText">Writes the number of a tick.</param>
    /// <returns>The axis.</returns>
    internal static AxisScale ScaleOver(ChartSheet sheet, Func<int, AxisScale> scaleOf, double width, Func<AxisScale, decimal, double> at, Func<decimal, string> tickText)
    {
        for (int spaces = (int)(width / LeastSpace); ; spaces--)
        {
            AxisScale scale = scaleOf(spaces);
            if (spaces <= 1 || Placed(sheet, [.. scale.Ticks.Select(tick => (at(scale, tick), tickText(tick)))]).Count() == scale.Ticks.Count)
            {
                return scale;
            }
        }
    }

    /// <summary>Writes a line of labels, each below its tick, within the sheet and away from the one before.</summary>
    /// <param name="sheet">Where to; it is filled by the line.</param>
    /// <param name="labels">Where the ticks are, from left to right, and their labels.</param>
    internal static void Draw(ChartSheet sheet, IReadOnlyList<(double X, string Text)> labels)
    {
        TextStyle style = TextStyle.Quiet;
        foreach ((double middle, string text) in Placed(sheet, labels))
        {
            sheet.Svg.Text(middle, sheet.Y + style.Baseline, text, style, "middle", "tick");
        }

        sheet.Y += style.LineHeight;
    }

    // Those that have room, moved into the sheet.
    private static IEnumerable<(double Middle, string Text)> Placed(ChartSheet sheet, IReadOnlyList<(double X, string Text)> labels)
    {
        double free = sheet.Left;
        foreach ((double x, string text) in labels)
        {
            double width = TextMeasure.Width(text, TextStyle.Quiet);
            double left = Math.Clamp(x - (width / 2), sheet.Left, Math.Max(sheet.Left, sheet.Right - width));
            if (left >= free)
            {
                yield return (left + (width / 2), text);
                free = left + width + Gap;
            }
        }
    }
}
