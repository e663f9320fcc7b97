using System;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>A part and the whole it belongs to, of the same kind: a province in the nation's programme. Not coverage.</summary>
/// <remarks>
/// <para>Keeps both and nothing else.</para>
/// <para>The default value is nothing of nothing: its percentage is undefined.</para>
/// <para>Immutable and safe to share; costs its two quantities, and a division where its percentage is asked for. Shares are equal when both quantities are. They have no
/// order; compare their percentages.</para>
/// </remarks>
/// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct Share<TQuantity> : ISpanFormattable, IShown
    where TQuantity : struct, IQuantity<TQuantity>
{
    internal Share(TQuantity part, TQuantity whole)
    {
        Part = part;
        Whole = whole;
    }

    /// <summary>Gets the part.</summary>
    public TQuantity Part { get; }

    /// <summary>Gets the whole.</summary>
    public TQuantity Whole { get; }

    /// <summary>Gets a value indicating whether there is anything to share, and so a percentage.</summary>
    public bool IsDefined => Whole.Number != 0;

    /// <summary>Gets a value indicating whether the part is larger than the whole, a sign that the two do not belong together.</summary>
    public bool ExceedsWhole => Part.CompareTo(Whole) > 0;

    /// <summary>Gets the part per hundred of the whole, unrounded.</summary>
    /// <exception cref="InvalidOperationException">The whole is zero.</exception>
    public Percentage<Total> Percentage
    {
        get
        {
            decimal whole = Whole.Number;
            if (whole == 0)
            {
                Guard.ThrowUndefined("share", TQuantity.Unit, "the whole is zero");
            }

            return new(ExactMath.Percent(Part.Number, whole));
        }
    }

    /// <summary>Adds the share of another part of the same whole.</summary>
    /// <param name="other">The share of the other part.</param>
    /// <returns>The share of both parts together.</returns>
    /// <exception cref="ArgumentException"><paramref name="other"/> is a share of another whole.</exception>
    /// <exception cref="OverflowException">The sum of the parts does not fit.</exception>
    public Share<TQuantity> Pool(Share<TQuantity> other) =>
        other.Whole.Equals(Whole)
            ? new(TQuantity.Add(Part, other.Part), Whole)
            : throw new ArgumentException($"Shares add up only within one whole: this one is of {Whole.ToString("R", CultureInfo.InvariantCulture)}, the other of {other.Whole.ToString("R", CultureInfo.InvariantCulture)}.", nameof(other));

    /// <summary>Writes both quantities for reading, in the current culture.</summary>
    /// <returns>The share, such as <c>139,986 out of 17,100,000 (social-insurance)</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes both quantities.</summary>
    /// <param name="format">A format of the quantities.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The share.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        RatioText.TryWrite(Part, " out of ", Whole, TQuantity.Unit, destination, out charsWritten, format, provider);

    /// <summary>Writes both quantities and the percentage as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Ratio(
        ShownText.Of<TQuantity>(ToString()), IsDefined ? Percentage.ToString() : null, ("part", Part), ("whole", Whole), ("percentage", IsDefined ? Percentage : null));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
