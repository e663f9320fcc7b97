using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Areas;

/// <content>Areas that were united with others and come back as they were.</content>
internal sealed partial class CatalogueAssembly
{
    private void AddRestorations(SuccessionGraph graph)
    {
        // By date, so that a route may lead through an earlier restoration.
        foreach ((int linkIndex, int _, int[] areas, int? line) in _restored)
        {
            SuccessionGraph.Link link = graph.Links[linkIndex];
            foreach (int area in areas)
            {
                if (link.From < 0 || link.To < 0 || link.Share == TransferShare.Whole || Route(graph, area, link.From) is not { } route)
                {
                    Report(
                        AreaCatalogueIssueKind.ImpossibleRestoration, line,
                        $"Area {_areas[area]} cannot come back in part from {Named(link.From)}: it did not lie in it as a whole.");
                    continue;
                }

                bool[] same = Same(graph, route);
                SuccessionGraph.Restoration restoration = new(graph.Restorations.Count, route, same);
                graph.Restorations.Add(restoration);
                (link.Restores ??= []).Add(restoration);
                for (int k = 1; k < route.Length; k++)
                {
                    SuccessionGraph.Link step = graph.Links[LinkBetween(graph, route[k - 1], route[k])];
                    (step.Carries ??= []).Add(restoration);
                }
            }

            CheckDisjoint(graph, link.From, line);
        }
    }

    private static int[]? Route(SuccessionGraph graph, int area, int target)
    {
        var route = new List<int> { area };
        while (route[^1] != target)
        {
            int next = -1;
            foreach (int index in graph.Out(route[^1]))
            {
                SuccessionGraph.Link link = graph.Links[index];
                if (link.Share == TransferShare.Whole || (link.Restores is { } restored && restored.Any(r => route.Contains(r.Route[0]))))
                {
                    next = link.To;
                }
            }

            if (next < 0)
            {
                return null;
            }

            route.Add(next);
        }

        return route.Count > 1 ? [.. route] : null;
    }

    private static bool[] Same(SuccessionGraph graph, int[] route)
    {
        bool[] same = new bool[route.Length];
        same[0] = true;
        for (int k = 1; k < route.Length; k++)
        {
            SuccessionGraph.Link link = graph.Links[LinkBetween(graph, route[k - 1], route[k])];
            bool carriesAll = link.Share == TransferShare.Whole
                ? same[k - 1]
                : link.Restores is [{ } only] && Array.IndexOf(route, only.Route[0]) is >= 0 and int at && same[at];
            same[k] = carriesAll && graph.In(route[k]).Length == 1;
        }

        return same;
    }

    private void CheckDisjoint(SuccessionGraph graph, int from, int? line)
    {
        if (from < 0)
        {
            return;
        }

        var all = new List<SuccessionGraph.Restoration>();
        foreach (int index in graph.Out(from))
        {
            all.AddRange(graph.Links[index].Restores ?? []);
        }

        foreach (SuccessionGraph.Restoration one in all)
        {
            if (all.Find(other => other != one && one.Route.Contains(other.Route[0])) is { } second)
            {
                Report(
                    AreaCatalogueIssueKind.ImpossibleRestoration, line,
                    $"Areas {_areas[one.Route[0]]} and {_areas[second.Route[0]]} cannot both come back from {Named(from)}: one lay in the other.");
                return;
            }
        }
    }

    private static int LinkBetween(SuccessionGraph graph, int from, int to)
    {
        foreach (int index in graph.Out(from))
        {
            if (graph.Links[index].To == to)
            {
                return index;
            }
        }

        throw new InvalidOperationException("A route follows links.");
    }

    private string Named(int area) => area < 0 ? "outside" : _areas[area].ToString();
}
