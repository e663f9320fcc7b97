using System.Collections.Generic;

namespace CoverageMetrics.Published.Solving;

/// <summary>The pairs of quantities whose quotient is held against that of another pair.</summary>
/// <remarks>Such a quotient is an unknown of its own: it is narrowed by what is claimed of it, and by the ends of both its quantities.</remarks>
internal static class Quotients
{
    // In the order in which the claims name them; none where there are no percentage points among the claims.
    internal static List<(int Part, int Whole)> Of(ClaimIndex index, IReadOnlyList<int> claims)
    {
        var pairs = new List<(int Part, int Whole)>();
        foreach (int claim in claims)
        {
            if (index.Claims[claim].Form == ClaimForm.QuotientDifference)
            {
                int[] own = index.QuantitiesOf(claim);
                Keep((own[0], own[1]));
                Keep((own[2], own[3]));
            }
        }

        return pairs;

        void Keep((int Part, int Whole) pair)
        {
            if (!pairs.Contains(pair))
            {
                pairs.Add(pair);
            }
        }
    }
}
