using System;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>How words look in a picture. No size is below 12 pixels.</summary>
/// <param name="Size">The size of the letters in pixels.</param>
/// <param name="IsBold">Whether they are bold.</param>
/// <param name="Fill">Their colour.</param>
internal sealed record TextStyle(double Size, bool IsBold, string Fill)
{
    internal static TextStyle Title { get; } = new(17, true, Ink.Black);

    internal static TextStyle Subtitle { get; } = new(14, false, Ink.Black);

    internal static TextStyle Stamp { get; } = new(14, true, Ink.Black);

    internal static TextStyle Body { get; } = new(13, false, Ink.Black);

    internal static TextStyle Strong { get; } = new(13, true, Ink.Black);

    internal static TextStyle Quiet { get; } = new(13, false, Ink.Grey);

    /// <summary>Gets the distance from one line to the next.</summary>
    internal double LineHeight => Math.Ceiling(Size * 1.3);

    /// <summary>Gets how far below the top of a line its letters stand.</summary>
    internal double Baseline => (LineHeight / 2) + (Size * 0.36);
}
