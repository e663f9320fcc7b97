using CoverageMetrics.Areas;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Vietnam.Tests;

public class CommuneTableTests
{
    private const string OldHeader = "code,full_name,type,district_code,district_name,province_code\n";
    private const string NewHeader = "code,name,full_name,type,type_from_2026_04_30,province_code,valid_from\n";
    private const string RowHeader = "old_code,old_full_name,old_district_code,old_province_code,new_code,new_full_name,new_province_code,kind,share,effective_date\n";

    private static readonly LocalDate Before = new(2025, 6, 30);
    private static readonly LocalDate After = new(2025, 7, 1);
    private static readonly Lazy<CommuneTable> Official = new(ReadOfficial);

    [Fact]
    public void Read_OfficialTable_HasTheOfficialNumbersOfCommunes()
    {
        AreaCatalogue catalogue = Official.Value.Catalogue;

        Assert.Equal(10_051, catalogue.On(CommuneTable.OldListDate).At(AdministrativeLevels.Commune).Count);
        Assert.Equal(10_035, catalogue.On(Before).At(AdministrativeLevels.Commune).Count);
        Assert.Equal(696, catalogue.On(Before).At(AdministrativeLevels.District).Count);
        Assert.Equal(3_321, catalogue.On(After).At(AdministrativeLevels.Commune).Count);
        Assert.DoesNotContain(AdministrativeLevels.District, catalogue.On(After).Levels);
    }

    [Fact]
    public void Read_OfficialTable_TakesAtMost3KilobytesAnOldCommune() => Assert.InRange(Allocation.Bytes(() => ReadOfficial()), 1, 3_300 * 10_051);

    [Fact]
    public void Read_OfficialTable_CountsTypesBeforeAndAfterDongNaiBecameACity()
    {
        AreaCatalogue catalogue = Official.Value.Catalogue;

        Assert.Equal((2_621, 687, 13), Types(catalogue, After));
        Assert.Equal((2_611, 697, 13), Types(catalogue, new(2026, 4, 30)));
    }

    [Fact]
    public void Lineage_OfficialTable_TellsWholeFromDividedCommunes()
    {
        AreaLineage lineage = Official.Value.Catalogue.Lineage(Before, After);
        AreaDescent[] communes = [.. lineage.Descents.Where(descent => descent.Area.Level == AdministrativeLevels.Commune)];

        Assert.Equal(9_595, communes.Count(descent => descent.IsWhole));
        Assert.Equal(440, communes.Count(descent => descent.Destinations.Count > 1));
        Assert.Equal(5, communes.Max(descent => descent.Destinations.Count));
        Assert.All(communes, descent => Assert.Null(descent.Lost));
    }

    [Fact]
    public void Lineage_OfficialTable_AgreesWithEveryRow()
    {
        AreaLineage lineage = Official.Value.Catalogue.Lineage(Before, After);
        Dictionary<string, AreaDescent> byCode = lineage.Descents.ToDictionary(descent => descent.Area.Code.Text);
        Dictionary<string, string> renumbered = new() { ["06970"] = "06978" };
        HashSet<string> listed = [.. Facts.Rows("communes_legacy_2025_01_04.csv").Select(row => row["code"])];
        foreach (IGrouping<string, Dictionary<string, string>> rows in Facts.Rows("commune_succession.csv").GroupBy(row => row["old_code"]))
        {
            if (listed.Contains(rows.Key) && rows.Key.Length > 0)
            {
                Assert.Equal(
                    rows.Select(row => renumbered.GetValueOrDefault(row["new_code"], row["new_code"])).Order(StringComparer.Ordinal),
                    byCode[rows.Key].Destinations.Select(link => link.Destination.Code.Text));
            }
        }
    }

    [Fact]
    public void Lineage_PeopleOfOnePart_KnowsThatEverybodyWentThere()
    {
        AreaLineage lineage = Official.Value.Catalogue.Lineage(Before, After);
        int expected = Facts.Rows("commune_succession.csv").Count(row => row["share"] == "part_area_all_population");

        Assert.Equal(58, expected);
        Assert.Equal(expected + 1, lineage.Descents.Count(descent => !descent.IsWhole && descent.HomeOfEveryone is not null && descent.Area.Level == AdministrativeLevels.Commune));
    }

