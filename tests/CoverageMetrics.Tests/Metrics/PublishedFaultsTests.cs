using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Metrics;

/// <summary>Faults that were published, each with its source.</summary>
public class PublishedFaultsTests
{
    private static readonly LocalDate End = new(2019, 12, 31);

    // WHO's tables of doses and targets: 97, the percentage, stands for the count of 10,547 expected in Cabo Verde, 2019.
    [Fact]
    public void APercentageInThePlaceOfACount_IsFound()
    {
        ObservationSet reported = ObservationSet.Of([Country.Insured("82", 97, End), Country.Labour("82", 10_547, End)]).With(ReportedRate.Of<Participants, LabourForce>("82", 97, End));

        Finding[] found = [.. Run(reported, End).Where(one => one.Metric == "participation" && one.Rule != FindingRule.DidNotReport)];

        Assert.Equal([FindingRule.ReportedRateAgainstCounts, FindingRule.OtherUnit], found.Select(one => one.Rule));
        Assert.Equal("82 Tiền Giang, participation: 97 of 10,547 (labour force) is 0.92%, and 97.00% is usual: the count may be a percentage", found[1].ToString());
        Assert.DoesNotContain(Run(ObservationSet.Of([Country.Insured("82", 97, End), Country.Labour("82", 10_547, End)]), End), one => one.Rule == FindingRule.OtherUnit);
    }

    // Quảng Ngãi, June 2022: 139,986 people, printed as 19.55%, which is of 716,041; the yearbook of 2016 has 751,368 in work.
    [Fact]
    public void ARateOfAnotherDenominator_SaysOfWhich()
    {
        var day = new LocalDate(2022, 6, 30);
        ObservationSet reported = ObservationSet.Of([Country.Insured("51", 139_986, day), Country.Labour("51", 751_368, day)]).With(ReportedRate.Of<Participants, LabourForce>("51", 19.55m, day));

        Assert.Equal(
            "51 Quảng Ngãi, participation: published as 19.55% of labour-force, but the counts give 18.63% of labour-force: the rate is of 716,041, and 751,368 were reported",
            Assert.Single(Run(reported, day), one => one.Rule == FindingRule.ReportedRateAgainstCounts).ToString());
    }

    // Health insurance at the end of 2017, in thousands: 81,189 by the statistics office, 79,982 in the settlement. Unemployment insurance: 11,538.9 estimated, 11,774.7 final.
    [Fact]
    public void TwoSources_AreFoundWhereTheEarlierOneWasNoEstimate()
    {
        var day = new LocalDate(2017, 12, 31);
        Observation office = Country.Insured("VN", 81_189_000, day).WithPrecision(1_000, FigureQualifier.None).WithSource("GSO").PublishedOn(new(2018, 6, 29));
        Observation settled = Country.Insured("VN", 79_982_085, day).WithSource("VSS, settlement").PublishedOn(new(2019, 1, 31));
        Observation estimate = Country.Insured("VN", 11_538_900, day).WithPrecision(100, FigureQualifier.None).WithStatus(FigureStatus.Estimated).WithSource("GSO").PublishedOn(new(2018, 6, 29));
        Observation final = Country.Insured("VN", 11_774_742, day).WithSource("VSS, settlement").PublishedOn(new(2019, 1, 31));

        Assert.Equal(
            "VN Nation, participants: 31 December 2017: 79,982,085 (VSS, settlement), and 81,189,000 (GSO): +1.51%, more than 1%",
            Assert.Single(Run(ObservationSet.Of([office, settled]), day), one => one.Rule == FindingRule.SourcesDiffer && one.Metric == "participants").ToString());
        Assert.DoesNotContain(Run(ObservationSet.Of([estimate, final]), day), one => one.Rule == FindingRule.SourcesDiffer);
        Assert.DoesNotContain(Run(ObservationSet.Of([office, settled]), day, PublishingChecks.Usual.WithSourcesPercent(1.6m)), one => one.Rule == FindingRule.SourcesDiffer);
    }

    [Theory]
    [InlineData("GSO", "VSS", FigureStatus.Final, true)]
    [InlineData("", "VSS", FigureStatus.Final, false)]
    [InlineData("GSO", "", FigureStatus.Final, false)]
    [InlineData("GSO", "GSO", FigureStatus.Final, false)]
    [InlineData("GSO", "VSS", FigureStatus.Estimated, false)]
    public void TwoPublications_AreOfTwoSourcesWhereBothAreNamedAndAsFirm(string earlier, string later, FigureStatus status, bool isFound)
    {
        var day = new LocalDate(2017, 12, 31);
        Observation By(string source, long people, LocalDate published) => source.Length == 0 ? Country.Insured("VN", people, day).PublishedOn(published) : Country.Insured("VN", people, day).WithSource(source).PublishedOn(published);

        Finding[] found = [.. Run(ObservationSet.Of([By(earlier, 1_050, new(2018, 6, 29)).WithStatus(status), By(later, 1_000, new(2019, 1, 31))]), day).Where(one => one.Rule == FindingRule.SourcesDiffer && one.Metric == "participants")];

        Assert.Equal(isFound ? ["VN Nation, participants: 31 December 2017: 1,000 (VSS), and 1,050 (GSO): +5.00%, more than 1%"] : [], found.Select(one => one.ToString()));
    }

