using CoverageMetrics.Figures;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Figures;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Published;

public class PublishedCheckTests
{
    [Fact]
    public void Checks_OfFiguresOfTwoKinds_Throw()
    {
        (PublishedFigure count, PublishedFigure money, PublishedFigure percent) = (PublishedFigure.Count(10), PublishedFigure.Amount(10, NumberScale.Ones, FigureQualifier.None), PublishedFigure.Percent(10));

        Bad.Argument<ArgumentException>("count", "Amount", () => PublishedCheck.TotalsFor(money, percent));
        Bad.Argument<ArgumentException>("percentage", "Count", () => PublishedCheck.TotalsFor(count, count));
        Bad.Argument<ArgumentException>("percentage", "Count", () => PublishedCheck.IsAboveHundredPercent(count));
        Bad.Argument<ArgumentException>("part", "Amount", () => PublishedCheck.IsPartAboveWhole(money, count));
        Bad.Argument<ArgumentException>("part", "Count", () => PublishedCheck.IsPartAboveWhole(count, percent));
        Bad.Argument<ArgumentException>("earlier", "percentage", () => PublishedCheck.GrowthRates(percent, percent));
        Bad.Argument<ArgumentException>("later", "Amount", () => PublishedCheck.GrowthRates(money, count));
        Bad.Argument<ArgumentException>("parts", "Amount", () => PublishedCheck.LeftOver(count, [count, money]));
        Bad.Argument<ArgumentException>("parts", "null", () => PublishedCheck.LeftOver(count, [count, null!]));
        Bad.Argument<ArgumentException>("rate", "Count", () => PublishedCheck.CanBeGrowth(count, count, ChangeDirection.Rise, count));
        Bad.Argument<ArgumentOutOfRangeException>("direction", "2", () => PublishedCheck.CanBeGrowth(count, count, (ChangeDirection)2, percent));
    }

    [Fact]
    public void CountsFor_PublishedCoverage_AreTheCountsThatRoundToIt()
    {
        // Quảng Ngãi, June 2022: 139,986 participants are 19.55% of the labour force of working age; of 716,041 people 71 counts are.
        FigureInterval counts = PublishedCheck.CountsFor(PublishedFigure.Percent(19.55m), 716_041);

        Assert.Equal("[139,951; 140,021]", FigureIntervalTests.Text(counts));
    }

    [Fact]
    public void CountsFor_AnyPercentage_IsWhatTryingEveryCountFinds()
    {
        for (int total = 1; total <= 40; total++)
        {
            for (int tenths = 0; tenths <= 1000; tenths += 7)
            {
                int n = total;
                int t = tenths;
                int[] fitting = [.. Enumerable.Range(0, n + 1).Where(count => Math.Abs((20_000 * count) - (20 * t * n)) <= 10 * n)];
                PublishedFigure percentage = PublishedFigure.Percent((t / 10m) + 0.0m);

                Assert.Equal(fitting.Length > 0, PublishedCheck.CanBeShareOf(percentage, n));
                if (fitting.Length > 0)
                {
                    Assert.Equal(fitting[0], PublishedCheck.CountsFor(percentage, n).Lower.Round(0));
                }
            }
        }
    }

    [Fact]
    public void CanBeShareOf_APercentageNoCountGives_IsFalse()
    {
        Assert.False(PublishedCheck.CanBeShareOf(PublishedFigure.Percent(34m), 11));
        Assert.True(PublishedCheck.CanBeShareOf(PublishedFigure.Percent(36m), 11));
        Assert.False(PublishedCheck.CanBeShareOf(PublishedFigure.Percent(104m), 50));
    }

