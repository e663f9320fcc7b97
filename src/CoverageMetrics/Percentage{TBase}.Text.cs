using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

public readonly partial record struct Percentage<TBase> :
    ISpanFormattable,
    IUtf8SpanFormattable,
    ISpanParsable<Percentage<TBase>>,
    IShown
{
    /// <summary>Writes the percentage for reading, in the current culture: its own decimals when it is rounded, else two.</summary>
    /// <returns>The text, such as <c>19.55%</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the percentage, the sign directly behind the number.</summary>
    /// <param name="format">Empty or <c>G</c> for the decimals the value was rounded to (two when it was not rounded), <c>R</c> for all of them without group separators.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        DecimalText.TryWrite(Percent, signed: false, "%", destination, out charsWritten, format, provider);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Formatting.TryFormatUtf8(this, utf8Destination, out bytesWritten, format, provider);

    /// <summary>Reads a percentage: a number without plus or minus, directly followed by a percent sign.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The conventions; <see langword="null"/> for those of the invariant culture, never the machine's.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is no percentage as <paramref name="provider"/> writes it.</exception>
    public static Percentage<TBase> Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Percentage<TBase> Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Formatting.Parse<Percentage<TBase>>(s, provider, new Percentage<TBase>(19.55m).ToString(null, NumberText.ForReading(provider)));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Percentage<TBase> result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Percentage<TBase> result)
    {
        GroupCode<TBase>.Check();
        bool read = DecimalText.TryRead(s, signed: false, "%", provider, out decimal value) && Math.Abs(value) <= ExactMath.Largest;
        result = read ? new(value) : default;
        return read;
    }

    /// <summary>Writes the percentage with the name of its base as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString(), $"of the {Names.Of<TBase>(Language.English)}");

    private object ToDump() => ShownValue.Of(this).ToDump();
}
