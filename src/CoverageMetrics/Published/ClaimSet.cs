using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Published.Solving;
using CoverageMetrics.Serialization;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Published;

/// <summary>Claims to be held against one another.</summary>
/// <remarks>
/// <para>Keeps the claims by label; the order in which they came is of no account.</para>
/// <para>Immutable and safe to share; costs a place in a list for each claim, and what reconciling takes when that is asked for. Sets are equal only to themselves.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public sealed class ClaimSet : IReadOnlyCollection<Claim>
{
    private readonly Claim[] _claims;

    private ClaimSet(Claim[] claims)
    {
        _claims = claims;
    }

    /// <summary>Gets the set without a claim.</summary>
    public static ClaimSet Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _claims.Length;

    /// <summary>Collects claims.</summary>
    /// <param name="claims">The claims, in any order.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is null.</exception>
    /// <exception cref="ArgumentException">A claim is null, or two claims have one label.</exception>
    public static ClaimSet Of(IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        Claim[] sorted = [.. claims];
        if (Array.IndexOf(sorted, null) >= 0)
        {
            throw new ArgumentException("A claim must not be null.", nameof(claims));
        }

        Array.Sort(sorted, (first, second) => string.CompareOrdinal(first.Label, second.Label));
        for (int i = 1; i < sorted.Length; i++)
        {
            if (string.Equals(sorted[i - 1].Label, sorted[i].Label, StringComparison.Ordinal))
            {
                throw new ArgumentException($"Every claim must have a label of its own; two have {sorted[i].Label}.", nameof(claims));
            }
        }

        return new(sorted);
    }

    /// <summary>Collects claims.</summary>
    /// <param name="claims">The claims, in any order.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is null.</exception>
    /// <exception cref="ArgumentException">A claim is null, or two claims have one label.</exception>
    public static ClaimSet Of(params Claim[] claims) => Of((IEnumerable<Claim>)claims);

    /// <summary>Collects what a set of figures and targets claims, so that reconciling is a check before publishing.</summary>
    /// <remarks>
    /// <para>Of each key the figure that counts, as it was rounded and worded, or all those of the day where they contradict each other; figures without a value, and net changes, claim nothing. Of each target of a count
    /// or an amount the latest issue. A rate that was published without its counts claims their ratio. A target in percent sets no number by itself, and is left out. Each claim has the text of its key as its label, with a number behind it where a key has several.</para>
    /// <para>What a text says beside its levels, such as a rise or a share, is added by <see cref="With"/>.</para>
    /// </remarks>
    /// <param name="observations">The figures.</param>
    /// <param name="targets">The targets.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ClaimSet Of(ObservationSet observations, TargetSet targets)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(targets);
        return Of(FigureClaims.Of(observations).Concat(FigureClaims.Of(targets)));
    }

    /// <summary>Collects what a set of figures claims, so that reconciling is a check before publishing.</summary>
    /// <param name="observations">The figures; see <see cref="Of(ObservationSet, TargetSet)"/>.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="observations"/> is null.</exception>
    public static ClaimSet Of(ObservationSet observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        return Of(FigureClaims.Of(observations));
    }

    /// <summary>Adds claims, such as assumptions to try out.</summary>
    /// <param name="claims">The further claims.</param>
    /// <returns>The larger set; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="claims"/> is null.</exception>
    /// <exception cref="ArgumentException">A claim is null, or two claims have one label.</exception>
    public ClaimSet With(params Claim[] claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        return Of(_claims.Concat(claims));
    }

    /// <summary>Reads all figures under other conventions.</summary>
    /// <param name="conventions">The conventions to read them by.</param>
    /// <returns>The same claims with the intervals these give.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="conventions"/> is null.</exception>
    public ClaimSet ReadAs(ReadingConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        return new(Array.ConvertAll(_claims, claim => claim.ReadAs(conventions)));
    }

    /// <summary>Finds what the claims imply together, and which of them cannot all be true.</summary>
    /// <remarks>
    /// <para>The quantities are narrowed by one another in exact arithmetic, and what is found always follows from the claims: a true value is
    /// never lost, and claims that can all be true are never contradicted.</para>
    /// <para>Levels, differences and orderings are decided in rings of any length, and so are wholes and parts that hang together without a
    /// ring. Rings with rates, and wholes and parts with rates or in rings, are decided where up to 48 quantities and 192 claims hang together;
    /// beyond that contradictions, and solutions, may be found. The narrowed ends are then tightest.</para>
    /// <para>Percentage points between percentages alone are decided. Beside counts, contradictions and solutions may be found.</para>
    /// <para>The search for conflicts, and for whole numbers, is bounded by the steps it takes. Where anything is cut short, or not decided,
    /// <see cref="Reconciliation.IsComplete"/> is false.</para>
    /// <para>It always ends, and the result does not depend on the order of the claims.</para>
    /// </remarks>
    /// <returns>The narrowed quantities, a verdict for each claim, and the contradictions.</returns>
    public Reconciliation Reconcile() => ReconcileWith(Effort.For(_claims.Length));

    internal Reconciliation ReconcileWith(Effort effort) => Reconciler.Reconcile(_claims, effort);

    /// <inheritdoc/>
    public IEnumerator<Claim> GetEnumerator() => ((IEnumerable<Claim>)_claims).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _claims.GetEnumerator();
}