    [Fact]
    public void Remarks_OfficialTable_NameEveryRowThatWasNotPlainlyPlaced()
    {
        ILookup<CommuneTableFindingKind, CommuneTableFinding> findings = Official.Value.Findings.ToLookup(finding => finding.Kind);

        Assert.Empty(findings[CommuneTableFindingKind.Unreadable]);
        Assert.Empty(findings[CommuneTableFindingKind.NewCommuneNotListed]);
        Assert.Equal(3, findings[CommuneTableFindingKind.OldCommuneNotListed].Count());
        Assert.Equal(19, findings[CommuneTableFindingKind.OldCommuneWithoutRow].Count());
        Assert.Contains("bãi bồi", Assert.Single(findings[CommuneTableFindingKind.NoOldArea]).Message, StringComparison.Ordinal);
        Assert.Equal(5, findings[CommuneTableFindingKind.PlacedByName].Count(finding => finding.Message.StartsWith("06970", StringComparison.Ordinal)));
        Assert.Equal(13, findings[CommuneTableFindingKind.PlacedByName].Count());
    }

    [Fact]
    public void Lineage_IslandDistrict_GoesToItsSpecialZone()
    {
        AreaCatalogue catalogue = Official.Value.Catalogue;

        AreaDescent conDao = catalogue.Follow(catalogue["755", Before], After);

        Assert.True(conDao.IsWhole);
        Assert.Equal("Đặc khu Côn Đảo", conDao.Destinations[0].Destination.FullName);
    }

    [Fact]
    public void FindByName_AccentsTellCommunesApart()
    {
        AreaTree tree = Official.Value.Catalogue.On(Before);

        Assert.Contains(tree.FindByName("thị trấn Ba Tơ"), area => area.Name == "Ba Tơ");
        Assert.DoesNotContain(tree.FindByName("Ba Tô"), area => area.Name == "Ba Tơ");
        Assert.True(tree.FindByName("Phường 1").Count > 20);
        Assert.Equal(tree.FindByName("Yên Hoà"), tree.FindByName("yên hòa"));
    }

    [Fact]
    public void Read_MergeAndPart_JoinsTheRows()
    {
        CommuneTable table = Read(
            "00001,Xã A,xã,001,Quận Ba Đình,01\n00002,Xã B,xã,001,Quận Ba Đình,01\n00003,Phường C,phường,001,Quận Ba Đình,01\n",
            "00001,A,Xã A,xã,phường,01,2025-07-01\n00003,C,Phường C,phường,phường,01,2025-07-01\n",
            """
            00001,Xã A,001,01,00001,Xã A,01,merge,whole,2025-07-01
            00002,Xã B,001,01,00001,Xã A,01,partial_transfer,part_area_all_population,2025-07-01
            00002,Xã B,001,01,00003,Phường C,01,partial_transfer,part_area,2025-07-01
            00003,Phường C,001,01,00003,Phường C,01,merge,whole,2025-07-01
            """);

        AreaLineage lineage = table.Catalogue.Lineage(Before, new(2026, 5, 1));

        Assert.Empty(table.Findings);
        Assert.Equal([TransferShare.Everyone, TransferShare.LandOnly], lineage.Descent(table.Catalogue["00002", Before]).Destinations.Select(link => link.Share));
        Assert.Equal("Phường A", table.Catalogue["00001", new(2026, 4, 30)].FullName);
        Assert.True(lineage.Origin(table.Catalogue["00003", After]).IsSumOfSources);
    }

    [Fact]
    public void Read_CommuneUnchanged_GoesOnUnderTheProvince()
    {
        CommuneTable table = Read(
            "00001,Xã Hoà A,xã,001,Quận Ba Đình,01\n",
            "00001,Hòa A,Xã Hòa A,xã,,01,2025-07-01\n",
            "00001,Xã Hòa A,001,01,00001,Xã Hòa A,01,unchanged,whole,2025-07-01\n");

        Area commune = table.Catalogue["00001", Before];

        Assert.Empty(table.Findings);
        Assert.Same(commune, table.Catalogue["00001", After]);
        Assert.Equal("001", commune.ParentOn(Before)!.Value.Text);
        Assert.Equal("01", commune.ParentOn(After)!.Value.Text);
    }

