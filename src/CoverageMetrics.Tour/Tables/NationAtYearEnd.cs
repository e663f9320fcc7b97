using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Tour.Tables;

/// <summary>The complete national table of the end of 2016 against the end of 2015, from exact counts.</summary>
internal static class NationAtYearEnd
{
    private static readonly MetricSet Metrics = MetricSet.Of(
        Metric.Coverage<SocialInsurance, LabourForce>("bhxh", "BHXH").WithDenominatorDate(DenominatorDate.MidYear),
        Metric.Coverage<CompulsorySocialInsurance, LabourForce>("bhxh-bb", "BHXH").WithDenominatorDate(DenominatorDate.MidYear).Under("bhxh"),
        Metric.Coverage<VoluntarySocialInsurance, LabourForce>("bhxh-tn", "BHXH").WithDenominatorDate(DenominatorDate.MidYear).Under("bhxh"),
        Metric.Coverage<UnemploymentInsurance, LabourForce>("bhtn", "BHTN").WithDenominatorDate(DenominatorDate.MidYear),
        Metric.Coverage<HealthInsurance, Population>("bhyt", "BHYT").WithDenominatorDate(DenominatorDate.MidYear));

    internal static CoverageReport Report(TourTexts texts) => CoverageReport
        .For(YearEnd.Exact(texts), Metrics, Provinces.Catalogue)
        .On(new LocalDate(2016, 12, 31)).ForArea("VN")
        .Compare(ComparisonBase.EndOfLastYear)
        .Check(PublishingChecks.Usual.WithParts(PartsOfWhole.Of<SocialInsurance, CompulsorySocialInsurance, VoluntarySocialInsurance>()))
        .In(texts.Language).Build();
}
