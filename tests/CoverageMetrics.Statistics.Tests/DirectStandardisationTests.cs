using CoverageMetrics.Figures;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Statistics.Tests;

public class DirectStandardisationTests
{
    private static Arbitrary<(long Events, long People, decimal Weight)[]> Strata => (
        from events in Gen.Choose(0, 5_000)
        from people in Gen.Choose(5_000, 5_000_000)
        from weight in Gen.Choose(1, 10_000)
        select ((long)events, (long)people, (decimal)weight)).ArrayOf().Where(strata => strata.Sum(one => one.Item1) >= 1).ToArbitrary();

    [Fact]
    public void Limits_AreThoseOfTheCount_StretchedByTheVariance()
    {
        // Weights 3/4 and 1/4: 3/4 * 16/1000 + 1/4 * 9/500 = 0.0165. V = (3/4000)^2 * 16 + (1/2000)^2 * 9 = 9e-6 + 2.25e-6, over 25 events 4.5e-7.
        (double lower, double upper) = Digits.PoissonLimits(25, 40);
        DirectStandardisation of = Of([(16, 1_000, 3), (9, 500, 1)], 10).Value;

        double stretch = Math.Sqrt(4.5e-7);
        Assert.Equal(1_650, of.Value, 1e-9);
        Assert.Equal(100_000 * (0.0165 + (stretch * (lower - 25))), of.Lower, 1e-9);
        Assert.Equal(100_000 * (0.0165 + (stretch * (upper - 25))), of.Upper, 1e-9);
        Assert.Equal((25, 100_000m, 95, IntervalMethod.Dobson), (of.Events, of.Multiplier, of.Level.Percent, of.Method));
    }

    [Fact]
    public void Repeated_AddTheSquaresOfTheEvents()
    {
        // 10 people once and 3 twice: 16 events, and 10 + 3 * 4 = 22 for the variance. V = (3/4000)^2 * 22 + (1/2000)^2 * 9 = 1.4625e-5, over 25 events 5.85e-7.
        DirectStandardisation of = DirectStandardisation.OfRepeated([([10, 3], 1_000, 3), ([9], 500, 1)], 100_000, 10, Levels.Usual).Value;

        double stretch = Math.Sqrt(5.85e-7);
        (double lower, double upper) = Digits.PoissonLimits(25, 40);
        Assert.Equal((25, 1_650), (of.Events, Math.Round(of.Value, 9)));
        Assert.Equal(100_000 * (0.0165 + (stretch * (lower - 25))), of.Lower, 1e-9);
        Assert.Equal(100_000 * (0.0165 + (stretch * (upper - 25))), of.Upper, 1e-9);
        Assert.Throws<ArgumentOutOfRangeException>("strata", () => DirectStandardisation.OfRepeated([([-1], 1, 1)], 1, 0, Levels.Usual));
        Assert.Throws<ArgumentOutOfRangeException>("strata", () => DirectStandardisation.OfRepeated([([], -1, 1)], 1, 0, Levels.Usual));
    }

    [Fact]
    public void Repeated_WhereNobodyHadTwo_AreTheOthers() => Law.Holds(Strata, strata =>
        DirectStandardisation.OfRepeated(strata.Select(one => ((IReadOnlyList<long>)[one.Events, 0], one.People, one.Weight)), 100_000, 1, Levels.Usual) == Of(strata, 1));

    [Fact]
    public void OwnStructure_GivesTheCrudeOne_WithTheLimitsOfItsCount() => Law.Holds(Strata, strata =>
    {
        CountInterval crude = CountInterval.ExactPoisson(strata.Sum(one => one.Events), Levels.Usual).Per(100_000, strata.Sum(one => one.People)).Value;
        DirectStandardisation of = Of(strata.Select(one => (one.Events, one.People, (decimal)one.People)), 1).Value;
        return Close(of.Value, crude.Value) && Close(of.Lower, crude.Lower) && Close(of.Upper, crude.Upper);
    });

