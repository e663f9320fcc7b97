using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>An actual and a planned quantity of the same kind.</summary>
/// <remarks>
/// <para>Keeps both and nothing else, so that attainments of several areas pool exactly and the percentage is rounded once.</para>
/// <para>The default value is nothing of nothing planned: its percentage is undefined, and pooling it changes nothing.</para>
/// <para>Immutable and safe to share; costs its two quantities, and a division where its percentage is asked for. Attainments are equal when both quantities are. They
/// have no order; compare their percentages.</para>
/// </remarks>
/// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct Attainment<TQuantity> : ISpanFormattable, IShown
    where TQuantity : struct, IQuantity<TQuantity>
{
    internal Attainment(TQuantity actual, TQuantity target)
    {
        Actual = actual;
        Target = target;
    }

    /// <summary>Gets the quantity there is.</summary>
    public TQuantity Actual { get; }

    /// <summary>Gets the quantity that was planned.</summary>
    public TQuantity Target { get; }

    /// <summary>Gets a value indicating whether anything was planned, and so a percentage.</summary>
    public bool IsDefined => Target.Number != 0;

    /// <summary>Gets a value indicating whether at least as much is there as was planned.</summary>
    public bool IsMet => Actual.CompareTo(Target) >= 0;

    /// <summary>Gets what is still to come: the target less the actual quantity, zero when it is met.</summary>
    public TQuantity Remaining => IsMet ? default : TQuantity.FromNumber(Target.Number - Actual.Number);

    /// <summary>Gets what is there beyond the target: the actual quantity less the target, zero when it is not met.</summary>
    public TQuantity Excess => IsMet ? TQuantity.FromNumber(Actual.Number - Target.Number) : default;

    /// <summary>Gets the actual quantity per hundred of the plan, unrounded.</summary>
    /// <exception cref="InvalidOperationException">Nothing was planned.</exception>
    public Percentage<Plan> Percentage
    {
        get
        {
            decimal target = Target.Number;
            if (target == 0)
            {
                Guard.ThrowUndefined("attainment", TQuantity.Unit, "nothing was planned");
            }

            return new(ExactMath.Percent(Actual.Number, target));
        }
    }

    /// <summary>Combines the attainments of two areas by adding their quantities.</summary>
    /// <param name="other">The attainment of the other area.</param>
    /// <returns>The attainment of both together.</returns>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public Attainment<TQuantity> Pool(Attainment<TQuantity> other) =>
        new(TQuantity.Add(Actual, other.Actual), TQuantity.Add(Target, other.Target));

    /// <summary>Writes both quantities for reading, in the current culture.</summary>
    /// <returns>The attainment, such as <c>17,142,336 of a planned 19,160,000 (social-insurance)</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>Writes both quantities.</summary>
    /// <param name="format">A format of the quantities.</param>
    /// <param name="formatProvider">The conventions, such as <see cref="Language.English"/>; <see langword="null"/> for the current culture.</param>
    /// <returns>The attainment.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) => Formatting.ToText(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        RatioText.TryWrite(Actual, " of a planned ", Target, TQuantity.Unit, destination, out charsWritten, format, provider);

    /// <summary>Writes both quantities and the percentage as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Ratio(
        ShownText.Of<TQuantity>(ToString()), IsDefined ? Percentage.ToString() : null, ("actual", Actual), ("target", Target), ("percentage", IsDefined ? Percentage : null));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