    [Fact]
    public void Read_DigitsSwapped_PlacesByNameAndSaysSo()
    {
        CommuneTable table = Read(
            "01615,Xã Khác,xã,001,Quận Ba Đình,01\n01651,Xã Mỹ Hưng,xã,001,Quận Ba Đình,01\n",
            "01615,Khác,Xã Khác,xã,,01,2025-07-01\n01648,Mới,Xã Mới,xã,,01,2025-07-01\n",
            """
            01615,Xã Khác,001,01,01615,Xã Khác,01,unchanged,whole,2025-07-01
            01615,Xã Mỹ Hưng,001,01,01648,Xã Mới,01,merge,whole,2025-07-01
            """);

        CommuneTableFinding finding = Assert.Single(table.Findings);
        Assert.Equal((CommuneTableFindingKind.PlacedByName, CommuneTableSource.Succession, 3), (finding.Kind, finding.Source, finding.Line));
        Assert.True(finding.IsPlaced);
        Assert.Equal("01648", table.Catalogue.Follow(table.Catalogue["01651", Before], After).HomeOfEveryone!.Code.Text);
    }

    [Fact]
    public void Read_RowsThatCannotBePlaced_AreNamedAndTheOthersGoOn()
    {
        CommuneTable table = Read(
            "00001,Xã A,xã,001,Quận Ba Đình,01\n00002,Xã B,xã,001,Quận Ba Đình,01\n",
            "00001,A,Xã A,xã,,01,2025-07-01\n00009,N,Xã N,xã,,01,2025-07-01\n",
            """
            00001,Xã A,001,01,00001,Xã A,01,merge,whole,2025-07-01
            00002,Xã B,001,01,00001,Xã A,01,partial_transfer,part,2025-07-01
            00002,Xã B,001,01,77777,Xã Đâu,01,partial_transfer,part,2025-07-01
            99999,Xã Không,999,01,00001,Xã A,01,merge,whole,2025-07-01
            00001,Xã A,001,01,00001,Xã A,01,merge,most,2025-07-01
            """);

        Assert.Equal(
            [CommuneTableFindingKind.NewCommuneWithoutRow, CommuneTableFindingKind.NewCommuneNotListed, CommuneTableFindingKind.NoOldArea, CommuneTableFindingKind.Unreadable],
            table.Findings.Select(finding => finding.Kind));
        Assert.Equal([3, 4, 5, 6], table.Findings.Select(finding => finding.Line));
        AreaDescent divided = table.Catalogue.Follow(table.Catalogue["00002", Before], After);
        Assert.Equal(TransferShare.Part, divided.Lost);
        Assert.False(table.Catalogue.Lineage(Before, After).Origin(table.Catalogue["00009", After]).IsComplete);
    }

    [Fact]
    public void Read_DayOfTheOldListInAnotherCalendar_IsTakenAsTheSameDay()
    {
        CommuneTable Listed(LocalDate day) => CommuneTable.Read(
            new StringReader(OldHeader + "00001,Xã Hoà A,xã,001,Quận Ba Đình,01\n"),
            day,
            new StringReader(NewHeader + "00001,Hòa A,Xã Hòa A,xã,,01,2025-07-01\n"),
            new StringReader(RowHeader + "00001,Xã Hòa A,001,01,00001,Xã Hòa A,01,unchanged,whole,2025-07-01\n"));

        LocalDate listed = Before.PlusDays(-1);
        Assert.Equal(Texts(Listed(listed)), Texts(Listed(listed.WithCalendar(CalendarSystem.PersianSimple))));

        static string Texts(CommuneTable table)
        {
            using var text = new StringWriter();
            table.Catalogue.Write(text);
            return text.ToString();
        }
    }

