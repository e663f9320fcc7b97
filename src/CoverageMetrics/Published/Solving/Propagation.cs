using System.Collections.Generic;
using System.Numerics;

namespace CoverageMetrics.Published.Solving;

/// <summary>Narrows the quantities of some claims by one another until nothing more follows, and notes why.</summary>
/// <remarks>
/// <para>Every end it finds is implied by the claims, so a true value is never lost, whenever it stops. It stops when no block of claims
/// narrows anything, or when a block has run <see cref="MostRuns"/> times: claims that go round in a circle can come nearer to a value
/// for ever. Whole counts pass an end on only when it moves by a <see cref="LeastStep"/>th of what is left. An end with a long denominator is moved outwards to <see cref="KeptBits"/> significant bits.</para>
/// <para>Blocks run in the order of their first claims, so the result depends on the claims alone. Not thread-safe.</para>
/// </remarks>
internal sealed partial class Propagation
{
    /// <summary>How often a block of claims is applied at most.</summary>
    internal const int MostRuns = 64;

    /// <summary>The significant bits kept of an end whose denominator has more.</summary>
    internal const int KeptBits = 160;

    /// <summary>Of whole counts, the part of what is left that an end must move by to move others: one in so many.</summary>
    internal const int LeastStep = 1_000;

    private readonly Dictionary<int, int> _slots = [];
    private readonly List<int> _quantities = [];
    private readonly List<Slot> _states = [];
    private readonly List<IBlock> _blocks = [];
    private readonly List<int> _runs = [];
    private readonly List<bool> _isQueued = [];
    private readonly Queue<int> _queue = new();
    private readonly List<int[]> _conflicts = [];
    private readonly ClaimIndex _index;
    private readonly bool _stopsAtFirst;
    private bool _isWhole;
    private int _running = -1;

    private Propagation(ClaimIndex index, bool stopsAtFirst)
    {
        _index = index;
        _stopsAtFirst = stopsAtFirst;
    }

    internal Provenance Provenance { get; } = new();

    // For each quantity that was left without a value, the claims behind it.
    internal IReadOnlyList<int[]> Conflicts => _conflicts;

    // The quantities met, as numbers of the index; a slot is a position in this list.
    internal IReadOnlyList<int> Quantities => _quantities;

    private bool IsDone => _stopsAtFirst && _conflicts.Count > 0;

    // After a conflict the quantity stands still, so that others can be found; or all stops at the first.
    internal static Propagation Of(ClaimIndex index, IReadOnlyList<int> claims, bool stopsAtFirst)
    {
        var propagation = new Propagation(index, stopsAtFirst);
        propagation.Build(claims);
        propagation.Drain();
        return propagation;
    }

    // With one quantity taken for one: for claims that hold at any scale, when that quantity cannot be zero.
    internal static Propagation AtScaleOf(int unitQuantity, ClaimIndex index, IReadOnlyList<int> claims, bool stopsAtFirst)
    {
        var propagation = new Propagation(index, stopsAtFirst);
        var one = new Edge(ExactNumber.FromWhole(1), Reach.Closed);
        int slot = propagation.SlotOf(unitQuantity);
        propagation.Narrow(slot, true, one, Provenance.None, Provenance.None, Provenance.None);
        propagation.Narrow(slot, false, one, Provenance.None, Provenance.None, Provenance.None);
        propagation.Build(claims);
        propagation.Drain();
        return propagation;
    }

    // Goes on from where it stopped, with whole counts.
    internal void MakeWhole()
    {
        _isWhole = true;
        for (int slot = 0; slot < _states.Count; slot++)
        {
            Narrow(slot, true, Lower(slot), Provenance.None, Provenance.None, LowerEntry(slot));
            Narrow(slot, false, Upper(slot), Provenance.None, Provenance.None, UpperEntry(slot));
        }

        for (int block = 0; block < _blocks.Count; block++)
        {
            if (_isCountBlock[block])
            {
                _runs[block] = 0;
                _blocks[block].MakeWhole(this);
            }
        }

        Drain();
    }

    internal Edge Lower(int slot) => _states[slot].Lower;

