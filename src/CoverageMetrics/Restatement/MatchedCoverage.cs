using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

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
        var leftOut = new List<UnmatchedArea>();
        var sum = new PartSum();
        var whole = new PartSum();
        foreach (Area area in one.Keys.Concat(other.Keys.Where(area => !one.ContainsKey(area))).OrderBy(area => (area.Level, area.Code)))
        {
            (Figure<ObservedQuantity> count, Figure<ObservedQuantity> total) = (one.GetValueOrDefault(area), other.GetValueOrDefault(area));
            if (count.HasValue && total.HasValue)
            {
                matched.Add(area);
                sum.Add(area, count);
                whole.Add(area, total);
            }
            else
            {
                leftOut.Add(new(area, count, total));
            }
        }

        Figure<AnyCoverage> over = CountedCoverage.Of(covered, sum.Figure, denominator, whole.Figure);
        Figure<AnyCoverage> figure = leftOut.Count == 0 ? over : Partial(leftOut, matched.Count);
        return new(top, figure, over.TryGetValue(out AnyCoverage coverage) ? coverage : null, matched.AsReadOnly(), leftOut.AsReadOnly());
    }

    private static Figure<AnyCoverage> Partial(List<UnmatchedArea> leftOut, int matched) => Figure.None<AnyCoverage>(
        matched == 0 && leftOut.TrueForAll(area => area.Covered.Reason is null or NoValueReason.Missing && area.Denominator.Reason is null or NoValueReason.Missing)
            ? NoValueReason.Missing
            : NoValueReason.Incomplete,
        NoValueDetail.PartsLacking(leftOut.Select(static area => new NoValuePart(area.Area, null, area.Covered.Reason ?? area.Denominator.Reason, area.Covered.Detail ?? area.Denominator.Detail))));

    private static Dictionary<Area, Figure<ObservedQuantity>> FiguresOf(RolledUpFigure? figure)
    {
        var figures = new Dictionary<Area, Figure<ObservedQuantity>>();
        foreach (CountedArea counted in figure?.Counted ?? [])
        {
            figures.Add(counted.Area, counted.Observation.Figure);
        }

        foreach (LackingArea lacking in figure?.Lacking ?? [])
        {
            figures.Add(lacking.Area, lacking.Figure);
        }

        return figures;
    }
}
