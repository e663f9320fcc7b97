using System.ComponentModel;
using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class PercentageTests
{
    [Fact]
    public void Converter_WritesInTheCultureThatIsAskedFor()
    {
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN");
        Percentage<LabourForce> percentage = Percentage.FromPercent<LabourForce>(23.98m);
        System.ComponentModel.TypeConverter converter = System.ComponentModel.TypeDescriptor.GetConverter(typeof(Percentage<LabourForce>));

        Assert.Equal(percentage.ToString("R", vietnamese), converter.ConvertToString(null, vietnamese, percentage));
        Assert.Contains("23,98", converter.ConvertToString(null, vietnamese, percentage), StringComparison.Ordinal);
        Assert.Equal(percentage.ToString("R", CultureInfo.InvariantCulture), converter.ConvertToInvariantString(percentage));
    }

    [Fact]
    public void Parse_TheLargest_IsRead()
    {
        Assert.Equal(100_000_000_000_000_000_000_000_000m, Percentage<LabourForce>.Parse("100000000000000000000000000%", CultureInfo.InvariantCulture).Percent);
        Assert.False(Percentage<LabourForce>.TryParse("100000000000000000000000001%", CultureInfo.InvariantCulture, out _));
    }

    [Fact]
    public void Contract() => ValueContract.Check(
        Percentage.FromPercent<LabourForce>(19.55m), Percentage.FromFraction<LabourForce>(0.195500m), Percentage.FromPercent<LabourForce>(23.98m));

    [Fact]
    public void Default_IsZero()
    {
        Assert.Equal(0, default(Percentage<LabourForce>).Percent);
        Assert.Equal("0%", default(Percentage<LabourForce>).ToString(null, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("0.45", "45%")]
    [InlineData("0.5", "50%")]
    [InlineData("0.1955", "19.55%")]
    [InlineData("0.195500", "19.5500%")]
    [InlineData("1.2", "120%")]
    [InlineData("0.001", "0.1%")]
    [InlineData("0.1234567890123456789012345678", "12.34567890123456789012345678%")]
    public void FromFraction_Fraction_IsExactlyAHundredTimesThat(string fraction, string expected) => Assert.Equal(
        expected, Percentage.FromFraction<LabourForce>(decimal.Parse(fraction, CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("-0.01")]
    [InlineData("100000000000000000000000000.1")]
    public void FromPercent_OutOfBounds_ThrowsNamingParameterAndValue(string percent) => Bad.Argument<ArgumentOutOfRangeException>(
        "percent", percent, () => Percentage.FromPercent<LabourForce>(decimal.Parse(percent, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("-0.01")]
    [InlineData("1000000000000000000000000.1")]
    public void FromFraction_OutOfBounds_ThrowsNamingParameterAndValue(string fraction) => Bad.Argument<ArgumentOutOfRangeException>(
        "fraction", fraction, () => Percentage.FromFraction<LabourForce>(decimal.Parse(fraction, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Round_DecimalsOutOfBounds_ThrowsNamingParameterAndValue(int decimals)
    {
        string value = decimals.ToString(CultureInfo.InvariantCulture);
        Bad.Argument<ArgumentOutOfRangeException>("decimals", value, () => Percentage.FromPercent<LabourForce>(1).Round(decimals));
        Bad.Argument<ArgumentOutOfRangeException>("decimals", value, () => Percentage.FromPercent<LabourForce>(1).RoundHalfToEven(decimals));
    }

    [Fact]
    public void Plus_BelowZero_ThrowsNamingBoth()
    {
        using var culture = new InCulture("vi-VN");
        var exception = Bad.Argument<ArgumentOutOfRangeException>("right", "-20.5", () => Percentage.FromPercent<LabourForce>(19.55m) + PercentagePoints.FromPoints(-20.5m));
        Assert.Contains("19.55 %", exception.Message, StringComparison.Ordinal);
        Bad.Argument<ArgumentOutOfRangeException>("right", "-20.5", () => Percentage.FromPercent<LabourForce>(19.55m).Minus(PercentagePoints.FromPoints(20.5m)));
    }

    [Fact]
    public void Plus_BeyondTheLargest_Throws() => Bad.Throws<OverflowException>(
        () => Percentage.FromPercent<LabourForce>(100_000_000_000_000_000_000_000_000m) + PercentagePoints.FromPoints(0.5m), "100000000000000000000000000", "0.5");

    [Theory]
    [InlineData("19.5", 2, "19.50%")]
    [InlineData("19.55", 2, "19.55%")]
    [InlineData("19.545", 2, "19.55%")]
    [InlineData("0", 2, "0.00%")]
    [InlineData("19.5", 0, "20%")]
    [InlineData("1234567.891", 1, "1,234,567.9%")]
    [InlineData("0.00000000005", 10, "0.0000000001%")]
    public void ToString_Rounded_HasItsOwnDecimals(string percent, int decimals, string expected) => Assert.Equal(
        expected, Percentage.FromPercent<LabourForce>(decimal.Parse(percent, CultureInfo.InvariantCulture)).Round(decimals).ToString(null, CultureInfo.InvariantCulture));

    [Fact]
    public void ToString_RoundedToMoreThanTwo_IsNotRoundedAgain()
    {
        Percentage<LabourForce> level = Coverage.Of(Headcount.Of<Participants>(139_986), Headcount.Of<LabourForce>(716_041)).Percentage;

        Assert.Equal("19.55%", level.ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("19.550%", level.Round(3).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("19.5500%", level.Round(4).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("19.549998%", level.Round(6).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("20%", level.Round(0).ToString(null, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void ToString_WholeQuotientNotRounded_HasTwoDecimals() => Assert.Equal(
        "50.00%", Coverage.Of(Headcount.Of<Participants>(1), Headcount.Of<LabourForce>(2)).Percentage.ToString(null, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("P2")]
    [InlineData("N1")]
    [InlineData("F")]
    [InlineData("0.0")]
    [InlineData("RR")]
    public void ToString_FormatThatMightRoundAgain_ThrowsNamingIt(string format) =>
        Bad.Throws<FormatException>(() => Percentage.FromPercent<LabourForce>(19.55m).ToString(format, CultureInfo.InvariantCulture), $"'{format}'", "Round");

    [Fact]
    public void ToString_Current_FollowsTheMachine()
    {
        using var culture = new InCulture("vi-VN");
        Assert.Equal("19,55%", Percentage.FromPercent<LabourForce>(19.55m).ToString());
        Assert.Equal("19,55% so với", $"{Percentage.FromPercent<LabourForce>(19.55m)} so với");
    }

    [Theory]
    [InlineData("19,55%", "19.55")]
    [InlineData("0%", "0")]
    [InlineData("1.234,5%", "1234.5")]
    [InlineData("104,2%", "104.2")]
    public void Parse_Vietnamese_Reads(string text, string percent) =>
        Assert.Equal(decimal.Parse(percent, CultureInfo.InvariantCulture), Percentage<LabourForce>.Parse(text, Vietnamese.Language).Percent);

    [Theory]
    [InlineData("19.55%")]
    [InlineData("19.55")]
    [InlineData("19,55")]
    [InlineData("19,55 %")]
    [InlineData("%19,55")]
    [InlineData("+19,55%")]
    [InlineData("-19,55%")]
    [InlineData("19,%")]
    [InlineData(",55%")]
    [InlineData("%")]
    [InlineData("")]
    [InlineData("19,5.5%")]
    [InlineData("19,55%%")]
    [InlineData("19,55 pp")]
    [InlineData("1234.5%")]
    [InlineData("NaN%")]
    [InlineData("∞%")]
    [InlineData("100.000.000.000.000.000.000.000.001%")]
    public void Parse_NotExactlyAPercentage_IsRefused(string text)
    {
        Assert.False(Percentage<LabourForce>.TryParse(text, Vietnamese.Language, out Percentage<LabourForce> percentage));
        Assert.Equal(default, percentage);
        Bad.Throws<FormatException>(() => Percentage<LabourForce>.Parse(text, Vietnamese.Language), $"'{text}'", "19,55%");
        Bad.Throws<FormatException>(() => Percentage<LabourForce>.Parse(text, CultureInfo.GetCultureInfo("vi-VN")), $"'{text}'", "19,55%");
    }

    [Theory]
    [InlineData("9.9999999999999999999999999999%")]
    [InlineData("7.9228162514264337593543950336%")]
    [InlineData("0.00000000000000000000000000001%")]
    [InlineData("0.00000000000000000000000000000%")]
    public void Parse_MoreDigitsThanADecimalKeeps_IsRefusedAndNeverCut(string text) =>
        Assert.False(Percentage<LabourForce>.TryParse(text, CultureInfo.InvariantCulture, out _));

    [Fact]
    public void Parse_AllDigitsADecimalKeeps_KeepsThem() => Assert.Equal(
        7.9228162514264337593543950335m, Percentage<LabourForce>.Parse("7.9228162514264337593543950335%", CultureInfo.InvariantCulture).Percent);

    [Fact]
    public void Parse_WithoutProvider_IsInvariantOnAVietnameseMachine()
    {
        using var culture = new InCulture("vi-VN");
        Assert.Equal(19.55m, Percentage<LabourForce>.Parse("19.55%", null).Percent);
        Assert.False(Percentage<LabourForce>.TryParse("19,55%", null, out _));
    }

    [Fact]
    public void Parse_AMegabyte_IsRefusedAndQuotedShort()
    {
        foreach (string part in new[] { "9", ".", "1,", "%", "0.", "\0" })
        {
            string text = string.Concat(Enumerable.Repeat(part, 1_000_000)) + "%";
            var exception = Assert.Throws<FormatException>(() => Percentage<LabourForce>.Parse(text, CultureInfo.InvariantCulture));
            Assert.InRange(exception.Message.Length, 60, 300);
        }
    }

    [Fact]
    public void Parse_Null_Throws() => Bad.Argument<ArgumentNullException>("s", "", () => Percentage<LabourForce>.Parse(null!, null));

    [Fact]
    public void ToText_NamesTheDenominatorInBothLanguages()
    {
        Percentage<WorkingAgeLabourForce> level = Percentage.FromPercent<WorkingAgeLabourForce>(19.55m);

        Assert.Equal("19.55% of the labour force of legal working age", level.ToText(Language.English));
        Assert.Equal("19,55% lực lượng lao động trong độ tuổi", level.ToText(Vietnamese.Language));
        Assert.Equal("85,5% kế hoạch", Percentage.FromPercent<Plan>(85.5m).ToText(Vietnamese.Language));
        Assert.Equal("85.5% of the plan", Percentage.FromPercent<Plan>(85.5m).ToText(Language.English));
        Assert.Equal("93,56% dân số", Percentage.FromPercent<Population>(93.56m).ToText(Vietnamese.Language));
        Assert.Equal("1.5% of the total", Percentage.FromPercent<Total>(1.5m).ToText(Language.English));
    }

    [Fact]
    public void ToText_GroupWithACodeAlone_HasTheWordsOfItsCode()
    {
        Assert.Equal("5.5% of the informal workers", Percentage.FromPercent<InformalWorkers>(5.5m).ToText(Language.English));
        Assert.Equal("5,5% informal workers", Percentage.FromPercent<InformalWorkers>(5.5m).ToText(Vietnamese.Language));
    }

    [Fact]
    public void ToText_Null_Throws() =>
        Bad.Argument<ArgumentNullException>("language", "", () => Percentage.FromPercent<Population>(1).ToText(null!));

    [Fact]
    public void TypeConverter_ReadsAndWritesText()
    {
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(Percentage<Population>));

        Assert.Equal(Percentage.FromPercent<Population>(93.56m), converter.ConvertFromInvariantString("93.56%"));
        Assert.Equal("93.56%", converter.ConvertToInvariantString(Percentage.FromPercent<Population>(93.56m)));
        Assert.Throws<FormatException>(() => converter.ConvertFromInvariantString("93.56"));
    }

    [Fact]
    public void ToDouble_IsNear() => Assert.Equal(19.55, Percentage.FromPercent<Population>(19.55m).ToDouble());
}
