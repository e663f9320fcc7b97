using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Writes the elements of a picture. Looks are attributes and not styles, so that a picture changes nothing else on its page.</summary>
/// <remarks>Not thread-safe: each drawing has its own.</remarks>
internal sealed class SvgWriter
{
    private readonly TextBuffer _buffer;

    internal SvgWriter(TextBuffer buffer) => _buffer = buffer;

    /// <summary>Writes a number of pixels with two decimals.</summary>
    internal static string Number(double pixels) => Math.Round(pixels, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Opens a group that says something when it is pointed at.</summary>
    internal void Open(string says) => _buffer.Append($"<g><title>{HtmlText.Escape(says)}</title>\n");

    /// <summary>Closes the group.</summary>
    internal void Close() => _buffer.Append("</g>\n");

    /// <summary>Writes words.</summary>
    /// <param name="x">Where they begin, end or have their middle.</param>
    /// <param name="baseline">Where their letters stand.</param>
    /// <param name="text">The words.</param>
    /// <param name="style">How they look.</param>
    /// <param name="anchor">Start, middle or end: which part of them is at x.</param>
    /// <param name="cssClass">What they are.</param>
    internal void Text(double x, double baseline, string text, TextStyle style, string anchor, string cssClass) => Text(x, baseline, text, style, anchor, cssClass, "");

    private void Text(double x, double baseline, string text, TextStyle style, string anchor, string cssClass, string rim)
    {
        string look = style.IsBold ? " font-weight=\"700\"" : "";
        string side = anchor == "start" ? "" : $" text-anchor=\"{anchor}\"";
        _buffer.Append($"<text class=\"cc-{cssClass}\" x=\"{Number(x)}\" y=\"{Number(baseline)}\" font-size=\"{Number(style.Size)}\" fill=\"{style.Fill}\"{look}{side}{rim}>{HtmlText.Escape(text)}</text>\n");
    }

    /// <summary>Draws a rectangle.</summary>
    internal void Box(double x, double y, double width, double height, string fill, string stroke, string cssClass)
    {
        string line = stroke.Length > 0 ? $" stroke=\"{stroke}\" stroke-width=\"1.5\"" : "";
        _buffer.Append($"<rect class=\"cc-{cssClass}\" x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" fill=\"{fill}\"{line}/>\n");
    }

    /// <summary>Draws a straight line.</summary>
    internal void Line(double x1, double y1, double x2, double y2, string stroke, double width, string dashes, string cssClass)
    {
        string pattern = dashes.Length > 0 ? $" stroke-dasharray=\"{dashes}\"" : "";
        _buffer.Append($"<line class=\"cc-{cssClass}\" x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\" stroke=\"{stroke}\" stroke-width=\"{Number(width)}\"{pattern}/>\n");
    }

    /// <summary>Draws lines from point to point.</summary>
    internal void Lines(IReadOnlyList<(double X, double Y)> points, string stroke, double width, string cssClass, string dashes = "") =>
        Path(Outline(points), "none", stroke, width, cssClass, dashes);

    /// <summary>Draws what a value can be, along an axis: a line with a cap at each end, and with an arrow at an end without a limit.</summary>
    /// <param name="from">The smallest.</param>
    /// <param name="to">The largest, straight right of it or above it.</param>
    /// <param name="isCapped">Whether each of the two has a limit.</param>
    /// <param name="cap">How long half a cap is.</param>
    /// <param name="stroke">The colour.</param>
    /// <param name="cssClass">What it is.</param>
    internal void Whisker((double X, double Y) from, (double X, double Y) to, (bool From, bool To) isCapped, double cap, string stroke, string cssClass)
    {
        bool isUpright = from.X == to.X;
        string End((double X, double Y) end, bool hasLimit, int outwards)
        {
            double back = hasLimit ? 0 : cap * outwards;
            (double X, double Y)[] tips = isUpright
                ? [(end.X - cap, end.Y + back), end, (end.X + cap, end.Y + back)]
                : [(end.X - back, end.Y - cap), end, (end.X - back, end.Y + cap)];
            return Outline(tips);
        }

        string path = $"{Outline([from, to])}{End(from, isCapped.From, -1)}{End(to, isCapped.To, 1)}";
        Path(path, "none", Ink.White, 3.5, "rim");
        Path(path, "none", stroke, 1.5, cssClass);
    }

    /// <summary>Draws upright lines, each between two heights.</summary>
    internal void Upright(IReadOnlyCollection<(double X, double Top, double Bottom)> lines, string stroke, double width, string cssClass)
    {
        if (lines.Count > 0)
        {
            Path(string.Concat(lines.Select(line => $"M{Number(line.X)} {Number(line.Top)}V{Number(line.Bottom)}")), "none", stroke, width, cssClass);
        }
    }

    /// <summary>Writes words among marks: a rim keeps them apart from the grid.</summary>
    /// <param name="x">Where they begin.</param>
    /// <param name="baseline">Where their letters stand.</param>
    /// <param name="text">The words.</param>
    /// <param name="style">How they look.</param>
    /// <param name="cssClass">What they are.</param>
    internal void Label(double x, double baseline, string text, TextStyle style, string cssClass) => Text(
        x, baseline, text, style, "start", cssClass, $" paint-order=\"stroke\" stroke=\"{Ink.White}\" stroke-width=\"4\" stroke-linejoin=\"round\"");

    /// <summary>Draws the hatching of a rectangle.</summary>
    internal void Hatch(double x, double y, double width, double height, string stroke)
    {
        const double Distance = 6;
        var path = new List<string>();
        for (double along = Distance; along < width + height; along += Distance)
        {
            (double x1, double y1) = (x + Math.Min(along, width), y + Math.Max(0, along - width));
            (double x2, double y2) = (x + Math.Max(0, along - height), y + Math.Min(along, height));
            path.Add($"M{Number(x1)} {Number(y1)}L{Number(x2)} {Number(y2)}");
        }

        if (path.Count > 0)
        {
            Path(string.Concat(path), "none", stroke, 1.2, "hatch");
        }
    }

    /// <summary>Draws a point.</summary>
    /// <param name="shape">Its shape.</param>
    /// <param name="x">Where it is.</param>
    /// <param name="y">Where it is, downwards.</param>
    /// <param name="radius">How large it is.</param>
    /// <param name="stroke">Its colour.</param>
    /// <param name="fill">What is inside: its colour again, or white.</param>
    /// <param name="cssClass">What it is.</param>
    internal void Marker(MarkerShape shape, double x, double y, double radius, string stroke, string fill, string cssClass)
    {
        double r = radius;
        string outline = shape switch
        {
            MarkerShape.Circle => $"<circle class=\"cc-{cssClass}\" cx=\"{Number(x)}\" cy=\"{Number(y)}\" r=\"{Number(r)}\"",
            MarkerShape.Square => Path($"M{Number(x - r)} {Number(y - r)}H{Number(x + r)}V{Number(y + r)}H{Number(x - r)}Z"),
            MarkerShape.Triangle => Path($"M{Number(x)} {Number(y - (1.1 * r))}L{Number(x + (1.15 * r))} {Number(y + (1.1 * r))}H{Number(x - (1.15 * r))}Z"),
            MarkerShape.Diamond => Path($"M{Number(x)} {Number(y - (1.35 * r))}L{Number(x + (1.35 * r))} {Number(y)}L{Number(x)} {Number(y + (1.35 * r))}L{Number(x - (1.35 * r))} {Number(y)}Z"),
            MarkerShape.Cross => Path($"M{Number(x - r)} {Number(y - r)}L{Number(x + r)} {Number(y + r)}M{Number(x - r)} {Number(y + r)}L{Number(x + r)} {Number(y - r)}"),
            MarkerShape.Hourglass => Path($"M{Number(x - r)} {Number(y - r)}H{Number(x + r)}L{Number(x - r)} {Number(y + r)}H{Number(x + r)}Z"),
            _ => throw Unnamed.Member(shape),
        };
        _buffer.Append($"{outline} fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.75\"/>\n");

        string Path(string path) => $"<path class=\"cc-{cssClass}\" d=\"{path}\"";
    }

    private static string Outline(IReadOnlyList<(double X, double Y)> points) => $"M{string.Join("L", points.Select(point => $"{Number(point.X)} {Number(point.Y)}"))}";

    private void Path(string path, string fill, string stroke, double width, string cssClass, string dashes = "")
    {
        string pattern = dashes.Length > 0 ? $" stroke-dasharray=\"{dashes}\"" : "";
        _buffer.Append($"<path class=\"cc-{cssClass}\" d=\"{path}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{Number(width)}\"{pattern}/>\n");
    }
}
