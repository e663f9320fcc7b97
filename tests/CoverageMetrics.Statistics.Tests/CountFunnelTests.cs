using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Reports;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using MathNet.Numerics.Distributions;

namespace CoverageMetrics.Statistics.Tests;

public class CountFunnelTests
{
    private static readonly ConfidenceLevel Outer = ConfidenceLevel.OfPercent(99.8m);

    private static Arbitrary<(long Observed, double Expected)[]> Areas => (
        from expected in Gen.OneOf(Gen.Choose(1, 400), Gen.Choose(400, 2_000_000))
        from percent in Gen.Choose(0, 300)
        select ((long)expected * percent / 1_000, expected / 10.0)).ArrayOf(4).ToArbitrary();

    // Single probabilities, added from either end.
    [Theory]
    [InlineData(0.5, 95)]
    [InlineData(1, 99.8)]
    [InlineData(3, 95)]
    [InlineData(10, 90)]
    [InlineData(18.4, 99.8)]
    public void Limits_AreTheCountsWhoseTailsAreLargeEnough(double expected, decimal percent)
    {
        double tail = 1.0 / Levels.OneIn(percent);
        double[] single = new double[200];
        single[0] = Math.Exp(-expected);
        for (int count = 1; count < single.Length; count++)
        {
            single[count] = single[count - 1] * expected / count;
        }

        int[] within = [.. Enumerable.Range(0, 100).Where(count => single.Take(count + 1).Sum() >= tail && single.Skip(count).Sum() >= tail)];
        CountFunnelPoint point = CountFunnel.Of([("a", 7, expected)]).At(ConfidenceLevel.OfPercent(percent))[0].Value;

        Assert.Equal((within[0], within[^1]), (point.Lower, point.Upper));
        Assert.Equal(("a", 7, expected, 7 / expected, IntervalMethod.ExactPoisson, percent), (point.Area.Text, point.Observed, point.Expected, point.Ratio, point.Method, point.Level.Percent));
    }

    [Fact]
    public void Limits_OfAnySize_HaveTheTailsOfThePoissonDistribution() => Law.Holds(Areas, areas =>
    {
        foreach (((long _, double expected), Figure<CountFunnelPoint> point) in areas.Zip(Make(areas).At(Outer)))
        {
            var poisson = new Poisson(expected);
            (long lower, long upper) = (point.Value.Lower, point.Value.Upper);
            Assert.True(poisson.CumulativeDistribution(lower) >= 0.000999999 && (lower == 0 || poisson.CumulativeDistribution(lower - 1) <= 0.001000001));
            Assert.True(1 - poisson.CumulativeDistribution(upper - 1) >= 0.000999999 && 1 - poisson.CumulativeDistribution(upper) <= 0.001000001);
        }
    });

    [Fact]
    public void Area_IsOutside_ExactlyWhereTheIntervalOfItsCountDoesNotHoldTheExpected() => Law.Holds(Areas, areas =>
    {
        foreach (((long observed, double expected), Figure<CountFunnelPoint> point) in areas.Zip(Make(areas).At(Levels.Usual)))
        {
            CountInterval interval = CountInterval.ExactPoisson(observed, Levels.Usual);
            Assert.Equal(expected > interval.Upper ? FunnelPosition.Below : expected < interval.Lower ? FunnelPosition.Above : FunnelPosition.Within, point.Value.Position);
        }
    });

    [Fact]
    public void Limits_HoldTheExpected_AndNestWithTheLevel() => Law.Holds(Areas, areas =>
    {
        foreach ((Figure<CountFunnelPoint> inner, Figure<CountFunnelPoint> outer) in Make(areas).At(Levels.Usual).Zip(Make(areas).At(Outer)))
        {
            Assert.True(outer.Value.Lower <= inner.Value.Lower && inner.Value.Lower <= inner.Value.Expected);
            Assert.True(inner.Value.Expected <= inner.Value.Upper + 1 && inner.Value.Upper <= outer.Value.Upper);
        }
    });

