using CoverageMetrics.Areas;
using NodaTime;
using Finding = (CoverageMetrics.Vietnam.CommuneTableFindingKind Kind, CoverageMetrics.Vietnam.CommuneTableSource Source, int Line);
using Kind = CoverageMetrics.Vietnam.CommuneTableFindingKind;
using Source = CoverageMetrics.Vietnam.CommuneTableSource;

namespace CoverageMetrics.Vietnam.Tests;

/// <summary>Small lists of communes, each row of which is written or placed in one way: what the catalogue then says, and what is said about the row.</summary>
public class CommuneTableRowsTests
{
    private const string Old = "00001,Xã A,xã,001,Quận Ba Đình,01\n00002,Xã B,xã,001,Quận Ba Đình,01\n";
    private const string New = "00001,A,Xã A,xã,,01,2025-07-01\n";
    private const string Header = "old_code,old_full_name,old_district_code,old_province_code,new_code,new_full_name,new_province_code,kind,share,effective_date\n";
    private const string First = "00001,Xã A,001,01,00001,Xã A,01,merge,whole,2025-07-01\n";

    private static readonly LocalDate Listed = CommuneTable.OldListDate;
    private static readonly LocalDate Between = Listed.PlusDays(1);
    private static readonly LocalDate Before = new(2025, 6, 30);
    private static readonly LocalDate After = new(2025, 7, 1);

    [Theory]
    [InlineData("\"Xã B\"", "Xã B")]
    [InlineData("\"Xã B, C\"", "Xã B, C")]
    [InlineData("\"Xã \"\"B\"\"\"", "Xã \"B\"")]
    [InlineData("Xã \"B\"", "Xã B")]
    [InlineData("\"Xã\nB\"", "Xã B")]
    [InlineData("\"Xã\r\n B\"", "Xã B")]
    [InlineData("  Xã   B ", "Xã B")]
    public void Read_QuotesAndWhiteSpace_AreThoseOfTheFormat(string field, string name)
    {
        CommuneTable table = Read($"00002,{field},xã,001,Quận Ba Đình,\"01\"\n00001,Xã A,xã,001,Quận Ba Đình,01\n", New, $"00002,{field},001,01,00001,Xã A,01,merge,whole,2025-07-01\n{First}");

        Assert.Empty(table.Findings);
        Assert.Equal(name, table.Catalogue["00002", Before].FullName);
        Assert.Equal(name[3..], table.Catalogue["00002", Before].Name);
        Assert.Equal("Ba Đình", table.Catalogue["001", Before].Name);
    }

    [Theory]
    [InlineData("\n\n00003,Xã C,xã,,Quận Ba Đình,01\n", 6)]
    [InlineData("00003,\"Xã\n\nC\",xã,,Quận Ba Đình,01\n", 6)]
    [InlineData("00003,Xã C,xã,001,Quận Ba Đình\n", 4)]
    [InlineData("00003,Xã C,\"\",\"\"\n", 4)]
    [InlineData("a|b,Xã C,xã,001,Quận Ba Đình,01\n", 4)]
    public void Read_RowThatCannotBeRead_IsNamedByTheLineOnWhichItEnds(string row, int line)
    {
        CommuneTable table = Read(Old + row, New, First + "00002,Xã B,001,01,00001,Xã A,01,merge,whole,2025-07-01\n");

        Assert.Equal([(Kind.Unreadable, Source.OldList, line)], Findings(table));
        Assert.False(table.Findings[0].IsPlaced);
        Assert.Null(table.Catalogue.Find("00003", Before));
    }

    [Fact]
    public void Read_TextWithoutAnything_SaysThatItHasNoHeader() => Assert.Equal("OldList: the text has no header.", Assert.Throws<FormatException>(() => CommuneTable.Read(
        new StringReader(""), new StringReader(""), new StringReader(""))).Message);

    [Fact]
    public void Read_RowsOfOneCommuneThatIsListedTwice_KeepsTheFirst()
    {
        CommuneTable table = Read(
            Old + "00002,Xã Khác,xã,001,Quận Ba Đình,01\n", New + "00001,X,Xã X,xã,,01,2025-07-01\n",
            First + "00002,Xã B,001,01,00001,Xã A,01,merge,whole,2025-07-01\n00002,Xã B,001,01,00001,Xã A,01,merge,whole,2025-07-01\n");

        Assert.Equal([(Kind.Repeated, Source.OldList, 4), (Kind.Repeated, Source.NewList, 3), (Kind.Repeated, Source.Succession, 4)], Findings(table));
        Assert.All(table.Findings, finding => Assert.False(finding.IsPlaced));
        Assert.Equal(
            ["commune 00002 Xã Khác is listed on line 3 already.", "commune 00001 Xã X is listed on line 2 already.", "00002 → 00001 is on line 3 already."],
            table.Findings.Select(finding => finding.Message));
        Assert.Equal("Xã B", table.Catalogue["00002", Before].FullName);
    }

