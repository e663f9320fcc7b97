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

    // Whether quotients are held against one another.
    internal bool HasQuotientDifference { get; private set; }

    // Whether there is nothing but quotients, none of which follows from others: of any values of theirs there are quantities.
    internal bool HasFreeQuotients { get; private set; }

    // Whether the differences of quotients say nothing that the ends of each quotient do not.
    internal bool IsLinear => !HasQuotientDifference || HasFreeQuotients;

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
        List<(int Part, int Whole)> quotients = Quotients.Of(index, group);
        int ties = 3 * quotients.Count;
        int blocks = quotients.Count;
        bool isOfQuotients = quotients.Count > 0;
        foreach (int number in group)
        {
            Claim claim = index.Claims[number];
            int[] own = index.QuantitiesOf(number);
            quantities.UnionWith(own);
            shape.HasSum |= claim.Form == ClaimForm.Sum;
            shape.HasRatio |= claim.Form is ClaimForm.Ratio or ClaimForm.QuotientDifference;
            shape.IsScaleFree &= claim.IsScaleFree;
            own = claim.Form == ClaimForm.QuotientDifference ? [-1 - quotients.IndexOf((own[0], own[1])), -1 - quotients.IndexOf((own[2], own[3]))] : own;
            bool isOfQuotient = claim.Form == ClaimForm.Ratio && quotients.Count > 0 && quotients.Contains((own[0], own[1]));
            bool isBlock = claim.Form == ClaimForm.Sum
                || (own.Length == 2 && !isOfQuotient && pairs.Add((int.Min(own[0], own[1]), int.Max(own[0], own[1]))));
            isOfQuotients &= isOfQuotient || claim.Form == ClaimForm.QuotientDifference;
            ties += isBlock ? own.Length : 0;
            blocks += isBlock ? 1 : 0;
        }

        shape.IsCount = index.Quantities[index.QuantitiesOf(group[0])[0]].Kind == QuantityKind.Count;
        shape.HasQuotientDifference = quotients.Count > 0;
        shape.HasFreeQuotients = isOfQuotients && 2 * quotients.Count < quantities.Count + quotients.Count;
        shape.IsForest = ties < quantities.Count + quotients.Count + blocks;
        shape.IsSmall = quantities.Count <= MostQuantities && group.Count <= MostClaims;
        return shape;
    }
}
