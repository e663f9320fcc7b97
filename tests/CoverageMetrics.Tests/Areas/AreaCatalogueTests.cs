using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Tests.Areas;

public class AreaCatalogueTests
{
    private static readonly AreaLevel Country = AreaLevel.AtRank(1, "country");
    private static readonly AreaLevel Province = AreaLevel.AtRank(2, "province");
    private static readonly AreaLevel District = AreaLevel.AtRank(3, "district");
    private static readonly LocalDate Change = new(2020, 1, 1);
    private static readonly LocalDate Before = new(2019, 12, 31);

    [Fact]
    public void Read_EveryMistakeAtOnce_ReportsEachWithItsLine()
    {
        const string text = """
            coverage-metrics-areas,1
            level,1,country
            level,2,province
            area,XX,country,,,,,Land
            area,01,province,,2020-01-01,XX,,One
            area,01,province,2019-01-01,,XX,,Overlapping
            area,02,province,,,YY,,Orphan
            area,03,province,,,04,,Cyclic
            area,04,province,,,03,,Cyclic too
            area,05,province,,2020-01-01,XX,,Gone
            area,06,province,,2020-01-01,XX,,Split
            area,07,province,2020-01-01,2021-01-01,XX,,Half
            area,08,province,2020-01-01,,XX,,Other half
            area,09,province,,,XX,,Still there
            change,2020-01-01,split
            part,06,07,part
            part,06,08,part
            change,2020-01-01,merge
            part,09,10,whole
            part,11,10,whole
            bogus line
            area,12,province,2020-13-01,,XX,,Bad day
            """;

        Assert.False(AreaCatalogue.TryRead(new StringReader(text), out _, out IReadOnlyList<AreaCatalogueFinding> findings));
        Assert.Equal(
            [
                (5, AreaCatalogueFindingKind.EndWithoutSuccessor),
                (6, AreaCatalogueFindingKind.OverlappingValidity),
                (7, AreaCatalogueFindingKind.UnknownParent),
                (8, AreaCatalogueFindingKind.ParentCycle),
                (9, AreaCatalogueFindingKind.ParentCycle),
                (10, AreaCatalogueFindingKind.EndWithoutSuccessor),
                (12, AreaCatalogueFindingKind.SuccessorOfSuccessorMissing),
                (19, AreaCatalogueFindingKind.PartMissing),
                (19, AreaCatalogueFindingKind.SuccessorWithoutEnd),
                (20, AreaCatalogueFindingKind.PartMissing),
                (20, AreaCatalogueFindingKind.PartMissing),
                (21, AreaCatalogueFindingKind.Unreadable),
                (22, AreaCatalogueFindingKind.Unreadable),
            ],
            findings.Select(issue => (issue.Line!.Value, issue.Kind)).Order());
        Assert.Equal(findings.OrderBy(issue => issue.Line), findings);
        AreaCatalogueException exception = Assert.Throws<AreaCatalogueException>(() => AreaCatalogue.Read(new StringReader(text)));
        Assert.Contains("line 12:", exception.Message, StringComparison.Ordinal);
        Assert.Equal(findings.Count, exception.Findings.Count);
    }

    [Theory]
    [InlineData("part,01,02,part", AreaCatalogueFindingKind.RestUnaccountedFor)]
    [InlineData("part,01,02,whole|part,01,03,part", AreaCatalogueFindingKind.ContradictoryShares)]
    [InlineData("part,01,02,everyone|part,01,03,part", AreaCatalogueFindingKind.ContradictoryShares)]
    [InlineData("part,01,02,part|part,01,02,land-only|part,01,03,part", AreaCatalogueFindingKind.ContradictoryShares)]
    [InlineData("part,01,02,part,01@1999-01-01|part,01,03,part", AreaCatalogueFindingKind.ImpossibleRestoration)]
    [InlineData("part,01,02,whole|part,,03,whole", AreaCatalogueFindingKind.WrongParts)]
    public void Read_PartsThatDoNotFit_AreReported(string parts, AreaCatalogueFindingKind expected)
    {
        string text = $"""
            coverage-metrics-areas,1
            level,2,province
            area,01,province,,2020-01-01,,,One
            area,02,province,2020-01-01,,,,Two
            area,03,province,2020-01-01,,,,Three
            change,2020-01-01,partial-transfer
            {parts.Replace("|part", "\npart", StringComparison.Ordinal)}
            """;

        Assert.False(AreaCatalogue.TryRead(new StringReader(text), out _, out IReadOnlyList<AreaCatalogueFinding> findings));
        Assert.Contains(findings, issue => issue.Kind == expected && issue.Line >= 6);
    }