    [Fact]
    public void Read_NamesAndProvincesOtherThanListed_ArePlacedByCodeAndSaid()
    {
        CommuneTable table = Read(Old, New, "00001,Xã Tên Khác,001,02,00001,Xã Mới,03,merge,whole,2025-07-01\n00002,Xã B,001,04,00001,Xã A,01,merge,whole,2025-07-01\n");

        Assert.Equal(
            [
                "00001 Xã Mới is in province 01 in the list, not in 03.", "00001 is Xã A in the list, not Xã Mới.", "00001 is Xã A in the list, not Xã Tên Khác.",
                "00001 Xã Tên Khác is in province 01 in the list, not in 02.", "00002 Xã B is in province 01 in the list, not in 04.",
            ],
            table.Findings.Select(finding => finding.Message));
        Assert.Equal([Kind.OtherProvince, Kind.OtherName, Kind.OtherName, Kind.OtherProvince, Kind.OtherProvince], table.Findings.Select(finding => finding.Kind));
        Assert.All(table.Findings, finding => Assert.True(finding.IsPlaced));
        Assert.Equal(["00001", "00002"], table.Catalogue.Lineage(Before, After).Origin(table.Catalogue["00001", After]).Sources.Select(link => link.Source.Code.Text));
    }

    [Theory]
    [InlineData(false, "whole", "part")]
    [InlineData(false, "part_area_all_population", "part_area_all_population")]
    [InlineData(false, "part_area_all_population", "rest")]
    [InlineData(false, "part_area", "part_area")]
    [InlineData(true, "part_area_all_population", "part_area")]
    [InlineData(true, "part", "part_area")]
    [InlineData(true, "part", "part_population")]
    [InlineData(true, "whole_area", "part")]
    public void Read_SharesOfOneCommune_GiveItsPeopleAwayOnce(bool agree, string one, string other)
    {
        CommuneTable table = Read(
            Old, New + "00003,C,Xã C,xã,,01,2025-07-01\n",
            $"{First}00002,Xã B,001,01,00001,Xã A,01,partial_transfer,{one},2025-07-01\n00002,Xã B,001,01,00003,Xã C,01,partial_transfer,{other},2025-07-01\n");

        Assert.Equal(agree ? [] : [(Kind.ContradictoryShares, Source.Succession, 3)], Findings(table));
        if (!agree)
        {
            Assert.Equal("the rows of 00002 (00001, 00003) do not say where its people went; they are placed as parts.", table.Findings[0].Message);
            Assert.All(table.Catalogue.Follow(table.Catalogue["00002", Before], After).Destinations, link => Assert.Equal(TransferShare.Part, link.Share));
        }
    }

    [Theory]
    [InlineData(10, "n0, n1, n2, n3, n4, n5, n6, n7, n8, n9")]
    [InlineData(12, "n0, n1, n2, n3, n4, n5, n6, n7, n8, n9 and 2 more")]
    public void Read_ManyContradictoryShares_NamesTen(int count, string named)
    {
        string[] codes = [.. Enumerable.Range(0, count).Select(i => $"n{i}")];

        CommuneTable table = Read(
            Old, New + string.Concat(codes.Select(code => $"{code},N,Xã N{code},xã,,01,2025-07-01\n")),
            First + string.Concat(codes.Select(code => $"00002,Xã B,001,01,{code},Xã N{code},01,partial_transfer,part_area,2025-07-01\n")));

        Assert.Equal($"the rows of 00002 ({named}) do not say where its people went; they are placed as parts.", Assert.Single(table.Findings).Message);
    }

    [Fact]
    public void Read_CommuneOfNoRow_EndsAfterTheDayOfTheList()
    {
        CommuneTable table = Read(Old, New, First);

        Assert.Equal([(Kind.OldCommuneWithoutRow, Source.OldList, 3)], Findings(table));
        Assert.NotNull(table.Catalogue.Find("00002", Listed));
        Assert.Null(table.Catalogue.Find("00002", Between));
        Assert.Equal((Between, BoundaryChangeKind.Abolition, ChangeCertainty.Doubtful), Doubtful(table));
    }

