using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Writes the numbers of a horizontal axis, those that have room.</summary>
internal static class TickLabels
{
    private const double Gap = 8;
    private const double RoomyGap = 12;
    private const double LeastSpace = 44;

    /// <summary>Makes a horizontal axis with as many ticks as their numbers have room for.</summary>
    /// <param name="values">What stands on it.</param>
    /// <param name="nearZero">How near zero has to be to be on it.</param>
    /// <param name="width">How wide it is.</param>
    /// <param name="tickText">Writes the number of a tick.</param>
    /// <returns>The axis.</returns>
    internal static AxisScale ScaleOver(IReadOnlyCollection<decimal> values, decimal nearZero, double width, Func<decimal, string> tickText)
    {
        for (int spaces = (int)(width / LeastSpace); ; spaces--)
        {
            AxisScale scale = AxisScale.Over(values, nearZero, spaces);
            double space = width / (scale.Ticks.Count - 1);
            if (spaces <= 1 || scale.Ticks.Max(tick => TextMeasure.Width(tickText(tick), TextStyle.Quiet)) + RoomyGap <= space)
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
        double free = sheet.Left;
        foreach ((double x, string text) in labels)
        {
            double width = TextMeasure.Width(text, style);
            double left = Math.Clamp(x - (width / 2), sheet.Left, Math.Max(sheet.Left, sheet.Right - width));
            if (left >= free)
            {
                sheet.Svg.Text(left + (width / 2), sheet.Y + style.Baseline, text, style, "middle", "tick");
                free = left + width + Gap;
            }
        }

        sheet.Y += style.LineHeight;
    }
}
