using System;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>A proportion found in a sample, with the limits between which that of everybody lies.</summary>
/// <remarks>
/// <para>Estimates, as fractions of 1 and never outside 0 and 1: none is exact, and none is a bound. There is no value where nobody was asked, and none where more are counted than there are.</para>
/// <para>The default value is 0 of nobody. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs sixty-four bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct ProportionInterval : IShown
{
    private ProportionInterval(long part, long whole, (double Lower, double Upper) limits, ConfidenceLevel level, IntervalMethod method)
    {
        Part = part;
        Whole = whole;
        Value = (double)part / whole;
        Lower = Math.Min(limits.Lower, Value);
        Upper = Math.Max(limits.Upper, Value);
        Level = level;
        Method = method;
    }

    /// <summary>Gets the proportion: part / whole.</summary>
    public double Value { get; }

    /// <summary>Gets the lower limit; exactly 0 where the part is 0.</summary>
    public double Lower { get; }

    /// <summary>Gets the upper limit; exactly 1 where the part is the whole.</summary>
    public double Upper { get; }

    /// <summary>Gets how sure the interval is.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Gets how the limits were found.</summary>
    public IntervalMethod Method { get; }

    /// <summary>Gets how many were found.</summary>
    public long Part { get; }

    /// <summary>Gets of how many.</summary>
    public long Whole { get; }

    /// <summary>Finds the score interval: the proportions that are not more than z standard errors of their own away from the sample's.</summary>
    /// <remarks>E. B. Wilson, <i>Journal of the American Statistical Association</i> 22 (1927), 209-212.</remarks>
    /// <param name="part">How many were found in the sample; not negative.</param>
    /// <param name="whole">How many the sample has; not negative.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none where <paramref name="whole"/> is 0 or less than <paramref name="part"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static Figure<ProportionInterval> Wilson(long part, long whole, ConfidenceLevel level) => Find(part, whole, level, IntervalMethod.Wilson);

    /// <summary>Finds the score interval of a coverage that was counted in a sample.</summary>
    /// <remarks>See <see cref="Wilson(long, long, ConfidenceLevel)"/>.</remarks>
    /// <typeparam name="TCovered">The people who are covered.</typeparam>
    /// <typeparam name="TDenominator">The people the coverage is measured against.</typeparam>
    /// <param name="coverage">The coverage.</param>
    /// <param name="basis">Where its counts come from.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none for a register, which is no sample, unless <paramref name="basis"/> says to read it as one.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is not a named one.</exception>
    public static Figure<ProportionInterval> Wilson<TCovered, TDenominator>(Coverage<TCovered, TDenominator> coverage, CountBasis basis, ConfidenceLevel level)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator => Wilson(coverage.ToAny(), basis, level);

    /// <summary>Finds the score interval of a coverage whose groups are known only at run time.</summary>
    /// <remarks>See <see cref="Wilson(long, long, ConfidenceLevel)"/>.</remarks>
    /// <param name="coverage">The coverage.</param>
    /// <param name="basis">Where its counts come from.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none for a register, which is no sample, unless <paramref name="basis"/> says to read it as one.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is not a named one.</exception>
    public static Figure<ProportionInterval> Wilson(AnyCoverage coverage, CountBasis basis, ConfidenceLevel level) =>
        Arguments.IsSample(basis) ? Wilson(coverage.Covered, coverage.Total, level) : Withheld.Register<ProportionInterval>();

    /// <summary>Finds the score intervals of many proportions at once, without memory of its own.</summary>
    /// <remarks>See <see cref="Wilson(long, long, ConfidenceLevel)"/>.</remarks>
    /// <param name="parts">How many were found in each sample; none negative.</param>
    /// <param name="wholes">How many each sample has; none negative.</param>
    /// <param name="level">How sure the intervals are.</param>
    /// <param name="lower">Where the lower limits go; <see cref="double.NaN"/> where there is no interval.</param>
    /// <param name="upper">Where the upper limits go; <see cref="double.NaN"/> where there is no interval.</param>
    /// <returns>How many have no interval, because their whole is 0 or less than their part.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    public static int Wilson(ReadOnlySpan<long> parts, ReadOnlySpan<long> wholes, ConfidenceLevel level, Span<double> lower, Span<double> upper)
    {
        if (parts.Length != wholes.Length || parts.Length != lower.Length || parts.Length != upper.Length)
        {
            throw new ArgumentException($"Columns must be equally long, but these have {parts.Length}, {wholes.Length}, {lower.Length} and {upper.Length} cells.");
        }

        double z = level.Deviations;
        (int done, int undefined) = WilsonLimits.Of(parts, wholes, z, lower, upper);
        for (int cell = done; cell < parts.Length; cell++)
        {
            long part = parts[cell];
            long whole = wholes[cell];
            if ((part | whole) < 0)
            {
                throw new ArgumentOutOfRangeException(part < 0 ? nameof(parts) : nameof(wholes), string.Create(CultureInfo.InvariantCulture, $"A count must not be negative, but cell {cell} is {(part < 0 ? part : whole)}."));
            }

            if (whole == 0 || part > whole)
            {
                (lower[cell], upper[cell]) = (double.NaN, double.NaN);
                undefined++;
                continue;
            }

            (lower[cell], upper[cell]) = WilsonLimits.Of(part, whole, z);
        }

        return undefined;
    }

    /// <summary>Finds the exact interval, which holds the proportion at least as often as the level says, and usually more often.</summary>
    /// <remarks>C. J. Clopper and E. S. Pearson, <i>Biometrika</i> 26 (1934), 404-413: the proportions at which as many or more, and as many or fewer, have half of what the level leaves.</remarks>
    /// <param name="part">How many were found in the sample; not negative.</param>
    /// <param name="whole">How many the sample has; not negative and at most 10^12.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none where <paramref name="whole"/> is 0 or less than <paramref name="part"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or too large.</exception>
    public static Figure<ProportionInterval> ClopperPearson(long part, long whole, ConfidenceLevel level) => Find(part, whole, level, IntervalMethod.ClopperPearson);

    /// <summary>Finds the exact interval of a coverage whose groups are known only at run time.</summary>
    /// <remarks>See <see cref="ClopperPearson(long, long, ConfidenceLevel)"/>.</remarks>
    /// <param name="coverage">The coverage.</param>
    /// <param name="basis">Where its counts come from.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none for a register, which is no sample, unless <paramref name="basis"/> says to read it as one.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is not a named one, or a count is more than 10^12.</exception>
    public static Figure<ProportionInterval> ClopperPearson(AnyCoverage coverage, CountBasis basis, ConfidenceLevel level) =>
        Arguments.IsSample(basis) ? ClopperPearson(coverage.Covered, coverage.Total, level) : Withheld.Register<ProportionInterval>();

    /// <summary>Writes the proportion and its limits, in the current culture.</summary>
    /// <returns>Text such as <c>0.3080 (0.2553 to 0.3662; Wilson 95%)</c>.</returns>
    public override string ToString() => string.Create(null, $"{Value:0.0000} ({Lower:0.0000} to {Upper:0.0000}; {Method} {Level})");

    /// <summary>Writes the proportion and its limits as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    private static Figure<ProportionInterval> Find(long part, long whole, ConfidenceLevel level, IntervalMethod method)
    {
        Arguments.NotNegative(part, nameof(part));
        Arguments.NotNegative(whole, nameof(whole));
        if (whole == 0)
        {
            return Withheld.Undefined<ProportionInterval>();
        }

        return part > whole
            ? Withheld.PartExceedsWhole<ProportionInterval>()
            : Figure.Of(new ProportionInterval(part, whole, Limits(part, whole, level, method), level, method));
    }

    private static (double Lower, double Upper) Limits(long part, long whole, ConfidenceLevel level, IntervalMethod method)
    {
        double z = level.Deviations;
        if (method == IntervalMethod.Wilson)
        {
            return WilsonLimits.Of(part, whole, z);
        }

        Arguments.FewEnoughForExactLimits(whole, nameof(whole));
        return (ExactTails.LowerProportion(part, whole, level.Tail, z), ExactTails.UpperProportion(part, whole, level.Tail, z));
    }
}
