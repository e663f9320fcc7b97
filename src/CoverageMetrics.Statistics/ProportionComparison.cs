using System;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>Two proportions of independent samples, compared: their difference or their ratio, with the limits between which that of everybody lies.</summary>
/// <remarks>
/// <para>Estimates: none is exact, and none is a bound. A difference is between -1 and 1; a ratio is not negative. The method says which of the two it is.</para>
/// <para>The default value compares nobody with nobody. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs eighty bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ProportionComparison : IShown
{
    private ProportionComparison(ProportionInterval one, ProportionInterval other, double value, double lower, double upper, IntervalMethod method)
    {
        (Part, Whole, OtherPart, OtherWhole) = (one.Part, one.Whole, other.Part, other.Whole);
        Value = value;
        Lower = lower;
        Upper = upper;
        Level = one.Level;
        Method = method;
    }

    /// <summary>Gets the difference (<see cref="IntervalMethod.Newcombe"/>) or the ratio (<see cref="IntervalMethod.Katz"/>).</summary>
    public double Value { get; }

    /// <summary>Gets the lower limit.</summary>
    public double Lower { get; }

    /// <summary>Gets the upper limit.</summary>
    public double Upper { get; }

    /// <summary>Gets how sure the interval is.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Gets how the limits were found.</summary>
    public IntervalMethod Method { get; }

    /// <summary>Gets how many were found in the one sample.</summary>
    public long Part { get; }

    /// <summary>Gets how many the one sample has.</summary>
    public long Whole { get; }

    /// <summary>Gets how many were found in the other sample, which is subtracted or divided by.</summary>
    public long OtherPart { get; }

    /// <summary>Gets how many the other sample has.</summary>
    public long OtherWhole { get; }

    /// <summary>Finds the difference of two proportions, one minus other.</summary>
    /// <remarks>The distances of the four Wilson limits from their proportions, joined as sides of right-angled triangles. R. G. Newcombe, <i>Statistics in Medicine</i> 17 (1998), 873-890, method 10.</remarks>
    /// <param name="one">The one proportion, whatever the method of its own limits.</param>
    /// <param name="other">The other proportion.</param>
    /// <returns>The difference; none where one of the two is that of nobody.</returns>
    /// <exception cref="ArgumentException">The two are of different levels.</exception>
    public static Figure<ProportionComparison> Difference(ProportionInterval one, ProportionInterval other)
    {
        RequireOneLevel(one, other);
        if (one.Whole == 0 || other.Whole == 0)
        {
            return Withheld.Undefined<ProportionComparison>();
        }

        double z = one.Level.Deviations;
        (double lower, double upper) = WilsonLimits.Of(one.Part, one.Whole, z);
        (double otherLower, double otherUpper) = WilsonLimits.Of(other.Part, other.Whole, z);
        double value = one.Value - other.Value;
        return Figure.Of(new ProportionComparison(
            one,
            other,
            value,
            Math.Max(-1, value - Hypotenuse(one.Value - lower, otherUpper - other.Value)),
            Math.Min(1, value + Hypotenuse(upper - one.Value, other.Value - otherLower)),
            IntervalMethod.Newcombe));
    }

    /// <summary>Finds the ratio of two proportions, one divided by other.</summary>
    /// <remarks>The standard error of the logarithm is the root of 1/x - 1/n of both, added. D. Katz and others, <i>Biometrics</i> 34 (1978), 469-474.</remarks>
    /// <param name="one">The one proportion, whatever the method of its own limits.</param>
    /// <param name="other">The other proportion.</param>
    /// <returns>The ratio; none where one of the two is 0, which has no logarithm, or that of nobody.</returns>
    /// <exception cref="ArgumentException">The two are of different levels.</exception>
    public static Figure<ProportionComparison> Ratio(ProportionInterval one, ProportionInterval other)
    {
        RequireOneLevel(one, other);
        if (one.Part == 0 || other.Part == 0)
        {
            return Withheld.Undefined<ProportionComparison>();
        }

        double value = one.Value / other.Value;
        double factor = Math.Exp(one.Level.Deviations * Math.Sqrt(LogVariance(one) + LogVariance(other)));
        return Figure.Of(new ProportionComparison(one, other, value, value / factor, value * factor, IntervalMethod.Katz));
    }

    /// <summary>Writes the difference or the ratio and its limits, in the current culture.</summary>
    /// <returns>Text such as <c>0.2000 (0.0524 to 0.3339; Newcombe 95%)</c>.</returns>
    public override string ToString() => string.Create(null, $"{Value:0.0000} ({Lower:0.0000} to {Upper:0.0000}; {Method} {Level})");

    /// <summary>Writes the difference or the ratio and its limits as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    private static double Hypotenuse(double one, double other) => Math.Sqrt((one * one) + (other * other));

    // 1/x - 1/n, without the difference of two that are nearly the same.
    private static double LogVariance(ProportionInterval of) => (of.Whole - of.Part) / ((double)of.Part * of.Whole);

    private static void RequireOneLevel(ProportionInterval one, ProportionInterval other)
    {
        if (one.Level != other.Level)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Two proportions are compared at one level, but these are of {one.Level.Percent} and {other.Level.Percent} percent."), nameof(other));
        }
    }
}
