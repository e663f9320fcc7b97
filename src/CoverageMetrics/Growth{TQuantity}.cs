using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>An earlier and a later quantity of the same kind.</summary>
/// <remarks>
/// <para>Keeps both and nothing else, so that growths of several areas pool exactly and the rate is rounded once.</para>
/// <para>The default value is from nothing to nothing: its rate is undefined, and pooling it changes nothing.</para>
/// <para>Immutable and safe to share; costs its two quantities, and a division where its rate is asked for. Growths are equal when both quantities are. They have no
/// order; compare their rates.</para>
/// </remarks>
/// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct Growth<TQuantity> : ISpanFormattable, IShown
    where TQuantity : struct, IQuantity<TQuantity>
{
    internal Growth(TQuantity earlier, TQuantity later)
    {
        Earlier = earlier;
        Later = later;
    }

    /// <summary>Gets the quantity grown from.</summary>
    public TQuantity Earlier { get; }

    /// <summary>Gets the quantity grown to.</summary>
    public TQuantity Later { get; }

    /// <summary>Gets a value indicating whether there was anything to grow from, and so a rate.</summary>
    public bool IsDefined => Earlier.Number != 0;

    /// <summary>Gets the change per hundred of the earlier quantity, unrounded: (later - earlier) / earlier.</summary>
    /// <exception cref="InvalidOperationException">The earlier quantity is zero.</exception>
    public GrowthRate Rate
    {
        get
        {
            decimal earlier = Earlier.Number;
            if (earlier == 0)
            {
                Guard.ThrowUndefined("growth", TQuantity.Unit, "the earlier quantity is zero");
            }

            return new(ExactMath.Percent(Later.Number - earlier, earlier));
        }
    }

    /// <summary>Combines the growths of two areas over the same time by adding their quantities.</summary>
    /// <param name="other">The growth of the other area.</param>
    /// <returns>The growth of both together.</returns>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public Growth<TQuantity> Pool(Growth<TQuantity> other) =>
        new(TQuantity.Add(Earlier, other.Earlier), TQuantity.Add(Later, other.Later));

    /// <summary>Follows this growth with the next one: from a to b, then from b to c, is from a to c.</summary>
    /// <param name="next">The growth that starts where this one ends.</param>
    /// <returns>The growth over both times.</returns>
    /// <exception cref="ArgumentException"><paramref name="next"/> starts from another quantity than this one ends with.</exception>
    public Growth<TQuantity> Then(Growth<TQuantity> next) =>
        next.Earlier.Equals(Later)
            ? new(Earlier, next.Later)
            : throw new ArgumentException($"The next growth has to start where this one ends, at {Later.ToString("R", Language.English)}; it starts at {next.Earlier.ToString("R", Language.English)}.", nameof(next));

    /// <summary>Writes both quantities for reading, in the current culture.</summary>
    /// <returns>The growth, such as <c>12,290,529 → 13,055,704 (social-insurance)</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes both quantities.</summary>
    /// <param name="format">A format of the quantities.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The growth.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        RatioText.TryWrite(Earlier, " → ", Later, TQuantity.Unit, destination, out charsWritten, format, provider);

    /// <summary>Writes both quantities and the rate as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Ratio(
        ShownText.Of<TQuantity>(ToString()), IsDefined ? Rate.ToString() : null, ("earlier", Earlier), ("later", Later), ("rate", IsDefined ? Rate : null));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
