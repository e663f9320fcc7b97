using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

public class PublishingChecksTests
{
    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly LocalDate Before = new(2021, 8, 31);
    private static readonly LocalDate Merged = Country.Merger;

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

        Assert.Equal("82 Tiền Giang, everyone: 103 reported, its parts add up to 100: +3", found.ToText(Language.English));
        Assert.StartsWith("82 Tiền Giang, everybody: 103 reported", found.ToText(Language.English.Naming(("test:everyone", "everybody"))), StringComparison.Ordinal);
        Assert.DoesNotContain(Run(checks, Reports(100)), one => one.Rule == FindingRule.PartsAgainstWhole);
        Assert.DoesNotContain(Run(checks, [.. Reports(103).Select(one => one.WithPrecision(1_000, FigureQualifier.About))]), one => one.Rule == FindingRule.PartsAgainstWhole);
    }

    [Fact]
    public void Parts_OfWhichOneOrTheWholeHasNoValue_AreNotHeldAgainstIt()
    {
        PublishingChecks checks = PublishingChecks.Usual.WithParts(PartsOfWhole.Of<Everyone, Some, Others>());
        Observation[] reports =
        [
            Observation.Of("82", Headcount.Of<Everyone>(103), Now),
            Observation.Of("82", Headcount.Of<Some>(90), Now),
            Observation.Of("82", Headcount.Of<Others>(10), Now),
        ];

        Assert.All(Enumerable.Range(0, 3), without =>
        {
            IEnumerable<Observation> withheld = reports.Select((one, i) => i == without ? one.Withheld("office") : one);
            Assert.DoesNotContain(Run(checks, [.. withheld]), one => one.Rule == FindingRule.PartsAgainstWhole);
            Assert.DoesNotContain(Run(checks, [.. reports.Where((_, i) => i != without)]), one => one.Rule == FindingRule.PartsAgainstWhole);
        });
        Assert.Contains(Run(checks, reports), one => one.Rule == FindingRule.PartsAgainstWhole);
    }

    [Fact]
    public void WhatIsNotAllotted_IsShown()
    {
        Finding found = Assert.Single(
            Run(PublishingChecks.Usual, Country.Insured("VN", 100, Now), Country.Insured("51", 60, Now), Country.Insured("62", 0, Now), Country.Insured("82", 30, Now)),
            one => one.Rule == FindingRule.NotAllotted && one.Metric == "participants");

        Assert.Equal("VN Nation, participants: the areas below add up to other than 100; not allotted: +10", found.ToString());
    }

    [Fact]
    public void WhatIsNotAllotted_IsSoughtBelowALevelThatDoesNotReport()
    {
        Finding found = Assert.Single(NotAllotted(
            Regions.Insured("VN", 17_100_000), Regions.Insured("01", 10_000_000), Regions.Insured("31", 2_000_000), Regions.Insured("79", 2_110_000)));

        Assert.Equal("VN Nation, participants: the areas below add up to other than 17,100,000; not allotted: +2,990,000", found.ToString());
        Assert.Empty(NotAllotted(Regions.Insured("VN", 17_100_000), Regions.Insured("01", 10_000_000), Regions.Insured("31", 5_000_000), Regions.Insured("79", 2_100_000)));
    }

    [Fact]
    public void WhatIsNotAllotted_IsNotSoughtBelowALevelThatReports()
    {
        Observation[] regions = [Regions.Insured("VN", 100), Regions.Insured("north", 60), Regions.Insured("south", 40)];

        // The provinces of the north report in part, and of the south less.
        Finding found = Assert.Single(NotAllotted([.. regions, Regions.Insured("01", 10), Regions.Insured("79", 30)]));

        Assert.Equal("south", found.Area!.Code.Text);
    }

    [Theory]
    [InlineData(100_000, FigureQualifier.Over, 17_150_001, false)]
    [InlineData(100_000, FigureQualifier.Over, 17_099_999, true)]
    [InlineData(100_000, FigureQualifier.Over, 17_200_001, true)]
    [InlineData(100_000, FigureQualifier.AtLeast, 17_150_001, false)]
    [InlineData(100_000, FigureQualifier.Nearly, 17_050_000, false)]
    [InlineData(100_000, FigureQualifier.Nearly, 17_150_001, true)]
    [InlineData(100_000, FigureQualifier.About, 17_199_999, false)]
    [InlineData(100_000, FigureQualifier.None, 17_149_999, false)]
    [InlineData(100_000, FigureQualifier.None, 17_150_001, true)]
    [InlineData(1, FigureQualifier.None, 17_100_001, true)]
    public void WhatIsNotAllotted_IsMoreThanTheWholeWasRoundedBy(long precision, FigureQualifier qualifier, long parts, bool found)
    {
        Observation whole = Country.Insured("VN", 17_100_000, Now).WithPrecision(precision, qualifier);
        Observation[] rows = [whole, Country.Insured("51", parts - 3_000_000, Now), Country.Insured("62", 1_000_000, Now), Country.Insured("82", 2_000_000, Now)];

        Assert.Equal(found, Run(PublishingChecks.Usual, rows).Any(one => one.Rule == FindingRule.NotAllotted));
    }

    [Fact]
    public void WhatIsNotAllotted_IsNotSaidWhereAPartDidNotReportButTheOthersAreMore()
    {
        Observation[] Reports(long whole) => [Country.Insured("VN", whole, Now), Country.Insured("51", 60, Now), Country.Insured("82", 30, Now)];

        Assert.DoesNotContain(Run(PublishingChecks.Usual, Reports(100)), one => one.Rule == FindingRule.NotAllotted);
        Assert.Single(Run(PublishingChecks.Usual, Reports(89)), one => one.Rule == FindingRule.NotAllotted && one.Metric == "participants");
    }

    [Fact]
    public void WhatIsNotAllotted_OfMonthsThatWereRounded_IsMoreThanTheyWereRoundedBy()
    {
        Metric joined = Country.Count.WithKind(NumeratorKind.FlowInMonth);
        Observation In(string area, int month, long people) => Observation.Of(area, Headcount.Of<Participants>(people), ReportingPeriod.Month(2022, month));
        Observation[] rows =
        [
            In("VN", 7, 1_000).WithPrecision(1_000, FigureQualifier.None), In("VN", 8, 1_000).WithPrecision(1_000, FigureQualifier.None),
            .. new[] { "51", "62", "82" }.SelectMany(area => new[] { In(area, 7, 400), In(area, 8, 400) }),
        ];
        MetricTable Of(params Observation[] observations) => MetricTable.Of(ObservationSet.Of(observations), MetricSet.Of(joined), Country.Catalogue, ReportingPeriod.Quarter(2022, 3));
        Observation[] quarter = [.. rows, .. new[] { "VN", "51", "62", "82" }.Select(area => In(area, 9, 0))];

        Assert.DoesNotContain(Found(Of(quarter)), one => one.Rule == FindingRule.NotAllotted);
        Assert.Contains(Found(Of([.. quarter.Select(row => row.WithPrecision(1, FigureQualifier.None))])), one => one.Rule == FindingRule.NotAllotted);

        static IReadOnlyList<Finding> Found(MetricTable table) => PublishingChecks.Usual.Run(table, table.Areas.Areas, ComparisonBase.SamePeriodLastYear);
    }

    [Fact]
    public void PartsThatWereRounded_AreFoundBeyondTheirRounding()
    {
        PublishingChecks checks = PublishingChecks.Usual.WithParts(PartsOfWhole.Of<Everyone, Some, Others>());
        bool IsFound(long whole) => Run(
            checks,
            Observation.Of("82", Headcount.Of<Everyone>(whole), Now),
            Observation.Of("82", Headcount.Of<Some>(9_000), Now).WithPrecision(1_000, FigureQualifier.None),
            Observation.Of("82", Headcount.Of<Others>(1_000), Now).WithPrecision(1_000, FigureQualifier.None)).Any(one => one.Rule == FindingRule.PartsAgainstWhole);

        Assert.Equal([true, false, false, true], new[] { 8_999L, 9_000, 11_000, 11_001 }.Select(IsFound));
    }

    [Fact]
    public void RowsThatNothingUses_AreListedWithTheReason()
    {
        Observation[] rows =
        [
            Country.Insured("82", 1, Now),
            Country.Insured("82", 1, Before),
            Country.Insured("99", 1, Now),
            Country.Insured("82", 1, Now.PlusDays(-1)),
            Country.Insured("82", 2, Now.PlusDays(-1)).PublishedOn(Now),
            Observation.Of("82", Headcount.Of<Participants>(1), ReportingPeriod.Month(2022, 8)),
            Observation.Of("51", Headcount.Of<Everyone>(1), Now),
            Country.Insured("51", 1, Merged),
        ];

        string[] found = [.. Unused(Country.Table(Now, rows)).Select(one => one.ToText(Language.English))];

        Assert.Equal(
            [
                "participants: 4 rows are not used, because no metric asks for this time: 82 Tiền Giang, 30 August 2022, August 2022; 51 Quảng Ngãi, 1 July 2025",
                "participants: 1 row is not used, because the area is not on the map of the day: 99, 31 August 2022",
                "everyone: 1 row is not used, because no metric counts this: 51 Quảng Ngãi, 31 August 2022",
            ],
            found);
        Assert.Equal(
            "everyone: 1 dòng không được dùng, vì không chỉ tiêu nào tính đối tượng này: 51 Quảng Ngãi, ngày 31/8/2022",
            Unused(Country.Table(Now, rows)).Last().ToText(Vietnamese.Language));
        Assert.Equal(found, Unused(Country.Table(Now, [.. Enumerable.Reverse(rows)])).Select(one => one.ToString()));
    }

    [Fact]
    public void RowsThatNothingUses_OfASeriesNobodyAsksFor_AreListedAndMany()
    {
        Observation[] rows = [.. Enumerable.Range(0, 1_000).Select(i => Country.Insured("82", 1, Now).WithSeries($"series-{i:D4}")), Country.Insured("82", 1, Now).WithSeries("asked")];
        MetricTable table = MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(Country.Count.WithSeries("asked")), Country.Catalogue, Now);

        string found = Assert.Single(Unused(table)).ToString();

        Assert.StartsWith("participants: 1,000 rows are not used, because no metric asks for this series or scope: 82 Tiền Giang, 31 August 2022 series series 0000, 31 August 2022 series series 0001, ", found, StringComparison.Ordinal);
        Assert.EndsWith("series 0007 and 992 more", found, StringComparison.Ordinal);
    }

    [Fact]
    public void RowsThatSomethingUses_AreNotListed()
    {
        PublishingChecks checks = PublishingChecks.Usual.WithParts(PartsOfWhole.Of<Everyone, Some, Others>());
        MetricTable table = MetricTable.Of(
            ObservationSet.Of([
                Country.Insured("82", 3, Now), Country.Insured("82", 3, Before), Country.Insured("82", 3, new(2022, 5, 31)),
                Country.Labour("82", 10, new(2020, 12, 31)), Country.Labour("82", 10, new(2021, 12, 31)), Country.Labour("82", 10, new(2022, 3, 31)),
                Observation.Of("82", Headcount.Of<Everyone>(3), Now), Observation.Of("82", Headcount.Of<Some>(2), Now), Observation.Of("82", Headcount.Of<Others>(1), Now),
            ]),
            MetricSet.Of(Country.Count, Country.Rate.WithDenominatorDate(DenominatorDate.LatestOnOrBefore)),
            Country.Catalogue,
            Now);
        table.Months(table.On("82"), Country.Count, ReportingPeriod.Month(2022, 5), ReportingPeriod.Month(2022, 5));

        Assert.DoesNotContain(checks.Run(table, [table.On("82")], ComparisonBase.SamePeriodLastYear), one => one.Rule == FindingRule.Unused);
    }

    [Fact]
    public void RowsOfAnAreaThatWentElsewhere_AreToldByTheFigureAndNotListed()
    {
        // Kon Tum of 2022 on the map of 2025, where it lies in another area.
        MetricTable table = Country.Table(Now, Country.Insured("62", 1, Now)).OnMap(Country.Merger);

        Assert.Empty(Unused(table));
        Assert.Equal(MetricObstacle.Territory, table.Cell(table.On("51"), Country.Count).CountObstacle);
    }

    [Fact]
    public void Run_ComparesEveryCellOnce()
    {
        // A flow that is added up of its months is dear to compare, beside what else the checks keep of a cell.
        Metric joined = Country.Count.WithKind(NumeratorKind.FlowInMonth);
        Observation[] rows = [.. from year in new[] { 2021, 2022 } from month in Enumerable.Range(1, 12) select Observation.Of("82", Headcount.Of<Participants>(100), ReportingPeriod.Month(year, month))];
        MetricTable Fresh() => MetricTable.Of(ObservationSet.Of(rows), MetricSet.Of(joined), Country.Catalogue, ReportingPeriod.Year(2022));
        Area[] many = [.. Enumerable.Repeat(Fresh().On("82"), 10_000)];

        long compared = Allocation.Bytes(() =>
        {
            MetricTable table = Fresh();
            Array.ForEach(many, area => table.Compare(area, joined, ComparisonBase.SamePeriodLastYear));
        });
        long run = Allocation.Bytes(() => PublishingChecks.Usual.Run(Fresh(), many, ComparisonBase.SamePeriodLastYear));

        Assert.InRange(run, compared, (long)(1.9 * compared));
    }

    [Fact]
    public void AnAreaThatDidNotReport_IsNamed() =>
        Assert.Contains(
            Run(PublishingChecks.Usual, Country.Insured("82", 30, Now)),
            one => one.Rule == FindingRule.DidNotReport && one.Area?.Code.Text == "62" && one.ToText(Vietnamese.Language).Contains("chưa báo cáo", StringComparison.Ordinal));

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

        // Most are the same: 85 over 1.253314 times the mean deviation of 85 / 9; of six values, 2.5 is the median of 1 1 2 3 9 9, and the deviations .5 .5 1.5 1.5 6.5 6.5 have the median 1.5.
        Assert.Equal(9 / 1.253314, ModifiedScores.Of([5, 5, 5, 5, 5, 5, 5, 5, 90])[8], 12);
        Assert.Equal(0.6745 * 6.5 / 1.5, ModifiedScores.Of([1, 1, 2, 3, 9, 9])[5], 12);
    }

    [Fact]
    public void Limits_OutOfBounds_AreRefused()
    {
        Assert.Equal("percent", Assert.Throws<ArgumentOutOfRangeException>(() => PublishingChecks.Usual.WithJumpPercent(-1)).ParamName);
        Assert.Equal("months", Assert.Throws<ArgumentOutOfRangeException>(() => PublishingChecks.Usual.WithStaleMonths(-1)).ParamName);
        Assert.Equal("score", Assert.Throws<ArgumentOutOfRangeException>(() => PublishingChecks.Usual.WithOutlierScore(0)).ParamName);
    }

    private static IEnumerable<Finding> NotAllotted(params Observation[] observations)
    {
        MetricTable table = MetricTable.Of(ObservationSet.Of(observations), MetricSet.Of(Country.Count), Regions.Catalogue, Now);
        return PublishingChecks.Usual.Run(table, table.Areas.Areas, ComparisonBase.SamePeriodLastYear).Where(one => one.Rule == FindingRule.NotAllotted);
    }

    private static IEnumerable<Finding> Unused(MetricTable table) =>
        PublishingChecks.Usual.Run(table, table.Areas.Areas, ComparisonBase.SamePeriodLastYear).Where(one => one.Rule == FindingRule.Unused);

    private static IReadOnlyList<Finding> Run(PublishingChecks checks, params Observation[] observations)
    {
        MetricTable table = Country.Table(Now, observations);
        return checks.Run(table, table.Areas.Areas, ComparisonBase.SamePeriodLastYear);
    }

    /// <summary>A nation of regions of provinces.</summary>
    private static class Regions
    {
        private static readonly AreaLevel Region = AreaLevel.AtRank(2, "region");
        private static readonly AreaLevel Province = AreaLevel.AtRank(3, "province");

        internal static AreaCatalogue Catalogue { get; } = new AreaCatalogueBuilder()
            .Add(Area.Of("VN", Country.Nation, "Nation"))
            .Add(Area.Of("north", Region, "North").Under("VN"))
            .Add(Area.Of("south", Region, "South").Under("VN"))
            .Add(Area.Of("01", Province, "Hà Nội").Under("north"))
            .Add(Area.Of("31", Province, "Hải Phòng").Under("north"))
            .Add(Area.Of("79", Province, "TP. Hồ Chí Minh").Under("south"))
            .Build();

        internal static Observation Insured(string area, long people) => Country.Insured(area, people, Now);
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
