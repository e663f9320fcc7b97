using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Tour.Claims;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour.Tables;

/// <summary>The month of August 2022: what an article printed, what that says of earlier times, and what was counted, held against all that the article says.</summary>
internal static class NationInAugust
{
    private static readonly MetricSet Metrics = MetricSet.Of(
        Metric.People<SocialInsurance>("bhxh", "BHXH").WithSeries(""),
        Metric.People<CompulsorySocialInsurance>("bhxh-bb-generated", "BHXH").WithSeries(CountedNation.Series).Under("bhxh"),
        Metric.People<VoluntarySocialInsurance>("bhxh-tn-generated", "BHXH").WithSeries(CountedNation.Series).Under("bhxh"),
        Metric.People<UnemploymentInsurance>("bhtn-generated", "BHTN").WithSeries(CountedNation.Series),
        Metric.People<HealthInsurance>("bhyt", "BHYT").WithSeries(""),
        Metric.People<HealthInsurance>("bhyt-generated", "BHYT").WithSeries(CountedNation.Series).Under("bhyt"),
        Metric.Money<VietnameseDong>("receipts", FiveArticles.Receipts, "receipts"));

    /// <summary>Gives the report with every comparison, for the page.</summary>
    internal static CoverageReport Report(TourTexts texts) => Report(texts, ReportMeasure.Count, ReportMeasure.Change, ReportMeasure.GrowthRate, ReportMeasure.Attainment, ReportMeasure.Remaining);

    /// <summary>Gives the report as wide as a terminal.</summary>
    internal static CoverageReport Narrow(TourTexts texts) => Report(texts, ReportMeasure.Count, ReportMeasure.GrowthRate, ReportMeasure.Attainment);

    private static CoverageReport Report(TourTexts texts, params ReportMeasure[] measures) => CoverageReport
        .For(NationalMonth.Observations(texts).With([.. CountedNation.Observations(texts)]), Metrics, Provinces.Catalogue)
        .During(NationalMonth.August).ForArea("VN")
        .Compare(ComparisonBase.SamePeriodLastYear, ComparisonBase.EndOfLastYear)
        .Against(TargetSet.Of([NationalMonth.Plan.ToAny()]))
        .Show(measures)
        .Check(PublishingChecks.Usual.WithClaims(FiveArticles.Nation.Sayings))
        .Titled(texts["month.title", NationalMonth.August.ToText(texts.Language)])
        .Stamped(texts["month.stamp"])
        .In(texts.Language).Build();
}