    [Fact]
    public void Read_CommuneWhoseRowCannotBePlaced_EndsWithTheOthers()
    {
        CommuneTable table = Read(Old, New, First + "00002,Xã B,001,01,77777,Xã Đâu,01,merge,whole,2025-07-01\n");

        Assert.Equal([(Kind.NewCommuneNotListed, Source.Succession, 3)], Findings(table));
        Assert.NotNull(table.Catalogue.Find("00002", Before));
        Assert.Null(table.Catalogue.Find("00002", After));
        Assert.Equal((After, BoundaryChangeKind.Abolition, ChangeCertainty.Doubtful), Doubtful(table));
    }

    [Theory]
    [InlineData("00007", "00007,G,Xã G,xã,,01,2025-07-01\n", true)]
    [InlineData("00001", "", false)]
    public void Read_CommuneThatIsNotListedYet_BeginsTheDayAfter(string into, string listedNew, bool goesOn)
    {
        CommuneTable table = Read(
            Old[..Old.IndexOf("00002", StringComparison.Ordinal)], New + listedNew, $"{First}00007,Xã G,001,01,{into},{(goesOn ? "Xã G" : "Xã A")},01,merge,whole,2025-07-01\n");

        Assert.Equal([(Kind.OldCommuneNotListed, Source.Succession, 3)], Findings(table));
        Assert.True(table.Findings[0].IsPlaced);
        Assert.Null(table.Catalogue.Find("00007", Listed));
        Assert.Equal(("Xã G", "G"), (table.Catalogue["00007", Between].FullName, table.Catalogue["00007", Between].Name));
        Assert.Equal("001", table.Catalogue["00007", Before].ParentOn(Before)!.Value.Text);
        Assert.Equal(goesOn, table.Catalogue.Find("00007", After) is not null);
        Assert.Equal((Between, BoundaryChangeKind.Establishment, ChangeCertainty.Doubtful), Doubtful(table));
    }

    [Theory]
    [InlineData("99999,Xã Không,999,01", "99999 Xã Không is not in the list, nor its district 999.")]
    [InlineData("99999,,001,01", "99999  is not in the list, nor its district 001.")]
    [InlineData("001,Quận,001,01", "001 Quận is not in the list, nor its district 001.")]
    [InlineData(",Bãi bồi,001,01", "\"Bãi bồi\" has no code, so 00001 Xã A goes without it.")]
    [InlineData(",,999,01", "\"\" has no code, so 00001 Xã A goes without it.")]
    public void Read_RowOfNoOldArea_IsLeftOutAndSaid(string area, string message)
    {
        CommuneTable table = Read(Old, New, $"{First}00002,Xã B,001,01,00001,Xã A,01,merge,whole,2025-07-01\n{area},00001,Xã A,01,merge,whole,2025-07-01\n");

        Assert.Equal([(Kind.NoOldArea, Source.Succession, 4)], Findings(table));
        Assert.Equal(message, table.Findings[0].Message);
        Assert.False(table.Findings[0].IsPlaced);
    }

    [Theory]
    [InlineData("00001", "Xã A", "xã", "00009", "Xã A", "xã", new[] { BoundaryChangeKind.ChangeOfCode })]
    [InlineData("00001", "Xã A", "xã", "00001", "Xã Hoa", "xã", new[] { BoundaryChangeKind.Rename })]
    [InlineData("00001", "Xã A", "xã", "00001", "Phường A", "phường", new[] { BoundaryChangeKind.ChangeOfType })]
    [InlineData("00001", "Xã A", "xã", "00009", "Phường Hoa", "phường", new[] { BoundaryChangeKind.ChangeOfCode, BoundaryChangeKind.Rename, BoundaryChangeKind.ChangeOfType })]
    [InlineData("00001", "Xã A", "xã", "00001", "Xã A", "xã", new BoundaryChangeKind[0])]
    public void Read_CommuneThatGoesOnAlone_ChangesWhatIsAnother(string oldCode, string oldName, string oldType, string newCode, string newName, string newType, BoundaryChangeKind[] kinds)
    {
        CommuneTable table = Read(
            $"{oldCode},{oldName},{oldType},001,Quận Ba Đình,01\n", $"{newCode},x,{newName},{newType},,01,2025-07-01\n", $"{oldCode},{oldName},001,01,{newCode},{newName},01,merge,whole,2025-07-01\n");

        Assert.Empty(table.Findings);
        Assert.Equal(kinds, Changes(table).Select(change => change.Kind));
        Assert.All(Changes(table), change => Assert.Equal("Quyết định 19/2025/QĐ-TTg", change.LegalBasis));
        Assert.True(table.Catalogue.Follow(table.Catalogue[oldCode, Before], After).IsWhole);
        Assert.Equal(kinds.Length == 0, ReferenceEquals(table.Catalogue[oldCode, Before], table.Catalogue[newCode, After]));
    }

