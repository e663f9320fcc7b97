using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Vietnam.Tests;

public class ProvincesTests
{
    private static readonly LocalDate Before = new(2025, 6, 30);
    private static readonly LocalDate After = new(2025, 7, 1);
    private static readonly AreaCatalogue Catalogue = Provinces.Catalogue;

    [Theory]
    [InlineData("2008-07-31", 64)]
    [InlineData("2008-08-01", 63)]
    [InlineData("2025-06-30", 63)]
    [InlineData("2025-07-01", 34)]
    [InlineData("2026-12-31", 34)]
    [InlineData("2003-12-31", 61)]
    [InlineData("1996-12-31", 53)]
    [InlineData("1991-12-26", 53)]
    [InlineData("1991-12-25", 49)]
    [InlineData("1991-08-11", 44)]
    [InlineData("1989-06-29", 40)]
    public void On_HasTheNumberOfProvincesOfTheDay(string date, int expected) =>
        Assert.Equal(expected, Provinces.On(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value).Count);

    [Theory]
    [InlineData("15", "Yên Bái", "Lào Cai")]
    [InlineData("24", "Bắc Giang", "Bắc Ninh")]
    [InlineData("44", "Quảng Bình", "Quảng Trị")]
    [InlineData("52", "Bình Định", "Gia Lai")]
    [InlineData("80", "Long An", "Tây Ninh")]
    [InlineData("82", "Tiền Giang", "Đồng Tháp")]
    [InlineData("91", "Kiên Giang", "An Giang")]
    public void Catalogue_CodeUsedAgain_NamesTwoAreas(string code, string before, string after)
    {
        Area old = Catalogue[code, Before];
        Area next = Catalogue[code, After];

        Assert.Equal((before, after), (old.Name, next.Name));
        Assert.NotEqual(old, next);
        Assert.False(Catalogue.Lineage(Before, After).Origin(next).IsSameTerritory);
    }

    [Fact]
    public void Lineage_GiaLai_IsAPartOfTheNewOneBesideBinhDinh()
    {
        AreaLineage lineage = Catalogue.Lineage(new(2019, 12, 31), new(2026, 6, 30));

        AreaDescent old = lineage.Descent(Catalogue["64", new(2019, 12, 31)]);
        AreaOrigin today = lineage.Origin(old.Destinations[0].Destination);

        Assert.True(old.IsWhole);
        Assert.Equal(["Bình Định", "Gia Lai"], today.Sources.Select(link => link.Source.Name));
        Assert.True(today.IsSumOfSources);
        Assert.Equal("Nghị quyết 202/2025/QH15", Assert.Single(old.Destinations[0].Changes).LegalBasis);
    }

    [Fact]
    public void Lineage_HaNoi2007To2009_IsAChangeOfTerritory()
    {
        AreaLineage lineage = Catalogue.Lineage(new(2007, 12, 31), new(2009, 12, 31));

        AreaOrigin hanoi = lineage.Origin(Catalogue["01", new(2009, 12, 31)]);

        Assert.Equal(
            [("01", TransferShare.Whole), ("17", TransferShare.Part), ("26", TransferShare.Part), ("28", TransferShare.Whole)],
            hanoi.Sources.Select(link => (link.Source.Code.Text, link.Share)));
        Assert.False(hanoi.IsSumOfSources);
        Assert.Contains(hanoi.Sources.SelectMany(link => link.Changes), change => change.Note.Contains("Mê Linh", StringComparison.Ordinal));
        Assert.False(lineage.Descent(Catalogue["26", new(2007, 12, 31)]).IsWhole);
        Assert.Null(Catalogue.Find("28", new(2008, 8, 1)));
    }

    [Fact]
    public void Lineage_63To34_ElevenUnchangedTheOthersWholeMerges()
    {
        AreaLineage lineage = Catalogue.Lineage(Before, After);
        AreaOrigin[] provinces = [.. lineage.Origins.Where(origin => origin.Area.Level == AdministrativeLevels.Province)];

        Assert.Equal(34, provinces.Length);
        Assert.Equal(11, provinces.Count(origin => origin.IsSameTerritory));
        Assert.Equal(63, provinces.Sum(origin => origin.Sources.Count));
        Assert.All(provinces, origin => Assert.True(origin.IsSumOfSources));
    }

    [Fact]
    public void Follow_Hue_IsTheSameTerritoryUnderAnotherNameAndType()
    {
        Area before = Catalogue["46", new(2024, 12, 31)];

        AreaDescent descent = Catalogue.Follow(before, new(2025, 1, 1));

        Assert.Equal("Thành phố Huế", descent.Destinations[0].Destination.FullName);
        Assert.True(descent.IsWhole);
        Assert.Equal([BoundaryChangeKind.Rename, BoundaryChangeKind.ChangeOfType], descent.Destinations[0].Changes.Select(change => change.Kind));
        Assert.All(descent.Destinations[0].Changes, change => Assert.Equal(ChangeCertainty.Documented, change.Certainty));
    }

