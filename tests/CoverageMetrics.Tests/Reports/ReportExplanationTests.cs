using System.Text.RegularExpressions;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;

namespace CoverageMetrics.Tests.Reports;

public class ReportExplanationTests
{
    private static readonly CoverageReport National = Nation.Report(Nation.YearEnds).ForArea("VN").Build();

    [Fact]
    public void Explain_Coverage_GivesCountsSourcesRuleAndRounding() => Assert.Equal(
        "Social insurance, Việt Nam, 31 December 2016: 13,055,704 people of 54,445,300 (labour force), that is 23.98%. "
        + "The count is final, of 31 December 2016, source: annual settlement reports; the denominator is final, of 31 December 2016, source: General Statistics Office, 2018. "
        + "Coverage is the count in percent of the denominator of the same day, rounded once to 2 decimals, halves away from zero.",
        National["VN", "bhxh"].Explain());

    [Fact]
    public void Explain_InVietnamese_SaysTheSame() => Assert.Equal(
        "Bảo hiểm xã hội, Việt Nam, ngày 31/12/2016: 13.055.704 người trên 54.445.300 (lực lượng lao động), bằng 23,98%. "
        + "Tử số là số chính thức, ngày 31/12/2016, nguồn: annual settlement reports; mẫu số là số chính thức, ngày 31/12/2016, nguồn: General Statistics Office, 2018. "
        + "Tỷ lệ bao phủ là tử số tính bằng phần trăm của mẫu số cùng ngày, làm tròn một lần đến 2 chữ số thập phân, nửa đơn vị làm tròn ra xa số không.",
        National["VN", "bhxh"].Explain(Nation.Vietnamese));

    [Fact]
    public void Explain_Growth_GivesBothCounts() => Assert.Equal(
        "Social insurance, Việt Nam: 12,290,529 people on 31 December 2015 and 13,055,704 people on 31 December 2016, a change of +6.23%. "
        + "The earlier count is final, of 31 December 2015, source: annual settlement reports; the later count is final, of 31 December 2016, source: annual settlement reports. "
        + "Growth is the change in percent of the earlier count, rounded once to 2 decimals, halves away from zero.",
        National.Rows[0].Explain(Column(National, ReportMeasure.GrowthRate)));

