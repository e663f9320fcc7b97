using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Areas;

/// <summary>The code an authority gives to an area, such as <c>01</c> or <c>00004</c>.</summary>
/// <remarks>
/// <para>Keeps text, never a number: leading zeros count. A code names an area only together with a date, because
/// authorities use codes again for other territories.</para>
/// <para>The default value is no code at all; its text is empty.</para>
/// <para>Immutable and safe to share; costs a reference to its text. Codes are equal when their characters are, upper and lower case told apart, and are ordered by them.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeConverter(typeof(ParsableTypeConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct AreaCode : IComparable, IComparable<AreaCode>, ISpanParsable<AreaCode>, IShown
{
    private const int LongestText = 64;

    private readonly string? _text;

    private AreaCode(string text) => _text = text;

    /// <summary>Gets the characters of the code; empty for the default value.</summary>
    public string Text => _text ?? string.Empty;

    /// <summary>Takes a code as an authority writes it.</summary>
    /// <param name="text">One to 64 letters, digits, or the marks <c>-</c>, <c>_</c>, <c>.</c>, <c>:</c> and <c>/</c>, and not marks alone.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="text"/> is empty, longer than 64 characters, has another character or is of marks alone.</exception>
    public static AreaCode Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryOf(text, out AreaCode code) ? code : throw new ArgumentException(Refusal(text), nameof(text));
    }

    /// <summary>Takes a text wherever the code of an area is asked for, as <see cref="Of"/> does.</summary>
    /// <param name="area">The text.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="area"/> is no code.</exception>
    public static implicit operator AreaCode(string area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return TryOf(area, out AreaCode code) ? code : throw new ArgumentException(Refusal(area), nameof(area));
    }

    /// <summary>Takes a code that may not be one.</summary>
    /// <param name="text">The text to take.</param>
    /// <param name="code">The code, or the default value.</param>
    /// <returns><see langword="true"/> when the text is a code.</returns>
    public static bool TryOf([NotNullWhen(true)] string? text, out AreaCode code)
    {
        bool isCode = IsCode(text);
        code = isCode ? new(text!) : default;
        return isCode;
    }

    /// <summary>Makes sure that there is a code.</summary>
    /// <param name="parameter">The name of the parameter it came in.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentException">It is the default value.</exception>
    internal AreaCode Given(string parameter) => _text is null ? throw new ArgumentException("The code of an area is needed; this is the default value.", parameter) : this;

    /// <summary>Reads a code, the same in every culture.</summary>
    /// <param name="s">The text, as for <see cref="Of"/>.</param>
    /// <param name="provider">Not used: a code is no number.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is no code.</exception>
    public static AreaCode Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryOf(s, out AreaCode code) ? code : throw new FormatException(Refusal(s));
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static AreaCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out AreaCode code) ? code : throw new FormatException(Refusal(s.ToString()));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AreaCode result) => TryOf(s, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AreaCode result)
    {
        bool isCode = IsCode(s);
        result = isCode ? new(s.ToString()) : default;
        return isCode;
    }

    /// <summary>Says what a text that is no code is instead.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language.</param>
    /// <returns>A clause, or nothing.</returns>
    internal static string WayOut(string text, Language language)
    {
        string inside = text.Trim();
        return inside.Length < text.Length && TryOf(inside, out _) ? language.Say(Texts.LoadSpaceAround)
            : inside.Any(char.IsWhiteSpace) && inside.Any(char.IsLetter) ? language.Say(Texts.LoadLooksLikeName)
            : "";
    }

    /// <summary>Compares two codes by their characters.</summary>
    /// <param name="left">A code.</param>
    /// <param name="right">Another code.</param>
    /// <returns><see langword="true"/> when the first comes before the second.</returns>
    public static bool operator <(AreaCode left, AreaCode right) => left.CompareTo(right) < 0;

    /// <summary>Compares two codes by their characters.</summary>
    /// <param name="left">A code.</param>
    /// <param name="right">Another code.</param>
    /// <returns><see langword="true"/> when the first does not come after the second.</returns>
    public static bool operator <=(AreaCode left, AreaCode right) => left.CompareTo(right) <= 0;

    /// <summary>Compares two codes by their characters.</summary>
    /// <param name="left">A code.</param>
    /// <param name="right">Another code.</param>
    /// <returns><see langword="true"/> when the first comes after the second.</returns>
    public static bool operator >(AreaCode left, AreaCode right) => left.CompareTo(right) > 0;

    /// <summary>Compares two codes by their characters.</summary>
    /// <param name="left">A code.</param>
    /// <param name="right">Another code.</param>
    /// <returns><see langword="true"/> when the first does not come before the second.</returns>
    public static bool operator >=(AreaCode left, AreaCode right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(AreaCode other) => string.CompareOrdinal(Text, other.Text);

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <summary>Tells whether two codes have the same characters.</summary>
    /// <param name="other">The other code.</param>
    /// <returns><see langword="true"/> when they have.</returns>
    public bool Equals(AreaCode other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>Writes the characters of the code.</summary>
    /// <returns>The code.</returns>
    public override string ToString() => Text;

    /// <summary>Writes the code as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    private static bool IsCode(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestText)
        {
            return false;
        }

        bool hasMarksAlone = true;
        foreach (char character in text)
        {
            bool isMark = character is '-' or '_' or '.' or ':' or '/';
            hasMarksAlone &= isMark;
            if (!isMark && !char.IsLetterOrDigit(character))
            {
                return false;
            }
        }

        return !hasMarksAlone;
    }

    private static string Refusal(string text)
    {
        string wayOut = WayOut(text, Language.English);
        string sentence = wayOut.Length == 0 ? "" : $" {char.ToUpperInvariant(wayOut[0])}{wayOut[1..]}.";
        return $"An area code is 1 to {LongestText} letters, digits or the marks - _ . : / and not marks alone, but this is \"{Excerpt.Of(text)}\"{QuotedText.OddIn(text)}.{sentence}";
    }
}
