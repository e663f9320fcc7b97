using System.ComponentModel;
using System.Globalization;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class GrowthRateTests
{
    [Fact]
    public void Parse_TheLargest_IsRead()
    {
        Assert.Equal(100_000_000_000_000_000_000_000_000m, GrowthRate.Parse("+100000000000000000000000000%", CultureInfo.InvariantCulture).Percent);
        Assert.False(GrowthRate.TryParse("+100000000000000000000000001%", CultureInfo.InvariantCulture, out _));
    }

    [Fact]
    public void Contract() => ValueContract.Check(GrowthRate.FromPercent(-70), GrowthRate.FromPercent(-70.0m), GrowthRate.FromPercent(15.96m));

    [Fact]
    public void Default_IsNoGrowth() => Assert.Equal("+0%", default(GrowthRate).ToString(null, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("-100.0000000000000000000000001")]
    [InlineData("100000000000000000000000000.1")]
    public void FromPercent_OutOfBounds_ThrowsNamingParameterAndValue(string percent) => Bad.Argument<ArgumentOutOfRangeException>(
        "percent", percent, () => GrowthRate.FromPercent(decimal.Parse(percent, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("-0.5", 0, "-1%", "+0%")]
    [InlineData("-1.5", 0, "-2%", "-2%")]
    [InlineData("2.345", 2, "+2.35%", "+2.34%")]
    [InlineData("-2.345", 2, "-2.35%", "-2.34%")]
    public void Round_ExactlyHalfway_GoesAwayFromZeroOrToEven(string percent, int decimals, string away, string even)
    {
        GrowthRate rate = GrowthRate.FromPercent(decimal.Parse(percent, CultureInfo.InvariantCulture));
        Assert.Equal(away, rate.Round(decimals).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal(even, rate.RoundHalfToEven(decimals).ToString(null, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Round_DecimalsOutOfBounds_ThrowsNamingParameterAndValue(int decimals)
    {
        string value = decimals.ToString(CultureInfo.InvariantCulture);
        Bad.Argument<ArgumentOutOfRangeException>("decimals", value, () => default(GrowthRate).Round(decimals));
        Bad.Argument<ArgumentOutOfRangeException>("decimals", value, () => default(GrowthRate).RoundHalfToEven(decimals));
    }

    [Theory]
    [InlineData("+15,96%", "15.96")]
    [InlineData("-100%", "-100")]
    [InlineData("+1.234,5%", "1234.5")]
    public void Parse_Signed_Reads(string text, string percent) =>
        Assert.Equal(decimal.Parse(percent, CultureInfo.InvariantCulture), GrowthRate.Parse(text, Vietnamese.Language).Percent);

    [Theory]
    [InlineData("15,96%")]
    [InlineData("+15.96%")]
    [InlineData("+15,96")]
    [InlineData("+15,96 %")]
    [InlineData("+15,96 pp")]
    [InlineData("-100,01%")]
    [InlineData("+100.000.000.000.000.000.000.000.001%")]
    public void Parse_NotExactlyARate_IsRefused(string text)
    {
        Assert.False(GrowthRate.TryParse(text, Vietnamese.Language, out GrowthRate rate));
        Assert.Equal(default, rate);
        Bad.Throws<FormatException>(() => GrowthRate.Parse(text, Vietnamese.Language), $"'{text}'", "+15,96%");
    }

    [Fact]
    public void Parse_Null_Throws() => Bad.Argument<ArgumentNullException>("s", "", () => GrowthRate.Parse(null!, null));

    [Fact]
    public void ToString_UnknownFormat_Throws() =>
        Bad.Throws<FormatException>(() => default(GrowthRate).ToString("P", CultureInfo.InvariantCulture), "'P'");

    [Fact]
    public void TypeConverter_ReadsAndWritesText()
    {
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(GrowthRate));

        Assert.Equal(GrowthRate.FromPercent(15.96m), converter.ConvertFromInvariantString("+15.96%"));
        Assert.Equal("+15.96%", converter.ConvertToInvariantString(GrowthRate.FromPercent(15.96m)));
        Assert.Equal(15.96, GrowthRate.FromPercent(15.96m).ToDouble());
    }
}
