namespace CoverageMetrics.Published.Reading;

/// <summary>A run of characters of a text; after a space, and first of a paragraph, or not.</summary>
internal readonly record struct FigureToken(FigureTokenKind Kind, int Start, int Length, bool IsSpaced, bool IsFirst)
{
    internal int End => Start + Length;

    public override string ToString() => $"{Kind} at {Start}";
}
