using System.Linq;
using CoverageMetrics.Figures;
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
        Metric.Coverage<SocialInsurance, LabourForce>("bhxh", "Social insurance (BHXH)").WithDenominatorDate(DenominatorDate.MidYear),
        Metric.Coverage<CompulsorySocialInsurance, LabourForce>("bhxh-bb", "  compulsory").WithDenominatorDate(DenominatorDate.MidYear),
        Metric.Coverage<VoluntarySocialInsurance, LabourForce>("bhxh-tn", "  voluntary").WithDenominatorDate(DenominatorDate.MidYear),
        Metric.Coverage<UnemploymentInsurance, LabourForce>("bhtn", "Unemployment insurance (BHTN)").WithDenominatorDate(DenominatorDate.MidYear),
        Metric.Coverage<HealthInsurance, Population>("bhyt", "Health insurance (BHYT)").WithDenominatorDate(DenominatorDate.MidYear));

    internal static CoverageReport Report() => CoverageReport
        .For(ObservationSet.Of(YearEnd.All.SelectMany(year => year.Observations)), Metrics, Provinces.Catalogue)
        .On(new LocalDate(2016, 12, 31)).ForArea("VN")
        .Compare(ComparisonBase.EndOfLastYear)
        .Check(PublishingChecks.Usual.WithParts(PartsOfWhole.Of<SocialInsurance, CompulsorySocialInsurance, VoluntarySocialInsurance>()))
        .In(TourLanguages.Vietnamese).Build();
}