    [Fact]
    public void Explain_Points_GivesFourCounts() => Assert.StartsWith(
        "Social insurance, Việt Nam: coverage of the labour force was 22.77% on 31 December 2015 (12,290,529 of 53,984,200) and 23.98% on 31 December 2016 (13,055,704 of 54,445,300), a change of +1.21 pp.",
        National.Rows[0].Explain(Column(National, ReportMeasure.Points)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(755_948, "Printed in thousand people it is 755.9, rounded once to 1 decimal, halves away from zero.", "In theo đơn vị nghìn người là 755,9, làm tròn một lần đến 1 chữ số thập phân, nửa đơn vị làm tròn ra xa số không.")]
    [InlineData(755_900, "Nothing was rounded by this report.", "Báo cáo này không làm tròn số nào.")]
    public void Explain_Count_SaysWhatTheTableRounds(long people, string english, string vietnamese)
    {
        CoverageReport report = Nation.Report(ObservationSet.Of([Nation.People("VN", people, Nation.End2016)])).ForArea("VN").PeopleIn(NumberScale.Thousands).Build();

        Assert.EndsWith("source not stated. " + english, report.Rows[0].Explain(report.Columns[0]), StringComparison.Ordinal);
        Assert.EndsWith("không ghi nguồn. " + vietnamese, report.Rows[0].Explain(report.Columns[0], Nation.Vietnamese), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Change_SaysWhatTheTableRounds()
    {
        CoverageReport report = Nation.Report(Nation.YearEnds).ForArea("VN").PeopleIn(NumberScale.Millions).Build();

        Assert.EndsWith(
            "The change is the later count less the earlier one, exact. Printed in million people it is +0.77, rounded once to 2 decimals, halves away from zero.",
            report.Rows[0].Explain(Column(report, ReportMeasure.Change)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Missing_SaysWhy() => Assert.Equal(
        "Social insurance, Cần Thơ, 31 December 2016: there is no figure, because of this: not reported: Social insurance, 31 December 2016. A figure that is missing never counts as zero; the other rows stand.",
        Nation.Report(Nation.Provinces).Build()["92", "bhxh"].Explain());

    [Fact]
    public void Explain_AFlowWithAMissingMonth_SaysWhatWasReportedSoFar()
    {
        Metric joined = Metric.People<Participants>("joined", "Joined").WithKind(NumeratorKind.FlowInMonth);
        ObservationSet months = ObservationSet.Of([Joined(1, 1_200), Joined(3, 34)]);
        CoverageReport report = CoverageReport.For(months, MetricSet.Of(joined), Nation.Catalogue).During(ReportingPeriod.Quarter(2016, 1)).ForArea("VN").Build();

        Assert.Contains("because of this: parts are missing: February 2016. Reported so far: 1,234 people. A figure", report["VN", "joined"].Explain(), StringComparison.Ordinal);
        Assert.DoesNotContain("Reported so far", CoverageReport.For(months.With(Joined(2, 5)), MetricSet.Of(joined), Nation.Catalogue).During(ReportingPeriod.Quarter(2016, 1)).ForArea("VN").Build()["VN", "joined"].Explain(), StringComparison.Ordinal);

        static Observation Joined(int month, long people) => Observation.Of("VN", Headcount.Of<Participants>(people), ReportingPeriod.Month(2016, month));
    }

    [Fact]
    public void Explain_Total_SaysWhoIsLeftOut()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Build();

        Assert.Equal(
            "Social insurance, Total, 31 December 2016: 1,630,123 people of 4,020,000 (labour force), that is 40.55%. These are sums over 2 areas; left out: 92 Cần Thơ. "
            + "Coverage is the sum of the counts in percent of the sum of the denominators of the same areas, never a mean of percentages, rounded once to 2 decimals, halves away from zero. With what is known it is 40.55–40.58% (published rounded).",
            report.Total!.Explain(report.Columns[1]));
        Assert.Contains("sums over the same 1 area; left out: 48 Đà Nẵng, 92 Cần Thơ", report.Total.Explain(Column(report, ReportMeasure.GrowthRate)), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_NamesSeriesScopePublicationAndRounding()
    {
        ObservationSet observations = ObservationSet.Of(
        [
            Nation.People("VN", 17_100_000, Nation.End2016).WithSeries("vss:2022").WithScope("vss:cards").PublishedOn(new(2017, 1, 12))
                .WithPrecision(100_000, FigureQualifier.Over).WithStatus(FigureStatus.Estimated).WithSource("report of 12 January"),
        ]);
        CoverageReport report = Nation.Report(observations).ForArea("VN").Build();

        Assert.Contains(
            "The count is estimated, of 31 December 2016, series 2022, scope cards, published rounded as \"over\", to 100,000, published on 12 January 2017, source: report of 12 January.",
            report.Rows[0].Explain(report.Columns[0]),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void Explain_EveryPlaceOfEveryLayout_IsTwoToFourSentences(string code)
    {
        Language language = code == "vi" ? Nation.Vietnamese : Language.English;
        ReportMeasure[] all = [.. ReportMeasure.All.Where(kind => kind != ReportMeasure.NetIncrease)];
        CoverageReport[] reports =
        [
            Nation.Report(Nation.Provinces).Show(all).Build(),
            National,
            CoverageReport.For(Nation.YearEnds, Nation.Metrics, Nation.Catalogue).ByMonth("VN", ReportingPeriod.Month(2016, 11), ReportingPeriod.Month(2016, 12)).Build(),
        ];

        Assert.All(
            from report in reports from row in report.Rows from column in report.Columns select row.Explain(column, language),
            text => Assert.InRange(Regex.Count(text, @"[.](\s|$)"), 2, 4));
    }

    private static ReportColumn Column(CoverageReport report, ReportMeasure kind) => report.Columns.First(column => column.Measure == kind);
}
