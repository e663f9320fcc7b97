using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Published.Reading;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>How a language prints figures, as data: its numbers, qualifiers, words of scale and units, and the words around them that say what a figure is. Reads the figures of texts by it.</summary>
/// <remarks>
/// <para>A grammar is told one kind of words after another; words that it is not told say nothing. Phrases are of one or more words of letters, of which the longest that fits is the one meant; capitals do not matter.
/// Qualifiers and roles count only beside a number.</para>
/// <para>Texts of any length and any characters are read in one pass, in at most 400 bytes a character; an article takes a tenth of that.</para>
/// <para>Immutable and safe to share; costs its words, copied for each step. Grammars are equal only to themselves.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed partial class FigureGrammar
{
    private readonly ImmutableList<FigureGrammarEntry> _entries;
    private readonly ImmutableDictionary<(char Letter, char Mark), char> _letters;
    private readonly Lazy<FigureWords> _words;
    private readonly Lazy<FigureLetters> _composing;

    private FigureGrammar(FigureDigits digits, ImmutableList<FigureGrammarEntry> entries, ImmutableDictionary<(char Letter, char Mark), char> letters)
    {
        Digits = digits;
        _entries = entries;
        _letters = letters;
        _words = new(() => new FigureWords(entries));
        _composing = new(() => new FigureLetters(letters.ToFrozenDictionary()));
    }

    internal FigureDigits Digits { get; }

    internal FigureWords Words => _words.Value;

    internal FigureLetters Letters => _composing.Value;

    /// <summary>Makes a grammar without a word, which reads numbers and percent signs.</summary>
    /// <param name="numbers">How the language writes numbers: a point between thousands and a comma before decimals, or the other way round.</param>
    /// <returns>The grammar.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="numbers"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="numbers"/> has other separators than a point and a comma.</exception>
    public static FigureGrammar Of(NumberFormatInfo numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return (numbers.NumberGroupSeparator, numbers.NumberDecimalSeparator) is (".", ",") or (",", ".")
            ? new(
                new FigureDigits(numbers.NumberGroupSeparator[0], numbers.NumberDecimalSeparator[0]),
                [],
                ImmutableDictionary<(char Letter, char Mark), char>.Empty)
            : throw new ArgumentException(
                $"One separator must be a point and the other a comma; they are '{numbers.NumberGroupSeparator}' and '{numbers.NumberDecimalSeparator}'.", nameof(numbers));
    }

    /// <summary>Tells the words for a qualifier that stand before a number.</summary>
    /// <param name="qualifier">The qualifier.</param>
    /// <param name="phrases">The words, such as <c>more than</c>.</param>
    /// <returns>The larger grammar.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="phrases"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="qualifier"/> is none of the words, or is <see cref="FigureQualifier.None"/>.</exception>
    /// <exception cref="ArgumentException">A phrase is null, empty, of anything but words of letters with one space between, or stands already for another qualifier.</exception>
    public FigureGrammar WithQualifier(FigureQualifier qualifier, params string[] phrases) => With(FigureGrammarPart.Qualifier, Check(qualifier), phrases);

    /// <summary>Tells the words for a qualifier that stand behind a number and its unit.</summary>
    /// <param name="qualifier">The qualifier.</param>
    /// <param name="phrases">The words, such as <c>or more</c>.</param>
    /// <returns>The larger grammar.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="phrases"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="qualifier"/> is none of the words, or is <see cref="FigureQualifier.None"/>.</exception>
    /// <exception cref="ArgumentException">A phrase is null, empty, of anything but words of letters with one space between, or stands already for another qualifier.</exception>
    public FigureGrammar WithQualifierBehind(FigureQualifier qualifier, params string[] phrases) => With(FigureGrammarPart.QualifierBehind, Check(qualifier), phrases);

    /// <summary>Tells the words of a scale.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="phrases">The words, such as <c>million</c> or <c>bn</c>.</param>
    /// <returns>The larger grammar.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="phrases"/> is null.</exception>
    /// <exception cref="ArgumentException">A phrase is null, empty, of anything but words of letters with one space between, or stands already for another scale.</exception>
    public FigureGrammar WithScale(NumberScale scale, params string[] phrases) => With(FigureGrammarPart.Scale, scale, phrases);

    /// <summary>Tells what is counted: a bare number before one of these is a figure.</summary>
    /// <param name="phrases">The words, such as <c>people</c>.</param>
    /// <returns>The larger grammar.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="phrases"/> is null.</exception>
    /// <exception cref="ArgumentException">A phrase is null, empty, or of anything but words of letters with one space between.</exception>
    public FigureGrammar WithUnits(params string[] phrases) => With(FigureGrammarPart.Unit, true, phrases);

    /// <summary>Tells the names of currencies that stand behind a number, which make it an amount.</summary>
    /// <param name="phrases">The words, such as <c>rupiah</c>.</param>
    /// <returns>The larger grammar.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="phrases"/> is null.</exception>
    /// <exception cref="ArgumentException">A phrase is null, empty, or of anything but words of letters with one space between.</exception>
    public FigureGrammar WithCurrency(params string[] phrases) => With(FigureGrammarPart.Currency, true, phrases);

    /// <summary>Tells the words of a role.</summary>
    /// <param name="role">What the words say of a figure.</param>
    /// <param name="phrases">The words.</param>
    /// <returns>The larger grammar.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="phrases"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not defined.</exception>
    /// <exception cref="ArgumentException">A phrase is null, empty, or of anything but words of letters with one space between.</exception>
    public FigureGrammar WithWords(FigureWordRole role, params string[] phrases) => Enum.IsDefined(role)
        ? With(FigureGrammarPart.Word, role, phrases)
        : throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such FigureWordRole.");

    /// <summary>Tells which letters are meant where a letter and a mark stand apart, as some keyboards write them.</summary>
    /// <param name="letters">Each letter, the combining mark behind it, and the letter that both are.</param>
    /// <returns>The larger grammar.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="letters"/> is null.</exception>
    public FigureGrammar WithLetters(IEnumerable<(char Letter, char Mark, char Whole)> letters)
    {
        ArgumentNullException.ThrowIfNull(letters);
        return new(Digits, _entries, _letters.SetItems(letters.Select(one => KeyValuePair.Create((one.Letter, one.Mark), one.Whole))));
    }

    /// <summary>Reads a phrase that is one figure, in the usual way.</summary>
    /// <param name="text">The number with its words: <c>over 17.1 million people</c>.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not one figure and nothing else.</exception>
    public PublishedFigure Parse(string text) => Parse(text, ReadingConventions.Usual);

    /// <summary>Reads a phrase that is one figure.</summary>
    /// <param name="text">The number with its words: <c>over 17.1 million people</c>.</param>
    /// <param name="conventions">The conventions to read it by.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not one figure and nothing else.</exception>
    public PublishedFigure Parse(string text, ReadingConventions conventions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(conventions);
        return TryParse(text, out PublishedFigure? figure)
            ? figure.ReadAs(conventions)
            : throw new FormatException($"The text must be one figure in words of the grammar, and nothing else; it is \"{Excerpt.Of(text)}\".");
    }

    /// <summary>Reads a phrase that is one figure, in the usual way.</summary>
    /// <param name="text">The number with its words: <c>over 17.1 million people</c>.</param>
    /// <param name="figure">The figure; null where the text is not one.</param>
    /// <returns>Whether the text is one figure and nothing else.</returns>
    public bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PublishedFigure? figure)
    {
        figure = text is null ? null : new FigureScanner(this, text).ReadWhole();
        return figure is not null;
    }

    /// <summary>Finds the figures of a text, in the usual way.</summary>
    /// <param name="text">A phrase, a sentence or an article.</param>
    /// <returns>The figures in the order of the text: numbers with a word of scale, a percent sign or a known unit; and, behind such a count in one
    /// sentence, bare numbers that say by how much it rose, fell or was apart from something. Dates, periods, numbers of documents and numbers that are
    /// not printed as they should be are passed over.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<FoundFigure> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FigureScanner(this, text).ReadAll();
    }

    /// <summary>Reads the digits of a number that is printed as it should be: groups of three, no zero before others, at most fifteen digits and ten decimals.</summary>
    /// <param name="text">The digits with their separators, and nothing else.</param>
    /// <param name="number">The number with as many decimals as were printed; zero where the text is not one.</param>
    /// <returns>Whether the text is such a number.</returns>
    public bool TryReadNumber(ReadOnlySpan<char> text, out decimal number) => Digits.TryRead(text, out number);

    private static FigureQualifier Check(FigureQualifier qualifier) => Enum.IsDefined(qualifier) && qualifier != FigureQualifier.None
        ? qualifier
        : throw new ArgumentOutOfRangeException(nameof(qualifier), qualifier, "The qualifier must be one of the words, and not none.");

    private FigureGrammar With(FigureGrammarPart part, object value, string[] phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        ImmutableList<FigureGrammarEntry> entries = _entries;
        foreach (string phrase in phrases)
        {
            if (string.IsNullOrEmpty(phrase) || !phrase.Split(' ').All(word => word.Length > 0 && word.All(char.IsLetter)))
            {
                throw new ArgumentException($"A phrase must be words of letters with one space between; one is '{phrase}'.", nameof(phrases));
            }

            var entry = new FigureGrammarEntry(part, phrase.ToLowerInvariant(), value);
            if (part != FigureGrammarPart.Word && entries.Find(other => other.Part == part && other.Phrase == entry.Phrase && !other.Value.Equals(value)) is { } other)
            {
                throw new ArgumentException($"A phrase must stand for one thing; '{phrase}' stands already for {other.Value}.", nameof(phrases));
            }

            entries = entries.Contains(entry) ? entries : entries.Add(entry);
        }

        return new(Digits, entries, _letters);
    }
}
