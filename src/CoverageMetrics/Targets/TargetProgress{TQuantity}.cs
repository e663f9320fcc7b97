using System;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Targets;

/// <summary>How far an actual quantity is on the way from a base to a target. Not attainment, which knows no base.</summary>
/// <remarks>
/// <para>Keeps the three quantities, so that progress of several areas pools exactly. Going the wrong way is negative, past the target is more than 100 %.</para>
/// <para>Immutable and safe to share; costs its three quantities. The default value is nothing on the way from nothing to nothing: it is undefined, and pooling it
/// changes nothing. Equal when the three quantities are. No order.</para>
/// </remarks>
/// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct TargetProgress<TQuantity> : IShown
    where TQuantity : struct, IQuantity<TQuantity>
{
    internal TargetProgress(TQuantity start, TQuantity actual, TQuantity target)
    {
        Start = start;
        Actual = actual;
        Target = target;
    }

    /// <summary>Gets the quantity at the start of the way.</summary>
    public TQuantity Start { get; }

    /// <summary>Gets the quantity there is.</summary>
    public TQuantity Actual { get; }

    /// <summary>Gets the quantity that is planned.</summary>
    public TQuantity Target { get; }

    /// <summary>Gets a value indicating whether there is a way to go, and so a share of it: the base is not the target.</summary>
    public bool IsDefined => !Start.Equals(Target);

    /// <summary>Gets how many per hundred of the way are done, unrounded: (actual - start) / (target - start).</summary>
    /// <exception cref="InvalidOperationException">The base is the target.</exception>
    public decimal Percent
    {
        get
        {
            decimal way = Target.Number - Start.Number;
            if (way == 0)
            {
                Guard.ThrowUndefined("progress", TQuantity.Unit, "the base is the target, so that there is no way to go");
            }

            return ExactMath.Percent(Actual.Number - Start.Number, way);
        }
    }

    /// <summary>Finds how many per hundred of the way are done to a number of decimals, an exact half going away from zero.</summary>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <returns>The rounded number.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    /// <exception cref="InvalidOperationException">The base is the target.</exception>
    public decimal Round(int decimals) => ExactMath.Round(Percent, decimals, MidpointRounding.AwayFromZero);

    /// <summary>Combines the progress of two areas by adding their quantities.</summary>
    /// <param name="other">The progress of the other area.</param>
    /// <returns>The progress of both together.</returns>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public TargetProgress<TQuantity> Pool(TargetProgress<TQuantity> other) => new(
        TQuantity.Add(Start, other.Start), TQuantity.Add(Actual, other.Actual), TQuantity.Add(Target, other.Target));

    /// <summary>Writes the three quantities for reading, in the current culture.</summary>
    /// <returns>The progress, such as <c>17,100,000 on the way from 16,487,000 to 19,040,000 (vn:social-insurance)</c>.</returns>
    public override string ToString() => $"{Actual} on the way from {Start} to {Target} ({TQuantity.Unit})";

    /// <summary>Writes the three quantities and how much of the way is done as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Ratio(
        ShownText.Of<TQuantity>(ToString()), IsDefined ? $"{Round(2)}%" : null, ("start", Start), ("actual", Actual), ("target", Target), ("percent", IsDefined ? Round(2) : null));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
