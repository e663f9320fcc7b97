using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>Contradictions of a form that shows which claims are needed, without leaving out each in turn: a whole and its parts, a circle
/// of changes, and a row of changes from one level to another.</summary>
internal static class ConflictForms
{
    // The claims that are needed; null where the form does not show it. The claims must contradict one another.
    internal static int[]? Minimise(ClaimIndex index, int[] claims)
    {
        if (Array.Exists(claims, claim => index.Claims[claim].Form == ClaimForm.QuotientDifference))
        {
            return null;
        }

        int sums = claims.Count(claim => index.Claims[claim].Form == ClaimForm.Sum);
        int levels = claims.Count(claim => index.Claims[claim].Form == ClaimForm.Level);
        return sums == 1 && levels == claims.Length - 1 ? MinimiseSum(index, claims)
            : sums == 0 && (levels == 0 ? IsCircle(index, claims) : levels == 2 && IsRow(index, claims)) ? [.. claims]
            : null;
    }

    // Levels of one quantity in pairs that contradict each other, until the others agree: the highest with the lowest.
    internal static IEnumerable<int[]> PairLevels(ClaimIndex index, List<int> levels)
    {
        var byLower = Comparer<int>.Create((first, second) => LevelOf(index, second).Lower.CompareTo(LevelOf(index, first).Lower));
        var byUpper = Comparer<int>.Create((first, second) => CompareUpper(LevelOf(index, first), LevelOf(index, second)));
        var highest = new Queue<int>(levels.Where(level => !LevelOf(index, level).IsEmpty).Order(byLower));
        var lowest = new Queue<int>(levels.Where(level => !LevelOf(index, level).IsEmpty).Order(byUpper));
        var paired = new HashSet<int>();
        while (Next(highest) is { } high && Next(lowest) is { } low
            && Edge.AreApart(LevelOf(index, high).LowerEdge, LevelOf(index, low).UpperEdge))
        {
            paired.UnionWith([high, low]);
            yield return [int.Min(high, low), int.Max(high, low)];
        }

        int? Next(Queue<int> queue)
        {
            while (queue.TryPeek(out int level) && paired.Contains(level))
            {
                _ = queue.Dequeue();
            }

            return queue.TryPeek(out int next) ? next : null;
        }

        static int CompareUpper(FigureInterval first, FigureInterval second) =>
            first.HasUpper && second.HasUpper ? first.Upper.CompareTo(second.Upper) : second.HasUpper.CompareTo(first.HasUpper);
    }

    // With one level for each quantity. Too little in the parts: each is needed, for without its level it could be anything. Too much: the
    // smallest parts are left out while the others are still too much.
    private static int[]? MinimiseSum(ClaimIndex index, int[] claims)
    {
        int sum = Array.Find(claims, claim => index.Claims[claim].Form == ClaimForm.Sum);
        var levels = new Dictionary<int, (int Claim, FigureInterval Interval)>();
        foreach (int claim in claims.Where(claim => claim != sum))
        {
            if (!levels.TryAdd(index.QuantitiesOf(claim)[0], (claim, LevelOf(index, claim))))
            {
                return null;
            }
        }

        if (levels.Values.Any(level => level.Interval.IsEmpty) || !levels.Remove(index.QuantitiesOf(sum)[0], out (int Claim, FigureInterval Interval) whole))
        {
            return null;
        }

        FigureInterval all = levels.Values.Aggregate(FigureInterval.Point(default), (total, level) => total.Plus(level.Interval));
        if (!Edge.AreApart(all.LowerEdge, whole.Interval.UpperEdge))
        {
            return levels.Count == index.QuantitiesOf(sum).Length - 1 && Edge.AreApart(whole.Interval.LowerEdge, all.UpperEdge) ? [.. claims] : null;
        }

        ExactNumber left = all.Lower;
        int open = levels.Values.Count(level => !level.Interval.IncludesLower);
        int[] needed = [.. levels.Values.OrderBy(level => level.Interval.Lower).ThenBy(level => level.Claim).Where(IsNeeded).Select(level => level.Claim)];
        return [.. needed.Append(sum).Append(whole.Claim).Order()];

        bool IsNeeded((int Claim, FigureInterval Interval) level)
        {
            ExactNumber rest = ExactNumber.Subtract(left, level.Interval.Lower);
            int openRest = level.Interval.IncludesLower ? open : open - 1;
            if (!Edge.AreApart(new Edge(rest, openRest > 0 ? Reach.Open : Reach.Closed), whole.Interval.UpperEdge))
            {
                return true;
            }

            left = rest;
            open = openRest;
            return false;
        }
    }

