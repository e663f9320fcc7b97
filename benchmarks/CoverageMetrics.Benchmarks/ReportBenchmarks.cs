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

/// <summary>What does a report of all communes cost, five metrics against three earlier times, and what its outputs?</summary>
/// <remarks>A report has 3,322 rows and 55 columns. The goals: 50 ms to build it, 50 ms for its HTML.</remarks>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private const int Communes = 3_321;

    private CoverageReportDraft _builder = null!;
    private CoverageReport _report = null!;

    [GlobalSetup]
    public void Setup()
    {
        AreaLevel level = AreaLevel.AtRank(5, "commune");
        var areas = new AreaCatalogueBuilder();
        for (int i = 0; i < Communes; i++)
        {
            areas.Add(Area.Of(CodeOf(i), level, $"Xã {i}"));
        }

        MetricSet metrics = MetricSet.Of(
            Metric.Coverage<SocialInsurance, LabourForce>("bhxh", "Social insurance"),
            Metric.Coverage<CompulsorySocialInsurance, LabourForce>("bhxh-bb", "Compulsory social insurance"),
            Metric.Coverage<VoluntarySocialInsurance, LabourForce>("bhxh-tn", "Voluntary social insurance"),
            Metric.Coverage<UnemploymentInsurance, LabourForce>("bhtn", "Unemployment insurance"),
            Metric.Coverage<HealthInsurance, Population>("bhyt", "Health insurance"));
        _builder = CoverageReport.For(Reported(), metrics, areas.Build())
            .On(new LocalDate(2022, 8, 31))
            .Compare(ComparisonBase.SamePeriodLastYear, ComparisonBase.EndOfLastYear, ComparisonBase.PreviousMonth);
        _report = _builder.Build();
    }

    [Benchmark]
    public CoverageReport Build() => _builder.Build();

    [Benchmark]
    public string Html() => _report.ToHtml();

    [Benchmark]
    public string Csv() => _report.ToCsv();

    [Benchmark]
    public string Markdown() => _report.ToMarkdown();

    private static ObservationSet Reported()
    {
        var random = new Random(20_260_701);
        var observations = new List<Observation>();
        foreach (LocalDate day in new LocalDate[] { new(2022, 8, 31), new(2022, 7, 31), new(2021, 12, 31), new(2021, 8, 31) })
        {
            for (int i = 0; i < Communes; i++)
            {
                string area = CodeOf(i);
                observations.Add(Observation.Of(area, Headcount.Of<SocialInsurance>(random.Next(500, 9_000)), day));
                observations.Add(Observation.Of(area, Headcount.Of<CompulsorySocialInsurance>(random.Next(400, 8_000)), day));
                observations.Add(Observation.Of(area, Headcount.Of<VoluntarySocialInsurance>(random.Next(10, 1_000)), day));
                observations.Add(Observation.Of(area, Headcount.Of<UnemploymentInsurance>(random.Next(300, 7_000)), day));
                observations.Add(Observation.Of(area, Headcount.Of<HealthInsurance>(random.Next(5_000, 30_000)), day));
                observations.Add(Observation.Of(area, Headcount.Of<LabourForce>(random.Next(9_000, 20_000)), day));
                observations.Add(Observation.Of(area, Headcount.Of<Population>(random.Next(25_000, 40_000)), day));
            }
        }

        return ObservationSet.Of(observations);
    }

    private static string CodeOf(int commune) => $"{commune + 1:D5}";
}
