using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

public readonly partial record struct Amount<TCurrency> :
    IUtf8SpanFormattable,
    ISpanParsable<Amount<TCurrency>>,
    IShown
{
    /// <summary>Writes the amount and its currency for reading, in the current culture.</summary>
    /// <returns>The text, such as <c>270,000,000,000,000 VND</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the amount and the code of its currency.</summary>
    /// <param name="format">Empty or <c>G</c> for group separators, <c>R</c> for the digits alone.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        DecimalText.TryWrite(Value, signed: false, ' ' + CurrencyCode<TCurrency>.Value, destination, out charsWritten, format, provider);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Formatting.TryFormatUtf8(this, utf8Destination, out bytesWritten, format, provider);

    /// <summary>Reads an amount: digits with every group separator or none, at most four decimals, a space and the code of the currency.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The conventions; <see langword="null"/> for those of the invariant culture, never the machine's.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is no amount of this currency as <paramref name="provider"/> writes it.</exception>
    public static Amount<TCurrency> Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Amount<TCurrency> Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Formatting.Parse<Amount<TCurrency>>(s, provider, new Amount<TCurrency>(1_234_567.5m).ToString(null, NumberText.ForReading(provider)));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Amount<TCurrency> result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Amount<TCurrency> result)
    {
        bool read = DecimalText.TryRead(s, signed: false, ' ' + CurrencyCode<TCurrency>.Value, provider, out decimal value) && Money.IsValid(value);
        result = read ? new(Money.WithoutTrailingZeros(value)) : default;
        return read;
    }

    /// <summary>Writes the amount as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
