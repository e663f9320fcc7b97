using System;
using System.Collections.Generic;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Where the values of a picture are drawn, in pixels.</summary>
internal sealed record PlotBox(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Finds the parts of a line through points that lie inside.</summary>
    /// <param name="line">The points.</param>
    /// <returns>The parts, each a line through points.</returns>
    internal IReadOnlyList<IReadOnlyList<(double X, double Y)>> Inside(IReadOnlyList<(double X, double Y)> line)
    {
        var parts = new List<List<(double X, double Y)>>();
        for (int i = 1; i < line.Count; i++)
        {
            if (Inside(line[i - 1], line[i]) is not var (from, to))
            {
                continue;
            }

            if (parts is [.., [.., var last]] && last == from)
            {
                parts[^1].Add(to);
            }
            else
            {
                parts.Add([from, to]);
            }
        }

        return parts;
    }

    /// <summary>Finds the part of a straight line that lies inside.</summary>
    /// <remarks>By the share of the line at which it crosses each of the four sides (Liang and Barsky, ACM Transactions on Graphics 3, 1984).</remarks>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <returns>The part; null when none of it lies inside.</returns>
    private ((double X, double Y) From, (double X, double Y) To)? Inside((double X, double Y) from, (double X, double Y) to)
    {
        (double across, double down) = (to.X - from.X, to.Y - from.Y);
        (double first, double last) = (0, 1);
        foreach ((double step, double room) in new[] { (-across, from.X - Left), (across, Right - from.X), (-down, from.Y - Top), (down, Bottom - from.Y) })
        {
            if (step == 0 && room < 0)
            {
                return null;
            }

            (first, last) = step < 0 ? (Math.Max(first, room / step), last) : step > 0 ? (first, Math.Min(last, room / step)) : (first, last);
        }

        return first <= last ? (first == 0 ? from : (from.X + (first * across), from.Y + (first * down)), last == 1 ? to : (from.X + (last * across), from.Y + (last * down))) : null;
    }
}
