using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Serialization;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Conventions;
using CoverageMetrics.Tests.Reports;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Serialization;

/// <summary>The document that a report is written as.</summary>
public class ReportJsonTests
{
    private static readonly TargetSet Plans = TargetSet.Of(
    [
        Target.Of(TargetTerms.Of("01", Nation.End2016).WithSetter("vn:vss"), Headcount.Of<Participants>(1_500_000)).ToAny(),
        Target.Of(TargetTerms.Of("48", Nation.End2016).WithSetter("vn:vss"), Headcount.Of<Participants>(200_000)).ToAny(),
    ]);

    public static TheoryData<string> Layouts => ["areas", "metrics", "months"];

    [Fact]
    public void Document_IsPermanent()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Within("VN").In(Nation.English).Show(ReportMeasure.Count, ReportMeasure.Coverage).Stamped("draft").Build();

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            report.ToJson(writer);
        }

        ApprovedText.Check(Encoding.UTF8.GetString(stream.ToArray()), "ReportDocument");
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Cells_AreThoseOfTheReport(string layout)
    {
        CoverageReport report = Report(layout);
        using JsonDocument document = JsonDocument.Parse(report.ToJson());
        JsonElement root = document.RootElement;

        Assert.Equal((1, layout, "vi", report.Title), (root.GetProperty("version").GetInt32(), root.GetProperty("layout").GetString(), root.GetProperty("language").GetString(), root.GetProperty("title").GetString()));
        Assert.Equal(report.Columns.Select(column => column.Code), root.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("code").GetString()));
        string[][] csv = [.. CsvReader.Read(report.ToCsv()).Skip(1)];
        int leading = csv[0].Length - (2 * report.Columns.Count);
        foreach ((ReportRow row, JsonElement written, string[] line) in report.Rows.Zip(root.GetProperty("rows").EnumerateArray(), csv))
        {
            Assert.Equal(row.Label, written.GetProperty("label").GetString());
            Assert.Equal(row.Area?.Code.Text, written.TryGetProperty("area", out JsonElement area) ? area.GetString() : null);
            foreach ((ReportColumn column, JsonElement cell) in report.Columns.Zip(written.GetProperty("cells").EnumerateArray()))
            {
                ReportValue value = row[column];
                string[] codes = cell.TryGetProperty("codes", out JsonElement list) ? [.. list.EnumerateArray().Select(code => code.GetString()!)] : [];
                string status = value.Status is { } known and not FigureStatus.Final ? JsonSerializer.Serialize(known).Trim('"') : "";
                Assert.Equal(value.HasValue, cell.TryGetProperty("value", out JsonElement number));
                Assert.Equal(line[leading + (2 * column.Index) + 1], string.Join(' ', codes.Prepend(status).Where(code => code.Length > 0)));
                Assert.Equal(row.FootnotesOf(column).Select(note => note.Number), cell.TryGetProperty("notes", out JsonElement notes) ? notes.EnumerateArray().Select(note => note.GetInt32()) : []);
                if (value.HasValue)
                {
                    Assert.Equal(column.Measure.Unit is null ? value.Number : Math.Round(value.Number, 10, MidpointRounding.AwayFromZero), number.GetDecimal());
                    Assert.Equal(line[leading + (2 * column.Index)], cell.GetProperty("rounded").GetRawText());
                    Assert.Equal(line[leading + (2 * column.Index)], value.Rounded.ToString(CultureInfo.InvariantCulture));
                    Assert.Equal(value.Text, cell.GetProperty("text").GetString());
                }
                else
                {
                    Assert.Equal(0, value.Rounded);
                }

                if (!value.HasValue && !value.IsNotApplicable)
                {
                    Assert.Equal(value.Reason, JsonSerializer.Deserialize<NoValueReason>(cell.GetProperty("reason")));
                }
            }
        }

        Assert.Equal(report.Footnotes.Select(note => (note.Number, note.Code, note.Text)), root.GetProperty("notes").EnumerateArray().Select(note => (note.GetProperty("number").GetInt32(), note.GetProperty("code").GetString()!, note.GetProperty("text").GetString()!)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void Percentages_AreWrittenToAStatedNumberOfDigitsAndCountsStayAsTheyAre(int decimals)
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Within("VN").Show(ReportMeasure.Count, ReportMeasure.Coverage).Build();
        using JsonDocument document = JsonDocument.Parse(report.ToJson(decimals));

        int percentages = 0;
        foreach ((ReportRow row, JsonElement written) in report.Rows.Zip(document.RootElement.GetProperty("rows").EnumerateArray()))
        {
            foreach ((ReportColumn column, JsonElement cell) in report.Columns.Zip(written.GetProperty("cells").EnumerateArray()).Where(pair => row[pair.First].HasValue))
            {
                decimal exact = row[column].Number;
                bool isPercentage = column.Measure.Unit is not null;
                percentages += isPercentage ? 1 : 0;
                Assert.Equal(isPercentage ? Math.Round(exact, decimals, MidpointRounding.AwayFromZero) : exact, cell.GetProperty("value").GetDecimal());
                Assert.Equal(row[column].Rounded, cell.GetProperty("rounded").GetDecimal());
            }
        }

        Assert.True(percentages > 2);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(decimals), () => report.ToJson(11));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(decimals), () => report.ToJson(-1));
    }

    [Fact]
    public void Notes_HaveWhatStandsBehindThem()
    {
        using JsonDocument document = JsonDocument.Parse(Nation.Report(Nation.Provinces).Within("VN").Build().ToJson());

        JsonElement partial = document.RootElement.GetProperty("notes").EnumerateArray().First(note => note.GetProperty("code").GetString() == "partial");
        NoValueDetail detail = JsonSerializer.Deserialize<NoValueDetail>(partial.GetProperty("detail"))!;

        Assert.Equal((2, 3), (partial.GetProperty("counted").GetInt32(), partial.GetProperty("asked").GetInt32()));
        Assert.Equal([Nation.Find("92")], detail.Parts.Select(part => part.Area));
    }

    [Fact]
    public void Findings_AreWrittenWhereChecksWereAskedFor()
    {
        CoverageReportDraft draft = Nation.Report(Nation.Provinces).Within("VN").In(Nation.Vietnamese);
        using JsonDocument without = JsonDocument.Parse(draft.Build().ToJson());
        CoverageReport report = draft.Check(PublishingChecks.Usual).Build();
        using JsonDocument with = JsonDocument.Parse(report.ToJson());

        Assert.False(without.RootElement.TryGetProperty("findings", out _));
        Assert.Equal(report.Findings.Select(finding => finding.ToText(Nation.Vietnamese)), with.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("text").GetString()));
        Assert.Contains("above-100", with.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()));
    }

    [Fact]
    public void Codes_AreThoseOfTheCsv()
    {
        foreach (FigureStatus status in Enum.GetValues<FigureStatus>().Where(status => status != FigureStatus.Final))
        {
            Assert.Equal(CoverageMetrics.Reports.Writing.ReportCodes.Of(status), JsonSerializer.Serialize(status).Trim('"'));
        }
    }

    [Fact]
    public void Json_IsTheSameOnAVietnameseMachine()
    {
        string here = Report("areas").ToJson();
        using var culture = new InCulture("vi-VN");

        Assert.Equal(here, Report("areas").ToJson());
    }

    [Fact]
    public void WithoutAReportOrAWriter_Throws()
    {
        Bad.Argument<ArgumentNullException>("report", "", () => DataExchange.ToJson(null!));
        Bad.Argument<ArgumentNullException>("writer", "", () =>
        {
            Report("areas").ToJson(null!);
            return null;
        });
    }

    private static CoverageReport Report(string layout)
    {
        CoverageReportDraft draft = CoverageReport.For(Nation.Provinces, Nation.Metrics, Nation.Catalogue).In(Nation.Vietnamese).Against(Plans).Compare(ComparisonBase.EndOfLastYear).PeopleIn(NumberScale.Thousands);
        return (layout switch
        {
            "areas" => draft.On(Nation.End2016).Within("VN"),
            "metrics" => draft.On(Nation.End2016).ForArea("48"),
            _ => draft.ByMonth("01", ReportingPeriod.Month(2016, 11), ReportingPeriod.Month(2016, 12)),
        }).Build();
    }
}
