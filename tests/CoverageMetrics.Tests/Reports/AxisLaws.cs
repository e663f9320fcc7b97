using System.Globalization;
using System.Xml.Linq;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Reports;

/// <summary>What holds for the axes of every picture, read back from its SVG.</summary>
public class AxisLaws
{
    // Percentages of the reports have two decimals, and people none.
    private static readonly (ReportMeasure Measure, int Decimals)[] Measures = [(ReportMeasure.Coverage, 2), (ReportMeasure.Count, 0)];

    [Fact]
    public void Ticks_of_areas_are_no_finer_than_the_figures_and_all_have_their_numbers() => Law.Holds(ChartLaws.Worlds, ChartLaws.Widths, (world, width) =>
    {
        CoverageReport report = world.Report();
        foreach ((ReportMeasure measure, int decimals) in Measures)
        {
            CheckRows(Picture.Of(report.Chart(ChartKind.Bars, "bhxh").Of(measure).ToSvg(width)), decimals);
            CheckRows(Picture.Of(report.Chart(ChartKind.BeforeAndAfter, "bhxh").Of(measure).ToSvg(width)), decimals);
        }

        CheckRows(Picture.Of(report.Chart(ChartKind.Waterfall, "bhxh").ToSvg(width)), 0);
        Picture points = Picture.Of(report.Chart(ChartKind.Points, "bhxh").ToSvg(width));
        CheckTicks(points, true, 2);
        CheckTicks(points, false, 0);
        Assert.Equal(points.All("mark").Count(), points.Ticks(false).Length);
        Assert.Equal(Lines(points).Length, points.Ticks(true).Length);
    });

    [Fact]
    public void Ticks_of_months_are_no_finer_than_the_figures_and_all_have_their_numbers() => Law.Holds(ChartLaws.Runs, ChartLaws.Widths, (run, width) =>
    {
        CoverageReport report = run.Report();
        foreach ((ReportMeasure measure, int decimals) in Measures)
        {
            foreach (ChartKind kind in new[] { ChartKind.Line, ChartKind.Bars })
            {
                Picture picture = Picture.Of(report.Chart(kind, "bhxh").Of(measure).ToSvg(width));
                CheckTicks(picture, true, decimals);
                Assert.Equal(Lines(picture).Length, picture.Ticks(true).Length);
            }
        }
    });

    [Fact]
    public void Lines_fill_their_picture() => Law.Holds(ChartLaws.Runs, ChartLaws.Widths, (run, width) =>
    {
        Picture picture = Picture.Of(run.Report().Chart(ChartKind.Line, "bhxh").ToSvg(width));
        double[] heights = [.. picture.All("point").Concat(picture.All("target")).Select(mark => Picture.Middle(mark).Y)];
        if (heights.Length == 0 || heights.Max() - heights.Min() < 1)
        {
            return;
        }

        (double top, double bottom) = Plot(picture);
        Assert.True((heights.Max() - heights.Min()) / (bottom - top) >= 0.5, $"figures from {heights.Min()} to {heights.Max()} between {top} and {bottom}");
    });

    [Fact]
    public void Axes_without_zero_say_so_and_have_no_base() => Law.Holds(ChartLaws.Runs, ChartLaws.Widths, (run, width) =>
    {
        Picture picture = Picture.Of(run.Report().Chart(ChartKind.Line, "bhxh").ToSvg(width));
        bool hasFigures = picture.All("mark").Any(), hasZero = picture.Ticks(true).Any(tick => Number(tick.Text) == 0);

        Assert.Equal(hasFigures && !hasZero, picture.Texts("axis").Contains("the axis does not begin at zero"));
        Assert.Equal(hasZero ? 1 : 0, picture.All("zero").Count());
        Assert.Empty(Picture.Of(run.Report().Chart(ChartKind.Bars, "bhxh").ToSvg(width)).Texts("axis").Where(text => text.Contains("zero", StringComparison.Ordinal)));
    });

    [Fact]
    public void Pictures_without_figures_say_so_in_place_of_their_axes() => Law.Holds(ChartLaws.Worlds, ChartLaws.Widths, (world, width) =>
    {
        CoverageReport report = world.Report();
        foreach (ChartKind kind in new[] { ChartKind.Bars, ChartKind.BeforeAndAfter, ChartKind.Waterfall, ChartKind.Points })
        {
            Picture picture = Picture.Of(report.Chart(kind, "bhxh").ToSvg(width));
            bool isDrawn = new[] { "bar", "total", "target", "join", "end", "point" }.SelectMany(picture.All).Any();

            Assert.Equal(isDrawn ? [] : ["No figures"], picture.Texts("empty"));
            Assert.Equal(isDrawn, picture.All("tick").Any());
            Assert.Equal(isDrawn, picture.All("grid").Concat(picture.All("zero")).Any());
        }
    });

    internal static (double Top, double Bottom) Plot(Picture picture)
    {
        double bottom = picture.All("mark").Min(mark => Picture.Number(mark, "y1"));
        return (bottom - Math.Clamp(picture.Width * 0.42, 210, 400), bottom);
    }

    // A picture that is longer than a screen has its axis at both ends.
    private static void CheckRows(Picture picture, int decimals)
    {
        (double Place, string Text)[] ticks = picture.Ticks(false);
        ticks = [.. ticks.Distinct()];
        double[] places = [.. new[] { "grid", "zero" }.SelectMany(picture.All).SelectMany(Picture.Points).Select(point => point.X).Distinct()];

        CheckTexts(ticks, decimals);
        Assert.All(places, place => Assert.Contains(ticks, tick => Math.Abs(tick.Place - place) < 60));
        Assert.InRange(places.Length, 0, ticks.Length);
    }

    private static void CheckTicks(Picture picture, bool isUpright, int decimals) => CheckTexts(picture.Ticks(isUpright), decimals);

    private static void CheckTexts((double Place, string Text)[] ticks, int decimals)
    {
        Assert.Equal(ticks.Length, ticks.Select(tick => tick.Text).Distinct().Count());
        Assert.All(ticks, tick => Assert.InRange(Number(tick.Text).Scale, 0, decimals));
        Assert.InRange(ticks.Select(tick => Number(tick.Text).Scale).Distinct().Count(), 0, 1);
    }

    private static XElement[] Lines(Picture picture) => [.. picture.All("grid").Concat(picture.All("zero"))];

    private static decimal Number(string text) => decimal.Parse(text.TrimEnd('%').Replace('\u2212', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);
}
