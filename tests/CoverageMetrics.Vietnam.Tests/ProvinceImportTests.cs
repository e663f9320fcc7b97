using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Restatement;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Vietnam.Tests;

/// <summary>The changes of the provinces, published as edges and imported, move figures as the catalogue made by hand does.</summary>
public class ProvinceImportTests
{
    private static readonly LocalDate Today = new(2026, 6, 30);

    [Theory]
    [InlineData(2007, "gso-2018", "2009-06-30")]
    [InlineData(2007, "gso-2018", "2026-06-30")]
    [InlineData(2007, "gso-2018", "1990-06-30")]
    [InlineData(2024, "nso-2025", "2003-06-30")]
    [InlineData(2024, "nso-2025", "1990-06-30")]
    [InlineData(2024, "nso-2025", "2026-06-30")]
    public void Restate_OverTheEdgesOfTheCatalogue_IsTheSame(int year, string vintage, string map)
    {
        BoundaryImport import = BoundaryImport.Of(Provinces.Catalogue.Changes.SelectMany(change => change.Parts.Select(part => BoundaryEdge
            .Of(change.Date, (part.Predecessor ?? part.Successor)!.Level, part.Predecessor?.Code.Text, part.Successor?.Code.Text)
            .Named(part.Predecessor?.Name, part.Successor?.Name)
            .WithBasis(change.LegalBasis))));

        // Huế took another name and became another type on one day, and Đồng Nai became a city under its name.
        Assert.Equal([AreaCatalogueFindingKind.RepeatedEdge], import.Findings.Select(finding => finding.Kind));
        AreaCatalogue imported = new AreaCatalogueBuilder().Include(import).Build();
        LocalDate day = LocalDatePattern.Iso.Parse(map).Value;
        Observation[] reported = [.. Populations(year, vintage).Where(one => imported.Find(one.Area, one.Map) is not null)];
        Assert.InRange(reported.Length, 50, 64);
        Assert.Equal(Describe(Restate.Of(reported, Provinces.Catalogue).To(day)), Describe(Restate.Of(reported, imported).To(day)));
    }

    [Fact]
    public void Restate_OverThePublishedListOf2025_IsTheSame()
    {
        BoundaryImport import = BoundaryImport.Read(
            Facts.Rows("province_succession.csv").Where(row => row["effective_date"] == "2025-07-01"),
            row => BoundaryEdge.Of(LocalDatePattern.Iso.Parse(row["effective_date"]).GetValueOrThrow(), AdministrativeLevels.Province, row["predecessor_code"], row["successor_code"])
                .Named(row["predecessor_name"], row["successor_name"]).WithBasis("Nghị quyết 202/2025/QH15"));

        Assert.Empty(import.Findings);
        AreaCatalogue imported = new AreaCatalogueBuilder().Include(import).Build();
        Assert.Equal(63, imported.On(new(2025, 6, 30)).Areas.Count);
        Assert.Equal(Provinces.On(new(2025, 7, 1)).Select(area => (area.Code, area.Name)), imported.On(new(2025, 7, 1)).Areas.Select(area => (area.Code, area.Name)));
        Assert.Equal(23, imported.Changes.Count);
        Assert.All(imported.Changes, change => Assert.Equal(BoundaryChangeKind.Merge, change.Kind));
        Observation[] reported = Populations(2024, "nso-2025");
        Assert.Equal(63, reported.Length);
        Assert.Equal(Describe(Restate.Of(reported, Provinces.Catalogue).To(Today)), Describe(Restate.Of(reported, imported).To(Today)));
    }

    // What joins areas on one day is one change of the import, and by hand it may be several of one law: figures, bounds, reasons and sources are the same, the list of changes is not.
    private static IEnumerable<string> Describe(RestatedSet restated) =>
    [
        .. restated.Figures.Select(figure => $"{figure.Area.Code} {figure.Area.Name}: {(figure.Figure.HasValue ? $"{figure.Figure}" : $"{figure.Figure.Reason}")}, {figure.Smallest} to {figure.Largest}, {string.Join(", ", figure.Sources.Select(source => $"{source.Area.Code} {source.Share}"))}"),
        .. restated.Unplaced.Select(one => $"{one.Observation.Area}: {one.Reason}"),
    ];

    private static Observation[] Populations(int year, string vintage) =>
    [
        .. Facts.Rows("population_by_province.csv")
            .Where(row => row["vintage"] == vintage && row["year"] == year.ToString(CultureInfo.InvariantCulture))
            .Select(row => Observation
                .Of(row["area_code"], Headcount.OfThousands<Population>(decimal.Parse(row["average_population_thousand"], CultureInfo.InvariantCulture)), new LocalDate(year, 6, 30))
                .WithPrecision(100, FigureQualifier.None)),
    ];
}
