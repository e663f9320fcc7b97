using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Restatement;

/// <summary>Puts two sums beside each other area by area, and adds only the areas that have both counts.</summary>
internal static class MatchedCoverage
{
    internal static RolledUpCoverage Of(
        Area? top, FigureKey covered, RolledUpFigure? counts, FigureKey denominator, RolledUpFigure? totals)
    {
        Dictionary<Area, Figure<ObservedQuantity>> one = FiguresOf(counts);
        Dictionary<Area, Figure<ObservedQuantity>> other = FiguresOf(totals);
        var matched = new List<Area>();
        var sum = default(CoverageSum);
        foreach (Area area in one.Keys.Concat(other.Keys.Where(area => !one.ContainsKey(area))).OrderBy(area => (area.Level, area.Code)))
        {
            var pair = new CountedPair(one.GetValueOrDefault(area), other.GetValueOrDefault(area));
            Figure<AnyCoverage> coverage = CountedCoverage.Of(covered, pair.Covered, denominator, pair.Total);
            if (coverage.HasValue)
            {
                sum.Add(area, pair);
                matched.Add(area);
            }
            else
            {
                sum.Lack(area, coverage);
            }
        }

        return new(top, sum.CoverageOf(covered.Subject, denominator.Subject), sum, matched.AsReadOnly());
    }

    private static Dictionary<Area, Figure<ObservedQuantity>> FiguresOf(RolledUpFigure? figure)
    {
        var figures = new Dictionary<Area, Figure<ObservedQuantity>>();
        foreach ((Area area, Observation observation) in figure?.Parts ?? [])
        {
            figures.Add(area, observation.Figure);
        }

        foreach (NoValuePart part in figure?.Without ?? [])
        {
            figures.Add(part.Area!, new(part.Reason!.Value, part.Detail));
        }

        return figures;
    }
}
