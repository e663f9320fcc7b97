using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using NodaTime;

namespace CoverageMetrics.Restatement;

/// <summary>What was reported of one measure on one map: the latest publication of every area.</summary>
internal sealed class ReportedGroup
{
    private readonly Dictionary<Area, ObservedQuantity[]> _divided = new(ReferenceEqualityComparer.Instance);

    private ReportedGroup(FigureKey measure, LocalDate map)
    {
        Measure = measure;
        Map = map;
    }

    internal FigureKey Measure { get; }

    internal LocalDate Map { get; }

    /// <summary>Gets the observations, one of each area, in no particular order.</summary>
    internal List<Observation> Observations { get; } = [];

    /// <summary>Divides what was reported of an area by weights, once for all its parts.</summary>
    internal ObservedQuantity[] Divided(Area area, ObservedQuantity whole, Division division)
    {
        if (!_divided.TryGetValue(area, out ObservedQuantity[]? parts))
        {
            _divided.Add(area, parts = Apportionment.Divide(whole, division.Weights));
        }

        return parts;
    }

    /// <summary>Groups a set, in the order of the measures; of one measure the map of its own day comes first.</summary>
    internal static List<ReportedGroup> Of(ObservationSet observations)
    {
        var groups = new Dictionary<(FigureKey, LocalDate), ReportedGroup>();
        ReportedGroup? last = null;
        foreach (Observation observation in Latest(observations))
        {
            // Rows of one measure mostly follow each other.
            if (last is null || last.Map != observation.Map || !last.Measure.IsMeasureOf(observation))
            {
                FigureKey measure = observation.Key.Measure;
                if (!groups.TryGetValue((measure, observation.Map), out last))
                {
                    groups.Add((measure, observation.Map), last = new(measure, observation.Map));
                }
            }

            last.Observations.Add(observation);
        }

        return [.. groups.Values.OrderBy(group => group.Measure).ThenBy(group => group.Map != group.Measure.Time.AsAt).ThenBy(group => group.Map)];
    }

    // Without a revision or a conflict there is nothing to choose from.
    private static IEnumerable<Observation> Latest(ObservationSet observations) => observations.Count == observations.Keys.Count
        ? observations
        : observations.Keys.Select(key => observations.Find(key) ?? Conflicting(observations, key));

    private static Observation Conflicting(ObservationSet observations, FigureKey key) =>
        observations.Publications(key)[^1].Restated(key.Area, key.Map, observations.FigureOf(key));
}
