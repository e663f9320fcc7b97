using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Published.Solving;

/// <content>From claims to slots and blocks.</content>
internal sealed partial class Propagation
{
    /// <summary>The part of what a rate allows that is left free at either end where a solution away from the ends is looked for.</summary>
    private const int InnerPart = 1_024;

    private static readonly FigureInterval Hundred = FigureInterval.Point(ExactNumber.FromWhole(100));

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

    private int[] SlotsOf(int claim)
    {
        int[] quantities = _index.QuantitiesOf(claim);
        var slots = new int[quantities.Length];
        for (int i = 0; i < slots.Length; i++)
        {
            slots[i] = SlotOf(quantities[i]);
        }

        return slots;
    }

    private void Build(IReadOnlyList<int> claims)
    {
        var pairs = new Dictionary<(int X, int Y), PairBlock>();
        BuildQuotients(claims);
        foreach (int number in claims)
        {
            Claim claim = _index.Claims[number];
            int[] slots = SlotsOf(number);
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
                case ClaimForm.QuotientDifference:
                    Narrow(slots[1], true, new Edge(default, Reach.Open), number, Provenance.None, Provenance.None);
                    Narrow(slots[3], true, new Edge(default, Reach.Open), number, Provenance.None, Provenance.None);
                    AddToPair(pairs, claim, _quotientSlots[(slots[0], slots[1])], _quotientSlots[(slots[2], slots[3])], number);
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

    // The quotients come behind all quantities.
    private void BuildQuotients(IReadOnlyList<int> claims)
    {
        List<(int Part, int Whole)> quotients = Solving.Quotients.Of(_index, claims);
        if (quotients.Count == 0)
        {
            return;
        }

        foreach (int number in claims)
        {
            _ = SlotsOf(number);
        }

        foreach ((int part, int whole) in quotients)
        {
            (int Part, int Whole) slots = (SlotOf(part), SlotOf(whole));
            _states.Add(new Slot { IsQuotient = true });
            _quotientSlots.Add(slots, _states.Count - 1);
            var block = new QuotientBlock(_states.Count - 1, slots.Part, slots.Whole);
            _quotients.Add(block);
            Add(block, [block.Quotient, block.Part, block.Whole]);
        }
    }

    private void AddToPair(Dictionary<(int X, int Y), PairBlock> pairs, Claim claim, int first, int second, int number)
    {
        bool isSwapped = first > second;
        (int X, int Y) key = isSwapped ? (second, first) : (first, second);
        if (!pairs.TryGetValue(key, out PairBlock? block))
        {
            block = new PairBlock(key.X, key.Y, isOfQuotients: claim.Form == ClaimForm.QuotientDifference);
            pairs.Add(key, block);
            Add(block, [key.X, key.Y]);
        }

        FigureInterval allowed = _isInner && claim.Form != ClaimForm.Difference ? Inner(claim.Allowed) : claim.Allowed;
        if (claim.Form != ClaimForm.Ratio)
        {
            block.AddDifference(allowed, isSwapped, number);
            return;
        }

        block.AddRatio(allowed, isSwapped, number);
        if (_quotientSlots.TryGetValue((first, second), out int quotient))
        {
            Narrow(quotient, true, allowed.LowerEdge, number, Provenance.None, Provenance.None);
            Narrow(quotient, false, allowed.UpperEdge, number, Provenance.None, Provenance.None);
        }
    }

    // Claims that keep the quotients so near to half-way between their ends that all differences hold; null where these are no solution.
    internal Claim[]? NearHalfway(IReadOnlyList<int> claims)
    {
        Dictionary<int, ExactNumber> middles = _quotients.ToDictionary(block => block.Quotient, block => Halfway(_states[block.Quotient]));
        ExactNumber? room = null;
        foreach (int number in claims)
        {
            Claim claim = _index.Claims[number];
            if (claim.Form != ClaimForm.QuotientDifference)
            {
                continue;
            }

            int[] slots = SlotsOf(number);
            ExactNumber difference = ExactNumber.Subtract(middles[_quotientSlots[(slots[0], slots[1])]], middles[_quotientSlots[(slots[2], slots[3])]]);
            if (!claim.Allowed.Contains(difference))
            {
                return null;
            }

            Keep(claim.Allowed.LowerEdge, difference);
            Keep(claim.Allowed.UpperEdge, difference);
        }

        ExactNumber reach = ExactNumber.Multiply(room ?? default, ExactNumber.FromFraction(1, 3));
        return [.. _quotients.Select((block, number) => Claim.Share(
            $"quotient {number.ToString(CultureInfo.InvariantCulture)}",
            _index.Quantities[_quantities[block.Part]],
            _index.Quantities[_quantities[block.Whole]],
            PublishedFigure.Range(QuantityKind.Percentage, Around(middles[block.Quotient], reach).Intersect(Interval(block.Quotient)).Times(Hundred))))];

        void Keep(in Edge edge, in ExactNumber difference)
        {
            ExactNumber distance = ExactNumber.Subtract(edge.Value, difference);
            distance = distance.Sign < 0 ? ExactNumber.Negate(distance) : distance;
            room = edge.IsLimited && (room is null || distance < room) ? distance : room;
        }
    }

    private static FigureInterval Around(in ExactNumber middle, in ExactNumber reach) =>
        FigureInterval.Closed(ExactNumber.Subtract(middle, reach), ExactNumber.Add(middle, reach));

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

        internal bool IsQuotient { get; init; }

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
