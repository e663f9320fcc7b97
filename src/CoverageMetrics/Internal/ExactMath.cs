using System;
using System.Diagnostics;
using System.Numerics;

namespace CoverageMetrics.Internal;

/// <summary>The one place where counts become percentages and percentages are rounded.</summary>
internal static class ExactMath
{
    /// <summary>The most decimals a percentage can be rounded to.</summary>
    internal const int MaxDecimals = 10;

    /// <summary>The largest percentage, rate or number of points: what two amounts of money can come to.</summary>
    internal const decimal Largest = 100_000_000_000_000_000_000_000_000m;

    // One decimal more than can be asked for: adding it marks a quotient as not rounded yet, so that it is never taken for a
    // rounded value when it is printed. It changes no value.
    private const decimal Unrounded = 0.00000000000m;

    // What the 28th and last decimal of a decimal counts.
    private const decimal LastDigit = 0.0000000000000000000000000001m;

    /// <summary>Finds a part per hundred of a whole.</summary>
    /// <remarks>
    /// The quotient is off by at most 5e-26 times part / whole. A quotient that is not itself half-way between two values of p
    /// decimals lies at least 1 / (2 * 10^p * whole) from the next half-way point, which is more for every part below 10^(25-p):
    /// rounding it gives what exact arithmetic gives for any two longs and up to six decimals, and for counts up to 10^12 and up to ten.
    /// </remarks>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole, not zero.</param>
    /// <returns>The part per hundred of the whole, not rounded.</returns>
    internal static decimal Percent(decimal part, decimal whole)
    {
        Debug.Assert(whole != 0, "Checked by IsDefined.");
        decimal quotient = 100m * part / whole;
        return quotient.Scale > MaxDecimals ? quotient : quotient + Unrounded;
    }

    /// <summary>Finds a part per hundred of a whole, of whole numbers.</summary>
    /// <remarks>
    /// The quotient of two decimals to as many digits, the 28 or 29 that a decimal holds, and sooner: people are whole numbers, and with a whole up to 2^30 nine or ten more decimals
    /// are one division of 64 bits.
    /// </remarks>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole, not zero.</param>
    /// <returns>The part per hundred of the whole, not rounded.</returns>
    internal static decimal Percent(long part, long whole)
    {
        const ulong Billion = 1_000_000_000;
        if (whole is < 1 or > 1L << 30 || part is < -(1L << 56) or > 1L << 56)
        {
            return Percent((decimal)part, whole);
        }

        ulong divisor = (ulong)whole;
        (ulong units, ulong rest) = Math.DivRem(100 * (ulong)Math.Abs(part), divisor);
        if (units > 7_922)
        {
            return Percent((decimal)part, whole);
        }

        (ulong first, rest) = Math.DivRem(rest * Billion, divisor);
        (ulong second, rest) = Math.DivRem(rest * Billion, divisor);
        (ulong third, rest) = Math.DivRem(rest * Billion * 10, divisor);

        // As many decimals as leave 96 bits enough: the borders are the first digits of 2^96.
        ulong head = (units * Billion) + first;
        return head switch
        {
            < 7_922_816_251 => Joined(head, second, 10 * Billion, third + (2 * rest >= divisor ? 1UL : 0), part < 0, 28),
            < 79_228_162_514 => Joined(head, second, Billion, (third + 5) / 10, part < 0, 27),
            < 792_281_625_142 => Joined(head, second, Billion / 10, (third + 50) / 100, part < 0, 26),
            < 7_922_816_251_426 => Joined(head, second, Billion / 100, (third + 500) / 1_000, part < 0, 25),
            _ => Percent((decimal)part, whole),
        };
    }

    /// <summary>Finds a value to a number of decimals and gives it exactly that many to print.</summary>
    /// <param name="value">The value.</param>
    /// <param name="decimals">How many decimals to keep.</param>
    /// <param name="midpoint">Where an exact half goes.</param>
    /// <returns>The rounded value.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    internal static decimal Round(decimal value, int decimals, MidpointRounding midpoint)
    {
        Guard.Decimals(decimals);
        return decimal.Round(value, decimals, midpoint) + new decimal(0, 0, 0, false, (byte)decimals);
    }

