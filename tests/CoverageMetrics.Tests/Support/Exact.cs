using System.Numerics;

namespace CoverageMetrics.Tests.Support;

/// <summary>The oracle: the same questions answered with whole numbers of any size, where nothing is ever cut.</summary>
internal static class Exact
{
    /// <summary>Rounds 100 * numerator / denominator, an exact half going away from zero.</summary>
    /// <returns>The result in units of the last decimal.</returns>
    internal static BigInteger Percent(BigInteger numerator, BigInteger denominator, int decimals)
    {
        (BigInteger floor, int half) = Split(numerator, denominator, decimals);
        return half > 0 || (half == 0 && numerator.Sign * denominator.Sign > 0) ? floor + 1 : floor;
    }

    /// <summary>Rounds 100 * numerator / denominator, an exact half going to the even digit.</summary>
    /// <returns>The result in units of the last decimal.</returns>
    internal static BigInteger PercentHalfToEven(BigInteger numerator, BigInteger denominator, int decimals)
    {
        (BigInteger floor, int half) = Split(numerator, denominator, decimals);
        return half > 0 || (half == 0 && !floor.IsEven) ? floor + 1 : floor;
    }

    /// <summary>Finds a decimal as a whole number of units of its last decimal.</summary>
    internal static BigInteger Units(decimal value, int decimals)
    {
        (BigInteger mantissa, int scale) = Parts(value);
        if (scale <= decimals)
        {
            return mantissa * BigInteger.Pow(10, decimals - scale);
        }

        BigInteger units = BigInteger.DivRem(mantissa, BigInteger.Pow(10, scale - decimals), out BigInteger rest);
        Assert.True(rest.IsZero, $"{value} has more than {decimals} decimals.");
        return units;
    }

    /// <summary>Finds the digits of a decimal and how many of them are behind the separator.</summary>
    internal static (BigInteger Mantissa, int Scale) Parts(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        BigInteger mantissa = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        return (bits[3] < 0 ? -mantissa : mantissa, (bits[3] >> 16) & 0xff);
    }

    // The quotient in units, rounded down, and whether what is left is below (-1), exactly (0) or above (1) a half.
    private static (BigInteger Floor, int Half) Split(BigInteger numerator, BigInteger denominator, int decimals)
    {
        if (denominator.Sign < 0)
        {
            (numerator, denominator) = (-numerator, -denominator);
        }

        BigInteger floor = BigInteger.DivRem(100 * numerator * BigInteger.Pow(10, decimals), denominator, out BigInteger rest);
        if (rest.Sign < 0)
        {
            (floor, rest) = (floor - 1, rest + denominator);
        }

        return (floor, (2 * rest).CompareTo(denominator));
    }
}