    [Theory]
    [InlineData("PBS", 1_040)]
    [InlineData("GSO", 1_060)]
    [InlineData("GSO", 940)]
    public void ThreeSources_TheFurthestIsNamed(string furthest, long people)
    {
        var day = new LocalDate(2017, 12, 31);
        Observation other = Country.Insured("VN", 1_030, day).WithSource("third").PublishedOn(new(2018, 6, 1));

        Finding found = Assert.Single(
            Run(ObservationSet.Of([other, Country.Insured("VN", people, day).WithSource(furthest).PublishedOn(new(2018, 6, 29)), Country.Insured("VN", 1_000, day).WithSource("VSS").PublishedOn(new(2019, 1, 31))]), day),
            one => one.Rule == FindingRule.SourcesDiffer && one.Metric == "participants");

        Assert.Contains($"({furthest})", found.ToString(), StringComparison.Ordinal);
    }

    // Viet Nam, November 2025: 42.4% of 47.26 million is 37.5% of the 53.5 million aged 15 and over.
    [Fact]
    public void TwoSeriesOfADenominator_AreFoundWithBothNumbers()
    {
        var day = new LocalDate(2025, 11, 30);
        MetricTable table = MetricTable.Of(
            ObservationSet.Of([
                Country.Insured("VN", 20_040_000, day),
                Country.Labour("VN", 47_260_000, day).WithPrecision(10_000, FigureQualifier.None).WithSeries("implied"),
                Country.Labour("VN", 53_500_000, day).WithPrecision(100_000, FigureQualifier.None).WithSeries("survey"),
            ]),
            MetricSet.Of(Country.Rate.WithDenominatorSeries("implied")), Country.Catalogue, day);

        Assert.Equal(
            "VN Nation, participation: denominator, 30 November 2025: 47,260,000 (implied), and 53,500,000 (survey): +13.20%, more than 1%",
            Assert.Single(PublishingChecks.Usual.Run(table, [table.On("VN")], ComparisonBase.PreviousMonth), one => one.Rule == FindingRule.SourcesDiffer).ToString());
    }

    // India's provident fund, net payroll of April 2020: +133,080, then +20,164, then -104,608.
    [Fact]
    public void ARevisedMonth_IsFoundFromTheNumberOfMonthsOn()
    {
        ReportingPeriod april = ReportingPeriod.Month(2020, 4);
        Observation Net(long people, LocalDate day) => Observation.Of("VN", HeadcountChange.Of<Participants>(people), april).PublishedOn(day);
        ObservationSet reported = ObservationSet.Of([Net(133_080, new(2020, 6, 20)), Net(20_164, new(2020, 7, 20)), Net(-104_608, new(2020, 8, 20))]);
        MetricTable table = MetricTable.Of(reported, MetricSet.Of(Country.Count.WithKind(NumeratorKind.FlowInMonth)), Country.Catalogue, april);

        IEnumerable<Finding> Found(PublishingChecks checks) => checks.Run(table, [table.On("VN")], ComparisonBase.SamePeriodLastYear).Where(one => one.Rule == FindingRule.RevisedOneWay);

        Assert.Empty(Found(PublishingChecks.Usual));
        Assert.Equal(
            "VN Nation, participants: the 1 figure that was revised went down, by −237,688: the latest may be too high",
            Assert.Single(Found(PublishingChecks.Usual.WithRevisedFigures(1))).ToString());
    }

    // Social insurance: 20.11 million at the end of 2024, 18.82 million at the end of March 2025.
    [Fact]
    public void WhatIsGoneAfterTheLastDayOfTheYear_IsFound()
    {
        Observation[] reported =
        [
            Country.Insured("VN", 20_110_000, new(2024, 12, 31)).WithPrecision(10_000, FigureQualifier.About),
            Country.Insured("VN", 18_820_000, new(2025, 3, 31)).WithPrecision(10_000, FigureQualifier.None),
        ];

        Assert.Equal(
            "VN Nation, participants: 18,820,000, −6.41% against 20,110,000 on the last day of last year, more than 3%",
            Assert.Single(Run(ObservationSet.Of(reported), new(2025, 3, 31)), one => one.Rule == FindingRule.YearEndSpike && one.Metric == "participants").ToString());
    }

    [Fact]
    public void TheLastDayOfAYear_IsHeldAgainstTheMonthBeforeAndTheMean()
    {
        Observation[] months = [.. Enumerable.Range(1, 12).Select(month => Country.Insured("82", 1_000 + (5 * month) + (month == 12 ? 95 : 0), ReportingPeriod.Month(2022, month).LastDay))];
        var day = new LocalDate(2022, 12, 31);

        Assert.Equal(
            "82 Tiền Giang, participants: 1,155 on the last day of the year, +9.48% against 1,055 a month before, more than 3%; the mean of 12 months of that year is 1,040",
            Assert.Single(Run(ObservationSet.Of(months), day), one => one.Rule == FindingRule.YearEndSpike && one.Metric == "participants").ToString());
        Assert.DoesNotContain(Run(ObservationSet.Of(months), day, PublishingChecks.Usual.WithYearEndPercent(10)), one => one.Rule == FindingRule.YearEndSpike);
        Assert.DoesNotContain(Run(ObservationSet.Of([.. months[..11], Country.Insured("82", 1_060, day)]), day), one => one.Rule == FindingRule.YearEndSpike);
    }

