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

/// <summary>India's provident fund: a year from April, lakh and crore, and a net payroll of April 2020 that was published three times and changed its sign.</summary>
/// <remarks>Net payroll of April 2020: +133,080, later +20,164, later −104,608 (EPFO payroll releases). The order is theirs; the days of publication, the contributions and the members are made up for the test.</remarks>
public class ProvidentFundTests
{
    private static readonly AreaLevel Country = AreaLevel.AtRank(1, "country");
    private static readonly AreaCatalogue Catalogue = new AreaCatalogueBuilder().Add(Area.Of("IN", Country, "India")).Build();
    private static readonly ReportingPeriod April = ReportingPeriod.Month(2020, 4);
    private static readonly Metric Members = Metric.People<ProvidentFundMembers>("members", "Members");
    private static readonly Metric Contributions = Metric.Money<Rupee>("contributions", "in:contributions", "Contributions");

    private static readonly ObservationSet Payroll = ObservationSet.Of(
    [
        Published(133_080, new(2020, 6, 22)), Published(20_164, new(2020, 7, 20)), Published(-104_608, new(2020, 8, 20)),
    ]);

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
    [InlineData("2020-07-31", 20_164, "+20,164")]
    [InlineData("2020-08-31", -104_608, "-1,04,608")]
    public void Payroll_IsThatOfTheLatestReleaseKnown(string day, long net, string printed)
    {
        LocalDate known = LocalDate.FromDateOnly(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        ObservedQuantity payroll = Payroll.KnownOn(known).FigureOf(FigureKey.Of<ProvidentFundMembers>("IN", April)).Value;

        Assert.Equal(net, payroll.Number);
        Assert.Equal(printed, payroll.ToString(null, Indian.Language));
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
        Assert.Equal("-2.3", report["IN", "members"][ReportMeasure.Change].Text);
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

    private static Observation Published(long net, LocalDate on) => Observation.Of("IN", HeadcountChange.Of<ProvidentFundMembers>(net), April).PublishedOn(on);
}
