using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Reports;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Statistics.Tests;

public class FunnelTests
{
    private static readonly ConfidenceLevel Outer = ConfidenceLevel.OfPercent(99.8m);

    [Fact]
    public void At_GivesTheLimitsOfEachSize_AroundThePooledAverage()
    {
        // 100 of 400 and 100 of 100 together are 0.4; their mean would be 0.625. sqrt(0.4 * 0.6 / 400) = 0.0244948974278318, twice that for a quarter of the size.
        FunnelPoint[] points = [.. Funnel.Of([("a", Of(100, 400)), ("b", Of(100, 100))]).At(Levels.Usual).Select(point => point.Value)];

        Assert.Equal(0.4 - (1.959963984540054 * 0.0244948974278318), points[0].Lower, 1e-14);
        Assert.Equal(0.4 + (1.959963984540054 * 0.0489897948556636), points[1].Upper, 1e-14);
        Assert.Equal([FunnelPosition.Below, FunnelPosition.Above], points.Select(point => point.Position));
        Assert.Equal(("a", Of(100, 400), 0.25, 95), (points[0].Area.Text, points[0].Coverage, points[0].Value, points[0].Level.Percent));
    }

    // A test and its interval are the same thing twice; the formulas have nothing in common.
    [Fact]
    public void Area_IsOutside_ExactlyWhereItsWilsonIntervalDoesNotHoldTheAverage() => Law.Holds(Areas, areas =>
    {
        Funnel funnel = Make(areas);
        double mean = (double)areas.Sum(area => area.Part) / areas.Sum(area => area.Whole);
        Assert.Equal(areas.Sum(area => area.Whole), funnel.Average.Total);
        foreach (((long part, long whole), Figure<FunnelPoint> point) in areas.Zip(funnel.At(Outer)))
        {
            ProportionInterval interval = ProportionInterval.Wilson(part, whole, Outer).Value;
            FunnelPosition expected = mean > interval.Upper ? FunnelPosition.Below : mean < interval.Lower ? FunnelPosition.Above : FunnelPosition.Within;
            bool isOnALimit = Math.Min(Math.Abs(mean - interval.Upper), Math.Abs(mean - interval.Lower)) < 1e-12;
            Assert.True(isOnALimit || point.Value.Position == expected);
        }
    });

    [Fact]
    public void Limits_HoldTheAverage_NestWithTheLevel_AndStayBetween0And1() => Law.Holds(Areas, areas =>
    {
        Funnel funnel = Make(areas);
        double mean = (double)funnel.Average.Covered / funnel.Average.Total;
        foreach ((Figure<FunnelPoint> inner, Figure<FunnelPoint> outer) in funnel.At(Levels.Usual).Zip(funnel.At(Outer)))
        {
            Assert.True(outer.Value.Lower >= 0 && outer.Value.Lower <= inner.Value.Lower && inner.Value.Lower <= mean);
            Assert.True(mean <= inner.Value.Upper && inner.Value.Upper <= outer.Value.Upper && outer.Value.Upper <= 1);
        }
    });

    [Fact]
    public void Overdispersion_IsTheMeanOfTheSquaredScores()
    {
        // Of 100 people each, at 0.5 a score is (part - 50) / 5: here -2 and 2.
        Funnel funnel = Funnel.Of([("a", Of(40, 100)), ("b", Of(60, 100))]).WithOverdispersion(0);

        Assert.Equal(4, funnel.Dispersion, 1e-12);
        Assert.Equal(0.5 - (1.959963984540054 * 0.05 * 2), funnel.At(Levels.Usual)[0].Value.Lower, 1e-12);
        Assert.Equal(1, Funnel.Of([("a", Of(49, 100)), ("b", Of(51, 100))]).WithOverdispersion(0).Dispersion);
    }

