using System.ComponentModel;
using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class PercentagePointsTests
{
    [Fact]
    public void Parse_TheLargest_IsRead()
    {
        Assert.Equal(100_000_000_000_000_000_000_000_000m, PercentagePoints.Parse("-100000000000000000000000000 pp", CultureInfo.InvariantCulture).Points * -1);
        Assert.False(PercentagePoints.TryParse("-100000000000000000000000001 pp", CultureInfo.InvariantCulture, out _));
    }

    [Fact]
    public void Contract() => ValueContract.Check(
        PercentagePoints.FromPoints(-1.5m), PercentagePoints.FromPoints(-1.50m), PercentagePoints.FromPoints(5.66m));

    [Fact]
    public void Default_IsNoPoints()
    {
        Assert.Equal("+0 pp", default(PercentagePoints).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("+0 pp", (-default(PercentagePoints)).ToString("R", CultureInfo.InvariantCulture));
        Assert.Equal(PercentagePoints.AdditiveIdentity, default);
    }

    // Vĩnh Long, 2016 and 2020: 15.31 % and 20.97 % of the people took part in social insurance (the province's propaganda department, 3 April 2021).
    [Fact]
    public void Minus_PublishedLevels_ArePoints()
    {
        PercentagePoints points = Percentage.FromPercent<LabourForce>(20.97m) - Percentage.FromPercent<LabourForce>(15.31m);

        Assert.Equal("+5.66 pp", points.ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("−5,66 pp", (-points).ToString(null, Vietnamese.Language));
        Assert.Equal(5.66, points.ToDouble());
    }

    [Fact]
    public void Minus_LevelFromCountsAndTarget_IsRoundedOnce()
    {
        Percentage<LabourForce> level = Coverage.Of(Headcount.Of<Participants>(13_055_704), Headcount.OfThousands<LabourForce>(54_445.3m)).Percentage;

        Assert.Equal("+0.98 pp", (level.Round(2) - Percentage.FromPercent<LabourForce>(23)).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("+0.979 pp", (level - Percentage.FromPercent<LabourForce>(23)).Round(3).ToString(null, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("-0.001", 2, "+0.00 pp")]
    [InlineData("-0.005", 2, "-0.01 pp")]
    [InlineData("0.005", 2, "+0.01 pp")]
    [InlineData("-2.5", 0, "-3 pp")]
    [InlineData("2.5", 0, "+3 pp")]
    [InlineData("-0.25", 1, "-0.3 pp")]
    public void Round_ExactlyHalfway_GoesAwayFromZeroForEitherSignAndAnyDecimals(string points, int decimals, string expected) => Assert.Equal(
        expected, PercentagePoints.FromPoints(decimal.Parse(points, CultureInfo.InvariantCulture)).Round(decimals).ToString(null, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("-2.5", 0, "-2 pp")]
    [InlineData("3.5", 0, "+4 pp")]
    [InlineData("-0.25", 1, "-0.2 pp")]
    public void RoundHalfToEven_ExactlyHalfway_GoesToEven(string points, int decimals, string expected) => Assert.Equal(
        expected, PercentagePoints.FromPoints(decimal.Parse(points, CultureInfo.InvariantCulture)).RoundHalfToEven(decimals).ToString(null, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Round_DecimalsOutOfBounds_ThrowsNamingParameterAndValue(int decimals)
    {
        string value = decimals.ToString(CultureInfo.InvariantCulture);
        Bad.Argument<ArgumentOutOfRangeException>("decimals", value, () => default(PercentagePoints).Round(decimals));
        Bad.Argument<ArgumentOutOfRangeException>("decimals", value, () => default(PercentagePoints).RoundHalfToEven(decimals));
    }

    [Theory]
    [InlineData("100000000000000000000000000.1")]
    [InlineData("-100000000000000000000000000.1")]
    [InlineData("-79228162514264337593543950335")]
    public void FromPoints_OutOfBounds_ThrowsNamingParameterAndValue(string points) => Bad.Argument<ArgumentOutOfRangeException>(
        "points", points, () => PercentagePoints.FromPoints(decimal.Parse(points, CultureInfo.InvariantCulture)));

    [Fact]
    public void Plus_BeyondTheLargest_ThrowsNamingBoth()
    {
        PercentagePoints largest = PercentagePoints.FromPoints(100_000_000_000_000_000_000_000_000m);

        Bad.Throws<OverflowException>(() => largest + PercentagePoints.FromPoints(0.5m), "100000000000000000000000000", "0.5");
        Bad.Throws<OverflowException>(() => -largest - largest, "100000000000000000000000000");
    }

    [Theory]
    [InlineData("+0.98 pp", "0.98")]
    [InlineData("-1,234.5 pp", "-1234.5")]
    [InlineData("+0 pp", "0")]
    public void Parse_Signed_Reads(string text, string points) =>
        Assert.Equal(decimal.Parse(points, CultureInfo.InvariantCulture), PercentagePoints.Parse(text, CultureInfo.InvariantCulture).Points);

    [Theory]
    [InlineData("0.98 pp")]
    [InlineData("+0.98")]
    [InlineData("+0.98%")]
    [InlineData("+0.98pp")]
    [InlineData("+0.98 PP")]
    [InlineData("+0,98 pp")]
    [InlineData("+ pp")]
    [InlineData("+100,000,000,000,000,000,000,000,001 pp")]
    public void Parse_NotExactlyPoints_IsRefused(string text)
    {
        Assert.False(PercentagePoints.TryParse(text, CultureInfo.InvariantCulture, out PercentagePoints points));
        Assert.Equal(default, points);
        Bad.Throws<FormatException>(() => PercentagePoints.Parse(text, CultureInfo.InvariantCulture), $"'{text}'", "+0.98 pp");
    }

    [Fact]
    public void Parse_Null_Throws() => Bad.Argument<ArgumentNullException>("s", "", () => PercentagePoints.Parse(null!, null));

    [Fact]
    public void ToString_UnknownFormat_Throws() =>
        Bad.Throws<FormatException>(() => default(PercentagePoints).ToString("N2", CultureInfo.InvariantCulture), "'N2'");

    [Fact]
    public void TypeConverter_ReadsAndWritesText()
    {
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(PercentagePoints));

        Assert.Equal(PercentagePoints.FromPoints(0.98m), converter.ConvertFromInvariantString("+0.98 pp"));
        Assert.Equal("+0.98 pp", converter.ConvertToInvariantString(PercentagePoints.FromPoints(0.98m)));
    }
}
