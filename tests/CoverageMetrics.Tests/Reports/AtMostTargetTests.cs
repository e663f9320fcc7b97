using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Metrics;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

public class AtMostTargetTests
{
    private static readonly LocalDate June = new(2022, 6, 30);
    private static readonly LocalDate YearEnd = new(2022, 12, 31);

    [Theory]
    [InlineData(120, 100, "120.00%", "20")]
    [InlineData(100, 100, "100.00%", "0")]
    [InlineData(80, 100, "80.00%", "0")]
    [InlineData(5, 0, "–", "5")]
    [InlineData(0, 0, "–", "0")]
    public void Count_AgainstAtMost_SaysWhatIsOver(long people, long target, string attainment, string over)
    {
        CoverageReport report = Counted([Country.Insured("82", people, June)], People("82", target, "vn:vss"));

        Assert.Equal([attainment, over], report.Texts()[0][1..]);
        Assert.Equal(TargetDirection.AtMost, report.Columns[1].Direction);
        Assert.Equal("participants.remaining-people.vn:vss.at-most", report.Columns[2].Code);
    }

    [Theory]
    [InlineData("attainment", "% of the target of VSS (at most)", "% chỉ tiêu tối đa của BHXH Việt Nam")]
    [InlineData("remaining", "over the target of VSS (at most) (people)", "vượt chỉ tiêu tối đa của BHXH Việt Nam (người)")]
    public void Heading_OfAtMost_SaysSo(string measure, string english, string vietnamese)
    {
        CoverageReport report = Counted([Country.Insured("82", 120, June)], People("82", 100, "vn:vss"));
        ReportColumn column = report.Columns.Single(one => one.Measure.Code == measure);

        Assert.Equal(english, column.MeasureIn(Nation.English));
        Assert.Equal(vietnamese, column.MeasureIn(Nation.Vietnamese));
        Assert.All(new[] { report.ToText(), report.ToMarkdown(), report.ToHtml() }, text => Assert.Contains("(at", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Explanation_OfAtMost_FollowsTheDirection()
    {
        CoverageReport report = Counted([Country.Insured("82", 120, June)], People("82", 100, "vn:vss"));

        Assert.Contains(
            "120 people against the target of at most 100 people by 31 December 2022 (VSS), 120.00%.", report.Rows[0].Explain(report.Columns[1]), StringComparison.Ordinal);
        Assert.EndsWith("the target, which is met by 100% or less, rounded once to 2 decimals, halves away from zero.", report.Rows[0].Explain(report.Columns[1]), StringComparison.Ordinal);
        Assert.Contains(", over by 20 people. ", report.Rows[0].Explain(report.Columns[2]), StringComparison.Ordinal);
        Assert.EndsWith("What is over is the count less the target, and nothing while the target is met.", report.Rows[0].Explain(report.Columns[2]), StringComparison.Ordinal);
        Assert.Contains("so với chỉ tiêu không quá 100 người", report.Rows[0].Explain(report.Columns[2], Nation.Vietnamese), StringComparison.Ordinal);
        Assert.Contains(", vượt 20 người. ", report.Rows[0].Explain(report.Columns[2], Nation.Vietnamese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(820, "+2.00 pp")]
    [InlineData(800, "+0.00 pp")]
    [InlineData(780, "−2.00 pp")]
    public void Coverage_AgainstAtMost_CountsThePointsOver(long people, string points)
    {
        AnyTarget target = AnyTarget.OfPercentage(Terms("82", "vn:vss"), "participants", AnyPercentage.FromPercent(80, "labour-force"));
        CoverageReport report = Report([Country.Insured("82", people, June), Country.Labour("82", 1_000, June)], Country.Rate, target);

        Assert.Equal(points, report.Texts()[0][2]);
        Assert.Equal("percentage points over the target of VSS (at most 80%)", report.Columns[2].MeasureIn(Nation.English));
        Assert.Equal("điểm phần trăm vượt chỉ tiêu tối đa của BHXH Việt Nam (80%)", report.Columns[2].MeasureIn(Nation.Vietnamese));
        Assert.Contains("against the target of at most 80% of the labour force", report.Rows[0].Explain(report.Columns[2]), StringComparison.Ordinal);
        Assert.EndsWith("below zero the target is met, and there is room left.", report.Rows[0].Explain(report.Columns[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void Money_AgainstAtMost_SaysWhatIsOver()
    {
        AnyTarget target = AnyTarget.OfMoney(Terms("82", "vn:vss"), "debts", AnyAmount.Of(100_000_000_000, "VND"));
        CoverageReport report = Report(
            [Observation.Of("82", "debts", Amount.OfBillions<Dong>(120.5m), ReportingPeriod.FirstMonths(2022, 6))], Metric.Money<Dong>("debts", "debts", "Debts"), target);

        Assert.Equal(["120.5", "120.50%", "20.5"], report.Texts()[0]);
    }

    [Fact]
    public void Total_OfAtMost_AddsUpAndSaysWhatIsOver()
    {
        CoverageReport report = Report(
            [Country.Insured("82", 120, June), Country.Insured("51", 90, June)], Country.Count, People("82", 100, "vn:vss"), People("51", 100, "vn:vss"));

        // One is over by 20 and the other has room for 10: together they are over by 10.
        Assert.Equal(["210", "105.00%", "10"], report.Texts()[^1]);
        Assert.Contains("210 people against the target of at most 200 people", report.Total!.Explain(report.Columns[2]), StringComparison.Ordinal);
    }

    [Fact]
    public void OneSetter_WithBothDirections_HasColumnsOfEach()
    {
        AnyTarget atLeast = AnyTarget.OfPeople(TargetTerms.Of("82", YearEnd).WithSetter("vn:vss"), Headcount.Of<Participants>(200).ToAny());
        CoverageReport report = Counted([Country.Insured("82", 120, June)], People("82", 100, "vn:vss"), atLeast);

        Assert.Equal(["120", "60.00%", "80", "120.00%", "20"], report.Texts()[0]);
        Assert.Equal(report.Columns.Count, report.Columns.Select(column => column.Code).Distinct().Count());
    }

    [Fact]
    public void Bars_WithAtMost_SaySo()
    {
        CoverageReport report = Report([Country.Insured("82", 120, June), Country.Insured("51", 90, June)], Country.Count, People("82", 100, "vn:vss"), People("51", 80, "vn:vss"));
        CoverageChart bars = report.Chart(ChartKind.Bars, Country.Count);

        Assert.Contains("target of VSS for each area by 31 December 2022 (at most)", bars.Description, StringComparison.Ordinal);
        Assert.Contains("target at most 100 by 31 December 2022", bars.ToSvg(), StringComparison.Ordinal);
        Assert.Contains("100%: at most this is the target of VSS by 31 December 2022", bars.Of(ReportMeasure.Attainment).Description, StringComparison.Ordinal);
        Assert.Contains("100%: mức tối đa theo chỉ tiêu của BHXH Việt Nam", report.In(Nation.Vietnamese).Chart(ChartKind.Bars, Country.Count).Of(ReportMeasure.Attainment).Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(120, true)]
    [InlineData(100, false)]
    [InlineData(80, false)]
    public void Line_WithAtMost_HasAPathWhileItIsOver(long people, bool hasPath)
    {
        CoverageReport report = CoverageReport.For(ObservationSet.Of([Country.Insured("82", 110, new(2022, 5, 31)), Country.Insured("82", people, June)]), MetricSet.Of(Country.Count), Country.Catalogue)
            .ByMonth("82", ReportingPeriod.Month(2022, 5), ReportingPeriod.Month(2022, 6)).In(Nation.English).Against(TargetSet.Of([People("82", 100, "vn:vss")])).Build();
        CoverageChart line = report.Chart(ChartKind.Line, Country.Count);

        Assert.Equal(hasPath, line.ToSvg().Contains("required path", StringComparison.Ordinal));
        Assert.Contains("target of VSS: at most 100 by 31 December 2022", System.Text.RegularExpressions.Regex.Replace(line.ToSvg(), "<[^>]*>\n?", " ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(hasPath, line.Description.Contains("next target of VSS by 31 December 2022: at most 100", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_OfAtMost_SaysSo()
    {
        Assert.Equal("at most 100 (participants) 82 by 2022-12-31 (vn:vss)", People("82", 100, "vn:vss").ToString());
        var pace = Target.Of(Terms("82", "vn:vss"), Headcount.Of<Participants>(100)).PaceFrom(Headcount.Of<Participants>(80), new(2022, 8, 31));
        Assert.Equal("80 → 100 (participants) in 4 months, at most", pace.ToString());
        Assert.StartsWith("allowed 80 → 100", pace.AgainstSoFar(Headcount.Of<Participants>(70), new(2021, 12, 31)).ToString(), StringComparison.Ordinal);
    }

    private static CoverageReport Counted(Observation[] observations, params AnyTarget[] targets) => Report(observations, Country.Count, targets);

    private static CoverageReport Report(Observation[] observations, Metric metric, params AnyTarget[] targets) =>
        CoverageReport.For(ObservationSet.Of(observations), MetricSet.Of(metric), Country.Catalogue).On(June).ByArea(Country.Province).OrderByRank(metric.Code)
            .In(Nation.English).Against(TargetSet.Of(targets)).Build();

    private static TargetTerms Terms(string area, string setter) => TargetTerms.Of(area, YearEnd).WithSetter(setter).AtMost();

    private static AnyTarget People(string area, long people, string setter) => AnyTarget.OfPeople(Terms(area, setter), Headcount.Of<Participants>(people).ToAny());
}
