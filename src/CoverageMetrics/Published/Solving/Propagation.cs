using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>Narrows the quantities of some claims by one another until nothing more follows, and notes why.</summary>
/// <remarks>
/// <para>Every end it finds is implied by the claims, so a true value is never lost, whenever it stops.</para>
/// <para>Along claims about two quantities it is the search for shortest paths: an end that comes to rest on an earlier state of itself has
/// gone round a circle of claims, and says either that the claims of the circle cannot all be true or where going round would lead. So
/// without sums it ends at ends that are tightest, and the lower ends together are a solution: all of these claims stay true when of two
/// solutions the smaller value of each quantity is taken.</para>
/// <para>It is cut short when a block of claims has run too often, when a large group of whole counts would creep by single persons, and
/// when an end has a denominator of more than <see cref="KeptBits"/> bits and is moved outwards; <see cref="IsCut"/> then says so.</para>
/// <para>Blocks run in the order of their first claims, so the result depends on the claims alone. Not thread-safe.</para>
/// </remarks>
internal sealed partial class Propagation
{
    /// <summary>How often a sum is applied at most; claims about two quantities once more for each quantity.</summary>
    internal const int MostRuns = 64;

    /// <summary>How often a sum in a ring is applied at most in a small group, which is then solved as a whole.</summary>
    internal const int MostRunsOfSmall = 12;

    /// <summary>How often claims about two whole counts are applied at most in a small group.</summary>
    internal const int MostWholeRuns = 4_096;

    /// <summary>The significant bits kept of an end whose denominator has more, in a large group.</summary>
    internal const int KeptBits = 160;

    /// <summary>The significant bits kept in a small one.</summary>
    internal const int KeptBitsOfSmall = 2_048;

    /// <summary>How many claims are named in the contradictions of one search at most, before it stops.</summary>
    internal const int MostExplained = 4_096;

    /// <summary>Of whole counts in a large group, the part of what is left that an end must move by to move others: one in so many.</summary>
    internal const int LeastStep = 1_000;

    private readonly Dictionary<int, int> _slots = [];
    private readonly List<int> _quantities = [];
    private readonly List<Slot> _states = [];
    private readonly List<IBlock> _blocks = [];
    private readonly List<int> _runs = [];
    private readonly List<bool> _isQueued = [];
    private readonly Queue<int> _queue = new();
    private readonly List<int[]> _conflicts = [];
    private readonly Dictionary<(int Part, int Whole), int> _quotientSlots = [];
    private readonly List<QuotientBlock> _quotients = [];
    private readonly ClaimIndex _index;
    private readonly Effort _effort;
    private readonly bool _stopsAtFirst;
    private readonly GroupShape _shape;
    private bool _isInner;
    private bool _isWhole;
    private int _running = -1;
    private int _explained;

    private Propagation(ClaimIndex index, GroupShape shape, Effort effort, bool stopsAtFirst)
    {
        _index = index;
        _effort = effort;
        _stopsAtFirst = stopsAtFirst;
        _shape = shape;
    }

    internal Provenance Provenance { get; } = new();

    // The quotients that are held against others, which are no quantities; their slots come behind these.
    internal IReadOnlyList<QuotientBlock> Quotients => _quotients;

    // For each quantity that was left without a value, the claims behind it.
    internal IReadOnlyList<int[]> Conflicts => _conflicts;

    // The quantities met, as numbers of the index; a slot is a position in this list.
    internal IReadOnlyList<int> Quantities => _quantities;

    // Whether an end may be less tight than what follows from the claims by going on: in numbers, and in whole counts.
    internal bool IsCut { get; private set; }

    internal bool IsWholeCut { get; private set; }

    internal bool IsShortened { get; private set; }

    private bool IsDone => _conflicts.Count > 0 && (_stopsAtFirst || _explained > MostExplained);

    // After a conflict the quantity stands still, so that others can be found; or all stops at the first.
    internal static Propagation Of(ClaimIndex index, GroupShape shape, Effort effort, bool stopsAtFirst)
    {
        var propagation = new Propagation(index, shape, effort, stopsAtFirst);
        propagation.Build(shape.Claims);
        propagation.Drain();
        return propagation;
    }

