using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Tests.Areas;

/// <summary>The rules that areas and the parts of changes keep on each day, with what is said where they do not.</summary>
public class CatalogueRulesTests
{
    private static readonly LocalDate Day = new(2020, 1, 1);

    private static readonly AreaCatalogueFindingKind[] OfParents =
        [AreaCatalogueFindingKind.UnknownParent, AreaCatalogueFindingKind.ParentNotAbove, AreaCatalogueFindingKind.ParentCycle];

    [Theory]
    [InlineData("00,province,,2010-01-01,,,P|00,province,2010-01-01,2020-01-01,,,P|00,province,2020-01-01,,,,P|d,district,,,00,,D")]
    [InlineData("00,province,,2010-01-01,,,P|d,district,,2010-01-01,00,,D")]
    [InlineData("00,province,,2010-01-01,,,P|00,country,2010-01-01,,,,P|d,district,,,00,,D")]
    [InlineData("00,province,,2015-01-01,,,P|00,district,2015-01-01,,,,P|d,district,,2015-01-01,00,,D")]
    [InlineData("00,province,,2010-01-01,,,P|00,province,2011-01-01,,,,P|d,district,,,00,,D", "Area d D [, ) lies in 00, but there is no area 00 on 2010-01-01.")]
    [InlineData("00,province,,2010-01-01,,,P|00,province,2010-01-01,2015-01-01,,,P|00,province,2016-01-01,,,,P|d,district,,,00,,D", "Area d D [, ) lies in 00, but there is no area 00 on 2015-01-01.")]
    [InlineData("00,province,,2010-01-01,,,P|00,district,2011-01-01,,,,P|d,district,,,00,,D", "Area d D [, ) lies in 00, but there is no area 00 on 2010-01-01.")]
    [InlineData("00,province,,2009-12-31,,,P|d,district,,2010-01-01,00,,D", "Area d D [, 2010-01-01) lies in 00, but there is no area 00 on 2009-12-31.")]
    [InlineData("00,province,2010-01-01,,,,P|d,district,,,00,,D", "Area d D [, ) lies in 00, but there is no area 00 before its first day.")]
    [InlineData("00,province,,2010-01-01,,,P|00,province,2010-01-01,2015-01-01,,,P|00,district,2015-01-01,,,,P|d,district,,,00,,D", " lies in 00 P [2015-01-01, ) of level ")]
    [InlineData("00,province,,2010-01-01,,,P|00,country,2010-01-01,2015-01-01,,,P|00,district,2015-01-01,,,,P|d,district,,,00,,D", " lies in 00 P [2015-01-01, ) of level ")]
    [InlineData("00,country,,2010-01-01,,,P|00,province,2010-01-01,2015-01-01,,,P|00,district,2015-01-01,,,,P|d,district,,,00,,D", " lies in 00 P [2015-01-01, ) of level ")]
    [InlineData("00,district,,,,,P|d,district,,,00,,D", "Area d D [, ) of level ")]
    [InlineData("00,district,,,01,,P|01,district,,,00,,Q", "Area 00 P [, ) lies in itself, through 01 Q [, ).", "Area 01 Q [, ) lies in itself, through 00 P [, ).")]
    [InlineData("00,district,,,00,,P|01,district,,,00,,Q", "Area 00 P [, ) lies in itself, through 00 P [, ).", "Area 01 Q [, ) of level ")]
    [InlineData("00,province,,2015-01-01,,,P|00,district,2015-01-01,,d,,P|d,district,,,00,,D", "Area 00 P [2015-01-01, ) lies in itself, through d D [, ).", "Area d D [, ) lies in itself, through 00 P [2015-01-01, ).")]
    [InlineData("00,province,,,,,P|d,district,,,x!00@2015-01-01,,D", "Area d D [, ) lies in x, but there is no area x before its first day.")]
    [InlineData("00,province,,2015-01-01,,,P|01,province,,,,,Q|d,district,,,00!01@2015-01-01,,D")]
    [InlineData("00,province,,2015-01-01,,,P|01,province,,,,,Q|d,district,,,00!01@2016-01-01,,D", "Area d D [, ) lies in 00, but there is no area 00 on 2015-01-01.")]
    [InlineData("00,district,,,,,P|01,province,,,,,Q|d,district,2015-01-01,,00!01@2015-01-01,,D")]
    [InlineData("00,district,,,,,P|01,province,,,,,Q|d,district,2015-01-01,,00!01@2015-01-02,,D", "Area d D [2015-01-01, ) of level ")]
    public void Read_Parents_AreAboveOnEveryDay(string areas, params string[] expected)
    {
        string[] found = [.. Findings("area," + areas.Replace("|", "\narea,", StringComparison.Ordinal).Replace('!', '|'))
            .Where(one => OfParents.Contains(one.Kind)).Select(one => one.Message)];

        Assert.Equal(expected.Length, found.Length);
        Assert.All(found.Zip(expected), static one => Assert.Contains(one.Second, one.First, StringComparison.Ordinal));
        Assert.All(found, static one => Assert.DoesNotContain("hierarchy", one, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("merge", "01,03,whole|02,03,whole", "02 → 03 (Whole) of 2020-01-01: area 02 Two [, 2021-01-01) ends on another day; it must end that day.")]
    [InlineData("merge", "01,04,whole|00,04,whole", "01 → 04 (Whole) of 2020-01-01: area 04 Four [2019-01-01, ) begins on another day; it must begin that day.", "00 → 04 (Whole) of 2020-01-01: area 04 Four [2019-01-01, ) begins on another day; it must begin that day.")]
    [InlineData("change-of-code", "04,03,whole", "04 → 03 (Whole) of 2020-01-01: area 04 Four [2019-01-01, ) has a successor and no end; it must end that day.")]
    [InlineData("change-of-code", "99,03,whole", "99 → 03 (Whole) of 2020-01-01: there is no area 99 on the day before.")]
    [InlineData("change-of-code", "01,99,whole", "01 → 99 (Whole) of 2020-01-01: there is no area 99 on that day.")]
    [InlineData("split", "01,03,part|01,05,land-only|01,03,everyone", "01 → 03 (Everyone): another part of that day says Part of the same two areas.")]
    [InlineData("split", "01,03,part|01,99,part", "01 → 99 (Part) of 2020-01-01: there is no area 99 on that day.")]
    [InlineData("partial-transfer", "01,03,part", "Only a part of area 01 One [, 2020-01-01) goes somewhere, and no change says what became of the rest.")]
    [InlineData("partial-transfer", "00,03,part|01,99,part|01,03,part", "Only a part of area 00 Zero [, 2020-01-01) goes somewhere, and no change says what became of the rest.", "01 → 99 (Part) of 2020-01-01: there is no area 99 on that day.")]
    public void Read_PartsOfADay_AreOfTheAreasOfThatDay(string kind, string parts, params string[] expected)
    {
        string text = $"""
            area,00,province,,2020-01-01,,,Zero
            area,01,province,,2020-01-01,,,One
            area,02,province,,2021-01-01,,,Two
            area,03,province,2020-01-01,,,,Three
            area,04,province,2019-01-01,,,,Four
            area,05,province,2020-01-01,,,,Five
            change,2020-01-01,{kind}
            part,{parts.Replace("|", "\npart,", StringComparison.Ordinal)}
            """;

        Assert.Equal(expected, Findings(text).Where(one => one.Kind is not (AreaCatalogueFindingKind.EndWithoutSuccessor or AreaCatalogueFindingKind.WrongParts)).Select(one => one.Message));
    }

    [Fact]
    public void Changes_OfOnePairOfAreas_AreEachOfThoseOfTheDayOnce()
    {
        AreaCatalogue catalogue = AreaCatalogue.Read(new StringReader(Head + """
            area,01,province,,2020-01-01,,,One
            area,02,province,,2020-01-01,,,Two
            area,03,province,2020-01-01,,,,Three
            change,2020-01-01,merge
            part,01,03,whole
            part,02,03,whole
            part,01,03,whole
            change,2020-01-01,change-of-code
            part,02,03,whole
            """));

        AreaLineage lineage = catalogue.Lineage(Day.PlusDays(-1), Day);

        Assert.Equal(["01: Merge", "02: Merge, ChangeOfCode"], lineage.Descents.Select(static one => $"{one.Area.Code}: {string.Join(", ", Assert.Single(one.Destinations).Changes.Select(static change => change.Kind))}"));
    }

    [Fact]
    public void Build_OneLevelOfTwoRanks_NamesBothRanks()
    {
        AreaCatalogueBuilder builder = new AreaCatalogueBuilder().Add(Area.Of("01", AreaLevel.AtRank(2, "province"), "One")).Add(Area.Of("02", AreaLevel.AtRank(3, "province"), "Two"));

        Assert.False(builder.TryBuild(out _, out IReadOnlyList<AreaCatalogueFinding> findings));
        AreaCatalogueFinding found = Assert.Single(findings);
        Assert.Equal(AreaCatalogueFindingKind.ContradictoryLevel, found.Kind);
        Assert.Equal("Area 02 Two [, ): level province has rank 3 here and rank 2 elsewhere.", found.Message);
    }

    [Fact]
    public void Build_AreasWithoutLines_AreNamedWithoutLines()
    {
        AreaLevel province = AreaLevel.AtRank(2, "province");

        Assert.False(new AreaCatalogueBuilder().Add(Area.Of("01", province, "One")).Add(Area.Of("01", province, "Other").From(Day)).TryBuild(out _, out IReadOnlyList<AreaCatalogueFinding> findings));
        Assert.Equal("Area 01 Other [2020-01-01, ) overlaps with 01 One [, ): one code has one meaning a day.", Assert.Single(findings).Message);
    }

    private const string Head = "coverage-metrics-areas,1\nlevel,1,country\nlevel,2,province\nlevel,3,district\n";

    private static IReadOnlyList<AreaCatalogueFinding> Findings(string text)
    {
        AreaCatalogue.TryRead(new StringReader(Head + text), out _, out IReadOnlyList<AreaCatalogueFinding> findings);
        return findings;
    }
}