    [Theory]
    [InlineData("part_area_all_population", TransferShare.LandOnly)]
    [InlineData("part", TransferShare.Part)]
    public void Read_OnePartWithoutTheRest_LosesTheRest(string share, TransferShare lost)
    {
        CommuneTable table = Read(Old, New, $"{First}00002,Xã B,001,01,00001,Xã A,01,partial_transfer,{share},2025-07-01\n00002,Xã B,001,01,77777,Xã Đâu,01,partial_transfer,part,2025-07-01\n");

        Assert.Equal(lost, table.Catalogue.Follow(table.Catalogue["00002", Before], After).Lost);
    }

    [Fact]
    public void Read_ProvinceThatThePackageDoesNotKnow_LeavesItsCommunesInTheCountry()
    {
        CommuneTable table = Read(
            "00001,Xã A,xã,001,Quận Ba Đình,zz\n", "00001,A,Xã A,xã,,zz,2025-07-01\n", "00001,Xã A,001,zz,00001,Xã A,zz,unchanged,whole,2025-07-01\n");

        Assert.Empty(table.Findings);
        Assert.Equal("VN", table.Catalogue["001", Before].ParentOn(Before)!.Value.Text);
        Assert.Equal("VN", table.Catalogue["00001", After].ParentOn(After)!.Value.Text);
    }

    [Theory]
    [InlineData("xã", "2026-04-30", false)]
    [InlineData("", "2026-04-30", false)]
    [InlineData("phường", "2026-04-30", true)]
    [InlineData("phường", "2025-07-01", false)]
    public void Read_TypeFromALaterDay_IsAnotherVersion(string later, string day, bool changes)
    {
        CommuneTable table = CommuneTable.Read(
            new StringReader("code,full_name,type,district_code,district_name,province_code\n00001,Xã A,xã,001,Quận Ba Đình,01\n"),
            new StringReader($"code,name,full_name,type,type_from_{day},province_code,valid_from\n00001,A,Xã A,xã,{later},01,2025-07-01\n"),
            new StringReader(Header + First));

        LocalDate from = new(2026, 4, 30);
        Assert.Equal(("Xã A", changes ? "Phường A" : "Xã A"), (table.Catalogue["00001", from.PlusDays(-1)].FullName, table.Catalogue["00001", from].FullName));
        Assert.Equal("01", table.Catalogue["00001", from].ParentOn(from)!.Value.Text);
        Assert.Equal(changes ? 1 : 0, Changes(table).Count(change => change.Kind == BoundaryChangeKind.ChangeOfType));
    }

    [Fact]
    public void Read_CommunesOfNoType_HaveTheirNamesAlone()
    {
        CommuneTable table = Read("00001,A,,001,Ba Đình,01\n00002,Xãk B,xã,001,Ba Đình,01\n", "00001,A,A,,,01,2025-07-01\n", "00001,A,001,01,00001,A,01,merge,whole,2025-07-01\n00002,Xãk B,001,01,00001,A,01,merge,whole,2025-07-01\n");

        Assert.Empty(table.Findings);
        Assert.Equal(("A", "A", ""), (table.Catalogue["00001", Before].Name, table.Catalogue["00001", Before].FullName, table.Catalogue["00001", Before].Type));
        Assert.Equal("Xãk B", table.Catalogue["00002", Before].Name);
        Assert.Equal(("Ba Đình", ""), (table.Catalogue["001", Before].Name, table.Catalogue["001", Before].Type));
    }

    private static Finding[] Findings(CommuneTable table) => [.. table.Findings.Select(finding => (finding.Kind, finding.Source, finding.Line))];

    private static IEnumerable<BoundaryChange> Changes(CommuneTable table) => table.Catalogue.Changes.Where(change =>
        change.Parts.Any(part => (part.Predecessor ?? part.Successor)!.Level == AdministrativeLevels.Commune));

    private static (LocalDate Date, BoundaryChangeKind Kind, ChangeCertainty Certainty) Doubtful(CommuneTable table)
    {
        BoundaryChange change = Assert.Single(Changes(table), change => change.Certainty == ChangeCertainty.Doubtful);
        return (change.Date, change.Kind, change.Certainty);
    }

    private static CommuneTable Read(string oldList, string newList, string rows) => CommuneTable.Read(
        new StringReader("code,full_name,type,district_code,district_name,province_code\n" + oldList),
        new StringReader("code,name,full_name,type,type_from_2026_04_30,province_code,valid_from\n" + newList),
        new StringReader(Header + rows));
}
