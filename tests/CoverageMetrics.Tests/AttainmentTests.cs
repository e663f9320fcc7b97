using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class AttainmentTests
{
    [Fact]
    public void Contract() => ValueContract.Equality(Of(215_000, 251_462), Of(215_000, 251_462), Of(215_000, 279_000));

    // Tiền Giang, end of June 2022: over 215,000 people in social insurance, 85.5 % of the plan set by Viet Nam Social Security (TTXVN, 2022).
    [Fact]
    public void Percentage_OfPublishedFigures_RoundsToPublishedValue() =>
        Assert.Equal("85,5% kế hoạch", Of(215_000, 251_462).Percentage.Round(1).ToText(Vietnamese.Language));

    [Fact]
    public void RemainingAndExcess_AreOneOrTheOther()
    {
        Assert.Equal(64_000, Of(215_000, 279_000).Remaining.Persons);
        Assert.Equal(0, Of(215_000, 279_000).Excess.Persons);
        Assert.False(Of(215_000, 279_000).IsMet);
        Assert.Equal(0, Of(300_000, 279_000).Remaining.Persons);
        Assert.Equal(21_000, Of(300_000, 279_000).Excess.Persons);
        Assert.True(Of(300_000, 279_000).IsMet);
        Assert.True(Of(279_000, 279_000).IsMet);
    }

    [Fact]
    public void Percentage_NothingPlanned_ThrowsNamingTheGroup()
    {
        Assert.False(Of(17, 0).IsDefined);
        Assert.True(Of(17, 0).IsMet);
        Bad.Throws<InvalidOperationException>(() => Of(17, 0).Percentage, "participants", "nothing was planned");
        Bad.Throws<InvalidOperationException>(() => Attainment.Of(Amount.Of<Dong>(1), default).Percentage, "VND");
    }

    [Fact]
    public void Default_IsNothingOfNothingPlanned()
    {
        Assert.False(default(Attainment<Headcount<Participants>>).IsDefined);
        Assert.Equal("0 of a planned 0 (participants)", default(Attainment<Headcount<Participants>>).ToString(null, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void OfAmounts_IsExactToTheCent() => Assert.Equal(
        "99.99%", Attainment.Of(Amount.Of<Dong>(9_998.5m), Amount.Of<Dong>(10_000m)).Percentage.Round(2).ToString(null, CultureInfo.InvariantCulture));

    [Fact]
    public void Pool_MoreThanALong_Throws() => Assert.Throws<OverflowException>(() => Of(0, long.MaxValue).Pool(Of(0, 1)));

    private static Attainment<Headcount<Participants>> Of(long actual, long target) =>
        Attainment.Of(Headcount.Of<Participants>(actual), Headcount.Of<Participants>(target));
}
