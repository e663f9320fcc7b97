using System;
using System.Globalization;

namespace CoverageMetrics.Internal;

/// <summary>Finds whole numbers of thousands and millions.</summary>
internal static class WholeNumber
{
    /// <summary>Finds how many a number of thousands or millions is.</summary>
    /// <param name="number">The number.</param>
    /// <param name="scale">A thousand or a million.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="parameter">The parameter with the number.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, not whole, or more than <see cref="long.MaxValue"/>.</exception>
    internal static long Scale(decimal number, int scale, string unit, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, (decimal)long.MaxValue / scale, parameter);
        decimal scaled = number * scale;
        return scaled == decimal.Truncate(scaled)
            ? (long)scaled
            : throw new ArgumentOutOfRangeException(parameter, number, string.Create(CultureInfo.InvariantCulture, $"What is counted is whole: {number} times {scale} is {scaled} {unit}."));
    }
}
