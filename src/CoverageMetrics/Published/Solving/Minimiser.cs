using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Published.Solving;

/// <summary>Leaves claims out of a contradiction until every one left is needed.</summary>
internal sealed class Minimiser(ClaimIndex index, Effort effort)
{
    /// <summary>From how many claims on a contradiction is looked at for a form that shows by itself what is needed.</summary>
    internal const int LeastForForm = 24;

    private bool _isDecided;

    // Whether a set may hold claims that are not needed: there was no effort left to try them, or it was not decided whether the others agree.
    internal bool IsCutShort { get; private set; }

    // Leaves out ever smaller runs of claims while the rest still contradicts itself, then each claim once more, because the order in
    // which claims were left out may have mattered.
    internal int[] Minimise(int[] explanation, IReadOnlyList<int> all)
    {
        if (explanation.Length >= LeastForForm && ConflictForms.Minimise(index, explanation) is { } needed)
        {
            return needed;
        }

        // A few claims are tried to the end, however much was searched before.
        Effort own = explanation.Length < LeastForForm ? effort.Reserve() : effort;
        if (own.IsSpent)
        {
            IsCutShort = true;
            return explanation;
        }

        List<int> kept = [.. Detection.IsContradictory(index, explanation, own) ? explanation : all];
        for (int run = kept.Count / 2; run > 1; run /= 2)
        {
            _ = LeaveOut(kept, run, own);
        }

        while (LeaveOut(kept, 1, own))
        {
        }

        IsCutShort |= !_isDecided;
        if (own != effort)
        {
            effort.Spend(own.Spent);
        }

        return [.. kept];
    }

    private bool LeaveOut(List<int> kept, int run, Effort effort)
    {
        bool isAny = false;
        _isDecided = true;
        for (int start = kept.Count - run; start > -run && kept.Count > 1; start -= run)
        {
            if (effort.IsSpent)
            {
                IsCutShort = true;
                return false;
            }

            int first = int.Max(start, 0);
            int length = int.Min(start + run, kept.Count) - first;
            List<int> rest = [.. kept.Take(first), .. kept.Skip(first + length)];
            bool isDecided = true;
            if (rest.Count > 0 && Detection.FindFirst(index, rest, effort, out isDecided) is not null)
            {
                kept.RemoveRange(first, length);
                isAny = true;
            }

            _isDecided &= isDecided;
        }

        return isAny;
    }
}
