using System.Globalization;
using BenchmarkDotNet.Attributes;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Benchmarks;

/// <summary>What does a nation's month take: 5 metrics with 3 comparisons each, over 3,321 communes, from observations that are already there?</summary>
[MemoryDiagnoser]
[MinColumn]
public class MetricTableBenchmarks
{
    private const int Communes = 3_321;

    private static readonly AreaLevel Commune = AreaLevel.AtRank(2, "commune");
    private static readonly ReportingPeriod Month = ReportingPeriod.Month(2026, 6);
    private static readonly ComparisonBase[] Bases = [ComparisonBase.SamePeriodLastYear, ComparisonBase.EndOfLastYear, ComparisonBase.PreviousMonth];

    private static readonly MetricSet Metrics = MetricSet.Of(
        Metric.Coverage<SocialInsurance, WorkingAgeLabourForce>("bhxh", "BHXH"),
        Metric.Coverage<VoluntarySocialInsurance, WorkingAgeLabourForce>("bhxh-tn", "voluntary"),
        Metric.Coverage<UnemploymentInsurance, WorkingAgeLabourForce>("bhtn", "BHTN"),
        Metric.Coverage<HealthInsurance, Population>("bhyt", "BHYT"),
        Metric.People<HealthInsurance>("bhyt-people", "BHYT participants"));

    private readonly AreaCatalogue _catalogue = Nation();
    private readonly ObservationSet _observations = Reports();

    [Benchmark]
    public int ComparedWithThreeBases()
    {
        MetricTable table = MetricTable.Of(_observations, Metrics, _catalogue, Month);
        int compared = 0;
        foreach (Area area in table.Areas.At(Commune))
        {
            foreach (Metric metric in Metrics)
            {
                foreach (ComparisonBase comparisonBase in Bases)
                {
                    MetricComparison comparison = table.Compare(area, metric, comparisonBase);
                    compared += (comparison.Change.HasValue ? 1 : 0) + (comparison.Rate.HasValue ? 1 : 0) + (comparison.Points.HasValue ? 1 : 0);
                }
            }
        }

        return compared;
    }

    private static AreaCatalogue Nation()
    {
        var builder = new AreaCatalogueBuilder().Add(Area.Of("VN", AreaLevel.AtRank(1, "nation"), "Nation"));
        for (int commune = 0; commune < Communes; commune++)
        {
            builder.Add(Area.Of(Code(commune), Commune, "Commune " + Code(commune)).Under("VN"));
        }

        return builder.Build();
    }

    private static ObservationSet Reports()
    {
        var random = new Random(20_260_630);
        LocalDate[] days = [Month.LastDay, .. Bases.Select(one => one.DateFor(Month))];
        string[] subjects =
            [SocialInsurance.Code, VoluntarySocialInsurance.Code, UnemploymentInsurance.Code, HealthInsurance.Code, WorkingAgeLabourForce.Code, Population.Code];
        return ObservationSet.Of(
            from day in days
            from subject in subjects
            from commune in Enumerable.Range(0, Communes)
            select Observation.Of(AreaCode.Of(Code(commune)), subject, ObservedQuantity.OfPeople(random.Next(1, 20_000)), ObservationTime.On(day)));
    }

    private static string Code(int commune) => commune.ToString("D5", CultureInfo.InvariantCulture);
}
