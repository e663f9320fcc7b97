using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Statistics.Tests.Support;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Statistics.Tests;

public class SeasonalPatternTests
{
    // Ten a month, and 30, 32 and 34 in December.
    private static readonly (ReportingPeriod Month, decimal Added)[] ThreeYears = [.. new[] { 2014, 2015, 2016 }.SelectMany((year, place) => Year(year, 10, 30 + (2 * place)))];

    private static Arbitrary<int[]> Months => Gen.Choose(1, 1_000).ArrayOf(60).ToArbitrary();

    [Fact]
    public void Ratio_IsTheMeanOfThoseToTheMeanMonthOfEachYear()
    {
        SeasonalPattern pattern = SeasonalPattern.Of(ThreeYears);

        // Of years of 140, 142 and 144.
        Assert.Equal([2014, 2015, 2016], pattern.CompleteYears);
        Assert.Equal(((12 * 30 / 140.0) + (12 * 32 / 142.0) + (12 * 34 / 144.0)) / 3, pattern.Ratio(12).Value, 1e-14);
        Assert.Equal(((120 / 140.0) + (120 / 142.0) + (120 / 144.0)) / 3, pattern.Ratio(1).Value, 1e-14);
        Assert.Equal("3 complete years", pattern.ToString());
    }

    [Fact]
    public void Expected_IsTheMeanQuotientToTheOtherMonths_WithStudentsLimits()
    {
        // Eleven months of 20: 220 times the mean of 30, 32 and 34 over 110. The standard deviation is 2 over 110; 4.302652729749464 is the quantile of two degrees of freedom: the root of 2 (0.95)^2 / (1 - 0.95^2).
        SeasonalPattern pattern = SeasonalPattern.Of([.. ThreeYears, .. Year(2017, 20, 90)]);
        ExpectedMonth december = pattern.Expected(ReportingPeriod.Month(2017, 12), Levels.Usual).Value;
        double quantile = Math.Sqrt(2 * 0.9025 / (1 - 0.9025));

        Assert.Equal(4.302652729749464, quantile, 1e-12);
        Assert.Equal(64, december.Value, 1e-12);
        Assert.Equal(64 - (quantile * 4 * Math.Sqrt(4 / 3.0)), december.Lower, 1e-9);
        Assert.Equal(64 + (quantile * 4 * Math.Sqrt(4 / 3.0)), december.Upper, 1e-9);
        Assert.Equal((3, 90m, FunnelPosition.Above, 95m), (december.Years, december.Observed.Value, december.Position.Value, december.Level.Percent));
        Assert.Equal(ReportingPeriod.Month(2017, 12), december.Month);
    }

    [Fact]
    public void Expected_DoesNotUseTheMonthItself_AndSaysWhereItStands()
    {
        ExpectedMonth Of(params (ReportingPeriod, decimal)[] own) => SeasonalPattern.Of([.. ThreeYears, .. own]).Expected(ReportingPeriod.Month(2017, 12), Levels.Usual).Value;
        (ReportingPeriod Month, decimal)[] before = [.. Year(2017, 20, 0).Take(11)];

        Assert.Equal((NoValueReason.Missing, NoValueReason.Missing), (Of(before).Observed.Reason, Of(before).Position.Reason));
        Assert.Equal(FunnelPosition.Within, Of([.. before, (ReportingPeriod.Month(2017, 12), 64)]).Position.Value);
        Assert.Equal(FunnelPosition.Below, Of([.. before, (ReportingPeriod.Month(2017, 12), 40)]).Position.Value);
        Assert.Equal((Of(before).Value, Of(before).Lower), (Of([.. before, (ReportingPeriod.Month(2017, 12), -5)]).Value, Of([.. before, (ReportingPeriod.Month(2017, 12), -5)]).Lower));
    }

    [Fact]
    public void Expected_InTheMiddleOfAYear_IsFromTheMonthsThatAreKnown()
    {
        // January and February of 40 together, as 20 in the other years: March was half of them.
        SeasonalPattern pattern = SeasonalPattern.Of([.. ThreeYears, .. Year(2017, 20, 0).Take(2)]);

        ExpectedMonth march = pattern.Expected(ReportingPeriod.Month(2017, 3), Levels.Usual).Value;

        Assert.Equal((20.0, 20.0, 20.0), (march.Value, march.Lower, march.Upper));
    }

    [Fact]
    public void Months_ThatCannotBeExpected_HaveNoValue()
    {
        ReportingPeriod march = ReportingPeriod.Month(2017, 3);

        Assert.Equal(NoValueReason.Undefined, SeasonalPattern.Of(ThreeYears).Expected(march, Levels.Usual).Reason);
        Assert.Equal(NoValueReason.Undefined, SeasonalPattern.Of([.. ThreeYears.Take(12), .. Year(2017, 20, 0)]).Expected(march, Levels.Usual).Reason);
        Assert.Equal(NoValueReason.Undefined, SeasonalPattern.Of([.. ThreeYears, .. Year(2017, -20, 0)]).Expected(march, Levels.Usual).Reason);
        Assert.Equal(NoValueReason.Undefined, SeasonalPattern.Of(ThreeYears.Take(11)).Ratio(1).Reason);
        Assert.Empty(SeasonalPattern.Of(Year(2014, 0, 0)).CompleteYears);
    }

