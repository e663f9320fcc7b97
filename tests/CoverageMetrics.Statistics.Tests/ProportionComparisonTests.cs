using CoverageMetrics.Figures;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Statistics.Tests;

public class ProportionComparisonTests
{
    // R. G. Newcombe, Interval estimation for the difference between independent proportions, Statistics in Medicine 17 (1998), table II, method 10; as the tests of the R packages propint and ratesci quote it too.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Difference_IsThatOfNewcombesTable(long part, long whole, long otherPart, long otherWhole, double lower, double upper)
    {
        ProportionComparison difference = ProportionComparison.Difference(Of(part, whole), Of(otherPart, otherWhole)).Value;

        Assert.Equal((lower, upper), (Math.Round(difference.Lower, 4), Math.Round(difference.Upper, 4)));
        Assert.Equal((part, whole, otherPart, otherWhole), (difference.Part, difference.Whole, difference.OtherPart, difference.OtherWhole));
        Assert.Equal((IntervalMethod.Newcombe, 95), (difference.Method, difference.Level.Percent));
    }

    // Infarctions of physicians with placebo and with aspirin (Physicians' Health Study, 1989); logarithms in 28 digits.
    [Fact]
    public void Ratio_IsAsWideInLogarithmsAsItsCountsSay()
    {
        ProportionComparison ratio = ProportionComparison.Ratio(Of(189, 11_034), Of(104, 11_037)).Value;

        decimal variance = (1 / 189m) - (1 / 11_034m) + (1 / 104m) - (1 / 11_037m);
        decimal half = Decimals.Log((decimal)ratio.Upper / (decimal)ratio.Lower) / 2;
        Assert.Equal(189.0 * 11_037 / (104.0 * 11_034), ratio.Value, 1e-14);
        Assert.Equal((double)(Levels.Quantile(95) * Levels.Quantile(95) * variance), (double)(half * half), 1e-14);
        Assert.Equal((double)half, (double)Decimals.Log((decimal)ratio.Upper / (189m * 11_037 / (104m * 11_034))), 1e-13);
        Assert.Equal((IntervalMethod.Katz, 189, 11_037), (ratio.Method, ratio.Part, ratio.OtherWhole));
    }

    [Fact]
    public void Ratio_OfMany_IsAsWorkedOutByHand()
    {
        // 30 of 40 and 20 of 40: 1/30 - 1/40 + 1/20 - 1/40 = 1/30, whose root is 0.18257418583505536.
        ProportionComparison ratio = ProportionComparison.Ratio(Of(30, 40), Of(20, 40)).Value;

        Assert.Equal(1.5 * Math.Exp(-1.959963984540054 * 0.18257418583505536), ratio.Lower, 1e-14);
        Assert.Equal(1.5 * Math.Exp(1.959963984540054 * 0.18257418583505536), ratio.Upper, 1e-14);
        Assert.Equal((1, 1), (ProportionComparison.Ratio(Of(10, 10), Of(5, 5)).Value.Lower, ProportionComparison.Ratio(Of(10, 10), Of(5, 5)).Value.Upper));
    }

    [Fact]
    public void Difference_TheOtherWayRound_HasTheOtherSign() => Law.Holds(Samples.Any, (one, other) =>
    {
        ProportionComparison there = ProportionComparison.Difference(Of(one.Part, one.Whole), Of(other.Part, other.Whole)).Value;
        ProportionComparison back = ProportionComparison.Difference(Of(other.Part, other.Whole), Of(one.Part, one.Whole)).Value;
        return there.Lower >= -1 && there.Lower <= there.Value && there.Value <= there.Upper && there.Upper <= 1
            && there.Value == -back.Value && Math.Abs(there.Lower + back.Upper) < 1e-15;
    });

    [Fact]
    public void Ratio_TheOtherWayRound_IsOneDividedByIt() => Law.Holds(Samples.Any, (one, other) =>
    {
        if (one.Part == 0 || other.Part == 0)
        {
            return ProportionComparison.Ratio(Of(one.Part, one.Whole), Of(other.Part, other.Whole)).Reason == NoValueReason.Undefined;
        }

        ProportionComparison there = ProportionComparison.Ratio(Of(one.Part, one.Whole), Of(other.Part, other.Whole)).Value;
        ProportionComparison back = ProportionComparison.Ratio(Of(other.Part, other.Whole), Of(one.Part, one.Whole)).Value;
        return there.Lower <= there.Value && there.Value <= there.Upper && Math.Abs((there.Lower * back.Upper) - 1) < 1e-14;
    });

    [Fact]
    public void Difference_OfTheOthers_HasTheOtherSign() => Law.Holds(Samples.Any, (one, other) =>
    {
        ProportionComparison those = ProportionComparison.Difference(Of(one.Part, one.Whole), Of(other.Part, other.Whole)).Value;
        ProportionComparison others = ProportionComparison.Difference(Of(one.Whole - one.Part, one.Whole), Of(other.Whole - other.Part, other.Whole)).Value;
        return Math.Abs(those.Lower + others.Upper) < 1e-14 && Math.Abs(those.Upper + others.Lower) < 1e-14;
    });

    [Fact]
    public void Intervals_OfAHigherLevelHoldThoseOfALower_AndOfTenTimesAsManyAreShorter() => Law.Holds(Samples.Any, (one, other) =>
    {
        foreach (Func<ProportionInterval, ProportionInterval, Figure<ProportionComparison>> compare in new Func<ProportionInterval, ProportionInterval, Figure<ProportionComparison>>[] { ProportionComparison.Difference, ProportionComparison.Ratio })
        {
            if (!compare(Of(one.Part, one.Whole), Of(other.Part, other.Whole)).TryGetValue(out ProportionComparison usual))
            {
                continue;
            }

            ProportionComparison wider = compare(
                ProportionInterval.Wilson(one.Part, one.Whole, ConfidenceLevel.OfPercent(99.8m)).Value, ProportionInterval.Wilson(other.Part, other.Whole, ConfidenceLevel.OfPercent(99.8m)).Value).Value;
            ProportionComparison more = compare(Of(10 * one.Part, 10 * one.Whole), Of(10 * other.Part, 10 * other.Whole)).Value;
            bool isOfAll = one.Part == one.Whole && other.Part == other.Whole && compare == ProportionComparison.Ratio;
            if (wider.Lower > usual.Lower || wider.Upper < usual.Upper || (!isOfAll && (wider.Upper - wider.Lower <= usual.Upper - usual.Lower || more.Upper - more.Lower >= usual.Upper - usual.Lower)))
            {
                return false;
            }
        }

        return true;
    });

    [Fact]
    public void NobodyAsked_HasNoDifference() => Assert.Equal(NoValueReason.Undefined, ProportionComparison.Difference(default, Of(1, 2)).Reason);

    [Fact]
    public void Levels_ThatDiffer_AreRefused() => Assert.Equal(
        "other", Assert.Throws<ArgumentException>(() => ProportionComparison.Ratio(Of(1, 2), ProportionInterval.Wilson(1, 2, ConfidenceLevel.OfPercent(90)).Value)).ParamName);

    private static ProportionInterval Of(long part, long whole) => ProportionInterval.Wilson(part, whole, Levels.Usual).Value;
}
