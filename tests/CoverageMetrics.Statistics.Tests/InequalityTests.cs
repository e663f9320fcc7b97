using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Statistics.Tests.Support;

namespace CoverageMetrics.Statistics.Tests;

public class InequalityTests
{
    // Shares 0.1, 0.2, 0.3, 0.4 of 1,000 people; mean 0.02 + 0.08 + 0.18 + 0.32 = 0.6.
    private static readonly (string, long, double, double)[] Four = [("a", 100, 0.2, 0.02), ("b", 200, 0.4, 0.03), ("c", 300, 0.6, 0.01), ("d", 400, 0.8, 0.04)];

    // Each worked out by hand from its definition. Ridits 0.05, 0.2, 0.45, 0.8; away from one half -0.45, -0.3, -0.05, 0.3.
    [Theory]
    [InlineData(InequalityMeasure.Difference, 0.6)]
    [InlineData(InequalityMeasure.Ratio, 4)]
    [InlineData(InequalityMeasure.BetweenGroupVariance, 0.04)]    // 0.1 * 0.16 + 0.2 * 0.04 + 0 + 0.4 * 0.04
    [InlineData(InequalityMeasure.BetweenGroupDeviation, 0.2)]
    [InlineData(InequalityMeasure.CoefficientOfVariation, 0.2 / 0.6)]
    [InlineData(InequalityMeasure.FromMeanUnweighted, 0.2)]    // (0.4 + 0.2 + 0 + 0.2) / 4
    [InlineData(InequalityMeasure.FromMeanWeighted, 0.16)]    // 0.04 + 0.04 + 0 + 0.08
    [InlineData(InequalityMeasure.FromBestUnweighted, 0.3)]    // (0.6 + 0.4 + 0.2 + 0) / 4
    [InlineData(InequalityMeasure.FromBestWeighted, 0.2)]    // 0.06 + 0.08 + 0.06
    [InlineData(InequalityMeasure.FromReferenceUnweighted, 0.2)]    // of b: (0.2 + 0 + 0.2 + 0.4) / 4
    [InlineData(InequalityMeasure.FromReferenceWeighted, 0.24)]    // 0.02 + 0 + 0.06 + 0.16
    [InlineData(InequalityMeasure.DisparityUnweighted, 0.2 / 0.6)]
    [InlineData(InequalityMeasure.DisparityWeighted, 0.16 / 0.6)]
    [InlineData(InequalityMeasure.ConcentrationAbsolute, 0.108)]    // 2 (-0.009 - 0.024 - 0.009 + 0.096)
    [InlineData(InequalityMeasure.ConcentrationRelative, 0.18)]
    [InlineData(InequalityMeasure.Slope, 0.72)]    // 0.054 / (0.02025 + 0.018 + 0.00075 + 0.036 = 0.075)
    [InlineData(InequalityMeasure.SlopeRelative, 4)]    // (0.6 + 0.36) / (0.6 - 0.36)
    [InlineData(InequalityMeasure.PopulationGain, 0.2)]
    [InlineData(InequalityMeasure.PopulationGainFraction, 0.2 / 0.6)]
    public void Estimate_IsAsWorkedOutByHand(InequalityMeasure measure, double expected)
    {
        InequalityEstimate estimate = Inequality.OfOrdered(Four, MetricDirection.HigherIsBetter).WithReference("b").Estimate(measure, 1, Levels.Usual).Value;

        Assert.Equal(expected, estimate.Value, 1e-14);
        Assert.Equal((measure, 1m, 95, SlopeFit.Linear), (estimate.Measure, estimate.Scale, estimate.Level.Percent, estimate.Fit));
        Assert.Equal(measure.ToString() switch { "FromReferenceUnweighted" or "FromReferenceWeighted" => "b", "FromBestUnweighted" or "FromBestWeighted" or "PopulationGain" or "PopulationGainFraction" => "d", _ => "" }, estimate.Reference);
        Assert.Equal(measure is InequalityMeasure.Ratio or InequalityMeasure.SlopeRelative ? IntervalMethod.LogDelta : IntervalMethod.Delta, estimate.Method);
        Assert.Equal(1_000 * expected, Inequality.OfOrdered(Four, MetricDirection.HigherIsBetter).WithReference("b").Estimate(measure, 1_000, Levels.Usual).Value.Value, 1e-10);
    }

