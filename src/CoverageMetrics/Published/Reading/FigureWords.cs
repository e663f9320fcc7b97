using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Reading;

/// <summary>The words of a grammar, ready to be looked up.</summary>
internal sealed class FigureWords
{
    private readonly PhraseTable<bool>[] _roles;

    internal FigureWords(IReadOnlyList<FigureGrammarEntry> entries)
    {
        Qualifiers = new(Of<FigureQualifier>(FigureGrammarPart.Qualifier));
        QualifiersBehind = new(Of<FigureQualifier>(FigureGrammarPart.QualifierBehind));
        Scales = new(Of<NumberScale>(FigureGrammarPart.Scale));
        Units = new(Of<bool>(FigureGrammarPart.Unit).Concat(InRole(FigureWordRole.Percent)));
        Currencies = new(Of<bool>(FigureGrammarPart.Currency));
        _roles = [.. Enum.GetValues<FigureWordRole>().Select(role => new PhraseTable<bool>(InRole(role)))];
        LongestWord = entries.SelectMany(entry => entry.Phrase.Split(' ')).Append("").Max(word => word.Length);

        IEnumerable<(string, T)> Of<T>(FigureGrammarPart part) => entries.Where(entry => entry.Part == part).Select(entry => (entry.Phrase, (T)entry.Value));

        IEnumerable<(string, bool)> InRole(FigureWordRole role) =>
            entries.Where(entry => entry.Part == FigureGrammarPart.Word && (FigureWordRole)entry.Value == role).Select(entry => (entry.Phrase, true));
    }

    internal PhraseTable<FigureQualifier> Qualifiers { get; }

    internal PhraseTable<FigureQualifier> QualifiersBehind { get; }

    internal PhraseTable<NumberScale> Scales { get; }

    // With what stands for a percent sign.
    internal PhraseTable<bool> Units { get; }

    internal PhraseTable<bool> Currencies { get; }

    // Longer words than any of the grammar are not looked up.
    internal int LongestWord { get; }

    internal PhraseTable<bool> this[FigureWordRole role] => _roles[(int)role];
}
