using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Statistics.Tests;

public class CountIntervalTests
{
    private static readonly ConfidenceLevel Wider = ConfidenceLevel.OfPercent(99.8m);

    private static Arbitrary<long> Counts => Gen.Choose(0, 200_000).Select(count => (long)count).ToArbitrary();

    [Theory]
    [InlineData(0, 95)]
    [InlineData(1, 95)]
    [InlineData(5, 99.8)]
    [InlineData(10, 95)]
    [InlineData(20, 90)]
    [InlineData(50, 95)]
    [InlineData(100, 99)]
    public void ExactPoisson_HasTheTailsThatItIsDefinedBy_InSixtyDigits(int count, decimal percent)
    {
        (double lower, double upper) = Digits.PoissonLimits(count, Levels.OneIn(percent));

        CountInterval interval = CountInterval.ExactPoisson(count, ConfidenceLevel.OfPercent(percent));

        Assert.Equal(lower, interval.Lower, 1e-12 * lower);
        Assert.Equal(upper, interval.Upper, 1e-12 * upper);
        Assert.Equal((count, percent, IntervalMethod.ExactPoisson, (double)count), (interval.Count, interval.Level.Percent, interval.Method, interval.Value));
    }

    [Theory]
    [InlineData(0, 95)]
    [InlineData(1, 99.8)]
    [InlineData(9, 90)]
    [InlineData(100, 95)]
    [InlineData(400, 99.8)]
    public void ExactPoisson_SolvesTheSums(int count, decimal percent)
    {
        double tail = 1.0 / Levels.OneIn(percent);
        double lower = count == 0 ? 0 : Bisection.Find(0, count, at => 1 - AtMost(count - 1, at) < tail);
        double upper = Bisection.Find(count, (3.0 * count) + 20, at => AtMost(count, at) > tail);

        CountInterval interval = CountInterval.ExactPoisson(count, ConfidenceLevel.OfPercent(percent));

        Assert.Equal(lower, interval.Lower, 1e-9 * lower);
        Assert.Equal(upper, interval.Upper, 1e-9 * upper);
    }

    [Fact]
    public void ExactPoisson_OfBillions_IsByars()
    {
        // The cube root of a gamma variable is normal but for terms of the order x^(-3/2), which is 3e-15 here.
        (CountInterval exact, CountInterval byar) = (CountInterval.ExactPoisson(5_000_000_000, Wider), CountInterval.Byar(5_000_000_000, Wider).Value);

        Assert.Equal(byar.Lower, exact.Lower, 1e-12 * byar.Lower);
        Assert.Equal(byar.Upper, exact.Upper, 1e-12 * byar.Upper);
    }

    [Fact]
    public void Byar_OfASquare_IsAsWorkedOutByHand()
    {
        // 9 (1 - 1/81 -+ z/9)^3, where z/9 = 0.21777377606000600.
        const decimal Lower = 1 - (1 / 81m) - (1.9599639845400542m / 9);
        const decimal Upper = 1 - (1 / 81m) + (1.9599639845400542m / 9);

        Assert.Equal((double)(9 * Lower * Lower * Lower), CountInterval.Byar(9, Levels.Usual).Value.Lower, 1e-12);
        Assert.Equal((double)(9 * Upper * Upper * Upper), CountInterval.Byar(8, Levels.Usual).Value.Upper, 1e-12);
    }

    [Fact]
    public void Byar_FromTenEventsOn_IsCloseToTheExact() => Law.Holds(Counts, count =>
        count < 10
        || (CountInterval.Byar(count, Levels.Usual).Value is var byar && CountInterval.ExactPoisson(count, Levels.Usual) is var exact
            && Math.Abs(byar.Lower - exact.Lower) < 0.02 && Math.Abs(byar.Upper - exact.Upper) < 0.02));

    [Theory]
    [InlineData(0, 95)]
    [InlineData(1, 99.8)]
    public void Byar_BelowZero_HasNoValue(long count, decimal percent) =>
        Assert.Equal(NoValueReason.Undefined, CountInterval.Byar(count, ConfidenceLevel.OfPercent(percent)).Reason);

    [Fact]
    public void Intervals_HoldTheirCount_NestWithTheLevel_AndShrinkBesideIt() => Law.Holds(Counts, count =>
    {
        (CountInterval one, CountInterval wider, CountInterval more) = (CountInterval.ExactPoisson(count, Levels.Usual), CountInterval.ExactPoisson(count, Wider), CountInterval.ExactPoisson(count + 1, Levels.Usual));
        Assert.True(one.Lower >= 0 && one.Lower <= count && count < one.Upper);
        Assert.True((wider.Lower < one.Lower || count == 0) && wider.Upper > one.Upper);
        Assert.True(more.Lower > one.Lower && more.Upper > one.Upper);
        Assert.True((more.Upper - more.Lower) * count <= (one.Upper - one.Lower) * (count + 1));
    });

    [Fact]
    public void Per_DividesValueAndLimits()
    {
        CountInterval count = CountInterval.ExactPoisson(10, Levels.Usual);

        CountInterval per = count.Per(100_000, Headcount.Of<LabourForce>(50_000)).Value;

        Assert.Equal((20, 2 * count.Lower, 2 * count.Upper), (per.Value, per.Lower, per.Upper));
        Assert.Equal((10, 100_000m, 50_000), (per.Count, per.Multiplier, per.Exposure));
        Assert.Equal(per, per.Per(100_000, 50_000).Value);
        Assert.Equal(NoValueReason.Undefined, count.Per(1_000, 0).Reason);
        Assert.Equal("multiplier", Assert.Throws<ArgumentOutOfRangeException>(() => count.Per(0, 1)).ParamName);
        Assert.Equal("exposure", Assert.Throws<ArgumentOutOfRangeException>(() => count.Per(1, -1)).ParamName);
    }

    [Fact]
    public void Counts_ThatCannotBe_AreRefusedByName()
    {
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => CountInterval.Byar(-1, Levels.Usual)).ParamName);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => CountInterval.ExactPoisson(-1, Levels.Usual)).ParamName);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => CountInterval.ExactPoisson(1_000_000_000_001, Levels.Usual)).ParamName);
    }

    private static double AtMost(int count, double at)
    {
        double term = Math.Exp(-at);
        double sum = 0;
        for (int events = 0; events <= count; events++)
        {
            sum += term;
            term *= at / (events + 1);
        }

        return sum;
    }
}
