using System.Data;
using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Tests.Support;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Tests.Areas;

/// <summary>What an office publishes, line by line, as areas and changes.</summary>
public class BoundaryImportTests
{
    private static readonly AreaLevel Province = AreaLevel.AtRank(2, "province");
    private static readonly AreaLevel District = AreaLevel.AtRank(3, "district");
    private static readonly LocalDate Day = new(2020, 1, 1);

    [Theory]
    [InlineData("2020 a>c|2020 b>c", "Merge: a → c (Whole), b → c (Whole)", "a[,2020) b[,2020) c[2020,)")]
    [InlineData("2020 a>a|2020 b>a", "Merge: a → a (Whole), b → a (Whole)", "a[,2020) a[2020,) b[,2020)")]
    [InlineData("2020 a>b 0.4|2020 a>c 0.6", "Split: a → b (Part), a → c (Part)", "a[,2020) b[2020,) c[2020,)")]
    [InlineData("2020 a>b|2020 a>a", "Split: a → b (Part), a → a (Part)", "a[,2020) a[2020,) b[2020,)")]
    [InlineData("2020 a>b 0|2020 a>a 1", "Split: a → b (LandOnly), a → a (Everyone)", "a[,2020) a[2020,) b[2020,)")]
    [InlineData("2020 a>b 0.00|2020 a>a 1.00", "Split: a → b (Part), a → a (Part)", "a[,2020) a[2020,) b[2020,)")]
    [InlineData("2020 a>b", "ChangeOfCode: a → b (Whole)", "a[,2020) b[2020,)")]
    [InlineData("2020 a>a=A/B", "Rename: a → a (Whole)", "a[,2020) a[2020,)")]
    [InlineData("2020 a>a=A/A", "", "a[,)")]
    [InlineData("2020 a>a", "", "a[,)")]
    [InlineData("2020 a>a|2020 a>b|2020 b>b", "PartialTransfer: a → a (Part), a → b (Part), b → b (Whole)", "a[,2020) a[2020,) b[,2020) b[2020,)")]
    [InlineData("2020 a>b 0.7|2020 a> 0.3", "PartialTransfer: a → b (Part), a → nowhere (Part)", "a[,2020) b[2020,)")]
    [InlineData("2020 a>a|2020 >a", "PartialTransfer: a → a (Whole), outside → a (Part)", "a[,2020) a[2020,)")]
    [InlineData("2020 >a", "Establishment: outside → a (Whole)", "a[2020,)")]
    [InlineData("2020 a>", "Abolition: a → nowhere (Whole)", "a[,2020)")]
    [InlineData("2010 a>|2020 >a", "Abolition: a → nowhere (Whole)|Establishment: outside → a (Whole)", "a[,2010) a[2020,)")]
    [InlineData("2010 a>m|2010 b>m|2020 m>a+a|2020 m>b+b", "Merge: a → m (Whole), b → m (Whole)|Split: m → a (Part), m → b (Part)", "a[,2010) a[2020,) b[,2010) b[2020,) m[2010,2020)")]
    [InlineData("2010 x>b|2020 a>b|2020 b>c", "ChangeOfCode: x → b (Whole)|ChangeOfCode: a → b (Whole)|ChangeOfCode: b → c (Whole)", "a[,2020) b[2010,2020) b[2020,) c[2020,) x[,2010)")]
    [InlineData("2020 b>c|2010 x>b|2020 a>b", "ChangeOfCode: x → b (Whole)|ChangeOfCode: b → c (Whole)|ChangeOfCode: a → b (Whole)", "a[,2020) b[2010,2020) b[2020,) c[2020,) x[,2010)")]
    public void Read_Edges_MakesChangesAndValidity(string edges, string changes, string areas)
    {
        BoundaryImport import = Read(edges);

        Assert.Empty(import.Findings);
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Include(import).Build();
        Assert.Equal(changes, string.Join('|', catalogue.Changes.Select(change => change.ToString()[11..])));
        Assert.Equal(areas, string.Join(' ', import.Areas.Select(area => $"{area.Code}[{area.ValidFrom?.Year},{area.ValidUntil?.Year})")));
    }

