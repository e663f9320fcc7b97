using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Restatement;

/// <summary>One roll-up at work: every measure, added up below every area asked for.</summary>
internal sealed class RollingUp
{
    private readonly AreaTree _tree;
    private readonly AreaLevel? _from;
    private readonly IReadOnlyList<Area?> _tops;
    private readonly List<RolledUpFigure> _figures = [];
    private readonly List<UnplacedObservation> _unplaced = [];

    internal RollingUp(AreaTree tree, AreaLevel? from, IReadOnlyList<Area?> tops)
    {
        _tree = tree;
        _from = from;
        _tops = tops;
    }

    internal RolledUpSet Run(ObservationSet observations)
    {
        foreach (IGrouping<FigureKey, ReportedGroup> measure in ReportedGroup.Of(observations).GroupBy(group => group.Measure))
        {
            RollUp(measure.Key, measure.SelectMany(group => group.Observations));
        }

        _unplaced.Sort(UnplacedObservation.Compare);
        return new(_tree.Date, _tops, _figures.AsReadOnly(), _unplaced.AsReadOnly()) { Breaks = observations.DeclaredBreaks };
    }

    private void RollUp(FigureKey measure, IEnumerable<Observation> observations)
    {
        var reported = new Dictionary<Area, Observation>(ReferenceEqualityComparer.Instance);
        foreach (Observation observation in observations)
        {
            if (PlaceOf(observation) is { } area)
            {
                reported[area] = reported.TryGetValue(area, out Observation? other) ? OneOf(other, observation) : observation;
            }
        }

        ThrowIfOverlapping(measure, reported);
        var mentioned = new HashSet<Area>(ReferenceEqualityComparer.Instance);
        foreach (Area area in reported.Keys)
        {
            mentioned.Add(area);
            mentioned.UnionWith(_tree.Ancestors(area));
        }

        var counted = new HashSet<Area>(ReferenceEqualityComparer.Instance);
        foreach (Area? top in _tops)
        {
            _figures.Add(new Summing(this, measure, reported, mentioned, counted).Of(top));
        }

        foreach ((Area area, Observation observation) in reported)
        {
            if (!counted.Contains(area))
            {
                Leave(observation, UnplacedReason.OtherLevel, [area], UnplacedWords.NoneOfLevel(area));
            }
        }
    }

    private Area? PlaceOf(Observation observation)
    {
        if (_tree.Find(observation.Area) is not { } area)
        {
            Leave(observation, UnplacedReason.UnknownArea, [], UnplacedWords.UnknownArea(observation.Area, _tree.Date));
            return null;
        }

        if (!area.IsValidOn(observation.Map))
        {
            Leave(observation, UnplacedReason.OtherTerritory, [area], UnplacedWords.OtherTerritory(observation, _tree.Date, area));
            return null;
        }

        if (_from is { } from && area.Level.Rank != from.Rank)
        {
            Leave(observation, UnplacedReason.OtherLevel, [area], UnplacedWords.OfLevel(area, from));
            return null;
        }

        return area;
    }

    // The same area may come on several maps between which nothing happened to it; equal figures are one report.
    private static Observation OneOf(Observation one, Observation other) => one.Figure.SaysTheSameAs(other.Figure) || one.Figure.Reason == NoValueReason.Conflicting
        ? one
        : one.Restated(one.Area, one.Map, Figure.None<ObservedQuantity>(NoValueReason.Conflicting, NoValueDetail.MapsDiffer(one.Map, other.Map)));

    private void ThrowIfOverlapping(FigureKey measure, Dictionary<Area, Observation> reported)
    {
        if (_from is not null)
        {
            return;
        }

        // In the order of the tree, so that of several overlaps always the same one is named.
        foreach (Area area in _tree.Areas)
        {
            if (HasValue(area) && _tree.Ancestors(area).FirstOrDefault(HasValue) is { } outer)
            {
                throw new InvalidOperationException(
                    $"Areas that are added up do not overlap, but {area.CodeAndName} lies in {outer.CodeAndName} and both were reported for {measure}. Choose the level to add up.");
            }
        }

        bool HasValue(Area area) => reported.TryGetValue(area, out Observation? observation) && observation.Figure.HasValue;
    }

    private void Leave(Observation observation, UnplacedReason reason, Area[] areas, Func<Language, string> words) =>
        _unplaced.Add(new(observation, observation.Figure.HasValue ? observation.Figure.Value : null, reason, Array.AsReadOnly(areas), [], words));

    /// <summary>One sum.</summary>
    private sealed class Summing(
        RollingUp rollUp, FigureKey measure, Dictionary<Area, Observation> reported, HashSet<Area> mentioned, HashSet<Area> used)
    {
        private readonly List<(Area Area, Observation Observation)> _counted = [];
        private FigureSum _sum;

        internal RolledUpFigure Of(Area? top)
        {
            foreach (Area area in top is null ? rollUp._tree.Roots : [top])
            {
                Collect(area);
            }

            return new(top, measure, _sum, _counted);
        }

        private void Collect(Area top)
        {
            var open = new Stack<Area>([top]);
            while (open.TryPop(out Area? area))
            {
                if (reported.TryGetValue(area, out Observation? observation))
                {
                    used.Add(area);
                    if (observation.Figure.HasValue)
                    {
                        _counted.Add((area, observation));
                        _sum.Add(area, observation.Figure);
                        continue;
                    }
                }

                IReadOnlyList<Area> children = rollUp._tree.Children(area);
                if (HasPartsToAsk(area, children))
                {
                    for (int i = children.Count - 1; i >= 0; i--)
                    {
                        open.Push(children[i]);
                    }
                }
                else
                {
                    _sum.Add(area, observation?.Figure ?? Figure.None<ObservedQuantity>(NoValueReason.Missing));
                }
            }
        }

        // With a level chosen, all its areas are asked for; otherwise only those near which something was reported.
        private bool HasPartsToAsk(Area area, IReadOnlyList<Area> children) => rollUp._from is { } from
            ? area.Level.Rank < from.Rank && children.Count > 0
            : children.Any(mentioned.Contains);
    }
}
