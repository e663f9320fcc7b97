using System;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>A coverage of people counted in a register, out of a denominator that a survey estimated, with the limits that the survey's sampling leaves it.</summary>
/// <remarks>
/// <para>The people covered are exact. Limits are fractions of 1 that may be more than 1, as a coverage may: workers are counted where they work and residents where they live.</para>
/// <para>The default value is a coverage of nobody. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs ninety-six bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct CoverageInterval : IShown
{
    private CoverageInterval(AnyCoverage coverage, decimal relativeStandardErrorPercent, double lower, double upper, ConfidenceLevel level, IntervalMethod method)
    {
        Coverage = coverage;
        RelativeStandardErrorPercent = relativeStandardErrorPercent;
        Lower = lower;
        Upper = upper;
        Level = level;
        Method = method;
    }

    /// <summary>Gets the coverage: the counts that the interval is of.</summary>
    public AnyCoverage Coverage { get; }

    /// <summary>Gets the standard error of the denominator, in percent of it.</summary>
    public decimal RelativeStandardErrorPercent { get; }

    /// <summary>Gets the coverage as a fraction of 1; 0 of nobody.</summary>
    public double Value => Coverage.IsDefined ? (double)Coverage.Covered / Coverage.Total : 0;

    /// <summary>Gets the lower limit.</summary>
    public double Lower { get; }

    /// <summary>Gets the upper limit.</summary>
    public double Upper { get; }

    /// <summary>Gets how sure the interval is.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Gets how the limits were found.</summary>
    public IntervalMethod Method { get; }

    /// <summary>Finds the coverages at which the people covered are not more than z standard errors away from those that the denominator would make: covered / (total (1 + z e)) to covered / (total (1 - z e)).</summary>
    /// <remarks>E. C. Fieller, <i>Journal of the Royal Statistical Society</i> B 16 (1954), 175-185, with a numerator that is exact.</remarks>
    /// <param name="coverage">The people covered, exact, and the estimated denominator.</param>
    /// <param name="relativeStandardErrorPercent">The standard error of the denominator in percent of it, as a survey publishes it: 1.2, not 0.012; not negative.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none where the denominator is nobody, or so uncertain that it may be.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="relativeStandardErrorPercent"/> is negative.</exception>
    public static Figure<CoverageInterval> Fieller(AnyCoverage coverage, decimal relativeStandardErrorPercent, ConfidenceLevel level)
    {
        double reach = Reach(relativeStandardErrorPercent, level);
        if (!coverage.IsDefined)
        {
            return Withheld.Undefined<CoverageInterval>();
        }

        double value = (double)coverage.Covered / coverage.Total;
        return reach >= 1
            ? Withheld.DenominatorTooUncertain<CoverageInterval>()
            : Figure.Of(new CoverageInterval(coverage, relativeStandardErrorPercent, value / (1 + reach), value / (1 - reach), level, IntervalMethod.Fieller));
    }

    /// <summary>Finds the limits by Fieller's method, with both groups as types.</summary>
    /// <remarks>See <see cref="Fieller(AnyCoverage, decimal, ConfidenceLevel)"/>.</remarks>
    /// <typeparam name="TCovered">The people who are covered.</typeparam>
    /// <typeparam name="TDenominator">The people the coverage is measured against.</typeparam>
    /// <param name="coverage">The people covered, exact, and the estimated denominator.</param>
    /// <param name="relativeStandardErrorPercent">The standard error of the denominator in percent of it; not negative.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none where the denominator is nobody, or so uncertain that it may be.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="relativeStandardErrorPercent"/> is negative.</exception>
    public static Figure<CoverageInterval> Fieller<TCovered, TDenominator>(Coverage<TCovered, TDenominator> coverage, decimal relativeStandardErrorPercent, ConfidenceLevel level)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator => Fieller(coverage.ToAny(), relativeStandardErrorPercent, level);

    /// <summary>Finds the limits by Fieller's method of a cell of a table, whose denominator says by how much its survey may be wrong.</summary>
    /// <remarks>See <see cref="Fieller(AnyCoverage, decimal, ConfidenceLevel)"/>.</remarks>
    /// <param name="cell">The cell.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none where the cell has no coverage, its denominator carries no standard error (<see cref="NoValueDetailKind.NotASample"/>) or is too uncertain, and where those covered are an estimate as well.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> is null.</exception>
    public static Figure<CoverageInterval> Fieller(MetricCell cell, ConfidenceLevel level) => Of(cell, level, Fieller);

    /// <summary>Finds the limits by Fieller's method of two observations, the second of which says by how much its survey may be wrong.</summary>
    /// <remarks>See <see cref="Fieller(AnyCoverage, decimal, ConfidenceLevel)"/>.</remarks>
    /// <param name="covered">The people covered, counted in a register.</param>
    /// <param name="denominator">The people the coverage is measured against.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none where either has no value or is not of people, the denominator carries no standard error (<see cref="NoValueDetailKind.NotASample"/>) or is too uncertain, and where those covered are an estimate as well.</returns>
    /// <exception cref="ArgumentNullException">An observation is null.</exception>
    public static Figure<CoverageInterval> Fieller(Observation covered, Observation denominator, ConfidenceLevel level) => Of(covered, denominator, level, Fieller);

    /// <summary>Finds the limits on the logarithmic scale: the coverage divided by, and times, e to the power of z standard errors. It has limits for a denominator of any uncertainty.</summary>
    /// <remarks>The standard error of a logarithm is the relative one, by the delta method: G. W. Oehlert, <i>The American Statistician</i> 46 (1992), 27-29.</remarks>
    /// <param name="coverage">The people covered, exact, and the estimated denominator.</param>
    /// <param name="relativeStandardErrorPercent">The standard error of the denominator in percent of it, as a survey publishes it: 1.2, not 0.012; not negative.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none where the denominator is nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="relativeStandardErrorPercent"/> is negative.</exception>
    public static Figure<CoverageInterval> LogDelta(AnyCoverage coverage, decimal relativeStandardErrorPercent, ConfidenceLevel level)
    {
        double factor = Math.Exp(Reach(relativeStandardErrorPercent, level));
        if (!coverage.IsDefined)
        {
            return Withheld.Undefined<CoverageInterval>();
        }

        double value = (double)coverage.Covered / coverage.Total;
        return Figure.Of(new CoverageInterval(coverage, relativeStandardErrorPercent, value / factor, value * factor, level, IntervalMethod.LogDelta));
    }

    /// <summary>Finds the limits on the logarithmic scale, with both groups as types.</summary>
    /// <remarks>See <see cref="LogDelta(AnyCoverage, decimal, ConfidenceLevel)"/>.</remarks>
    /// <typeparam name="TCovered">The people who are covered.</typeparam>
    /// <typeparam name="TDenominator">The people the coverage is measured against.</typeparam>
    /// <param name="coverage">The people covered, exact, and the estimated denominator.</param>
    /// <param name="relativeStandardErrorPercent">The standard error of the denominator in percent of it; not negative.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none where the denominator is nobody.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="relativeStandardErrorPercent"/> is negative.</exception>
    public static Figure<CoverageInterval> LogDelta<TCovered, TDenominator>(Coverage<TCovered, TDenominator> coverage, decimal relativeStandardErrorPercent, ConfidenceLevel level)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator => LogDelta(coverage.ToAny(), relativeStandardErrorPercent, level);

    /// <summary>Finds the limits on the logarithmic scale of a cell of a table, whose denominator says by how much its survey may be wrong.</summary>
    /// <remarks>See <see cref="LogDelta(AnyCoverage, decimal, ConfidenceLevel)"/>.</remarks>
    /// <param name="cell">The cell.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none as by <see cref="Fieller(MetricCell, ConfidenceLevel)"/>, but for a denominator of any uncertainty.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> is null.</exception>
    public static Figure<CoverageInterval> LogDelta(MetricCell cell, ConfidenceLevel level) => Of(cell, level, LogDelta);

    /// <summary>Finds the limits on the logarithmic scale of two observations, the second of which says by how much its survey may be wrong.</summary>
    /// <remarks>See <see cref="LogDelta(AnyCoverage, decimal, ConfidenceLevel)"/>.</remarks>
    /// <param name="covered">The people covered, counted in a register.</param>
    /// <param name="denominator">The people the coverage is measured against.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none as by <see cref="Fieller(Observation, Observation, ConfidenceLevel)"/>, but for a denominator of any uncertainty.</returns>
    /// <exception cref="ArgumentNullException">An observation is null.</exception>
    public static Figure<CoverageInterval> LogDelta(Observation covered, Observation denominator, ConfidenceLevel level) => Of(covered, denominator, level, LogDelta);

    /// <summary>Writes the coverage and its limits, in the current culture.</summary>
    /// <returns>Text such as <c>0.2398 (0.2343 to 0.2456; Fieller 95%)</c>.</returns>
    public override string ToString() => string.Create(null, $"{Value:0.0000} ({Lower:0.0000} to {Upper:0.0000}; {Method} {Level})");

    /// <summary>Writes the coverage and its limits as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    private static Figure<CoverageInterval> Of(MetricCell cell, ConfidenceLevel level, Func<AnyCoverage, decimal, ConfidenceLevel, Figure<CoverageInterval>> limits)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return Of(cell.Coverage, cell.NumeratorSource, cell.DenominatorSource, level, limits);
    }

    private static Figure<CoverageInterval> Of(Observation covered, Observation denominator, ConfidenceLevel level, Func<AnyCoverage, decimal, ConfidenceLevel, Figure<CoverageInterval>> limits)
    {
        ArgumentNullException.ThrowIfNull(covered);
        ArgumentNullException.ThrowIfNull(denominator);
        bool arePeople = new[] { covered, denominator }.All(static one => one.Figure is not { HasValue: true } figure || figure.Value is { IsPeople: true, IsChange: false });
        return !arePeople ? Withheld.Undefined<CoverageInterval>() : Of(
            covered.Figure.Combine(denominator.Figure, (people, all) => AnyCoverage.Between(people.ToHeadcount(covered.Subject), all.ToHeadcount(denominator.Subject))), covered, denominator, level, limits);
    }

    private static Figure<CoverageInterval> Of(
        in Figure<AnyCoverage> coverage, Observation? covered, Observation? denominator, ConfidenceLevel level, Func<AnyCoverage, decimal, ConfidenceLevel, Figure<CoverageInterval>> limits)
    {
        if (!coverage.TryGetValue(out AnyCoverage counts))
        {
            return coverage.Detail is { } detail ? Figure.None<CoverageInterval>(coverage.Reason!.Value, detail) : Figure.None<CoverageInterval>(coverage.Reason!.Value);
        }

        return covered?.RelativeStandardErrorPercent is not null ? Withheld.CoveredAreEstimated<CoverageInterval>()
            : denominator?.RelativeStandardErrorPercent is { } percent ? limits(counts, percent, level)
            : Withheld.Register<CoverageInterval>();
    }

    private static double Reach(decimal relativeStandardErrorPercent, ConfidenceLevel level) => relativeStandardErrorPercent >= 0
        ? level.Deviations * (double)relativeStandardErrorPercent / 100
        : throw new ArgumentOutOfRangeException(nameof(relativeStandardErrorPercent), string.Create(CultureInfo.InvariantCulture, $"A standard error must not be negative, but is {relativeStandardErrorPercent}."));
}
