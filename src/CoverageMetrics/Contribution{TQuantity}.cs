using System;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>The growth of a part, measured against where the whole started: how many points of the whole's growth come from it.</summary>
/// <remarks>
/// <para>Keeps the part's growth and the whole's earlier quantity. The points of all parts add up to the growth of the whole exactly; rounded ones
/// do so only through <see cref="Contribution.RoundToAddUp{TQuantity}"/>. Not the share of the change, which is another quantity.</para>
/// <para>The default value is nothing out of nothing: its points are undefined.</para>
/// <para>Immutable and safe to share; costs its three quantities, and a division where its points are asked for. Contributions are equal when all three quantities are.
/// They have no order; compare their points.</para>
/// </remarks>
/// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct Contribution<TQuantity> : ISpanFormattable, IShown
    where TQuantity : struct, IQuantity<TQuantity>
{
    internal Contribution(Growth<TQuantity> part, TQuantity wholeEarlier)
    {
        Part = part;
        WholeEarlier = wholeEarlier;
    }

    /// <summary>Gets the growth of the part.</summary>
    public Growth<TQuantity> Part { get; }

    /// <summary>Gets the quantity that the whole grew from.</summary>
    public TQuantity WholeEarlier { get; }

    /// <summary>Gets a value indicating whether the whole had anything to grow from, and so points.</summary>
    public bool IsDefined => WholeEarlier.Number != 0;

    /// <summary>Gets the points of the whole's growth that come from the part, unrounded: 100 (later - earlier) / whole's earlier.</summary>
    /// <exception cref="InvalidOperationException">The whole started from zero.</exception>
    public PercentagePoints Points
    {
        get
        {
            decimal whole = WholeEarlier.Number;
            if (whole == 0)
            {
                Guard.ThrowUndefined("contribution", TQuantity.Unit, "the whole started from zero");
            }

            return new(ExactMath.Percent(Change, whole));
        }
    }

    internal decimal Change => Part.Later.Number - Part.Earlier.Number;

    /// <summary>Adds the contribution of another part to the same whole.</summary>
    /// <param name="other">The contribution of the other part.</param>
    /// <returns>The contribution of both parts together.</returns>
    /// <exception cref="ArgumentException"><paramref name="other"/> is a contribution to another whole.</exception>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public Contribution<TQuantity> Pool(Contribution<TQuantity> other) =>
        other.WholeEarlier.Equals(WholeEarlier)
            ? new(Part.Pool(other.Part), WholeEarlier)
            : throw new ArgumentException($"Contributions add up only within one whole: this one is to {WholeEarlier.ToString("R", CultureInfo.InvariantCulture)}, the other to {other.WholeEarlier.ToString("R", CultureInfo.InvariantCulture)}.", nameof(other));

    /// <summary>Writes the three quantities for reading, in the current culture.</summary>
    /// <returns>The contribution, such as <c>82,300 → 139,986 (social-insurance) of 12,290,529</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes the three quantities.</summary>
    /// <param name="format">A format of the quantities.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The contribution.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        const string Of = " of ";
        if (!Part.TryFormat(destination, out int part, format, provider)
            || !Of.TryCopyTo(destination[part..])
            || !WholeEarlier.TryFormat(destination[(part + Of.Length)..], out int whole, format, provider))
        {
            return false;
        }

        charsWritten = part + Of.Length + whole;
        return true;
    }

    /// <summary>Writes the growth of the part, the whole and the points, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Ratio(
        ShownText.Of<TQuantity>(ToString()), IsDefined ? Points.ToString() : null, ("part", Part), ("whole before", WholeEarlier), ("points", IsDefined ? Points : null));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