    /// <summary>Finds whether a value has been rounded, or was given with as few decimals as a rounded one.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is printed with its own decimals.</returns>
    internal static bool IsRounded(decimal value) => value.Scale <= MaxDecimals && !IsCut(value);

    /// <summary>Compares two ratios without dividing.</summary>
    /// <param name="part">The first part, not negative.</param>
    /// <param name="whole">The first whole; zero for an undefined ratio.</param>
    /// <param name="otherPart">The second part, not negative.</param>
    /// <param name="otherWhole">The second whole; zero for an undefined ratio.</param>
    /// <returns>The order of the ratios; an undefined one comes first.</returns>
    internal static int CompareRatios(long part, long whole, long otherPart, long otherWhole)
    {
        if (whole == 0 || otherWhole == 0)
        {
            return (whole != 0).CompareTo(otherWhole != 0);
        }

        // The products of two longs have at most 126 bits.
        UInt128 left = (UInt128)(ulong)part * (ulong)otherWhole;
        UInt128 right = (UInt128)(ulong)otherPart * (ulong)whole;
        return left.CompareTo(right);
    }

    /// <summary>Compares two ratios without dividing.</summary>
    /// <param name="part">The first part, not negative.</param>
    /// <param name="whole">The first whole, not negative; zero for an undefined ratio.</param>
    /// <param name="otherPart">The second part, not negative.</param>
    /// <param name="otherWhole">The second whole, not negative; zero for an undefined ratio.</param>
    /// <returns>The order of the ratios; an undefined one comes first.</returns>
    internal static int CompareRatios(decimal part, decimal whole, decimal otherPart, decimal otherWhole)
    {
        if (IsLong(part) && IsLong(whole) && IsLong(otherPart) && IsLong(otherWhole))
        {
            return CompareRatios((long)part, (long)whole, (long)otherPart, (long)otherWhole);
        }

        return whole == 0 || otherWhole == 0
            ? (whole != 0).CompareTo(otherWhole != 0)
            : Product(part, otherWhole, otherPart.Scale + whole.Scale).CompareTo(Product(otherPart, whole, part.Scale + otherWhole.Scale));
    }

    /// <summary>Finds the growth from one ratio to another in percent of the first: the four numbers are multiplied crosswise, and divided once.</summary>
    /// <param name="part">The first part, positive.</param>
    /// <param name="whole">The first whole, positive.</param>
    /// <param name="laterPart">The second part, not negative.</param>
    /// <param name="laterWhole">The second whole, positive.</param>
    /// <returns>The growth per hundred, to as many digits as a decimal holds.</returns>
    /// <exception cref="OverflowException">It is beyond <see cref="Largest"/>.</exception>
    internal static decimal Growth(decimal part, decimal whole, decimal laterPart, decimal laterWhole)
    {
        BigInteger later = Product(laterPart, whole, part.Scale + laterWhole.Scale);
        BigInteger earlier = Product(part, laterWhole, laterPart.Scale + whole.Scale);
        BigInteger hundredfold = 100 * (later - earlier);
        if (BigInteger.Abs(hundredfold) / earlier > (BigInteger)Largest)
        {
            throw new OverflowException("The growth of the ratio is more than 10^26 percent.");
        }

        // One digit of 28 is lost for each before the point: with one more there are more than a decimal always holds.
        var tooMany = BigInteger.Pow(10, 28);
        for (int scale = 28; ; scale--)
        {
            BigInteger scaled = DivideAwayFromZero(hundredfold * BigInteger.Pow(10, scale), earlier);
            if (BigInteger.Abs(scaled) < tooMany)
            {
                decimal growth = (decimal)scaled / (decimal)BigInteger.Pow(10, scale);
                return growth.Scale > MaxDecimals ? growth : growth + Unrounded;
            }
        }
    }

