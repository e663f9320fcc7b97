using System.Globalization;
using CoverageMetrics.Groups;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests;

public class ShareTests
{
    [Fact]
    public void Contract() => ValueContract.Equality(Of(1, 3), Of(1, 3), Of(2, 3));

    [Fact]
    public void Percentage_OfAProvinceInTheNation_IsOfTheTotal() =>
        Assert.Equal("0.82% of the total", Of(139_986, 17_100_000).Percentage.Round(2).ToText(Language.English));

    [Fact]
    public void Percentage_NothingToShare_ThrowsNamingTheGroup() =>
        Bad.Throws<InvalidOperationException>(() => Of(1, 0).Percentage, "participants", "the whole is zero");

    [Fact]
    public void Default_IsNothingOfNothing()
    {
        Assert.False(default(Share<Headcount<Participants>>).IsDefined);
        Assert.Equal("0 out of 0 (participants)", default(Share<Headcount<Participants>>).ToString(null, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void ExceedsWhole_PartLargerThanTheWhole_IsVisible()
    {
        Assert.True(Of(4, 3).ExceedsWhole);
        Assert.False(Of(3, 3).ExceedsWhole);
    }

    [Fact]
    public void Pool_AnotherWhole_ThrowsNamingBoth()
    {
        var exception = Bad.Argument<ArgumentException>("other", "of 3,", () => Of(1, 3).Pool(Of(1, 4)));
        Assert.Contains("of 4", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RoundToAddUp_Thirds_GivesTheFirstTheUnitThatIsMissing() =>
        Assert.Equal(["33.4%", "33.3%", "33.3%"], Texts(Share.RoundToAddUp(People(1, 1, 1), 1)));

    [Fact]
    public void RoundToAddUp_PartsThatRoundToMoreThanAHundred_LosesAUnitWhereItIsMissedLeast()
    {
        Headcount<Participants>[] parts = People(1_255, 3_255, 5_490);

        Assert.Equal(100.1m, parts.Sum(part => Share.Of(part, parts.Sum()).Percentage.Round(1).Percent));
        Assert.Equal(["12.5%", "32.6%", "54.9%"], Texts(Share.RoundToAddUp(parts, 1)));
    }

    [Fact]
    public void TryRoundToAddUp_SaysWhetherThereAreShares()
    {
        Assert.False(Share.TryRoundToAddUp(People(0, 0), 1, out IReadOnlyList<Percentage<Total>> none));
        Assert.Empty(none);
        Assert.True(Share.TryRoundToAddUp(People(1, 2), 1, out IReadOnlyList<Percentage<Total>> shares));
        Assert.Equal(Share.RoundToAddUp(People(1, 2), 1), shares);
    }

    [Fact]
    public void RoundToAddUp_NothingToShare_ThrowsNamingTheGroup()
    {
        Bad.Throws<InvalidOperationException>(() => Share.RoundToAddUp(People(), 1), "participants");
        Bad.Throws<InvalidOperationException>(() => Share.RoundToAddUp(People(0, 0), 1), "participants", "all the parts are zero");
    }

    [Fact]
    public void RoundToAddUp_BadArguments_ThrowNamingThem()
    {
        Bad.Argument<ArgumentNullException>("parts", "", () => Share.RoundToAddUp<Headcount<Participants>>(null!, 1));
        Bad.Argument<ArgumentOutOfRangeException>("decimals", "11", () => Share.RoundToAddUp(People(1), 11));
        Bad.Argument<ArgumentOutOfRangeException>("decimals", "-1", () => Share.RoundToAddUp(People(1), -1));
        Assert.Throws<OverflowException>(() => Share.RoundToAddUp(People(long.MaxValue, 1), 1));
    }

    private static Share<Headcount<Participants>> Of(long part, long whole) =>
        Share.Of(Headcount.Of<Participants>(part), Headcount.Of<Participants>(whole));

    private static Headcount<Participants>[] People(params long[] counts) => Array.ConvertAll(counts, Headcount.Of<Participants>);

    private static IEnumerable<string> Texts(IEnumerable<Percentage<Total>> shares) =>
        shares.Select(share => share.ToString(null, CultureInfo.InvariantCulture));
}
