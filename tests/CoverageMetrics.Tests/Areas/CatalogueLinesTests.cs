using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Tests.Areas;

/// <summary>How the lines of a catalogue are read: quotes, ends of lines, and fields that are left out or too many.</summary>
public class CatalogueLinesTests
{
    private static readonly LocalDate Day = new(2020, 1, 1);

    // A name over two lines is refused, or kept, but the lines behind it keep their numbers.
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_WithinQuotes_AreCounted(string end)
    {
        string text = string.Join(end, "coverage-metrics-areas,1", "level,2,province", "area,01,province,,,,,\"North", "East\"", "nonsense", "x\"y,\"a", "b\"", "nonsense");

        int[] lines = [.. Findings(text).Where(static one => one.Kind == AreaCatalogueFindingKind.Unreadable).Select(static one => one.Line!.Value)];

        Assert.Equal([5, 6, 8], lines.Where(static line => line != 3));
    }

    [Theory]
    [InlineData("area,\"01\"x,province", "a quote stands inside a field")]
    [InlineData("area,0\"1,province", "a quote stands inside a field")]
    [InlineData("area,01,province,,,,,\"One", "a quote is opened and never closed")]
    [InlineData("level,3,district,more", "a line of this kind has up to 3 fields, but this one has 4; a field with a comma is in quotes")]
    [InlineData("area,01,province,,,,,One,,,,,more", "a line of this kind has up to 10 fields, but this one has 13")]
    [InlineData("area,01,province,,,,,One\nunder,offices,k1,more", "a line of this kind has up to 3 fields, but this one has 4")]
    [InlineData("area,01,province,,,,,One\ncode,bps,07,more", "a line of this kind has up to 3 fields, but this one has 4")]
    [InlineData("area,01,province,,,,,One\nname,Uno,,,more", "a line of this kind has up to 4 fields, but this one has 5")]
    [InlineData("change,2020-01-01,merge,,,,more", "a line of this kind has up to 6 fields, but this one has 7")]
    [InlineData("change,2020-01-01,merge\npart,01,02,whole,,more", "a line of this kind has up to 5 fields, but this one has 6")]
    [InlineData("under,offices,k1", "a line of this kind belongs to the area above it, but there is none")]
    [InlineData("part,01,02,whole", "a part belongs to the change above it, but there is none")]
    [InlineData("area,01,province,,,,,North,The North", "A name has at least one character, but this is empty")]
    [InlineData("area,01,district,,,,,One", "there is no line above for the level \"district\"")]
    public void Lines_ThatAreNone_SayWhy(string line, string why) => Assert.Contains(
        Findings($"coverage-metrics-areas,1\nlevel,2,province\n{line}\n"), one => one.Kind == AreaCatalogueFindingKind.Unreadable && one.Message.Contains(why, StringComparison.Ordinal));

    [Theory]
    [InlineData("area,01,province,,,,,North", "", "North")]
    [InlineData("area,01,province,,,,,North,,,,", "", "North")]
    [InlineData("area,01,province,,,,Tỉnh,North", "Tỉnh", "Tỉnh North")]
    [InlineData("area,01,province,,,,Province,North,Province of the North", "Province", "Province of the North")]
    [InlineData("area,01,province,,,,,\"North \"\"A\"\", and East\"", "", "North \"A\", and East")]
    public void Area_HasItsTypeAndFullName(string line, string type, string fullName)
    {
        AreaCatalogue catalogue = AreaCatalogue.Read(new StringReader($"coverage-metrics-areas,1\nlevel,2,province\n{line}\n"));

        Assert.Equal((type, fullName), (catalogue.Areas[0].Type, catalogue.Areas[0].FullName));
    }

    [Fact]
    public void Contains_IsOfTheSameAreaAndDays()
    {
        AreaLevel province = AreaLevel.AtRank(2, "province");
        Area north = Area.Of("01", province, "North");
        Area south = Area.Of("02", province, "South").From(Day);
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Add(north).Add(south).Build();

        Assert.All(catalogue.Areas, area => Assert.True(catalogue.Contains(area)));
        Assert.False(catalogue.Contains(north.Until(Day)));
        Assert.False(catalogue.Contains(Area.Of("02", province, "South")));
        Assert.False(catalogue.Contains(Area.Of("03", province, "West")));
        Assert.False(catalogue.Contains(Area.Of("00", province, "East")));
    }

    [Fact]
    public void Area_OutsideItsDays_HasNoParentAndNoCode()
    {
        Area area = Area.Of("01", AreaLevel.AtRank(2, "province"), "North").Under("L").Coded("bps", "11").Until(Day);

        Assert.Equal(("L", "11"), (area.ParentOn(Day.PlusDays(-1))!.Value.Text, area.CodeOn("bps", Day.PlusDays(-1))!.Value.Text));
        Assert.Null(area.ParentOn(Day));
        Assert.Null(area.CodeOn("bps", Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => area.From(Day));
        Assert.Throws<ArgumentException>(() => area.AlsoKnownAs("Nord", ""));
    }

    [Theory]
    [InlineData("Bà Rịa - Vũng Tàu")]
    [InlineData("Bà Rịa-Vũng Tàu")]
    [InlineData("Bà Rịa  -Vũng  Tàu")]
    [InlineData("Bà Rịa \u2010 Vũng Tàu")]
    [InlineData("Bà Rịa\u2011Vũng Tàu")]
    [InlineData("Bà Rịa – Vũng Tàu")]
    [InlineData(" bà rịa — vũng tàu ")]
    public void FindByName_OfOneSpellingOfHyphens_FindsAll(string name)
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Add(Area.Of("77", AreaLevel.AtRank(2, "province"), "Bà Rịa - Vũng Tàu")).Build();

        Assert.Equal("77", Assert.Single(catalogue.FindByName(name)).Code.Text);
        Assert.Empty(catalogue.FindByName($"-{name}"));
        Assert.Empty(catalogue.FindByName("-"));
    }

    [Fact]
    public void RepeatedEdge_KeepsWhatItSaysFirst()
    {
        BoundaryEdge edge = BoundaryEdge.Of(Day, AreaLevel.AtRank(2, "province"), "a", "b");
        BoundaryEdge first = edge.WithShare(0.4m).Named("A", "B").WithBasis("first law").Restoring("c", Day);
        BoundaryEdge second = edge.WithShare(0.6m).Named("C", "D").WithBasis("second law").Restoring("d", Day);

        Assert.All([first.And(second), first.And(edge), edge.And(first)], one => Assert.Equal(
            (0.4m, "A", "B", "first law", "c"), (one.Share!.Value, one.OldName, one.NewName, one.Basis, Assert.Single(one.Restores).Code.Text)));
        Assert.Equal((null, null, null, ""), (edge.And(edge).Share, edge.And(edge).OldName, edge.And(edge).NewName, edge.And(edge).Basis));
        Assert.Throws<ArgumentException>(() => edge.Named("A", "\ud800"));
        Assert.Throws<ArgumentException>(() => edge.Named("\ud800", "B"));
    }

    private static IReadOnlyList<AreaCatalogueFinding> Findings(string text)
    {
        AreaCatalogue.TryRead(new StringReader(text), out _, out IReadOnlyList<AreaCatalogueFinding> findings);
        return findings;
    }
}
