using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Published.Solving;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>What a set of printed figures implies together, and which of them cannot all be true.</summary>
/// <remarks>
/// <para>The narrowed quantities follow from the claims that are in no conflict: from a contradiction anything would follow.</para>
/// <para>Immutable and safe to share; costs one object for each quantity and claim, and a bounded search for each joint question. Reconciliations are equal only to
/// themselves.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class Reconciliation : IShown
{
    private readonly FrozenDictionary<FigureKey, ReconciledQuantity> _quantities;
    private readonly FrozenDictionary<string, ReconciledClaim> _claims;
    private readonly JointQuestions _joint;

    internal Reconciliation(
        IReadOnlyList<ReconciledQuantity> quantities,
        IReadOnlyList<ReconciledClaim> claims,
        IReadOnlyList<ClaimConflict> conflicts,
        IReadOnlyList<ClaimFinding> surprises,
        IReadOnlyList<IncomparableClaims> incomparable,
        JointQuestions joint,
        bool isDecided,
        bool isComplete)
    {
        Quantities = quantities;
        Claims = claims;
        Conflicts = conflicts;
        Findings = surprises;
        Incomparable = incomparable;
        IsConsistent = conflicts.Count == 0 && isDecided;
        IsComplete = isComplete;
        _joint = joint;
        _quantities = quantities.ToFrozenDictionary(quantity => quantity.Quantity);
        _claims = claims.ToFrozenDictionary(claim => claim.Claim.Label, StringComparer.Ordinal);
    }

    /// <summary>Gets every quantity that a claim is about, ordered by kind, area, subject, date and setter.</summary>
    public IReadOnlyList<ReconciledQuantity> Quantities { get; }

    /// <summary>Gets every claim with its verdict, by label.</summary>
    public IReadOnlyList<ReconciledClaim> Claims { get; }

    /// <summary>Gets the minimal sets of claims that cannot all be true; among the claims in none of them no contradiction was found.</summary>
    public IReadOnlyList<ClaimConflict> Conflicts { get; }

    /// <summary>Gets the claims that can be true and are worth a question.</summary>
    public IReadOnlyList<ClaimFinding> Findings { get; }

    /// <summary>Gets the percentages of one group in one area that are held against different denominators: one pair for each two
    /// denominators.</summary>
    public IReadOnlyList<IncomparableClaims> Incomparable { get; }

    /// <summary>Gets a value indicating whether all claims can be true together, for certain.</summary>
    /// <remarks>False with no conflict means that none was found and that there may be one: <see cref="IsComplete"/> is false then.</remarks>
    public bool IsConsistent { get; }

    /// <summary>Gets a value indicating whether nothing was cut short: every minimal set is in <see cref="Conflicts"/>, the claims in none of
    /// them agree for certain, and no interval can be narrower.</summary>
    /// <remarks>Where it is false, what is said still holds; there may be more conflicts, a conflict may name a claim that it does not need,
    /// and an interval may be wider than it has to be. <see cref="ClaimSet.Reconcile"/> says what is decided.</remarks>
    public bool IsComplete { get; }

    /// <summary>Gets what is left of a quantity.</summary>
    /// <param name="quantity">A quantity that some claim is about.</param>
    /// <returns>The quantity with its interval.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="quantity"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No claim is about <paramref name="quantity"/>.</exception>
    public ReconciledQuantity this[FigureKey quantity]
    {
        get
        {
            return _quantities.TryGetValue(quantity, out ReconciledQuantity? found)
                ? found
                : throw new KeyNotFoundException($"No claim is about {quantity}.");
        }
    }

    /// <summary>Gets a claim with its verdict.</summary>
    /// <param name="label">The label of the claim.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="label"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">No claim has the label <paramref name="label"/>.</exception>
    public ReconciledClaim this[string label]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(label);
            return _claims.TryGetValue(label, out ReconciledClaim? found)
                ? found
                : throw new KeyNotFoundException($"No claim has the label {label}.");
        }
    }

    /// <summary>Finds what the claims leave of the difference of two quantities: how much one is above the other, or what is left of a plan.</summary>
    /// <remarks>
    /// <para>Answered from all claims that are in no conflict, together: of a count and a plan that narrow each other, no value of one goes with every value of the other. In whole numbers for counts; exact, and as narrow as
    /// the claims allow.</para>
    /// <para>Wider than need be, and true all the same, where <see cref="IsComplete"/> is false, where more than 48 quantities or 192 claims hang together, of which the nearest are asked, and where whole numbers are not
    /// found in 400 tries.</para>
    /// </remarks>
    /// <param name="first">The quantity to subtract from, such as a plan.</param>
    /// <param name="second">The quantity to subtract, such as what was reached.</param>
    /// <returns>The differences, negative where the second may be the larger one.</returns>
    /// <exception cref="KeyNotFoundException">No claim is about one of the quantities.</exception>
    /// <exception cref="ArgumentException">One quantity is of people and the other of money, or they are of two currencies.</exception>
    public FigureInterval DifferenceOf(FigureKey first, FigureKey second) => first.IsLike(second)
        ? _joint.Difference(first, second)
        : throw new ArgumentException($"The quantities must both be of people, or of money in one currency; they are {first} and {second}.", nameof(second));

    /// <summary>Finds what the claims leave of the quotient of two quantities: the share of a part, the attainment of a plan, a growth factor, a mean per person.</summary>
    /// <remarks>Answered like <see cref="DifferenceOf"/>: of counts, both ends are quotients of whole numbers. A quotient without a limit among the numbers of counts is answered without regard to whole persons.</remarks>
    /// <param name="first">The quantity to divide.</param>
    /// <param name="second">The quantity to divide by; values that make it zero are left out.</param>
    /// <returns>The quotients, as fractions, not in hundredths; empty where the second can only be zero.</returns>
    /// <exception cref="KeyNotFoundException">No claim is about one of the quantities.</exception>
    public FigureInterval RatioOf(FigureKey first, FigureKey second) => _joint.Ratio(first, second);

    /// <summary>Writes how much there is of everything, for reading.</summary>
    /// <returns>Such as <c>14 claims about 9 quantities: 1 conflict(s), 2 surprise(s)</c>.</returns>
    public override string ToString() =>
        $"{Claims.Count} claims about {Quantities.Count} quantities: {Conflicts.Count} conflict(s), {Findings.Count} surprise(s)";

    /// <summary>Writes what is known of each quantity, and what contradicts, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        ToString(), ("known", Quantities), ("conflicts", Conflicts), ("surprises", Findings), ("not comparable", Incomparable));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
