using System.Text.Encodings.Web;
using System.Text.Json;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Restatement;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Tests.Areas;

/// <summary>One catalogue whose districts lie in provinces and, beside them, in offices that do not follow the provinces.</summary>
public class AreaHierarchyTests
{
    private static readonly AreaLevel Country = AreaLevel.AtRank(1, "country");
    private static readonly AreaLevel Province = AreaLevel.AtRank(2, "province");
    private static readonly AreaLevel Office = AreaLevel.AtRank(5, "office");
    private static readonly AreaLevel District = AreaLevel.AtRank(7, "district");
    private static readonly LocalDate Merger = new(2020, 1, 1);
    private static readonly LocalDate Move = new(2022, 7, 1);

    [Fact]
    public void On_InEachHierarchy_HasItsOwnAreasAndParents()
    {
        AreaCatalogue catalogue = Land();
        AreaCatalogue offices = catalogue.In("offices");

        Assert.Equal(["offices"], catalogue.Hierarchies);
        Assert.Equal(["L", "p1", "p2", "a", "b", "c", "d"], CodesOf(catalogue.On(Move)));
        Assert.Equal(["L", "k1", "k2", "a", "b", "c"], CodesOf(offices.On(Move)));
        Assert.Equal(["p1", "p1", "p2"], ParentsOf(catalogue.On(Move), "a", "b", "c"));
        Assert.Equal(["k1", "k1", "k2"], ParentsOf(offices.On(Move.PlusDays(-1)), "a", "b", "c"));
        Assert.Equal(["k1", "k2", "k2"], ParentsOf(offices.On(Move), "a", "b", "c"));
        Assert.Equal("p1", catalogue["b", Move].ParentOn(Move)!.Value.Text);
        Assert.Equal("k2", offices["b", Move].ParentOn(Move)!.Value.Text);
        Assert.Null(offices.On(Move).Find("p1"));
        Assert.Empty(offices.On(Move).FindByName("First"));
        Assert.NotNull(offices.Find("p1", Move));
        Assert.Equal([Country, Office, District], offices.On(Move).Levels);
    }

    // An area without parents stands in the first hierarchy, and one that has them elsewhere alone does not.
    [Fact]
    public void On_AnAreaWithoutParents_StandsInTheFirstHierarchyAlone()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Include(Land()).Add(Area.Of("e", District, "Echo")).Add(Area.Of("f", District, "Fox").Under("k1", "offices")).Build();