    // With one quantity taken for one: for claims that hold at any scale, when that quantity cannot be zero. Quotients are kept away from
    // the ends of what their claims allow where a solution is looked for that a shortened fraction does not spoil.
    internal static Propagation AtScaleOf(
        int unitQuantity, ClaimIndex index, GroupShape shape, Effort effort, bool stopsAtFirst, bool isInner = false)
    {
        var propagation = new Propagation(index, shape, effort, stopsAtFirst) { _isInner = isInner };
        var one = new Edge(ExactNumber.FromWhole(1), Reach.Closed);
        int slot = propagation.SlotOf(unitQuantity);
        propagation.Narrow(slot, true, one, Provenance.None, Provenance.None, Provenance.None);
        propagation.Narrow(slot, false, one, Provenance.None, Provenance.None, Provenance.None);
        propagation.Build(shape.Claims);
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
            _runs[block] = 0;
            _blocks[block].MakeWhole(this);
            Enqueue(block);
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

    // Tries whether the numbers half-way between the ends are a solution.
    internal bool HasSolutionHalfway()
    {
        ExactNumber[] values = [.. _states.Select(Halfway)];
        return _shape.Claims.All(claim => _index.Claims[claim].Allows([.. _index.QuantitiesOf(claim).Select(quantity => values[_slots[quantity]])]));
    }

    private static ExactNumber Halfway(Slot state) =>
        state.Upper.IsLimited ? ExactNumber.Multiply(ExactNumber.FromFraction(1, 2), ExactNumber.Add(state.Lower.Value, state.Upper.Value))
        : state.Lower.Reach == Reach.Closed ? state.Lower.Value
        : ExactNumber.Add(state.Lower.Value, ExactNumber.FromWhole(1));

    // Takes the end over where it leaves less room than before, with the claims and the earlier narrowing it comes from.
    internal void Narrow(int slot, bool isLower, in Edge edge, int[] parents)
    {
        if (IsNews(slot, isLower, edge, out Edge own))
        {
            Take(slot, isLower, own, Provenance.Add(Provenance.None, parents));
        }
    }

    internal void Narrow(int slot, bool isLower, in Edge edge, int firstClaim, int secondClaim, int parent)
    {
        if (IsNews(slot, isLower, edge, out Edge own))
        {
            Take(slot, isLower, own, Provenance.Add(firstClaim, secondClaim, parent, Number(slot, isLower)));
        }
    }

    // Takes over what a line makes of the same end of another quantity.
    internal void Narrow(int slot, bool isLower, in Edge edge, in PairStep step, int parent)
    {
        if (!IsNews(slot, isLower, edge, out Edge own))
        {
            return;
        }

        if (Entry(slot, isLower) != Provenance.None)
        {
            bool isCircle = Provenance.IsCircle(parent, Number(slot, isLower), out int walked);
            _effort.Spend(walked / 32);
            if (isCircle && _states[slot].IsTimeToLook(isLower) && CloseCircle(slot, isLower, step, parent))
            {
                return;
            }
        }

        Take(slot, isLower, own, Provenance.Add(step, Number(slot, isLower), parent));
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
        Keep(firstClaim == secondClaim || secondClaim == Provenance.None ? [firstClaim]
            : [int.Min(firstClaim, secondClaim), int.Max(firstClaim, secondClaim)]);
    }

    private void Keep(int[] conflict)
    {
        _conflicts.Add(conflict);
        _explained += conflict.Length;
        _effort.Spend(conflict.Length);
    }

    private static int Number(int slot, bool isLower) => (2 * slot) + (isLower ? 1 : 0);

    private bool IsNews(int slot, bool isLower, in Edge edge, out Edge own)
    {
        own = edge;
        Slot state = _states[slot];
        if (state.IsFrozen || !edge.IsLimited || IsDone)
        {
            return false;
        }

        _effort.Spend(1 + (edge.Value.BitsBelow / 32));
        own = Shorten(edge, isLower);
        if (_isWhole && !state.IsQuotient)
        {
            own = isLower ? own.ToWholeLower() : own.ToWholeUpper();
        }

        return isLower ? Edge.IsTighterLower(own, state.Lower) : Edge.IsTighterUpper(own, state.Upper);
    }

    private void Take(int slot, bool isLower, in Edge own, int entry)
    {
        Slot state = _states[slot];
        if (isLower ? Edge.AreApart(own, state.Upper) : Edge.AreApart(state.Lower, own))
        {
            state.IsFrozen = true;
            Keep(Provenance.Explain(entry, Entry(slot, !isLower)));
            return;
        }

        bool isWorthPassingOn = !_isWhole || _shape.IsSmall || _shape.IsSettledSoon || !_shape.HasSum || IsStep(End(slot, isLower), own, state);
        if (!isWorthPassingOn)
        {
            Cut();
        }

        state.Take(own, isLower, entry);
        foreach (int block in state.Blocks)
        {
            if (isWorthPassingOn && (block != _running || _isWhole || !_blocks[block].IsExact))
            {
                Enqueue(block);
            }
        }
    }

    // Once round the circle x becomes G·x + K, and the end has moved. From a lower end, so x ≥ G·x + K: with G below one x is at least
    // K / (1 − G), where the circle leads; with G from one on x would have to lie below where it is known to be. The other way round from
    // an upper end. Rounding to whole counts can move an end where the circle itself does not: then nothing is said.
    private bool CloseCircle(int slot, bool isLower, in PairStep last, int parent)
    {
        List<PairStep> steps = Provenance.CircleOf(parent, Number(slot, isLower));
        steps.Add(last);
        (BigInteger numerator, BigInteger denominator) = (BigInteger.One, BigInteger.One);
        ExactNumber constant = default;
        bool isStrict = false;
        foreach ((PairLine line, bool isBack) in steps)
        {
            constant = isBack ? line.Back(constant) : line.At(constant);
            numerator *= isBack ? line.Slope.Denominator : line.Slope.Numerator;
            denominator *= isBack ? line.Slope.Numerator : line.Slope.Denominator;
            isStrict |= line.IsStrict;
        }

        // Reduced once: in a long circle that takes longest.
        var one = ExactNumber.FromWhole(1);
        var slope = ExactNumber.FromFraction(numerator, denominator);
        _effort.Spend(steps.Count * (1 + (slope.BitsBelow / 1_024)));
        Edge before = End(slot, isLower);
        int move = ExactNumber.Add(ExactNumber.Multiply(slope, before.Value), constant).CompareTo(before.Value);
        if (isLower ? move < 0 : move > 0)
        {
            return false;
        }

        if (move == 0 && !isStrict)
        {
            return false;
        }

        IEnumerable<int> claims = steps.Select(step => step.Line.Claim);
        if (slope < one)
        {
            var end = new Edge(ExactNumber.Divide(constant, ExactNumber.Subtract(one, slope)), isStrict ? Reach.Open : Reach.Closed);
            // The claims that led here may have more to say from there.
            (int running, _running) = (_running, -1);
            Narrow(slot, isLower, end, Provenance.None, Provenance.None, Provenance.AddTogether(claims));
            _running = running;
            return true;
        }

        _states[slot].IsFrozen = true;
        Keep(Provenance.Explain(Provenance.AddTogether(claims), slope == one ? Provenance.None : Entry(slot, isLower)));
        return true;
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

    private Edge Shorten(in Edge edge, bool isLower)
    {
        long bits = edge.Value.BitsBelow;
        int kept = _shape.IsSmall ? KeptBitsOfSmall : KeptBits;
        if (bits <= kept)
        {
            return edge;
        }

        IsShortened = true;
        Cut();
        BigInteger denominator = edge.Value.Denominator;
        long magnitude = BigInteger.Abs(edge.Value.Numerator).GetBitLength();
        int shift = (int)long.Max(0, kept + bits - magnitude);
        BigInteger scaled = edge.Value.Numerator << shift;
        BigInteger down = BigInteger.DivRem(scaled, denominator, out BigInteger remainder);
        down = remainder.Sign < 0 ? down - 1 : down;
        return new Edge(new ExactNumber(isLower ? down : down + 1, BigInteger.One << shift), Reach.Closed);
    }

    private void Cut()
    {
        IsCut |= !_isWhole;
        IsWholeCut |= _isWhole;
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
        if (_isQueued[block])
        {
            return;
        }

        int most = !_blocks[block].IsExact ? (_shape.IsSmall && !_shape.IsForest ? MostRunsOfSmall : MostRuns)
            : _isWhole && _shape.IsSmall ? MostWholeRuns : MostRuns + _states.Count;
        if (_runs[block] >= most || (_isWhole && _runs[block] >= MostRuns && _effort.IsSpent))
        {
            Cut();
            return;
        }

        _isQueued[block] = true;
        _queue.Enqueue(block);
    }
}