    [Fact]
    public void Among_ExpectsAsManyPerPersonEverywhere()
    {
        // 30 events among 3,000 people are one in a hundred; where nobody is, nothing is expected and nothing is part of the whole.
        IReadOnlyList<Figure<CountFunnelPoint>> points = CountFunnel.Among([("a", 25, 1_000), ("b", 5, 2_000), ("c", 4, 0)]).At(Levels.Usual);

        Assert.Equal((10.0, 20.0), (points[0].Value.Expected, points[1].Value.Expected));
        Assert.Equal((FunnelPosition.Above, FunnelPosition.Below), (points[0].Value.Position, points[1].Value.Position));
        Assert.Equal(NoValueReason.Undefined, points[2].Reason);
        Assert.Empty(CountFunnel.Among([]).At(Outer));
    }

    [Fact]
    public void Overdispersion_IsTheMeanOfTheSquaredScores_AndWidensTheLimitsByItsRoot()
    {
        // (60 - 100) / 10 and (140 - 100) / 10: both squares are 16, so that the limits of 100 reach 4 z away, which is level with the tail of 4 z.
        CountFunnel funnel = CountFunnel.Of([("a", 60, 100), ("b", 140, 100)]).WithOverdispersion(0);
        var poisson = new Poisson(100);
        double tail = Normal.CDF(0, 1, -4 * 1.959963984540054);

        CountFunnelPoint point = funnel.At(Levels.Usual)[1].Value;

        Assert.Equal(16, funnel.Dispersion, 1e-12);
        Assert.True(poisson.CumulativeDistribution(point.Lower) >= tail && poisson.CumulativeDistribution(point.Lower - 1) < tail);
        Assert.Equal(FunnelPosition.Within, point.Position);
        Assert.Equal(1, CountFunnel.Of([("a", 99, 100), ("b", 101, 100)]).WithOverdispersion(10).Dispersion);
        Assert.Equal(CountFunnel.Of([("a", 99, 100)]).At(Outer), CountFunnel.Of([("a", 99, 100)]).WithOverdispersion(10).At(Outer));
        Assert.Equal("winsorisedPercent", Assert.Throws<ArgumentOutOfRangeException>(() => funnel.WithOverdispersion(50)).ParamName);
    }

    [Fact]
    public void Curves_HaveTheTailAtEachOfTheirPoints_AndAPictureTakesThem()
    {
        CountFunnel funnel = CountFunnel.Of([("a", 3, 2), ("b", 900, 1_000)]);
        IReadOnlyList<(decimal X, decimal Y)> lower = funnel.LowerCurve(Outer);
        IReadOnlyList<(decimal X, decimal Y)> upper = funnel.UpperCurve(Outer);

        Assert.All(lower, at => Assert.Equal(0.001, Poisson.CDF((double)at.X, Math.Round((double)(at.X * at.Y / 100))), 1e-9));
        Assert.All(upper, at => Assert.Equal(0.001, 1 - Poisson.CDF((double)at.X, Math.Round((double)(at.X * at.Y / 100)) - 1), 1e-9));
        Assert.Equal(0, lower[0].Y);
        Assert.True(lower[^1].X > 2_000 && upper[0].X < 0.01m && upper[^1].X > 1_800);
        Assert.Equal("upper", ChartLimit.Curve("upper", upper).Code);
        Assert.Empty(CountFunnel.Of([("a", 3, 0)]).UpperCurve(Outer));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1_000_000_000_001, 1)]
    [InlineData(1, -0.1)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.PositiveInfinity)]
    public void Counts_ThatCannotBe_AreRefusedByName(long observed, double expected) =>
        Assert.Equal("areas", Assert.Throws<ArgumentOutOfRangeException>(() => CountFunnel.Of([("a", observed, expected)])).ParamName);

    [Fact]
    public void People_ThatCannotBe_AreRefusedByName() =>
        Assert.Equal("areas", Assert.Throws<ArgumentOutOfRangeException>(() => CountFunnel.Among([("a", 1, -1)])).ParamName);

    private static CountFunnel Make((long Observed, double Expected)[] areas) => CountFunnel.Of(areas.Select((area, place) => (AreaCode.Of($"{place}"), area.Observed, area.Expected)));
}
