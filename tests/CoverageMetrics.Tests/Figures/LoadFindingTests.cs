using System.Data;
using System.Globalization;
using System.Xml.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Figures;

/// <summary>What a load found: renamed codes, lines of the file, and the findings as tables.</summary>
public class LoadFindingTests
{
    private static readonly ObservationColumns Columns = ObservationColumns.Area("area").Day("day").Subject("subject").Persons("people").Number("number", "unit").Percent("percent", "of");

    private static readonly Dictionary<string, string> Subjects = new() { ["si"] = "vn:social-insurance", ["lf"] = "labour-force" };

    [Fact]
    public void Read_RenamedCodes_AreReadAsTheNewOnesAndSaidOnceWithTheirRows()
    {
        ObservationLoad load = Read(
            Columns.RenamingSubjects(Subjects).RenamingAreas(new Dictionary<string, string> { ["1"] = "01" }),
            ["01", "2022-06-30", "si", 5], ["1", "2022-07-31", "si", 6], ["1", "2022-08-31", "vn:social-insurance", 7], ["1", "2022-09-30", "si", "x"], ["1", "2022-10-31", "si", 8],
            ["01", "2022-06-30", "vn:social-insurance", null, null, null, "39.25", "lf"]);

        Assert.Equal([("01", "vn:social-insurance")], load.Observations.Select(one => (one.Area.Text, one.Subject)).Distinct());
        Assert.Equal("labour-force", Assert.Single(load.Observations.ReportedRates).Key.Denominator);
        Assert.Equal(
            [
                "row 4, people \"x\": people are counted in whole numbers, and this is none that can be kept",
                "rows 1–2 5, subject \"si\": this code was renamed, and is read as vn:social-insurance; write vn:social-insurance in the file, or keep the map of renamed codes",
                "rows 2–3 5, area \"1\": this code was renamed, and is read as 01; write 01 in the file, or keep the map of renamed codes",
                "row 6, of \"lf\": this code was renamed, and is read as labour-force; write labour-force in the file, or keep the map of renamed codes",
            ],
            load.Findings.Select(finding => finding.ToString()));
        Assert.Equal([true, false, false, false], load.Findings.Select(finding => finding.IsLeftOut));
        Assert.Equal([1, 2, 5], load.Findings[1].Rows);
        using var english = new InCulture("en-GB");
        Assert.Equal("6 rows: 4 observations, 1 published rates, 1 faults, 3 renamed codes", load.ToString());
    }

    [Fact]
    public void Read_RenamedCodes_DoNotStopALoadThatStopsAtBadRows()
    {
        using DataTable table = Table([["01", "2022-06-30", "si", 5]]);

        Assert.False(Assert.Single(ObservationLoad.Read(table.CreateDataReader(), Columns.RenamingSubjects(Subjects), BadRows.Stop, CancellationToken.None).Findings).IsLeftOut);
    }

    [Fact]
    public void Renaming_WhatCannotBeRenamed_IsRefusedWithTheCode()
    {
        static Dictionary<string, string> One(string old, string code) => new() { [old] = code };

        Bad.Argument<ArgumentException>("codes", "\"b\"", () => Columns.RenamingSubjects(new Dictionary<string, string> { ["a"] = "b", ["b"] = "c" }));
        Bad.Argument<ArgumentException>("codes", "\"a\"", () => Columns.RenamingSubjects(One("a", "a")));
        Bad.Argument<ArgumentException>("codes", "\" \"", () => Columns.RenamingSubjects(One("a", " ")));
        Bad.Argument<ArgumentException>("codes", "\"Ha Noi\"", () => Columns.RenamingAreas(One("1", "Ha Noi")));
        Assert.Throws<ArgumentNullException>("codes", () => Columns.RenamingSubjects(null!));
    }

    [Fact]
    public void Read_WithLines_TellsThoseOfTheFile()
    {
        long line = 0;
        object?[][] rows = [["01", "2022-06-30", "si", 5], ["01", "2022-06-30", "si", "x"], ["01", "2022-06-30", "x", "y"]];

        Assert.Equal([null, (long?)null], Read(Columns, rows).Findings.Select(finding => finding.Line));
        Assert.Equal([3, 4, (long?)2], Read(Columns.FirstRowOnLine(2).RenamingSubjects(Subjects), rows).Findings.Select(finding => finding.Line));
        Assert.Equal([17, (long?)27], Read(Columns.FirstRowOnLine(1).LinesFrom(() => (line += 10) + 7), rows).Findings.Select(finding => finding.Line));
        Assert.Equal("line 3, people \"x\": people are counted in whole numbers, and this is none that can be kept", Read(Columns.FirstRowOnLine(2), rows).Findings[0].ToString());
        Assert.Throws<ArgumentOutOfRangeException>("line", () => Columns.FirstRowOnLine(0));
        Assert.Throws<ArgumentNullException>("line", () => Columns.LinesFrom(null!));
    }

