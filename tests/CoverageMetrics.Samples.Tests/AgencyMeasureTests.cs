using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Samples.Tests.Agency;
using CoverageMetrics.Vietnam;
using NodaTime;

namespace CoverageMetrics.Samples.Tests;

/// <summary>An agency makes measures of its own from public members alone, and finds them in every output, in three languages.</summary>
public class AgencyMeasureTests
{
    private static readonly LocalDate June = new(2026, 6, 30);
    private static readonly ReportMeasure Left = ReportMeasure.OfNumber("agency:left-out", "%", 1, at => at.Coverage.Select(covered => 100 - covered)).WithRule("It is what the coverage leaves of 100.");
    private static readonly ReportMeasure Badge = ReportMeasure.OfChoice("agency:badge", at => at.Coverage.Select(covered => ReportChoice.Of(covered >= 50 ? "agency:good" : "agency:poor")));

    private static readonly Language Vietnam = Vietnamese.Language.Naming(
        ("family", "Gói hộ gia đình"), ("agency:left-out", "tỷ lệ chưa tham gia"), ("agency:left-out.rule", "Đó là phần còn lại của tỷ lệ bao phủ."), ("agency:badge", "xếp loại"), ("agency:good", "tốt"), ("agency:poor", "yếu"));

    private static readonly Language Indonesia = Indonesian.Language.Naming(
        ("family", "Paket keluarga"), ("agency:left-out", "belum terlindungi"), ("agency:left-out.rule", "Yaitu sisa cakupan."), ("agency:badge", "golongan"), ("agency:good", "baik"), ("agency:poor", "kurang"));

    private static readonly CoverageReport Report = CoverageReport
        .For(
            ObservationSet.Of(
            [
                Observation.Of("51", Headcount.Of<FamilyPackage>(3_317), June).WithStatus(FigureStatus.Provisional), Observation.Of("51", Headcount.Of<InformalWorkers>(8_000), June),
                Observation.Of("82", Headcount.Of<FamilyPackage>(6_000), June), Observation.Of("82", Headcount.Of<InformalWorkers>(8_000), June),
            ]),
            MetricSet.Of(Metric.Coverage<FamilyPackage, InformalWorkers>("family", "Family package")),
            Provinces.Catalogue)
        .On(June).ByArea(AdministrativeLevels.Province).Show(ReportMeasure.Coverage, Left, Badge).Build().Only(row => row.Area?.Code.Text is "51" or "82");

    public static TheoryData<string, string, string, string, string, string> Languages => new()
    {
        { "en", "left out (%)", "58.5%", "badge", "poor", "It is what the coverage leaves of 100." },
        { "vi", "tỷ lệ chưa tham gia (%)", "58,5%", "xếp loại", "yếu", "Đó là phần còn lại của tỷ lệ bao phủ." },
        { "id", "belum terlindungi (%)", "58,5%", "golongan", "kurang", "Yaitu sisa cakupan." },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public void OwnMeasures_StandInEveryOutput(string language, string heading, string number, string badge, string poor, string rule)
    {
        CoverageReport report = Report.In(new[] { Language.English, Vietnam, Indonesia }.Single(one => one.Code == language));
        ReportCell cell = report["51", "family"];
        CoverageChart chart = report.Chart(ChartKind.Bars, "family").Of(Left);

        Assert.Equal([heading, badge], report.Columns.Skip(1).Select(column => column.MeasureIn(report.Language)));
        Assert.Equal((number, poor), (cell[Left].Text, cell[Badge].Text));
        foreach (string output in new[] { report.ToMarkdown(), report.ToHtml(), report.ToHtmlFragment(), cell.ToHtml(), cell.Row.ToHtml() })
        {
            Assert.All(new[] { heading, number, badge, poor }, text => Assert.Contains(text, output, StringComparison.Ordinal));
        }

        // The headings of a terminal are wrapped.
        Assert.All(new[] { number, badge, poor }, text => Assert.Contains(text, report.ToText(), StringComparison.Ordinal));
        Assert.All(new[] { heading, number }, text => Assert.Contains(text, chart.ToSvg(), StringComparison.Ordinal));
        Assert.Contains(heading, chart.Description, StringComparison.Ordinal);
        Assert.Contains(rule, cell.Row.Explain(report.Columns[1]), StringComparison.Ordinal);
        Assert.Contains(number, cell.Row.Explain(report.Columns[1]), StringComparison.Ordinal);
        Assert.Contains(poor, cell.Row.Explain(report.Columns[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void OwnMeasures_HaveTheirCodesForPrograms()
    {
        string[] lines = Report.ToCsv().Split("\r\n");

        Assert.EndsWith(",family.agency:left-out,family.agency:left-out.note,family.agency:badge,family.agency:badge.note", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",58.5,provisional,agency:poor,provisional", lines[1], StringComparison.Ordinal);
        Assert.Equal(lines, Report.In(Indonesia).ToCsv().Split("\r\n").Select((line, i) => i < 3 ? line : lines[i]));
    }

    [Fact]
    public void OwnMeasures_OfTheTotal_SayWhoIsMissing()
    {
        ReportValue total = Report.Total![Report.Columns[1]];

        Assert.True(total is { Text: "41.8%", IsPartial: true, Status: FigureStatus.Provisional });
        Assert.Equal(Report.Total.FootnotesOf(Report.Columns[0]), Report.Total.FootnotesOf(Report.Columns[1]));
    }
}
