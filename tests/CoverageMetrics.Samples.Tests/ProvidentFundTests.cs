using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Samples.Tests.Agency;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Samples.Tests;

/// <summary>India's provident fund: a year from April, lakh and crore, and a net payroll that is published again every month and only ever falls.</summary>
/// <remarks>
/// Net payroll of April to September 2020 as the releases of June to November had it, each on the 20th of its month: Business Standard of 2020-09-21 and 2020-10-22, Moneycontrol of 2020-07-20, and PTI of 2020-09-20 and
/// 2020-11-20. Figures that they give in lakh are taken with that precision; releases that they do not give are left out. Members and contributions are made up.
/// </remarks>
public class ProvidentFundTests
{
    private static readonly AreaLevel Country = AreaLevel.AtRank(1, "country");
    private static readonly AreaCatalogue Catalogue = new AreaCatalogueBuilder().Add(Area.Of("IN", Country, "India")).Build();
    private static readonly ReportingPeriod April = ReportingPeriod.Month(2020, 4);
    private static readonly ReportingPeriod September = ReportingPeriod.Month(2020, 9);
    private static readonly ReportingPeriod LastYear = Indian.Year.Year(2019);
    private static readonly Metric Members = Metric.People<ProvidentFundMembers>("members", "Members");
    private static readonly Metric NetPayroll = Metric.People<ProvidentFundMembers>("in:epf", "Net payroll").AsNetChange();
    private static readonly Metric Contributions = Metric.Money<Rupee>("contributions", "in:contributions", "Contributions");

    private static readonly ObservationSet Payroll = ObservationSet.Of(
    [
        Released(6, 4, 133_080), Released(7, 4, 100_825), Released(8, 4, 20_164), Released(9, 4, -61_807), Released(10, 4, -104_608), Released(11, 4, -149_248),
        Released(7, 5, 318_000, 1_000), Released(10, 5, -35_336), Released(11, 5, -97_988),
        Released(8, 6, 655_000, 1_000), Released(9, 6, 482_352),
        Released(9, 7, 845_232),
        Released(10, 8, 1_005_000, 1_000), Released(11, 8, 880_000, 10_000),
        Released(11, 9, 1_490_000, 10_000),
    ]);

    // The members at the end of each month of 2019-20, in lakh: they rise evenly, and more in the last month.
    private static readonly ObservationSet Stocks = ObservationSet.Of(LastYear.EachMonth().Select((month, place) =>
        Observation.Of("IN", Headcount.Of<ProvidentFundMembers>(place == 11 ? 46_040_000 : 44_000_000 + (50_000 * place)), month.LastDay)));

    [Fact]
    public void Numbers_AreInLakhAndCrore()
    {
        Assert.Equal("1,33,080", Headcount.Of<ProvidentFundMembers>(133_080).ToString(null, Indian.Language));
        Assert.Equal("16,53,07,154", Headcount.Of<ProvidentFundMembers>(165_307_154).ToString(null, Indian.Language));
        Assert.Equal(133_080, Headcount<ProvidentFundMembers>.Parse("1,33,080", Indian.Language).Persons);
        Assert.False(Headcount<ProvidentFundMembers>.TryParse("133,080", Indian.Language, out _));
    }

