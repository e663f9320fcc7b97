using System.Data;
using System.Globalization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Tests.Figures;

/// <summary>Rows whose areas are named by the codes of another authority.</summary>
public class CodedLoadTests
{
    private static readonly AreaCatalogue Catalogue = new AreaCatalogueBuilder()
        .Add(Area.Of("a", AreaLevel.AtRank(1, "district"), "Alpha").Coded("bps", "9501").CodedFrom(new(2022, 1, 1), "bps", "9502"))
        .Add(Area.Of("b", AreaLevel.AtRank(1, "district"), "Beta").CodedFrom(new(2022, 1, 1), "bps", "9501"))
        .Build();

    private static readonly ObservationColumns Columns = ObservationColumns.Area("area").SubjectIs("x").Day("day").Period("period").Persons("people");

    [Fact]
    public void Read_CodesOfAnAuthority_AreThoseOfTheDayOfTheFigure()
    {
        ObservationLoad load = Read(
            Columns.CodedIn(Catalogue, "bps"), ["9501", "2021-12-31", null, "1", null], ["9501", "2022-01-01", null, "2", null], ["9502", null, "2022", "3", null], ["9501", null, "2021", "4", null]);

        Assert.Empty(load.Findings);
        Assert.Equal([("a", 4), ("a", 1), ("b", 2), ("a", 3)], load.Observations.OrderBy(one => one.Map).ThenBy(one => one.Time.Period is null).Select(one => (one.Area.Text, (int)one.Figure.Value.Number)));
        Assert.All(load.Observations, one => Assert.Equal(one.Time.AsAt, one.Map));
    }

    [Fact]
    public void Read_WithADayOfTheMap_ReadsCodesOnIt()
    {
        ObservationLoad load = Read(
            Columns.CodedIn(Catalogue, "bps").Map("map"), ["9501", "2021-12-31", null, "1", "2023-05-01"], ["9501", "2021-12-31", null, "2", null], ["9501", "2021-12-31", null, "2", "May"]);

        Assert.Equal([("a", new LocalDate(2021, 12, 31)), ("b", new LocalDate(2023, 5, 1))], load.Observations.Select(one => (one.Area.Text, one.Map)).Order());
        Assert.Equal(("map", "May", 3), (Assert.Single(load.Findings).Column, load.Findings[0].Value, load.Findings[0].Row));
    }

    [Fact]
    public void Read_WithADayOfTheMapAndNoOtherCodes_KeepsTheCodes()
    {
        Observation one = Assert.Single(Read(Columns.Map("map"), ["a", "2021-12-31", null, "1", "2023-05-01"]).Observations);

        Assert.Equal((AreaCode.Of("a"), new LocalDate(2023, 5, 1), new LocalDate(2021, 12, 31)), (one.Area, one.Map, one.Time.AsAt));
    }

    [Fact]
    public void Read_UnknownCode_IsAFindingWithItsRow()
    {
        ObservationLoad load = Read(Columns.CodedIn(Catalogue, "bps"), ["9501", "2021-12-31", null, "1", null], ["9502", "2021-12-31", null, "2", null], ["a", "2021-12-31", null, "2", null]);

        Assert.Equal(
            ["row 2, area \"9502\": no area has this code of the scheme bps on 2021-12-31", "row 3, area \"a\": no area has this code of the scheme bps on 2021-12-31"],
            load.Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void CodedIn_UnknownScheme_ListsThoseThereAre()
    {
        Assert.Contains("those of bps", Assert.Throws<ArgumentException>(() => Columns.CodedIn(Catalogue, "moha")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Columns.CodedIn(null!, "bps"));
        Assert.Throws<ArgumentNullException>(() => Columns.CodedIn(Catalogue, null!));
        Assert.Throws<ArgumentException>(() => Columns.Map(" "));
        Assert.Equal(Columns.CodedIn(Catalogue, "bps"), Columns.CodedIn(Catalogue, "bps"));
        Assert.NotEqual(Columns, Columns.CodedIn(Catalogue, "bps"));
    }

    private static ObservationLoad Read(ObservationColumns columns, params string?[][] rows)
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.AddRange([new("area"), new("day"), new("period"), new("people"), new("map")]);
        foreach (string?[] row in rows)
        {
            table.Rows.Add(row);
        }

        using DataTableReader reader = table.CreateDataReader();
        return ObservationLoad.Read(reader, columns);
    }
}
