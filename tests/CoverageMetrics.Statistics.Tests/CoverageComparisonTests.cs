using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Statistics.Tests;

public class CoverageComparisonTests
{
    private delegate Figure<CoverageInterval> Method(AnyCoverage coverage, decimal relativeStandardErrorPercent, ConfidenceLevel level);

    // Two coverages with standard errors of up to 20%, and their correlation.
    private static Arbitrary<((long Covered, long Total, decimal Percent) Earlier, (long Covered, long Total, decimal Percent) Later, decimal Correlation)> Pairs => (
        from earlier in One
        from later in One
        from correlation in Gen.Choose(-100, 100)
        select (earlier, later, correlation / 100m)).ToArbitrary();

    private static Gen<(long Covered, long Total, decimal Percent)> One =>
        from total in Gen.Choose(100, 90_000_000)
        from share in Gen.Choose(1, 1_100)
        from error in Gen.Choose(1, 200)
        select (Math.Max(1, (long)total * share / 1_000), (long)total, error / 10m);

    // In 28 digits: at a limit f the earlier denominator and f times the later one are z standard errors of their difference apart.
    [Theory]
    [InlineData(0.5, 95)]
    [InlineData(0, 99)]
    [InlineData(-0.3, 95)]
    [InlineData(0.97, 99.8)]
    public void Fieller_OfARatio_SolvesItsEquation(decimal correlation, decimal level)
    {
        (decimal z, decimal was, decimal isNow) = (Levels.Quantile(level), 5_000 * 0.04m, 5_200 * 0.03m);
        bool IsOutside(decimal f) => (5_000 - (5_200 * f)) * (5_000 - (5_200 * f)) > z * z * ((was * was) - (2 * correlation * f * was * isNow) + (f * f * isNow * isNow));
        decimal middle = 5_000m / 5_200;

        CoverageComparison ratio = CoverageComparison.Ratio(Of(CoverageInterval.Fieller, 1_000, 5_000, 4, level), Of(CoverageInterval.Fieller, 1_300, 5_200, 3, level), correlation).Value;

        Assert.Equal(1.25, ratio.Value, 1e-15);
        Assert.Equal(1.3 * (double)Bisection.Find(0m, middle, IsOutside), ratio.Lower, 1e-13);
        Assert.Equal(1.3 * (double)Bisection.Find(middle, 9, f => !IsOutside(f)), ratio.Upper, 1e-12);
        Assert.Equal((true, correlation, IntervalMethod.Fieller, level), (ratio.IsRatio, ratio.Correlation, ratio.Method, ratio.Level.Percent));
        Assert.Equal((1_000, 1_300), (ratio.Earlier.Coverage.Covered, ratio.Later.Coverage.Covered));
    }

    [Fact]
    public void LogDelta_OfARatio_IsEvenInLogarithms_AndAsWideAsBothErrorsAndTheirCorrelationSay()
    {
        CoverageComparison ratio = CoverageComparison.Ratio(Of(CoverageInterval.LogDelta, 1_000, 5_000, 4, 95), Of(CoverageInterval.LogDelta, 1_300, 5_200, 3, 95), 0.5m).Value;

        // 16 + 9 - 2 * 0.5 * 4 * 3 = 13.
        Assert.Equal(1.25 * 1.25, ratio.Lower * ratio.Upper, 1e-14);
        Assert.Equal(2 * 1.959963984540054 * Math.Sqrt(13) / 100, Math.Log(ratio.Upper / ratio.Lower), 1e-13);
        Assert.Equal(IntervalMethod.LogDelta, ratio.Method);
    }

    [Fact]
    public void Difference_FromAnExactCoverage_IsTheOtherOnesInterval_MovedByIt()
    {
        (CoverageInterval exact, CoverageInterval later) = (Of(CoverageInterval.Fieller, 1_000, 5_000, 0, 95), Of(CoverageInterval.Fieller, 1_300, 5_200, 3, 95));

        CoverageComparison rise = CoverageComparison.Difference(exact, later, 0.4m).Value;

        Assert.Equal((0.05, later.Lower - 0.2, later.Upper - 0.2), (rise.Value, rise.Lower, rise.Upper), (one, other) =>
            Math.Abs(one.Item1 - other.Item1) < 1e-15 && Math.Abs(one.Item2 - other.Item2) < 1e-15 && Math.Abs(one.Item3 - other.Item3) < 1e-15);
        Assert.False(rise.IsRatio);
    }

    // With errors so small that all is linear: the standard error of a difference is the root of p^2 + q^2 - 2 r p q, of p and q the coverages times their errors.
    [Theory]
    [InlineData(0.8)]
    [InlineData(-0.2)]
    public void Difference_OfNearlyExactDenominators_HasTheStandardErrorOfADifference(decimal correlation)
    {
        foreach (Method method in new Method[] { CoverageInterval.Fieller, CoverageInterval.LogDelta })
        {
            CoverageComparison rise = CoverageComparison.Difference(Of(method, 1_000, 5_000, 0.01m, 95), Of(method, 1_300, 5_200, 0.02m, 95), correlation).Value;
            (double p, double q) = (0.2 * 0.0001, 0.25 * 0.0002);

            Assert.Equal(1.959963984540054 * Math.Sqrt((p * p) + (q * q) - (2 * (double)correlation * p * q)), (rise.Upper - rise.Lower) / 2, 1e-7);
        }
    }

