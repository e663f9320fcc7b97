using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

public readonly partial record struct HeadcountChange<TGroup> :
    ISpanFormattable,
    IUtf8SpanFormattable,
    ISpanParsable<HeadcountChange<TGroup>>,
    IShown
{
    /// <summary>Writes the change for reading, with its sign, in the current culture.</summary>
    /// <returns>The change, such as <c>+613,000</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the change with its sign.</summary>
    /// <param name="format">A numeric format; empty or <c>G</c> is <c>N0</c> (with group separators), <c>R</c> the digits alone.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The change.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string sign = NumberText.Sign(Persons < 0, format, NumberFormatInfo.GetInstance(provider));
        charsWritten = 0;
        if (!sign.TryCopyTo(destination)
            || !Math.Abs(Persons).TryFormat(destination[sign.Length..], out int digits, PersonsFormat.Of(format), provider))
        {
            return false;
        }

        charsWritten = sign.Length + digits;
        return true;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Formatting.TryFormatUtf8(this, utf8Destination, out bytesWritten, format, provider);

    /// <summary>Reads a change: a plus or minus sign, then digits with every group separator or none.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The conventions; <see langword="null"/> for those of the invariant culture, never the machine's.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is no change as <paramref name="provider"/> writes it.</exception>
    public static HeadcountChange<TGroup> Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static HeadcountChange<TGroup> Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Formatting.Parse<HeadcountChange<TGroup>>(s, provider, new HeadcountChange<TGroup>(613_000).ToString(null, NumberText.ForReading(provider)));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out HeadcountChange<TGroup> result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out HeadcountChange<TGroup> result)
    {
        GroupCode<TGroup>.Check();
        NumberFormatInfo numbers = NumberText.ForReading(provider);
        bool read = NumberText.TryReadSigned(s, numbers, out decimal value)
            && value.Scale == 0
            && Math.Abs(value) <= long.MaxValue;
        result = read ? new((long)value) : default;
        return read;
    }

    /// <summary>Writes the change with the name of its group as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString(), Names.Of<TGroup>(Language.English));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
