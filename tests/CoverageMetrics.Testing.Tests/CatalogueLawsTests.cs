using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Testing.Tests;

/// <summary>Catalogues that are built, and yet break a law.</summary>
public class CatalogueLawsTests
{
    private static readonly AreaLevel Country = AreaLevel.AtRank(1, "country"), Region = AreaLevel.AtRank(2, "region"), District = AreaLevel.AtRank(3, "district");
    private static readonly LocalDate Day = new(2025, 7, 1);

    [Fact]
    public void Of_AnAreaWithoutAParentSomeDay_SaysSince()
    {
        AreaCatalogue catalogue = Land(Area.Of("11", District, "Hill").Under("1").WithoutParentFrom(Day));

        Assert.Equal("11 Hill [, ): on 2025-07-01 it lies in no area, and is no country: totals do not count it. (area-is-in-a-total)", Assert.Single(CatalogueLaws.Of(catalogue)).ToString());
    }

    [Fact]
    public void Of_AnAreaOutsideOneHierarchy_NamesIt()
    {
        AreaCatalogue catalogue = Land(
            Area.Of("office", Region, "Office").Under("0", "offices"), Area.Of("11", District, "Hill").Under("1").Under("office", "offices"), Area.Of("12", District, "Lake").Under("1").Under("office", "offices").WithoutParentFrom(Day, "offices"));

        Assert.Contains("12 Lake [, ): on 2025-07-01 it lies in no area of the hierarchy 'offices'", Assert.Single(CatalogueLaws.Of(catalogue)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hill", "Hill")]
    [InlineData("HILL ", "hill")]
    public void Of_NeighboursOfOneName_NamesBoth(string one, string other)
    {
        AreaCatalogue catalogue = Land(Area.Of("11", District, one.Trim()).Under("1"), Area.Of("12", District, other).Under("1"), Area.Of("21", District, other).Under("2"));

        Assert.Equal(["11", "12"], CatalogueLaws.Of(catalogue).Where(found => found.Rule == "neighbours-differ").Select(found => found.Subject[..2]));
        Assert.Empty(CatalogueLaws.Of(Land(Area.Of("11", District, one.Trim()).OfType("Town", "Town Hill").Under("1"), Area.Of("12", District, other).OfType("Village", "Village Hill").Under("1"))));
    }

    [Fact]
    public void Of_ASpellingThatLosesWhatTellsNamesApart_SaysWhich() => Assert.Equal(
        ["1", "2"], CatalogueLaws.Of(Land().SpelledBy(name => name.Split(' ')[0])).Where(found => found.Rule == "neighbours-differ").Select(found => found.Subject[..1]));

    [Fact]
    public void Of_ASpellingThatChanges_FindsNoNames()
    {
        int asked = 0;

        Assert.Contains(CatalogueLaws.Of(Land().SpelledBy(name => $"{name}{asked++}")), found => found.Rule == "name-finds-area");
    }

    [Fact]
    public void Of_AllIsWell_IsEmpty() => Assert.Empty(CatalogueLaws.Of(Land(Area.Of("11", District, "Hill").AlsoKnownAs("Mount").Under("1").UnderFrom(Day, "2"))));

    private static AreaCatalogue Land(params Area[] areas) => areas.Aggregate(
        new AreaCatalogueBuilder().Add(Area.Of("0", Country, "Land")).Add(Area.Of("1", Region, "Region North").Under("0")).Add(Area.Of("2", Region, "Region South").Under("0")), (builder, area) => builder.Add(area)).Build();
}