    [Theory]
    [InlineData("2020 a>b 0.50|2020 a>c 0.60", AreaCatalogueFindingKind.ContradictoryShares, 2, "The shares of area a on 2020-01-01 add up to 1.10: 2020-01-01 a → b (0.50), 2020-01-01 a → c (0.60).")]
    [InlineData("2020 a>b 1|2020 a>c", AreaCatalogueFindingKind.ContradictoryShares, 2, "add up to 1, and more goes elsewhere")]
    [InlineData("2020 a>b 0.50|2020 a>c 0.4", AreaCatalogueFindingKind.RestUnaccountedFor, 2, "add up to 0.90")]
    [InlineData("2020 a>b 0.9", AreaCatalogueFindingKind.RestUnaccountedFor, 1, "add up to 0.9")]
    [InlineData("2020 a>b 0.3|2020 a>c 0.7|2020 a>b 0.2", AreaCatalogueFindingKind.ContradictoryShares, 3, "2020-01-01 a → b (0.2): line 1 says 0.3 of the same two areas.")]
    [InlineData("2010 a>b|2020 a>c", AreaCatalogueFindingKind.UsedAfterEnd, 2, "2020-01-01 a → c: area a ended on 2010-01-01 (line 1), and no line begins it again.")]
    [InlineData("2010 a>|2020 a>", AreaCatalogueFindingKind.UsedAfterEnd, 2, "area a ended on 2010-01-01 (line 1)")]
    [InlineData("2020 a>b|2020 b>c", AreaCatalogueFindingKind.UsedBeforeBeginning, 2, "2020-01-01 b → c: area b goes on to another on the day on which it begins (line 1); no earlier line has it.")]
    [InlineData("2010 a>b|2020 >b", AreaCatalogueFindingKind.OverlappingValidity, 2, "2020-01-01 outside → b: area b begins that day, but it has been in use since 2010-01-01 (line 1).")]
    [InlineData("2020 b>c|2020 a>b|2020 c>a", AreaCatalogueFindingKind.CircleOnOneDay, 1, "2020-01-01 b → c: b, c, a take each other's codes in a circle that day. If that is so, write the change by hand.")]
    public void Read_Contradiction_IsFoundWithItsLine(string edges, AreaCatalogueFindingKind kind, int line, string message)
    {
        BoundaryImport import = Read(edges);

        AreaCatalogueFinding finding = Assert.Single(import.Findings);
        Assert.Equal((kind, line), (finding.Kind, finding.Line));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.False(import.IsConsistent);
        Assert.Empty(import.Areas);
        Assert.Empty(import.Changes);
        Assert.Same(import.Findings, Assert.Throws<AreaCatalogueException>(() => new AreaCatalogueBuilder().Include(import)).Findings);
    }

    [Theory]
    [InlineData("2020 a>b 0.333|2020 a>c 0.333|2020 a>d 0.333", AreaCatalogueFindingKind.SharesRounded, "add up to 0.999, which is 1 within the digits that are printed.")]
    [InlineData("2020 a>b 0.67|2020 a>c 0.34", AreaCatalogueFindingKind.SharesRounded, "add up to 1.01")]
    [InlineData("2020 a>b|2020 a>b", AreaCatalogueFindingKind.RepeatedEdge, "2020-01-01 a → b stands on line 1 already, and counts once.")]
    [InlineData("2010 x>b|2020 a>b", AreaCatalogueFindingKind.GoesOnUnsaid, "2020-01-01 a → b: area b has been in use since 2010-01-01 (line 1), and is taken to go on with what comes to it.")]
    [InlineData("2010 b>b|2020 a>b", AreaCatalogueFindingKind.GoesOnUnsaid, "area b has been in use before (line 1)")]
    public void Read_WhatIsTakenForGranted_IsSaid(string edges, AreaCatalogueFindingKind kind, string message)
    {
        BoundaryImport import = Read(edges);

        AreaCatalogueFinding finding = Assert.Single(import.Findings);
        Assert.Equal(kind, finding.Kind);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.True(import.IsConsistent);
        Assert.NotEmpty(new AreaCatalogueBuilder().Include(import).Build().Changes);
    }

    [Fact]
    public void Read_SharesJustOutsideTheDigitsPrinted_IsAContradiction()
    {
        Assert.True(Read("2020 a>b 0.33|2020 a>c 0.33|2020 a>d 0.33").IsConsistent);
        Assert.False(Read("2020 a>b 0.33|2020 a>c 0.33|2020 a>d 0.32").IsConsistent);
        Assert.True(Read("2020 a>b 0.5|2020 a>c 0.4").IsConsistent);
        Assert.False(Read("2020 a>b 0.5|2020 a>c 0.40").IsConsistent);
    }

