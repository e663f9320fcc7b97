using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

public class PublishingChecksTests
{
    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly LocalDate Before = new(2021, 8, 31);

    [Fact]
    public void PartsThatDoNotAddUp_AreFoundWithTheDifference()
    {
        PublishingChecks checks = PublishingChecks.Usual.WithParts(PartsOfWhole.Of<Everyone, Some, Others>());
        Observation[] Reports(long whole) =>
        [
            Observation.Of("82", Headcount.Of<Everyone>(whole), Now),
            Observation.Of("82", Headcount.Of<Some>(90), Now),
            Observation.Of("82", Headcount.Of<Others>(10), Now),
        ];

        Finding found = Assert.Single(Run(checks, Reports(103)), one => one.Rule == FindingRule.PartsAgainstWhole);

        Assert.Equal("82 Tiền Giang, test:everyone: 103 reported, its parts add up to 100: +3", found.ToText(Language.English));
        Assert.DoesNotContain(Run(checks, Reports(100)), one => one.Rule == FindingRule.PartsAgainstWhole);
        Assert.DoesNotContain(Run(checks, [.. Reports(103).Select(one => one.Printed(1_000, FigureQualifier.About))]), one => one.Rule == FindingRule.PartsAgainstWhole);
    }

    [Fact]
    public void WhatIsNotAllotted_IsShown()
    {
        Finding found = Assert.Single(
            Run(PublishingChecks.Usual, Country.Insured("VN", 100, Now), Country.Insured("51", 60, Now), Country.Insured("82", 30, Now)),
            one => one.Rule == FindingRule.NotAllotted && one.Metric == "participants");

        Assert.Equal("VN Nation, participants: the areas below add up to other than 100; not allotted: +10", found.ToString());
    }

    [Fact]
    public void AnAreaThatDidNotReport_IsNamed() =>
        Assert.Contains(
            Run(PublishingChecks.Usual, Country.Insured("82", 30, Now)),
            one => one.Rule == FindingRule.DidNotReport && one.Area?.Code.Text == "62" && one.ToText(Language.Vietnamese).Contains("chưa báo cáo", StringComparison.Ordinal));

    [Theory]
    [InlineData(120, false)]
    [InlineData(121, true)]
    [InlineData(79, true)]
    public void AJump_IsMoreThanTheLimitEitherWay(long now, bool found) =>
        Assert.Equal(found, Run(PublishingChecks.Usual, Country.Insured("82", now, Now), Country.Insured("82", 100, Before)).Any(one => one.Rule == FindingRule.Jump));

    [Fact]
    public void CoverageAboveAHundred_AndAStaleDenominator_AreFound()
    {
        MetricTable table = MetricTable.Of(
            ObservationSet.Of([Country.Insured("82", 110, Now), Country.Labour("82", 100, new(2020, 7, 31))]),
            MetricSet.Of(Country.Rate.WithDenominatorDate(DenominatorDate.LatestOnOrBefore)), Country.Catalogue, Now);

        FindingRule[] rules = [.. PublishingChecks.Usual.Run(table, [table.On("82")], ComparisonBase.SamePeriodLastYear).Select(one => one.Rule)];

        Assert.Equal([FindingRule.AboveHundred, FindingRule.StaleDenominator], rules);
        Assert.DoesNotContain(
            PublishingChecks.Usual.WithStaleMonths(25).Run(table, [table.On("82")], ComparisonBase.SamePeriodLastYear), one => one.Rule == FindingRule.StaleDenominator);
    }

    [Fact]
    public void AConflict_IsFoundWithBothNumbers() =>
        Assert.Contains(
            Run(PublishingChecks.Usual, Country.Insured("82", 1, Now).PublishedOn(Now), Country.Insured("82", 2, Now).PublishedOn(Now)),
            one => one.Rule == FindingRule.Conflict && one.ToString().EndsWith("1 / 2", StringComparison.Ordinal));

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4, 100 }, 4)]
    [InlineData(new double[] { 5, 5, 5, 5, 5, 5, 5, 5, 90 }, 8)]
    public void ModifiedScores_OfOneFarValue_FindIt(double[] values, int far)
    {
        double[] scores = ModifiedScores.Of(values);

        Assert.True(scores[far] > 3.5);
        Assert.All(scores.Where((_, i) => i != far), score => Assert.True(Math.Abs(score) <= 3.5));
    }

    [Fact]
    public void ModifiedScores_OfValuesThatAreAllTheSame_AreZero()
    {
        Assert.All(ModifiedScores.Of([7, 7, 7, 7, 7, 7]), score => Assert.Equal(0, score));
        Assert.All(ModifiedScores.Of([1, 99]), score => Assert.Equal(0, score));

        // 0.6745 (9 - 3) / 1, by hand: the median of 1 2 3 4 9 is 3, the deviations 2 1 0 1 6 have the median 1.
        Assert.Equal(0.6745 * 6, ModifiedScores.Of([1, 2, 3, 4, 9])[4], 12);
    }

    [Fact]
    public void Limits_OutOfBounds_AreRefused()
    {
        Assert.Equal("percent", Assert.Throws<ArgumentOutOfRangeException>(() => PublishingChecks.Usual.WithJumpPercent(-1)).ParamName);
        Assert.Equal("months", Assert.Throws<ArgumentOutOfRangeException>(() => PublishingChecks.Usual.WithStaleMonths(-1)).ParamName);
        Assert.Equal("score", Assert.Throws<ArgumentOutOfRangeException>(() => PublishingChecks.Usual.WithOutlierScore(0)).ParamName);
    }

    private static IReadOnlyList<Finding> Run(PublishingChecks checks, params Observation[] observations)
    {
        MetricTable table = Country.Table(Now, observations);
        return checks.Run(table, table.Areas.Areas, ComparisonBase.SamePeriodLastYear);
    }

    private readonly record struct Everyone : INumerator, IWholeOf<Some, Others>
    {
        public static string Code => "test:everyone";
    }

    private readonly record struct Some : INumerator
    {
        public static string Code => "test:some";
    }

    private readonly record struct Others : INumerator
    {
        public static string Code => "test:others";
    }
}
