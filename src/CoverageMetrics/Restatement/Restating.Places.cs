using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using NodaTime;

namespace CoverageMetrics.Restatement;

/// <content>What becomes of each observation, and of which areas a figure is the sum.</content>
internal sealed partial class Restating
{
    private void Follow(Observation observation, AreaDescent descent, ReportedGroup group, MapWay way, HashSet<Area> touched)
    {
        if (descent.IsWhole && _level is null)
        {
            touched.Add(descent.Destinations[0].Destination);
            return;
        }

        var places = new List<Area>(descent.Destinations.Count);
        foreach (LineageLink link in descent.Destinations)
        {
            if (link.Share != TransferShare.LandOnly)
            {
                places.Add(link.Destination);
                touched.Add(link.Destination);
            }
        }

        if (places.Count == 0)
        {
            Leave(observation, UnplacedReason.Nowhere, places, descent.LostIn, UnplacedWords.Nowhere(descent.Area, descent.LostIn));
            return;
        }

        if (descent.HomeOfEveryone is null && observation.Figure.TryGetValue(out ObservedQuantity quantity))
        {
            FollowDivided(observation, quantity, descent, places, group, way);
            return;
        }

        LeaveOtherLevels(observation, ValueOf(observation), places.FindAll(IsOfOtherLevel));
    }

    private void FollowDivided(Observation observation, ObservedQuantity quantity, AreaDescent descent, List<Area> places, ReportedGroup group, MapWay way)
    {
        Division division = way.Divide(descent.Area);
        if (!division.IsKnown)
        {
            bool isPartlyNowhere = descent.Lost is not (null or TransferShare.LandOnly);
            Leave(observation, UnplacedReason.NotDivided, places, division.StoppedBy, UnplacedWords.NotDivided(NoValueDetail.NotDivided(descent.Area, division.StoppedAt!, division.StoppedBy), places, isPartlyNowhere));
            return;
        }

        ObservedQuantity[] parts = group.Divided(descent.Area, quantity, division);
        if (division.Destinations[^1] is null && parts[^1].Number > 0)
        {
            Leave(observation, parts[^1], UnplacedReason.PartlyNowhere, [], descent.LostIn, UnplacedWords.PartlyNowhere(descent.LostIn));
        }

        int[] others = [.. Enumerable.Range(0, parts.Length).Where(i => division.Destinations[i] is { } place && IsOfOtherLevel(place))];
        ObservedQuantity? elsewhere = others.Length == 0 ? null : others.Select(i => parts[i]).Aggregate((sum, part) => sum.Plus(part));
        LeaveOtherLevels(observation, elsewhere, [.. others.Select(i => division.Destinations[i]!)]);
    }

    private bool IsOfOtherLevel(Area area) => _level is { } level && area.Level.Rank != level.Rank;

    private void LeaveOtherLevels(Observation observation, ObservedQuantity? quantity, List<Area> places)
    {
        if (places.Count > 0)
        {
            Leave(observation, quantity, UnplacedReason.OtherLevel, places, [], UnplacedWords.Elsewhere(places, _level!.Value));
        }
    }

    // Where a change joins areas of two levels, one of them may lie in the other: it is counted there, and once.
    private List<LineageLink> SourcesOf(AreaOrigin origin, LocalDate map, Dictionary<Area, Observation> reported, ref FigureSum sum)
    {
        List<LineageLink> links = new(origin.Sources.Count);
        bool isOfOneRank = true;
        foreach (LineageLink link in origin.Sources)
        {
            if (link.Share != TransferShare.LandOnly)
            {
                links.Add(link);
                isOfOneRank &= link.Source.Level.Rank == links[0].Source.Level.Rank;
            }
        }

        if (isOfOneRank)
        {
            return links;
        }

        var places = links.ToDictionary(link => link.Source.Code);
        foreach (LineageLink inner in links)
        {
            if (OuterOf(inner.Source, map, places) is not { } outer)
            {
                continue;
            }

            places.Remove(inner.Source.Code);
            if (!outer.HasEveryone)
            {
                sum.Lack(null, Figure.None<ObservedQuantity>(NoValueReason.NotComparable, NoValueDetail.AreasOverlap(inner.Source, outer.Source)));
            }

            if (reported.TryGetValue(inner.Source, out Observation? observation))
            {
                Leave(observation, UnplacedReason.WithinAnother, [origin.Area], [], UnplacedWords.Within(inner.Source, outer.Source, origin.Area));
            }
        }

        return links.FindAll(link => places.ContainsKey(link.Source.Code));
    }

    private LineageLink? OuterOf(Area area, LocalDate map, Dictionary<AreaCode, LineageLink> places)
    {
        for (AreaCode? code = area.ParentOn(map); code is { } parent; code = _catalogue.Find(parent, map)?.ParentOn(map))
        {
            if (places.TryGetValue(parent, out LineageLink? outer))
            {
                return outer;
            }
        }

        return null;
    }

    private void Leave(Observation observation, UnplacedReason reason, List<Area> areas, IReadOnlyList<BoundaryChange> changes, Func<Language, string> words) =>
        Leave(observation, ValueOf(observation), reason, areas, changes, words);

    private void Leave(
        Observation observation, ObservedQuantity? quantity, UnplacedReason reason, List<Area> areas, IReadOnlyList<BoundaryChange> changes, Func<Language, string> words) =>
        _unplaced.Add(new(observation, quantity, reason, areas.AsReadOnly(), changes, words));

    private static ObservedQuantity? ValueOf(Observation observation) => observation.Figure.TryGetValue(out ObservedQuantity value) ? value : null;
}
