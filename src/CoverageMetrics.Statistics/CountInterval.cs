using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using CoverageMetrics.Statistics.Internal;

namespace CoverageMetrics.Statistics;

/// <summary>A count of events that come independently, or so many of them per so many people, with the limits between which the expected one lies.</summary>
/// <remarks>
/// <para>Estimates: none is exact, and none is a bound. The limits are those of the count, whatever it is divided by: what is divided by has no uncertainty here.</para>
/// <para>The default value is a count of 0. Equal when all is; no order.</para>
/// <para>Immutable and safe to share; costs ninety-six bytes.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly record struct CountInterval : IShown
{
    private readonly double _lowerCount;
    private readonly double _upperCount;

    // What one event counts for.
    private readonly double _scale;

    private CountInterval(long count, double lower, double upper, ConfidenceLevel level, IntervalMethod method)
    {
        Count = count;
        _lowerCount = lower;
        _upperCount = upper;
        _scale = 1;
        Level = level;
        Method = method;
    }

    private CountInterval(CountInterval count, decimal multiplier, long exposure)
        : this(count.Count, count._lowerCount, count._upperCount, count.Level, count.Method)
    {
        Multiplier = multiplier;
        Exposure = exposure;
        _scale = (double)multiplier / exposure;
    }

    /// <summary>Gets the count, or multiplier * count / exposure.</summary>
    public double Value => Count * _scale;

    /// <summary>Gets the lower limit, not negative, in the unit of the value.</summary>
    public double Lower => _lowerCount * _scale;

    /// <summary>Gets the upper limit, in the unit of the value.</summary>
    public double Upper => _upperCount * _scale;

    /// <summary>Gets how sure the interval is.</summary>
    public ConfidenceLevel Level { get; }

    /// <summary>Gets how the limits were found.</summary>
    public IntervalMethod Method { get; }

    /// <summary>Gets how many events were counted.</summary>
    public long Count { get; }

    /// <summary>Gets per how many people the value is, such as 100,000; 0 for a count.</summary>
    public decimal Multiplier { get; }

    /// <summary>Gets the people, or the years that they lived, among whom the events were counted; 0 for a count.</summary>
    public long Exposure { get; }

    /// <summary>Finds Byar's approximation: close to the exact limits from 10 events on.</summary>
    /// <remarks>x (1 - 1/(9x) - z/(3 sqrt(x)))^3, and with x + 1 and plus. N. E. Breslow and N. E. Day, <i>Statistical Methods in Cancer Research</i> II (1987), section 2.3.</remarks>
    /// <param name="count">How many events were counted; not negative.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval; none where the formula gives a lower limit below 0, as it does for 0 events and for few at a high level: <see cref="ExactPoisson"/> has one always.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static Figure<CountInterval> Byar(long count, ConfidenceLevel level)
    {
        Arguments.NotNegative(count, nameof(count));
        double z = level.Deviations;
        double lower = count == 0 ? double.NegativeInfinity : ByarLimit(count, -z);
        return lower < 0
            ? Withheld.Undefined<CountInterval>()
            : Figure.Of(new CountInterval(count, lower, ByarLimit(count + 1.0, z), level, IntervalMethod.Byar));
    }

    /// <summary>Finds the exact limits: the expected counts at which as many or more, and as many or fewer, have half of what the level leaves.</summary>
    /// <remarks>F. Garwood, <i>Biometrika</i> 28 (1936), 437-442. The lower limit of 0 events is 0.</remarks>
    /// <param name="count">How many events were counted; not negative and at most 10^12.</param>
    /// <param name="level">How sure the interval is.</param>
    /// <returns>The interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative or too large.</exception>
    public static CountInterval ExactPoisson(long count, ConfidenceLevel level)
    {
        Arguments.NotNegative(count, nameof(count));
        Arguments.FewEnoughForExactLimits(count, nameof(count));
        double z = level.Deviations;
        return new(count, ExactTails.LowerCount(count, level.Tail, z), ExactTails.UpperCount(count, level.Tail, z), level, IntervalMethod.ExactPoisson);
    }

    /// <summary>Finds so many events per so many people.</summary>
    /// <param name="multiplier">Per how many people: 100,000; more than 0.</param>
    /// <param name="exposure">The people, or the years that they lived, among whom the events were counted; not negative.</param>
    /// <returns>The interval of the count, times <paramref name="multiplier"/>, divided by <paramref name="exposure"/>; none where that is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="multiplier"/> is not more than 0, or <paramref name="exposure"/> is negative.</exception>
    public Figure<CountInterval> Per(decimal multiplier, long exposure)
    {
        Arguments.Positive(multiplier, nameof(multiplier));
        Arguments.NotNegative(exposure, nameof(exposure));
        return exposure == 0 ? Withheld.Undefined<CountInterval>() : Figure.Of(new CountInterval(this, multiplier, exposure));
    }

    /// <summary>Finds so many events per so many people of a group.</summary>
    /// <typeparam name="TGroup">The group among whom the events were counted.</typeparam>
    /// <param name="multiplier">Per how many people: 100,000; more than 0.</param>
    /// <param name="exposure">The people among whom the events were counted.</param>
    /// <returns>The interval of the count, times <paramref name="multiplier"/>, divided by <paramref name="exposure"/>; none where that is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="multiplier"/> is not more than 0.</exception>
    public Figure<CountInterval> Per<TGroup>(decimal multiplier, Headcount<TGroup> exposure)
        where TGroup : struct, IPopulationGroup => Per(multiplier, exposure.Persons);

    /// <summary>Writes the value and its limits, in the current culture.</summary>
    /// <returns>Text such as <c>10 (4.7954 to 18.3904; ExactPoisson 95%)</c>.</returns>
    public override string ToString() => string.Create(null, $"{Value:0.####} ({Lower:0.####} to {Upper:0.####}; {Method} {Level})");

    /// <summary>Writes the value and its limits as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    private static double ByarLimit(double count, double z)
    {
        double root = 1 - (1 / (9 * count)) + (z / (3 * Math.Sqrt(count)));
        return count * root * root * root;
    }
}
