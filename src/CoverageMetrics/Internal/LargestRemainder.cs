using System;
using System.Linq;
using System.Numerics;

namespace CoverageMetrics.Internal;

/// <summary>Rounds parts of a whole so that the rounded parts add up to the rounded sum.</summary>
internal static class LargestRemainder
{
    // Amounts have at most four decimals, so this makes whole numbers of them; it leaves the ratios as they are.
    private const decimal Whole = 10_000m;

    /// <summary>Finds the parts per hundred, each rounded down or up, so that they add up to their rounded sum.</summary>
    /// <param name="parts">The parts; negative ones are losses.</param>
    /// <param name="whole">What they are measured against, positive.</param>
    /// <param name="decimals">How many decimals to keep.</param>
    /// <returns>The rounded parts per hundred, in the order given.</returns>
    internal static decimal[] Round(decimal[] parts, decimal whole, int decimals)
    {
        BigInteger denominator = new(whole * Whole);
        BigInteger unitsInHundred = BigInteger.Pow(10, decimals + 2);
        BigInteger[] scaled = Array.ConvertAll(parts, part => new BigInteger(part * Whole) * unitsInHundred);
        BigInteger[] units = Array.ConvertAll(scaled, value => Floor(value, denominator));

        BigInteger sum = scaled.Aggregate(BigInteger.Zero, BigInteger.Add);
        int missing = (int)(RoundHalfAwayFromZero(sum, denominator) - units.Aggregate(BigInteger.Zero, BigInteger.Add));
        int[] mostLost = Enumerable.Range(0, parts.Length)
            .OrderByDescending(i => scaled[i] - (units[i] * denominator))
            .ThenByDescending(i => parts[i])
            .Take(missing)
            .ToArray();
        foreach (int i in mostLost)
        {
            units[i]++;
        }

        return Array.ConvertAll(units, unit => ToDecimal(unit, decimals));
    }

    private static decimal ToDecimal(BigInteger units, int decimals)
    {
        decimal scale = new(1, 0, 0, false, (byte)decimals);
        return (decimal)units * scale;
    }

    private static BigInteger Floor(BigInteger value, BigInteger denominator)
    {
        BigInteger quotient = BigInteger.DivRem(value, denominator, out BigInteger remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    private static BigInteger RoundHalfAwayFromZero(BigInteger value, BigInteger denominator)
    {
        BigInteger magnitude = ((2 * BigInteger.Abs(value)) + denominator) / (2 * denominator);
        return value.Sign < 0 ? -magnitude : magnitude;
    }
}
