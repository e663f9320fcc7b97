namespace CoverageMetrics.Vietnam;

/// <summary>A run of characters of a text.</summary>
internal readonly record struct VietnameseFigureToken(VietnameseFigureTokenKind Kind, int Start, int Length, bool IsSpaced)
{
    internal int End => Start + Length;

    public override string ToString() => $"{Kind} at {Start}";
}
