using BenchmarkDotNet.Attributes;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Benchmarks;

/// <summary>What does a picture of the 63 provinces cost, from a report that is already there?</summary>
/// <remarks>The goal is 2 ms.</remarks>
[MemoryDiagnoser]
[MinColumn]
public class PictureBenchmarks
{
    private static readonly LocalDate Now = new(2022, 8, 31);
    private static readonly LocalDate Before = new(2021, 8, 31);

    private readonly CoverageReport _report = CoverageReport
        .For(Reported(), MetricSet.Of(Metric.Coverage<SocialInsurance, LabourForce>("bhxh", "Social insurance")), Provinces.Catalogue)
        .On(Now)
        .Compare(ComparisonBase.SamePeriodLastYear)
        .Build();

    [Benchmark]
    public string Bars() => _report.Chart(ChartKind.Bars, "bhxh").ToSvg();

    [Benchmark]
    public string BeforeAndAfter() => _report.Chart(ChartKind.BeforeAndAfter, "bhxh").ToSvg();

    private static ObservationSet Reported()
    {
        var random = new Random(20_220_831);
        var observations = new List<Observation>();
        foreach (LocalDate day in new[] { Before, Now })
        {
            foreach (Area province in Provinces.Catalogue.On(day).At(AdministrativeLevels.Province))
            {
                observations.Add(Observation.Of(province.Code, Headcount.Of<SocialInsurance>(random.Next(50_000, 900_000)), day));
                observations.Add(Observation.Of(province.Code, Headcount.Of<LabourForce>(random.Next(900_000, 2_000_000)), day));
            }
        }

        return ObservationSet.Of(observations);
    }
}
