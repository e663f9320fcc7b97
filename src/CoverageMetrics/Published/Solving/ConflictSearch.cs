using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Published.Solving;

/// <summary>Finds the minimal sets of claims that cannot all be true.</summary>
/// <remarks>
/// Rounds of detection go on until the claims outside every set found agree, so no contradiction is left unnamed. Sets that overlap a
/// set found are then looked for near it, by leaving its claims out in turn, until <see cref="MostOverlapping"/> are found or
/// <see cref="MostWork"/> claims have been looked at: one wrong count contradicts its whole neighbourhood in ever longer ways. Where that
/// was not among all claims that hang together, it is done among these at last: only when the others agree whichever claim of each set is
/// left out, there is no other set.
/// </remarks>
internal sealed class ConflictSearch
{
    /// <summary>How many claims are looked at, one as often as it is, while other sets are looked for near one.</summary>
    internal const int MostWork = 2_048;

    /// <summary>How many ways of leaving claims out are looked at near one set.</summary>
    internal const int MostTried = 1_024;

    /// <summary>How many sets are looked for near one.</summary>
    internal const int MostOverlapping = 12;

    /// <summary>How many claims around a set found are searched for others.</summary>
    internal const int MostNeighbours = 96;

    /// <summary>After how many sets no others are looked for near them.</summary>
    internal const int MostFound = 128;

    private readonly ClaimIndex _index;
    private readonly DetectionAim _aim;
    private readonly Effort _effort;
    private readonly Minimiser _minimiser;
    private readonly List<int[]> _found = [];
    private readonly HashSet<string> _keys = [];
    private readonly List<HashSet<int>> _settled = [];
    private bool _isCutShort;

    private ConflictSearch(ClaimIndex index, IReadOnlyList<int> claims, DetectionAim aim, Effort effort)
    {
        _index = index;
        _aim = aim;
        _effort = effort;
        _minimiser = new Minimiser(index, effort);
        Agreeing = claims;
        Detection = Detection.Of(index, claims, aim, effort);
    }

    // Each in ascending order, in the order they were found.
    internal IReadOnlyList<int[]> Found => _found;

    // The claims in no set found.
    internal IReadOnlyList<int> Agreeing { get; private set; }

    // What the agreeing claims imply.
    internal Detection Detection { get; private set; }

    // Whether there may be other sets, or claims in a set that are not needed.
    internal bool IsCutShort => _isCutShort || _minimiser.IsCutShort || !Detection.IsDecided;

    internal static ConflictSearch Of(ClaimIndex index, IReadOnlyList<int> claims, Effort effort)
    {
        var search = new ConflictSearch(index, claims, DetectionAim.Ends, effort);
        search.KeepLevels();
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

        search.FindDistant(claims);
        return search;
    }

    // Only sets without common claims: enough to know which claims need a question.
    internal static ConflictSearch WithoutOverlapsOf(ClaimIndex index, IReadOnlyList<int> claims, Effort effort)
    {
        var search = new ConflictSearch(index, claims, DetectionAim.Conflicts, effort);
        while (search.Detection.Conflicts.Count > 0)
        {
            search.KeepDetected();
            search.SetAside(claims);
        }

        return search;
    }

    // Very many levels of one quantity contradict one another two by two; in rounds they would be found one by one.
    private void KeepLevels()
    {
        int before = _found.Count;
        IEnumerable<IGrouping<int, int>> quantities = Agreeing.Where(claim => _index.Claims[claim].Form == ClaimForm.Level)
            .GroupBy(claim => _index.QuantitiesOf(claim)[0]);
        foreach (IGrouping<int, int> levels in quantities.Where(levels => levels.Count() >= Minimiser.LeastForForm))
        {
            _found.AddRange(ConflictForms.PairLevels(_index, [.. levels]));
        }

        if (_found.Count > before)
        {
            _isCutShort = true;
            SetAside(Agreeing);
        }
    }

    private void KeepDetected()
    {
        foreach (int[] explanation in Detection.Conflicts)
        {
            HashSet<int> behind = [.. explanation];
            if (_found.Exists(behind.IsSupersetOf))
            {
                continue;
            }

            Keep(_minimiser.Minimise(explanation, Agreeing));
        }
    }

    private void SetAside(IReadOnlyList<int> claims)
    {
        HashSet<int> contradicted = [.. _found.SelectMany(set => set)];
        int[] agreeing = [.. claims.Where(claim => !contradicted.Contains(claim))];
        Agreeing = agreeing;
        Detection = Detection.Of(_index, agreeing, _aim, _effort);
    }

    private void FindOverlapping(int[] conflict, IReadOnlyList<int> claims)
    {
        if (conflict.Length == claims.Count)
        {
            // Each claim is needed, so without any one of them the others agree.
            return;
        }

        HashSet<int> elsewhere = [.. _found.Where(set => !set.Intersect(conflict).Any()).SelectMany(set => set)];
        HashSet<int> near = Neighbours(conflict, [.. claims.Where(claim => !elsewhere.Contains(claim))]);
        if (Explore(near, conflict) && elsewhere.Count == 0)
        {
            _settled.Add(near);
        }
    }

    private void FindDistant(IReadOnlyList<int> claims)
    {
        int before = _found.Count;
        if (before == 0 || _isCutShort)
        {
            return;
        }

        foreach (List<int> group in ClaimGroups.Split(_index, claims))
        {
            if (_found.Find(found => group.Contains(found[0])) is { } set && set.Length < group.Count && !_settled.Exists(near => group.TrueForAll(near.Contains)))
            {
                Explore([.. group], set);
            }
        }

        if (_found.Count > before)
        {
            SetAside(claims);
        }
    }

    // Finds the other sets among claims, of which one is known. False where it was cut short.
    private bool Explore(HashSet<int> near, int[] first)
    {
        var open = new Queue<int[]>();
        var seen = new HashSet<string>();
        var agreeing = new List<int[]>();
        Branch([], first);
        int work = 0;
        int tried = 0;
        int before = _found.Count;
        while (open.TryDequeue(out int[]? left))
        {
            _effort.Spend(_found.Count + agreeing.Count);
            if (++tried > MostTried || _effort.IsSpent)
            {
                _isCutShort = true;
                return false;
            }

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
            if (work > MostWork || _found.Count - before == MostOverlapping || _found.Count >= MostFound)
            {
                _isCutShort = true;
                return false;
            }

            int[] rest = [.. near.Where(claim => !left.Contains(claim)).Order()];
            if (Detection.FindFirst(_index, rest, _effort, out bool isDecided) is not { } explanation)
            {
                _isCutShort |= !isDecided;
                agreeing.Add(left);
                continue;
            }

            int[] other = _minimiser.Minimise(explanation, rest);
            Keep(other);
            Branch(left, other);
        }

        return true;

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
