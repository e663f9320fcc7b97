namespace CoverageMetrics.Published.Reading;

/// <summary>What a phrase of a grammar is.</summary>
internal enum FigureGrammarPart
{
    /// <summary>A qualifier before a number.</summary>
    Qualifier,

    /// <summary>A qualifier behind a number.</summary>
    QualifierBehind,

    /// <summary>A word of scale.</summary>
    Scale,

    /// <summary>What is counted.</summary>
    Unit,

    /// <summary>What makes a number an amount of money.</summary>
    Currency,

    /// <summary>A word with a role.</summary>
    Word,
}
