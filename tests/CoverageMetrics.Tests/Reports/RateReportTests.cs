using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>A report of nothing but rates: of Vĩnh Long it was printed what share of its people took part in 2016 and 2020, and what is planned for 2025 (Tuyên giáo các cấp, 3 April 2021).</summary>
public class RateReportTests
{
    private static readonly LocalDate End2016 = new(2016, 12, 31);
    private static readonly LocalDate End2020 = new(2020, 12, 31);

    private static readonly MetricSet Metrics = MetricSet.Of(
        Metric.Coverage<SocialInsurance, Population>("bhxh", "BHXH"), Metric.Coverage<UnemploymentInsurance, Population>("bhtn", "BHTN"), Metric.Coverage<HealthInsurance, Population>("bhyt", "BHYT"));

    private static readonly ObservationSet Rates = ObservationSet.Of([]).With(
        Rate<SocialInsurance>(15.31m, End2016), Rate<SocialInsurance>(20.97m, End2020),
        Rate<UnemploymentInsurance>(13.59m, End2016), Rate<UnemploymentInsurance>(16.92m, End2020),
        Rate<HealthInsurance>(74.74m, End2016), Rate<HealthInsurance>(90.19m, End2020));

    private static readonly TargetSet Targets = TargetSet.Of([
        Target.Of<SocialInsurance, Population>(TargetTerms.Of("86", End2020).WithSetter("province"), Percentage.FromPercent<Population>(40)).ToAny(),
        Target.Of<HealthInsurance, Population>(TargetTerms.Of("86", End2020).WithSetter("province"), Percentage.FromPercent<Population>(95)).ToAny()]);

    private static ReportedRate Rate<TCovered>(decimal percent, LocalDate day)
        where TCovered : struct, INumerator =>
        ReportedRate.Of<TCovered, Population>("86", percent, day).WithSource("Tuyên giáo các cấp, 3/4/2021");

    private static CoverageReport Report(Language language) => CoverageReport.For(Rates, Metrics, Provinces.Catalogue)
        .On(End2020).ForArea("86").Compare(ComparisonBase.EndOfYear(2016)).Against(Targets)
        .Show(ReportMeasure.Coverage, ReportMeasure.Points, ReportMeasure.PointsToGo).Check(PublishingChecks.Usual).In(language).Build();

    [Fact]
    public void Report_ShowsRatesPointsAndWhatIsLeft()
    {
        CoverageReport report = Report(Language.English);

        Assert.Equal(["20.97%", "16.92%", "90.19%"], report.Rows.Select(row => row[report.Columns[0]].Text));
        Assert.Equal(["+5.66 pp", "+3.33 pp", "+15.45 pp"], report.Rows.Select(row => row[report.Columns[1]].Text));
        Assert.Equal("19.03 pp", report.Rows[0][report.Columns[2]].Text);
        Assert.All(report.Rows, row => Assert.True(row[report.Columns[0]].IsReportedRate));
        Assert.Contains(report.Footnotes, note => note is { Code: "rate", Text: "published as a rate, without its counts" });
        Assert.Contains(",20.97,rate,5.66,,19.03,", report.ToCsv(), StringComparison.Ordinal);
        Assert.DoesNotContain(report.Findings, found => found.Rule is FindingRule.DidNotReport or FindingRule.Unused);
    }

    [Fact]
    public void Explain_SaysThatTheCountsAreNotKnown()
    {
        CoverageReport english = Report(Language.English);
        CoverageReport vietnamese = Report(Vietnamese.Language);

        Assert.Equal(
            "BHXH, Tỉnh Vĩnh Long, 31 December 2020: 20.97% of the population, published without its counts. The rate is final, of 31 December 2020, source: Tuyên giáo các cấp, 3/4/2021. "
            + "It is shown as it was published, rounded once to 2 decimals, halves away from zero, and never added up. With what is known it is 20.96–20.98% (published rounded).",
            english.Rows[0].Explain(english.Columns[0]));
        Assert.Equal(
            "BHXH, Tỉnh Vĩnh Long: coverage of the population was 15.31% on 31 December 2016 (without its counts) and 20.97% on 31 December 2020 (without its counts), a change of +5.66 pp. "
            + "The earlier count is final, of 31 December 2016, source: Tuyên giáo các cấp, 3/4/2021; the later count is final, of 31 December 2020, source: Tuyên giáo các cấp, 3/4/2021. "
            + "Points are the later percentage less the earlier one, both from exact counts, rounded once to 2 decimals, halves away from zero. With what is known it is +5.65 to +5.67 pp (published rounded).",
            english.Rows[0].Explain(english.Columns[1]));
        Assert.All(vietnamese.Rows, row => Assert.DoesNotContain("published", string.Concat(vietnamese.Columns.Select(column => row.Explain(column))), StringComparison.Ordinal));
    }

    [Fact]
    public void Report_ByArea_DoesNotAddRatesUp()
    {
        CoverageReport report = CoverageReport.For(
            Rates.With(ReportedRate.Of<HealthInsurance, Population>("82", 80m, End2020)), MetricSet.Of(Metric.Coverage<HealthInsurance, Population>("bhyt", "BHYT")), Provinces.Catalogue)
            .On(End2020).Within("MRD").Show(ReportMeasure.Coverage).Build();

        Assert.Equal(["80.00%", "90.19%"], report.Rows.Where(row => row[report.Columns[0]].HasValue).Select(row => row[report.Columns[0]].Text).Order());
        Assert.Equal(NoValueReason.Missing, report.Rows[^1][report.Columns[0]].Reason);
    }
}
