using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;

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

    private static HashSet<int> FindInGroup(ClaimIndex index, List<int> group)
    {
        var claimsOf = new Dictionary<int, List<int>>();
        foreach (int claim in group)
        {
            foreach (int quantity in index.QuantitiesOf(claim))
            {
                if (!claimsOf.TryGetValue(quantity, out List<int>? own))
                {
                    claimsOf.Add(quantity, own = []);
                }

                own.Add(claim);
            }
        }

        var claimFor = claimsOf.Keys.ToDictionary(quantity => quantity, _ => Nobody);
        if (group.All(claim => index.Claims[claim].IsScaleFree))
        {
            // Without an absolute figure the unit is free: one quantity may be anything.
            claimFor[index.QuantitiesOf(group[0])[^1]] = Unit;
        }

        var quantityFor = new Dictionary<int, int>();
        foreach (int claim in group)
        {
            int free = index.QuantitiesOf(claim).FirstOrDefault(quantity => claimFor[quantity] == Nobody, Nobody);
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

        return Reach(index, group.Where(claim => !quantityFor.ContainsKey(claim)), claimFor);
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

    private static HashSet<int> Reach(ClaimIndex index, IEnumerable<int> leftOver, Dictionary<int, int> claimFor)
    {
        HashSet<int> reached = [.. leftOver];
        var open = new Queue<int>(reached);
        while (open.TryDequeue(out int claim))
        {
            foreach (int quantity in index.QuantitiesOf(claim))
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
