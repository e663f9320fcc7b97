using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Smoke.Tests;

/// <summary>The nation at the end of two years.</summary>
/// <remarks>Counts of participants: annual settlement reports of Viet Nam Social Security; labour force: General Statistics Office, edition of 2018, in thousands.</remarks>
internal static class Nation
{
    internal static readonly MetricSet Metrics = MetricSet.Of(
        Metric.Coverage<SocialInsurance, LabourForce>("bhxh", "Social insurance").WithDenominatorDate(DenominatorDate.MidYear));

    internal static readonly ObservationSet YearEnds = ObservationSet.Of(
    [
        Observation.Of("VN", Headcount.Of<SocialInsurance>(13_055_704), new LocalDate(2016, 12, 31)),
        Observation.Of("VN", Headcount.Of<SocialInsurance>(12_290_529), new LocalDate(2015, 12, 31)),
        Observation.Of("VN", Headcount.OfThousands<LabourForce>(54_445.3m), ObservationTime.MeanOf(ReportingPeriod.Year(2016))),
        Observation.Of("VN", Headcount.OfThousands<LabourForce>(53_984.2m), ObservationTime.MeanOf(ReportingPeriod.Year(2015))),
    ]);
}
