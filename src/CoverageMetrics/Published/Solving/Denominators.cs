using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;

namespace CoverageMetrics.Published.Solving;

/// <summary>Finds percentages that look comparable and have different denominators.</summary>
internal static class Denominators
{
    // One pair for each two denominators of a group in an area, the claims in the order of their labels.
    internal static IReadOnlyList<IncomparableClaims> Compare(IReadOnlyList<Claim> claims)
    {
        var pairs = new List<IncomparableClaims>();
        IEnumerable<Claim> coverages = claims.Where(claim => claim.Kind == ClaimKind.Coverage);
        foreach (IGrouping<(string Code, AreaCode Area), Claim> same in coverages.GroupBy(claim => (claim.Subject.Subject, claim.Subject.Area)))
        {
            Claim[] first = [.. same.DistinctBy(claim => claim.Others[0].Subject)];
            for (int i = 0; i < first.Length; i++)
            {
                for (int j = i + 1; j < first.Length; j++)
                {
                    pairs.Add(new IncomparableClaims(first[i], first[j]));
                }
            }
        }

        return [.. pairs.OrderBy(pair => new[] { pair.First.Label, pair.Second.Label }, LabelOrder.Instance)];
    }
}
