using System;
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Text;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Areas;

/// <summary>Tells spellings of one name from other names, as areas are looked up.</summary>
/// <remarks>
/// <para>Composes characters (NFC), ignores case, joins runs of white space, and evens out hyphens and apostrophes. Accents stay.</para>
/// <para>Where a country writes one name in further ways, its catalogue has a rule that brings them into one: see
/// <see cref="AreaCatalogue.SpelledBy"/>.</para>
/// <para>Safe to share, as nothing is kept; costs one pass over the name.</para>
/// </remarks>
public static class AreaName
{
    private const int LongestName = 500;

    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)]);

    // Latin letters with their marks: what is written with these alone is composed.
    private static readonly SearchValues<char> ComposedCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 0x300).Concat(Enumerable.Range(0x1E00, 0x100)).Select(code => (char)code)]);

    /// <summary>Tells whether a text can be a name of an area: 1 to 500 characters of well-formed Unicode, without white space at an end, control
    /// characters and the mark <c>|</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> when it can.</returns>
    public static bool IsName([NotNullWhen(true)] string? text) => text is not null && Complaint(text) is null;

    /// <summary>Finds the form of a name by which areas are found: spellings of one name have one key, other names have others.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The key; it is for comparing, not for people.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> has more than 500 characters.</exception>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (IsTooLong(name))
        {
            throw new ArgumentException(TooLong(name), nameof(name));
        }

        return KeyOf(name);
    }

    /// <summary>Tells whether two texts are spellings of one name.</summary>
    /// <param name="left">A name.</param>
    /// <param name="right">Another name.</param>
    /// <returns><see langword="true"/> when their keys are equal.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument has more than 500 characters.</exception>
    public static bool AreSame(string left, string right) => string.Equals(Key(left), Key(right), StringComparison.Ordinal);

    /// <summary>Finds the key of a name that may be of any length, as a rule of spelling may have made it.</summary>
    internal static string KeyOf(string name)
    {
        string upper = Composed(name).ToUpperInvariant();
        StringBuilder key = new(upper.Length);
        foreach (char raw in upper)
        {
            char character = Even(raw);
            if (character is ' ' or '-' or '\'')
            {
                Separate(key, character);
            }
            else
            {
                key.Append(character);
            }
        }

        return key.ToString().TrimEnd();
    }

    internal static bool IsTooLong(string name) => name.Length > LongestName;

    /// <summary>Checks a name of an area.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentException">It cannot be one.</exception>
    internal static void Check(string name, string parameter)
    {
        ArgumentNullException.ThrowIfNull(name, parameter);
        if (Complaint(name) is { } complaint)
        {
            throw new ArgumentException(complaint, parameter);
        }
    }

    private static string? Complaint(string name) =>
        name.Length == 0 ? "A name has at least one character, but this is empty."
        : IsTooLong(name) ? TooLong(name)
        : char.IsWhiteSpace(name[0]) || char.IsWhiteSpace(name[^1]) ? $"A name has no white space at its ends, but this is \"{Excerpt.Of(name)}\"."
        : name.AsSpan().ContainsAny(ControlCharacters) ? $"A name has no control characters, but this is \"{Excerpt.Of(name)}\"."
        : name.Contains('|', StringComparison.Ordinal) ? $"A name has no '|', which separates names in a list, but this is \"{Excerpt.Of(name)}\"."
        : IsWellFormed(name) ? null
        : $"A name is well-formed Unicode, but this has half a surrogate pair or a code that is no character: \"{Excerpt.Of(name)}\".";

    private static string TooLong(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"A name has at most {LongestName} characters, but this has {name.Length:N0}: \"{Excerpt.Of(name)}\".");

    // U+FFFE and U+FFFF are no characters; half a surrogate pair cannot be written to a file.
    internal static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '\uFFFE' or '\uFFFF' || (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i]))))
            {
                return false;
            }
        }

        return true;
    }

    // Normalising a text that is not well-formed throws; such a name is looked up as it is written.
    private static string Composed(string name)
    {
        bool isComposed = !name.AsSpan().ContainsAnyExcept(ComposedCharacters) || !IsWellFormed(name);
        return isComposed ? name : name.Normalize(NormalizationForm.FormC);
    }

    private static char Even(char character) => character switch
    {
        '‐' or '‑' or '‒' or '–' or '—' => '-',
        '’' or '‘' or 'ʼ' or '`' or '´' => '\'',
        _ when char.IsWhiteSpace(character) => ' ',
        _ => character,
    };

    // "A - B", "A-B" and "A  -B" are one spelling.
    private static void Separate(StringBuilder key, char separator)
    {
        bool afterSeparator = key.Length == 0 || key[^1] is ' ' or '-';
        if (separator == ' ')
        {
            if (!afterSeparator)
            {
                key.Append(' ');
            }

            return;
        }

        if (separator == '-' && key.Length > 0 && key[^1] == ' ')
        {
            key.Length--;
        }

        key.Append(separator);
    }
}