    // Logarithms in 28 digits: 1/3, 2/3, 1 and 4/3 of the mean.
    [Fact]
    public void Entropies_AreTheirDefinitions()
    {
        const decimal Third = 1 / 3m;
        decimal theil = (0.1m * Third * Decimals.Log(Third)) + (0.2m * 2 * Third * Decimals.Log(2 * Third)) + (0.4m * 4 * Third * Decimals.Log(4 * Third));
        decimal deviation = -(0.1m * Decimals.Log(Third)) - (0.2m * Decimals.Log(2 * Third)) - (0.4m * Decimals.Log(4 * Third));
        Inequality four = Inequality.Of(Four, MetricDirection.HigherIsBetter);

        Assert.Equal((double)theil, four.Estimate(InequalityMeasure.Theil, 1, Levels.Usual).Value.Value, 1e-15);
        Assert.Equal((double)deviation, four.Estimate(InequalityMeasure.MeanLogDeviation, 1, Levels.Usual).Value.Value, 1e-15);
    }

    // Of provinces that differ by a hundredth of a point, terms of the usual sums cancel: 28 digits have enough left.
    [Fact]
    public void Entropies_OfNearlyEqualGroups_KeepTheirDigits()
    {
        const decimal Mean = 0.90004m;
        decimal[] values = [0.9000m, 0.9001m];
        decimal[] shares = [0.6m, 0.4m];
        decimal theil = values.Zip(shares, (value, share) => share * value / Mean * Decimals.Log(value / Mean)).Sum();
        decimal deviation = -values.Zip(shares, (value, share) => share * Decimals.Log(value / Mean)).Sum();
        Inequality two = Inequality.Of([("a", 600, 0.9000, 0), ("b", 400, 0.9001, 0)], MetricDirection.HigherIsBetter);

        Assert.Equal((double)theil, two.Estimate(InequalityMeasure.Theil, 1, Levels.Usual).Value.Value, 1e-9 * (double)theil);
        Assert.Equal((double)deviation, two.Estimate(InequalityMeasure.MeanLogDeviation, 1, Levels.Usual).Value.Value, 1e-9 * (double)deviation);
    }

    [Fact]
    public void Lines_OnOtherScales_RunThroughGroupsThatLieOnOne()
    {
        // Ridits 1/4 and 3/4: a straight line through two groups, prolonged by half of its rise at either end.
        Inequality two = Inequality.OfOrdered([("a", 1, 0.2, 0), ("b", 1, 0.8, 0)], MetricDirection.HigherIsBetter);

        // Odds 1/4 and 4: one power of four below and one above, 1/16... that is 4^(-2) and 4^2.
        Assert.Equal((16 / 17.0) - (1 / 17.0), two.SlopeIndex(SlopeFit.Logistic, 1, Levels.Usual).Value.Value, 1e-14);
        Assert.Equal(16, two.RelativeIndex(SlopeFit.Logistic, Levels.Usual).Value.Value, 1e-12);

        // Values 0.2 and 0.8: 0.2 / 2 and 0.8 * 2.
        Assert.Equal(1.6 - 0.1, two.SlopeIndex(SlopeFit.Logarithmic, 1, Levels.Usual).Value.Value, 1e-14);
        Assert.Equal(16, two.RelativeIndex(SlopeFit.Logarithmic, Levels.Usual).Value.Value, 1e-12);
        Assert.Equal((1.2, SlopeFit.Linear), (Math.Round(two.SlopeIndex(SlopeFit.Linear, 1, Levels.Usual).Value.Value, 12), two.SlopeIndex(SlopeFit.Linear, 1, Levels.Usual).Value.Fit));
        Assert.Equal(150, two.SlopeIndex(SlopeFit.Logarithmic, 100, Levels.Usual).Value.Value, 1e-12);

        // An end of the line below 0 has no ratio; neither has a value that is not on the scale.
        Assert.Equal(NoValueReason.Undefined, two.RelativeIndex(SlopeFit.Linear, Levels.Usual).Reason);
        Assert.Equal(NoValueReason.Undefined, Inequality.OfOrdered([("a", 1, 0, 0), ("b", 1, 1, 0)], MetricDirection.HigherIsBetter).SlopeIndex(SlopeFit.Logistic, 1, Levels.Usual).Reason);
        Assert.Equal(NoValueReason.Undefined, Inequality.OfOrdered([("a", 1, 0, 0), ("b", 1, 1, 0)], MetricDirection.HigherIsBetter).SlopeIndex(SlopeFit.Logarithmic, 1, Levels.Usual).Reason);
    }

