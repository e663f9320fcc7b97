using System.Globalization;
using System.Numerics;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Tests.Internal;

public class ExactMathTests
{
    private const long Largest = 1L << 56;

    // Where a way of dividing ends and the next begins.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(79, 1)]
    [InlineData(80, 1)]
    [InlineData(7_922, 100)]
    [InlineData(7_923, 100)]
    [InlineData(1, 1L << 30)]
    [InlineData(1, (1L << 30) + 1)]
    [InlineData(850_000_000, (1L << 30) - 1)]
    [InlineData(Largest, 1L << 30)]
    [InlineData(Largest + 1, 1L << 30)]
    public void Percent_WhereOneWayOfDividingEnds_IsTheNearest(long part, long whole)
    {
        IsNearest(part, whole);
        IsNearest(-part, whole);
    }

    // The first digits of 2^96, from which on a decimal holds one digit fewer: quotients that begin with just these.
    [Theory]
    [InlineData(7_922_816_251)]
    [InlineData(79_228_162_514)]
    [InlineData(792_281_625_142)]
    [InlineData(7_922_816_251_426)]
    public void Percent_AtABorderOfDecimals_IsTheNearest(long head)
    {
        var hundredths = new BigInteger(100_000_000_000);
        int found = 0;
        for (long whole = 1_000_000_001; whole <= 1_000_005_000; whole++)
        {
            BigInteger part = ((whole * (BigInteger)head) + hundredths - 1) / hundredths;
            if (part * hundredths < whole * (BigInteger)(head + 1))
            {
                found++;
                IsNearest((long)part, whole);
                IsNearest(-(long)part, whole);
            }
        }

        Assert.True(found > 10, $"{found} of 5,000 wholes have such a part.");
    }

    // Thirds, sixths, sevenths and so on are cut at the end of a decimal, some a digit earlier than others: what is left of two of them is not.
    [Fact]
    public void Subtract_QuotientsThatWereCut_FindsTheDistanceOfFewDecimals()
    {
        int[] wholes = [3, 6, 7, 9, 12, 14, 21, 24, 48, 60, 84, 96, 300, 600, 840, 3_000, 6_000, 8_400, 60_000];
        int found = 0;
        foreach ((int whole, int other) in from whole in wholes from other in wholes select (whole, other))
        {
            for (int part = 1; part < 2 * whole; part += 1 + (whole / 12))
            {
                for (int otherPart = 1; otherPart < 2 * other; otherPart += 1 + (other / 12))
                {
                    long hundredThousandths = 10_000_000L * (((long)part * other) - ((long)otherPart * whole));
                    if (hundredThousandths % ((long)whole * other) == 0)
                    {
                        found++;
                        Assert.Equal(hundredThousandths / ((long)whole * other) / 100_000m, ExactMath.Subtract(ExactMath.Percent(part, whole), ExactMath.Percent(otherPart, other)));
                    }
                }
            }
        }

        Assert.True(found > 1_000, $"{found} of the distances have five decimals or fewer.");
    }

    // What is almost a distance of few decimals, and was not cut, stays as it is.
    [Theory]
    [InlineData("0.500000000000000000000000001", "0.2", "0.300000000000000000000000001")]
    [InlineData("50.00000000000001", "20", "30.00000000000001")]
    [InlineData("20", "50.00000000000001", "-30.00000000000001")]
    [InlineData("33.33333333333333333333333333", "8.333333333333333333333333333", "25")]
    [InlineData("8.333333333333333333333333333", "33.33333333333333333333333333", "-25")]
    [InlineData("33.33333333333333333333333333", "8.333333333333333333333343333", "24.999999999999999999999989997")]
    public void Subtract_WhatIsNearlyOfFewDecimals_IsThatOnlyWithinTheErrorOfQuotients(string left, string right, string expected) =>
        Assert.Equal(Parse(expected), ExactMath.Subtract(Parse(left), Parse(right)));

    [Theory]
    [InlineData("1", "1", "2", "1", "100")]
    [InlineData("2", "1", "1", "1", "-50")]
    [InlineData("3", "1", "3", "1", "0")]
    [InlineData("1.5", "2", "3", "0.5", "700")]
    [InlineData("1", "0.5", "3", "1", "50")]
    [InlineData("1.25", "0.5", "3.75", "1.5", "0")]
    [InlineData("3", "2", "1", "1", "-33.33333333333333333333333333")]
    [InlineData("3", "1", "5", "1", "66.66666666666666666666666667")]
    [InlineData("0.0003", "1", "5", "0.1", "16666566.66666666666666666667")]
    public void Growth_OfRatios_IsDividedOnceAndNotRounded(string part, string whole, string laterPart, string laterWhole, string expected)
    {
        decimal growth = ExactMath.Growth(Parse(part), Parse(whole), Parse(laterPart), Parse(laterWhole));

        Assert.Equal(Parse(expected), growth);
        Assert.False(ExactMath.IsRounded(growth));
    }