    [Fact]
    public void Ratios_HaveAMeanOfOne_AndDoNotChangeWithTheScale_OrTheOrder() => Law.Holds(Months, added =>
    {
        (SeasonalPattern one, SeasonalPattern scaled) = (SeasonalPattern.Of(Series(added)), SeasonalPattern.Of(Series(added).Select(month => (month.Month, 7 * month.Added)).Reverse()));
        ReportingPeriod asked = ReportingPeriod.Month(2014, 1 + (added[0] % 12));
        (ExpectedMonth expected, ExpectedMonth larger) = (one.Expected(asked, Levels.Usual).Value, scaled.Expected(asked, Levels.Usual).Value);

        Assert.Equal(12, Enumerable.Range(1, 12).Sum(month => one.Ratio(month).Value), 1e-12);
        Assert.All(Enumerable.Range(1, 12), month => Assert.Equal(one.Ratio(month).Value, scaled.Ratio(month).Value, 1e-12));
        Assert.Equal((7 * expected.Value, 7 * expected.Lower, 7 * expected.Upper), (larger.Value, larger.Lower, larger.Upper), (left, right) =>
            Math.Abs(left.Item1 - right.Item1) < 1e-8 && Math.Abs(left.Item2 - right.Item2) < 1e-7 && Math.Abs(left.Item3 - right.Item3) < 1e-7);
        Assert.True(expected.Lower <= expected.Value && expected.Value <= expected.Upper);
        ExpectedMonth wider = one.Expected(asked, ConfidenceLevel.OfPercent(99)).Value;
        Assert.True(wider.Lower <= expected.Lower && wider.Upper >= expected.Upper);
    });

    // Decembers that stand to their years as a normal variable: in 6,000 series the next one is within the limits as often as the level says, give or take three standard errors.
    [Fact]
    public void Limits_HoldTheNextMonth_AsOftenAsTheLevelSays()
    {
        const int Series = 6_000;
        var random = new Random(20_161_231);
        int inside = 0;
        for (int series = 0; series < Series; series++)
        {
            (ReportingPeriod, decimal)[] years = [.. Enumerable.Range(2010, 6).SelectMany(year => Year(year, 1_000, Math.Round(3_000m + (decimal)(300 * Normal(random)), 6)))];
            inside += SeasonalPattern.Of(years).Expected(ReportingPeriod.Month(2015, 12), Levels.Usual).Value.Position.Value == FunnelPosition.Within ? 1 : 0;
        }

        Assert.InRange((double)inside / Series, 0.9415, 0.9585);
    }

    [Fact]
    public void Months_OfATable_AreWhatTheyAdded()
    {
        Metric metric = Metric.People<Participants>("bhxh", "Social insurance");
        AreaCatalogue areas = new AreaCatalogueBuilder().Add(Area.Of("51", AreaLevel.AtRank(1, "province"), "Quảng Ngãi")).Build();
        long people = 1_000;
        ObservationSet observations = ObservationSet.Of(
        [
            Observation.Of("51", Headcount.Of<Participants>(people), new NodaTime.LocalDate(2013, 12, 31)), .. ThreeYears.Select(month => Observation.Of("51", Headcount.Of<Participants>(people += (long)month.Added), month.Month.LastDay)),
        ]);
        MetricTable table = MetricTable.Of(observations, MetricSet.Of(metric), areas, new NodaTime.LocalDate(2016, 12, 31));

        SeasonalPattern pattern = SeasonalPattern.Of(table.Months(table.Areas.Find("51")!, metric, ReportingPeriod.Month(2013, 11), ReportingPeriod.Month(2016, 12)));

        Assert.Equal(SeasonalPattern.Of(ThreeYears).Ratio(12), pattern.Ratio(12));
        Assert.Equal([2014, 2015, 2016], pattern.CompleteYears);
    }

    [Fact]
    public void Series_ThatCannotBe_AreRefusedByName()
    {
        Assert.Contains("2014-01", Assert.Throws<ArgumentException>("months", () => SeasonalPattern.Of([ThreeYears[0], ThreeYears[0]])).Message, StringComparison.Ordinal);
        Assert.Contains("12 of them", Assert.Throws<ArgumentException>("months", () => SeasonalPattern.Of([(ReportingPeriod.Year(2014), 1m)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("month", () => SeasonalPattern.Of(ThreeYears).Expected(ReportingPeriod.Quarter(2014, 1), Levels.Usual));
        Assert.Throws<ArgumentOutOfRangeException>("month", () => SeasonalPattern.Of(ThreeYears).Ratio(13));
        Assert.Throws<ArgumentOutOfRangeException>("month", () => SeasonalPattern.Of(ThreeYears).Ratio(0));
        Assert.Throws<ArgumentNullException>("months", () => SeasonalPattern.Of((IEnumerable<MetricMonth>)null!));
    }

    private static IEnumerable<(ReportingPeriod Month, decimal Added)> Year(int year, decimal usual, decimal december) =>
        Enumerable.Range(1, 12).Select(month => (ReportingPeriod.Month(year, month), month == 12 ? december : usual));

    private static IEnumerable<(ReportingPeriod Month, decimal Added)> Series(int[] added) => added.Select((people, place) => (ReportingPeriod.Month(2012 + (place / 12), 1 + (place % 12)), (decimal)people));

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
