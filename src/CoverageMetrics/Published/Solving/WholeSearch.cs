using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Published.Solving;

/// <summary>Looks for whole numbers among the numbers that fit: where one is not whole, it is tried below and above.</summary>
/// <remarks>Branch and bound. It is cut short after <see cref="MostTries"/> tries for each answer: without a limit from above it might
/// never end. Not thread-safe.</remarks>
internal sealed class WholeSearch(LinearClaims system)
{
    /// <summary>How many numbers are tried below and above for each answer.</summary>
    internal const int MostTries = 400;

    // The smallest and the largest value of each quantity in the solutions met.
    private readonly BigInteger?[] _smallest = new BigInteger?[system.Quantities];
    private readonly BigInteger?[] _largest = new BigInteger?[system.Quantities];
    private readonly HashSet<int> _reasons = [];
    private BigInteger[] _solution = [];
    private int _tries;
    private bool _isCut;

    private enum Answer
    {
        None,
        Found,
        Cut,
    }

    // The reasons why there is no solution; none where there is one; null where the search was cut short.
    internal IReadOnlyCollection<int>? Decide()
    {
        _tries = 0;
        _reasons.Clear();
        Answer answer = Find();
        return answer switch
        {
            Answer.None => _reasons,
            Answer.Found => [],
            Answer.Cut => null,
            _ => throw Unnamed.Member(answer),
        };
    }

    // Moves every end to the outermost solution; false where one may be further in than was found. There must be a solution.
    internal bool Tighten(Propagation state)
    {
        bool isTightest = true;
        for (int slot = 0; slot < system.Quantities; slot++)
        {
            isTightest &= Tighten(state, slot, isLower: true);
            isTightest &= Tighten(state, slot, isLower: false);
        }

        return isTightest;
    }

    // The outermost value of a number that is a sum of multiples of whole numbers, and the solution it was met in; null where it has no end, where
    // there is no solution, or where the search was cut short.
    internal (BigInteger Value, BigInteger[] Solution)? FindEnd(int number, bool isLower)
    {
        _tries = 0;
        _isCut = false;
        BigInteger? best = null;
        return Improve(number, isLower, ref best) && !_isCut && best is { } value ? (value, _solution) : null;
    }

    private bool Tighten(Propagation state, int slot, bool isLower)
    {
        (Nudged? known, _) = system.Simplex.EndOf(slot, isLower);
        BigInteger? met = isLower ? _smallest[slot] : _largest[slot];
        if (known is { } end && end.Number.Numerator == met)
        {
            return true;
        }

        _tries = 0;
        _isCut = false;
        BigInteger? best = met;
        if (!Improve(slot, isLower, ref best))
        {
            return true;
        }

        if (_isCut || best is not { } outermost)
        {
            return false;
        }

        var edge = new Edge(ExactNumber.FromWhole(outermost), Reach.Closed);
        state.Narrow(slot, isLower, edge, Provenance.None, Provenance.None, Provenance.None);
        system.Simplex.SetEnd(slot, isLower, Nudged.OfEnd(edge, isLower), Provenance.None);
        return true;
    }

    // False where the number has no end.
    private bool Improve(int slot, bool isLower, ref BigInteger? best)
    {
        if (!system.Simplex.TrySolve(out _))
        {
            return true;
        }

        if (system.Simplex.FindEnd(slot, isLower, out _) is not { } bound)
        {
            return false;
        }

        BigInteger nearest = isLower ? bound.Number.Ceiling() : bound.Number.Floor();
        if (best is { } known && (isLower ? nearest >= known : nearest <= known))
        {
            return true;
        }

        int fraction = FindFraction();
        if (fraction < 0)
        {
            Keep();
            best = nearest;
            return true;
        }

        if (IsCutNow())
        {
            return true;
        }

        ExactNumber value = system.Simplex.ValueOf(fraction).Number;
        (Nudged? Lower, int Reason) lower = system.Simplex.EndOf(fraction, true);
        (Nudged? Upper, int Reason) upper = system.Simplex.EndOf(fraction, false);
        system.Simplex.SetEnd(fraction, false, Whole(value.Floor()), Provenance.None);
        bool isLimited = Improve(slot, isLower, ref best);
        system.Simplex.SetEnd(fraction, false, upper.Upper, upper.Reason);
        system.Simplex.SetEnd(fraction, true, Whole(value.Ceiling()), Provenance.None);
        isLimited &= Improve(slot, isLower, ref best);
        system.Simplex.SetEnd(fraction, true, lower.Lower, lower.Reason);
        return isLimited;
    }

    private Answer Find()
    {
        if (!system.Simplex.TrySolve(out IReadOnlyList<int> contradictory))
        {
            _reasons.UnionWith(contradictory);
            return Answer.None;
        }

        int fraction = FindFraction();
        if (fraction < 0)
        {
            Keep();
            return Answer.Found;
        }

        if (IsCutNow())
        {
            return Answer.Cut;
        }

        ExactNumber value = system.Simplex.ValueOf(fraction).Number;
        (Nudged? Lower, int Reason) lower = system.Simplex.EndOf(fraction, true);
        (Nudged? Upper, int Reason) upper = system.Simplex.EndOf(fraction, false);
        system.Simplex.SetEnd(fraction, false, Whole(value.Floor()), Provenance.None);
        Answer below = Find();
        system.Simplex.SetEnd(fraction, false, upper.Upper, upper.Reason);
        if (below != Answer.None)
        {
            return below;
        }

        system.Simplex.SetEnd(fraction, true, Whole(value.Ceiling()), Provenance.None);
        Answer above = Find();
        system.Simplex.SetEnd(fraction, true, lower.Lower, lower.Reason);
        return above;
    }

    private static Nudged Whole(BigInteger value) => new(ExactNumber.FromWhole(value), default);

    private int FindFraction()
    {
        int slot = 0;
        while (slot < system.Quantities && system.Simplex.ValueOf(slot).Number.IsWhole)
        {
            slot++;
        }

        return slot < system.Quantities ? slot : -1;
    }

    private bool IsCutNow()
    {
        _tries++;
        _isCut |= _tries > MostTries || system.Effort.IsSpent;
        return _isCut;
    }

    private void Keep()
    {
        _solution = [.. Enumerable.Range(0, system.Quantities).Select(slot => system.Simplex.ValueOf(slot).Number.Numerator)];
        for (int slot = 0; slot < system.Quantities; slot++)
        {
            BigInteger value = _solution[slot];
            _smallest[slot] = _smallest[slot] is { } smallest && smallest < value ? smallest : value;
            _largest[slot] = _largest[slot] is { } largest && largest > value ? largest : value;
        }
    }
}
