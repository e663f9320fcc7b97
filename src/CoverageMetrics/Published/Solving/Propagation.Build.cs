using System;
using System.Collections.Generic;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Published.Solving;

/// <content>From claims to slots and blocks.</content>
internal sealed partial class Propagation
{
    /// <summary>The part of what a rate allows that is left free at either end where a solution away from the ends is looked for.</summary>
    private const int InnerPart = 1_024;

    private int SlotOf(int quantity)
    {
        if (!_slots.TryGetValue(quantity, out int slot))
        {
            slot = _quantities.Count;
            _slots.Add(quantity, slot);
            _quantities.Add(quantity);
            _states.Add(new Slot());
        }

        return slot;
    }

    private void Build(IReadOnlyList<int> claims)
    {
        var pairs = new Dictionary<(int X, int Y), PairBlock>();
        foreach (int number in claims)
        {
            Claim claim = _index.Claims[number];
            int[] slots = Array.ConvertAll(_index.QuantitiesOf(number), SlotOf);
            if (claim.Allowed.IsEmpty)
            {
                Contradict(slots[0], slots[^1], number, Provenance.None);
                continue;
            }

            switch (claim.Form)
            {
                case ClaimForm.Level:
                    Narrow(slots[0], true, claim.Allowed.LowerEdge, number, Provenance.None, Provenance.None);
                    Narrow(slots[0], false, claim.Allowed.UpperEdge, number, Provenance.None, Provenance.None);
                    break;
                case ClaimForm.Sum:
                    Add(new SumBlock(slots[0], slots[1..], number), slots);
                    break;
                case ClaimForm.Ratio or ClaimForm.Difference:
                    AddToPair(pairs, claim, slots[0], slots[1], number);
                    break;
                default:
                    throw Unnamed.Member(claim.Form);
            }
        }

        for (int block = 0; block < _blocks.Count; block++)
        {
            _blocks[block].Start(this);
            Enqueue(block);
        }
    }

    private void AddToPair(Dictionary<(int X, int Y), PairBlock> pairs, Claim claim, int first, int second, int number)
    {
        bool isSwapped = first > second;
        (int X, int Y) key = isSwapped ? (second, first) : (first, second);
        if (!pairs.TryGetValue(key, out PairBlock? block))
        {
            block = new PairBlock(key.X, key.Y);
            pairs.Add(key, block);
            Add(block, [key.X, key.Y]);
        }

        if (claim.Form == ClaimForm.Ratio)
        {
            block.AddRatio(_isInner ? Inner(claim.Allowed) : claim.Allowed, isSwapped, number);
        }
        else
        {
            block.AddDifference(claim.Allowed, isSwapped, number);
        }
    }

    private static FigureInterval Inner(FigureInterval allowed)
    {
        if (!allowed.HasLower || !allowed.HasUpper || allowed.IsPoint)
        {
            return allowed;
        }

        ExactNumber margin = ExactNumber.Multiply(ExactNumber.Subtract(allowed.Upper, allowed.Lower), ExactNumber.FromFraction(1, InnerPart));
        return FigureInterval.Closed(ExactNumber.Add(allowed.Lower, margin), ExactNumber.Subtract(allowed.Upper, margin));
    }

    private void Add(IBlock block, int[] slots)
    {
        int number = _blocks.Count;
        _blocks.Add(block);
        _runs.Add(0);
        _isQueued.Add(false);
        foreach (int slot in slots)
        {
            _states[slot].Blocks.Add(number);
        }
    }

    /// <summary>What is known of one quantity so far.</summary>
    private sealed class Slot
    {
        private Edge _lower = new(default, Reach.Closed);
        private Edge _upper = Edge.Unlimited;
        private int _lowerCircles;
        private int _upperCircles;

        internal ref readonly Edge Lower => ref _lower;

        internal ref readonly Edge Upper => ref _upper;

        internal int LowerEntry { get; private set; } = Provenance.None;

        internal int UpperEntry { get; private set; } = Provenance.None;

        internal bool IsFrozen { get; set; }

        internal List<int> Blocks { get; } = [];

        // Ever more seldom: round a circle that says nothing, whole counts may creep for long.
        internal bool IsTimeToLook(bool isLower)
        {
            int circles = isLower ? ++_lowerCircles : ++_upperCircles;
            return int.IsPow2(circles);
        }

        internal void Take(in Edge edge, bool isLower, int entry)
        {
            if (isLower)
            {
                _lower = edge;
                LowerEntry = entry;
            }
            else
            {
                _upper = edge;
                UpperEntry = entry;
            }
        }
    }
}
