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

    private LinearClaims(Simplex simplex, int quantities, bool isWhole, Effort effort)
    {
        Simplex = simplex;
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
        var system = new LinearClaims(new Simplex(quantities, effort), quantities, isWhole, effort);
        var slots = new Dictionary<int, int>();
        for (int slot = 0; slot < quantities; slot++)
        {
            slots.Add(state.Quantities[slot], slot);
        }

        foreach (int number in claims)
        {
            int[] own = [.. index.QuantitiesOf(number).Select(quantity => slots[quantity])];
            system.Add(index.Claims[number], own, state.Provenance.Add(number, Provenance.None, Provenance.None, Provenance.None));
        }

        foreach (QuotientBlock quotient in state.Quotients)
        {
            system.AddRatio(state.Lower(quotient.Quotient), [quotient.Part, quotient.Whole], state.LowerEntry(quotient.Quotient), isLower: true);
            system.AddRatio(state.Upper(quotient.Quotient), [quotient.Part, quotient.Whole], state.UpperEntry(quotient.Quotient), isLower: false);
        }

        for (int slot = 0; slot < quantities; slot++)
        {
            system.SetEnds(slot, state.Lower(slot), state.Upper(slot), state.LowerEntry(slot), state.UpperEntry(slot));
        }

        return system;
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
                int sum = Simplex.Add([(slots[0], One), .. slots[1..].Select(part => (part, ExactNumber.Negate(One)))]);
                SetEnds(sum, new Edge(default, Reach.Closed), new Edge(default, Reach.Closed), reason, reason);
                break;
            case ClaimForm.Difference:
                int difference = Simplex.Add([(slots[0], One), (slots[1], ExactNumber.Negate(One))]);
                SetEnds(difference, claim.Allowed.LowerEdge, claim.Allowed.UpperEdge, reason, reason);
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
        int number = Simplex.Add([(slots[0], denominator), (slots[1], numerator)]);
        var end = new Edge(default, edge.Reach);
        SetEnds(number, isLower ? end : Edge.Unlimited, isLower ? Edge.Unlimited : end, reason, reason);
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