    [Fact]
    public void Growth_BeyondTheLargest_Throws()
    {
        Assert.Equal(99_999_999_999_999_999_999_999_900m, ExactMath.Growth(0.000_000_000_000_000_000_000_001m, 1, 1, 1));
        Assert.Contains("10^26", Assert.Throws<OverflowException>(() => ExactMath.Growth(0.000_000_000_000_000_000_000_000_1m, 1, 1, 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Subtract_BeyondTheLargest_Throws()
    {
        Assert.Equal(ExactMath.Largest, ExactMath.Subtract(ExactMath.Largest, 0));
        Assert.Equal(-ExactMath.Largest, ExactMath.Subtract(0, ExactMath.Largest));
        Assert.Throws<OverflowException>(() => ExactMath.Subtract(ExactMath.Largest, -1));
        Assert.Throws<OverflowException>(() => ExactMath.Subtract(-1, ExactMath.Largest));
    }

    // Up to ten decimals; but not where a quotient filled a decimal and was cut there.
    [Theory]
    [InlineData("1", true)]
    [InlineData("0.0000000001", true)]
    [InlineData("1.0000000000", true)]
    [InlineData("1.00000000000", false)]
    [InlineData("100000000000000000.0000000001", true)]
    [InlineData("7922816251426433759.3543950335", false)]
    [InlineData("-7922816251426433759.3543950335", false)]
    [InlineData("792281625142643375935439503.35", false)]
    [InlineData("79228162514264337593543950335", true)]
    public void IsRounded_OfAValue_IsWhetherItHasFewDecimals(string value, bool expected) => Assert.Equal(expected, ExactMath.IsRounded(Parse(value)));

    // A 4,096th is 0.0244140625 per cent, all ten decimals of it.
    [Theory]
    [InlineData(1, 4_096)]
    [InlineData(1, 2)]
    [InlineData(-3, 4_096)]
    [InlineData(0, 7)]
    public void Percent_OfFewDecimals_IsNotRoundedYet(long part, long whole)
    {
        Assert.False(ExactMath.IsRounded(ExactMath.Percent((decimal)part, whole)));
        Assert.False(ExactMath.IsRounded(ExactMath.Percent(part, whole)));
        Assert.Equal(ExactMath.Percent((decimal)part, whole), ExactMath.Percent(part, whole));
    }

    [Fact]
    public void CompareRatios_OfDecimals_IsTheOrderOfTheirQuotients()
    {
        decimal[] numbers = [0, 0.5m, 1, 1.50m, 2, 3, 0.001m];
        foreach ((decimal part, decimal whole) in from part in numbers from whole in numbers select (part, whole))
        {
            foreach ((decimal otherPart, decimal otherWhole) in from one in numbers from other in numbers select (one, other))
            {
                int expected = whole == 0 || otherWhole == 0 ? (whole != 0).CompareTo(otherWhole != 0) : (part * otherWhole).CompareTo(otherPart * whole);
                Assert.Equal(expected, ExactMath.CompareRatios(part, whole, otherPart, otherWhole));
            }
        }

        Assert.Equal(-1, ExactMath.CompareRatios(decimal.MaxValue - 1, decimal.MaxValue, 1m, 1m));
        Assert.Equal(1, ExactMath.CompareRatios(long.MaxValue, long.MaxValue - 1L, 1L, 1L));
        Assert.Equal(1, ExactMath.CompareRatios(long.MaxValue + 2m, long.MaxValue + 1m, 1m, 1m));
    }

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    // Whole numbers alone tell which decimal is the nearest with as many digits behind the point.
    private static void IsNearest(long part, long whole)
    {
        decimal percent = ExactMath.Percent(part, whole);
        BigInteger scaled = 100 * BigInteger.Abs(part) * BigInteger.Pow(10, percent.Scale);

        Assert.Equal(Math.Sign(part), Math.Sign(percent));
        Assert.Equal(((2 * scaled) + whole) / (2 * (BigInteger)whole), ExactMath.Unscaled(Math.Abs(percent)));
        Assert.False(ExactMath.IsRounded(percent));
    }
}
