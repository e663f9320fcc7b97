using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using NodaTime;

namespace CoverageMetrics.Restatement;

/// <summary>What was reported of one measure on one map: the latest publication of every area.</summary>
internal sealed class ReportedGroup
{
    private ReportedGroup(ObservedMeasure measure, LocalDate map)
    {
        Measure = measure;
        Map = map;
    }

    internal ObservedMeasure Measure { get; }

    internal LocalDate Map { get; }

    /// <summary>Gets the observations by code of their area.</summary>
    internal List<Observation> Observations { get; } = [];

    /// <summary>Groups a set, in the order of the measures; of one measure the map of its own day comes first.</summary>
    internal static List<ReportedGroup> Of(ObservationSet observations)
    {
        var groups = new Dictionary<(ObservedMeasure, LocalDate), ReportedGroup>();
        ReportedGroup? last = null;
        foreach (ObservationKey key in observations.Keys)
        {
            // Rows of one measure mostly follow each other.
            if (last is null || last.Map != key.Map || !last.Measure.IsOf(key))
            {
                ObservedMeasure measure = ObservedMeasure.Of(key);
                if (!groups.TryGetValue((measure, key.Map), out last))
                {
                    groups.Add((measure, key.Map), last = new(measure, key.Map));
                }
            }

            last.Observations.Add(observations.Find(key) ?? Conflicting(observations, key));
        }

        foreach (ReportedGroup group in groups.Values)
        {
            group.Observations.Sort(static (left, right) => left.Area.CompareTo(right.Area));
        }

        return [.. groups.Values.OrderBy(group => group.Measure).ThenBy(group => group.Map != group.Measure.Time.AsAt).ThenBy(group => group.Map)];
    }

    private static Observation Conflicting(ObservationSet observations, ObservationKey key) =>
        observations.Publications(key)[^1].Restated(key.Area, key.Map, observations.FigureOf(key));
}
