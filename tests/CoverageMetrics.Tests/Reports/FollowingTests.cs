using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Serialization;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>A report that follows another year: headings, periods, targets, notes and the axis of months.</summary>
public class FollowingTests
{
    private static readonly ReportingYear April = ReportingYear.StartingIn(4).NamedByBothYears();
    private static readonly ReportingYear Closing = ReportingYear.StartingIn(1).ClosingOn(25, lastMonth: 31);

    [Fact]
    public void Periods_AreCalledByTheYear()
    {
        CoverageReport report = Report().During(April.Quarter(2019, 1)).Following(April).Compare(ComparisonBase.EndOfYear(2018), ComparisonBase.EndOfLastYear).Build();

        Assert.Equal("Coverage by area, Q1 of 2019–20", report.Title);
        Assert.Contains("growth on end of 2018–19 (%)", report.Columns.Select(column => column.MeasureIn(Language.English)));
        Assert.Contains("years from April", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("năm bắt đầu từ tháng 4", report.In(Nation.Vietnamese).ToText(), StringComparison.Ordinal);
        Assert.Contains("\"year\":{\"firstMonth\":4}", report.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("years from", Report().During(ReportingPeriod.Quarter(2019, 2)).Build().ToText(), StringComparison.Ordinal);
        Assert.Contains("Receipts, Q1 of 2019–20", Receipts(April), StringComparison.Ordinal);
        Assert.Contains("Receipts, first half of 2019", Receipts(ReportingYear.Calendar), StringComparison.Ordinal);

        static string Receipts(ReportingYear year) => CoverageReport.For(ObservationSet.Of([]), MetricSet.Of(Nation.Receipts), Nation.Catalogue).During(ReportingPeriod.Quarter(2019, 2)).Following(year).ForArea("VN").Build().ToText();
    }

    [Fact]
    public void Targets_AreDueAtTheEndOfTheYear()
    {
        TargetSet targets = TargetSet.Of(
        [
            Target.Of(TargetTerms.Of("01", new(2020, 3, 31)).WithSetter("vn:vss"), Headcount.Of<Participants>(200)).ToAny(),
            Target.Of(TargetTerms.Of("01", new(2019, 12, 31)).WithSetter("vn:vss"), Headcount.Of<Participants>(400)).ToAny(),
        ]);

        Assert.Equal("50.00%", Attained(April));
        Assert.Equal("25.00%", Attained(ReportingYear.Calendar));

        string Attained(ReportingYear year)
        {
            CoverageReport report = Report().During(ReportingPeriod.Quarter(2019, 2)).Following(year).Against(targets).Build();
            return report["01", "bhxh"][ReportMeasure.Attainment].Text;
        }
    }

    [Fact]
    public void CutOffAgainstTheEndOfAMonth_HasAFootnote()
    {
        ObservationSet observations = ObservationSet.Of(
        [
            .. new[] { "01", "48", "92" }.SelectMany(area => new[]
            {
                Nation.People(area, 90, new(2009, 12, 31)), Nation.People(area, 98, new(2010, 7, 25)), Nation.People(area, 100, new(2010, 8, 25)), Nation.People(area, 101, new(2010, 1, 25)),
            }),
        ]);
        CoverageReportDraft draft = CoverageReport.For(observations, Nation.Metrics, Nation.Catalogue).Following(Closing);
        CoverageReport report = draft.During(ReportingPeriod.Month(2010, 8)).Compare(ComparisonBase.EndOfLastYear, ComparisonBase.PreviousMonth).Show(ReportMeasure.Count, ReportMeasure.Change, Own).Build();
        ReportFootnote note = Assert.Single(report.Footnotes);

        Assert.Equal(("cut-off", "compares 25 August 2010 with 31 December 2009: one is the cut-off of its month and the other the end of its month, and the time between them is not whole months"), (note.Code, note.Text));
        Assert.Equal(new LocalDate(2010, 8, 25), report.Date);
        Assert.All(report.Rows, row => Assert.Equal([0, 1, 0, 1, 0], report.Columns.Select(column => row.FootnotesOf(column).Count)));
        Assert.StartsWith("so sánh ngày 25/8/2010 với ngày 31/12/2009: ", report.In(Nation.Vietnamese).Footnotes[0].Text, StringComparison.Ordinal);
        Assert.Contains("months closed on day 25, the last of a year on day 31", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("\"year\":{\"firstMonth\":1,\"close\":25,\"lastClose\":31}", report.ToJson(), StringComparison.Ordinal);

        // A month that follows December, and so holds 25 days only.
        CoverageReport months = draft.ByMonth("01", ReportingPeriod.Month(2010, 1), ReportingPeriod.Month(2010, 8)).Show(ReportMeasure.Count, ReportMeasure.NetIncrease).Build();
        Assert.Equal(["cut-off"], months.Rows[0].FootnotesOf(months.Columns[1]).Select(one => one.Code));
        Assert.Empty(months.Rows[7].FootnotesOf(months.Columns[1]));
        Assert.Equal("+2", months.Rows[7][months.Columns[1]].Text);
        Assert.Empty(CoverageReport.For(observations, Nation.Metrics, Nation.Catalogue).On(new(2010, 8, 25)).Compare(ComparisonBase.EndOfLastYear).Show(ReportMeasure.Count, ReportMeasure.Change).Build().Footnotes);
    }

    [Fact]
    public void Axis_MarksTheEndsOfTheYear()
    {
        ReportingPeriod[] months = [.. ReportingPeriod.StartingIn(2012, 4, 96).EachMonth()];
        ObservationSet observations = ObservationSet.Of([.. months.Select((month, i) => Nation.People("01", 100 + i, month.LastDay))]);
        CoverageReportDraft draft = CoverageReport.For(observations, Nation.Metrics, Nation.Catalogue).ByMonth("01", months[0], months[^1]).Show(ReportMeasure.Count);

        string line = draft.Following(April).Build().Chart(ChartKind.Line, "bhxh").Of(ReportMeasure.Count).ToSvg();
        Assert.Contains(">2013–14<", line, StringComparison.Ordinal);
        Assert.DoesNotContain(">2014<", line, StringComparison.Ordinal);
        Assert.Contains(">2014<", draft.Build().Chart(ChartKind.Line, "bhxh").Of(ReportMeasure.Count).ToSvg(), StringComparison.Ordinal);
        Assert.Contains("years, each at its March", draft.Following(April).Build().Chart(ChartKind.Bars, "bhxh").Of(ReportMeasure.Count).ToSvg(), StringComparison.Ordinal);
        Assert.Contains("years, each at its December", draft.Build().Chart(ChartKind.Bars, "bhxh").Of(ReportMeasure.Count).ToSvg(), StringComparison.Ordinal);
    }

    private static ReportMeasure Own { get; } = ReportMeasure.OfNumber("own-change", "", 0, at => at.Of(ReportMeasure.Change)).For("bhxh").ByBase();

    private static CoverageReportDraft Report() => CoverageReport.For(
        ObservationSet.Of([Nation.People("01", 100, new(2019, 6, 30)), Nation.People("01", 90, new(2019, 3, 31))]), Nation.Metrics, Nation.Catalogue);
}
