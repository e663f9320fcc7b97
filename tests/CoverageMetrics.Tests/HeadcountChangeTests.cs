using System.ComponentModel;
using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class HeadcountChangeTests
{
    [Fact]
    public void Contract() => ValueContract.Check(
        HeadcountChange.Of<Participants>(-1_000),
        Headcount.Of<Participants>(1_000) - Headcount.Of<Participants>(2_000),
        HeadcountChange.Of<Participants>(765_175));

    [Fact]
    public void Default_IsNoChange()
    {
        Assert.Equal(0, default(HeadcountChange<Participants>).Persons);
        Assert.Equal("+0", default(HeadcountChange<Participants>).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal(HeadcountChange<Participants>.AdditiveIdentity, default);
    }

    [Fact]
    public void Between_YearEnds2015And2016_IsThePublishedGain() => Assert.Equal(
        "+765,175",
        (Headcount.Of<Participants>(13_055_704) - Headcount.Of<Participants>(12_290_529)).ToString(null, CultureInfo.InvariantCulture));

    [Fact]
    public void Of_NumberWithoutOpposite_Throws() =>
        Bad.Argument<ArgumentOutOfRangeException>("persons", "-9223372036854775808", () => HeadcountChange.Of<Participants>(long.MinValue));

    [Theory]
    [InlineData(long.MaxValue, 1)]
    [InlineData(-long.MaxValue, -1)]
    [InlineData(-long.MaxValue, -2)]
    [InlineData(-long.MaxValue, -long.MaxValue)]
    public void Plus_BeyondALong_ThrowsNamingBoth(long left, long right) => Bad.Throws<OverflowException>(
        () => HeadcountChange.Of<Participants>(left) + HeadcountChange.Of<Participants>(right),
        left.ToString(CultureInfo.InvariantCulture),
        right.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Minus_BeyondALong_Throws() =>
        Assert.Throws<OverflowException>(() => HeadcountChange.Of<Participants>(long.MaxValue) - HeadcountChange.Of<Participants>(-1));

    [Theory]
    [InlineData("+613,000", 613_000)]
    [InlineData("-613000", -613_000)]
    [InlineData("+0", 0)]
    [InlineData("-9,223,372,036,854,775,807", -long.MaxValue)]
    public void Parse_Signed_Reads(string text, long persons) =>
        Assert.Equal(persons, HeadcountChange<Participants>.Parse(text, CultureInfo.InvariantCulture).Persons);

    [Theory]
    [InlineData("613,000")]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("+-5")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("(5)")]
    [InlineData("+ 5")]
    [InlineData("+5.0")]
    [InlineData("+5.")]
    [InlineData("+61,3000")]
    [InlineData("+9223372036854775808")]
    [InlineData("-9223372036854775808")]
    public void Parse_NotASignedNumberOfPeople_IsRefused(string text)
    {
        Assert.False(HeadcountChange<Participants>.TryParse(text, CultureInfo.InvariantCulture, out HeadcountChange<Participants> change));
        Assert.Equal(default, change);
        Bad.Throws<FormatException>(() => HeadcountChange<Participants>.Parse(text, CultureInfo.InvariantCulture), $"'{text}'", "+613,000");
    }

    [Fact]
    public void Parse_Null_Throws() =>
        Bad.Argument<ArgumentNullException>("s", "", () => HeadcountChange<Participants>.Parse(null!, null));

    [Fact]
    public void TypeConverter_ReadsAndWritesText()
    {
        TypeConverter converter = TypeDescriptor.GetConverter(typeof(HeadcountChange<Participants>));

        Assert.Equal(HeadcountChange.Of<Participants>(-5), converter.ConvertFromInvariantString("-5"));
        Assert.Equal("+613000", converter.ConvertToInvariantString(HeadcountChange.Of<Participants>(613_000)));
    }
}
