using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class ContributionTests
{
    [Fact]
    public void Contract() => ValueContract.Equality(Of(1, 2, 3), Of(1, 2, 3), Of(1, 2, 4));

    // The nation grew from 12,290,529 to 13,055,704 (+6.23 %) in 2016; a part that grew by 100,000 brings 0.81 points of that.
    [Fact]
    public void Points_OfAPart_AreOfTheGrowthOfTheWhole()
    {
        var nation = Growth.Between(Headcount.Of<Participants>(12_290_529), Headcount.Of<Participants>(13_055_704));
        var part = Growth.Between(Headcount.Of<Participants>(2_000_000), Headcount.Of<Participants>(2_100_000));

        Assert.Equal("+0.81 pp", Contribution.Of(part, nation).Points.Round(2).ToString(null, CultureInfo.InvariantCulture));
        Assert.Equal(nation.Rate.Percent, Contribution.Of(nation, nation).Points.Points);
    }

    [Fact]
    public void Points_WholeStartedFromZero_ThrowsNamingTheGroup()
    {
        Assert.False(Of(1, 2, 0).IsDefined);
        Bad.Throws<InvalidOperationException>(() => Of(1, 2, 0).Points, "participants", "the whole started from zero");
    }

    [Fact]
    public void Default_IsNothingOutOfNothing()
    {
        Assert.False(default(Contribution<Headcount<Participants>>).IsDefined);
        Assert.Equal("0 → 0 (participants) of 0", default(Contribution<Headcount<Participants>>).ToString(null, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void ToString_HasThreeCounts() => Assert.Equal(
        "82.300 → 139.986 (participants) of 12.290.529", Of(82_300, 139_986, 12_290_529).ToString(null, Vietnamese.Language));

    [Fact]
    public void Pool_AnotherWhole_ThrowsNamingBoth()
    {
        var exception = Bad.Argument<ArgumentException>("other", "to 3,", () => Of(1, 2, 3).Pool(Of(1, 2, 4)));
        Assert.Contains("to 4", exception.Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => Of(0, long.MaxValue, 3).Pool(Of(0, 1, 3)));
    }

    [Fact]
    public void RoundToAddUp_GainsAndLosses_AddUpToTheRoundedGrowth()
    {
        // +33.33, +33.33 and -16.67 points come to +50; rounded singly, to 49 (33 + 33 - 17).
        IReadOnlyList<PercentagePoints> points = Contribution.RoundToAddUp([Of(1, 3, 6), Of(2, 4, 6), Of(3, 2, 6)], 0);

        Assert.Equal(["+34 pp", "+33 pp", "-17 pp"], points.Select(one => one.ToString(null, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void RoundToAddUp_NoParts_IsEmpty() => Assert.Empty(Contribution.RoundToAddUp<Headcount<Participants>>([], 1));

    [Fact]
    public void TryRoundToAddUp_SaysWhetherTheWholeHasGrowth()
    {
        Assert.False(Contribution.TryRoundToAddUp([Of(1, 2, 0)], 1, out IReadOnlyList<PercentagePoints> none));
        Assert.Empty(none);
        Assert.True(Contribution.TryRoundToAddUp([Of(1, 2, 3)], 1, out IReadOnlyList<PercentagePoints> points));
        Assert.Equal(Contribution.RoundToAddUp([Of(1, 2, 3)], 1), points);
        Assert.True(Contribution.TryRoundToAddUp(Array.Empty<Contribution<Headcount<Participants>>>(), 1, out _));
    }

    [Fact]
    public void RoundToAddUp_BadArguments_ThrowNamingThem()
    {
        Bad.Argument<ArgumentNullException>("contributions", "", () => Contribution.RoundToAddUp<Headcount<Participants>>(null!, 1));
        Bad.Argument<ArgumentOutOfRangeException>("decimals", "11", () => Contribution.RoundToAddUp([Of(1, 2, 3)], 11));
        Bad.Throws<ArgumentException>(() => Contribution.RoundToAddUp([Of(1, 2, 3), Of(1, 2, 4)], 1), "3", "4");
        Bad.Throws<InvalidOperationException>(() => Contribution.RoundToAddUp([Of(1, 2, 0)], 1), "participants");
        Assert.Throws<OverflowException>(() => Contribution.RoundToAddUp([Of(0, long.MaxValue, 3), Of(0, 1, 3)], 1));
        Assert.Throws<OverflowException>(() => Contribution.RoundToAddUp([Of(0, long.MaxValue, 1)], 10));
    }

    private static Contribution<Headcount<Participants>> Of(long earlier, long later, long wholeEarlier)
    {
        var whole = Headcount.Of<Participants>(wholeEarlier);
        return Contribution.Of(Growth.Between(Headcount.Of<Participants>(earlier), Headcount.Of<Participants>(later)), Growth.Between(whole, whole));
    }
}