    [Fact]
    public void Overdispersion_Winsorised_MovesTheEndsIn()
    {
        // Scores -4, -2, 2, 4: a quarter at either end becomes 2.
        Funnel funnel = Funnel.Of([("a", Of(30, 100)), ("b", Of(40, 100)), ("c", Of(60, 100)), ("d", Of(70, 100))]);

        Assert.Equal(10, funnel.WithOverdispersion(24.9m).Dispersion, 1e-12);
        Assert.Equal(4, funnel.WithOverdispersion(25).Dispersion, 1e-12);
        Assert.Equal("winsorisedPercent", Assert.Throws<ArgumentOutOfRangeException>(() => funnel.WithOverdispersion(50)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => funnel.WithOverdispersion(-1));
    }

    [Fact]
    public void Overdispersion_WhereEverybodyIsCovered_IsNone()
    {
        Funnel funnel = Funnel.Of([("a", Of(30, 30)), ("b", Of(40, 40))]).WithOverdispersion(10);

        Assert.Equal(1, funnel.Dispersion);
        Assert.All(funnel.At(Outer), point => Assert.Equal(FunnelPosition.Within, point.Value.Position));
    }

    [Fact]
    public void Area_WithoutAProportion_HasAReason_AndStopsNoOther()
    {
        Funnel funnel = Funnel.Of([("a", Of(0, 0)), ("b", Of(3, 2)), ("c", Of(1, 2))]);

        IReadOnlyList<Figure<FunnelPoint>> points = funnel.At(Levels.Usual);
        Assert.Equal(Of(1, 2), funnel.Average);
        Assert.Equal(NoValueReason.Undefined, points[0].Reason);
        Assert.Equal(["part-exceeds-whole"], points[1].Detail!.Codes);
        Assert.True(points[2].HasValue);
    }

    [Fact]
    public void Nothing_HasNoPoints()
    {
        Assert.Empty(Funnel.Of([]).WithOverdispersion(10).At(Outer));
        Assert.Empty(Funnel.Of([]).UpperCurve(Outer));
    }

    [Fact]
    public void Curves_RunThroughTheLimits_AndAPictureTakesThem()
    {
        Funnel funnel = Funnel.Of([("a", Of(20, 100)), ("b", Of(5_000, 10_000))]);
        IReadOnlyList<(decimal X, decimal Y)> lower = funnel.LowerCurve(Outer);
        IReadOnlyList<(decimal X, decimal Y)> upper = funnel.UpperCurve(Outer);

        Assert.Equal((50, 20_000), (lower[0].X, lower[^1].X));
        foreach (((decimal size, decimal down), (decimal _, decimal up)) in lower.Zip(upper))
        {
            // 5,020 of 10,100: 100 z sqrt(p (1 - p) / n) by hand is the distance.
            double away = 100 * 3.090232306167813 * Math.Sqrt(5_020.0 / 10_100 * 5_080 / 10_100 / (double)size);
            Assert.Equal(Math.Max(0, (502_000.0 / 10_100) - away), (double)down, 1e-10);
            Assert.Equal(Math.Min(100, (502_000.0 / 10_100) + away), (double)up, 1e-10);
        }

        Assert.Equal("upper", ChartLimit.Curve("upper", upper).Code);
        Assert.Equal("one", ChartLimit.Curve("one", Funnel.Of([("a", Of(1, 1))]).LowerCurve(Outer)).Code);
    }

    [Fact]
    public void Groups_ThatDiffer_AreRefused() => Assert.Throws<ArgumentException>(() => Funnel.Of(
        [("a", Of(1, 2)), ("b", AnyCoverage.Between(AnyHeadcount.Of(1, "others"), AnyHeadcount.Of(2, "population")))]));

    private static Arbitrary<(long Part, long Whole)[]> Areas => Samples.Any.Generator.ArrayOf().Where(areas => areas.Length > 0).ToArbitrary();

    private static Funnel Make((long Part, long Whole)[] areas) => Funnel.Of(areas.Select((area, place) => (AreaCode.Of($"{place}"), Of(area.Part, area.Whole))));

    private static AnyCoverage Of(long part, long whole) => AnyCoverage.Between(AnyHeadcount.Of(part, "participants"), AnyHeadcount.Of(whole, "population"));
}
