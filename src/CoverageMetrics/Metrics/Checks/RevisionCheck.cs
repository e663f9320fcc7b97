using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Metrics.Checks;

/// <summary>Finds figures whose revisions all went one way: what is published first is too high every time, or too low.</summary>
internal static class RevisionCheck
{
    /// <summary>Checks a metric.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="fewest">From how many revised figures on it is no accident.</param>
    /// <returns>What was found, by area.</returns>
    internal static IEnumerable<Finding> Of(MetricTable table, Area[] areas, Metric metric, int fewest)
    {
        ILookup<int, decimal> revisions = table.Revised(metric).ToLookup(revised => revised.Position, revised => LatestLessFirst(revised.Publications));
        foreach (Area area in areas)
        {
            decimal[] revised = [.. revisions[table.Areas.Position(area)].Where(static change => change != 0)];
            if (revised.Length >= fewest && (Array.TrueForAll(revised, static change => change > 0) || Array.TrueForAll(revised, static change => change < 0)))
            {
                yield return new(FindingRule.RevisedOneWay, area, metric.Code, metric.NameIn, language => language.Say(
                    revised[0] > 0 ? Texts.FindingRevisedUp : Texts.FindingRevisedDown,
                    revised.Length,
                    ("count", revised.Length.ToString("N0", language)),
                    ("least", Write(revised.MinBy(Math.Abs), language)),
                    ("most", Write(revised.MaxBy(Math.Abs), language)),
                    ("mean", Write(decimal.Round(revised.Average(), 0, MidpointRounding.AwayFromZero), language))));
            }
        }
    }

    // Zero where the two agree as they were rounded.
    private static decimal LatestLessFirst(Observation[] publications)
    {
        Observation[] known = [.. publications.Where(static one => one.Figure.HasValue && one.Published is not null)];
        return known is [var first, .., var latest] && first.Figure.Value.UnitCode == latest.Figure.Value.UnitCode && !PrintedRange.Of(first).Meets(PrintedRange.Of(latest))
            ? latest.Figure.Value.Number - first.Figure.Value.Number
            : 0;
    }

    private static string Write(decimal change, Language language) => DecimalText.ToSignedText(change, null, language);
}
