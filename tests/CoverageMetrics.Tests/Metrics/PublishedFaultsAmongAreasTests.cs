using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>What is no fault in one area alone, and one beside the others.</summary>
public class PublishedFaultsAmongAreasTests
{
    private static readonly LocalDate Day = new(2019, 12, 31);
    private static readonly string[] Codes = ["p1", "p2", "p3", "p4", "p5"];

    private static readonly AreaCatalogue Catalogue = Codes.Aggregate(new AreaCatalogueBuilder(), static (all, code) => all.Add(Area.Of(code, Country.Province, $"Province {code}"))).Build();

    // 30% to 38%, and one area of which the count is in thousands, in units of thousands of the others, or in millions.
    [Theory]
    [InlineData(3_600, "p5 Province p5, participation: 3,600 of 10,000,000 (labour force) is 0.0360%, and the other areas have 30.00% to 36.00%, a factor of about 1,000: a count may be in another unit")]
    [InlineData(2_900, "p5 Province p5, participation: 2,900 of 10,000,000 (labour force) is 0.0290%, and the other areas have 30.00% to 36.00%, a factor of about 1,000: a count may be in another unit")]
    [InlineData(3_400_000_000, "p5 Province p5, participation: 3,400,000,000 of 10,000,000 (labour force) is 34,000.0000%, and the other areas have 30.00% to 36.00%, a factor of about 1,000: a count may be in another unit")]
    [InlineData(33_000, null)]
    [InlineData(330_000_000, null)]
    [InlineData(2_500_000, null)]
    [InlineData(5_000_000, null)]
    public void AnAreaFarFromTheOthers_IsInAnotherUnitWhereThatWouldBringItBack(long people, string? finding)
    {
        Finding? found = Run([3_000_000, 3_200_000, 3_400_000, 3_600_000, people]).SingleOrDefault(one => one.Metric == "participation" && one.Rule == FindingRule.OtherUnit);

        Assert.Equal(finding, found?.ToString());
    }

    [Theory]
    [InlineData(new[] { 100_000L, 300_000, 1_200_000, 3_000_000, 3_000 })]
    [InlineData(new[] { 3_000_000L, 3_300_000, 3_300 })]
    public void AreasThatAreFew_OrFarApart_SayNothingOfUnits(long[] people) => Assert.DoesNotContain(Run(people), one => one.Rule == FindingRule.OtherUnit && one.Metric == "participation");

    [Theory]
    [InlineData(33, "33 of 10,000,000 (labour force) is 0.00%, and 36.00% is usual: the count may be a percentage")]
    [InlineData(44, "44 of 10,000,000 (labour force) is 0.00%, and 36.00% is usual: the count may be a percentage")]
    public void APercentageInThePlaceOfACount_IsFoundByThoseOfOthers(long people, string text)
    {
        string[] found = [.. Run([3_400_000, 3_600_000, 3_800_000, 4_000_000, people]).Where(one => one.Rule == FindingRule.OtherUnit && one.Metric == "participation").Select(one => one.ToString())];

        Assert.EndsWith(text, Assert.Single(found), StringComparison.Ordinal);
    }

    // People of a new programme are ten times as many as last year everywhere; among areas that stay as they were, one that is has another unit.
    [Theory]
    [InlineData(1, true)]
    [InlineData(9, false)]
    public void AFactorOfTen_IsAnotherUnitWhereTheOthersStayed(int growth, bool isFound)
    {
        Observation[] rows = [.. Codes.SelectMany((code, i) => new[]
        {
            Country.Insured(code, 1_000 + i, Day.PlusYears(-1)), Country.Insured(code, i == 4 ? 10_040 : growth * (1_000 + i), Day),
        })];

        Finding[] found = [.. Run(rows).Where(one => one.Rule == FindingRule.OtherUnit && one.Metric == "participants")];

        Assert.Equal(isFound ? ["p5 Province p5, participants: 10,040 now and 1,004 (31 December 2018) differ by a factor of about 10: one of them may be in another unit"] : [], found.Select(one => one.ToString()));
    }

    [Fact]
    public void ADenominatorInAnotherUnit_IsSaidOfTheDenominator()
    {
        Observation[] rows =
        [
            Country.Insured("p1", 400, Day.PlusYears(-1)), Country.Labour("p1", 1_000, Day.PlusYears(-1)), Country.Insured("p1", 410, Day), Country.Labour("p1", 1_010_000, Day),
        ];

        Assert.Equal(
            "p1 Province p1, participation: the denominator is 1,010,000 now and was 1,000 (31 December 2018), a factor of about 1,000: one of them may be in another unit",
            Assert.Single(Run(rows), one => one.Rule == FindingRule.OtherUnit).ToString());
    }

    [Theory]
    [InlineData(1, "each of 3 figures that were revised went up, by +10 to +45, +25 in the mean: the latest may be too low")]
    [InlineData(-1, "each of 3 figures that were revised went down, by −10 to −45, −25 in the mean: the latest may be too high")]
    public void FiguresThatAreAlwaysRevisedOneWay_AreSummedUp(int sign, string text)
    {
        int[] changes = [20, 10, 45];
        Observation[] rows = [.. changes.SelectMany((change, i) => new[]
        {
            Country.Insured("p1", 1_000, ReportingPeriod.Month(2019, 12 - i).LastDay).PublishedOn(Day.PlusDays(20)), Country.Insured("p1", 1_000 + (sign * change), ReportingPeriod.Month(2019, 12 - i).LastDay).PublishedOn(Day.PlusDays(50)),
        })];

        Assert.Equal($"p1 Province p1, participants: {text}", Assert.Single(Run(rows, PublishingChecks.Usual.WithRevisedFigures(3)), one => one.Rule == FindingRule.RevisedOneWay && one.Metric == "participants").ToString());
        Assert.DoesNotContain(Run(rows, PublishingChecks.Usual.WithRevisedFigures(4)), one => one.Rule == FindingRule.RevisedOneWay);
        Assert.DoesNotContain(
            Run([.. rows, Country.Insured("p1", 1_000 - sign, ReportingPeriod.Month(2019, 10).LastDay).PublishedOn(Day.PlusDays(60))], PublishingChecks.Usual.WithRevisedFigures(3)), one => one.Rule == FindingRule.RevisedOneWay);
    }

    private static IReadOnlyList<Finding> Run(long[] people) => Run([.. people.SelectMany((count, i) => new[] { Country.Insured(Codes[i], count, Day), Country.Labour(Codes[i], 10_000_000, Day) })]);

    private static IReadOnlyList<Finding> Run(Observation[] rows) => Run(rows, PublishingChecks.Usual);

    private static IReadOnlyList<Finding> Run(Observation[] rows, PublishingChecks checks)
    {
        MetricTable table = MetricTable.Of(ObservationSet.Of(rows), Country.Metrics, Catalogue, Day);
        return checks.Run(table, table.Areas.Areas, ComparisonBase.SamePeriodLastYear);
    }
}