    [Theory]
    [InlineData("2020-06-30", 133_080, "+1,33,080")]
    [InlineData("2020-08-31", 20_164, "+20,164")]
    [InlineData("2020-10-31", -104_608, "−1,04,608")]
    public void Payroll_IsThatOfTheLatestReleaseKnown(string day, long net, string printed)
    {
        LocalDate known = LocalDate.FromDateOnly(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        ObservedQuantity payroll = Payroll.KnownOn(known).FigureOf(FigureKey.Of<ProvidentFundMembers>("IN", April)).Value;

        Assert.Equal(net, payroll.Number);
        Assert.Equal(printed, payroll.ToString(null, Indian.Language));
    }

    [Fact]
    public void Releases_StandAcross_MonthsDown()
    {
        CoverageReport report = ByRelease(Payroll.KnownOn(new(2020, 11, 30))).Build();

        Assert.Equal(
            """
            India by month, April 2020 to September 2020
            ============================================
            years from April

            Net payroll

                             as known on 20   as known on 20  as known on 20  as known on 20  as known on 20  as known on 20      latest less
                            June 2020 (lakh  July 2020 (lakh     August 2020  September 2020    October 2020   November 2020  first published
            Month                   people)          people)   (lakh people)   (lakh people)   (lakh people)   (lakh people)    (lakh people)
            --------------  ---------------  ---------------  --------------  --------------  --------------  --------------  ---------------
            April 2020            +1.33            +1.01           +0.20           −0.62           −1.05               −1.49            −2.82
            May 2020                  – [1]        +3.18           +3.18           +3.18           −0.35               −0.98            −4.16
            June 2020                 – [1]            – [1]       +6.55           +4.82           +4.82               +4.82            −1.73
            July 2020                 – [1]            – [1]           – [1]       +8.45           +8.45               +8.45            +0.00
            August 2020               – [1]            – [1]           – [1]           – [1]      +10.05               +8.80            −1.25
            September 2020            – [1]            – [1]           – [1]           – [1]           – [1]          +14.90            +0.00

            Notes:
            [1] not reported: Net payroll, May 2020, June 2020, July 2020, August 2020, September 2020

            """,
            report.ToText());
        Assert.Equal([-282_328, -415_988, -172_648, 0, -125_000, 0], report.Rows.Select(row => row[report.Columns[^1]].Number));
    }

    [Fact]
    public void Releases_OfLateMonths_AreAllRevisedDown()
    {
        CoverageReport report = ByRelease(Payroll).Check(PublishingChecks.Usual.WithRevisedFigures(4)).Build();

        Finding finding = Assert.Single(report.Findings, finding => finding.Rule == FindingRule.RevisedOneWay);
        Assert.Equal("IN India, Net payroll: each of 4 figures that were revised went down, by −1,25,000 to −4,15,988, −2,48,991 in the mean: the latest may be too high", finding.ToText(Indian.Language));
    }

    [Fact]
    public void Year_HasItsMeanBesideItsEnd()
    {
        Observation mean = Assert.Single(Stocks.MeanOver(LastYear, Catalogue));
        CoverageReport report = CoverageReport.For(Stocks, MetricSet.Of(Members), Catalogue).In(Indian.Language).Following(Indian.Year).During(LastYear).ForArea("IN")
            .Compare(ComparisonBase.MeanOfPeriod).PeopleIn(Indian.Lakh, 2).Show(ReportMeasure.Count, ReportMeasure.Change, ReportMeasure.GrowthRate).Build();

        // 44.0 to 44.5 million in eleven months, and 46.04 million on 31 March.
        Assert.Equal(44_399_167, mean.Figure.Value.Number);
        Assert.Equal("mean of 2019-04/2020-03", mean.Time.ToString());
        Assert.Equal(
            """
            India, 2019–20
            ==============
            years from April

                                           change on the  growth on the
                                             mean of the    mean of the
            Metric                  count         period     period (%)
            ---------------------  ------  -------------  -------------
            Members (lakh people)  460.40     +16.41 [d]     +3.70% [d]

            Marks: d: derived from other published figures

            """,
            report.ToText());
    }

    [Fact]
    public void Year_WithoutOneOfItsMonths_HasNoMean()
    {
        ObservationSet without = ObservationSet.Of(Stocks.Where(one => one.Time.AsAt != new LocalDate(2019, 9, 30)));

        Figure<ObservedQuantity> mean = Assert.Single(without.MeanOver(LastYear, Catalogue)).Figure;

        Assert.Equal(NoValueReason.Incomplete, mean.Reason);
        Assert.Contains("30 September 2019", mean.Detail!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_FollowsTheYearFromApril()
    {
        string text = Report(Indian.Year.Quarter(2020, 1)).Build().ToText();

        Assert.StartsWith("India, Q1 of 2020–21\n", text, StringComparison.Ordinal);
        Assert.Contains("years from April", text, StringComparison.Ordinal);
        Assert.Contains("Members (lakh people)", text, StringComparison.Ordinal);
        Assert.Contains("Contributions (crore rupees)", text, StringComparison.Ordinal);

        // Members on 30 June against 31 March, and receipts of April to June, in crore.
        CoverageReport report = Report(Indian.Year.Quarter(2020, 1)).Build();
        Assert.Equal("458.1", report["IN", "members"][ReportMeasure.Count].Text);
        Assert.Equal("−2.3", report["IN", "members"][ReportMeasure.Change].Text);
        Assert.Equal("30,500.00", report["IN", "contributions"][ReportMeasure.Count].Text);
        Assert.Equal("91.62%", report["IN", "members"][ReportMeasure.Attainment].Text);
    }

    [Fact]
    public void Report_OfTheCalendarYear_FindsOtherFigures()
    {
        CoverageReport report = Report(Indian.Year.Quarter(2020, 1)).Following(ReportingYear.Calendar).Build();

        Assert.Equal("India, quarter 2 of 2020", report.Title);
        Assert.False(report["IN", "members"][ReportMeasure.Change].HasValue);
        Assert.False(report["IN", "contributions"][ReportMeasure.Count].HasValue);
        Assert.NotEmpty(report.NotShown);
    }

    [Fact]
    public void Periods_AreCalledAsTheOfficeCallsThem()
    {
        Assert.Equal("2019–20", Indian.Year.ToText(ReportingPeriod.Parse("2019-04/2020-03", null), Indian.Language));
        Assert.Equal("first half of 2019–20", Indian.Year.ToText(ReportingPeriod.Parse("2019-04/2019-09", null), Indian.Language));
        Assert.Equal("first 11 months of 2019–20", Indian.Year.ToText(Indian.Year.YearToDate(new LocalDate(2020, 2, 29)), Indian.Language));
        Assert.Equal("April 2020", Indian.Year.ToText(April, Indian.Language));
        Assert.Equal(new LocalDate(2021, 3, 31), Indian.Year.EndOf(2020));
    }

    private static CoverageReportDraft Report(ReportingPeriod period) => CoverageReport.For(
        ObservationSet.Of(
        [
            Observation.Of("IN", Headcount.Of<ProvidentFundMembers>(45_810_000), new LocalDate(2020, 6, 30)),
            Observation.Of("IN", Headcount.Of<ProvidentFundMembers>(46_040_000), new LocalDate(2020, 3, 31)),
            Observation.Of("IN", "in:contributions", Amount.OfMillions<Rupee>(305_000), Indian.Year.Quarter(2020, 1)),
        ]),
        MetricSet.Of(Members, Contributions),
        Catalogue)
        .In(Indian.Language).Following(Indian.Year).During(period).ForArea("IN").Compare(ComparisonBase.EndOfLastYear)
        .Against(TargetSet.Of([Target.Of(TargetTerms.Of("IN", new(2021, 3, 31)).WithSetter("in:epfo"), Headcount.Of<ProvidentFundMembers>(50_000_000)).ToAny()]))
        .PeopleIn(Indian.Lakh).MoneyIn(Indian.Crore);

    private static CoverageReportDraft ByRelease(ObservationSet payroll) => CoverageReport.For(payroll, MetricSet.Of(NetPayroll), Catalogue)
        .In(Indian.Language).Following(Indian.Year).PeopleIn(Indian.Lakh, 2).ByPublication("IN", April, September);

    private static Observation Released(int inMonth, int ofMonth, long net, decimal precision = 1) =>
        Observation.Of("IN", HeadcountChange.Of<ProvidentFundMembers>(net), ReportingPeriod.Month(2020, ofMonth)).WithPrecision(precision, FigureQualifier.None).PublishedOn(new(2020, inMonth, 20));
}
