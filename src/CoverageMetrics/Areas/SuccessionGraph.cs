using System;
using System.Collections.Generic;

namespace CoverageMetrics.Areas;

/// <summary>The areas as points and the parts of changes as arrows between them, in both directions.</summary>
internal sealed class SuccessionGraph
{
    private readonly int[] _outStarts;
    private readonly int[] _inStarts;
    private readonly int[] _out;
    private readonly int[] _in;

    internal SuccessionGraph(int areas, IReadOnlyList<Link> links)
    {
        Links = [.. links];
        (_outStarts, _out) = Group(areas, Links, link => link.From);
        (_inStarts, _in) = Group(areas, Links, link => link.To);
    }

    /// <summary>Gets the arrows; -1 stands for outside the catalogue.</summary>
    internal Link[] Links { get; }

    internal List<Restoration> Restorations { get; } = [];

    /// <summary>Gets the arrows that leave an area on the day it ends.</summary>
    internal ReadOnlySpan<int> Out(int area) => _out.AsSpan(_outStarts[area], _outStarts[area + 1] - _outStarts[area]);

    /// <summary>Gets the arrows that arrive at an area on the day it begins.</summary>
    internal ReadOnlySpan<int> In(int area) => _in.AsSpan(_inStarts[area], _inStarts[area + 1] - _inStarts[area]);

    private static (int[] Starts, int[] Items) Group(int areas, Link[] links, Func<Link, int> end)
    {
        int[] starts = new int[areas + 1];
        foreach (Link link in links)
        {
            if (end(link) >= 0)
            {
                starts[end(link) + 1]++;
            }
        }

        for (int i = 0; i < areas; i++)
        {
            starts[i + 1] += starts[i];
        }

        int[] items = new int[starts[areas]];
        int[] next = starts[..areas];
        for (int i = 0; i < links.Length; i++)
        {
            if (end(links[i]) >= 0)
            {
                items[next[end(links[i])]++] = i;
            }
        }

        return (starts, items);
    }

    /// <summary>An arrow: the parts of all changes of a day that lead from one area to another.</summary>
    internal sealed class Link(int from, int to, TransferShare share)
    {
        internal int From { get; } = from;

        internal int To { get; } = to;

        internal TransferShare Share { get; } = share;

        internal List<int> Changes { get; } = new(1);

        /// <summary>Gets the restorations that this arrow ends; together they are exactly what it carries.</summary>
        internal List<Restoration>? Restores { get; set; }

        /// <summary>Gets the restorations whose area travels along this arrow inside a larger one.</summary>
        internal List<Restoration>? Carries { get; set; }
    }

    /// <summary>An area that was united with others and comes back as it was.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="route">The area and those it lay in, one after the other, up to the one it comes back from.</param>
    /// <param name="same">Whether the area of the route at this place has no other land than the restored one.</param>
    internal sealed class Restoration(int id, int[] route, bool[] same)
    {
        private readonly Dictionary<int, int> _places = Places(route);

        internal int Id { get; } = id;

        internal int[] Route { get; } = route;

        internal bool[] Same { get; } = same;

        /// <summary>Finds the place of an area on the route, or -1.</summary>
        internal int PlaceOf(int area) => _places.GetValueOrDefault(area, -1);

        private static Dictionary<int, int> Places(int[] route)
        {
            var places = new Dictionary<int, int>(route.Length);
            foreach (int area in route)
            {
                places.Add(area, places.Count);
            }

            return places;
        }
    }
}