        Assert.Equal(["L", "p1", "p2", "a", "b", "c", "d", "e"], CodesOf(catalogue.On(Move)));
        Assert.Equal(["L", "k1", "k2", "a", "b", "c", "f"], CodesOf(catalogue.In("offices").On(Move)));
    }

    [Fact]
    public void In_SharesAreasAndChanges()
    {
        AreaCatalogue catalogue = Land();
        AreaCatalogue offices = catalogue.In("offices");

        Assert.Equal(catalogue.Areas, offices.Areas);
        Assert.Same(catalogue.Changes, offices.Changes);
        Assert.Equal(catalogue.Follow(catalogue["a1", Merger.PlusDays(-1)], Move).ToString(), offices.Follow(offices["a1", Merger.PlusDays(-1)], Move).ToString());
        Assert.Equal(Write(catalogue), Write(offices));
        Assert.Equal(Write(catalogue), Write(new AreaCatalogueBuilder().Include(offices).Build()));
        Assert.Equal(["k1"], ParentsOf(offices.In("offices").On(Move), "a"));
        Assert.Equal(["k1"], ParentsOf(offices.SpelledBy(name => name).On(Move), "a"));
    }

    [Fact]
    public void In_UnknownHierarchy_ListsThoseThereAre()
    {
        Assert.Contains("no hierarchy \"branches\". Beside the first it has offices.", Assert.Throws<ArgumentException>(() => Land().In("branches")).Message, StringComparison.Ordinal);
        AreaCatalogue plain = new AreaCatalogueBuilder().Add(Area.Of("L", Country, "Land")).Build();
        Assert.Contains("no hierarchy \"offices\". It has none beside the first.", Assert.Throws<ArgumentException>(() => plain.In("offices")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RollUp_InEachHierarchy_CountsTheSamePeople()
    {
        AreaCatalogue catalogue = Land();
        Observation[] reported = [People("a", 100, Move), People("b", 20, Move), People("c", 3, Move)];

        RolledUpSet byOffice = RollUp.Of(reported, catalogue.In("offices").On(Move)).From(District).To(Office);
        RolledUpSet byProvince = RollUp.Of(reported, catalogue.On(Move)).From(District).To(Province);

        Assert.Equal([("k1", 100m), ("k2", 23m)], byOffice.Figures.Select(figure => (figure.Area!.Code.Text, figure.Reported.Value.Number)));
        Assert.Equal([("p1", 120m), ("p2", 3m)], byProvince.Figures.Select(figure => (figure.Area!.Code.Text, figure.Reported.Value.Number)));
        Assert.Equal(UnplacedReason.UnknownArea, Assert.Single(RollUp.Of([People("p1", 1, Move)], catalogue.In("offices").On(Move)).To(Office).Unplaced).Reason);
    }

    [Fact]
    public void Restate_InAHierarchy_GivesTheSameFigures()
    {
        AreaCatalogue catalogue = Land();
        LocalDate before = Merger.PlusDays(-1);
        Observation[] reported = [People("a1", 60, before), People("a2", 40, before), People("b", 20, before)];

        Assert.Equal(
            Restate.Of(reported, catalogue).To(Move).Figures.Select(figure => $"{figure.Area} {figure.Figure}"),
            Restate.Of(reported, catalogue.In("offices")).To(Move).Figures.Select(figure => $"{figure.Area} {figure.Figure}"));
    }

    [Fact]
    public void FindOutside_SaysWhichAreasAHierarchyDoesNotCount()
    {
        AreaCatalogue catalogue = Land();

        AreaCatalogueFinding finding = Assert.Single(catalogue.FindOutside(District, Move));

        Assert.Equal(AreaCatalogueFindingKind.OutsideHierarchy, finding.Kind);
        Assert.Equal("Area d Delta [, ) lies in no area of the hierarchy offices on 2022-07-01; it lies in p2 in the first hierarchy.", finding.Message);
        Assert.Equal(finding.Message, Assert.Single(catalogue.In("offices").FindOutside(District, Move)).Message);
        AreaCatalogue alone = new AreaCatalogueBuilder().Include(catalogue).Add(Area.Of("e", District, "Echo")).Build();
        Assert.Equal(
            "Area e Echo [, ) lies in no area of the first hierarchy and the hierarchy offices on 2022-07-01; it is in no hierarchy.",
            alone.FindOutside(District, Move)[1].Message);
        Assert.Throws<ArgumentException>(() => catalogue.FindOutside(AreaLevel.AtRank(9, "x"), Move));
    }

    [Theory]
    [InlineData("under,offices,k1", AreaCatalogueFindingKind.UnknownParent, "lies in k1, but there is no area k1 before its first day, in the hierarchy offices.")]
    [InlineData("under,offices,L@2020-01-01|-@2021-01-01|x@2022-01-01", AreaCatalogueFindingKind.UnknownParent, "no area x on 2022-01-01, in the hierarchy offices.")]
    [InlineData("under,offices,y", AreaCatalogueFindingKind.ParentNotAbove, "which is not above it, in the hierarchy offices.")]
    [InlineData("under,offices,a", AreaCatalogueFindingKind.ParentCycle, "lies in itself, through a Alpha [, ), in the hierarchy offices.")]
    [InlineData("under,of fices,L", AreaCatalogueFindingKind.Unreadable, "A hierarchy is named like an area code, but this is \"of fices\"")]
    [InlineData("under,offices,L|L", AreaCatalogueFindingKind.Unreadable, "only the first parent has no day")]
    [InlineData("under,offices", AreaCatalogueFindingKind.Unreadable, "A parent is named by its area code, but this is \"\"")]
    [InlineData("code,bps,9501|9502@2000-01-01|9502@2000-01-01", AreaCatalogueFindingKind.Unreadable, "what was said last of \"bps\" is of 2000-01-01")]
    [InlineData("code,bps,95 01", AreaCatalogueFindingKind.Unreadable, "but this is \"95 01\"")]
    [InlineData("code,bps,7", AreaCatalogueFindingKind.OverlappingValidity, "has the code bps 7 on days on which a Alpha [, ) (line 8) has it")]
    [InlineData("name,Alef,2020-01-01,2020-01-01", AreaCatalogueFindingKind.Unreadable, "would last from 2020-01-01 until 2020-01-01")]
    [InlineData("name, Alef", AreaCatalogueFindingKind.Unreadable, "no white space at its ends")]
    [InlineData("name,Alef,,,", AreaCatalogueFindingKind.Unreadable, "")]
    public void Read_WhatFollowsAnArea_IsChecked(string line, AreaCatalogueFindingKind kind, string message)
    {
        string text = $"""
            coverage-metrics-areas,1
            level,1,country
            level,2,province
            area,L,country,,,,,Land
            level,3,district
            area,y,province,,,L,,Ypsilon
            code,bps,7
            area,a,province,,,L,,Alpha
            {(line.EndsWith(",,", StringComparison.Ordinal) ? line + ",x" : line)}

            """;

        Assert.False(AreaCatalogue.TryRead(new StringReader(text), out _, out IReadOnlyList<AreaCatalogueFinding> findings));
        AreaCatalogueFinding finding = Assert.Single(findings);
        Assert.Equal(kind, finding.Kind);
        Assert.InRange(finding.Line!.Value, 6, 9);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ALineOfAnAreaWithoutOne_IsReported()
    {
        Assert.False(AreaCatalogue.TryRead(new StringReader("coverage-metrics-areas,1\ncode,bps,1\n"), out _, out IReadOnlyList<AreaCatalogueFinding> findings));
        Assert.Contains("belongs to the area above it, but there is none", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_HasHierarchiesCodesAndNames()
    {
        string text = Write(Land());

        Assert.Contains("area,b,district,,,p1,,Beta\nunder,offices,k1|k2@2022-07-01\ncode,bps,02|03@2021-01-01\ncode,moha,-@2021-01-01\nname,Bet,,2021-01-01\n", text, StringComparison.Ordinal);
        Assert.Equal(text, Write(AreaCatalogue.Read(new StringReader(text))));
    }

    [Fact]
    public void Find_CodeOfAnAuthority_IsThatOfTheDay()
    {
        AreaCatalogue catalogue = Land();

        Assert.Equal("b", catalogue.Find("bps", "02", new(2020, 12, 31))!.Code.Text);
        Assert.Equal("c", catalogue.Find("bps", "02", new(2021, 1, 1))!.Code.Text);
        Assert.Equal("b", catalogue.In("offices").Find("bps", "03", new(2021, 1, 1))!.Code.Text);
        Assert.Null(catalogue.Find("bps", "03", new(2020, 12, 31)));
        Assert.Null(catalogue.Find("bps", "no code", Move));
        Assert.Equal("a1", catalogue.Find("bps", "01", Merger.PlusDays(-1))!.Code.Text);
        Assert.Null(catalogue.Find("bps", "01", Merger));
        Assert.Equal("03", catalogue["b", Move].CodeOn("bps", Move)!.Value.Text);
        Assert.Null(catalogue["b", Move].CodeOn("moha", Move));
        Assert.Null(catalogue["b", Move].CodeOn("ons", Move));
        Assert.Contains(
            "no codes of the scheme \"ons\". Beside its own it has those of bps.", Assert.Throws<ArgumentException>(() => catalogue.Find("ons", "1", Move)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FindByName_NameOfSomeDays_IsFoundOnThose()
    {
        AreaCatalogue catalogue = Land();

        Assert.Equal("b", Assert.Single(catalogue.FindByName("bet", new(2020, 12, 31))).Code.Text);
        Assert.Empty(catalogue.FindByName("bet", new(2021, 1, 1)));
        Assert.Single(catalogue.FindByName("Bet"));
        Assert.Single(catalogue.FindByName("Beta", new(2021, 1, 1)));
        Assert.Empty(catalogue.FindByName("Gimel", new(2020, 12, 31)));
        Assert.Equal("c", Assert.Single(catalogue.FindByName("Gimel", new(2021, 1, 1))).Code.Text);
        Assert.Equal(["Bet"], catalogue["b", Move].OtherNamesOn(new(2020, 1, 1)));
        Assert.Empty(catalogue["b", Move].OtherNamesOn(Move));
        Assert.Empty(catalogue["b", Move].OtherNames);
    }

    [Fact]
    public void Json_HasHierarchiesCodesAndNames()
    {
        JsonSerializerOptions options = new() { Converters = { new AreaJsonConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        Area area = Land().In("offices")["b", Move];

        string text = JsonSerializer.Serialize(area, options);

        Assert.Equal(
            """{"code":"b","name":"Beta","level":"district","rank":7,"namesOfSomeDays":["/2021-01-01 Bet"],"parents":["p1"],"hierarchies":["offices k1 k2@2022-07-01"],"hierarchy":"offices","codes":["bps 02 03@2021-01-01","moha -@2021-01-01"]}""",
            text);
        Area again = JsonSerializer.Deserialize<Area>(text, options)!;
        Assert.Equal(text, JsonSerializer.Serialize(again, options));
        Assert.Equal(("k2", "03"), (again.ParentOn(Move)!.Value.Text, again.CodeOn("bps", Move)!.Value.Text));
    }

    [Theory]
    [InlineData("\"hierarchies\":[\"offices\"]", "is not a name and a parent behind it")]
    [InlineData("\"hierarchies\":[\"offices k1@2020-01-01@\"]", "is not a parent")]
    [InlineData("\"codes\":[\"bps\"]", "is not a name and a code behind it")]
    [InlineData("\"namesOfSomeDays\":[\"Bet\"]", "is not two days with a / between them and a name")]
    [InlineData("\"namesOfSomeDays\":[\"2020/ Bet\"]", "a day is written 2025-07-01, but this is \"2020\"")]
    public void Json_WhatIsNone_IsRefused(string field, string message)
    {
        JsonSerializerOptions options = new() { Converters = { new AreaJsonConverter() } };

        JsonException error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Area>($$"""{"code":"b","name":"Beta","level":"district","rank":7,{{field}}}""", options));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Describing_OutOfItsRules_Throws()
    {
        Area area = Area.Of("a", District, "Alpha");

        Assert.Equal("hierarchy", Assert.Throws<ArgumentException>(() => area.Under("p", "")).ParamName);
        Assert.Equal("parent", Assert.Throws<ArgumentException>(() => area.Under("", "offices")).ParamName);
        Assert.Equal("scheme", Assert.Throws<ArgumentException>(() => area.Coded(" ", "1")).ParamName);
        Assert.Equal("code", Assert.Throws<ArgumentException>(() => area.CodedFrom(Move, "bps", " ")).ParamName);
        Assert.Equal("date", Assert.Throws<ArgumentOutOfRangeException>(() => area.UnderFrom(Move, "p", "offices").WithoutParentFrom(Move, "offices")).ParamName);
        Assert.Equal("date", Assert.Throws<ArgumentOutOfRangeException>(() => area.WithoutCodeFrom(Move, "bps").CodedFrom(Move, "bps", "1")).ParamName);
        Assert.Throws<ArgumentException>(() => area.AlsoKnownAsUntil(Move, " "));
        Assert.Equal("q", area.UnderFrom(Move, "p", "offices").Under("q", "offices").In("offices").ParentOn(Move)!.Value.Text);
    }

    [Fact]
    public void Under_ForgetsWhatWasSaidBefore_AndTheAreaOfAnotherHierarchyStaysThere()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(Area.Of("p", Province, "Province")).Add(Area.Of("k", Office, "Office"))
            .Add(Area.Of("z", District, "District").UnderFrom(Move, "k").Under("p").Under("k", "offices")).Build();

        Assert.Equal(["p", "z"], CodesOf(catalogue.On(Move)));
        Assert.Equal(["p", "p"], [catalogue["z", Merger].ParentOn(Merger)!.Value.Text, catalogue["z", Move].ParentOn(Move)!.Value.Text]);
        Assert.Equal(["k", "z"], CodesOf(catalogue.In("offices").On(Move)));
    }

    [Fact]
    public void TheLastArea_InAnUnknownOne_IsFound() => Assert.Equal(
        AreaCatalogueFindingKind.UnknownParent,
        Assert.Single(Assert.Throws<AreaCatalogueException>(() => new AreaCatalogueBuilder().Add(Area.Of("z", District, "District").Under("x")).Build()).Findings).Kind);

    private static AreaCatalogue Land() => new AreaCatalogueBuilder()
        .Add(Area.Of("L", Country, "Land"))
        .Add(Area.Of("p1", Province, "First").Under("L")).Add(Area.Of("p2", Province, "Second").Under("L"))
        .Add(Area.Of("k1", Office, "Office 1").Under("L", "offices")).Add(Area.Of("k2", Office, "Office 2").Under("L", "offices"))
        .Add(Area.Of("a1", District, "Alpha 1").Under("p1").Under("k1", "offices").Coded("bps", "01").Until(Merger))
        .Add(Area.Of("a2", District, "Alpha 2").Under("p1").Under("k2", "offices").Until(Merger))
        .Add(Area.Of("a", District, "Alpha").Under("p1").Under("k1", "offices").From(Merger))
        .Add(Area.Of("b", District, "Beta").Under("p1").Under("k1", "offices").UnderFrom(Move, "k2", "offices")
            .Coded("bps", "02").CodedFrom(new(2021, 1, 1), "bps", "03").WithoutCodeFrom(new(2021, 1, 1), "moha").AlsoKnownAsUntil(new(2021, 1, 1), "Bet"))
        .Add(Area.Of("c", District, "Gamma").Under("p2").Under("k2", "offices").CodedFrom(new(2021, 1, 1), "bps", "02").AlsoKnownAsFrom(new(2021, 1, 1), "Gimel"))
        .Add(Area.Of("d", District, "Delta").Under("p2"))
        .Add(BoundaryChangeDraft.Merge(Merger, "a", "a1", "a2"))
        .Build();

    private static Observation People(string area, long people, LocalDate day) => Observation.Of(area, Headcount.Of<Participants>(people), day);

    private static IEnumerable<string> CodesOf(AreaTree tree) => tree.Areas.Select(area => area.Code.Text);

    private static IEnumerable<string> ParentsOf(AreaTree tree, params string[] codes) => codes.Select(code => tree.Parent(tree.Find(code)!)!.Code.Text);

    private static string Write(AreaCatalogue catalogue)
    {
        using var writer = new StringWriter();
        catalogue.Write(writer);
        return writer.ToString();
    }
}
