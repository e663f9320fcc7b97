using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Published.Solving;

/// <summary>Tries whether some claims can all be true: of numbers, of quotients alone, and of whole counts.</summary>
internal sealed class Detection
{
    private Detection(Propagation propagation, IReadOnlyList<int[]> conflicts, Knowledge[] knowledge)
    {
        Propagation = propagation;
        Conflicts = conflicts;
        Knowledge = knowledge;
    }

    internal Propagation Propagation { get; }

    // The claims behind each contradiction met, not yet minimal; none where the claims agree.
    internal IReadOnlyList<int[]> Conflicts { get; }

    // What was known of each slot before counts were made whole.
    internal Knowledge[] Knowledge { get; }

    internal static Detection Of(ClaimIndex index, IReadOnlyList<int> claims) => Run(index, claims, stopsAtFirst: false);

    internal static bool IsContradictory(ClaimIndex index, IReadOnlyList<int> claims) => FindFirst(index, claims) is not null;

    // The claims behind one contradiction, not yet minimal; null where the claims agree.
    internal static int[]? FindFirst(ClaimIndex index, IReadOnlyList<int> claims)
    {
        IReadOnlyList<int[]> conflicts = Run(index, claims, stopsAtFirst: true).Conflicts;
        return conflicts.Count > 0 ? conflicts[0] : null;
    }

    private static Detection Run(ClaimIndex index, IReadOnlyList<int> claims, bool stopsAtFirst)
    {
        Propagation propagation = Propagation.Of(index, claims, stopsAtFirst);
        if (propagation.Conflicts.Count > 0)
        {
            return new(propagation, propagation.Conflicts, []);
        }

        List<int[]> conflicts = RunAtScale(index, claims, propagation, stopsAtFirst);
        if (conflicts.Count > 0)
        {
            return new(propagation, conflicts, []);
        }

        Knowledge[] knowledge = stopsAtFirst ? [] : [.. Enumerable.Range(0, propagation.Quantities.Count).Select(slot => new Knowledge(
            propagation.Quantities[slot],
            propagation.Interval(slot),
            propagation.LowerEntry(slot),
            propagation.UpperEntry(slot)))];
        propagation.MakeWhole();
        return new(propagation, propagation.Conflicts, knowledge);
    }

    // Growth rates alone, without a single count, can contradict one another; ends that start from nothing would never show it.
    private static List<int[]> RunAtScale(ClaimIndex index, IReadOnlyList<int> claims, Propagation known, bool stopsAtFirst)
    {
        var conflicts = new List<int[]>();
        HashSet<int> unlimited = [.. known.Quantities.Where((_, slot) => !known.Upper(slot).IsLimited)];
        if (unlimited.Count == 0)
        {
            return conflicts;
        }

        int[] scaleFree = [.. claims.Where(claim => index.Claims[claim].IsScaleFree && index.QuantitiesOf(claim).Any(unlimited.Contains))];
        foreach (List<int> group in ClaimGroups.Split(index, scaleFree))
        {
            int ratio = group.FindIndex(claim => index.Claims[claim].Form == ClaimForm.Ratio);
            if (ratio < 0 || !ClaimGroups.HasCircle(index, group))
            {
                continue;
            }

            int denominator = index.QuantitiesOf(group[ratio])[1];
            conflicts.AddRange(Propagation.AtScaleOf(denominator, index, group, stopsAtFirst).Conflicts);
            if (stopsAtFirst && conflicts.Count > 0)
            {
                break;
            }
        }

        return conflicts;
    }
}
