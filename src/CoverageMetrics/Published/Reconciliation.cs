using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>What a set of printed figures implies together, and which of them cannot all be true.</summary>
/// <remarks>
/// <para>The narrowed quantities follow from the claims that are in no conflict: from a contradiction anything would follow.</para>
/// <para>Reconciliations are equal only to themselves.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class Reconciliation : IShown
{
    private readonly FrozenDictionary<FigureKey, ReconciledQuantity> _quantities;
    private readonly FrozenDictionary<string, ReconciledClaim> _claims;

    internal Reconciliation(
        IReadOnlyList<ReconciledQuantity> quantities,
        IReadOnlyList<ReconciledClaim> claims,
        IReadOnlyList<ClaimConflict> conflicts,
        IReadOnlyList<ClaimFinding> surprises,
        IReadOnlyList<IncomparableClaims> incomparable,
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
