using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Restoration = CoverageMetrics.Areas.SuccessionGraph.Restoration;

namespace CoverageMetrics.Areas;

/// <content>What is known of pieces and areas that were united and come back as they were.</content>
internal sealed partial class LineageWalk
{
    /// <summary>Which of the arrows at an area a piece can have taken.</summary>
    private readonly record struct Possible(bool[]? Ways, int Count)
    {
        internal bool Includes(int index) => Ways is null || Ways[index];
    }

    /// <summary>
    /// Sets of statements about a piece, by number: it lies inside a restored area, or it may overlap with it. A piece about which
    /// nothing is said lies outside. The empty set is number 0.
    /// </summary>
    private sealed class TagSets
    {
        private readonly SuccessionGraph _graph;
        private readonly List<int[]> _sets = [[]];
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [string.Empty] = 0 };
        private readonly Dictionary<int, List<Restoration>> _starts = [];

        internal TagSets(SuccessionGraph graph)
        {
            _graph = graph;
            foreach (Restoration restoration in graph.Restorations)
            {
                if (!_starts.TryGetValue(restoration.Route[0], out List<Restoration>? list))
                {
                    _starts.Add(restoration.Route[0], list = []);
                }

                list.Add(restoration);
            }
        }

        internal int OfSeed(int area)
        {
            int tags = 0;
            foreach (Restoration restoration in _graph.Restorations)
            {
                int at = Array.IndexOf(restoration.Route, area);
                if (at >= 0)
                {
                    tags = With(tags, restoration, restoration.Same[at]);
                }
            }

            return tags;
        }

        internal int OnArrival(int tags, int area, bool forward)
        {
            if (_starts.Count == 0 || !_starts.TryGetValue(area, out List<Restoration>? restorations))
            {
                return tags;
            }

            foreach (Restoration restoration in restorations)
            {
                tags = forward ? With(tags, restoration, inside: true) : Without(tags, restoration);
            }

            return tags;
        }

        /// <summary>Finds what is known of the part of a piece that goes from one area to the next or, with a step of -1, to the one before.</summary>
        internal int Along(int tags, int area, int next, int step)
        {
            foreach (int tag in _sets[tags])
            {
                if (tag % 2 == 0)
                {
                    continue;
                }

                Restoration restoration = _graph.Restorations[tag / 2];
                int at = Array.IndexOf(restoration.Route, area);
                if (at < 0 || at + step < 0 || at + step >= restoration.Route.Length)
                {
                    continue;
                }

                at += step;
                if (restoration.Route[at] != next)
                {
                    tags = Without(tags, restoration);
                }
                else if (restoration.Same[at])
                {
                    tags = With(tags, restoration, inside: true);
                }
            }

            return tags;
        }

        internal Possible PossibleForward(int tags, ReadOnlySpan<int> links)
        {
            if (_graph.Restorations.Count == 0 || !Any(links, link => link.Restores is not null))
            {
                return new(null, links.Length);
            }

            for (int i = 0; i < links.Length; i++)
            {
                if (_graph.Links[links[i]].Restores is { } restored && restored.Exists(restoration => IsInside(tags, restoration)))
                {
                    return Only(i, links.Length);
                }
            }

            bool[] ways = new bool[links.Length];
            for (int i = 0; i < links.Length; i++)
            {
                ways[i] = _graph.Links[links[i]].Restores is not { } restored || restored.Exists(restoration => MayOverlap(tags, restoration));
            }

            return new(ways, ways.Count(way => way));
        }

        internal Possible PossibleBackward(int tags, ReadOnlySpan<int> links, int area)
        {
            if (_graph.Restorations.Count == 0 || !Any(links, link => link.Carries is not null))
            {
                return new(null, links.Length);
            }

            for (int i = 0; i < links.Length; i++)
            {
                if (_graph.Links[links[i]].Carries is { } carried && carried.Exists(restoration => IsInside(tags, restoration)))
                {
                    return Only(i, links.Length);
                }
            }

            bool[] ways = new bool[links.Length];
            for (int i = 0; i < links.Length; i++)
            {
                ways[i] = _graph.Links[links[i]].Carries is not { } carried || carried.TrueForAll(restoration =>
                    MayOverlap(tags, restoration) || !restoration.Same[Array.IndexOf(restoration.Route, area) - 1]);
            }

            return new(ways, ways.Count(way => way));
        }

        /// <summary>Finds in which of the areas an arrow restores a piece lies; all of them when that is not known.</summary>
        internal List<Restoration> RestoredOf(int tags, List<Restoration> restored)
        {
            List<Restoration> known = restored.FindAll(restoration => Array.Exists(
                _sets[tags], tag => tag % 2 == 0 && Array.IndexOf(_graph.Restorations[tag / 2].Route, restoration.Route[0]) >= 0));
            return known.Count > 0 ? known : restored;
        }

        internal int WithoutRestored(int tags, ReadOnlySpan<int> links)
        {
            if (tags == 0)
            {
                return 0;
            }

            foreach (int index in links)
            {
                foreach (Restoration restoration in _graph.Links[index].Restores ?? [])
                {
                    tags = Without(tags, restoration);
                }
            }

            return tags;
        }

        internal int With(int tags, Restoration restoration, bool inside) =>
            Number([.. _sets[tags].Where(tag => tag / 2 != restoration.Id), (restoration.Id * 2) + (inside ? 0 : 1)]);

        private int Without(int tags, Restoration restoration) => Number([.. _sets[tags].Where(tag => tag / 2 != restoration.Id)]);

        private bool IsInside(int tags, Restoration restoration) => Array.IndexOf(_sets[tags], restoration.Id * 2) >= 0;

        private bool MayOverlap(int tags, Restoration restoration) => Array.IndexOf(_sets[tags], (restoration.Id * 2) + 1) >= 0;

        private int Number(int[] tags)
        {
            Array.Sort(tags);
            string key = string.Join(' ', tags.Select(tag => tag.ToString(CultureInfo.InvariantCulture)));
            if (!_numbers.TryGetValue(key, out int number))
            {
                number = _sets.Count;
                _sets.Add(tags);
                _numbers.Add(key, number);
            }

            return number;
        }

        private bool Any(ReadOnlySpan<int> links, Predicate<SuccessionGraph.Link> has)
        {
            foreach (int index in links)
            {
                if (has(_graph.Links[index]))
                {
                    return true;
                }
            }

            return false;
        }

        private static Possible Only(int index, int count)
        {
            bool[] ways = new bool[count];
            ways[index] = true;
            return new(ways, 1);
        }
    }
}
