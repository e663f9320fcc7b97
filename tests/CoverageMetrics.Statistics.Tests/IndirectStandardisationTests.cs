using CoverageMetrics.Figures;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Statistics.Tests;

public class IndirectStandardisationTests
{
    // 1,000 people at 20 in 10,000 and 500 at 50 in 5,000 have 2 and 5 events.
    private static readonly (long, long, long)[] Reference = [(1_000, 20, 10_000), (500, 50, 5_000)];

    private static Arbitrary<(long Events, long People)[]> Strata => (
        from events in Gen.Choose(1, 5_000)
        from people in Gen.Choose(5_000, 5_000_000)
        select ((long)events, (long)people)).NonEmptyListOf().Select(strata => strata.ToArray()).ToArbitrary();

    [Fact]
    public void Ratio_IsObservedByExpected_WithTheLimitsOfTheCount()
    {
        CountInterval observed = CountInterval.ExactPoisson(10, Levels.Usual);

        IndirectStandardisation ratio = IndirectStandardisation.Of(observed, Reference, 10).Value;

        Assert.Equal(7, ratio.Expected, 1e-12);
        Assert.Equal(10 / 7.0, ratio.Value, 1e-12);
        Assert.Equal((observed.Lower / 7, observed.Upper / 7), (ratio.Lower, ratio.Upper));
        Assert.Equal((observed, 0m, 95, IntervalMethod.ExactPoisson), (ratio.Observed, ratio.Multiplier, ratio.Level.Percent, ratio.Method));
        Assert.Equal(CountInterval.Byar(10, Levels.Usual).Value.Lower / 7, IndirectStandardisation.Of(CountInterval.Byar(10, Levels.Usual).Value, Reference, 10).Value.Lower, 1e-12);
    }

    [Fact]
    public void Per_IsTheRatioTimesThatOfTheReference()
    {
        // 70 events among 15,000 are 466.67 among 100,000; 10/7 of it 666.67.
        IndirectStandardisation per = IndirectStandardisation.Of(CountInterval.ExactPoisson(10, Levels.Usual), Reference, 0).Value.Per(100_000).Value;

        Assert.Equal(2_000 / 3.0, per.Value, 1e-9);
        Assert.Equal(Digits.PoissonLimits(10, 40).Lower * 200 / 3.0, per.Lower, 1e-9);
        Assert.Equal(100_000m, per.Multiplier);
        Assert.Equal(per, per.Per(100_000).Value);
        Assert.Equal(NoValueReason.Undefined, default(IndirectStandardisation).Per(1).Reason);
        Assert.Throws<ArgumentOutOfRangeException>("multiplier", () => per.Per(0));
    }

    [Fact]
    public void OwnStrata_AsTheReference_GiveOne_AndTheCrudeCount() => Law.Holds(Strata, strata =>
    {
        (long events, long people) = (strata.Sum(one => one.Events), strata.Sum(one => one.People));
        CountInterval count = CountInterval.ExactPoisson(events, Levels.Usual);
        IndirectStandardisation ratio = IndirectStandardisation.Of(count, strata.Select(one => (one.People, one.Events, one.People)), 1).Value;
        CountInterval crude = count.Per(1_000, people).Value;

        Assert.Equal(1, ratio.Value, 1e-12);
        Assert.Equal(crude.Value, ratio.Per(1_000).Value.Value, 1e-9 * crude.Value);
        Assert.Equal(crude.Upper, ratio.Per(1_000).Value.Upper, 1e-9 * crude.Upper);
        Assert.True(ratio.Lower <= ratio.Value && ratio.Value < ratio.Upper);
    });

    [Fact]
    public void FewEvents_AreWithheld_AndNoneExpected_HasNoValue()
    {
        Assert.Equal(["fewer-than-10-events"], Of(9, Reference, 10).Detail!.Codes);
        Assert.Equal(NoValueReason.Suppressed, Of(9, Reference, 10).Reason);
        Assert.Equal(NoValueReason.Undefined, Of(10, [(1_000, 0, 10_000)], 10).Reason);
        Assert.Equal(NoValueReason.Undefined, Of(10, [(1_000, 0, 0)], 10).Reason);
        Assert.Equal(NoValueReason.Undefined, Of(10, [(1_000, 5, 0)], 10).Reason);
        Assert.Equal(NoValueReason.Undefined, Of(10, [], 10).Reason);
        Assert.Equal(7, Of(0, [.. Reference, (0, 0, 0)], 0).Value.Expected, 1e-12);
    }

    [Fact]
    public void Arguments_ThatCannotBe_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("strata", () => Of(1, [(-1, 1, 1)], 0));
        Assert.Throws<ArgumentOutOfRangeException>("strata", () => Of(1, [(1, -1, 1)], 0));
        Assert.Throws<ArgumentOutOfRangeException>("strata", () => Of(1, [(1, 1, -1)], 0));
        Assert.Throws<ArgumentOutOfRangeException>("fewestEvents", () => Of(1, Reference, -1));
        Assert.Throws<ArgumentException>("observed", () => IndirectStandardisation.Of(CountInterval.ExactPoisson(1, Levels.Usual).Per(10, 10).Value, Reference, 0));
    }

    private static Figure<IndirectStandardisation> Of(long events, IEnumerable<(long, long, long)> strata, long fewest) => IndirectStandardisation.Of(CountInterval.ExactPoisson(events, Levels.Usual), strata, fewest);
}
