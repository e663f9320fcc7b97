using CoverageMetrics.Figures;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Reports;

/// <summary>Limits that a caller draws across the values of a picture.</summary>
public class ChartLimitTests
{
    private static readonly CoverageReport Report = Nation.Report(Nation.Provinces).Within("VN").Build();

    private static readonly CoverageReport Months = CoverageReport.For(
        ObservationSet.Of(Enumerable.Range(1, 6).Select(month => Nation.People("VN", 1_000 + (month * 100), ReportingPeriod.Month(2022, month).LastDay))), Nation.Metrics, Nation.Catalogue)
        .ByMonth("VN", ReportingPeriod.Month(2022, 1), ReportingPeriod.Month(2022, 6)).Build();

    [Fact]
    public void Bars_HaveACommonLimitThroughAllRows()
    {
        CoverageChart chart = Report.Chart(ChartKind.Bars, "bhxh").WithLimits(ChartLimit.At("alert", 50));
        Picture picture = Picture.Of(chart.ToSvg());

        // Where the bar of 36.85% ends and where it begins tell where 50% is.
        System.Xml.Linq.XElement bar = Picture.In(picture.Row("Hà Nội"), "bar").Single();
        double zero = Picture.Number(bar, "x"), end = zero + Picture.Number(bar, "width");
        double expected = zero + ((end - zero) * (50 / (100 * 1_400_123 / 3_800_000.0)));
        // Two areas and the total; where there is no value, nothing is drawn.
        Assert.Equal(3, picture.All("limit").Count());
        Assert.All(picture.All("limit"), line => Assert.Equal((expected, expected), (Picture.Number(line, "x1"), Picture.Number(line, "x2")), (left, right) => Math.Abs(left.Item1 - right.Item1) < 0.1 && Math.Abs(left.Item2 - right.Item2) < 0.1));
        Assert.Contains("alert: 50.00%", picture.Texts("legend"));
        Assert.EndsWith(" Limits: alert: 50.00%.", chart.Description, StringComparison.Ordinal);
        Assert.Equal(["alert"], chart.Limits.Select(limit => limit.ToString()));
        Assert.Contains("báo động: 50,00%", Report.In(Nation.Vietnamese.Naming(("alert", "báo động"))).Chart(ChartKind.Bars, "bhxh").WithLimits(ChartLimit.At("alert", 50)).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_HaveALimitOfEachRow()
    {
        ChartLimit upper = ChartLimit.Of("upper", row => row.Area!.Code.Text switch { "01" => 40, "48" => 60, _ => null });
        Picture picture = Picture.Of(Report.Chart(ChartKind.Bars, "bhxh").WithLimits(upper).ToSvg());

        Assert.Equal(2, picture.All("limit").Count());
        Assert.Empty(Picture.In(picture.Row("Cần Thơ"), "limit"));
        double forty = Picture.Number(Picture.In(picture.Row("Hà Nội"), "limit").Single(), "x1"), sixty = Picture.Number(Picture.In(picture.Row("Đà Nẵng"), "limit").Single(), "x1");
        double zero = Picture.Number(Picture.In(picture.Row("Hà Nội"), "bar").Single(), "x");
        Assert.Equal((forty - zero) / 40, (sixty - zero) / 60, 2);
        Assert.Contains("upper", picture.Texts("legend"));
    }

    [Fact]
    public void Axis_ReachesTheLimit()
    {
        CoverageChart chart = Report.Only(row => row.Area!.Code.Text == "01").Chart(ChartKind.Bars, "bhxh").WithLimits(ChartLimit.At("far", 1_000));
        Picture picture = Picture.Of(chart.ToSvg());

        Assert.All(picture.All("limit"), line => Assert.InRange(Picture.Number(line, "x1"), 0, picture.Width));
        Assert.Contains("1,000%", picture.Texts("tick"));
    }

    [Fact]
    public void Line_HasLimitsInTheUnitOfTheReport()
    {
        CoverageChart chart = Months.Chart(ChartKind.Line, "bhxh").Of(ReportMeasure.Count).WithLimits(ChartLimit.At("mean", 1_350), ChartLimit.Of("lower", row => row.Month!.Value.FirstDay.Month > 4 ? 1_200 : null));
        Picture picture = Picture.Of(chart.ToSvg());

        // Five parts of the mean, one of the other.
        System.Xml.Linq.XElement[] lines = [.. picture.All("limit")];
        Assert.Equal(6, lines.Length);
        (double X, double Y)[] points = [.. picture.All("point").Select(Picture.Middle)];
        double mean = points[0].Y + ((points[^1].Y - points[0].Y) / 2);
        Assert.All(lines[..5], line => Assert.Equal(mean, Picture.Number(line, "y1"), 0.2));
        Assert.Equal(points[4].X, Picture.Number(lines[5], "x1"), 0.2);
        Assert.Equal(points[1].Y, Picture.Number(lines[5], "y2"), 0.2);
        Assert.EndsWith(" Limits: mean: 1,350; lower.", chart.Description, StringComparison.Ordinal);
        Assert.Equal(2, lines.Select(line => line.Attribute("stroke-dasharray")!.Value).Distinct().Count());

        CoverageReport thousands = CoverageReport.For(
            ObservationSet.Of([Nation.People("VN", 1_500_000, Nation.End2016)]), Nation.Metrics, Nation.Catalogue).PeopleIn(NumberScale.Thousands)
            .ByMonth("VN", ReportingPeriod.Month(2016, 12), ReportingPeriod.Month(2016, 12)).Build();
        Picture one = Picture.Of(thousands.Chart(ChartKind.Line, "bhxh").Of(ReportMeasure.Count).WithLimits(ChartLimit.At("mean", 1_500_000)).ToSvg());
        Assert.Equal(Picture.Middle(one.All("point").Single()).Y, Picture.Number(one.All("limit").Single(), "y1"), 0.2);
    }

    [Fact]
    public void Limits_BelongToWhatIsDrawn()
    {
        CoverageChart chart = Report.Chart(ChartKind.Bars, "bhxh").WithLimits(ChartLimit.At("alert", 50));

        Assert.Empty(chart.Of(ReportMeasure.Count).Limits);
        Assert.Empty(chart.WithLimits().Limits);
        Assert.Equal(Report.Chart(ChartKind.Bars, "bhxh").ToSvg(), chart.WithLimits().ToSvg());
    }

    [Fact]
    public void BadArguments_AreRefused()
    {
        CoverageChart chart = Report.Chart(ChartKind.Bars, "bhxh");

        Bad.Throws<ArgumentException>(() => ChartLimit.At("Alert", 50), "code", "'Alert'");
        Assert.Throws<ArgumentNullException>(() => ChartLimit.At(null!, 50));
        Assert.Throws<ArgumentNullException>(() => ChartLimit.Of("a", null!));
        Assert.Throws<ArgumentNullException>(() => chart.WithLimits(null!));
        Assert.Throws<ArgumentNullException>(() => chart.WithLimits([null!]));
        Bad.Throws<ArgumentException>(() => chart.WithLimits(ChartLimit.At("a", 1), ChartLimit.At("a", 2)), "limits", "'a'");
        Bad.Throws<InvalidOperationException>(() => Report.Chart(ChartKind.BeforeAndAfter, "bhxh").WithLimits(ChartLimit.At("a", 1)), "BeforeAndAfter");
    }
}