    [Fact]
    public void Weights_CountByTheirRatio_AndTheOrderOfStrataDoesNot() => Law.Holds(Strata, strata =>
    {
        (DirectStandardisation one, DirectStandardisation other) = (Of(strata, 1).Value, Of(strata.Reverse().Select(stratum => (stratum.Events, stratum.People, stratum.Weight * 7)), 1).Value);
        return Close(one.Value, other.Value) && Close(one.Lower, other.Lower) && Close(one.Upper, other.Upper);
    });

    [Fact]
    public void Limits_HoldTheValue_AndNestWithTheLevel() => Law.Holds(Strata, strata =>
    {
        (DirectStandardisation one, DirectStandardisation wider) = (Of(strata, 1).Value, DirectStandardisation.Of(strata, 100_000, 1, ConfidenceLevel.OfPercent(99.8m)).Value);
        return one.Lower >= 0 && wider.Lower <= one.Lower && one.Lower <= one.Value && one.Value < one.Upper && one.Upper < wider.Upper;
    });

    [Fact]
    public void Limits_OfTenTimesAsManyAreCloser() => Law.Holds(Strata, strata =>
    {
        (DirectStandardisation one, DirectStandardisation more) = (Of(strata, 1).Value, Of(strata.Select(stratum => (10 * stratum.Events, 10 * stratum.People, stratum.Weight)), 1).Value);
        return Close(one.Value, more.Value) && one.Lower < more.Lower && more.Upper < one.Upper;
    });

    [Fact]
    public void FewEvents_AreWithheld_WithTheReason()
    {
        Figure<DirectStandardisation> withheld = Of([(9, 1_000, 1)], 10);

        Assert.Equal(NoValueReason.Suppressed, withheld.Reason);
        Assert.Equal(["fewer-than-10-events"], withheld.Detail!.Codes);
        Assert.True(Of([(10, 1_000, 1)], 10).HasValue);
        Assert.Equal((0, 0), (Of([(0, 1_000, 1)], 0).Value.Value, Of([(0, 1_000, 1)], 0).Value.Lower));
    }

    [Fact]
    public void Strata_WithoutPeopleOrWeight_HaveNoValue_UnlessTheyDoNotCount()
    {
        Assert.Equal(NoValueReason.Undefined, Of([(10, 1_000, 1), (0, 0, 1)], 10).Reason);
        Assert.Equal(NoValueReason.Undefined, Of([(10, 1_000, 0)], 10).Reason);
        Assert.Equal(1_000, Of([(10, 1_000, 1), (0, 0, 0)], 10).Value.Value, 1e-9);
    }

    [Fact]
    public void Arguments_ThatCannotBe_AreRefusedByName()
    {
        Assert.Equal("strata", Assert.Throws<ArgumentOutOfRangeException>(() => Of([(-1, 1, 1)], 0)).ParamName);
        Assert.Equal("strata", Assert.Throws<ArgumentOutOfRangeException>(() => Of([(1, -1, 1)], 0)).ParamName);
        Assert.Equal("strata", Assert.Throws<ArgumentOutOfRangeException>(() => Of([(1, 1, -1)], 0)).ParamName);
        Assert.Equal("fewestEvents", Assert.Throws<ArgumentOutOfRangeException>(() => Of([(1, 1, 1)], -1)).ParamName);
        Assert.Equal("multiplier", Assert.Throws<ArgumentOutOfRangeException>(() => DirectStandardisation.Of([], 0, 10, Levels.Usual)).ParamName);
    }

    private static bool Close(double one, double other) => Math.Abs(one - other) <= 1e-9 * Math.Max(1, Math.Abs(one));

    private static Figure<DirectStandardisation> Of(IEnumerable<(long Events, long People, decimal Weight)> strata, long fewestEvents) =>
        DirectStandardisation.Of(strata, 100_000, fewestEvents, Levels.Usual);
}