    [Fact]
    public void SameErrorOfTheSameDenominator_LeavesTheDifferenceOfTheSameCoverageNone()
    {
        CoverageInterval one = Of(CoverageInterval.Fieller, 1_300, 5_200, 3, 95);

        CoverageComparison none = CoverageComparison.Difference(one, one, 1).Value;
        CoverageComparison alike = CoverageComparison.Ratio(one, one, 1).Value;

        // The lower side of one meets the upper side of the other, which are not alike by Fieller's method: less than an eighth of either is left.
        Assert.True(none.Lower <= 0 && none.Upper >= 0 && none.Upper - none.Lower < 0.125 * (one.Upper - one.Lower));
        Assert.Equal((1.0, 1.0), (alike.Lower, alike.Upper), (left, right) => Math.Abs(left.Item1 - right.Item1) < 1e-7 && Math.Abs(left.Item2 - right.Item2) < 1e-7);
    }

    // Of a difference the two skewed sides cancel where the correlation is near 1, so that its limits nest up to there only.
    [Fact]
    public void Intervals_HoldTheirValue_NestWithTheLevel_AndShrinkWithTheCorrelation() => Hold((compare, pair, method) =>
    {
        (CoverageComparison usual, CoverageComparison wider) = (Compared(compare, pair, method, 95), Compared(compare, pair, method, 99));
        CoverageComparison surer = Compared(compare, (pair.Earlier, pair.Later, Math.Min(1, pair.Correlation + 0.3m)), method, 95);
        double slack = 1e-12 * Math.Max(1, usual.Upper);
        return usual.Lower <= usual.Value + slack && usual.Value <= usual.Upper + slack
            && ((!usual.IsRatio && pair.Correlation > 0.8m) || (wider.Lower <= usual.Lower + slack && wider.Upper >= usual.Upper - slack))
            && surer.Lower >= usual.Lower - slack && surer.Upper <= usual.Upper + slack;
    });

    [Fact]
    public void Intervals_TheOtherWayRound_HaveTheOtherSign_OrAreOneDividedByThem() => Hold((compare, pair, method) =>
    {
        (CoverageComparison there, CoverageComparison back) = (Compared(compare, pair, method, 95), Compared(compare, (pair.Later, pair.Earlier, pair.Correlation), method, 95));
        return there.IsRatio
            ? Math.Abs((there.Lower * back.Upper) - 1) < 1e-9 && Math.Abs((there.Upper * back.Lower) - 1) < 1e-9
            : Math.Abs(there.Lower + back.Upper) < 1e-12 * Math.Max(1, back.Upper) && Math.Abs(there.Upper + back.Lower) < 1e-12 * Math.Max(1, there.Upper);
    });

    [Fact]
    public void Nobody_HasNoComparison()
    {
        CoverageInterval one = Of(CoverageInterval.LogDelta, 1, 10, 3, 95), none = Of(CoverageInterval.LogDelta, 0, 10, 3, 95);

        Assert.Equal(NoValueReason.Undefined, CoverageComparison.Difference(default, default, 0).Reason);
        Assert.Equal(NoValueReason.Undefined, CoverageComparison.Ratio(none, one, 0).Reason);
        Assert.Equal((0.0, 0.0, 0.0), CoverageComparison.Ratio(one, none, 0).Value is var zero ? (zero.Value, zero.Lower, zero.Upper) : default);
    }

    [Fact]
    public void WhatCannotBeCompared_IsRefused()
    {
        CoverageInterval one = Of(CoverageInterval.Fieller, 1, 10, 3, 95);

        Assert.StartsWith("A correlation must be from -1 to 1, but is 1.1.", Assert.Throws<ArgumentOutOfRangeException>("correlation", () => CoverageComparison.Difference(one, one, 1.1m)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("correlation", () => CoverageComparison.Ratio(one, one, -1.01m));
        Assert.Contains("95 percent by Fieller and 99 percent by Fieller", Assert.Throws<ArgumentException>("later", () => CoverageComparison.Ratio(one, Of(CoverageInterval.Fieller, 1, 10, 3, 99), 0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("later", () => CoverageComparison.Difference(one, Of(CoverageInterval.LogDelta, 1, 10, 3, 95), 0));
        CoverageInterval other = CoverageInterval.Fieller(Coverage.Of(Headcount.Of<Participants>(1), Headcount.Of<Population>(10)), 3, Levels.Usual).Value;
        Assert.Contains("participants / population", Assert.Throws<ArgumentException>("later", () => CoverageComparison.Difference(one, other, 0)).Message, StringComparison.Ordinal);
    }

    private static void Hold(
        Func<Func<CoverageInterval, CoverageInterval, decimal, Figure<CoverageComparison>>, ((long, long, decimal) Earlier, (long, long, decimal) Later, decimal Correlation), Method, bool> law) => Law.Holds(Pairs, pair =>
    {
        Assert.All([CoverageComparison.Difference, CoverageComparison.Ratio], compare => Assert.All(new Method[] { CoverageInterval.Fieller, CoverageInterval.LogDelta }, method => Assert.True(law(compare, pair, method))));
    });

    private static CoverageComparison Compared(
        Func<CoverageInterval, CoverageInterval, decimal, Figure<CoverageComparison>> compare,
        ((long Covered, long Total, decimal Percent) Earlier, (long Covered, long Total, decimal Percent) Later, decimal Correlation) pair,
        Method method,
        decimal level) => compare(
            Of(method, pair.Earlier.Covered, pair.Earlier.Total, pair.Earlier.Percent, level), Of(method, pair.Later.Covered, pair.Later.Total, pair.Later.Percent, level), pair.Correlation).Value;

    private static CoverageInterval Of(Method method, long covered, long total, decimal percent, decimal level) =>
        method(Coverage.Of(Headcount.Of<Participants>(covered), Headcount.Of<LabourForce>(total)).ToAny(), percent, ConfidenceLevel.OfPercent(level)).Value;
}
