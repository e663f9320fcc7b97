using System;
using System.Globalization;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

/// <summary>Makes amounts of money.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes.</remarks>
public static class Amount
{
    /// <summary>Makes an amount of units of a currency.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="value">How many units.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative, more than 10^20, or has more than four decimals.</exception>
    public static Amount<TCurrency> Of<TCurrency>(decimal value)
        where TCurrency : struct, ICurrency
    {
        CurrencyCode<TCurrency>.Check();
        return new(Money.Check(value, 1m, nameof(value)));
    }

    /// <summary>Makes an amount of millions.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="millions">How many millions of units.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="millions"/> is negative, or the amount is more than 10^20 or has more than four decimals.</exception>
    public static Amount<TCurrency> OfMillions<TCurrency>(decimal millions)
        where TCurrency : struct, ICurrency
    {
        CurrencyCode<TCurrency>.Check();
        return new(Money.Check(millions, 1_000_000m, nameof(millions)));
    }

    /// <summary>Makes an amount of thousands of millions.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="billions">How many thousands of millions of units: 270 000 for 270,000,000,000,000.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="billions"/> is negative, or the amount is more than 10^20 or has more than four decimals.</exception>
    public static Amount<TCurrency> OfBillions<TCurrency>(decimal billions)
        where TCurrency : struct, ICurrency
    {
        CurrencyCode<TCurrency>.Check();
        return new(Money.Check(billions, 1_000_000_000m, nameof(billions)));
    }
}
