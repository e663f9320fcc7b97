using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>A claim and what the other claims of its set say about it.</summary>
/// <remarks>Immutable and safe to share; costs two references. Equal when claim and verdict are the same. They have no order.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ReconciledClaim : IShown
{
    internal ReconciledClaim(Claim claim, ClaimVerdict verdict)
    {
        Claim = claim;
        Verdict = verdict;
    }

    /// <summary>Gets the claim.</summary>
    public Claim Claim { get; }

    /// <summary>Gets the verdict.</summary>
    public ClaimVerdict Verdict { get; }

    /// <summary>Writes the label and the verdict for reading.</summary>
    /// <returns>Such as <c>plan: Implied</c>.</returns>
    public override string ToString() => $"{Claim.Label}: {Verdict}";

    /// <summary>Writes the label of the claim and the verdict as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
