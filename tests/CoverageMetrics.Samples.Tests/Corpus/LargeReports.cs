using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using static CoverageMetrics.Samples.Tests.Corpus.Land;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>A report of very many areas.</summary>
internal static class LargeReports
{
    private const int Areas = 10_000;

    internal static IEnumerable<CorpusReport> All()
    {
        AreaCatalogue catalogue = Enumerable.Range(0, Areas).Select(i => Area.Of($"{i:D5}", Commune, $"Xã số {i * 7_919L % Areas}").Under("VN"))
            .Aggregate(new AreaCatalogueBuilder().Add(Area.Of("VN", Country, "Việt Nam")), (builder, area) => builder.Add(area)).Build();
        IEnumerable<Observation> observations = Enumerable.Range(0, Areas).Where(i => i % 17 != 0)
            .SelectMany(i => Years($"{i:D5}", i * 131 % 9_000, 9_000 + (i % 1_000), i * 127 % 8_800, 9_000));
        return [new("ten-thousand-areas", CoverageReport.For(ObservationSet.Of(observations), MetricSet.Of(Social), catalogue).On(Day).Compare(ComparisonBase.EndOfLastYear).OrderByName().In(Land.Vietnamese).Build())];
    }
}
