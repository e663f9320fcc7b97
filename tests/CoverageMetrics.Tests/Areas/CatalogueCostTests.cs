using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Areas;

/// <summary>What is long, deep or wrong many times over costs as much as it is long: allocated bytes at one size and at twice that size.</summary>
public class CatalogueCostTests
{
    private const string Header = "coverage-metrics-areas,1\nlevel,1,a\nlevel,2,b\nlevel,3,c\n";

    private static readonly LocalDate First = new(1000, 1, 1);

    [Fact]
    public void Read_SplitIntoUnknownParts_IsLinear() => IsLinear(5_000, (text, n) =>
    {
        text.Write("area,X,a,,2020-01-01,,,X\nchange,2020-01-01,split\n");
        Repeat(n, i => text.Write($"part,X,u{i},part\n"));
    });

    [Fact]
    public void Build_SplitInSteps_IsLinear() => Allocation.IsLinear(5_000, n =>
    {
        BoundaryChangeDraft change = BoundaryChangeDraft.On(First, BoundaryChangeKind.Split);
        Repeat(n, i => change = change.Part("X", $"u{i}").Restoring("X", First));
        Assert.False(new AreaCatalogueBuilder().Add(change).TryBuild(out _, out _));
    });

    [Fact]
    public void Read_AreasWithAPartThatIsUnknown_IsLinear() => IsLinear(3_000, (text, n) =>
    {
        text.Write("area,Y,a,2020-01-01,,,,Y\n");
        Repeat(n, i => text.Write($"area,x{i},a,,2020-01-01,,,X\n"));
        text.Write("change,2020-01-01,partial-transfer\n");
        Repeat(n, i => text.Write($"part,x{i},Y,part\npart,x{i},u{i},part\n"));
    });

    [Fact]
    public void Read_PartsThatLackTheRest_IsLinear() => IsLinear(3_000, (text, n) =>
    {
        text.Write("area,Y,a,2020-01-01,,,,Y\n");
        Repeat(n, i => text.Write($"area,x{i},a,,2020-01-01,,,X\n"));
        text.Write("change,2020-01-01,partial-transfer\n");
        Repeat(n, i => text.Write($"part,x{i},Y,part\n"));
    });

    [Fact]
    public void Read_ParentsOfManyDays_IsLinear() => IsLinear(10_000, (text, n) =>
    {
        text.Write("area,P,a,,,,,P\narea,X,b,,,P");
        Repeat(n, i => text.Write($"|P@{Day(i)}"));
        text.Write(",,X\n");
    });

    [Fact]
    public void Read_HierarchiesOfOneAreaEach_IsLinear() => IsLinear(3_000, (text, n) => Repeat(n, i => text.Write($"area,x{i},b,,,,,X\nunder,h{i},y{i}\n")));

    [Fact]
    public void Read_CodesOfOneAreaAfterTheOther_IsLinear() => Allocation.IsLinear(5_000, n =>
    {
        AreaCatalogue catalogue = AreaCatalogue.Read(new StringReader(Text((text, size) =>
        {
            text.Write("area,X,b,,,,,X\ncode,bps,0");
            Repeat(size, i => text.Write($"|{i % 7}@{Day(i)}"));
            Repeat(size, i => text.Write($"\nname,N{i},,{Day(i)}"));
            text.Write("\n");
        }, n)));
        Repeat(n, i => Assert.NotNull(catalogue.Find("bps", $"{i % 7}", First.PlusDays(i))));
    });

    [Fact]
    public void Area_EachStepTakesAtMost96Bytes()
    {
        Area area = Area.Of("00001", AreaLevel.AtRank(2, "b"), "X").From(new(2025, 1, 1)).Under("P");

        Assert.InRange(Allocation.Bytes(() => area = area.Until(new(2025, 7, 1))), 1, 96);
    }

    [Fact]
    public void In_HierarchiesOfMany_CostsOneSmallObjectAnArea()
    {
        const int areas = 20_000;
        AreaCatalogue catalogue = AreaCatalogue.Read(new StringReader(Text((text, n) =>
        {
            text.Write("area,P,a,,,,,P\n");
            Repeat(n, i => text.Write($"area,x{i},b,,,P,,X\nunder,offices,P\n"));
        }, areas)));

        Assert.InRange(Allocation.Bytes(() => catalogue.In("offices")), 1, 200L * areas);
    }

    [Fact]
    public void Read_ChildrenOfAnAreaOftenRenamed_IsLinear() => IsLinear(5_000, (text, n) =>
    {
        Renames(text, "P", "a", n);
        Repeat(n, i => text.Write($"area,x{i},b,,,P,,X\n"));
    });

    [Fact]
    public void Read_ParentsThatAreNotAbove_IsLinear() => IsLinear(5_000, (text, n) =>
    {
        Renames(text, "P", "b", n);
        Repeat(n, i => text.Write($"area,x{i},b,{Day(i)},,P,,X\n"));
    });

    [Fact]
    public void Read_CycleOfParents_IsLinear() => IsLinear(5_000, (text, n) => Repeat(n, i => text.Write($"area,x{i},b,,,x{(i + 1) % n},,X\n")));

