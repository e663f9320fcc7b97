using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

public readonly partial record struct Headcount<TGroup> :
    ISpanParsable<Headcount<TGroup>>,
    IUtf8SpanFormattable,
    IShown
{
    /// <summary>Writes the number of people for reading, in the current culture.</summary>
    /// <returns>The number with group separators.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the number of people.</summary>
    /// <param name="format">A numeric format; empty or <c>G</c> is <c>N0</c> (with group separators), <c>R</c> the digits alone.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The number.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Persons.TryFormat(destination, out charsWritten, PersonsFormat.Of(format), provider);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Persons.TryFormat(utf8Destination, out bytesWritten, PersonsFormat.Of(format), provider);

    /// <summary>Reads a number of people: digits with every group separator or none, no sign, no decimals.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The conventions; <see langword="null"/> for those of the invariant culture, never the machine's.</param>
    /// <returns>The headcount.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is no number of people as <paramref name="provider"/> writes it.</exception>
    public static Headcount<TGroup> Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Headcount<TGroup> Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        Formatting.Parse<Headcount<TGroup>>(s, provider, 13_055_704L.ToString("N0", NumberText.ForReading(provider)));

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Headcount<TGroup> result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Headcount<TGroup> result)
    {
        GroupCode<TGroup>.Check();
        bool read = NumberText.TryReadPersons(s, NumberText.ForReading(provider), out long persons);
        result = new(persons);
        return read;
    }

    /// <summary>Writes the headcount with the name of its group as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString(), Names.Of<TGroup>(Language.English));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
