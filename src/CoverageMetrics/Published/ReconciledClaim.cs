namespace CoverageMetrics.Published;

/// <summary>A claim and what the other claims of its set say about it.</summary>
/// <remarks>Equal when claim and verdict are the same. They have no order.</remarks>
public sealed record ReconciledClaim
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
}