    // Without one of them a row is left, whose quantities can be found one after the other, large enough or at any scale.
    private static bool IsCircle(ClaimIndex index, int[] claims)
    {
        var ties = new Dictionary<int, int>();
        foreach (int quantity in claims.SelectMany(index.QuantitiesOf))
        {
            ties[quantity] = ties.GetValueOrDefault(quantity) + 1;
        }

        return ties.Count == claims.Length
            && ties.Values.All(count => count == 2)
            && ClaimGroups.Split(index, claims).Count == 1
            && (claims.All(claim => index.Claims[claim].IsScaleFree) || claims.All(claim => index.Claims[claim].Form == ClaimForm.Difference))
            && claims.All(claim => index.Claims[claim].Form == ClaimForm.Ratio
                ? !index.Claims[claim].Allowed.IsEmpty && !(index.Claims[claim].Allowed is { HasUpper: true, Upper.Sign: 0 })
                : !LevelOf(index, claim).IsEmpty);
    }

    // From either level the row of differences must lead to the other end without falling below zero.
    private static bool IsRow(ClaimIndex index, int[] claims)
    {
        var ties = new Dictionary<int, List<int>>();
        foreach (int claim in claims)
        {
            foreach (int quantity in index.QuantitiesOf(claim))
            {
                if (!ties.TryGetValue(quantity, out List<int>? own))
                {
                    ties.Add(quantity, own = []);
                }

                own.Add(claim);
            }
        }

        int[] levels = [.. claims.Where(claim => index.Claims[claim].Form == ClaimForm.Level)];
        return claims.All(claim => index.Claims[claim].Form is ClaimForm.Level or ClaimForm.Difference)
            && ties.Count == claims.Length - 1
            && ties.Values.All(own => own.Count == 2)
            && ClaimGroups.Split(index, claims).Count == 1
            && levels.All(LeadsThrough);

        bool LeadsThrough(int level)
        {
            int quantity = index.QuantitiesOf(level)[0];
            FigureInterval interval = LevelOf(index, level);
            int last = level;
            while (!interval.IsEmpty)
            {
                last = ties[quantity][0] == last ? ties[quantity][1] : ties[quantity][0];
                if (index.Claims[last].Form == ClaimForm.Level)
                {
                    return true;
                }

                int[] own = index.QuantitiesOf(last);
                FigureInterval difference = Whole(index, last, index.Claims[last].Allowed);
                interval = own[1] == quantity ? interval.Plus(difference) : interval.Minus(difference);
                interval = interval.Intersect(FigureInterval.NotNegative);
                quantity = own[1] == quantity ? own[0] : own[1];
            }

            return false;
        }
    }

    // What a level allows; or, of a difference, whether it allows anything.
    private static FigureInterval LevelOf(ClaimIndex index, int claim)
    {
        FigureInterval allowed = Whole(index, claim, index.Claims[claim].Allowed);
        return index.Claims[claim].Form == ClaimForm.Level ? allowed.Intersect(FigureInterval.NotNegative) : allowed;
    }

    private static FigureInterval Whole(ClaimIndex index, int claim, FigureInterval allowed) =>
        index.Quantities[index.QuantitiesOf(claim)[0]].Kind == QuantityKind.Count ? allowed.ToWhole() : allowed;
}
