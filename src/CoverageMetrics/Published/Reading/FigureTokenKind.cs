namespace CoverageMetrics.Published.Reading;

/// <summary>What a run of characters is.</summary>
internal enum FigureTokenKind : byte
{
    /// <summary>Letters.</summary>
    Word,

    /// <summary>Digits, with points and commas between them.</summary>
    Number,

    /// <summary>Any other character but a space.</summary>
    Sign,
}