    [Fact]
    public void Read_CycleOfParentsSeenFromManyDays_IsLinear() => IsLinear(5_000, (text, n) =>
        Repeat(n, i => text.Write($"area,x{i},b,,,x{(i + 1) % n}|x{(i + 2) % n}@{Day(i)},,X\n")));

    [Fact]
    public void ReadAndFollow_Renames_IsLinear() => Allocation.IsLinear(5_000, n =>
    {
        AreaCatalogue catalogue = AreaCatalogue.Read(new StringReader(Text((text, size) => Renames(text, "P", "a", size), n)));
        Assert.Equal(n, catalogue.Follow(catalogue.Areas[0], new(9000, 1, 1)).Destinations[0].Changes.Count);
        Assert.All(catalogue.Areas, area => Assert.True(catalogue.Contains(area)));
    });

    [Fact]
    public void Read_UnknownAreasToRestore_IsLinear() => IsLinear(5_000, (text, n) =>
    {
        text.Write("area,X,a,,2020-01-01,,,X\narea,Y,a,2020-01-01,,,,Y\nchange,2020-01-01,split\npart,X,Y,part,");
        text.Write(string.Join('|', Enumerable.Range(0, n).Select(i => $"u{i}@2000-01-01")) + "\n");
    });

    [Fact]
    public void ReadAndFollow_MergeThatIsUndone_IsLinear() => Allocation.IsLinear(1_000, n =>
    {
        AreaCatalogue catalogue = AreaCatalogue.Read(new StringReader(Text(Undone, n)));
        Assert.All(catalogue.Lineage(new(1999, 1, 1), new(2020, 1, 1)).Origins.Take(9), origin => Assert.True(origin.IsSameTerritory));
    });

    [Fact]
    public void Read_AreaRestoredManyTimes_IsLinear() => IsLinear(2_000, (text, n) =>
    {
        Undone(text, n);
        Repeat(n, i => text.Write($"part,M,x{i},part,x0@1999-01-01\n"));
    });

    [Fact]
    public void Read_LinesThatCannotBeRead_KeepsAThousandIssuesAndSaysHowManyMore()
    {
        string text = Text((lines, n) => Repeat(n, i => lines.Write($"bogus{i}\n")), 2_500);

        Assert.False(AreaCatalogue.TryRead(new StringReader(text), out _, out IReadOnlyList<AreaCatalogueFinding> findings));
        Assert.Equal(1_001, findings.Count);
        Assert.Equal((AreaCatalogueFindingKind.FurtherFindings, "There are 1,500 more findings, which are not listed."), (findings[^1].Kind, findings[^1].Message));
        AreaCatalogueException exception = Assert.Throws<AreaCatalogueException>(() => AreaCatalogue.Read(new StringReader(text)));
        Assert.StartsWith("The area catalogue has 2500 issue(s):", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith("… and 2480 more", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_OfLongListsAndTexts_QuoteTheBeginning()
    {
        string text = Text((lines, n) =>
        {
            lines.Write($"area,X,a,,2020-01-01,,,X\narea,{new string('y', 5_000)},a,,,,,Y\nchange,2020-01-01,merge\n");
            Repeat(n, i => lines.Write($"part,X,u{i},part\n"));
        }, 500);

        Assert.False(AreaCatalogue.TryRead(new StringReader(text), out _, out IReadOnlyList<AreaCatalogueFinding> findings));
        Assert.All(findings, issue => Assert.InRange(issue.Message.Length, 1, 700));
        Assert.Contains(findings, issue => issue.Message.EndsWith("… and 480 more.", StringComparison.Ordinal));
        Assert.Contains(findings, issue => issue.Message.Contains("… (5,000 characters)", StringComparison.Ordinal));
    }

    private static void Undone(StringWriter text, int n)
    {
        Repeat(n, i => text.Write($"area,x{i},a,,2000-01-01,,,X\narea,x{i},a,2010-01-01,,,,X\n"));
        text.Write("area,M,a,2000-01-01,2010-01-01,,,M\nchange,2000-01-01,merge\n");
        Repeat(n, i => text.Write($"part,x{i},M,whole\n"));
        text.Write("change,2010-01-01,split\n");
        Repeat(n, i => text.Write($"part,M,x{i},part,x{i}@1999-01-01\n"));
    }

    private static void Renames(StringWriter text, string code, string level, int n)
    {
        text.Write($"area,{code},{level},,{Day(1)},,,Name 0\n");
        Repeat(n - 1, i => text.Write($"area,{code},{level},{Day(i + 1)},{Day(i + 2)},,,Name {i + 1}\n"));
        text.Write($"area,{code},{level},{Day(n)},,,,Name {n}\n");
        Repeat(n, i => text.Write($"change,{Day(i + 1)},rename\npart,{code},{code},whole\n"));
    }

    private static string Day(int number) => NodaTime.Text.LocalDatePattern.Iso.Format(First.PlusDays(number));

    private static void Repeat(int times, Action<int> action)
    {
        for (int i = 0; i < times; i++)
        {
            action(i);
        }
    }

    private static void IsLinear(int size, Action<StringWriter, int> lines) => Allocation.IsLinear(
        size, n => AreaCatalogue.TryRead(new StringReader(Text(lines, n)), out _, out _));

    private static string Text(Action<StringWriter, int> lines, int n)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write(Header);
        lines(text, n);
        return text.ToString();
    }
}
