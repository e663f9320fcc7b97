using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

public readonly partial record struct AmountChange<TCurrency> :
    ISpanFormattable,
    IUtf8SpanFormattable,
    ISpanParsable<AmountChange<TCurrency>>,
    IShown
{
    /// <summary>Writes the change for reading, with its sign and currency, in the current culture.</summary>
    /// <returns>The text, such as <c>+1,000,000 VND</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the change with its sign and the code of its currency.</summary>
    /// <param name="format">Empty or <c>G</c> for group separators, <c>R</c> for the digits alone.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        DecimalText.TryWrite(Value, signed: true, ' ' + CurrencyCode<TCurrency>.Value, destination, out charsWritten, format, provider);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Formatting.TryFormatUtf8(this, utf8Destination, out bytesWritten, format, provider);

    /// <summary>Reads a change: a sign, digits with every group separator or none, at most four decimals, a space and the code of the currency.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The conventions; <see langword="null"/> for those of the invariant culture, never the machine's.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is no change of this currency as <paramref name="provider"/> writes it.</exception>
    public static AmountChange<TCurrency> Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static AmountChange<TCurrency> Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Formatting.Parse<AmountChange<TCurrency>>(s, provider, new AmountChange<TCurrency>(1_234_567.5m).ToString(null, NumberText.ForReading(provider)));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AmountChange<TCurrency> result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out AmountChange<TCurrency> result)
    {
        bool read = DecimalText.TryRead(s, signed: true, ' ' + CurrencyCode<TCurrency>.Value, provider, out decimal value) && Money.IsValid(Math.Abs(value));
        result = read ? new(Money.WithoutTrailingZeros(value)) : default;
        return read;
    }

    /// <summary>Writes the change as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