    [Fact]
    public void Read_FirstCauses_ComeBeforeWhatFollowsFromThem()
    {
        BoundaryImport import = Read("2015 b>d|2016 d>e|2012 a>b 0.4|2012 a>c 0.4|2016 c>f|2019 c>g|2014 q>r 0.1");

        Assert.Equal(
            [
                (4, AreaCatalogueFindingKind.RestUnaccountedFor, false),
                (7, AreaCatalogueFindingKind.RestUnaccountedFor, false),
                (6, AreaCatalogueFindingKind.UsedAfterEnd, true),
            ],
            import.Findings.Select(finding => (finding.Line!.Value, finding.Kind, finding.Message.EndsWith(" This may follow from line 4.", StringComparison.Ordinal))));
    }

    [Fact]
    public void Read_ContradictionsOfOneDay_AreInTheOrderOfTheirLines()
    {
        BoundaryImport import = Read("2012 x>y|2020 a>b 0.4|2020 x>z|2020 c>d|2020 d>e|2011 >b|2020 >b");

        Assert.Equal([(2, AreaCatalogueFindingKind.RestUnaccountedFor), (3, AreaCatalogueFindingKind.UsedAfterEnd), (5, AreaCatalogueFindingKind.UsedBeforeBeginning)], import.Findings.Where(finding => finding.Kind != AreaCatalogueFindingKind.GoesOnUnsaid).Select(finding => (finding.Line!.Value, finding.Kind)));
    }

    [Fact]
    public void Read_ARepeatedEdge_AddsWhatTheFirstDoesNotSay()
    {
        BoundaryImport import = BoundaryImport.Of(
        [
            BoundaryEdge.Of(Day, Province, "a", "b"), BoundaryEdge.Of(Day, Province, "a", "c").WithShare(0.4m),
            BoundaryEdge.Of(Day, Province, "a", "b").WithShare(0.6m).Named("A", "B").WithBasis("Law 1"),
        ]);

        Assert.Equal([AreaCatalogueFindingKind.RepeatedEdge], import.Findings.Select(finding => finding.Kind));
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Include(import).Build();
        Assert.Equal(("B", "Law 1"), (catalogue["b", Day].Name, catalogue.Changes[0].LegalBasis));
    }

    [Fact]
    public void Read_OneCodeOnTwoLevels_IsToldApartByLevel()
    {
        BoundaryImport import = BoundaryImport.Of(
        [
            BoundaryEdge.Of(Day, District, "01", "02"), BoundaryEdge.Of(Day, District, "03", "02"),
            BoundaryEdge.Of(Day, Province, "01", "01").Named("Old", "New"), BoundaryEdge.Of(Day, Province, "02", "02"),
        ]);

        Assert.Equal([3, 4], import.Findings.Select(finding => finding.Line!.Value));
        Assert.All(import.Findings, finding => Assert.Equal(AreaCatalogueFindingKind.CodeOnSeveralLevels, finding.Kind));
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Include(import).Build();
        Assert.Equal(["01", "02"], catalogue.On(Day).At(Province).Select(area => area.Code.Text));
        Assert.Equal(["district:02"], catalogue.On(Day).At(District).Select(area => area.Code.Text));
        Assert.Equal("New", catalogue["01", Day].Name);
        Assert.Equal("district:02", catalogue.Follow(catalogue["district:01", Day.PlusDays(-1)], Day).HomeOfEveryone!.Code.Text);
    }

    [Fact]
    public void Read_NamesAndBases_AreKept()
    {
        BoundaryImport import = BoundaryImport.Of(
        [
            BoundaryEdge.Of(Day, Province, "02", "08").Named("Hà Giang", "Tuyên Quang").WithBasis("Law 1"),
            BoundaryEdge.Of(Day, Province, "08", "08").Named("Tuyên Quang", "Tuyên Quang (mới)").WithBasis("Law 2"),
        ]);

        AreaCatalogue catalogue = new AreaCatalogueBuilder().Include(import).Build();
        Assert.Equal("Law 1; Law 2", catalogue.Changes[0].LegalBasis);
        Assert.Equal(["Hà Giang", "Tuyên Quang", "Tuyên Quang"], catalogue.Areas.Select(area => area.Name));
        Assert.Equal(["Tuyên Quang (mới)"], catalogue["08", Day].OtherNames);
    }

    [Fact]
    public void Read_ComingBack_IsTheSameTerritory()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Include(Read("2010 a>m|2010 b>m|2020 m>a+a|2020 m>b+b")).Build();

