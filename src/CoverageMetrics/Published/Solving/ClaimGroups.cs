using System.Collections.Generic;

namespace CoverageMetrics.Published.Solving;

/// <summary>Splits claims into groups that share no quantity: nothing in one group can narrow or contradict another.</summary>
internal static class ClaimGroups
{
    internal static List<List<int>> Split(ClaimIndex index, IReadOnlyList<int> claims)
    {
        var leaders = new Dictionary<int, int>();
        foreach (int claim in claims)
        {
            int[] quantities = index.QuantitiesOf(claim);
            foreach (int quantity in quantities)
            {
                _ = leaders.TryAdd(quantity, quantity);
            }

            for (int i = 1; i < quantities.Length; i++)
            {
                leaders[Leader(leaders, quantities[i])] = Leader(leaders, quantities[0]);
            }
        }

        var groups = new List<List<int>>();
        var numbers = new Dictionary<int, int>();
        foreach (int claim in claims)
        {
            int leader = Leader(leaders, index.QuantitiesOf(claim)[0]);
            if (!numbers.TryGetValue(leader, out int number))
            {
                number = groups.Count;
                numbers.Add(leader, number);
                groups.Add([]);
            }

            groups[number].Add(claim);
        }

        return groups;
    }

    // A group in which every claim ties something new has no circle, and without one nothing is said twice.
    internal static bool HasCircle(ClaimIndex index, IReadOnlyList<int> group)
    {
        var quantities = new HashSet<int>();
        int ties = 0;
        foreach (int claim in group)
        {
            int[] own = index.QuantitiesOf(claim);
            ties += own.Length;
            quantities.UnionWith(own);
        }

        return ties >= quantities.Count + group.Count;
    }

    private static int Leader(Dictionary<int, int> leaders, int quantity)
    {
        int leader = quantity;
        while (leaders[leader] != leader)
        {
            leaders[leader] = leaders[leaders[leader]];
            leader = leaders[leader];
        }

        return leader;
    }
}
