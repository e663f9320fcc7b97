using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>Claims that can all be true, and are worth a question.</summary>
/// <remarks>Immutable and safe to share; costs lists of its claims. Findings are equal only to themselves.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class ClaimFinding : IShown
{
    internal ClaimFinding(
        ClaimFindingReason reason,
        IReadOnlyList<Claim> claims,
        IReadOnlyList<ReadingConvention> failsUnder,
        IReadOnlyList<Claim> fitsReversed)
    {
        Reason = reason;
        Claims = claims;
        Labels = [.. claims.Select(claim => claim.Label)];
        FailsUnder = failsUnder;
        FitsReversed = fitsReversed;
    }

    /// <summary>Gets why they are worth a question.</summary>
    public ClaimFindingReason Reason { get; }

    /// <summary>Gets the claims, by label.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>Gets the labels of the claims, in ordinal order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Gets the tighter conventions that, used together, make the claims contradict one another.</summary>
    public IReadOnlyList<ReadingConvention> FailsUnder { get; }

    /// <summary>Gets the claimed rises that fit the tighter reading as falls, or falls as rises; those about the same two quantities are
    /// turned together.</summary>
    public IReadOnlyList<Claim> FitsReversed { get; }

    /// <summary>Says which claims are worth a question, and why.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The clauses, with every figure as it was printed, or by its label where it has no text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return ClaimWords.Of(this, KeyWords.In(language));
    }

    /// <summary>Writes the reason and the labels for reading.</summary>
    /// <returns>The reason, and the labels with commas between them.</returns>
    public override string ToString() => $"{Reason}: {string.Join(", ", Labels)}";

    /// <summary>Writes the surprise as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