    // India's year: March is held against February and the mean from April on; December is a month like others, and what is gone in June is gone soon after.
    [Fact]
    public void TheLastDayOfAFiscalYear_IsThatOfMarch()
    {
        ReportingYear fromApril = ReportingYear.StartingIn(4);
        Observation[] months = [.. fromApril.Year(2021).EachMonth().Select((month, place) => Country.Insured("82", 1_000 + (5 * place) + (place == 11 ? 95 : 0), month.LastDay))];
        IEnumerable<Finding> Found(LocalDate day, params Observation[] further)
        {
            MetricTable table = MetricTable.Of(ObservationSet.Of([.. months, .. further]), MetricSet.Of(Country.Count), Country.Catalogue, day).Following(fromApril);
            return PublishingChecks.Usual.Run(table, [table.On("82")], ComparisonBase.SamePeriodLastYear).Where(one => one.Rule == FindingRule.YearEndSpike);
        }

        Assert.Equal(
            "82 Tiền Giang, participants: 1,150 on the last day of the year, +9.52% against 1,050 a month before, more than 3%; the mean of 12 months of that year is 1,035",
            Assert.Single(Found(new(2022, 3, 31))).ToString());
        Assert.Empty(Found(new(2021, 12, 31)));
        Assert.EndsWith("1,060, −7.83% against 1,150 on the last day of last year, more than 3%; the mean of 12 months of that year is 1,035", Assert.Single(Found(new(2022, 6, 30), Country.Insured("82", 1_060, new(2022, 6, 30)))).ToString(), StringComparison.Ordinal);
        Assert.Empty(Found(new(2022, 7, 31), Country.Insured("82", 1_060, new(2022, 7, 31))));
    }

    [Fact]
    public void AJumpInPoints_IsSaidBesideTheOneInPercent()
    {
        ObservationSet reported = ObservationSet.Of([
            Country.Insured("82", 400, End.PlusYears(-1)), Country.Labour("82", 1_000, End.PlusYears(-1)), Country.Insured("82", 460, End), Country.Labour("82", 1_000, End),
        ]);

        Assert.Equal(
            "82 Tiền Giang, participation: from 40.00% to 46.00%, +6.00 pp against the same period last year, more than 5 percentage points",
            Assert.Single(Run(reported, End), one => one.Rule is FindingRule.Jump or FindingRule.PointsJump).ToString());
        Assert.DoesNotContain(Run(reported, End, PublishingChecks.Usual.WithJumpPoints(6)), one => one.Rule == FindingRule.PointsJump);
    }

    [Fact]
    public void AFactorOfAThousand_IsFoundWithBothNumbers()
    {
        ObservationSet reported = ObservationSet.Of([Country.Insured("82", 139_986, End.PlusYears(-1)), Country.Insured("82", 145, End)]);

        Assert.Equal(
            "82 Tiền Giang, participants: 145 now and 139,986 (31 December 2018) differ by a factor of about 1,000: one of them may be in another unit",
            Assert.Single(Run(reported, End), one => one.Rule == FindingRule.OtherUnit && one.Metric == "participants").ToString());
        Assert.DoesNotContain(Run(reported, End, PublishingChecks.Usual.WithUnitPercent(3)), one => one.Rule == FindingRule.OtherUnit);
    }

    [Fact]
    public void Limits_OutOfBounds_AreRefused()
    {
        PublishingChecks checks = PublishingChecks.Usual;
        Assert.Equal("points", Assert.Throws<ArgumentOutOfRangeException>(() => checks.WithJumpPoints(-1)).ParamName);
        Assert.Equal("percent", Assert.Throws<ArgumentOutOfRangeException>(() => checks.WithYearEndPercent(-1)).ParamName);
        Assert.Equal("percent", Assert.Throws<ArgumentOutOfRangeException>(() => checks.WithUnitPercent(-1)).ParamName);
        Assert.Equal("percent", Assert.Throws<ArgumentOutOfRangeException>(() => checks.WithSourcesPercent(-1)).ParamName);
        Assert.Equal("figures", Assert.Throws<ArgumentOutOfRangeException>(() => checks.WithRevisedFigures(0)).ParamName);
    }

    private static IReadOnlyList<Finding> Run(ObservationSet reported, LocalDate day) => Run(reported, day, PublishingChecks.Usual);

    private static IReadOnlyList<Finding> Run(ObservationSet reported, LocalDate day, PublishingChecks checks)
    {
        MetricTable table = MetricTable.Of(reported, Country.Metrics, Country.Catalogue, day);
        return checks.Run(table, table.Areas.Areas, ComparisonBase.SamePeriodLastYear);
    }
}
