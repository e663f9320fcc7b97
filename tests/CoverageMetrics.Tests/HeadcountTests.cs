using System.ComponentModel;
using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class HeadcountTests
{
    [Fact]
    public void Contract() => ValueContract.Check(
        Headcount.Of<Participants>(12_290_529),
        Headcount.OfThousands<Participants>(12_290.529m),
        Headcount.Of<Participants>(13_055_704));

    [Fact]
    public void Default_IsNobody()
    {
        Assert.Equal(0, default(Headcount<Participants>).Persons);
        Assert.Equal("0", default(Headcount<Participants>).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal(Headcount<Participants>.AdditiveIdentity, default);
    }

    [Fact]
    public void OfThousands_PublishedFigure_IsWhole() =>
        Assert.Equal(54_445_300, Headcount.OfThousands<LabourForce>(54_445.3m).Persons);

    [Fact]
    public void OfMillions_PublishedFigure_IsWhole() =>
        Assert.Equal(17_100_000, Headcount.OfMillions<Participants>(17.1m).Persons);

    [Fact]
    public void OfThousandsAndOfMillions_LargestCount_AreKept()
    {
        Assert.Equal(long.MaxValue, Headcount.OfThousands<Participants>(9_223_372_036_854_775.807m).Persons);
        Assert.Equal(long.MaxValue, Headcount.OfMillions<Participants>(9_223_372_036_854.775807m).Persons);
    }

    [Fact]
    public void Of_Negative_ThrowsNamingParameterAndValue() =>
        Bad.Argument<ArgumentOutOfRangeException>("persons", "-1", () => Headcount.Of<Participants>(-1));

    [Theory]
    [InlineData("-0.001", "-0.001")]
    [InlineData("54445.3001", "54445.3001")]
    [InlineData("9223372036854775.808", "9223372036854775.808")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void OfThousands_NotAWholeNumberOfPeople_ThrowsNamingParameterAndValue(string thousands, string named) =>
        Bad.Argument<ArgumentOutOfRangeException>("thousands", named, () => Headcount.OfThousands<Participants>(decimal.Parse(thousands, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("-17.1", "-17.1")]
    [InlineData("17.1000001", "17.1000001")]
    [InlineData("9223372036854.775808", "9223372036854.775808")]
    public void OfMillions_NotAWholeNumberOfPeople_ThrowsNamingParameterAndValue(string millions, string named) =>
        Bad.Argument<ArgumentOutOfRangeException>("millions", named, () => Headcount.OfMillions<Participants>(decimal.Parse(millions, CultureInfo.InvariantCulture)));

    [Fact]
    public void Plus_MoreThanALong_ThrowsNamingBoth() => Bad.Throws<OverflowException>(
        () => Headcount.Of<Participants>(long.MaxValue) + Headcount.Of<Participants>(1), "9223372036854775807", " 1 ");

    [Fact]
    public void Plus_ChangeBeyondALong_Throws() => Bad.Throws<OverflowException>(
        () => Headcount.Of<Participants>(long.MaxValue) + HeadcountChange.Of<Participants>(1), "9223372036854775807");

    [Fact]
    public void Plus_LossOfMoreThanThereAre_ThrowsNamingBoth()
    {
        using var culture = new InCulture("sv-SE");
        var exception = Bad.Argument<ArgumentOutOfRangeException>("right", "-6", () => Headcount.Of<Participants>(5) + HeadcountChange.Of<Participants>(-6));
        Assert.Contains("the 5 people", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Minus_GainOfMoreThanThereAre_Throws() =>
        Bad.Argument<ArgumentOutOfRangeException>("right", "-6", () => Headcount.Of<Participants>(5).Minus(HeadcountChange.Of<Participants>(6)));

    [Fact]
    public void ToString_Current_FollowsTheMachine()
    {
        using var culture = new InCulture("vi-VN");
        Assert.Equal("139.986", Headcount.Of<Participants>(139_986).ToString());
        Assert.Equal("139.986 người", $"{Headcount.Of<Participants>(139_986)} người");
    }

    [Theory]
    [InlineData(null, "139,986")]
    [InlineData("", "139,986")]
    [InlineData("G", "139,986")]
    [InlineData("R", "139986")]
    [InlineData("N1", "139,986.0")]
    [InlineData("D9", "000139986")]
    public void ToString_Format_IsTheNumericOne(string? format, string expected) =>
        Assert.Equal(expected, Headcount.Of<Participants>(139_986).ToString(format, CultureInfo.InvariantCulture));

    [Fact]
    public void ToString_UnknownFormat_Throws() =>
        Assert.Throws<FormatException>(() => Headcount.Of<Participants>(1).ToString("Q", CultureInfo.InvariantCulture));

    [Fact]
    public void ToString_LongerThanUsual_IsComplete()
    {
        string text = Headcount.Of<Participants>(7).ToString("D1000", CultureInfo.InvariantCulture);
        Assert.Equal(new string('0', 999) + "7", text);
    }

    [Theory]
    [InlineData("139.986", 139_986)]
    [InlineData("139986", 139_986)]
    [InlineData("54.445.300", 54_445_300)]
    [InlineData("0", 0)]
    [InlineData("9.223.372.036.854.775.807", long.MaxValue)]
    public void Parse_Vietnamese_Reads(string text, long persons) =>
        Assert.Equal(persons, Headcount<Participants>.Parse(text, Vietnamese.Language).Persons);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("139,986")]
    [InlineData("139.98")]
    [InlineData("19.55")]
    [InlineData("1.2.3")]
    [InlineData("1399.86")]
    [InlineData("139.9866")]
    [InlineData("1.39.986")]
    [InlineData("139..986")]
    [InlineData(".139.986")]
    [InlineData("139.986.")]
    [InlineData("0.139.986")]
    [InlineData("007")]
    [InlineData("54445.300")]
    [InlineData(" 139.986")]
    [InlineData("139.986 ")]
    [InlineData("139 986")]
    [InlineData("139.986,0")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("(5)")]
    [InlineData("١٢٣")]
    [InlineData("9.223.372.036.854.775.808")]
    [InlineData("79228162514264337593543950336")]
    public void Parse_NotExactlyANumberOfPeople_IsRefused(string text)
    {
        Assert.False(Headcount<Participants>.TryParse(text, Vietnamese.Language, out Headcount<Participants> headcount));
        Assert.Equal(default, headcount);
        Bad.Throws<FormatException>(() => Headcount<Participants>.Parse(text, Vietnamese.Language), $"'{text}'", "13.055.704");
    }

    [Fact]
    public void Parse_WithoutProvider_IsInvariantOnAVietnameseMachine()
    {
        using var culture = new InCulture("vi-VN");
        Assert.Equal(139_986, Headcount<Participants>.Parse("139,986", null).Persons);
        Assert.False(Headcount<Participants>.TryParse("139.986", null, out _));
    }

    [Fact]
    public void Parse_Null_Throws()
    {
        Bad.Argument<ArgumentNullException>("s", "", () => Headcount<Participants>.Parse(null!, CultureInfo.InvariantCulture));
        Assert.False(Headcount<Participants>.TryParse(null, CultureInfo.InvariantCulture, out _));
    }

    [Fact]
    public void Parse_AMegabyteOfDigits_IsRefusedAndQuotedShort()
    {
        var exception = Assert.Throws<FormatException>(() => Headcount<Participants>.Parse(new string('9', 1_000_000), CultureInfo.InvariantCulture));
        Assert.InRange(exception.Message.Length, 60, 300);
    }

    [Fact]
    public void TypeConverter_ReadsAndWritesText()
    {
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(Headcount<LabourForce>));

        Assert.True(converter.CanConvertFrom(typeof(string)));
        Assert.False(converter.CanConvertFrom(typeof(int)));
        Assert.Equal(Headcount.Of<LabourForce>(54_445_300), converter.ConvertFromInvariantString("54,445,300"));
        Assert.Equal(Headcount.Of<LabourForce>(54_445_300), converter.ConvertFrom(null, CultureInfo.GetCultureInfo("vi-VN"), "54.445.300"));
        Assert.Equal("54445300", converter.ConvertToInvariantString(Headcount.Of<LabourForce>(54_445_300)));
        Assert.Throws<FormatException>(() => converter.ConvertFromInvariantString("-1"));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(17));
        Assert.Throws<NotSupportedException>(() => converter.ConvertFrom(null!));
    }

    [Fact]
    public void TypeConverter_WithoutCulture_IsInvariantOnAVietnameseMachine()
    {
        using var culture = new InCulture("vi-VN");
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(Headcount<LabourForce>));

        Assert.Equal(Headcount.Of<LabourForce>(54_445_300), converter.ConvertFrom(null, null, "54,445,300"));
        Assert.Equal("54445300", converter.ConvertTo(null, null, Headcount.Of<LabourForce>(54_445_300), typeof(string)));
    }

    [Fact]
    public void ToAny_KeepsTheCode() =>
        Assert.Equal(AnyHeadcount.Of(54_445_300, "labour-force"), Headcount.Of<LabourForce>(54_445_300).ToAny());

    [Fact]
    public void GrowthSinceAndAgainst_AreTheFactories()
    {
        var earlier = Headcount.Of<Participants>(12_290_529);
        var later = Headcount.Of<Participants>(13_055_704);

        Assert.Equal(Growth.Between(earlier, later), later.GrowthSince(earlier));
        Assert.Equal(Attainment.Of(later, earlier), later.Against(earlier));
        Assert.Equal("labour-force", Headcount<LabourForce>.Unit);
    }
}
