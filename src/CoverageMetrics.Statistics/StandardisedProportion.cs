using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>A proportion as it would be if the people had the ages, or any other make-up, of a standard population; with its limits.</summary>
/// <remarks>
/// <para>The sum of w x / n over the strata, divided by the sum of w. For proportions of any size, such as a coverage near 90%, for which limits of rare events are too wide. Estimates, as fractions of 1 and never outside 0 and 1.</para>
/// <para>The limits read the counts as those of a sample, or of a process that could have ended otherwise. Of a register there is the value, and no such limits.</para>
/// <para>The default value is of nobody. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs eighty bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct StandardisedProportion : IShown
{
    private StandardisedProportion(double value, (double Lower, double Upper) limits, double standardError, ConfidenceLevel level, long part, long whole)
    {
        Value = value;
        Lower = Math.Min(limits.Lower, value);
        Upper = Math.Max(limits.Upper, value);
        StandardError = standardError;
        Level = level;
        Method = IntervalMethod.EffectiveWilson;
        Part = part;
        Whole = whole;
    }

    /// <summary>Gets the standardised proportion.</summary>
    public double Value { get; }

    /// <summary>Gets the lower limit; exactly 0 where the value is 0.</summary>
    public double Lower { get; }

    /// <summary>Gets the upper limit; exactly 1 where the value is 1.</summary>
    public double Upper { get; }

    /// <summary>Gets the standard error of the value: the root of the sum of w^2 p (1 - p) / n, divided by the sum of w.</summary>
    public double StandardError { get; }

    /// <summary>Gets how sure the interval is.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Gets how the limits were found: <see cref="IntervalMethod.EffectiveWilson"/>.</summary>
    public IntervalMethod Method { get; }

    /// <summary>Gets how many were found in all strata together.</summary>
    public long Part { get; }

    /// <summary>Gets of how many.</summary>
    public long Whole { get; }

    /// <summary>Standardises directly.</summary>
    /// <remarks>The limits are Wilson's for a simple sample whose proportion has the same variance: of value (1 - value) / variance people. Where nothing varies within any stratum, its size is what equal proportions
    /// would make it, the squared sum of w divided by the sum of w^2 / n. E. L. Korn and B. I. Graubard, <i>Survey Methodology</i> 24 (1998), 193-201, for the effective size.</remarks>
    /// <param name="strata">Each stratum with how many were found, of how many, and the weight that it has in the standard population; weights may add up to any sum.</param>
    /// <param name="fewest">With how many found in all there is a value; not negative.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The value with its limits; none, because it is suppressed, where fewer were found, and none where a stratum that has a weight has nobody or more than there are, or none has a weight.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="strata"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count or a weight is negative, or <paramref name="fewest"/> is.</exception>
    /// <exception cref="OverflowException">A sum of the counts does not fit.</exception>
    public static Figure<StandardisedProportion> Of(IEnumerable<(long Part, long Whole, decimal Weight)> strata, long fewest, ConfidenceLevel level)
    {
        ArgumentNullException.ThrowIfNull(strata);
        Arguments.NotNegative(fewest, nameof(fewest));
        (long Part, long Whole, decimal Weight)[] all = Arguments.Strata(strata, nameof(strata));
        (long part, long whole) = (all.Sum(one => one.Part), all.Sum(one => one.Whole));
        (long Part, long Whole, decimal Weight)[] weighted = [.. all.Where(one => one.Weight > 0)];
        if (part < fewest)
        {
            return Withheld.TooFewEvents<StandardisedProportion>(fewest);
        }

        if (weighted.Length == 0 || weighted.Any(one => one.Whole == 0))
        {
            return Withheld.Undefined<StandardisedProportion>();
        }

        if (weighted.Any(one => one.Part > one.Whole))
        {
            return Withheld.PartExceedsWhole<StandardisedProportion>();
        }

        // Those found and the others are added apart, so that neither is a small rest of the other.
        double weights = (double)weighted.Sum(one => one.Weight);
        (double found, double others, double variance, double squares) = (0, 0, 0, 0);
        foreach ((long one, long of, decimal weight) in weighted)
        {
            double each = (double)weight / weights / of;
            found += each * one;
            others += each * (of - one);
            variance += each * each * one * ((double)(of - one) / of);
            squares += each * each * of;
        }

        double value = others == 0 ? 1 : Math.Min(found, 1);
        double size = variance > 0 ? found * others / variance : 1 / squares;
        return Figure.Of(new StandardisedProportion(
            value, WilsonLimits.Of(value * size, size, level.Deviations), Math.Sqrt(variance), level, part, whole));
    }

    /// <summary>Writes the proportion and its limits, in the current culture.</summary>
    /// <returns>Text such as <c>0.8912 (0.8699 to 0.9093; EffectiveWilson 95%)</c>.</returns>
    public override string ToString() => string.Create(null, $"{Value:0.0000} ({Lower:0.0000} to {Upper:0.0000}; {Method} {Level})");

    /// <summary>Writes the proportion and its limits as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
