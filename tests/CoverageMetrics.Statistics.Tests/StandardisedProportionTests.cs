using CoverageMetrics.Figures;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Statistics.Tests;

public class StandardisedProportionTests
{
    private static Arbitrary<(long Part, long Whole, decimal Weight)[]> Strata => (
        from sample in Samples.Any.Generator
        from weight in Gen.Choose(1, 10_000)
        select (sample.Part, sample.Whole, (decimal)weight)).NonEmptyListOf().Select(strata => strata.ToArray()).ToArbitrary();

    [Fact]
    public void Variance_IsBinomial_AndTheLimitsAreWilsonsOfItsSize()
    {
        // 3/4 * 0.9 + 1/4 * 0.8 = 0.875; V = 9/16 * 0.09/100 + 1/16 * 0.16/50 = 0.00050625 + 0.0002 = 0.00070625; 0.875 * 0.125 / V = 154.867 people.
        StandardisedProportion of = Of([(90, 100, 3), (40, 50, 1)]).Value;

        const double Size = 0.875 * 0.125 / 0.00070625;
        const double Z = 1.959963984540054;
        double centre = ((2 * Size * 0.875) + (Z * Z)) / (2 * (Size + (Z * Z)));
        double reach = Z * Math.Sqrt((Z * Z) + (4 * Size * 0.875 * 0.125)) / (2 * (Size + (Z * Z)));
        Assert.Equal(0.875, of.Value, 1e-14);
        Assert.Equal(Math.Sqrt(0.00070625), of.StandardError, 1e-15);
        Assert.Equal((centre - reach, centre + reach), (of.Lower, of.Upper), (one, other) => Math.Abs(one.Item1 - other.Item1) < 1e-13 && Math.Abs(one.Item2 - other.Item2) < 1e-13);
        Assert.Equal((130, 150, 95, IntervalMethod.EffectiveWilson), (of.Part, of.Whole, of.Level.Percent, of.Method));
    }

    [Fact]
    public void OneStratum_IsWilsons() => Law.Holds(Samples.Any, sample =>
    {
        (StandardisedProportion one, ProportionInterval wilson) = (Of([(sample.Part, sample.Whole, 7)]).Value, ProportionInterval.Wilson(sample.Part, sample.Whole, Levels.Usual).Value);
        return Math.Abs(one.Value - wilson.Value) < 1e-14 && Math.Abs(one.Lower - wilson.Lower) < 1e-12 && Math.Abs(one.Upper - wilson.Upper) < 1e-12;
    });

    [Fact]
    public void OwnStructure_GivesTheCrudeProportion() => Law.Holds(Strata, strata =>
        Math.Abs(Of(strata.Select(one => (one.Part, one.Whole, (decimal)one.Whole))).Value.Value - ((double)strata.Sum(one => one.Part) / strata.Sum(one => one.Whole))) < 1e-12);

    [Fact]
    public void Limits_HoldTheValue_StayBetween0And1_NestAndMirror() => Law.Holds(Strata, strata =>
    {
        (StandardisedProportion one, StandardisedProportion wider, StandardisedProportion others) =
            (Of(strata).Value, StandardisedProportion.Of(strata, 0, ConfidenceLevel.OfPercent(99.8m)).Value, Of(strata.Select(stratum => (stratum.Whole - stratum.Part, stratum.Whole, stratum.Weight))).Value);
        Assert.True(wider.Lower >= 0 && wider.Lower <= one.Lower && one.Lower <= one.Value && one.Value <= one.Upper && one.Upper <= wider.Upper && wider.Upper <= 1);
        Assert.Equal(1 - one.Lower, others.Upper, 1e-12);
        Assert.Equal(one.StandardError, others.StandardError, 1e-12);
    });

    // Two strata of unequal size and weight, drawn 4,000 times with a known seed: a limit of three standard errors of the count is 1.1 points away from 95.
    [Fact]
    public void Limits_HoldTheTruth_AsOftenAsTheLevelSays()
    {
        var random = new Random(20_160_701);
        int held = 0;
        for (int run = 0; run < 4_000; run++)
        {
            StandardisedProportion of = Of([(Draw(random, 150, 0.93), 150, 3), (Draw(random, 60, 0.8), 60, 1)]).Value;
            held += of.Lower <= 0.8975 && 0.8975 <= of.Upper ? 1 : 0;
        }

        Assert.InRange(held / 40.0, 93.9, 96.1);
    }

    [Fact]
    public void NobodyAndEverybody_HaveExactEnds_AndNoLimitsOfNoWidth()
    {
        (StandardisedProportion nobody, StandardisedProportion everybody) = (Of([(0, 100, 1), (0, 50, 1)]).Value, Of([(100, 100, 1), (50, 50, 1)]).Value);

        Assert.Equal((0, 0), (nobody.Value, nobody.Lower));
        Assert.Equal((1, 1), (everybody.Value, everybody.Upper));

        // Of equal proportions 1 / (1/4 / 100 + 1/4 / 50) = 133.3 people: z^2 / (n + z^2).
        Assert.Equal(3.841458820694124 / (3.841458820694124 + (400 / 3.0)), nobody.Upper, 1e-13);
        Assert.InRange(Of([(0, 100, 1), (50, 50, 1)]).Value.Lower, 0.4, 0.45);
    }

    [Fact]
    public void Strata_ThatHaveNoProportion_GiveAReason()
    {
        Assert.Equal(NoValueReason.Undefined, Of([(1, 2, 1), (0, 0, 1)]).Reason);
        Assert.Equal(NoValueReason.Undefined, Of([(1, 2, 0)]).Reason);
        Assert.Equal(["part-exceeds-whole"], Of([(3, 2, 1)]).Detail!.Codes);
        Assert.Equal(0.5, Of([(1, 2, 1), (0, 0, 0)]).Value.Value);
        Assert.Equal(["fewer-than-10-events"], StandardisedProportion.Of([(9, 20, 1)], 10, Levels.Usual).Detail!.Codes);
        Assert.True(StandardisedProportion.Of([(10, 20, 1)], 10, Levels.Usual).HasValue);
    }

    [Fact]
    public void Arguments_ThatCannotBe_AreRefusedByName()
    {
        Assert.Throws<ArgumentOutOfRangeException>("strata", () => Of([(-1, 1, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>("strata", () => Of([(1, -1, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>("strata", () => Of([(1, 1, -1)]));
        Assert.Throws<ArgumentOutOfRangeException>("fewest", () => StandardisedProportion.Of([], -1, Levels.Usual));
    }

    private static long Draw(Random random, int people, double proportion) => Enumerable.Range(0, people).Count(_ => random.NextDouble() < proportion);

    private static Figure<StandardisedProportion> Of(IEnumerable<(long Part, long Whole, decimal Weight)> strata) => StandardisedProportion.Of(strata, 0, Levels.Usual);
}