    [Fact]
    public void ToCsv_HasAllRowsLinesSentencesAndWaysOutInTheLanguage()
    {
        ObservationLoad load = Read(
            Columns.FirstRowOnLine(2).RenamingSubjects(Subjects), ["52", "2025-12-31", "si", "332 600"], ["52", "2025-12-31", "si", 1], ["=1+1", "2025-12-31", "si", 1], ["53", "2025-12-31", "si", 1]);

        Assert.Equal(
            "rows,line,column,value,finding,way-out\r\n"
            + "1,2,people,332 600,\"người phải là số nguyên, và đây không phải số nguyên lưu được\",ghi 332600\r\n"
            + "3,4,area,\"'=1+1\",\"không phải mã đơn vị: 1 đến 64 chữ cái, chữ số hoặc các dấu - _ . : /\",\r\n"
            + "2 4,3,subject,si,\"mã này đã đổi, được đọc là vn:social-insurance\",\"ghi vn:social-insurance trong tệp, hoặc giữ bảng mã đã đổi\"\r\n",
            load.ToCsv(Vietnamese.Language));
        Assert.Equal(
            "4 dòng: 2 số liệu, 2 dòng lỗi, 1 mã đã đổi\n"
            + "dòng 2, people \"332 600\": người phải là số nguyên, và đây không phải số nguyên lưu được; ghi 332600\n"
            + "dòng 4, area \"=1+1\": không phải mã đơn vị: 1 đến 64 chữ cái, chữ số hoặc các dấu - _ . : /\n"
            + "dòng 3 (dòng dữ liệu 2 4), subject \"si\": mã này đã đổi, được đọc là vn:social-insurance; ghi vn:social-insurance trong tệp, hoặc giữ bảng mã đã đổi\n",
            load.ToText(Vietnamese.Language));
    }

    [Fact]
    public void ToHtml_IsAnEscapedTableWithAsManyCellsAsHeadings()
    {
        ObservationLoad load = Read(Columns, ["<52>", "2025-12-31", "si", "1"], ["52", "2025-12-31", "si", null], ["52", "31/12/2025", "si", "1"]);

        XElement table = XElement.Parse(load.ToHtml(Language.English));

        Assert.Equal("3 rows: 1 observation, 2 faults", table.Element("caption")!.Value);
        Assert.Equal(["Row", "Column", "Value", "Finding", "Way out"], table.Descendants("th").Select(heading => heading.Value));
        Assert.Equal(
            [["1", "area", "<52>"], ["3", "day", "31/12/2025"]],
            table.Element("tbody")!.Elements("tr").Select(row => row.Elements("td").Take(3).Select(cell => cell.Value)));
        Assert.Equal("write 2025-12-31", table.Descendants("td").Last().Value);
        Assert.Equal(6, XElement.Parse(Read(Columns.FirstRowOnLine(2), ["x y", "", "", ""]).ToHtml(Vietnamese.Language)).Descendants("td").Count());
    }

    [Fact]
    public void Findings_OfEqualRows_AreEqual()
    {
        LoadFinding one = Assert.Single(Read(Columns, ["52", "2025-12-31", "si", "x"]).Findings);
        LoadFinding same = Assert.Single(Read(Columns, ["52", "2025-12-31", "si", "x"]).Findings);
        LoadFinding other = Assert.Single(Read(Columns, ["52", "2025-12-31", "si", "y"]).Findings);

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, other);
        Assert.NotEqual(one, Assert.Single(Read(Columns.FirstRowOnLine(1), ["52", "2025-12-31", "si", "x"]).Findings));
        Assert.False(one.Equals(null));
        Assert.Throws<ArgumentNullException>("language", () => one.ToText(null!));
        Assert.Throws<ArgumentNullException>("language", () => one.SentenceIn(null!));
        Assert.Throws<ArgumentNullException>("language", () => one.WayOutIn(null!));
    }

    [Theory]
    [InlineData(null, "2022-06-30", null, "row 1, area (empty): a row needs the code of an area")]
    [InlineData(51, "2022-06-30", null, "row 1, area \"51\": codes are text, because a number loses its leading zeros (01 and 1 are two codes): select the column as text")]
    [InlineData("51", null, null, "row 1, day (empty): a row needs a day or a period")]
    [InlineData("51", "2022-06-30", "2022-06", "row 1, day \"2022-06-30\": a figure has a day or a period, and this row has both")]
    [InlineData("51", "2022-06-30", null, null)]
    [InlineData("51", null, "2022-06", null)]
    public void Read_ARow_NeedsAnAreaAndOneTime(object? area, object? day, object? period, string? fault)
    {
        ObservationLoad load = Read(ObservationColumns.Area("area").Day("day").Period("subject").SubjectIs("x").Persons("people"), [area, day, period, 5]);

        Assert.Equal(fault is null ? [] : [fault], load.Findings.Select(static finding => finding.ToString()));
        Assert.Equal(fault is null ? 1 : 0, load.Observations.Count);
    }

    [Fact]
    public void Read_ARowWithoutTheOnlyColumnOfTimes_NamesThatColumn() =>
        Assert.Equal("row 1, subject (empty): a row needs a day or a period", Assert.Single(Read(ObservationColumns.Area("area").Period("subject").SubjectIs("x").Persons("people"), ["51", null, null, 5]).Findings).ToString());

    private static ObservationLoad Read(ObservationColumns columns, params object?[][] rows)
    {
        using DataTable table = Table(rows);
        return ObservationLoad.Read(table.CreateDataReader(), columns);
    }

    private static DataTable Table(object?[][] rows)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        Array.ForEach(["area", "day", "subject", "people", "number", "unit", "percent", "of"], name => table.Columns.Add(name, typeof(object)));
        Array.ForEach(rows, row => table.Rows.Add(row));
        return table;
    }
}
