using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

public readonly partial record struct PercentagePoints :
    ISpanFormattable,
    IUtf8SpanFormattable,
    ISpanParsable<PercentagePoints>,
    IShown
{
    /// <summary>Writes the points for reading, with their sign, in the current culture: their own decimals when they are rounded, else two.</summary>
    /// <returns>The text, such as <c>+0.98 pp</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the points with their sign.</summary>
    /// <param name="format">Empty or <c>G</c> for the decimals the value was rounded to (two when it was not rounded), <c>R</c> for all of them without group separators.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        DecimalText.TryWrite(Points, signed: true, " pp", destination, out charsWritten, format, provider);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Formatting.TryFormatUtf8(this, utf8Destination, out bytesWritten, format, provider);

    /// <summary>Reads points: a sign, a number, a space and <c>pp</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The conventions; <see langword="null"/> for those of the invariant culture, never the machine's.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is no points as <paramref name="provider"/> writes them.</exception>
    public static PercentagePoints Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static PercentagePoints Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Formatting.Parse<PercentagePoints>(s, provider, new PercentagePoints(0.98m).ToString(null, NumberText.ForReading(provider)));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PercentagePoints result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PercentagePoints result)
    {
        bool read = DecimalText.TryRead(s, signed: true, " pp", provider, out decimal value) && Math.Abs(value) <= ExactMath.Largest;
        result = read ? new(value) : default;
        return read;
    }

    /// <summary>Writes the points as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
