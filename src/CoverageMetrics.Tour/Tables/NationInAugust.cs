using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tour.Tables;

/// <summary>The month of August 2022 as it was printed, with every reason for a figure that is missing.</summary>
internal static class NationInAugust
{
    private static readonly MetricSet Metrics = MetricSet.Of(
        Metric.Coverage<SocialInsurance, LabourForce>("bhxh", "Social insurance (BHXH)"),
        Metric.Coverage<UnemploymentInsurance, LabourForce>("bhtn", "Unemployment insurance (BHTN)"),
        Metric.Coverage<HealthInsurance, Population>("bhyt", "Health insurance (BHYT)"),
        Metric.Money<VietnameseDong>("receipts", "vn:receipts", "Receipts"));

    internal static CoverageReport Report() => CoverageReport
        .For(NationalMonth.Observations, Metrics, Provinces.Catalogue)
        .During(ReportingPeriod.Month(2022, 8)).ForArea("VN")
        .Compare(ComparisonBase.SamePeriodLastYear, ComparisonBase.EndOfLastYear)
        .Against(TargetSet.Of([NationalMonth.Plan.ToAny()]))
        .Check(PublishingChecks.Usual)
        .In(TourLanguages.Vietnamese).Build();
}
