using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Tests.Areas;

/// <summary>What is said of a catalogue that cannot be made, and of areas that it does not have.</summary>
public class CatalogueFindingsTests
{
    private static readonly AreaLevel Province = AreaLevel.AtRank(2, "province");
    private static readonly LocalDate Day = new(2020, 1, 1);

    [Theory]
    [InlineData("merge", "01,03,whole|02,03,whole", null)]
    [InlineData("merge", "01,03,whole", "two or more whole areas that go to one")]
    [InlineData("merge", "01,03,whole|01,03,whole", "two or more whole areas that go to one")]
    [InlineData("merge", "01,03,whole|02,01,whole", "two or more whole areas that go to one")]
    [InlineData("merge", "01,03,whole|02,03,part", "two or more whole areas that go to one")]
    [InlineData("merge", ",03,whole|02,03,whole", "two or more whole areas that go to one")]
    [InlineData("merge", "01,,whole|02,,whole", "two or more whole areas that go to one")]
    [InlineData("split", "01,02,part|01,03,part", null)]
    [InlineData("split", "01,02,everyone|01,03,land-only", null)]
    [InlineData("split", "01,02,part|02,03,part", "one area that goes to two or more, in parts")]
    [InlineData("split", "01,03,part|01,03,part", "one area that goes to two or more, in parts")]
    [InlineData("split", "01,02,whole|01,03,part", "one area that goes to two or more, in parts")]
    [InlineData("split", "01,,part|01,03,part", "one area that goes to two or more, in parts")]
    [InlineData("split", ",02,part|,03,part", "one area that goes to two or more, in parts")]
    [InlineData("partial-transfer", "01,02,part|01,03,part", null)]
    [InlineData("partial-transfer", "01,02,whole|02,03,whole", "a part of an area")]
    [InlineData("change-of-code", "01,03,whole", null)]
    [InlineData("change-of-code", "01,01,whole", "one whole area with another code before and after")]
    [InlineData("change-of-code", "01,03,whole|02,02,whole", "one whole area with another code before and after")]
    [InlineData("abolition", "01,,whole|02,,whole", null)]
    [InlineData("abolition", "01,,whole|02,03,whole", "areas that go nowhere")]
    [InlineData("abolition", "01,03,whole", "areas that go nowhere")]
    [InlineData("establishment", ",01,whole|,03,whole", null)]
    [InlineData("establishment", ",01,whole|02,03,whole", "areas that come from nowhere")]
    [InlineData("establishment", "01,03,whole", "areas that come from nowhere")]
    public void Read_PartsOfAChange_AreThoseOfItsKind(string kind, string parts, string? need)
    {
        string[] found = [.. Findings($"change,2020-01-01,{kind}\npart,{parts.Replace("|", "\npart,", StringComparison.Ordinal)}\n")
            .Where(one => one.Kind == AreaCatalogueFindingKind.WrongParts).Select(one => one.Message)];

        Assert.Equal(need is not null, found.Length == 1);
        Assert.All(found, message => Assert.Contains($"needs {need}, but has: ", message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_PartsFromOutsideAndToNowhere_AreWrittenAsThat()
    {
        AreaCatalogueFinding found = Assert.Single(Findings("change,2020-01-01,merge\npart,,03,whole\npart,01,,part\n"), one => one.Kind == AreaCatalogueFindingKind.WrongParts);

        Assert.EndsWith("but has: outside → 03 (Whole), 01 → nowhere (Part).", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OneCodeTwiceADay_NamesBothAreas()
    {
        AreaCatalogueBuilder builder = new AreaCatalogueBuilder().Add(Area.Of("01", Province, "One")).Add(Area.Of("01", Province, "Other").From(Day)).Add(Area.Of("00", Province, "Zero"));

        Assert.False(builder.TryBuild(out _, out IReadOnlyList<AreaCatalogueFinding> findings));
        AreaCatalogueFinding found = Assert.Single(findings);
        Assert.Equal(AreaCatalogueFindingKind.OverlappingValidity, found.Kind);
        Assert.StartsWith("Area 01 Other", found.Message, StringComparison.Ordinal);
        Assert.Contains(" overlaps with 01 One", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(20, null)]
    [InlineData(21, "… and 1 more")]
    [InlineData(1_000, "… and 980 more")]
    [InlineData(1_003, "… and 983 more")]
    public void Read_ManyFaults_ListsAThousandAndSaysTwenty(int faults, string? more)
    {
        string text = "coverage-metrics-areas,1\nlevel,2,province\n" + string.Concat(Enumerable.Range(0, faults).Select(i => $"nonsense,{i}\n"));

        AreaCatalogueException exception = Assert.Throws<AreaCatalogueException>(() => AreaCatalogue.Read(new StringReader(text)));

        string[] lines = exception.Message.Split('\n');
        Assert.Equal($"The area catalogue has {faults} issue(s):", lines[0]);
        Assert.Equal(Math.Min(faults, 20) + 1 + (more is null ? 0 : 1), lines.Length);
        Assert.Contains("line 3:", lines[1], StringComparison.Ordinal);
        Assert.Equal(more is not null, lines[^1] == more);
        Assert.Equal(Math.Min(faults, 1_001), exception.Findings.Count);
        Assert.Equal(faults, exception.Findings.Sum(one => one.Count));
        Assert.Equal(faults > 1_000 ? "There are 3 more findings, which are not listed." : exception.Findings[^1].Message, exception.Findings[^1].Message);
        Assert.Equal(Enumerable.Range(3, Math.Min(faults, 1_000)), exception.Findings.Select(one => one.Line).OfType<int>());
    }

    [Fact]
    public void Indexer_OfNoArea_SaysWhoHadTheCode()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Add(Area.Of("01", Province, "One").From(Day)).Add(Area.Of("02", Province, "Two")).Build();

        Assert.Contains("No area has the code \"01\" on 2019-12-31. It was used by: 01 One", Message("01"), StringComparison.Ordinal);
        Assert.EndsWith("No area has the code \"03\" on 2019-12-31. The code was never used.", Message("03"), StringComparison.Ordinal);
        Assert.EndsWith("No area has the code \"0 3\" on 2019-12-31. The code was never used.", Message("0 3"), StringComparison.Ordinal);

        string Message(string code) => Assert.Throws<KeyNotFoundException>(() => catalogue[code, Day.PlusDays(-1)]).Message;
    }

    private static IReadOnlyList<AreaCatalogueFinding> Findings(string changes)
    {
        AreaCatalogue.TryRead(new StringReader($"""
            coverage-metrics-areas,1
            level,2,province
            area,01,province,,2020-01-01,,,One
            area,01,province,2020-01-01,,,,One
            area,02,province,,2020-01-01,,,Two
            area,02,province,2020-01-01,,,,Two
            area,03,province,2020-01-01,,,,Three
            {changes}
            """), out _, out IReadOnlyList<AreaCatalogueFinding> findings);
        return findings;
    }
}