    internal Edge Upper(int slot) => _states[slot].Upper;

    internal int LowerEntry(int slot) => _states[slot].LowerEntry;

    internal int UpperEntry(int slot) => _states[slot].UpperEntry;

    internal Edge End(int slot, bool isLower) => isLower ? Lower(slot) : Upper(slot);

    internal int Entry(int slot, bool isLower) => isLower ? LowerEntry(slot) : UpperEntry(slot);

    internal FigureInterval Interval(int slot) => FigureInterval.Between(Lower(slot), Upper(slot));

    // Takes the end over where it leaves less room than before, with the claims and the earlier narrowing it comes from.
    internal void Narrow(int slot, bool isLower, in Edge edge, int firstClaim, int secondClaim, int parent)
    {
        Slot state = _states[slot];
        if (state.IsFrozen || !edge.IsLimited || IsDone)
        {
            return;
        }

        Edge own = Shorten(edge, isLower);
        if (_isWhole && state.IsCount)
        {
            own = isLower ? own.ToWholeLower() : own.ToWholeUpper();
        }

        if (isLower ? !Edge.IsTighterLower(own, state.Lower) : !Edge.IsTighterUpper(own, state.Upper))
        {
            return;
        }

        int entry = Provenance.Add(firstClaim, secondClaim, parent);
        if (isLower ? Edge.AreApart(own, state.Upper) : Edge.AreApart(state.Lower, own))
        {
            state.IsFrozen = true;
            _conflicts.Add(Provenance.Explain(entry, Entry(slot, !isLower)));
            return;
        }

        bool isWorthPassingOn = !_isWhole || IsStep(End(slot, isLower), own, state);
        state.Take(own, isLower, entry);
        foreach (int block in state.Blocks)
        {
            if (isWorthPassingOn && (block != _running || _isWhole || !_blocks[block].IsExact))
            {
                Enqueue(block);
            }
        }
    }

    // Two claims that leave no room between them for either quantity.
    internal void Contradict(int firstSlot, int secondSlot, int firstClaim, int secondClaim)
    {
        if (IsDone || (_states[firstSlot].IsFrozen && _states[secondSlot].IsFrozen))
        {
            return;
        }

        _states[firstSlot].IsFrozen = true;
        _states[secondSlot].IsFrozen = true;
        _conflicts.Add(Provenance.Explain(Provenance.Add(firstClaim, secondClaim, Provenance.None), Provenance.None));
    }

    // Single persons matter where few values are left; passing them on among millions would only creep.
    private static bool IsStep(in Edge before, in Edge after, Slot state)
    {
        if (!before.IsLimited || !state.Lower.IsLimited || !state.Upper.IsLimited)
        {
            return true;
        }

        BigInteger step = BigInteger.Abs(ExactNumber.Subtract(after.Value, before.Value).Ceiling());
        return step * LeastStep >= ExactNumber.Subtract(state.Upper.Value, state.Lower.Value).Floor();
    }

    private static Edge Shorten(in Edge edge, bool isLower)
    {
        BigInteger denominator = edge.Value.Denominator;
        long bits = denominator.GetBitLength();
        if (bits <= KeptBits)
        {
            return edge;
        }

        long magnitude = BigInteger.Abs(edge.Value.Numerator).GetBitLength();
        int shift = (int)long.Max(0, KeptBits + bits - magnitude);
        BigInteger scaled = edge.Value.Numerator << shift;
        BigInteger down = BigInteger.DivRem(scaled, denominator, out BigInteger remainder);
        down = remainder.Sign < 0 ? down - 1 : down;
        return new Edge(new ExactNumber(isLower ? down : down + 1, BigInteger.One << shift), Reach.Closed);
    }

    private void Drain()
    {
        while (!IsDone && _queue.TryDequeue(out int block))
        {
            _isQueued[block] = false;
            _runs[block]++;
            _running = block;
            _blocks[block].Run(this);
            _running = -1;
        }
    }

    private void Enqueue(int block)
    {
        if (!_isQueued[block] && _runs[block] < MostRuns)
        {
            _isQueued[block] = true;
            _queue.Enqueue(block);
        }
    }
}