    [Fact]
    public void SlopeLimits_AreThoseOfASumOfIndependentGroups()
    {
        // c = p (X - 1/2) / 0.075: -0.6, -0.8, -0.2, 1.6; the standard error is the root of the sum of (c se)^2.
        InequalityEstimate slope = Inequality.OfOrdered(Four, MetricDirection.HigherIsBetter).Estimate(InequalityMeasure.Slope, 100, Levels.Usual).Value;
        double error = 100 * Math.Sqrt((0.012 * 0.012) + (0.024 * 0.024) + (0.002 * 0.002) + (0.064 * 0.064));

        Assert.Equal(error, slope.StandardError, 1e-12);
        Assert.Equal(72 - (1.959963984540054 * error), slope.Lower, 1e-11);
        Assert.Equal(72 + (1.959963984540054 * error), slope.Upper, 1e-11);
    }

    [Fact]
    public void RatioLimits_AreEvenInLogarithms()
    {
        InequalityEstimate ratio = Inequality.Of(Four, MetricDirection.HigherIsBetter).Estimate(InequalityMeasure.Ratio, 1, Levels.Usual).Value;
        double reach = Math.Exp(1.959963984540054 * Math.Sqrt((0.05 * 0.05) + (0.1 * 0.1)));

        Assert.Equal((4 / reach, 4 * reach), (ratio.Lower, ratio.Upper), (one, other) => Math.Abs(one.Item1 - other.Item1) < 1e-13 && Math.Abs(one.Item2 - other.Item2) < 1e-12);
    }

    [Fact]
    public void LessIsBetter_TurnsTheBestAndTheDifferenceRound()
    {
        Inequality late = Inequality.OfOrdered([("a", 100, 0.8, 0), ("b", 200, 0.6, 0), ("c", 300, 0.4, 0), ("d", 400, 0.2, 0)], MetricDirection.LowerIsBetter);
        Inequality unordered = Inequality.Of(Four, MetricDirection.LowerIsBetter);

        Assert.Equal(0.6, Value(late, InequalityMeasure.Difference), 1e-14);
        Assert.Equal(4, Value(late, InequalityMeasure.Ratio), 1e-14);
        Assert.Equal(-0.2, Value(late, InequalityMeasure.PopulationGain), 1e-14);
        Assert.Equal("a", unordered.Estimate(InequalityMeasure.FromBestWeighted, 1, Levels.Usual).Value.Reference);
        Assert.Equal((0.6, -0.4), (Math.Round(Value(unordered, InequalityMeasure.Difference), 12), Math.Round(Value(unordered, InequalityMeasure.PopulationGain), 12)));

        // The most advantaged are worse off than all: nothing is gained by being like them.
        Assert.Equal(0, Value(Inequality.OfOrdered([("poor", 1, 0.9, 0), ("rich", 1, 0.5, 0)], MetricDirection.HigherIsBetter), InequalityMeasure.PopulationGain));
        Assert.Equal(-0.4, Value(Inequality.OfOrdered([("poor", 1, 0.9, 0), ("rich", 1, 0.5, 0)], MetricDirection.HigherIsBetter), InequalityMeasure.Difference), 1e-14);
    }

    [Fact]
    public void Register_HasNoLimitsButItsValue_AndAreasWithNobodyAreLeftOut()
    {
        Inequality areas = Inequality.Of([("a", Of(20, 100)), ("x", Of(0, 0)), ("b", Of(240, 300))]);

        InequalityEstimate difference = areas.Estimate(InequalityMeasure.Difference, 100, Levels.Usual).Value;
        Assert.Equal(["x"], areas.LeftOut);
        Assert.Equal(0.65, areas.Mean, 1e-15);
        Assert.Equal((difference.Value, difference.Value, 0), (difference.Lower, difference.Upper, difference.StandardError));
        Assert.Equal(60, difference.Value, 1e-12);
    }

