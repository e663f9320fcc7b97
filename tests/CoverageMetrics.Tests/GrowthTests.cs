using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class GrowthTests
{
    [Fact]
    public void Contract() => ValueContract.Equality(Of(12_290_529, 13_055_704), Of(12_290_529, 13_055_704), Of(12_290_529, 12_290_529));

    [Theory]
    [InlineData(12_290_529, 13_055_704, "+6.23%")]
    [InlineData(1_000_000, 1_159_600, "+15.96%")]
    [InlineData(100, 100, "+0.00%")]
    [InlineData(100, 0, "-100.00%")]
    [InlineData(200, 199, "-0.50%")]
    [InlineData(20_000, 20_001, "+0.01%")]
    [InlineData(20_000, 19_999, "-0.01%")]
    public void Rate_OfTwoCounts_RoundsToPublishedValue(long earlier, long later, string expected) =>
        Assert.Equal(expected, Of(earlier, later).Rate.Round(2).ToString(null, CultureInfo.InvariantCulture));

    [Fact]
    public void Rate_FromNobody_ThrowsNamingTheGroup_AndTheChangeIsKnown()
    {
        Growth<Headcount<Participants>> growth = Of(0, 17);

        Assert.False(growth.IsDefined);
        Assert.Equal(17, growth.Change().Persons);
        Bad.Throws<InvalidOperationException>(() => growth.Rate, "participants", "IsDefined");
        Bad.Throws<InvalidOperationException>(() => Growth.Between(default, Amount.Of<Dong>(1)).Rate, "VND");
    }

    [Fact]
    public void Default_IsFromNothingToNothing()
    {
        Assert.False(default(Growth<Headcount<Participants>>).IsDefined);
        Assert.Equal("0 → 0 (participants)", default(Growth<Headcount<Participants>>).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal("0 VND → 0 VND (VND)", default(Growth<Amount<Dong>>).ToString(null, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Change_OfAmounts_IsInTheCurrency() => Assert.Equal(
        AmountChange.Of<Dong>(-0.5m), Growth.Between(Amount.Of<Dong>(2), Amount.Of<Dong>(1.5m)).Change());

    [Fact]
    public void Then_StartsWhereThisEnds_Chains() => Assert.Equal(Of(1, 4), Of(1, 2).Then(Of(2, 4)));

    [Fact]
    public void Then_StartsElsewhere_ThrowsNamingBoth()
    {
        var exception = Bad.Argument<ArgumentException>("next", "at 2;", () => Of(1, 2).Then(Of(3, 4)));
        Assert.Contains("starts at 3", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pool_MoreThanALong_Throws()
    {
        Assert.Throws<OverflowException>(() => Of(long.MaxValue, 0).Pool(Of(1, 0)));
        Assert.Throws<OverflowException>(() => Of(0, long.MaxValue).Pool(Of(0, 1)));
    }

    [Fact]
    public void ToString_HasBothCountsAndTheGroup() => Assert.Equal(
        "12.290.529 → 13.055.704 (participants)", Of(12_290_529, 13_055_704).ToString(null, Vietnamese.Language));

    private static Growth<Headcount<Participants>> Of(long earlier, long later) =>
        Growth.Between(Headcount.Of<Participants>(earlier), Headcount.Of<Participants>(later));
}