    [Fact]
    public void Follow_DongNai_BecomesACityOn30April2026()
    {
        Assert.Equal("Tỉnh Đồng Nai", Catalogue["75", new(2026, 4, 29)].FullName);
        Assert.Equal("Thành phố Đồng Nai", Catalogue["75", new(2026, 4, 30)].FullName);
        Assert.True(Catalogue.Follow(Catalogue["75", new(2026, 4, 29)], new(2026, 4, 30)).IsWhole);
    }

    [Fact]
    public void Follow_BinhTriThien_CameApartOnTheDayOfTheResolution()
    {
        AreaDescent descent = Catalogue.Follow(Catalogue["x-binh-tri-thien", new(1980, 1, 1)], new(2026, 1, 1));

        Assert.Equal(["44", "46"], descent.Destinations.Select(link => link.Destination.Code.Text));
        Assert.Equal((new(1989, 6, 30), ChangeCertainty.Documented), (descent.Destinations[0].Changes[0].Date, descent.Destinations[0].Changes[0].Certainty));
    }

    [Theory]
    [InlineData("x-ha-tuyen", "1991-08-12", ChangeCertainty.Documented)]
    [InlineData("x-gia-lai-kon-tum", "1991-08-12", ChangeCertainty.Doubtful)]
    [InlineData("x-thuan-hai", "1991-12-26", ChangeCertainty.Documented)]
    [InlineData("x-cuu-long", "1991-12-26", ChangeCertainty.Doubtful)]
    [InlineData("x-nghia-binh", "1989-06-30", ChangeCertainty.Doubtful)]
    [InlineData("x-vung-tau-con-dao", "1991-08-12", ChangeCertainty.YearOnly)]
    [InlineData("x-ha-bac", "1997-01-01", ChangeCertainty.Doubtful)]
    public void Changes_OfResolutions_AreOnTheirDaysAndSayWhatWasRead(string code, string day, ChangeCertainty certainty)
    {
        BoundaryChange change = Catalogue.ChangesThatEnded(Catalogue[code, new(1989, 6, 1)])[0];

        Assert.Equal((NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value, certainty), (change.Date, change.Certainty));
    }

    [Fact]
    public void Find_BaRiaVungTauIn1990_IsNoneBecauseItWasFormedIn1991()
    {
        Assert.Null(Catalogue.Find("77", new(1990, 12, 31)));
        AreaOrigin formed = Catalogue.Lineage(new(1990, 12, 31), new(1991, 12, 31)).Origin(Catalogue["77", new(1991, 12, 31)]);
        Assert.Equal(["75", "x-vung-tau-con-dao"], formed.Sources.Select(link => link.Source.Code.Text));
        Assert.False(formed.IsSumOfSources);
    }

    [Theory]
    [InlineData("2024-12-31", "Thừa Thiên Huế")]
    [InlineData("2025-01-01", "Huế")]
    [InlineData("2025-06-30", "Huế")]
    public void FindByName_ThuaThienHue_IsFoundBeforeAndAfterItsOtherName(string date, string name)
    {
        LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

        Assert.Equal(("46", name), (Catalogue.FindByName("Thừa Thiên Huế", day).Single().Code.Text, Catalogue["46", day].Name));
    }

    [Theory]
    [InlineData("2025-07-01")]
    [InlineData("2026-06-30")]
    public void FindByName_ThuaThienHue_IsNotFoundWhenNobodyCallsItSo(string date)
    {
        LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;

        Assert.Empty(Catalogue.FindByName("Thừa Thiên Huế", day));
        Assert.Equal("46", Catalogue.FindByName("TP. Huế", day).Single().Code.Text);
        Assert.Equal(2, Catalogue.FindByName("Thừa Thiên Huế").Count);
    }

    [Theory]
    [InlineData("2025-03-31", null, null)]
    [InlineData("2025-04-01", "79", null)]
    [InlineData("2025-05-31", "79", null)]
    [InlineData("2025-06-01", "14", null)]
    [InlineData("2025-06-30", "14", null)]
    [InlineData("2025-07-01", null, "VN")]
    public void Offices_RegionTwo_ChangesItsMeaningBetweenMarchAndJune(string date, string? province, string? parentOfSonLa)
    {
        LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value;
        AreaTree offices = Catalogue.In("offices").On(day);
        Area? office = offices.At(AdministrativeLevels.RegionalOffice).SingleOrDefault();

        Assert.Equal(province, office is null ? null : Assert.Single(offices.Children(office)).Code.Text);
        Assert.Equal(province is null ? null : "Bảo hiểm xã hội khu vực II", office?.FullName);
        Assert.Equal(parentOfSonLa ?? (province == "14" ? "x-khu-vuc-ii" : null), offices.Parent(offices.Find("14")!)?.Code.Text);
        Assert.DoesNotContain(Catalogue.On(day).Areas, area => area.Level == AdministrativeLevels.RegionalOffice);
    }

