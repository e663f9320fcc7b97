using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>A sheet of some width that is filled from top to bottom.</summary>
/// <remarks>Not thread-safe: each drawing has its own.</remarks>
internal sealed class ChartSheet : IDisposable
{
    internal const double Margin = 12;
    private const double SampleWidth = 34;

    private readonly TextBuffer _buffer = new();
    private readonly List<(Range Written, double Height)> _parts = [];
    private int _begin;

    internal ChartSheet(int width)
    {
        Width = width;
        Svg = new(_buffer);
        Y = Margin;
    }

    internal int Width { get; }

    internal double Left { get; } = Margin;

    internal double Right => Width - Margin;

    internal double Inner => Right - Left;

    /// <summary>Gets or sets how far down the sheet is filled.</summary>
    internal double Y { get; set; }

    internal SvgWriter Svg { get; }

    /// <summary>Gets how high a part of the sheet may be: what is higher goes on in another part.</summary>
    internal double MostHeight { get; init; } = double.PositiveInfinity;

    /// <summary>Gets what stands at the top of the parts after the first.</summary>
    internal string Again { get; init; } = "";

    internal ReadOnlySpan<char> Written => _buffer.Written;

    /// <summary>Gets the parts, from the top to the bottom: what is written in each, and how high it is.</summary>
    internal IEnumerable<(Range Written, double Height)> Parts => _parts.Append((_begin.._buffer.Written.Length, Y));

    /// <summary>Ends the part, and begins another below its heading.</summary>
    internal void Break()
    {
        _parts.Add((_begin.._buffer.Written.Length, Y));
        _begin = _buffer.Written.Length;
        Y = Margin;
        Paragraph(Again, TextStyle.Stamp, "again");
    }

    /// <summary>Writes words over the whole width, in as many lines as they need.</summary>
    /// <param name="text">The words; nothing is written for none.</param>
    /// <param name="style">How they look.</param>
    /// <param name="cssClass">What they are.</param>
    internal void Paragraph(string? text, TextStyle style, string cssClass)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            foreach (string line in TextMeasure.Wrap(text, Inner, style))
            {
                if (Y > Margin && Y + style.LineHeight + Margin > MostHeight)
                {
                    Break();
                }

                Svg.Text(Left, Y + style.Baseline, line, style, "start", cssClass);
                Y += style.LineHeight;
            }

            Y += 2;
        }
    }

    /// <summary>Writes words in a frame.</summary>
    /// <param name="text">The words; nothing is written for none.</param>
    internal void Stamp(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        IReadOnlyList<string> lines = TextMeasure.Wrap(text, Inner - 20, TextStyle.Stamp);
        double width = 0;
        foreach (string line in lines)
        {
            width = Math.Max(width, TextMeasure.Width(line, TextStyle.Stamp));
        }

        double height = (lines.Count * TextStyle.Stamp.LineHeight) + 6;
        Svg.Box(Left + 1, Y + 4, width + 18, height, Ink.White, Ink.Black, "frame");
        for (int i = 0; i < lines.Count; i++)
        {
            Svg.Text(Left + 10, Y + 7 + (i * TextStyle.Stamp.LineHeight) + TextStyle.Stamp.Baseline, lines[i], TextStyle.Stamp, "start", "stamp");
        }

        Y += height + 10;
    }

    /// <summary>Draws an axis from the bottom to the top, with its grid to the right end of the sheet.</summary>
    /// <param name="scale">The axis.</param>
    /// <param name="tickText">Writes the number of a tick.</param>
    /// <param name="at">Where a number is.</param>
    /// <param name="left">Where the grid begins; the numbers stand left of it.</param>
    /// <param name="bottom">Where the picture ends.</param>
    internal void UprightAxis(AxisScale scale, Func<decimal, string> tickText, Func<decimal, double> at, double left, double bottom)
    {
        // Only an axis from zero has a base: figures stand above that of no other.
        if (scale.First != 0)
        {
            Svg.Line(left, bottom, Right, bottom, Ink.Grid, 1, "", "frame");
        }

        foreach (decimal tick in scale.Ticks)
        {
            double y = at(tick);
            Svg.Line(left, y, Right, y, tick == 0 ? Ink.Axis : Ink.Grid, tick == 0 ? 1.25 : 1, "", tick == 0 ? "zero" : "grid");
            Svg.Text(left - 6, y + (TextStyle.Quiet.Size * 0.36), tickText(tick), TextStyle.Quiet, "end", "tick");
        }
    }

    /// <summary>Writes a legend: entries side by side while there is room.</summary>
    /// <param name="items">The entries.</param>
    internal void Legend(IReadOnlyList<LegendItem> items)
    {
        TextStyle style = TextStyle.Body;
        double x = Left;
        Y += items.Count > 0 ? 4 : 0;
        foreach (LegendItem item in items)
        {
            double width = SampleWidth + TextMeasure.Width(item.Text, style) + 18;
            if (x > Left && x + width > Right)
            {
                x = Left;
                Y += style.LineHeight + 2;
            }

            IReadOnlyList<string> lines = TextMeasure.Wrap(item.Text, Right - x - SampleWidth, style);
            item.Draw(Svg, x + 14, Y + (style.LineHeight / 2));
            for (int i = 0; i < lines.Count; i++)
            {
                Svg.Text(x + SampleWidth, Y + (i * style.LineHeight) + style.Baseline, lines[i], style, "start", "legend");
            }

            // What needed several lines has them for itself.
            Y += (lines.Count - 1) * style.LineHeight;
            x = lines.Count > 1 ? Right : x + width;
        }

        Y += items.Count > 0 ? style.LineHeight + 6 : 0;
    }

    public void Dispose() => _buffer.Dispose();
}
