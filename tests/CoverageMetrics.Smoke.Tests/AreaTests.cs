using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Smoke.Tests;

/// <summary>Areas on dates, and what became of them.</summary>
public class AreaTests
{
    private const string Merger = """
        coverage-metrics-areas,1
        level,2,province
        area,51,province,,2025-07-01,,,Quảng Ngãi
        area,62,province,,2025-07-01,,,Kon Tum
        area,51,province,2025-07-01,,,,Quảng Ngãi
        change,2025-07-01,merge
        part,51,51,whole
        part,62,51,whole
        """;

    private static readonly LocalDate Before = new(2025, 6, 30);
    private static readonly LocalDate After = new(2025, 7, 1);

    [Fact]
    public void Catalogue_KnowsWhatMerged()
    {
        AreaCatalogue catalogue = AreaCatalogue.Read(new StringReader(Merger));
        AreaOrigin merged = catalogue.Lineage(Before, After).Origin(catalogue["51", After]);

        Assert.Equal(["51", "62"], merged.Sources.Select(link => link.Source.Code.Text));
        Assert.True(merged.IsSumOfSources);
        Assert.Null(catalogue.Find("62", After));
    }

    [Fact]
    public void Catalogue_ThatContradictsItself_IsRefused() =>
        Assert.Throws<AreaCatalogueException>(() => AreaCatalogue.Read(new StringReader(Merger.Replace("part,62,51,whole", "part,63,51,whole", StringComparison.Ordinal))));
}
