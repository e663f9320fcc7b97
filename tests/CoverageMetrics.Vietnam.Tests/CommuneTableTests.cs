using CoverageMetrics.Areas;
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

    [SharedDataFact]
    public void Read_OfficialTable_HasTheOfficialNumbersOfCommunes()
    {
        AreaCatalogue catalogue = Official.Value.Catalogue;

        Assert.Equal(10_051, catalogue.On(CommuneTable.OldListDate).At(AdministrativeLevels.Commune).Count);
        Assert.Equal(10_035, catalogue.On(Before).At(AdministrativeLevels.Commune).Count);
        Assert.Equal(696, catalogue.On(Before).At(AdministrativeLevels.District).Count);
        Assert.Equal(3_321, catalogue.On(After).At(AdministrativeLevels.Commune).Count);
        Assert.DoesNotContain(AdministrativeLevels.District, catalogue.On(After).Levels);
    }

    [SharedDataFact]
    public void Read_OfficialTable_CountsTypesBeforeAndAfterDongNaiBecameACity()
    {
        AreaCatalogue catalogue = Official.Value.Catalogue;

        Assert.Equal((2_621, 687, 13), Types(catalogue, After));
        Assert.Equal((2_611, 697, 13), Types(catalogue, new(2026, 4, 30)));
    }

    [SharedDataFact]
    public void Lineage_OfficialTable_TellsWholeFromDividedCommunes()
    {
        AreaLineage lineage = Official.Value.Catalogue.Lineage(Before, After);
        AreaDescent[] communes = [.. lineage.Descents.Where(descent => descent.Area.Level == AdministrativeLevels.Commune)];

        Assert.Equal(9_595, communes.Count(descent => descent.IsWhole));
        Assert.Equal(440, communes.Count(descent => descent.Destinations.Count > 1));
        Assert.Equal(5, communes.Max(descent => descent.Destinations.Count));
        Assert.All(communes, descent => Assert.Null(descent.Lost));
    }

    [SharedDataFact]
    public void Lineage_OfficialTable_AgreesWithEveryRow()
    {
        AreaLineage lineage = Official.Value.Catalogue.Lineage(Before, After);
        Dictionary<string, AreaDescent> byCode = lineage.Descents.ToDictionary(descent => descent.Area.Code.Text);
        Dictionary<string, string> renumbered = new() { ["06970"] = "06978" };
        HashSet<string> listed = [.. SharedData.Rows("communes_legacy_2025_01_04.csv").Select(row => row["code"])];
        foreach (IGrouping<string, Dictionary<string, string>> rows in SharedData.Rows("commune_succession.csv").GroupBy(row => row["old_code"]))
        {
            if (listed.Contains(rows.Key) && rows.Key.Length > 0)
            {
                Assert.Equal(
                    rows.Select(row => renumbered.GetValueOrDefault(row["new_code"], row["new_code"])).Order(StringComparer.Ordinal),
                    byCode[rows.Key].Destinations.Select(link => link.Destination.Code.Text));
            }
        }
    }

    [SharedDataFact]
    public void Lineage_PeopleOfOnePart_KnowsThatEverybodyWentThere()
    {
        AreaLineage lineage = Official.Value.Catalogue.Lineage(Before, After);
        int expected = SharedData.Rows("commune_succession.csv").Count(row => row["share"] == "part_area_all_population");

        Assert.Equal(58, expected);
        Assert.Equal(expected + 1, lineage.Descents.Count(descent => !descent.IsWhole && descent.HomeOfEveryone is not null && descent.Area.Level == AdministrativeLevels.Commune));
    }

    [SharedDataFact]
    public void Remarks_OfficialTable_NameEveryRowThatWasNotPlainlyPlaced()
    {
        ILookup<CommuneTableRemarkKind, CommuneTableRemark> remarks = Official.Value.Remarks.ToLookup(remark => remark.Kind);

        Assert.Empty(remarks[CommuneTableRemarkKind.Unreadable]);
        Assert.Empty(remarks[CommuneTableRemarkKind.NewCommuneNotListed]);
        Assert.Equal(3, remarks[CommuneTableRemarkKind.OldCommuneNotListed].Count());
        Assert.Equal(19, remarks[CommuneTableRemarkKind.OldCommuneWithoutRow].Count());
        Assert.Contains("bãi bồi", Assert.Single(remarks[CommuneTableRemarkKind.NoOldArea]).Message, StringComparison.Ordinal);
        Assert.Equal(5, remarks[CommuneTableRemarkKind.PlacedByName].Count(remark => remark.Message.StartsWith("06970", StringComparison.Ordinal)));
        Assert.Equal(13, remarks[CommuneTableRemarkKind.PlacedByName].Count());
    }

    [SharedDataFact]
    public void Lineage_IslandDistrict_GoesToItsSpecialZone()
    {
        AreaCatalogue catalogue = Official.Value.Catalogue;

        AreaDescent conDao = catalogue.Follow(catalogue["755", Before], After);

        Assert.True(conDao.IsWhole);
        Assert.Equal("Đặc khu Côn Đảo", conDao.Destinations[0].Destination.FullName);
    }

    [SharedDataFact]
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

        Assert.Empty(table.Remarks);
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

        Assert.Empty(table.Remarks);
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

        CommuneTableRemark remark = Assert.Single(table.Remarks);
        Assert.Equal((CommuneTableRemarkKind.PlacedByName, CommuneTableSource.Succession, 3), (remark.Kind, remark.Source, remark.Line));
        Assert.True(remark.IsPlaced);
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
            [CommuneTableRemarkKind.NewCommuneWithoutRow, CommuneTableRemarkKind.NewCommuneNotListed, CommuneTableRemarkKind.NoOldArea, CommuneTableRemarkKind.Unreadable],
            table.Remarks.Select(remark => remark.Kind));
        Assert.Equal([3, 4, 5, 6], table.Remarks.Select(remark => remark.Line));
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

        Assert.Equal(Texts(Listed(Before)), Texts(Listed(Before.WithCalendar(CalendarSystem.PersianSimple))));

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

    private static (int Xa, int Phuong, int DacKhu) Types(AreaCatalogue catalogue, LocalDate date)
    {
        IReadOnlyList<Area> communes = catalogue.On(date).At(AdministrativeLevels.Commune);
        return (communes.Count(area => area.Type == "xã"), communes.Count(area => area.Type == "phường"), communes.Count(area => area.Type == "đặc khu"));
    }

    private static CommuneTable Read(string oldList, string newList, string rows) => CommuneTable.Read(
        new StringReader(OldHeader + oldList), new StringReader(NewHeader + newList), new StringReader(RowHeader + rows));

    private static CommuneTable ReadOfficial()
    {
        using StreamReader oldList = SharedData.Open("communes_legacy_2025_01_04.csv");
        using StreamReader newList = SharedData.Open("communes_2025.csv");
        using StreamReader rows = SharedData.Open("commune_succession.csv");
        return CommuneTable.Read(oldList, newList, rows);
    }
}
