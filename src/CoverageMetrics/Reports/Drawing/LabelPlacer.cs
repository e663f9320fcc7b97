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
    /// <returns>The left upper corner of the label, which is kept free from then on; or null.</returns>
    internal (double Left, double Top)? Place(double x, double y, double width, double height)
    {
        const double Away = 7;
        (double Left, double Top)[] candidates =
        [
            (x - (width / 2), y - Away - height), (x - (width / 2), y + Away), (x + Away, y - (height / 2)), (x - Away - width, y - (height / 2)),
            (x - width, y - Away - height), (x, y - Away - height), (x - width, y + Away), (x, y + Away),
            (x - width, y - Away - (2 * height)), (x - width, y + Away + height),
        ];
        foreach ((double left, double top) in candidates)
        {
            var label = new Area(left, top, left + width, top + height);
            if (label.IsWithin(_bounds) && !_taken.Any(label.Meets))
            {
                _taken.Add(label);
                return (left, top);
            }
        }

        return null;
    }

    private sealed record Area(double Left, double Top, double Right, double Bottom)
    {
        internal bool IsWithin(Area other) => Left >= other.Left && Right <= other.Right && Top >= other.Top && Bottom <= other.Bottom;

        internal bool Meets(Area other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
