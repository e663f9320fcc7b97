using System;
using System.Collections.Generic;

namespace CoverageMetrics.Published.Solving;

/// <summary>The log of every narrowing: the claims that caused it and the earlier narrowings it rests on.</summary>
internal sealed class Provenance
{
    /// <summary>The event of an end that nothing has narrowed.</summary>
    internal const int None = -1;

    private readonly List<Entry> _entries = [];

    internal int Add(int firstClaim, int secondClaim, int parent)
    {
        _entries.Add(new Entry(firstClaim, secondClaim, parent, []));
        return _entries.Count - 1;
    }

    internal int Add(int claim, int[] parents)
    {
        _entries.Add(new Entry(claim, None, None, parents));
        return _entries.Count - 1;
    }

    // The claims that caused the narrowing itself, without what it rests on.
    internal (int First, int Second) ClaimsOf(int entry) => entry == None ? (None, None) : (_entries[entry].FirstClaim, _entries[entry].SecondClaim);

    // All claims behind two ends, in ascending order.
    internal int[] Explain(int firstEntry, int secondEntry)
    {
        var claims = new SortedSet<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>();
        Visit(firstEntry);
        Visit(secondEntry);
        while (open.TryPop(out int next))
        {
            Entry entry = _entries[next];
            Keep(entry.FirstClaim);
            Keep(entry.SecondClaim);
            Visit(entry.Parent);
            foreach (int parent in entry.Parents)
            {
                Visit(parent);
            }
        }

        return [.. claims];

        void Visit(int entry)
        {
            if (entry != None && seen.Add(entry))
            {
                open.Push(entry);
            }
        }

        void Keep(int claim)
        {
            if (claim != None)
            {
                _ = claims.Add(claim);
            }
        }
    }

    private readonly record struct Entry(int FirstClaim, int SecondClaim, int Parent, int[] Parents);
}