    [Fact]
    public void Measures_WithoutAResult_GiveAReason_AndTheOthersTheirs()
    {
        Inequality zero = Inequality.Of([("a", 1, 0, 0), ("b", 1, 1, 0)], MetricDirection.HigherIsBetter);
        Inequality none = Inequality.OfOrdered([], MetricDirection.HigherIsBetter);

        // One of two has all: ln 2.
        Assert.Equal(Math.Log(2), Value(zero, InequalityMeasure.Theil), 1e-15);
        Assert.Equal(NoValueReason.Undefined, zero.Estimate(InequalityMeasure.MeanLogDeviation, 1, Levels.Usual).Reason);
        Assert.Equal(NoValueReason.Undefined, zero.Estimate(InequalityMeasure.Ratio, 1, Levels.Usual).Reason);
        Assert.Equal(["groups-without-order"], zero.Estimate(InequalityMeasure.Slope, 1, Levels.Usual).Detail!.Codes);
        Assert.Equal(["groups-without-order"], zero.SlopeIndex(SlopeFit.Linear, 1, Levels.Usual).Detail!.Codes);
        Assert.Equal(["no-reference-group"], zero.Estimate(InequalityMeasure.FromReferenceWeighted, 1, Levels.Usual).Detail!.Codes);
        Assert.All(Enum.GetValues<InequalityMeasure>(), measure => Assert.Equal(NoValueReason.Undefined, none.Estimate(measure, 1, Levels.Usual).Reason));
        Assert.All(
            Enum.GetValues<InequalityMeasure>().Where(measure => measure.ToString().EndsWith("Relative", StringComparison.Ordinal) || measure is InequalityMeasure.Theil or InequalityMeasure.CoefficientOfVariation or InequalityMeasure.PopulationGainFraction),
            measure => Assert.Equal(NoValueReason.Undefined, Inequality.OfOrdered([("a", 1, 0, 0), ("b", 1, 0, 0)], MetricDirection.HigherIsBetter).Estimate(measure, 1, Levels.Usual).Reason));
        Assert.Equal(NoValueReason.Undefined, zero.Split(InequalityMeasure.MeanLogDeviation, _ => "all").Reason);
        Assert.Equal(NoValueReason.Undefined, Inequality.OfOrdered([("a", 1, 0.5, 0)], MetricDirection.HigherIsBetter).SlopeIndex(SlopeFit.Linear, 1, Levels.Usual).Reason);
    }

    [Fact]
    public void Arguments_ThatCannotBe_AreRefusedByName()
    {
        Inequality four = Inequality.Of(Four, MetricDirection.HigherIsBetter);

        Assert.Throws<ArgumentOutOfRangeException>("groups", () => Inequality.Of([("a", -1, 1, 0)], MetricDirection.HigherIsBetter));
        Assert.Throws<ArgumentOutOfRangeException>("groups", () => Inequality.Of([("a", 1, double.NaN, 0)], MetricDirection.HigherIsBetter));
        Assert.Throws<ArgumentOutOfRangeException>("groups", () => Inequality.Of([("a", 1, 1, -0.1)], MetricDirection.HigherIsBetter));
        Assert.Throws<ArgumentException>("groups", () => Inequality.Of([("a", 1, 1, 0), ("a", 1, 1, 0)], MetricDirection.HigherIsBetter));
        Assert.ThrowsAny<ArgumentException>(() => Inequality.Of(Four, (MetricDirection)9));
        Assert.ThrowsAny<ArgumentException>(() => four.Estimate((InequalityMeasure)99, 1, Levels.Usual));
        Assert.ThrowsAny<ArgumentException>(() => Inequality.OfOrdered(Four, MetricDirection.HigherIsBetter).SlopeIndex((SlopeFit)9, 1, Levels.Usual));
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => four.Estimate(InequalityMeasure.Theil, 0, Levels.Usual));
        Assert.Throws<ArgumentOutOfRangeException>("measure", () => four.Split(InequalityMeasure.Slope, _ => ""));
        Assert.Throws<ArgumentException>("code", () => four.WithReference("z"));
    }

    private static double Value(Inequality of, InequalityMeasure measure) => of.Estimate(measure, 1, Levels.Usual).Value.Value;

    private static AnyCoverage Of(long part, long whole) => AnyCoverage.Between(AnyHeadcount.Of(part, "participants"), AnyHeadcount.Of(whole, "population"));
}