    [Theory]
    [InlineData(BoundaryChangeKind.Rename)]
    [InlineData(BoundaryChangeKind.ChangeOfCode)]
    [InlineData(BoundaryChangeKind.ChangeOfType)]
    [InlineData(BoundaryChangeKind.Merge)]
    [InlineData(BoundaryChangeKind.Split)]
    [InlineData(BoundaryChangeKind.PartialTransfer)]
    [InlineData(BoundaryChangeKind.Abolition)]
    [InlineData(BoundaryChangeKind.Establishment)]
    public void Build_KindWithoutItsParts_IsReported(BoundaryChangeKind kind)
    {
        AreaCatalogueBuilder builder = new AreaCatalogueBuilder()
            .Add(Area.Of("01", Province, "One").Until(Change)).Add(Area.Of("01", Province, "One").From(Change))
            .Add(BoundaryChangeDraft.On(Change, kind).Whole("01", "01"));

        Assert.False(builder.TryBuild(out _, out IReadOnlyList<AreaCatalogueFinding> findings));
        Assert.Equal(AreaCatalogueFindingKind.WrongParts, Assert.Single(findings).Kind);
    }

    [Theory]
    [InlineData("One", true)]
    [InlineData("one", true)]
    [InlineData("Province One", true)]
    [InlineData("City of One", true)]
    [InlineData("One city", true)]
    [InlineData("city one", true)]
    [InlineData("One province", false)]
    [InlineData("Two city", false)]
    [InlineData("city", false)]
    public void FindByName_IsByNameFullNameAndType(string name, bool isFound)
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(Area.Of("01", Province, "One").OfType("city", "City of One").AlsoKnownAs("Province One")).Add(Area.Of("02", Province, "Two")).Add(Area.Of("03", Province, "Three").OfType("city", "City of Three")).Build();

