using System.Globalization;
using System.Xml.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;

namespace CoverageMetrics.Tests.Reports;

/// <summary>Points of areas, and bars of months.</summary>
public class ChartPointsTests
{
    private static readonly CoverageReport Report = CoverageReport.For(
        ObservationSet.Of(
        [
            Nation.People("01", 1_400_000, Nation.End2016), Nation.Labour("01", 4_000_000, Nation.End2016),
            Nation.People("48", 200_000, Nation.End2016).WithStatus(FigureStatus.Estimated), Nation.Labour("48", 500_000, Nation.End2016),
            Nation.Labour("92", 700_000, Nation.End2016),
        ]),
        MetricSet.Of(Nation.Insured, Metric.People<LabourForce>("labour-force", "Labour force")),
        Nation.Catalogue).On(Nation.End2016).Within("VN").Build();

    private static readonly ReportColumn LabourForce = Report.Columns.Single(column => column.Metric!.Code == "labour-force");

    // Each year's month added what it is above the month before: 300 more, 500 less, 100 more.
    private static readonly CoverageReport Months = CoverageReport.For(
        ObservationSet.Of(new[] { 1_000, 1_300, 800, 900 }.Select((people, i) => Nation.People("VN", people, ReportingPeriod.Month(2022, i + 1).LastDay))), Nation.Metrics, Nation.Catalogue)
        .ByMonth("VN", ReportingPeriod.Month(2022, 1), ReportingPeriod.Month(2022, 4)).Build();

    [Fact]
    public void Points_StandWhereTheAxesHaveTheirNumbers()
    {
        CoverageChart chart = Report.Chart(ChartKind.Points, "bhxh").Across(LabourForce);
        Picture picture = Picture.Of(chart.ToSvg());

        Assert.Same(LabourForce, chart.AcrossColumn);
        Assert.Equal(2, picture.All("point").Count());
        foreach ((string area, double across, double upwards) in new[] { ("Hà Nội", 4_000_000, 35.0), ("Đà Nẵng", 500_000, 40) })
        {
            (double x, double y) = Picture.Middle(Picture.In(picture.Row(area), "point").Single());
            Assert.InRange(Math.Abs(x - Across(picture, across)), 0, 2);
            Assert.InRange(Math.Abs(y - Upwards(picture, upwards)), 0, 6);
        }

        Assert.Contains("estimated", picture.Texts("legend"));
        Assert.Equal(["Social insurance", "Coverage within Việt Nam, 31 December 2016"], [.. picture.Texts("title"), .. picture.Texts("subtitle")]);
        Assert.Contains(picture.Texts("note"), note => note.StartsWith("Cần Thơ: ", StringComparison.Ordinal));
        Assert.Equal("Social insurance: % of the labour force, against Labour force: people, points of 3 areas; highest Đà Nẵng with 40.00%; lowest Hà Nội with 35.00%; total 35.56%; 1 area without a value.", chart.Description);
        Assert.Equal(["01 Hà Nội"], Report.Chart(ChartKind.Points, "bhxh").Report.Areas.Take(1).Select(area => $"{area.Code} {area.Name}"));
    }

    [Fact]
    public void Points_HaveTheCountAcross_UnlessTold()
    {
        CoverageChart chart = Report.Chart(ChartKind.Points, "bhxh");

        Assert.Equal(ReportMeasure.Count, chart.AcrossColumn!.Measure);
        Assert.Equal("bhxh", chart.AcrossColumn.Metric!.Code);
        Assert.Equal(ReportMeasure.Coverage, chart.Of(ReportMeasure.Count).Across(ReportMeasure.Coverage).AcrossColumn!.Measure);
        Assert.Null(Report.Chart(ChartKind.Bars, "bhxh").AcrossColumn);
    }

    [Fact]
    public void Points_AreNamedWhereTheCallerSays()
    {
        Picture picture = Picture.Of(Report.Chart(ChartKind.Points, "bhxh").Across(LabourForce).Label(row => row.Area!.Code.Text == "48").ToSvg());

        Assert.Equal(["Đà Nẵng"], picture.Texts("label"));
        Assert.Empty(Picture.Of(Report.Chart(ChartKind.Points, "bhxh").ToSvg()).Texts("label"));
    }

