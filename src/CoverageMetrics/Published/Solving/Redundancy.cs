using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Published.Solving;

/// <summary>Finds the claims that others check: those that belong to more claims than there are quantities to fit them.</summary>
/// <remarks>
/// Claims and quantities are paired off as far as possible. A claim left over, and every claim whose quantity a claim left over could
/// have had instead, is checked; it does not matter which of the largest pairings was found (Dulmage and Mendelsohn).
/// </remarks>
internal static class Redundancy
{
    private const int Nobody = -1;
    private const int Unit = -2;

    // Numbers of the claims that are checked by others.
    internal static HashSet<int> Find(ClaimIndex index, IReadOnlyList<int> claims)
    {
        var checkedClaims = new HashSet<int>();
        foreach (List<int> group in ClaimGroups.Split(index, claims))
        {
            checkedClaims.UnionWith(FindInGroup(index, group));
        }

        return checkedClaims;
    }

    private static HashSet<int> FindInGroup(ClaimIndex index, List<int> claims)
    {
        List<(int Part, int Whole)> quotients = Quotients.Of(index, claims);

        // That a quotient is one of its part and its whole is a claim that nobody made; both have numbers behind all others.
        List<int> group = [.. claims, .. Enumerable.Range(index.Claims.Length, quotients.Count)];
        var claimsOf = new Dictionary<int, List<int>>();
        foreach (int claim in group)
        {
            foreach (int quantity in Unknowns(claim))
            {
                if (!claimsOf.TryGetValue(quantity, out List<int>? own))
                {
                    claimsOf.Add(quantity, own = []);
                }

                own.Add(claim);
            }
        }

        var claimFor = claimsOf.Keys.ToDictionary(quantity => quantity, _ => Nobody);
        if (claims.TrueForAll(claim => index.Claims[claim].IsScaleFree))
        {
            // Without an absolute figure the unit is free: one quantity may be anything.
            claimFor[index.QuantitiesOf(claims[0])[^1]] = Unit;
        }

        var quantityFor = new Dictionary<int, int>();
        foreach (int claim in group)
        {
            int free = Unknowns(claim).FirstOrDefault(quantity => claimFor[quantity] == Nobody, Nobody);
            if (free != Nobody)
            {
                claimFor[free] = claim;
                quantityFor[claim] = free;
            }
        }

        foreach (int quantity in claimsOf.Keys)
        {
            if (claimFor[quantity] == Nobody)
            {
                Improve(quantity, claimsOf, claimFor, quantityFor);
            }
        }

        return Reach(Unknowns, group.Where(claim => !quantityFor.ContainsKey(claim)), claimFor);

        int[] Unknowns(int claim)
        {
            if (quotients.Count == 0)
            {
                return index.QuantitiesOf(claim);
            }

            if (claim >= index.Claims.Length)
            {
                (int part, int whole) = quotients[claim - index.Claims.Length];
                return [part, whole, index.Quantities.Length + claim - index.Claims.Length];
            }

            int[] own = index.QuantitiesOf(claim);
            return index.Claims[claim].Form switch
            {
                ClaimForm.QuotientDifference => [NumberOf(own[0], own[1]), NumberOf(own[2], own[3])],
                ClaimForm.Ratio when quotients.Contains((own[0], own[1])) => [NumberOf(own[0], own[1])],
                ClaimForm.Ratio or ClaimForm.Level or ClaimForm.Difference or ClaimForm.Sum => own,
                _ => throw Unnamed.Member(index.Claims[claim].Form),
            };
        }

        int NumberOf(int part, int whole) => index.Quantities.Length + quotients.IndexOf((part, whole));
    }

    // Looks for a row of exchanges at whose end a claim without a quantity gets one.
    private static void Improve(
        int start,
        Dictionary<int, List<int>> claimsOf,
        Dictionary<int, int> claimFor,
        Dictionary<int, int> quantityFor)
    {
        var cameFrom = new Dictionary<int, int>();
        var open = new Queue<int>([start]);
        while (open.TryDequeue(out int quantity))
        {
            foreach (int claim in claimsOf[quantity])
            {
                if (!cameFrom.TryAdd(claim, quantity))
                {
                    continue;
                }

                if (quantityFor.TryGetValue(claim, out int taken))
                {
                    open.Enqueue(taken);
                    continue;
                }

                int moved = claim;
                while (true)
                {
                    int to = cameFrom[moved];
                    int before = claimFor[to];
                    claimFor[to] = moved;
                    quantityFor[moved] = to;
                    if (to == start)
                    {
                        return;
                    }

                    moved = before;
                }
            }
        }
    }

    private static HashSet<int> Reach(Func<int, int[]> unknowns, IEnumerable<int> leftOver, Dictionary<int, int> claimFor)
    {
        HashSet<int> reached = [.. leftOver];
        var open = new Queue<int>(reached);
        while (open.TryDequeue(out int claim))
        {
            foreach (int quantity in unknowns(claim))
            {
                int other = claimFor[quantity];
                if (other >= 0 && reached.Add(other))
                {
                    open.Enqueue(other);
                }
            }
        }

        return reached;
    }
}
