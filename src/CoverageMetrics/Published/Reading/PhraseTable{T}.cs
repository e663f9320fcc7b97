using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace CoverageMetrics.Published.Reading;

/// <summary>Phrases of one or more words and what each stands for; the longest that fits is the one meant.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, Phrase[]> _byFirst;
    private readonly FrozenDictionary<string, Phrase[]> _byLast;

    internal PhraseTable(IEnumerable<(string Text, T Value)> phrases)
    {
        Phrase[] all = [.. phrases.Select(phrase => new Phrase(phrase.Text, phrase.Text.Split(' '), phrase.Value)).OrderByDescending(phrase => phrase.Words.Length)];
        _byFirst = all.GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _byLast = all.GroupBy(phrase => phrase.Words[^1], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    internal bool IsEmpty => _byFirst.Count == 0;

    // The longest first; none where none begins with the word.
    internal Phrase[] BeginningWith(string word) => _byFirst.GetValueOrDefault(word, []);

    internal bool StartsAt(FigureScanner scanner, int token) => StartsAt(scanner, token, out _);

    internal bool EndsAt(FigureScanner scanner, int token) => EndsAt(scanner, token, out _);

    internal bool StartsAt(FigureScanner scanner, int token, [NotNullWhen(true)] out Phrase? found)
    {
        foreach (Phrase phrase in BeginningWith(scanner.Word(token)))
        {
            if (phrase.IsAt(scanner, token))
            {
                found = phrase;
                return true;
            }
        }

        found = null;
        return false;
    }

    internal bool EndsAt(FigureScanner scanner, int token, [NotNullWhen(true)] out Phrase? found)
    {
        foreach (Phrase phrase in _byLast.GetValueOrDefault(scanner.Word(token), []))
        {
            if (phrase.IsAt(scanner, token - phrase.Length + 1))
            {
                found = phrase;
                return true;
            }
        }

        found = null;
        return false;
    }

    /// <summary>A phrase with its words.</summary>
    internal sealed record Phrase(string Text, string[] Words, T Value)
    {
        internal int Length => Words.Length;

        internal bool IsAt(FigureScanner scanner, int token)
        {
            int same = 0;
            while (same < Words.Length && scanner.Word(token + same) == Words[same])
            {
                same++;
            }

            return same == Words.Length;
        }

        public override string ToString() => Text;
    }
}
