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
    private readonly record struct Possible(bool[]? Ways, int Count, int First, bool IsOnly)
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
        private readonly Dictionary<int, List<Restoration>> _onRoute = [];
        private readonly Dictionary<(int Restoration, int From), int> _restoring = [];
        private readonly Dictionary<(int Restoration, int To), int> _carrying = [];

        internal TagSets(SuccessionGraph graph)
        {
            _graph = graph;
            foreach (Restoration restoration in graph.Restorations)
            {
                Add(_starts, restoration.Route[0], restoration);
                foreach (int area in restoration.Route)
                {
                    Add(_onRoute, area, restoration);
                }
            }

            for (int index = 0; _starts.Count > 0 && index < graph.Links.Length; index++)
            {
                SuccessionGraph.Link link = graph.Links[index];
                link.Restores?.ForEach(restoration => _restoring[(restoration.Id, link.From)] = index);
                link.Carries?.ForEach(restoration => _carrying[(restoration.Id, link.To)] = index);
            }
        }

        internal int OfSeed(int area) => _onRoute.TryGetValue(area, out List<Restoration>? restorations)
            ? Number([.. restorations.Select(restoration => TagOf(restoration, restoration.Same[restoration.PlaceOf(area)]))])
            : 0;

        internal int OnArrival(int tags, int area, bool forward)
        {
            if (_starts.Count == 0 || !_starts.TryGetValue(area, out List<Restoration>? restorations))
            {
                return tags;
            }

            int[] others = Others(tags, restorations);
            return Number(forward ? [.. others, .. restorations.Select(restoration => TagOf(restoration, inside: true))] : others);
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
                int at = restoration.PlaceOf(area);
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

        internal Possible PossibleForward(int tags, ReadOnlySpan<int> links, int area)
        {
            if (_starts.Count == 0)
            {
                return new(null, links.Length, 0, IsOnly: false);
            }

            if (LinkOf(tags, _restoring, area) is { } only)
            {
                return new(null, 1, links.IndexOf(only), IsOnly: true);
            }

            if (!Any(links, link => link.Restores is not null))
            {
                return new(null, links.Length, 0, IsOnly: false);
            }

            bool[] ways = new bool[links.Length];
            for (int i = 0; i < links.Length; i++)
            {
                ways[i] = _graph.Links[links[i]].Restores is not { } restored || restored.Exists(restoration => MayOverlap(tags, restoration));
            }

            return new(ways, ways.Count(way => way), 0, IsOnly: false);
        }

        internal Possible PossibleBackward(int tags, ReadOnlySpan<int> links, int area)
        {
            if (_starts.Count == 0)
            {
                return new(null, links.Length, 0, IsOnly: false);
            }

            if (LinkOf(tags, _carrying, area) is { } only)
            {
                return new(null, 1, links.IndexOf(only), IsOnly: true);
            }

            if (!Any(links, link => link.Carries is not null))
            {
                return new(null, links.Length, 0, IsOnly: false);
            }

            bool[] ways = new bool[links.Length];
            for (int i = 0; i < links.Length; i++)
            {
                ways[i] = _graph.Links[links[i]].Carries is not { } carried || carried.TrueForAll(restoration =>
                    MayOverlap(tags, restoration) || !restoration.Same[restoration.PlaceOf(area) - 1]);
            }

            return new(ways, ways.Count(way => way), 0, IsOnly: false);
        }

        /// <summary>Finds in which of the areas an arrow restores a piece lies; all of them when that is not known.</summary>
        internal List<Restoration> RestoredOf(int tags, List<Restoration> restored)
        {
            List<Restoration> known = restored.FindAll(restoration => Array.Exists(
                _sets[tags], tag => tag % 2 == 0 && _graph.Restorations[tag / 2].PlaceOf(restoration.Route[0]) >= 0));
            return known.Count > 0 ? known : restored;
        }

        /// <summary>Forgets what is restored from an area.</summary>
        internal int WithoutRestored(int tags, int area) => Array.Exists(_sets[tags], tag => _restoring.ContainsKey((tag / 2, area)))
            ? Number([.. _sets[tags].Where(tag => !_restoring.ContainsKey((tag / 2, area)))])
            : tags;

        internal int With(int tags, Restoration restoration, bool inside) =>
            Number([.. _sets[tags].Where(tag => tag / 2 != restoration.Id), TagOf(restoration, inside)]);

        private int Without(int tags, Restoration restoration) => Number([.. _sets[tags].Where(tag => tag / 2 != restoration.Id)]);

        private static int TagOf(Restoration restoration, bool inside) => (restoration.Id * 2) + (inside ? 0 : 1);

        private int[] Others(int tags, List<Restoration> restorations)
        {
            HashSet<int> ids = [.. restorations.Select(restoration => restoration.Id)];
            return [.. _sets[tags].Where(tag => !ids.Contains(tag / 2))];
        }

        private static void Add(Dictionary<int, List<Restoration>> lists, int area, Restoration restoration)
        {
            if (!lists.TryGetValue(area, out List<Restoration>? list))
            {
                lists.Add(area, list = []);
            }

            list.Add(restoration);
        }

        // The first arrow at an area that leads to, or from, a restored area in which the piece lies.
        private int? LinkOf(int tags, Dictionary<(int Restoration, int Area), int> links, int area)
        {
            int? first = null;
            foreach (int tag in _sets[tags])
            {
                if (tag % 2 == 0 && links.TryGetValue((tag / 2, area), out int link) && !(link >= first))
                {
                    first = link;
                }
            }

            return first;
        }

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
    }
}
