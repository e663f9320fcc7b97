using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Metrics;
using CoverageMetrics.Tests.Support;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

public class NotShownTests
{
    private static readonly LocalDate June = new(2022, 6, 30);

    private static readonly LocalDate[] Days = [new(2022, 3, 31), new(2022, 6, 30), new(2022, 12, 31), new(2023, 3, 31), new(2025, 12, 31)];

    private static readonly string[] AreaCodes = ["82", "51", "VN", "99"];

    private static readonly string[] Subjects = ["participants", "debts"];

    [Fact]
    public void Target_ForAnotherDay_IsSaidInEveryOutput()
    {
        CoverageReport report = Builder(Target("82", June), Target("82", new(2022, 12, 31)), Target("82", new(2023, 3, 31))).Build();

        const string Said = "2 targets for other days: 30 June 2022, 31 March 2023";
        Assert.Equal(Said, report.NotShown);
        Assert.Contains("\nNot shown: " + Said, report.ToText(), StringComparison.Ordinal);
        Assert.Contains("Not shown: " + Said, report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("Not shown: " + Said, report.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("Không thể hiện: 2 chỉ tiêu cho ngày khác: ngày 30/6/2022, ngày 31/3/2023", report.In(Nation.Vietnamese).ToText(), StringComparison.Ordinal);
        Assert.Contains("Not shown: " + Said, Words(report.Chart(ChartKind.Bars, Country.Count).Of(ReportMeasure.Count)), StringComparison.Ordinal);
    }

    [Fact]
    public void Target_ThatIsShown_IsNotSaid()
    {
        CoverageReport report = Builder(Target("82", new(2022, 12, 31))).Build();

        Assert.Empty(report.NotShown);
        Assert.DoesNotContain("Not shown", report.ToText() + report.ToMarkdown() + report.ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain(report.Findings, finding => finding.Rule == FindingRule.NotShown);
    }

    [Fact]
    public void Target_ForTheDayAskedFor_IsShown_AndTheOthersAreSaid()
    {
        TargetSet targets = TargetSet.Of([Target("82", June), Target("82", new(2022, 12, 31))]);

        Assert.Equal("1 target for another day: 31 December 2022", Builder().Against(targets, June).Build().NotShown);
    }

    [Fact]
    public void Targets_ForManyDays_AreCountedAndNotListed()
    {
        CoverageReport report = Builder([.. Enumerable.Range(2023, 60).Select(year => Target("82", new(year, 12, 31)))]).Build();

        Assert.StartsWith("60 targets for other days: 31 December 2023, ", report.NotShown, StringComparison.Ordinal);
        Assert.EndsWith(", and 52 more", report.NotShown, StringComparison.Ordinal);
    }

    [Fact]
    public void Targets_OfOtherAreasSubjectsAndColumns_AreFindings()
    {
        CoverageReport report = Builder(Target("VN", new(2022, 12, 31)), Target("82", new(2022, 12, 31), "debts"), Target("82", new(2022, 12, 31)))
            .Show(ReportMeasure.Count).Check(PublishingChecks.Usual).Build();

        Assert.Equal(
            [
                "targets: 1 target of areas that the report has no row of: VN Nation",
                "targets: 1 target of what the report has no metric of: debts",
                "targets: 1 target whose columns were not asked for: vss",
            ],
            report.Findings.Where(finding => finding.Rule == FindingRule.NotShown).Select(finding => finding.ToText(Language.English)));
        Assert.Contains("- targets: 1 target of areas", report.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_LeavesOutTargetsBeforeItsFirstMonth_AndSaysSo()
    {
        CoverageReport report = CoverageReport.For(ObservationSet.Of([Country.Insured("82", 100, June)]), MetricSet.Of(Country.Count), Country.Catalogue)
            .ByMonth("82", ReportingPeriod.Month(2022, 6), ReportingPeriod.Month(2022, 7)).Against(TargetSet.Of([Target("82", new(2021, 12, 31)), Target("82", new(2023, 12, 31))])).Build();

        Assert.Contains("Not shown: 1 target for another day: 31 December 2021", Words(report.Chart(ChartKind.Line, Country.Count)), StringComparison.Ordinal);
        Assert.Equal("2 targets for other days: 31 December 2021, 31 December 2023", report.NotShown);
    }

    [Fact]
    public void Every_target_is_in_a_place_of_the_report_or_counted_as_not_shown() => Law.Holds(
        Arb.From(Gen.Choose(0, (Days.Length * AreaCodes.Length * Subjects.Length) - 1).ArrayOf()), Gen.Choose(0, Days.Length - 1).ToArbitrary(), (chosen, day) =>
        {
            AnyTarget[] targets = [.. chosen.Distinct().Select(one => Target(AreaCodes[one / 2 % 4], Days[one / 8], Subjects[one % 2]))];
            CoverageReport report = Builder().Against(TargetSet.Of(targets), Days[day]).Build();

            int shown = targets.Count(target => target.Subject == "participants" && target.Terms.Date == Days[day] && target.Terms.Area.Text is "82" or "51"
                && report[target.Terms.Area.Text, "participants"].Columns.Any(column => column.Measure == ReportMeasure.Attainment));
            int counted = report.Findings.Where(finding => finding.Rule == FindingRule.NotShown)
                .Sum(finding => int.Parse(finding.ToText(Language.English).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(targets.Length, shown + counted);
        });

    private static string Words(CoverageChart chart) => System.Text.RegularExpressions.Regex.Replace(chart.ToSvg(), @"(<[^>]*>|\s)+", " ");

    private static CoverageReportDraft Builder(params AnyTarget[] targets) =>
        CoverageReport.For(ObservationSet.Of([Country.Insured("82", 100, June), Country.Insured("51", 100, June)]), MetricSet.Of(Country.Count), Country.Catalogue)
            .On(June).ByArea(Country.Province).Against(TargetSet.Of(targets));

    private static AnyTarget Target(string area, LocalDate day) => Target(area, day, "participants");

    private static AnyTarget Target(string area, LocalDate day, string subject) => subject == "debts"
        ? AnyTarget.OfMoney(TargetTerms.Of(area, day).WithSetter("vn:vss"), subject, AnyAmount.Of(100, "VND"))
        : AnyTarget.OfPeople(TargetTerms.Of(area, day).WithSetter("vn:vss"), Headcount.Of<Participants>(100).ToAny());
}
