using System.Text.Json;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Serialization;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Reports;
using NodaTime;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>What stands at the head of the document of a report, at its columns and its rows.</summary>
public class ReportDocumentTests
{
    private static readonly LocalDate Now = new(2022, 8, 31);

    // A period of the flows is said unless every row has its own month; days are said where they are other than that of the report.
    [Theory]
    [InlineData("year", "period=2016 date=2016-12-31")]
    [InlineData("day", "date=2016-12-31")]
    [InlineData("months", "date=2016-12-31")]
    [InlineData("known", "date=2016-12-31 knownOn=2017-01-05")]
    [InlineData("map", "date=2022-08-31 map=2025-07-01")]
    [InlineData("from April", "date=2016-12-31 year={\"firstMonth\":4}")]
    [InlineData("closing", "period=2016-11 date=2016-11-25 year={\"firstMonth\":1,\"close\":25,\"lastClose\":31}")]
    public void Head_SaysWhenTheReportIsOf(string what, string expected)
    {
        CoverageReportDraft draft = CoverageReport.For(Nation.YearEnds, Nation.Metrics, Nation.Catalogue);
        CoverageReport report = (what switch
        {
            "year" => draft.During(ReportingPeriod.Year(2016)).ForArea("VN"),
            "months" => draft.During(ReportingPeriod.Year(2016)).ByMonth("VN", ReportingPeriod.Month(2016, 11), ReportingPeriod.Month(2016, 12)),
            "known" => draft.On(Nation.End2016).KnownOn(new(2017, 1, 5)).ForArea("VN"),
            "map" => CoverageReport.For(ObservationSet.Of([Country.Insured("82", 5, Now)]), Country.Metrics, Country.Catalogue).On(Now).OnMap(Country.Merger).ForArea("82"),
            "from April" => draft.On(Nation.End2016).Following(ReportingYear.StartingIn(4)).ForArea("VN"),
            "closing" => draft.During(ReportingPeriod.Month(2016, 11)).Following(ReportingYear.StartingIn(1).ClosingOn(25, lastMonth: 31)).ForArea("VN"),
            _ => draft.On(Nation.End2016).ForArea("VN"),
        }).Build();
        JsonElement root = Document(report);

        Assert.Equal(expected, string.Join(' ', new[] { "period", "date", "map", "knownOn", "year" }.Where(name => root.TryGetProperty(name, out _)).Select(name => $"{name}={root.GetProperty(name)}")));
    }

    [Fact]
    public void Columns_NameTheirBaseAndUnit_AndRowsTheirKindAndMonth()
    {
        JsonElement areas = Document(Nation.Report(Nation.Provinces).Within("VN").Build());
        JsonElement whole = Document(Nation.Report(ObservationSet.Of([Nation.People("00004", 5, Nation.End2016), Nation.People("00070", 7, Nation.End2016)])).Within("01").Show(ReportMeasure.Count).Build());
        JsonElement metrics = Document(Nation.Report(Nation.YearEnds).ForArea("VN").Build());
        JsonElement months = Document(CoverageReport.For(Nation.YearEnds, Nation.Metrics, Nation.Catalogue).ByMonth("VN", ReportingPeriod.Month(2016, 11), ReportingPeriod.Month(2016, 12)).Build());

        Assert.Equal(["count", "coverage", "change end-of-last-year", "growth end-of-last-year", "points end-of-last-year"], areas.GetProperty("columns").EnumerateArray().Select(static one => $"{Text(one, "measure")} {Text(one, "base")}".Trim()));
        Assert.Equal(["area 01", "area 48", "area 92", "reported"], areas.GetProperty("rows").EnumerateArray().Select(static one => $"{Text(one, "kind")} {Text(one, "area")}".Trim()));
        Assert.Equal(["month 2016-11", "month 2016-12"], months.GetProperty("rows").EnumerateArray().Select(static one => $"{Text(one, "kind")} {Text(one, "month")}"));
        Assert.Equal(["metric VN bhxh"], metrics.GetProperty("rows").EnumerateArray().Select(static one => $"{Text(one, "kind")} {Text(one, "area")} {Text(one, "metric")}"));
        Assert.Equal(["", "%", "", "%", "points"], metrics.GetProperty("columns").EnumerateArray().Select(static one => Text(one, "unit")));
        Assert.Equal("total", Text(whole.GetProperty("rows")[2], "kind"));
    }

    [Fact]
    public void Findings_NameTheirRuleAreaAndMetric()
    {
        JsonElement root = Document(Nation.Report(Nation.Provinces).Within("VN").Check(PublishingChecks.Usual).Build());
        string[] found = [.. root.GetProperty("findings").EnumerateArray().Select(static one => $"{Text(one, "area")} {Text(one, "metric")}: {Text(one, "text")}")];

        Assert.Contains(found, static one => one.StartsWith("92 bhxh: 92 Cần Thơ, Social insurance: ", StringComparison.Ordinal));
        Assert.Contains(found, static one => one.StartsWith("48 bhxh: 48 Đà Nẵng, Social insurance: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void Decimals_AreNoneToTen(int decimals)
    {
        CoverageReport report = Nation.Report(Nation.YearEnds).ForArea("VN").Build();
        using var writer = new Utf8JsonWriter(new MemoryStream());

        Assert.Equal("decimals", Assert.Throws<ArgumentOutOfRangeException>(() => report.ToJson(writer, decimals)).ParamName);
        Assert.Equal("decimals", Assert.Throws<ArgumentOutOfRangeException>(() => report.ToJson(decimals)).ParamName);
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement text) ? text.GetString()! : "";

    private static JsonElement Document(CoverageReport report) => JsonDocument.Parse(report.ToJson()).RootElement;
}
