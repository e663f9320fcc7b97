using System;
using System.Collections.Generic;

namespace CoverageMetrics.Areas;

/// <content>Areas that were united with others and come back as they were.</content>
internal sealed partial class CatalogueAssembly
{
    private const int MostSteps = 10_000_000;

    private int _steps;

    private void AddRestorations(SuccessionGraph graph)
    {
        var lines = new List<int?>();
        var divided = new HashSet<int>();

        // By date, so that a route may lead through an earlier restoration.
        foreach ((int linkIndex, int[] areas, int? line) in _restored)
        {
            SuccessionGraph.Link link = graph.Links[linkIndex];
            foreach (int area in areas)
            {
                if (link.From < 0 || link.To < 0 || link.Share == TransferShare.Whole || Route(graph, area, link.From) is not { } route)
                {
                    Report(
                        AreaCatalogueFindingKind.ImpossibleRestoration, line,
                        $"Area {_areas[area]} cannot come back in part from {Named(link.From)}: {(_steps > MostSteps ? "the catalogue has too long ways" : "it did not lie in it as a whole")}.");
                    continue;
                }

                SuccessionGraph.Restoration restoration = new(graph.Restorations.Count, route, Same(graph, route));
                graph.Restorations.Add(restoration);
                lines.Add(line);
                (link.Restores ??= []).Add(restoration);
                for (int k = 1; k < route.Length; k++)
                {
                    SuccessionGraph.Link step = graph.Links[_linkOf[(route[k - 1], route[k])]];
                    (step.Carries ??= []).Add(restoration);
                }

                divided.Add(link.From);
            }
        }

        foreach (int from in divided)
        {
            CheckDisjoint(graph, from, lines);
        }
    }

    private int[]? Route(SuccessionGraph graph, int area, int target)
    {
        var route = new List<int> { area };
        var passed = new HashSet<int> { area };
        while (route[^1] != target)
        {
            if (_steps > MostSteps)
            {
                return null;
            }

            int next = -1;
            foreach (int index in graph.Out(route[^1]))
            {
                SuccessionGraph.Link link = graph.Links[index];
                _steps += 1 + (link.Restores?.Count ?? 0);
                if (link.Share == TransferShare.Whole || (link.Restores is { } restored && restored.Exists(r => passed.Contains(r.Route[0]))))
                {
                    next = link.To;
                }
            }

            if (next < 0)
            {
                return null;
            }

            route.Add(next);
            passed.Add(next);
        }

        return route.Count > 1 ? [.. route] : null;
    }

    private bool[] Same(SuccessionGraph graph, int[] route)
    {
        bool[] same = new bool[route.Length];
        var places = new Dictionary<int, int> { [route[0]] = 0 };
        same[0] = true;
        for (int k = 1; k < route.Length; k++)
        {
            SuccessionGraph.Link link = graph.Links[_linkOf[(route[k - 1], route[k])]];
            bool carriesAll = link.Share == TransferShare.Whole
                ? same[k - 1]
                : link.Restores is [{ } only] && places.TryGetValue(only.Route[0], out int at) && same[at];
            same[k] = carriesAll && graph.In(route[k]).Length == 1;
            places.Add(route[k], k);
        }

        return same;
    }

    // Of two areas that come back from one, neither lay in the other.
    private void CheckDisjoint(SuccessionGraph graph, int from, List<int?> lines)
    {
        var restored = new Dictionary<int, SuccessionGraph.Restoration>();
        foreach (SuccessionGraph.Restoration one in RestoredFrom(graph, from))
        {
            if (!restored.TryAdd(one.Route[0], one))
            {
                Overlap(one, restored[one.Route[0]]);
                return;
            }
        }

        foreach (SuccessionGraph.Restoration one in restored.Values)
        {
            for (int k = 1; k < one.Route.Length; k++)
            {
                if (restored.TryGetValue(one.Route[k], out SuccessionGraph.Restoration? second))
                {
                    Overlap(one, second);
                    return;
                }
            }
        }

        void Overlap(SuccessionGraph.Restoration one, SuccessionGraph.Restoration second) => Report(
            AreaCatalogueFindingKind.ImpossibleRestoration, lines[Math.Max(one.Id, second.Id)],
            $"Areas {_areas[one.Route[0]]} and {_areas[second.Route[0]]} cannot both come back from {Named(from)}: one lay in the other.");
    }

    private static IEnumerable<SuccessionGraph.Restoration> RestoredFrom(SuccessionGraph graph, int from)
    {
        foreach (int index in graph.Out(from).ToArray())
        {
            foreach (SuccessionGraph.Restoration restoration in graph.Links[index].Restores ?? [])
            {
                yield return restoration;
            }
        }
    }

    private string Named(int area) => area < 0 ? "outside" : _areas[area].ToString();
}
