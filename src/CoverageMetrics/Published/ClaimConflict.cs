using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>Claims that cannot all be true, of which any one left out makes the others agree.</summary>
/// <remarks>
/// <para>Where <see cref="Reconciliation.IsComplete"/> is false, a very large conflict may name claims that it does not need. Conflicts are equal only to themselves.</para>
/// <para>Immutable and safe to share; costs lists of its claims.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class ClaimConflict : IShown
{
    internal ClaimConflict(IReadOnlyList<Claim> claims, IReadOnlyList<ReadingConvention> vanishesUnder, IReadOnlyList<Claim> vanishesReversed)
    {
        Claims = claims;
        Labels = [.. claims.Select(claim => claim.Label)];
        VanishesUnder = vanishesUnder;
        VanishesReversed = vanishesReversed;
    }

    /// <summary>Gets the claims, by label.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Gets the labels of the claims, in ordinal order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Gets the conventions of which each alone, used for all figures of the conflict that it can read, makes them agree.</summary>
    public IReadOnlyList<ReadingConvention> VanishesUnder { get; }

    /// <summary>Gets the claimed rises that would agree with the rest as falls, or falls as rises; those about the same two quantities
    /// are turned together.</summary>
    public IReadOnlyList<Claim> VanishesReversed { get; }

    /// <summary>Says which claims cannot all be true, and what would make them agree.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The clauses, with every figure as it was printed, or by its label where it has no text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ClaimWords.Of(this, KeyWords.In(language));
    }

    /// <summary>Writes the labels for reading.</summary>
    /// <returns>The labels, with commas between them.</returns>
    public override string ToString() => string.Join(", ", Labels);

    /// <summary>Writes the labels of the claims as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