    [Fact]
    public void Read_ColumnMissing_NamesTextAndColumn()
    {
        FormatException exception = Assert.Throws<FormatException>(() => CommuneTable.Read(
            new StringReader("code,full_name\n"), new StringReader(NewHeader), new StringReader(RowHeader)));

        Assert.Contains("OldList", exception.Message, StringComparison.Ordinal);
        Assert.Contains("district_code", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("00002,Xã B|C,xã,001,Quận Ba Đình,01")]
    [InlineData("00002,Xã B\tC,xã,001,Quận Ba Đình,01")]
    [InlineData("00002,Xã \u00A0B,xã,001,Quận Ba Đình,01")]
    [InlineData("00002,Xã B[half a pair],xã,001,Quận Ba Đình,01")]
    [InlineData("00002,Xã B,x|ã,001,Quận Ba Đình,01")]
    [InlineData("00002,Xã B,xã,002,Quận \tHai,01")]
    [InlineData("00002,Xã B,xã,002,Quận Ba|Đình,01")]
    [InlineData("00002,Xã B,xã,001,Quận Ba Đình,\"01")]
    public void Read_NameThatIsNoneInTheOldList_IsARemarkWithItsLine(string row)
    {
        CommuneTable table = Read("00001,Xã A,xã,001,Quận Ba Đình,01\n" + row.Replace("[half a pair]", "\uD800", StringComparison.Ordinal) + "\n", "00001,A,Xã A,xã,,01,2025-07-01\n", "00001,Xã A,001,01,00001,Xã A,01,unchanged,whole,2025-07-01\n");

        Assert.Contains((CommuneTableFindingKind.Unreadable, CommuneTableSource.OldList, 3), table.Findings.Select(finding => (finding.Kind, finding.Source, finding.Line)));
        Assert.NotNull(table.Catalogue.Find("00001", After));
    }

    [Theory]
    [InlineData("00009,N,Xã N|M,xã,,01,2025-07-01")]
    [InlineData("00009,N,Xã N,xã,ph|ường,01,2025-07-01")]
    [InlineData("00009,N,Xã  \u00A0N,xã,,01,2025-07-01")]
    [InlineData("00009,N,Xã N\uFFFE,xã,,01,2025-07-01")]
    public void Read_NameThatIsNoneInTheNewList_IsARemarkWithItsLine(string row)
    {
        CommuneTable table = Read("00001,Xã A,xã,001,Quận Ba Đình,01\n", "00001,A,Xã A,xã,,01,2025-07-01\n" + row + "\n", "00001,Xã A,001,01,00001,Xã A,01,unchanged,whole,2025-07-01\n");

        Assert.Equal((CommuneTableFindingKind.Unreadable, CommuneTableSource.NewList, 3), (table.Findings[^1].Kind, table.Findings[^1].Source, table.Findings[^1].Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00001,A,Xã A,xã,,01,\n")]
    [InlineData("00001,A,Xã A,xã,,01,2025-01-05\n")]
    public void Read_NewListWithoutADayToBegin_SaysSo(string newList)
    {
        FormatException exception = Assert.Throws<FormatException>(() => Read("00001,Xã A,xã,001,Quận Ba Đình,01\n", newList, ""));

        Assert.StartsWith("NewList: ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DayOfTheOldListOutOfItsBounds_NamesTheRule()
    {
        CommuneTable On(LocalDate day) => CommuneTable.Read(
            new StringReader(OldHeader), day, new StringReader(NewHeader + "00001,A,Xã A,xã,,01,2025-07-01\n"), new StringReader(RowHeader));

        Assert.All([LocalDate.MaxIsoValue, new(2025, 6, 30)], day => Assert.Equal("oldListDate", Assert.Throws<ArgumentOutOfRangeException>(() => On(day)).ParamName));
        Assert.NotNull(On(new LocalDate(2025, 6, 29).WithCalendar(CalendarSystem.PersianSimple)).Catalogue);
    }

    [Fact]
    public void Read_TypesOfOneDayInTwoColumns_SaysSo() => Assert.Contains("2026-04-30", Assert.Throws<FormatException>(() => CommuneTable.Read(
        new StringReader(OldHeader), new StringReader(NewHeader.Replace("type,type_from_2026_04_30", "type,type_from_2026_04_30,type_from_2026-04-30", StringComparison.Ordinal)),
        new StringReader(RowHeader))).Message, StringComparison.Ordinal);

    private static (int Xa, int Phuong, int DacKhu) Types(AreaCatalogue catalogue, LocalDate date)
    {
        IReadOnlyList<Area> communes = catalogue.On(date).At(AdministrativeLevels.Commune);
        return (communes.Count(area => area.Type == "xã"), communes.Count(area => area.Type == "phường"), communes.Count(area => area.Type == "đặc khu"));
    }

    private static CommuneTable Read(string oldList, string newList, string rows) => CommuneTable.Read(
        new StringReader(OldHeader + oldList), new StringReader(NewHeader + newList), new StringReader(RowHeader + rows));

    private static CommuneTable ReadOfficial()
    {
        using StreamReader oldList = Facts.Open("communes_legacy_2025_01_04.csv");
        using StreamReader newList = Facts.Open("communes_2025.csv");
        using StreamReader rows = Facts.Open("commune_succession.csv");
        return CommuneTable.Read(oldList, newList, rows);
    }
}
