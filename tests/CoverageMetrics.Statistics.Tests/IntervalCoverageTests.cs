using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Statistics.Tests.Support;

namespace CoverageMetrics.Statistics.Tests;

/// <summary>In how many of many drawn samples an interval holds what was drawn from: as often as its level says. Seeds are fixed.</summary>
public class IntervalCoverageTests
{
    private const int Draws = 8_000;

    // Three standard errors of 8,000 draws at 95%, and what discrete counts and approximations of a named size may differ by.
    private const double Chance = 0.0073;

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.31)]
    [InlineData(0.9)]
    public void Wilson_OfTwoHundred_Holds(double proportion) => Within(0.013, random => Holds(ProportionInterval.Wilson(Binomial(random, 200, proportion), 200, Levels.Usual).Value, proportion));

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    public void ClopperPearson_HoldsNeverLess(double proportion) =>
        Assert.InRange(Share(random => Holds(ProportionInterval.ClopperPearson(Binomial(random, 60, proportion), 60, Levels.Usual).Value, proportion)), 0.95 - Chance, 1);

    [Theory]
    [InlineData(3)]
    [InlineData(25)]
    public void ExactPoisson_HoldsNeverLess(double expected) => Assert.InRange(Share(random => CountInterval.ExactPoisson(Poisson(random, expected), Levels.Usual) is var of && of.Lower <= expected && expected <= of.Upper), 0.95 - Chance, 1);

    [Fact]
    public void Byar_OfForty_Holds() => Within(0.012, random => CountInterval.Byar(Poisson(random, 40), Levels.Usual).Value is var of && of.Lower <= 40 && 40 <= of.Upper);

    [Fact]
    public void Newcombe_Holds() => Within(0.008, random =>
        ProportionComparison.Difference(Wilson(random, 90, 0.6), Wilson(random, 120, 0.45)).Value is var of && of.Lower <= 0.15 && 0.15 <= of.Upper);

    [Fact]
    public void Katz_Holds() => Within(0.01, random => ProportionComparison.Ratio(Wilson(random, 150, 0.6), Wilson(random, 200, 0.4)).Value is var of && of.Lower <= 1.5 && 1.5 <= of.Upper);

    [Fact]
    public void Dobson_Holds() => Within(0.012, random =>
        DirectStandardisation.Of([(Poisson(random, 30), 1_000, 3), (Poisson(random, 20), 500, 1)], 1_000, 1, Levels.Usual).Value is var of && of.Lower <= 32.5 && 32.5 <= of.Upper);

    // The denominator of 50,000 is estimated with a standard error of 6% of it; the coverage is that of the true one. What is published is the relative error of the estimate.
    [Fact]
    public void Fieller_OfASampledDenominator_Holds() => Within(0.004, random => Estimated(CoverageInterval.Fieller, 10_000, 50_000, 3_000, Normal(random)) is var of && of.Lower <= 0.2 && 0.2 <= of.Upper);

    [Fact]
    public void LogDelta_OfASampledDenominator_Holds() => Within(0.006, random => Estimated(CoverageInterval.LogDelta, 10_000, 50_000, 3_000, Normal(random)) is var of && of.Lower <= 0.2 && 0.2 <= of.Upper);

    [Theory]
    [InlineData(0.7)]
    [InlineData(0.0)]
    [InlineData(-0.4)]
    public void Comparisons_OfCorrelatedDenominators_Hold(double correlation)
    {
        foreach (Func<AnyCoverage, decimal, ConfidenceLevel, Figure<CoverageInterval>> method in new Func<AnyCoverage, decimal, ConfidenceLevel, Figure<CoverageInterval>>[] { CoverageInterval.Fieller, CoverageInterval.LogDelta })
        {
            Within(0.006, random => Compared(random) is var (one, other)
                && CoverageComparison.Difference(one, other, (decimal)correlation).Value is var of && of.Lower <= 0.05 && 0.05 <= of.Upper);
            Within(0.006, random => Compared(random) is var (one, other)
                && CoverageComparison.Ratio(one, other, (decimal)correlation).Value is var of && of.Lower <= 1.25 && 1.25 <= of.Upper);

            (CoverageInterval One, CoverageInterval Other) Compared(Random random)
            {
                double shared = Normal(random), own = Normal(random);
                return (Estimated(method, 10_000, 50_000, 3_000, shared), Estimated(method, 13_000, 52_000, 2_500, (correlation * shared) + (Math.Sqrt(1 - (correlation * correlation)) * own)));
            }
        }
    }

    private static CoverageInterval Estimated(Func<AnyCoverage, decimal, ConfidenceLevel, Figure<CoverageInterval>> method, long covered, long total, double error, double deviations)
    {
        long estimate = (long)Math.Round(total + (error * deviations));
        return method(Coverage.Of(Headcount.Of<Participants>(covered), Headcount.Of<LabourForce>(estimate)).ToAny(), 100 * (decimal)error / estimate, Levels.Usual).Value;
    }

    private static void Within(double further, Func<Random, bool> holds) => Assert.InRange(Share(holds), 0.95 - Chance - further, 0.95 + Chance + further);

    private static double Share(Func<Random, bool> holds)
    {
        var random = new Random(20_221_231);
        return Enumerable.Range(0, Draws).Count(_ => holds(random)) / (double)Draws;
    }

    private static bool Holds(ProportionInterval interval, double proportion) => interval.Lower <= proportion && proportion <= interval.Upper;

    private static ProportionInterval Wilson(Random random, int people, double proportion) => ProportionInterval.Wilson(Binomial(random, people, proportion), people, Levels.Usual).Value;

    private static long Binomial(Random random, int people, double proportion) => Enumerable.Range(0, people).Count(_ => random.NextDouble() < proportion);

    // As many as arrive, one exponential waiting time after the other, before the expected time is over.
    private static long Poisson(Random random, double expected)
    {
        long count = -1;
        for (double left = expected; left >= 0; left += Math.Log(1 - random.NextDouble()))
        {
            count++;
        }

        return count;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
