using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Published.Solving;

/// <summary>Finds the minimal sets of claims that cannot all be true.</summary>
/// <remarks>
/// Rounds of detection go on until the claims outside every set found agree, so no contradiction is left unnamed. Sets that overlap a
/// set found are then looked for near it, by leaving its claims out in turn, until <see cref="MostOverlapping"/> are found or
/// <see cref="MostWork"/> claims have been looked at: one wrong count contradicts its whole neighbourhood in ever longer ways.
/// </remarks>
internal sealed class ConflictSearch
{
    /// <summary>How many claims are looked at, one as often as it is, while other sets are looked for near one.</summary>
    internal const int MostWork = 2_048;

    /// <summary>How many sets are looked for near one.</summary>
    internal const int MostOverlapping = 12;

    /// <summary>How many claims around a set found are searched for others.</summary>
    internal const int MostNeighbours = 96;

    private readonly ClaimIndex _index;
    private readonly List<int[]> _found = [];
    private readonly HashSet<string> _keys = [];

    private ConflictSearch(ClaimIndex index, IReadOnlyList<int> claims)
    {
        _index = index;
        Agreeing = claims;
        Detection = Detection.Of(index, claims);
    }

    // Each in ascending order, in the order they were found.
    internal IReadOnlyList<int[]> Found => _found;

    // The claims in no set found.
    internal IReadOnlyList<int> Agreeing { get; private set; }

    // What the agreeing claims imply.
    internal Detection Detection { get; private set; }

    // Whether the search for overlapping sets ended before it had tried everything.
    internal bool IsCutShort { get; private set; }

    internal static ConflictSearch Of(ClaimIndex index, IReadOnlyList<int> claims)
    {
        var search = new ConflictSearch(index, claims);
        while (search.Detection.Conflicts.Count > 0)
        {
            int before = search._found.Count;
            search.KeepDetected();
            int found = search._found.Count;
            for (int conflict = before; conflict < found; conflict++)
            {
                search.FindOverlapping(search._found[conflict], claims);
            }

            search.SetAside(claims);
        }

        return search;
    }

    // Only sets without common claims: enough to know which claims need a question.
    internal static ConflictSearch WithoutOverlapsOf(ClaimIndex index, IReadOnlyList<int> claims)
    {
        var search = new ConflictSearch(index, claims);
        while (search.Detection.Conflicts.Count > 0)
        {
            search.KeepDetected();
            search.SetAside(claims);
        }

        return search;
    }

    // Leaves out ever smaller runs of claims while the rest still contradicts itself, then each claim once more, because the order in
    // which claims were left out may have mattered.
    private int[] Minimise(int[] explanation, IReadOnlyList<int> all)
    {
        List<int> kept = [.. Detection.IsContradictory(_index, explanation) ? explanation : all];
        for (int run = kept.Count / 2; run > 1; run /= 2)
        {
            _ = LeaveOut(kept, run);
        }

        while (LeaveOut(kept, 1))
        {
        }

        return [.. kept];
    }

    private bool LeaveOut(List<int> kept, int run)
    {
        bool isAny = false;
        for (int start = kept.Count - run; start > -run && kept.Count > 1; start -= run)
        {
            int first = int.Max(start, 0);
            int length = int.Min(start + run, kept.Count) - first;
            List<int> rest = [.. kept.Take(first), .. kept.Skip(first + length)];
            if (rest.Count > 0 && Detection.IsContradictory(_index, rest))
            {
                kept.RemoveRange(first, length);
                isAny = true;
            }
        }

        return isAny;
    }

    private void KeepDetected()
    {
        foreach (int[] explanation in Detection.Conflicts)
        {
            Keep(Minimise(explanation, Agreeing));
        }
    }

    private void SetAside(IReadOnlyList<int> claims)
    {
        HashSet<int> contradicted = [.. _found.SelectMany(set => set)];
        int[] agreeing = [.. claims.Where(claim => !contradicted.Contains(claim))];
        Agreeing = agreeing;
        Detection = Detection.Of(_index, agreeing);
    }

    private void FindOverlapping(int[] conflict, IReadOnlyList<int> claims)
    {
        HashSet<int> elsewhere = [.. _found.Where(set => !set.Intersect(conflict).Any()).SelectMany(set => set)];
        HashSet<int> near = Neighbours(conflict, [.. claims.Where(claim => !elsewhere.Contains(claim))]);
        var open = new Queue<int[]>();
        var seen = new HashSet<string>();
        var agreeing = new List<int[]>();
        Branch([], conflict);
        int work = 0;
        int before = _found.Count;
        while (open.TryDequeue(out int[]? left))
        {
            if (agreeing.Exists(enough => enough.All(left.Contains)))
            {
                continue;
            }

            if (_found.Find(set => !set.Any(left.Contains) && set.All(near.Contains)) is { } known)
            {
                Branch(left, known);
                continue;
            }

            work += near.Count;
            if (work > MostWork || _found.Count - before == MostOverlapping)
            {
                IsCutShort = true;
                return;
            }

            int[] rest = [.. near.Where(claim => !left.Contains(claim)).Order()];
            if (Detection.FindFirst(_index, rest) is not { } explanation)
            {
                agreeing.Add(left);
                continue;
            }

            int[] other = Minimise(explanation, rest);
            Keep(other);
            Branch(left, other);
        }

        void Branch(int[] left, int[] set)
        {
            foreach (int claim in set)
            {
                int[] more = [.. left.Append(claim).Order()];
                if (seen.Add(string.Join(' ', more)))
                {
                    open.Enqueue(more);
                }
            }
        }
    }

    // The claims that share a quantity with the set, and those that share one with them.
    private HashSet<int> Neighbours(int[] conflict, int[] claims)
    {
        HashSet<int> near = [.. conflict];
        for (int step = 0; step < 2; step++)
        {
            HashSet<int> quantities = [.. near.SelectMany(_index.QuantitiesOf)];
            foreach (int claim in claims)
            {
                if (near.Count < MostNeighbours && _index.QuantitiesOf(claim).Any(quantities.Contains))
                {
                    _ = near.Add(claim);
                }
            }
        }

        return near;
    }

    private void Keep(int[] conflict)
    {
        if (_keys.Add(string.Join(' ', conflict)))
        {
            _found.Add(conflict);
        }
    }
}