    [Fact]
    public void Offices_WhatIsNotKnown_IsNotAddedUp()
    {
        LocalDate may = new(2025, 5, 1);

        Assert.Empty(Catalogue.In("offices").On(may).Children(Catalogue["VN", may]));
        Assert.Equal(62, Catalogue.FindOutside(AdministrativeLevels.Province, may).Count);
        Assert.Empty(Catalogue.FindOutside(AdministrativeLevels.Province, After));
        Assert.Equal(34, Catalogue.In("offices").On(After).Children(Catalogue["VN", After]).Count);
    }

    [Fact]
    public void FindByName_GiaLai_ReturnsEveryAreaThatEverBoreTheName()
    {
        Assert.Equal(["52", "64"], Catalogue.FindByName("gia lai").Select(area => area.Code.Text));
        Assert.Equal("52", Assert.Single(Catalogue.FindByName("Tỉnh Gia Lai", After)).Code.Text);
        Assert.Equal("79", Assert.Single(Catalogue.FindByName("TP.HCM", After)).Code.Text);
        Assert.Equal(["17"], Catalogue.FindByName("Hoà Bình", Before).Select(area => area.Code.Text));
        Assert.Empty(Catalogue.FindByName("Hoa Binh"));
    }

    [Fact]
    public void RegionOf_OldAndNewRegions_DoNotNest()
    {
        Assert.Equal("Tây Nguyên", Provinces.RegionOf("64", Before)!.Name);
        Assert.Equal("Bắc Trung Bộ và duyên hải miền Trung", Provinces.RegionOf("52", Before)!.Name);
        Assert.Null(Provinces.RegionOf("52", After));
        Assert.Equal("Duyên hải Nam Trung Bộ và Tây Nguyên", Provinces.RegionOf("52", new(2025, 10, 5))!.Name);
        Assert.Equal(6, Catalogue.On(Before).At(AdministrativeLevels.Region).Count);
        Assert.Equal(6, Catalogue.On(new(2026, 1, 1)).At(AdministrativeLevels.Region).Count);
        Assert.DoesNotContain(AdministrativeLevels.Region, Catalogue.On(new(2025, 8, 1)).Levels);
    }

    [Fact]
    public void Changes_Merges_StateTheirLegalBasis() =>
        Assert.All(Catalogue.Changes.Where(change => change.Kind == BoundaryChangeKind.Merge), change => Assert.NotEmpty(change.LegalBasis));

    [Fact]
    public void On_63Provinces_AreThoseOfTheList()
    {
        Assert.Equal(
            Facts.Rows("provinces_63.csv").Select(row => (row["code"], row["code"] == "46" ? "Huế" : row["name"], row["region_name"])),
            Provinces.On(Before).Select(area => (area.Code.Text, area.Name, Provinces.RegionOf(area.Code.Text, Before)!.Name)));
    }

    [Fact]
    public void On_34Provinces_AreThoseOfTheList()
    {
        var today = new LocalDate(2026, 5, 1);
        Assert.Equal(
            Facts.Rows("provinces_34.csv").Select(row => (row["code"], row["name"], row["type_from_2026_04_30"], row["region_name"])),
            Provinces.On(today).Select(area => (area.Code.Text, area.Name, area.Type, Provinces.RegionOf(area.Code.Text, today)!.Name)));
    }

    [Fact]
    public void Changes_AgreeWithEveryRowOfTheSuccession()
    {
        foreach (Dictionary<string, string> row in Facts.Rows("province_succession.csv"))
        {
            LocalDate day = NodaTime.Text.LocalDatePattern.Iso.Parse(row["effective_date"]).Value;
            Area from = Named(row["predecessor_code"], row["predecessor_name"], day.PlusDays(-1));
            Area to = Named(row["successor_code"], row["successor_name"], day);

            LineageLink link = Catalogue.Follow(from, day).Destinations.Single(one => one.Destination.Equals(to));

            Assert.Equal(row["share"] == "whole", link.Share == TransferShare.Whole);
        }
    }

    private static Area Named(string code, string name, LocalDate date) =>
        code.Length > 0 ? Catalogue[code, date] : Catalogue.FindByName(name.Replace(" (cũ)", string.Empty, StringComparison.Ordinal), date).Single();
}
