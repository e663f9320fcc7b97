using System;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

/// <summary>Makes changes in amounts that were not worked out from two of them.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes.</remarks>
public static class AmountChange
{
    /// <summary>Makes a change of units of a currency.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="value">How many units came, or went when negative.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is beyond 10^20 either way, or has more than four decimals.</exception>
    public static AmountChange<TCurrency> Of<TCurrency>(decimal value)
        where TCurrency : struct, ICurrency
    {
        CurrencyCode<TCurrency>.Check();
        return new(Money.CheckChange(value, nameof(value)));
    }
}