    /// <summary>Finds the digits of a value as a whole number.</summary>
    /// <param name="value">The value, not negative.</param>
    /// <returns>The value without its decimal point.</returns>
    internal static BigInteger Unscaled(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new BigInteger(new decimal(bits[0], bits[1], bits[2], isNegative: false, scale: 0));
    }

    /// <summary>Finds the distance between two values that may be quotients cut at the end of a decimal.</summary>
    /// <remarks>
    /// Two cut quotients may leave 0.00499999999999999999999999 where the true distance is 0.005. A distance that is within the
    /// error of the two quotients of a number with eleven decimals is therefore taken to be that number. For counts up to 10^9 a distance
    /// that is not half-way between two values of four or fewer decimals is farther from half-way than the error, so that rounding to
    /// four or fewer is exact; for counts up to 10^11 and percentages up to 500 the same holds for two or fewer.
    /// </remarks>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The first less the second.</returns>
    /// <exception cref="OverflowException">It is beyond <see cref="Largest"/> either way.</exception>
    internal static decimal Subtract(decimal left, decimal right)
    {
        decimal difference = left - right;
        if (left.Scale >= 26 && right.Scale >= 26 && IsFarFromFewDecimals(difference))
        {
            return difference;
        }

        if (Math.Abs(difference) > Largest)
        {
            Guard.ThrowPointsOverflow(left, right);
        }

        decimal nearest = decimal.Round(difference, MaxDecimals + 1, MidpointRounding.AwayFromZero);

        // The size of a value, not its number of decimals, says where its quotient was cut: trailing zeros of a cut quotient are dropped.
        // A decimal keeps 28 digits: each quotient and the difference are off by at most half of the last.
        decimal error = 2 * (((Math.Abs(left) + Math.Abs(right)) * LastDigit) + LastDigit);
        return nearest != difference && Math.Abs(difference - nearest) <= error ? nearest + Unrounded : difference;
    }

    private static bool IsLong(decimal value) => value.Scale == 0 && value <= long.MaxValue;

    // A product of two decimals as a whole number, with as many more decimals as another one has.
    private static BigInteger Product(decimal left, decimal right, int decimals) => Unscaled(left) * Unscaled(right) * BigInteger.Pow(10, decimals);

    private static BigInteger DivideAwayFromZero(BigInteger of, BigInteger by) => ((2 * of) + (of.Sign * by)) / (2 * by);

    // Nine decimals in the head, nine in the second part, and as many as the last unit has zeros.
    private static decimal Joined(ulong head, ulong second, ulong last, ulong third, bool isNegative, byte scale)
    {
        const ulong Billion = 1_000_000_000;
        ulong high = Math.BigMul(head, Billion * last, out ulong low);
        ulong sum = unchecked(low + (second * last) + third);
        high += sum < low ? 1UL : 0;
        return new(unchecked((int)sum), unchecked((int)(sum >> 32)), unchecked((int)high), isNegative, scale);
    }

    // Values of 26 and more decimals are below 793, so that the error of their difference is below 4,000 times its last digit. What is that near to a
    // value of eleven decimals is as near to a thousand million of the last digit.
    private static bool IsFarFromFewDecimals(decimal difference)
    {
        const ulong Billion = 1_000_000_000;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(difference, bits);
        ulong rest = unchecked((uint)bits[2]) % Billion;
        rest = ((rest << 32) | unchecked((uint)bits[1])) % Billion;
        rest = ((rest << 32) | unchecked((uint)bits[0])) % Billion;
        return difference.Scale >= 26 && rest is > 10_000 and < Billion - 10_000;
    }

    // A quotient that was cut ends at the 28th decimal or fills the 96 bits of a decimal but for less than one more digit.
    private static bool IsCut(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return value.Scale == 28 || (value.Scale > 0 && unchecked((uint)bits[2]) >= uint.MaxValue / 10);
    }
}