    [Fact]
    public void TotalsFor_TienGiang_AreNotTheSame()
    {
        // Tiền Giang, 2022: over 215,000 is 28.9% of the labour force; over 279,000 would be 29% of the people of working age.
        FigureInterval labourForce = PublishedCheck.TotalsFor(PublishedFigure.Count(215_000, FigureQualifier.Over), PublishedFigure.Percent(28.9m));
        FigureInterval workingAge = PublishedCheck.TotalsFor(PublishedFigure.Count(279_000, FigureQualifier.Over), PublishedFigure.Percent(29m));

        Assert.True(labourForce.Intersect(workingAge).IsEmpty);
        Assert.True(labourForce.Contains(ExactNumber.FromWhole(744_000)));
        Assert.True(workingAge.Contains(ExactNumber.FromWhole(962_000)));
    }

    [Theory]
    [InlineData(8, 2)]
    [InlineData(10, 0)]
    [InlineData(12, -2)]
    public void LeftOver_TwoPartsOfTen_IsWhatTheyLeave(int sum, int expected) =>
        Assert.Equal(
            FigureInterval.Point(ExactNumber.FromWhole(expected)),
            PublishedCheck.LeftOver(PublishedFigure.Count(10), [PublishedFigure.Count(4), PublishedFigure.Count(sum - 4)]));

    [Fact]
    public void LeftOver_RoundedTotals_MayDifferByTheirRounding()
    {
        PublishedFigure whole = PublishedFigure.Count(17.1m, NumberScale.Millions, FigureQualifier.None);
        PublishedFigure[] parts = [PublishedFigure.Count(15.6m, NumberScale.Millions, FigureQualifier.None), PublishedFigure.Count(1.4m, NumberScale.Millions, FigureQualifier.None)];

        FigureInterval left = PublishedCheck.LeftOver(whole, parts);

        Assert.Equal((ExactNumber.FromWhole(-50_000), ExactNumber.FromWhole(250_000)), (left.Lower, left.Upper));
    }

    [Fact]
    public void IsPartAboveWhole_OnlyWhenItIsCertain()
    {
        Assert.True(PublishedCheck.IsPartAboveWhole(PublishedFigure.Count(216_000), PublishedFigure.Count(215_000, FigureQualifier.Over)));
        Assert.False(PublishedCheck.IsPartAboveWhole(PublishedFigure.Count(215_900), PublishedFigure.Count(215_000, FigureQualifier.Over)));
    }

    [Fact]
    public void IsAboveHundredPercent_RoundedHundred_IsNot()
    {
        Assert.False(PublishedCheck.IsAboveHundredPercent(PublishedFigure.Percent(100)));
        Assert.True(PublishedCheck.IsAboveHundredPercent(PublishedFigure.Percent(100.1m)));
    }

    [Fact]
    public void CanBeGrowth_ItsOwnTwoCounts_Decide()
    {
        PublishedFigure earlier = PublishedFigure.Count(12_290_529);
        PublishedFigure later = PublishedFigure.Count(13_055_704);

        Assert.True(PublishedCheck.CanBeGrowth(later, earlier, ChangeDirection.Rise, PublishedFigure.Percent(6.23m)));
        Assert.False(PublishedCheck.CanBeGrowth(later, earlier, ChangeDirection.Rise, PublishedFigure.Percent(6.22m)));
        Assert.False(PublishedCheck.CanBeGrowth(later, earlier, ChangeDirection.Fall, PublishedFigure.Percent(6.23m)));
    }

    [Fact]
    public void Checks_WrongArguments_Throw()
    {
        PublishedFigure count = PublishedFigure.Count(10);
        PublishedFigure percentage = PublishedFigure.Percent(10);

        Assert.Throws<ArgumentException>(() => PublishedCheck.CountsFor(count, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => PublishedCheck.CountsFor(percentage, 0));
        Assert.Throws<ArgumentException>(() => PublishedCheck.TotalsFor(count, PublishedFigure.Percent(0)));
        Assert.Throws<ArgumentException>(() => PublishedCheck.LeftOver(percentage, []));
        Assert.Throws<ArgumentException>(() => PublishedCheck.LeftOver(count, [percentage]));
        Assert.Throws<ArgumentException>(() => PublishedCheck.GrowthRates(count, PublishedFigure.Count(0)));
    }
}
