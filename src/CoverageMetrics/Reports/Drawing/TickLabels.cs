using System;
using System.Collections.Generic;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Writes the numbers of a horizontal axis, those that have room.</summary>
internal static class TickLabels
{
    private const double Gap = 8;

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
