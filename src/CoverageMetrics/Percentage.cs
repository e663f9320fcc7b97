using System;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

/// <summary>Makes percentages that were not worked out from two counts: targets, and figures taken from print.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes.</remarks>
public static class Percentage
{
    /// <summary>Makes a percentage of a number per hundred.</summary>
    /// <typeparam name="TBase">What the percentage is of.</typeparam>
    /// <param name="percent">How many per hundred: 45 for 45 %. It may exceed 100.</param>
    /// <returns>The percentage; it prints the decimals that <paramref name="percent"/> has, or two when it has more than ten.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is negative or more than 10^26.</exception>
    public static Percentage<TBase> FromPercent<TBase>(decimal percent)
        where TBase : struct, IPercentageBase
    {
        GroupCode<TBase>.Check();
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, ExactMath.Largest);
        return new(percent);
    }

    /// <summary>Makes a percentage of a fraction of one.</summary>
    /// <typeparam name="TBase">What the percentage is of.</typeparam>
    /// <param name="fraction">The fraction: 0.45 for 45 %. It may exceed 1.</param>
    /// <returns>The percentage; it prints two decimals fewer than <paramref name="fraction"/> has, or two when it has more than twelve.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="fraction"/> is negative or more than 10^24.</exception>
    public static Percentage<TBase> FromFraction<TBase>(decimal fraction)
        where TBase : struct, IPercentageBase
    {
        GroupCode<TBase>.Check();
        ArgumentOutOfRangeException.ThrowIfNegative(fraction);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fraction, ExactMath.Largest / 100m);

        // Multiplied by a hundred it would keep its decimals and print 45.00 % for 0.45.
        return new(fraction / 0.01m);
    }
}
