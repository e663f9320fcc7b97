using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>The relative change of a count or an amount against an earlier one, per hundred of the earlier one.</summary>
/// <remarks>
/// <para>Always written with its sign, so that it is not taken for a percentage of a group. Never below -100 %: a count cannot lose more than itself. Rates do not add: chain or pool the growths they come from.</para>
/// <para>Immutable and safe to share; costs one number. The default value is no growth. Rates are equal, and ordered, by value: a fall is less than a rise.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeConverter(typeof(ParsableTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly partial record struct GrowthRate :
    IComparable,
    IComparable<GrowthRate>,
    IComparisonOperators<GrowthRate, GrowthRate, bool>
{
    internal GrowthRate(decimal percent) => Percent = percent;

    /// <summary>Gets how many per hundred of the earlier value: 15.96 for growth of 15.96 %; -100 or more.</summary>
    public decimal Percent { get; }

    /// <summary>Makes a rate of a number per hundred.</summary>
    /// <param name="percent">How many per hundred: 15.96 for growth of 15.96 %; negative for a fall.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is below -100 or above 10^26.</exception>
    public static GrowthRate FromPercent(decimal percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, -100m);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, ExactMath.Largest);
        return new(percent);
    }

    /// <summary>Finds the rate to a number of decimals, an exact half going away from zero, as published tables do.</summary>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <returns>The rounded value, which prints that many decimals.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    public GrowthRate Round(int decimals) => new(ExactMath.Round(Percent, decimals, MidpointRounding.AwayFromZero));

    /// <summary>Finds the rate to a number of decimals, an exact half going to the even digit.</summary>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <returns>The rounded value, which prints that many decimals.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    public GrowthRate RoundHalfToEven(int decimals) => new(ExactMath.Round(Percent, decimals, MidpointRounding.ToEven));

    /// <inheritdoc/>
    public static bool operator <(GrowthRate left, GrowthRate right) => left.Percent < right.Percent;

    /// <inheritdoc/>
    public static bool operator <=(GrowthRate left, GrowthRate right) => left.Percent <= right.Percent;

    /// <inheritdoc/>
    public static bool operator >(GrowthRate left, GrowthRate right) => left.Percent > right.Percent;

    /// <inheritdoc/>
    public static bool operator >=(GrowthRate left, GrowthRate right) => left.Percent >= right.Percent;

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(GrowthRate other) => Percent.CompareTo(other.Percent);

    /// <summary>Finds the nearest binary number, for a chart or a statistical routine.</summary>
    /// <returns>How many per hundred of the earlier value, approximately.</returns>
    public double ToDouble() => (double)Percent;
}
