using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Finds room for the labels of points: beside the point, and away from lines, points and other labels. A label without room is left out.</summary>
internal sealed class LabelPlacer
{
    private const double Step = 4;

    private readonly List<Area> _taken = [];
    private readonly Area _bounds;

    internal LabelPlacer(double left, double top, double right, double bottom) => _bounds = new(left, top, right, bottom);

    /// <summary>Keeps a point free.</summary>
    internal void Keep(double x, double y, double radius) => _taken.Add(new(x - radius, y - radius, x + radius, y + radius));

    /// <summary>Keeps a line free.</summary>
    internal void Keep((double X, double Y) from, (double X, double Y) to)
    {
        int steps = (int)Math.Ceiling(Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) / Step) + 1;
        for (int i = 0; i <= steps; i++)
        {
            double part = (double)i / steps;
            Keep(from.X + (part * (to.X - from.X)), from.Y + (part * (to.Y - from.Y)), Step / 2);
        }
    }

    /// <summary>Finds room for a label.</summary>
    /// <param name="x">Where the point is.</param>
    /// <param name="y">Where it is, downwards.</param>
    /// <param name="width">How wide the label is.</param>
    /// <param name="height">How high it is.</param>
    /// <param name="lines">How many lines away from the point it may stand.</param>
    /// <returns>The left upper corner of the label, which is kept free from then on; or null.</returns>
    internal (double Left, double Top)? Place(double x, double y, double width, double height, int lines)
    {
        foreach ((double left, double top) in Around(x, y, width, height, lines))
        {
            if (Taken(left, top, width, height) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>Finds room for a label above everything else.</summary>
    /// <param name="x">Where the point is.</param>
    /// <param name="width">How wide the label is.</param>
    /// <param name="height">How high it is.</param>
    /// <returns>The left upper corner of the label, which is kept free from then on; or null.</returns>
    internal (double Left, double Top)? PlaceAbove(double x, double width, double height) =>
        Taken(Math.Clamp(x - (width / 2), _bounds.Left, Math.Max(_bounds.Left, _bounds.Right - width)), _bounds.Top, width, height);

    private (double Left, double Top)? Taken(double left, double top, double width, double height)
    {
        var label = new Area(left, top, left + width, top + height);
        if (!label.IsWithin(_bounds) || _taken.Any(label.Meets))
        {
            return null;
        }

        _taken.Add(label);
        return (left, top);
    }

    // Nearest first: above and below, beside, then farther above and below.
    private static IEnumerable<(double Left, double Top)> Around(double x, double y, double width, double height, int lines)
    {
        const double Away = 7;
        for (int line = 0; line < lines; line++)
        {
            (double above, double below) = (y - Away - ((line + 1) * height), y + Away + (line * height));
            foreach (double left in new[] { x - (width / 2), x - width, x })
            {
                yield return (left, above);
                yield return (left, below);
                if (line == 0 && left < x - (width / 4) && left > x - (width * 3 / 4))
                {
                    yield return (x + Away, y - (height / 2));
                    yield return (x - Away - width, y - (height / 2));
                }
            }
        }
    }

    private sealed record Area(double Left, double Top, double Right, double Bottom)
    {
        internal bool IsWithin(Area other) => Left >= other.Left && Right <= other.Right && Top >= other.Top && Bottom <= other.Bottom;

        internal bool Meets(Area other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