    [Fact]
    public void Curve_RunsThroughItsPoints_AndNoFartherThanThePicture()
    {
        ChartLimit curve = ChartLimit.Curve("upper", [(0, 90), (1_000_000, 50), (2_000_000, 44), (4_000_000, 42), (90_000_000, 40), (100_000_000, 39)]);
        CoverageChart chart = Report.Chart(ChartKind.Points, "bhxh").Across(LabourForce).WithLimits(curve, ChartLimit.At("mean", 38));
        Picture picture = Picture.Of(chart.ToSvg());
        (double X, double Y)[] ends = [.. picture.All("limit").SelectMany(Picture.Points)];
        double left = Across(picture, 0), right = picture.Width - 12;

        Assert.All(ends, end => Assert.InRange(end.X, left - 8, right + 0.1));
        double floor = Picture.Number(picture.All("mark").First(), "y1");
        Assert.All(ends, end => Assert.InRange(end.Y, floor - (picture.Width * 0.55) - 0.01, floor));
        foreach ((double across, double upwards) in new[] { (1_000_000, 50.0), (2_000_000, 44), (4_000_000, 42) })
        {
            Assert.Contains(ends, end => Math.Abs(end.X - Across(picture, across)) < 2 && Math.Abs(end.Y - Upwards(picture, upwards)) < 6);
        }

        Assert.EndsWith(" Limits: upper; mean: 38.00%.", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongChoices_AreRefused()
    {
        CoverageChart points = Report.Chart(ChartKind.Points, "bhxh"), bars = Report.Chart(ChartKind.Bars, "bhxh");
        Support.Bad.Throws<ArgumentException>(() => points.WithLimits(ChartLimit.Of("rows", _ => 1)), "limits", "rows", "Points");
        Support.Bad.Throws<ArgumentException>(() => bars.WithLimits(ChartLimit.Curve("upper", [(0, 1), (1, 1)])), "limits", "upper", "Bars");
        Support.Bad.Throws<ArgumentException>(() => ChartLimit.Curve("upper", [(0, 1)]), "points", "upper", "1");
        Support.Bad.Throws<ArgumentException>(() => ChartLimit.Curve("upper", [(2, 1), (2, 3)]), "points", "2");
        Support.Bad.Throws<InvalidOperationException>(() => bars.Across(LabourForce), "Bars");
        Support.Bad.Throws<InvalidOperationException>(() => bars.Label(_ => true), "Bars");
        Support.Bad.Throws<InvalidOperationException>(() => Months.Chart(ChartKind.Points, "bhxh"), "Points", "Months");
        Support.Bad.Throws<KeyNotFoundException>(() => Nation.Report(Nation.Provinces).Show(ReportMeasure.Coverage).Build().Chart(ChartKind.Points, "bhxh"), "bhxh", "Show");
    }

    [Fact]
    public void BarsOfMonths_BeginAtZero_AndThoseBelowZeroHangFromIt()
    {
        Picture picture = Picture.Of(Months.Chart(ChartKind.Bars, "bhxh").Of(ReportMeasure.NetIncrease).ToSvg());
        XElement[] bars = [.. picture.All("bar")];
        double zero = Upwards(picture, 0);

        // Of January nobody knows what it added.
        Assert.Equal(3, bars.Length);
        foreach ((XElement bar, double added) in bars.Zip(new double[] { 300, -500, 100 }))
        {
            (double top, double bottom) = (Picture.Number(bar, "y"), Picture.Number(bar, "y") + Picture.Number(bar, "height"));
            Assert.InRange(Math.Abs((added > 0 ? bottom : top) - zero), 0, 6);
            Assert.InRange(Math.Abs((added > 0 ? top : bottom) - Upwards(picture, added)), 0, 6);
        }

        Assert.All(bars.Zip(bars.Skip(1)), pair => Assert.True(Picture.Number(pair.First, "x") + Picture.Number(pair.First, "width") < Picture.Number(pair.Second, "x")));
        Assert.Empty(picture.All("line"));
        Assert.Equal(["+100", "+300", "−500"], picture.Texts("value"));
        Assert.Contains("months", picture.Texts("axis"));
        Assert.Contains("latest +100 in April 2022", Months.Chart(ChartKind.Bars, "bhxh").Of(ReportMeasure.NetIncrease).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void BarsOfMonths_HaveTheirNumbers_WhereThereIsRoom()
    {
        string[] Values(int width) => [.. Picture.Of(Months.Chart(ChartKind.Bars, "bhxh").Of(ReportMeasure.Count).ToSvg(width)).Texts("value").Order(StringComparer.Ordinal)];

        Assert.Equal(["1,000", "1,300", "800", "900"], Values(400));
        Observation[] many = [.. Enumerable.Range(0, 40).Select(month => Nation.People("VN", 1_000_000 + (1_000 * month), ReportingPeriod.Month(2022 + (month / 12), 1 + (month % 12)).LastDay))];
        Picture picture = Picture.Of(CoverageReport.For(ObservationSet.Of(many), Nation.Metrics, Nation.Catalogue)
            .ByMonth("VN", ReportingPeriod.Month(2022, 1), ReportingPeriod.Month(2025, 4)).Build().Chart(ChartKind.Bars, "bhxh").Of(ReportMeasure.Count).ToSvg());
        Assert.Equal(["1,039,000", "1,000,000"], picture.Texts("value"));
    }

    private static (decimal Number, double Place)[] Ticks(Picture picture, bool upwards) => [.. picture.All("tick")
        .Where(tick => (tick.Attribute("text-anchor")?.Value == "end") == upwards)
        .Select(tick => (decimal.Parse(tick.Value.TrimEnd('%').Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture), Picture.Number(tick, upwards ? "y" : "x")))];

    private static double Upwards(Picture picture, double number) => At(Ticks(picture, true), number);

    // The first and the last number across are moved into the picture.
    private static double Across(Picture picture, double number) => At(Ticks(picture, false)[1..^1], number);

    private static double At((decimal Number, double Place)[] ticks, double number)
    {
        ((decimal first, double from), (decimal last, double to)) = (ticks.MinBy(tick => tick.Number), ticks.MaxBy(tick => tick.Number));
        return from + ((number - (double)first) / (double)(last - first) * (to - from));
    }
}
