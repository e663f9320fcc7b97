using System.Globalization;
using System.Numerics;
using CoverageMetrics.Figures;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Figures;

public class ExactNumberTests
{
    [Fact]
    public void Default_IsZero()
    {
        Assert.Equal(ExactNumber.FromWhole(0), default);
        Assert.Equal(BigInteger.One, default(ExactNumber).Denominator);
    }

    [Fact]
    public void Round_MoreDigitsThanADecimal_ThrowsOrSaysSo()
    {
        ExactNumber largest = ExactNumber.FromDecimal(decimal.MaxValue);

        Assert.True(largest.TryRound(0, out decimal rounded));
        Assert.Equal(decimal.MaxValue, rounded);
        Assert.False(largest.TryRound(1, out rounded));
        Assert.Equal(0, rounded);
        Assert.Contains("1 decimals", Assert.Throws<OverflowException>(() => largest.Round(1)).Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => ExactNumber.FromWhole(BigInteger.Pow(-10, 101)).Round(0));
    }

    [Theory]
    [InlineData("19.550", 391, 20)]
    [InlineData("-0.5", -1, 2)]
    [InlineData("7922816251426433759354395.0335", null, null)]
    public void FromDecimal_KeepsTheValueInLowestTerms(string text, int? numerator, int? denominator)
    {
        decimal value = decimal.Parse(text, CultureInfo.InvariantCulture);

        ExactNumber number = ExactNumber.FromDecimal(value);

        Assert.Equal(value, number.Round(4));
        Assert.Equal(numerator ?? number.Numerator, number.Numerator);
        Assert.Equal(denominator ?? number.Denominator, number.Denominator);
    }

    [Theory]
    [InlineData(5, 2, 2, 3)]
    [InlineData(-5, 2, -3, -2)]
    [InlineData(4, 2, 2, 2)]
    public void FloorAndCeiling_AreTheWholeNumbersAround(int numerator, int denominator, int floor, int ceiling)
    {
        ExactNumber number = ExactNumber.FromFraction(numerator, denominator);

        Assert.Equal(floor, number.Floor());
        Assert.Equal(ceiling, number.Ceiling());
    }

    [Theory]
    [InlineData(1, 8, 2, "0.13")]
    [InlineData(-1, 8, 2, "-0.13")]
    [InlineData(1, 3, 4, "0.3333")]
    public void Round_HalvesGoAwayFromZero(int numerator, int denominator, int decimals, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), ExactNumber.FromFraction(numerator, denominator).Round(decimals));

    [Fact]
    public void FromFraction_NoDenominator_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ExactNumber.FromFraction(1, 0));

    [Fact]
    public void Compare_FractionsThatADoubleCannotTellApart_IsExact()
    {
        ExactNumber smaller = ExactNumber.FromFraction(BigInteger.Pow(10, 30), BigInteger.Pow(10, 30) + 1);
        ExactNumber larger = ExactNumber.FromFraction(BigInteger.Pow(10, 30) + 1, BigInteger.Pow(10, 30) + 2);

        Assert.True(smaller < larger);
        Assert.True(larger >= smaller);
        Assert.False(smaller == larger);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(29)]
    public void Round_DecimalsThatADecimalHasNot_Throws(int decimals)
    {
        Bad.Argument<ArgumentOutOfRangeException>("decimals", $"{decimals}", () => ExactNumber.FromFraction(1, 3).Round(decimals));
        Bad.Argument<ArgumentOutOfRangeException>("decimals", $"{decimals}", () => ExactNumber.FromFraction(1, 3).TryRound(decimals, out _));
    }

    // Up to six decimals where these are all; from 21 digits before the point on, a fraction as it stands.
    [Theory]
    [InlineData("1", "1000000", "0.000001")]
    [InlineData("1", "10000000", "0.00…")]
    [InlineData("299999999999999999998", "3", "99,999,999,999,999,999,999.33…")]
    [InlineData("300000000000000000001", "3", "300000000000000000001/3")]
    [InlineData("100000000000000000000", "1", "100,000,000,000,000,000,000")]
    public void ToString_OfAFraction_IsItsDecimalsOrItself(string above, string below, string expected)
    {
        var number = ExactNumber.FromFraction(BigInteger.Parse(above, CultureInfo.InvariantCulture), BigInteger.Parse(below, CultureInfo.InvariantCulture));

        Assert.Equal(expected, number.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void ToString_HugeNumbers_DoesNotThrow()
    {
        Assert.NotEmpty(ExactNumber.FromWhole(BigInteger.Pow(10, 60)).ToString(CultureInfo.InvariantCulture));
        Assert.NotEmpty(ExactNumber.FromFraction(BigInteger.Pow(10, 60) + 1, 7).ToString(CultureInfo.InvariantCulture));
    }
}