        Assert.Equal(isFound ? ["01"] : [], catalogue.On(Change).FindByName(name).Select(area => area.Code.Text));
    }

    [Fact]
    public void Marked_WithWhatIsNoCertainty_IsRefused()
    {
        BoundaryChangeDraft draft = BoundaryChangeDraft.Rename(Change, "01");

        Assert.All(Enum.GetValues<ChangeCertainty>(), certainty => Assert.NotNull(draft.Marked(certainty)));
        Assert.All([(ChangeCertainty)(-1), (ChangeCertainty)3], certainty => Assert.Equal("certainty", Assert.Throws<ArgumentOutOfRangeException>(() => draft.Marked(certainty)).ParamName));
        Assert.All([(BoundaryChangeKind)(-1), (BoundaryChangeKind)8], kind => Assert.Equal("kind", Assert.Throws<ArgumentOutOfRangeException>(() => BoundaryChangeDraft.On(Change, kind)).ParamName));
    }

    [Fact]
    public void Read_TextOfAnotherKind_SaysWhatTheFirstLineMustBe()
    {
        Assert.False(AreaCatalogue.TryRead(new StringReader("code,name\n"), out _, out IReadOnlyList<AreaCatalogueFinding> findings));
        Assert.Contains("coverage-metrics-areas,1", Assert.Single(findings).Message, StringComparison.Ordinal);
        Assert.Throws<AreaCatalogueException>(() => AreaCatalogue.Read(new StringReader(string.Empty)));
    }

    [Fact]
    public void Read_QuotedFields_KeepCommasQuotesAndLineBreaks()
    {
        const string text = "coverage-metrics-areas,1\n# a note\n\nlevel,2,province\narea,01,province,,2020-01-01,,,\"One, \"\"the\"\" first\"\n"
            + "area,01,province,2020-01-01,,,,Two\nchange,2020-01-01,rename,doubtful,\"Law 1, article 2\",\"two\nlines\"\npart,01,01,whole\n";

        AreaCatalogue catalogue = AreaCatalogue.Read(new StringReader(text));

        Assert.Equal("One, \"the\" first", catalogue["01", Before].Name);
        Assert.Equal(("Law 1, article 2", "two\nlines", ChangeCertainty.Doubtful), (catalogue.Changes[0].LegalBasis, catalogue.Changes[0].Note, catalogue.Changes[0].Certainty));
    }

    [Fact]
    public void Find_CodeUsedAgain_DependsOnTheDay()
    {
        AreaCatalogue catalogue = Merged();

        Assert.Equal("Alpha", catalogue["01", Before].Name);
        Assert.Equal("Gamma", catalogue["01", Change].Name);
        Assert.NotEqual(catalogue["01", Before], catalogue["01", Change]);
        Assert.Null(catalogue.Find("02", Change));
        Assert.Null(catalogue.Find("no code!", Change));
        Assert.Contains("2020-01-01", Assert.Throws<KeyNotFoundException>(() => catalogue["02", Change]).Message, StringComparison.Ordinal);
        Assert.Equal(2, catalogue.Versions(AreaCode.Of("01")).Count);
    }

    [Fact]
    public void On_LevelThatEnds_IsPresentOnlyBefore()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(Area.Of("XX", Country, "Land"))
            .Add(Area.Of("1", Province, "Province").Under("XX").Until(Change))
            .Add(Area.Of("1.1", District, "District").Under("1").UnderFrom(Change, "XX"))
            .Add(BoundaryChangeDraft.Abolition(Change, "1"))
            .Build();

        Area district = catalogue["1.1", Change];
        AreaTree before = catalogue.On(Before);
        AreaTree after = catalogue.On(Change);

        Assert.Equal([Country, Province, District], before.Levels);
        Assert.Equal([Country, District], after.Levels);
        Assert.Equal(["1", "XX"], before.Ancestors(district).Select(area => area.Code.Text));
        Assert.Equal("XX", after.Parent(district)!.Code.Text);
        Assert.Equal(["1", "1.1"], before.Descendants(before.Roots[0]).Select(area => area.Code.Text));
        Assert.Equal(district, Assert.Single(after.Descendants(after.Roots[0], District)));
        Assert.True(before.IsWithin(district, before.Roots[0]));
        Assert.False(before.IsWithin(before.Roots[0], district));
        Assert.Null(after.Ancestor(district, Province));
        Assert.Throws<ArgumentException>(() => after.Children(catalogue["1", Before]));
        Assert.Equal(TransferShare.Whole, catalogue.Follow(catalogue["1", Before], Change).Lost);
    }

    [Fact]
    public void Follow_MergedAndDemerged_ComesBackAsItWas()
    {
        var apart = new LocalDate(2023, 1, 1);
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(Area.Of("0101", Province, "A").Until(Change)).Add(Area.Of("0102", Province, "B").Until(Change))
            .Add(Area.Of("3001", Province, "AB").From(Change).Until(apart))
            .Add(Area.Of("0101", Province, "A").From(apart)).Add(Area.Of("0103", Province, "B").From(apart))
            .Add(BoundaryChangeDraft.Merge(Change, "3001", "0101", "0102"))
            .Add(BoundaryChangeDraft.On(apart, BoundaryChangeKind.Split)
                .Part("3001", "0101").Restoring("0101", Before).Part("3001", "0103").Restoring("0102", Before))
            .Build();

        AreaLineage forth = catalogue.Lineage(Before, apart);

        Assert.All(forth.Origins, origin => Assert.True(origin.IsSameTerritory));
        Assert.Equal("0103", forth.Descent(catalogue["0102", Before]).HomeOfEveryone!.Code.Text);
        Assert.All(catalogue.Lineage(apart, Before).Origins, origin => Assert.True(origin.IsSameTerritory));
        Assert.Equal(2, forth.Descents[0].Destinations[0].Changes.Count);
    }

    [Fact]
    public void Lineage_MergeGoneBack_DoesNotKnowTheParts()
    {
        AreaCatalogue catalogue = Merged();

        AreaDescent back = catalogue.Lineage(Change, Before).Descents.Single(descent => descent.Area.Code.Text == "01");

        Assert.Equal([TransferShare.Part, TransferShare.Part], back.Destinations.Select(link => link.Share));
        Assert.Null(back.HomeOfEveryone);
    }

    [Fact]
    public void FindByName_TakesSpellingsAndKeepsAccents()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(Area.Of("1", Province, "Hòa Bình").OfType("tỉnh", "Tỉnh Hòa Bình"))
            .Add(Area.Of("2", District, "Ba Tơ").OfType("huyện", "Huyện Ba Tơ").Under("1"))
            .Add(Area.Of("3", District, "Ba Tô").OfType("xã", "Xã Ba Tô").Under("1"))
            .Add(Area.Of("4", District, "Oslo").OfType("kommune", "Oslo kommune").AlsoKnownAs("Christiania"))
            .Add(Area.Of("5", District, "Hòa Bình").OfType("phường", "Phường Hòa Bình").Under("1"))
            .SpelledBy(Vietnamese.Spelled)
            .Build();

        Assert.Equal(["1", "5"], Codes(catalogue.FindByName("HOÀ  BÌNH")));
        Assert.Equal(["1"], Codes(catalogue.FindByName("tỉnh Hòa Bình".Normalize(System.Text.NormalizationForm.FormD))));
        Assert.Equal(["2"], Codes(catalogue.FindByName("ba tơ")));
        Assert.Equal(["3"], Codes(catalogue.FindByName("Ba Tô", Change)));
        Assert.Empty(catalogue.FindByName("Ba To"));
        Assert.Equal(["4"], Codes(catalogue.FindByName("OSLO KOMMUNE")));
        Assert.Equal(["4"], Codes(catalogue.FindByName("christiania")));
    }

    [Theory]
    [InlineData("Thủy", "Thuỷ", true)]
    [InlineData("khỏe", "khoẻ", true)]
    [InlineData("Quý", "Qúy", true)]
    [InlineData("Bà Rịa - Vũng Tàu", "Bà Rịa–Vũng Tàu", true)]
    [InlineData("M’Đrắk", "m'đrắk", true)]
    [InlineData("Hoàn", "Hòan", false)]
    [InlineData("Lisbóa", "Lisboá", false)]
    [InlineData("Múy", "Mùy", false)]
    [InlineData("Cẩm Giang", "Cẩm Giàng", false)]
    [InlineData("Ŵóa", "Ŵoá", false)]
    public void AreSame_SpellingsOfOneName_AndOthers(string left, string right, bool expected) =>
        Assert.Equal(expected, AreaName.AreSame(Vietnamese.Spelled(left), Vietnamese.Spelled(right)));

    [Theory]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    [InlineData('\uFFFE')]
    public void Names_BrokenCharacters_AreLookedUpAsTheyAreAndNameNoArea(char broken)
    {
        string name = $"Hòa {broken}e\u0301";

        Assert.False(AreaName.AreSame(name, "A"));
        Assert.False(AreaName.IsName(name));
        Assert.Empty(Merged().FindByName(name));
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Area.Of("01", Province, name));
        Assert.Contains($"[U+{(int)broken:X4}]", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => BoundaryChangeDraft.Rename(Change, "01").Noting(name));
        Assert.Throws<ArgumentException>(() => BoundaryChangeDraft.Rename(Change, "01").WithBasis(name));
    }

    [Fact]
    public void Names_OfAHundredThousandMarks_AreRefusedWithTheirLength()
    {
        string name = "a" + new string('\u0301', 99_999);

        Assert.Contains("at most 500 characters, but this has 100,000", Assert.Throws<ArgumentException>(() => Area.Of("01", Province, name)).Message, StringComparison.Ordinal);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => AreaName.Key(name)).ParamName);
        Assert.Empty(Merged().FindByName(name));
        Assert.True(AreaName.IsName(name[..500]));
        Assert.False(AreaName.IsName(name[..501]));
    }

    [Theory]
    [InlineData("area,01,province,,,XX|YY,,One", "only the first parent has no day, but \"YY\" follows another")]
    [InlineData("area,01,province,,,XX@2000-01-01|YY,,One", "only the first parent has no day, but \"YY\" follows another")]
    [InlineData("area,01,province,,,-,,One", "A parent is named by its area code, but this is \"-\"")]
    [InlineData("area,01,province,,,XX@2000-01-01@,,One", "\"XX@2000-01-01@\" is not a parent")]
    [InlineData("area,01,province,,,XX,,One,,Other names,|", "has up to 10 fields, but this one has 11")]
    [InlineData("area,01,province,,,,,One \"the\" first", "a quote stands inside a field")]
    [InlineData("area,01,province,,,,,\"One\" first", "a quote stands inside a field")]
    [InlineData("area,01,province,,,,,O|ne", "A name has no '|'")]
    [InlineData("area,01,province,,,,,One\u0007", "no control characters, but this is \"One[U+0007]\"")]
    [InlineData("area,-,province,,,,,One", "not marks alone, but this is \"-\"")]
    [InlineData("level,two,province", "a rank is a whole number from 1 to 1000, but this is \"two\"")]
    [InlineData("level,99999999999,province", "a rank is a whole number from 1 to 1000")]
    [InlineData("level,3,province", "the level province has rank 2 above and 3 here")]
    [InlineData("change,2000-01-01,rename,documented,Law 1, of 2000,a note,more", "has up to 6 fields")]
    public void Read_LineThatWouldLoseSomething_IsReported(string line, string complaint)
    {
        string text = "coverage-metrics-areas,1\nlevel,1,country\nlevel,2,province\narea,XX,country,,,,,Land\narea,YY,country,,,,,Land\n" + line + "\n";

        Assert.False(AreaCatalogue.TryRead(new StringReader(text), out _, out IReadOnlyList<AreaCatalogueFinding> findings));
        AreaCatalogueFinding issue = Assert.Single(findings);
        Assert.Equal((AreaCatalogueFindingKind.Unreadable, 6), (issue.Kind, issue.Line));
        Assert.Contains(complaint, issue.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CommentsAndEmptyFields_ArePassedOver()
    {
        AreaCatalogue catalogue = AreaCatalogue.Read(new StringReader("\uFEFF# made \"by hand\r\n\r\ncoverage-metrics-areas,1,,\rlevel,1,country,,,\n,,,\n#\narea,XX,country,,,,,Land,,,,,\n"));

        Assert.Equal("Land", Assert.Single(catalogue.Areas).Name);
    }

    [Fact]
    public void Arguments_OutOfTheirRules_Throw()
    {
        Assert.Throws<ArgumentException>(() => AreaCode.Of(string.Empty));
        Assert.Throws<ArgumentException>(() => AreaCode.Of("0 1"));
        Assert.Throws<ArgumentOutOfRangeException>(() => AreaLevel.AtRank(0, "x"));
        Assert.Throws<ArgumentException>(() => Area.Of("01", default, "A"));
        Assert.Throws<ArgumentException>(() => Area.Of("01", Province, " A"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Area.Of("01", Province, "A").From(Change).Until(Change));
        Assert.Throws<ArgumentOutOfRangeException>(() => Area.Of("01", Province, "A").UnderFrom(Change, "X").UnderFrom(Before, "Y"));
        Assert.Throws<InvalidOperationException>(() => BoundaryChangeDraft.PartialTransfer(Change).Restoring("01", Before));
        Assert.Equal((string.Empty, string.Empty), (default(AreaCode).ToString(), default(AreaLevel).ToString()));
        Assert.True(AreaCode.Of("01") < AreaCode.Of("1"));
        Assert.True(Country < Province);
    }

    private static AreaCatalogue Merged() => new AreaCatalogueBuilder()
        .Add(Area.Of("01", Province, "Alpha").Until(Change)).Add(Area.Of("02", Province, "Beta").Until(Change))
        .Add(Area.Of("01", Province, "Gamma").From(Change)).Add(Area.Of("03", Province, "Delta"))
        .Add(BoundaryChangeDraft.Merge(Change, "01", "01", "02").WithBasis("Law 1"))
        .Build();

    private static IEnumerable<string> Codes(IEnumerable<Area> areas) => areas.Select(area => area.Code.Text);
}