        Assert.True(catalogue.Lineage(new(2009, 1, 1), new(2021, 1, 1)).Origin(catalogue["a", new(2021, 1, 1)]).IsSameTerritory);
    }

    [Fact]
    public void Read_RowsOfADatabase_NamesThoseThatAreNoEdges()
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.AddRange([new("old"), new("new"), new("day")]);
        table.Rows.Add("01", "02", "2020-01-01");
        table.Rows.Add("0 1", "02", "2020-01-01");
        table.Rows.Add("01", DBNull.Value, "2020-13-01");
        table.Rows.Add("", DBNull.Value, "2020-01-01");
        using DataTableReader reader = table.CreateDataReader();

        BoundaryImport import = BoundaryImport.Read(
            reader.Cast<IDataRecord>(), row => BoundaryEdge.Of(LocalDatePattern.Iso.Parse((string)row["day"]).GetValueOrThrow(), Province, row["old"] as string, row["new"] as string));

        Assert.Equal([2, 3, 4], import.Findings.Select(finding => finding.Line!.Value));
        Assert.All(import.Findings, finding => Assert.Equal(AreaCatalogueFindingKind.Unreadable, finding.Kind));
        Assert.Equal("The row is no edge: An area is named by its code, but this is \"0 1\".", import.Findings[0].Message);
        Assert.Equal("The row is no edge: An edge has an old code, a new code or both, but here both are missing.", import.Findings[2].Message);
    }

    [Fact]
    public void Arguments_OutOfTheirRules_Throw()
    {
        BoundaryEdge edge = BoundaryEdge.Of(Day, Province, "a", "b");

        Assert.Throws<ArgumentException>(() => BoundaryEdge.Of(Day, default, "a", "b"));
        Assert.Throws<ArgumentOutOfRangeException>(() => edge.WithShare(1.1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => edge.WithShare(-0.1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => edge.AtLine(0));
        Assert.Throws<ArgumentException>(() => edge.Named(" ", null));
        Assert.Throws<ArgumentException>(() => edge.Restoring("", Day));
        Assert.Throws<ArgumentException>(() => edge.WithBasis("\uD800"));
        Assert.Throws<ArgumentNullException>(() => BoundaryImport.Of([edge, null!]));
        Assert.Throws<ArgumentNullException>(() => BoundaryImport.Read([1], _ => null!));
        Assert.Throws<ArgumentNullException>(() => BoundaryImport.Read<int>(null!, _ => edge));
        Assert.Equal("2020-01-01 a → b (0.30)", edge.WithShare(0.30m).ToString());
    }

    [Theory]
    [InlineData("one merge")]
    [InlineData("one split")]
    [InlineData("many days")]
    [InlineData("one chain")]
    [InlineData("one circle")]
    [InlineData("all wrong")]
    [InlineData("one repeated")]
    public void Read_TenThousandEdges_CostsAsMuchAsThereAre(string shape) => Allocation.IsLinear(5_000, n =>
    {
        BoundaryImport import = BoundaryImport.Of(Enumerable.Range(0, n).Select(i => shape switch
        {
            "one merge" => BoundaryEdge.Of(Day, Province, $"x{i}", "y").Named($"X{i}", $"Y{i}"),
            "one split" => BoundaryEdge.Of(Day, Province, "x", $"y{i}"),
            "many days" => BoundaryEdge.Of(Day.PlusDays(i), Province, $"x{i}", $"x{i + 1}"),
            "one chain" => BoundaryEdge.Of(Day, Province, $"x{i}", $"x{i + 1}"),
            "one circle" => BoundaryEdge.Of(Day, Province, $"x{i}", $"x{(i + 1) % n}"),
            "all wrong" => BoundaryEdge.Of(Day.PlusDays(i), Province, "x", $"y{i}").WithShare(0.1m),
            _ => BoundaryEdge.Of(Day, Province, "x", "y"),
        }));
        Assert.True(import.IsConsistent ? import.Areas.Count >= 2 : import.Findings.Count >= 1);
    });

    // "2020 a>b 0.4" is an edge with a share, "2020 a>a=A/B" one with names, "2020 m>a+a" one that brings back the a of 2005.
    private static BoundaryImport Read(string edges) => BoundaryImport.Read(edges.Split('|'), text =>
    {
        string[] words = text.Split(' ');
        string[] named = words[1].Split('=');
        string[] restored = named[0].Split('+');
        string[] codes = restored[0].Split('>');
        BoundaryEdge edge = BoundaryEdge.Of(new(int.Parse(words[0], CultureInfo.InvariantCulture), 1, 1), Province, codes[0], codes[1]);
        edge = words.Length > 2 ? edge.WithShare(decimal.Parse(words[2], CultureInfo.InvariantCulture)) : edge;
        edge = named.Length > 1 ? edge.Named(named[1].Split('/')[0], named[1].Split('/')[1]) : edge;
        return restored.Length > 1 ? edge.Restoring(restored[1], new(2005, 1, 1)) : edge;
    });
}
