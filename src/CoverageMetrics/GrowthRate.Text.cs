using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

public readonly partial record struct GrowthRate :
    ISpanFormattable,
    IUtf8SpanFormattable,
    ISpanParsable<GrowthRate>,
    IShown
{
    /// <summary>Writes the rate for reading, with its sign, in the current culture: its own decimals when it is rounded, else two.</summary>
    /// <returns>The text, such as <c>+15.96%</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the rate with its sign, the percent sign directly behind the number.</summary>
    /// <param name="format">Empty or <c>G</c> for the decimals the value was rounded to (two when it was not rounded), <c>R</c> for all of them without group separators.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        DecimalText.TryWrite(Percent, signed: true, "%", destination, out charsWritten, format, provider);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Formatting.TryFormatUtf8(this, utf8Destination, out bytesWritten, format, provider);

    /// <summary>Reads a rate: a sign, a number, directly followed by a percent sign.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The conventions; <see langword="null"/> for those of the invariant culture, never the machine's.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is no rate as <paramref name="provider"/> writes it.</exception>
    public static GrowthRate Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static GrowthRate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Formatting.Parse<GrowthRate>(s, provider, new GrowthRate(15.96m).ToString(null, NumberText.ForReading(provider)));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GrowthRate result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out GrowthRate result)
    {
        bool read = DecimalText.TryRead(s, signed: true, "%", provider, out decimal value) && value is >= -100 and <= ExactMath.Largest;
        result = read ? new(value) : default;
        return read;
    }

    /// <summary>Writes the rate as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString(), "growth");

    private object ToDump() => ShownValue.Of(this).ToDump();
}
