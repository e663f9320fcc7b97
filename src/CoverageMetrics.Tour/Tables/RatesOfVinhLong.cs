using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Tour.Claims;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour.Tables;

/// <summary>Vĩnh Long at the end of 2020, of which nothing but rates was printed, beside the targets for 2025.</summary>
internal static class RatesOfVinhLong
{
    private static readonly LocalDate End2016 = new(2016, 12, 31);
    private static readonly LocalDate End2020 = new(2020, 12, 31);
    private static readonly LocalDate End2025 = new(2025, 12, 31);

    private static readonly MetricSet Metrics = MetricSet.Of(
        Metric.Coverage<SocialInsurance, Population>("bhxh", "BHXH"),
        Metric.Coverage<UnemploymentInsurance, Population>("bhtn", "BHTN"),
        Metric.Coverage<HealthInsurance, Population>("bhyt", "BHYT"));

    internal static CoverageReport Report(TourTexts texts) => CoverageReport
        .For(
            ObservationSet.Of([]).With(
                Rate<SocialInsurance>("social-2016", End2016), Rate<SocialInsurance>("social-2020", End2020),
                Rate<UnemploymentInsurance>("unemployment-2016", End2016), Rate<UnemploymentInsurance>("unemployment-2020", End2020),
                Rate<HealthInsurance>("health-2016", End2016), Rate<HealthInsurance>("health-2020", End2020)),
            Metrics,
            Provinces.Catalogue)
        .On(End2020).ForArea("86").Compare(ComparisonBase.EndOfYear(2016))
        .Against(TargetSet.Of([Target<SocialInsurance>("social-target"), Target<HealthInsurance>("health-target")]), End2025)
        .Show(ReportMeasure.Coverage, ReportMeasure.Points, ReportMeasure.PointsToGo)
        .In(texts.Language).Build();

    private static ReportedRate Rate<TCovered>(string claim, LocalDate day)
        where TCovered : struct, INumerator =>
        FiveArticles.VinhLong[claim].Figure!.ToReportedRate<TCovered, Population>("86", day).WithSource(FiveArticles.VinhLong.Source);

    private static AnyTarget Target<TCovered>(string claim)
        where TCovered : struct, INumerator =>
        Targets.Target.Of<TCovered, Population>(
            TargetTerms.Of("86", End2025).OnMap(End2020).WithSetter(FiveArticles.Province), Percentage.FromPercent<Population>(FiveArticles.VinhLong[claim].Figure!.Number.Round(2))).ToAny();
}
