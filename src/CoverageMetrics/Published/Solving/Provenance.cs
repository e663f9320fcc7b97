using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace CoverageMetrics.Published.Solving;

/// <summary>Why every end is where it is: for each narrowing the claims that caused it and the earlier narrowings it rests on.</summary>
internal sealed class Provenance
{
    /// <summary>The event of an end that nothing has narrowed.</summary>
    internal const int None = -1;

    private readonly List<Entry> _entries = [];

    // End is the slot and side that was narrowed, so that a walk along lines sees where it has been.
    internal int Add(int firstClaim, int secondClaim, int parent, int end)
    {
        _entries.Add(new Entry(firstClaim, secondClaim, parent, [], end, default));
        return _entries.Count - 1;
    }

    internal int Add(int claim, int[] parents)
    {
        _entries.Add(new Entry(claim, None, None, parents, None, default));
        return _entries.Count - 1;
    }

    // An end that a line between two quantities takes over from the same end of the other.
    internal int Add(PairStep step, int end, int parent)
    {
        _entries.Add(new Entry(step.Line.Claim, None, parent, [], end, step));
        return _entries.Count - 1;
    }

    // Several claims that act together, as one narrowing.
    internal int AddTogether(IEnumerable<int> claims)
    {
        var each = new List<int>();
        foreach (int claim in claims)
        {
            each.Add(Add(claim, None, None, None));
        }

        return Add(None, [.. each]);
    }

    // The claims that caused the narrowing itself, without what it rests on.
    internal int[] ClaimsOf(int entry)
    {
        if (entry == None)
        {
            return [];
        }

        Entry own = _entries[entry];
        return own.FirstClaim == None ? Explain(own.Parent, None, own.Parents)
            : own.SecondClaim == None ? [own.FirstClaim]
            : [own.FirstClaim, own.SecondClaim];
    }

    // All claims behind some ends, in ascending order.
    internal int[] Explain(int firstEntry, int secondEntry, params int[] others)
    {
        var claims = new SortedSet<int>();
        var seen = new HashSet<int>();
        var open = new Stack<int>();
        Visit(firstEntry);
        Visit(secondEntry);
        foreach (int other in others)
        {
            Visit(other);
        }

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

    // Asks whether an end rests, along lines alone, on an earlier state of itself; and how far that was looked for.
    internal bool IsCircle(int entry, int end, out int walked)
    {
        ReadOnlySpan<Entry> entries = CollectionsMarshal.AsSpan(_entries);
        walked = 0;
        int next = entry;
        while (next != None && entries[next].End != end)
        {
            ref readonly Entry own = ref entries[next];
            next = own.Step.Line is null ? None : own.Parent;
            walked++;
        }

        return next != None;
    }

    // The lines of such a circle, the first one first.
    internal List<PairStep> CircleOf(int entry, int end)
    {
        var steps = new List<PairStep>();
        for (int next = entry; _entries[next].End != end; next = _entries[next].Parent)
        {
            steps.Add(_entries[next].Step);
        }

        steps.Reverse();
        return steps;
    }

    private readonly record struct Entry(int FirstClaim, int SecondClaim, int Parent, int[] Parents, int End, PairStep Step);
}
