using System;
using System.Globalization;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>An earlier and a later coverage whose denominators a survey estimated, compared: their difference or their ratio, with the limits that the survey's sampling leaves it.</summary>
/// <remarks>
/// <para>A rotating panel asks a part of its people again, so that both denominators are wrong in the same direction, and their change is surer than either. How much so is their correlation, which the survey publishes or which follows from
/// the part asked again times the correlation of one person's answers; 0 for two samples apart.</para>
/// <para>Estimates: none is exact, and none is a bound. The default value compares nobody with nobody. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs some two hundred bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct CoverageComparison : IShown
{
    private CoverageComparison(CoverageInterval earlier, CoverageInterval later, decimal correlation, bool isRatio, (double Value, double Lower, double Upper) found)
    {
        Earlier = earlier;
        Later = later;
        Correlation = correlation;
        IsRatio = isRatio;
        (Value, Lower, Upper) = found;
    }

    /// <summary>Gets the earlier coverage.</summary>
    public CoverageInterval Earlier { get; }

    /// <summary>Gets the later coverage.</summary>
    public CoverageInterval Later { get; }

    /// <summary>Gets the correlation of the two estimated denominators, from -1 to 1.</summary>
    public decimal Correlation { get; }

    /// <summary>Gets a value indicating whether it is the later one divided by the earlier one, and not less it.</summary>
    public bool IsRatio { get; }

    /// <summary>Gets the difference as a fraction of 1, or the ratio.</summary>
    public double Value { get; }

    /// <summary>Gets the lower limit.</summary>
    public double Lower { get; }

    /// <summary>Gets the upper limit.</summary>
    public double Upper { get; }

    /// <summary>Gets how sure the interval is.</summary>
    public ConfidenceLevel Level => Later.Level;

    /// <summary>Gets how the limits were found: as those of both coverages were.</summary>
    public IntervalMethod Method => Later.Method;

    /// <summary>Finds the difference of two coverages, later minus earlier: the change in points as a fraction of 1.</summary>
    /// <remarks>The distances of the four limits from their coverages, joined as sides of a triangle whose angle the correlation gives. G. Y. Zou, <i>Psychological Methods</i> 12 (2007), 399-413. Of a correlation near 1 nearly nothing is left,
    /// and what is left need not be more at a higher level.</remarks>
    /// <param name="earlier">The earlier coverage.</param>
    /// <param name="later">The later coverage, of the same groups, level and method.</param>
    /// <param name="correlation">The correlation of the two estimated denominators, from -1 to 1.</param>
    /// <returns>The difference; none where one of the two is of nobody.</returns>
    /// <exception cref="ArgumentException">The two are of different groups, levels or methods.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="correlation"/> is below -1 or above 1.</exception>
    public static Figure<CoverageComparison> Difference(CoverageInterval earlier, CoverageInterval later, decimal correlation)
    {
        double rho = Checked(earlier, later, correlation);
        if (!earlier.Coverage.IsDefined || !later.Coverage.IsDefined)
        {
            return Withheld.Undefined<CoverageComparison>();
        }

        double value = later.Value - earlier.Value;
        return Figure.Of(new CoverageComparison(earlier, later, correlation, false, (
            value,
            value - Side(later.Value - later.Lower, earlier.Upper - earlier.Value, rho),
            value + Side(later.Upper - later.Value, earlier.Value - earlier.Lower, rho))));
    }

    /// <summary>Finds the ratio of two coverages, later divided by earlier.</summary>
    /// <remarks>By Fieller's method the ratios f at which the one denominator and f times the other are not more than z standard errors of their difference apart, E. C. Fieller, <i>Journal of the Royal Statistical Society</i> B 16 (1954), 175-185; on the logarithmic
    /// scale the ratio divided by, and times, e to the power of z roots of a^2 + b^2 - 2 r a b, of the relative standard errors a and b and the correlation r, by the delta method.</remarks>
    /// <param name="earlier">The earlier coverage.</param>
    /// <param name="later">The later coverage, of the same groups, level and method.</param>
    /// <param name="correlation">The correlation of the two estimated denominators, from -1 to 1.</param>
    /// <returns>The ratio; none where one of the two is of nobody, or the earlier one covers nobody.</returns>
    /// <exception cref="ArgumentException">The two are of different groups, levels or methods.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="correlation"/> is below -1 or above 1.</exception>
    public static Figure<CoverageComparison> Ratio(CoverageInterval earlier, CoverageInterval later, decimal correlation)
    {
        double rho = Checked(earlier, later, correlation);
        if (!earlier.Coverage.IsDefined || !later.Coverage.IsDefined || earlier.Coverage.Covered == 0)
        {
            return Withheld.Undefined<CoverageComparison>();
        }

        double value = later.Value / earlier.Value;
        (double a, double b) = (Reach(earlier), Reach(later));
        (double lower, double upper) = later.Method == IntervalMethod.Fieller ? Quotient(a, b, rho) : Even(Math.Exp(Side(a, b, rho)));
        return Figure.Of(new CoverageComparison(earlier, later, correlation, true, (value, value * lower, value * upper)));
    }

    /// <summary>Writes the difference or the ratio and its limits, in the current culture.</summary>
    /// <returns>Text such as <c>0.0121 (0.0060 to 0.0182; Fieller 95%)</c>.</returns>
    public override string ToString() => string.Create(null, $"{Value:0.0000} ({Lower:0.0000} to {Upper:0.0000}; {Method} {Level})");

    /// <summary>Writes the difference or the ratio and its limits as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    // How far one may be away, in parts of it: below 1 wherever Fieller's method gave limits.
    private static double Reach(CoverageInterval of) => of.Level.Deviations * (double)of.RelativeStandardErrorPercent / 100;

    // The third side of a triangle. Rounding may leave a little less than nothing.
    private static double Side(double one, double other, double rho) => Math.Sqrt(Math.Max(0, ((one - other) * (one - other)) + (2 * (1 - rho) * one * other)));

    private static (double Lower, double Upper) Even(double factor) => (1 / factor, factor);

    // f^2 (1 - b^2) - 2 f (1 - r a b) + 1 - a^2 = 0, where the earlier denominator is f times the later one as often as estimated.
    private static (double Lower, double Upper) Quotient(double a, double b, double rho)
    {
        double half = 1 - (rho * a * b);
        double product = (1 - (a * a)) * (1 - (b * b));
        double root = Math.Sqrt(Math.Max(0, (half * half) - product));
        return ((1 - (a * a)) / (half + root), (half + root) / (1 - (b * b)));
    }

    private static double Checked(CoverageInterval earlier, CoverageInterval later, decimal correlation)
    {
        if (correlation is < -1 or > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(correlation), string.Create(CultureInfo.InvariantCulture, $"A correlation must be from -1 to 1, but is {correlation}."));
        }

        if ((earlier.Level, earlier.Method) != (later.Level, later.Method))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Two coverages are compared at one level and by one method, but these are of {earlier.Level.Percent} percent by {earlier.Method} and {later.Level.Percent} percent by {later.Method}."), nameof(later));
        }

        return (earlier.Coverage.Who, earlier.Coverage.Of) == (later.Coverage.Who, later.Coverage.Of)
            ? (double)correlation
            : throw new ArgumentException($"Two coverages are compared that are of the same groups, but these are of {earlier.Coverage.Who} / {earlier.Coverage.Of} and {later.Coverage.Who} / {later.Coverage.Of}.", nameof(later));
    }
}
