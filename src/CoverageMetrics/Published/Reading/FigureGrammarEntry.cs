namespace CoverageMetrics.Published.Reading;

/// <summary>A phrase of a grammar, in small letters, and what it stands for.</summary>
internal sealed record FigureGrammarEntry(FigureGrammarPart Part, string Phrase, object Value)
{
    public override string ToString() => $"{Part} {Phrase}";
}
