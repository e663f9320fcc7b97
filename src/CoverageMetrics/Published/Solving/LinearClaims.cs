using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Published.Solving;

/// <summary>The claims of a group as rows of one table, the quantities between the ends already found.</summary>
internal sealed class LinearClaims
{
    private static readonly ExactNumber One = ExactNumber.FromWhole(1);
    private readonly bool _isWhole;
    private readonly bool _isAtScale;

    private LinearClaims(Simplex simplex, int quantities, bool isWhole, bool isAtScale, Effort effort)
    {
        Simplex = simplex;
        _isAtScale = isAtScale;
        Quantities = quantities;
        Effort = effort;
        _isWhole = isWhole;
    }

    internal Simplex Simplex { get; }

    // The first numbers of the table are the slots of the propagation.
    internal int Quantities { get; }

    internal Effort Effort { get; }

    // Reasons are narrowings of the propagation.
    internal static LinearClaims Of(ClaimIndex index, Propagation state, IReadOnlyList<int> claims, bool isWhole, Effort effort)
    {
        int quantities = state.Quantities.Count;
        var system = new LinearClaims(new Simplex(quantities, effort), quantities, isWhole, isAtScale: false, effort);
        system.Fill(index, state, claims);
        return system;
    }

    // Every number divided by that of one slot, which cannot be zero: what is constant becomes a multiple of another number, one divided by that of
    // the slot (Charnes and Cooper).
    internal static LinearClaims AtScaleOf(int unit, ClaimIndex index, Propagation state, IReadOnlyList<int> claims, bool isWhole, Effort effort)
    {
        int quantities = state.Quantities.Count;
        var system = new LinearClaims(new Simplex(quantities + 1, effort), quantities, isWhole, isAtScale: true, effort);
        system.Fill(index, state, claims);
        system.Simplex.SetEnd(quantities, true, Nudged.OfEnd(new Edge(default, Reach.Open), isLower: true), Provenance.None);
        var one = new Nudged(One, default);
        system.Simplex.SetEnd(unit, true, one, Provenance.None);
        system.Simplex.SetEnd(unit, false, one, Provenance.None);
        return system;
    }

    private void Fill(ClaimIndex index, Propagation state, IReadOnlyList<int> claims)
    {
        var slots = new Dictionary<int, int>();
        for (int slot = 0; slot < Quantities; slot++)
        {
            slots.Add(state.Quantities[slot], slot);
        }

        foreach (int number in claims)
        {
            int[] own = [.. index.QuantitiesOf(number).Select(quantity => slots[quantity])];
            Add(index.Claims[number], own, state.Provenance.Add(number, Provenance.None, Provenance.None, Provenance.None));
        }

        foreach (QuotientBlock quotient in state.Quotients)
        {
            AddRatio(state.Lower(quotient.Quotient), [quotient.Part, quotient.Whole], state.LowerEntry(quotient.Quotient), isLower: true);
            AddRatio(state.Upper(quotient.Quotient), [quotient.Part, quotient.Whole], state.UpperEntry(quotient.Quotient), isLower: false);
        }

        for (int slot = 0; slot < Quantities; slot++)
        {
            if (_isAtScale)
            {
                AddRow([(slot, One)], state.Lower(slot), state.Upper(slot), state.LowerEntry(slot), state.UpperEntry(slot));
            }
            else
            {
                SetEnds(slot, state.Lower(slot), state.Upper(slot), state.LowerEntry(slot), state.UpperEntry(slot));
            }
        }
    }

    // Moves every end in as far as it goes. The claims must agree.
    internal void Tighten(Propagation state)
    {
        for (int slot = 0; slot < Quantities; slot++)
        {
            Tighten(state, slot, isLower: true);
            Tighten(state, slot, isLower: false);
        }
    }

    private void Tighten(Propagation state, int slot, bool isLower)
    {
        if (Simplex.FindEnd(slot, isLower, out IReadOnlyList<int> reasons) is { } end)
        {
            int behind = state.Provenance.Add(Provenance.None, [.. reasons]);
            state.Narrow(slot, isLower, end.ToEdge(), Provenance.None, Provenance.None, behind);
        }
    }

    private void Add(Claim claim, int[] slots, int reason)
    {
        switch (claim.Form)
        {
            case ClaimForm.Sum:
                AddRow(
                    [(slots[0], One), .. slots[1..].Select(part => (part, ExactNumber.Negate(One)))], new Edge(default, Reach.Closed), new Edge(default, Reach.Closed), reason, reason);
                break;
            case ClaimForm.Difference:
                AddRow([(slots[0], One), (slots[1], ExactNumber.Negate(One))], claim.Allowed.LowerEdge, claim.Allowed.UpperEdge, reason, reason);
                break;
            case ClaimForm.Ratio:
                AddRatio(claim.Allowed.LowerEdge, slots, reason, isLower: true);
                AddRatio(claim.Allowed.UpperEdge, slots, reason, isLower: false);
                break;
            case ClaimForm.Level or ClaimForm.QuotientDifference:
                // The ends found so far are no wider; of quotients more could be said.
                break;
            default:
                throw Unnamed.Member(claim.Form);
        }
    }

    // Of x against p/q of y: q·x − p·y against zero, so that whole counts give whole numbers.
    private void AddRatio(in Edge edge, int[] slots, int reason, bool isLower)
    {
        if (!edge.IsLimited)
        {
            return;
        }

        ExactNumber denominator = ExactNumber.FromWhole(edge.Value.Denominator);
        ExactNumber numerator = ExactNumber.FromWhole(-edge.Value.Numerator);
        var end = new Edge(default, edge.Reach);
        AddRow([(slots[0], denominator), (slots[1], numerator)], isLower ? end : Edge.Unlimited, isLower ? Edge.Unlimited : end, reason, reason);
    }

    private void AddRow((int Number, ExactNumber Factor)[] terms, in Edge lower, in Edge upper, int lowerReason, int upperReason)
    {
        if (!_isAtScale)
        {
            SetEnds(Simplex.Add(terms), lower, upper, lowerReason, upperReason);
            return;
        }

        AddAtScale(terms, _isWhole ? lower.ToWholeLower() : lower, lowerReason, isLower: true);
        AddAtScale(terms, _isWhole ? upper.ToWholeUpper() : upper, upperReason, isLower: false);
    }

    private void AddAtScale((int Number, ExactNumber Factor)[] terms, in Edge edge, int reason, bool isLower)
    {
        if (edge.IsLimited)
        {
            int number = Simplex.Add([.. terms, (Quantities, ExactNumber.Negate(edge.Value))]);
            Simplex.SetEnd(number, isLower, Nudged.OfEnd(new Edge(default, edge.Reach), isLower), reason);
        }
    }

    private void SetEnds(int number, in Edge lower, in Edge upper, int lowerReason, int upperReason)
    {
        if (lower.IsLimited)
        {
            Simplex.SetEnd(number, true, Nudged.OfEnd(_isWhole ? lower.ToWholeLower() : lower, isLower: true), lowerReason);
        }

        if (upper.IsLimited)
        {
            Simplex.SetEnd(number, false, Nudged.OfEnd(_isWhole ? upper.ToWholeUpper() : upper, isLower: false), upperReason);
        }
    }
}
