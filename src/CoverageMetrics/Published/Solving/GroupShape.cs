using System.Collections.Generic;

namespace CoverageMetrics.Published.Solving;

/// <summary>What kinds of claims a group is made of, and how they hang together: what can be decided depends on it.</summary>
internal sealed class GroupShape
{
    /// <summary>How many quantities a group may have to be solved as a whole where passing ends on does not decide it.</summary>
    internal const int MostQuantities = 48;

    /// <summary>How many claims a group may have to be solved as a whole.</summary>
    internal const int MostClaims = 192;

    private GroupShape(IReadOnlyList<int> claims)
    {
        Claims = claims;
    }

    internal IReadOnlyList<int> Claims { get; }

    // Quantities that are like one another hang together, so all of a group are counts, or none is.
    internal bool IsCount { get; private set; }

    internal bool HasSum { get; private set; }

    internal bool HasRatio { get; private set; }

    internal bool IsScaleFree { get; private set; } = true;

    // Without a circle of claims, those about the same two quantities taken together.
    internal bool IsForest { get; private set; }

    internal bool IsSmall { get; private set; }

    // Whether passing whole ends on ends soon by itself: neither ratios round them nor sums lead in circles.
    internal bool IsSettledSoon => !HasRatio && (IsForest || !HasSum);

    internal static GroupShape Of(ClaimIndex index, IReadOnlyList<int> group)
    {
        var shape = new GroupShape(group);
        var quantities = new HashSet<int>();
        var pairs = new HashSet<(int, int)>();
        int ties = 0;
        int blocks = 0;
        foreach (int number in group)
        {
            Claim claim = index.Claims[number];
            int[] own = index.QuantitiesOf(number);
            quantities.UnionWith(own);
            shape.HasSum |= claim.Form == ClaimForm.Sum;
            shape.HasRatio |= claim.Form == ClaimForm.Ratio;
            shape.IsScaleFree &= claim.IsScaleFree;
            bool isBlock = claim.Form == ClaimForm.Sum
                || (own.Length == 2 && pairs.Add((int.Min(own[0], own[1]), int.Max(own[0], own[1]))));
            ties += isBlock ? own.Length : 0;
            blocks += isBlock ? 1 : 0;
        }

        shape.IsCount = index.Quantities[index.QuantitiesOf(group[0])[0]].Kind == QuantityKind.Count;
        shape.IsForest = ties < quantities.Count + blocks;
        shape.IsSmall = quantities.Count <= MostQuantities && group.Count <= MostClaims;
        return shape;
    }
}
