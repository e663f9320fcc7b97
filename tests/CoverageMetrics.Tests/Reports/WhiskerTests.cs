using System.Globalization;
using System.Xml.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>What values can be, in pictures.</summary>
public class WhiskerTests
{
    private static readonly string[] Codes = ["01", "48", "92"];

    private static readonly Arbitrary<(int Low, int Width)[]> Counts =
        Arb.From((from low in Gen.Choose(0, 90_000) from width in Gen.Choose(0, 3).SelectMany(times => Gen.Choose(0, times * 4_000)) select (low, width)).ArrayOf(6));

    [Fact]
    public void Whisker_ends_are_where_the_axis_has_their_numbers() => Prop.ForAll(Counts, counts =>
    {
        CoverageReport report = Report(counts);
        Picture bars = Picture.Of(report.Chart(ChartKind.Bars, "bhxh").Of(ReportMeasure.Count).ToSvg());
        Picture pairs = Picture.Of(report.Chart(ChartKind.BeforeAndAfter, "bhxh").Of(ReportMeasure.Count).ToSvg());
        Picture line = Picture.Of(Months(counts).Chart(ChartKind.Line, "bhxh").ToSvg());

        AssertEnds(counts.Take(3), bars, "x", point => point.X);
        AssertEnds(counts.Take(3).Zip(counts.Skip(3), (later, earlier) => new[] { earlier, later }).SelectMany(pair => pair), pairs, "x", point => point.X);
        AssertEnds(counts, line, "y", point => point.Y);
    }).Check(Law.Of(60));

    [Fact]
    public void Whiskers_AreInTheLegendAndTheDescription_AndOfExactValuesThereAreNone()
    {
        CoverageReport report = Report([(100, 10), (200, 0), (300, 20), (90, 0), (190, 0), (290, 0)]), exact = Report([(100, 0), (200, 0), (300, 0), (90, 0), (190, 0), (290, 0)]);

        foreach (ChartKind kind in new[] { ChartKind.Bars, ChartKind.BeforeAndAfter })
        {
            CoverageChart chart = report.Chart(kind, "bhxh").Of(ReportMeasure.Count);
            Assert.Contains("from the smallest to the largest that it can be", Picture.Of(chart.ToSvg()).Texts("legend"));
            Assert.EndsWith(" The bounds of 2 values are drawn.", chart.Description, StringComparison.Ordinal);
            CoverageChart without = exact.Chart(kind, "bhxh").Of(ReportMeasure.Count);
            Assert.Empty(Picture.Of(without.ToSvg()).All("whisker"));
            Assert.DoesNotContain("bounds", without.ToSvg(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Whisker_WithoutALimit_EndsInAnArrowAtTheEndOfThePicture()
    {
        Observation source = Nation.People("01", 100_000, Nation.End2016);
        CoverageReport report = Nation.Report(ObservationSet.Of(
        [
            Observation.Of(source.Area, source.Subject, Figure.Of(source.Figure.Value, FigureStatus.Final, Bounds.AtLeast(ObservedQuantity.OfPeople(90_000), BoundsReason.Narrowed)), source.Time),
            Nation.People("48", 200_000, Nation.End2016),
        ])).Within("VN").Build();
        Picture picture = Picture.Of(report.Chart(ChartKind.Bars, "bhxh").Of(ReportMeasure.Count).ToSvg());
        (double X, double Y)[] points = Picture.Points(picture.All("whisker").Single());
        double last = picture.All("tick").Max(tick => Picture.Number(tick, "x"));

        Assert.Equal(last, points[1].X, 1);
        // A cap is upright, an arrow is not.
        Assert.Equal(points[2].X, points[3].X);
        Assert.True(points[5].X < points[6].X);
    }

    [Fact]
    public void Pairs_SayTheRanges_WhenTheReportDoes()
    {
        CoverageReport report = Report([(100, 10), (200, 0), (300, 0), (90, 0), (190, 0), (290, 0)], BoundsDisplay.Range);

        Assert.Contains(Picture.Of(report.Chart(ChartKind.BeforeAndAfter, "bhxh").Of(ReportMeasure.Count).ToSvg()).Texts("value"), text => text == "90 → 100–110");
    }

    private static void AssertEnds(IEnumerable<(int Low, int Width)> counts, Picture picture, string attribute, Func<(double X, double Y), double> place)
    {
        (int Low, int Width)[] within = [.. counts.Where(count => count.Width > 0)];
        XElement[] whiskers = [.. picture.All("whisker")];
        Assert.Equal(within.Length, whiskers.Length);
        (decimal Number, double Place)[] ticks = [.. picture.All("tick")
            .Where(tick => attribute == "x" || tick.Attribute("text-anchor")?.Value == "end")
            .Select(tick => (decimal.Parse(tick.Value, NumberStyles.Number, CultureInfo.InvariantCulture), Picture.Number(tick, attribute)))];
        if (within.Length == 0)
        {
            return;
        }

        ((decimal first, double from), (decimal last, double to)) = (ticks.MinBy(tick => tick.Number), ticks.MaxBy(tick => tick.Number));

        // The first and the last number may be moved into the picture: those between stand at their ticks.
        double At(int number) => from + ((double)(number - first) / (double)(last - first) * (to - from));
        for (int i = 0; i < within.Length; i++)
        {
            (double X, double Y)[] points = Picture.Points(whiskers[i]);
            Assert.InRange(Math.Abs(place(points[0]) - At(within[i].Low)), 0, Slack(attribute));
            Assert.InRange(Math.Abs(place(points[1]) - At(within[i].Low + within[i].Width)), 0, Slack(attribute));
        }
    }

    // Numbers stand a little below the line of their tick, and those at the ends of an axis are moved into the picture.
    private static double Slack(string attribute) => attribute == "y" ? 6 : 12;

    private static CoverageReport Report((int Low, int Width)[] counts, BoundsDisplay display = BoundsDisplay.Note) => Nation.Report(ObservationSet.Of(
        Codes.SelectMany((code, i) => new[] { Between(code, counts[i], ObservationTime.On(Nation.End2016)), Between(code, counts[i + 3], ObservationTime.On(Nation.End2015)) })))
        .Within("VN").ShowBounds(display).Build();

    private static CoverageReport Months((int Low, int Width)[] counts) => CoverageReport.For(
        ObservationSet.Of(counts.Select((count, i) => Between("VN", count, ObservationTime.On(ReportingPeriod.Month(2022, i + 1).LastDay)))), MetricSet.Of(Metric.People<Participants>("bhxh", "Social insurance")), Nation.Catalogue)
        .ByMonth("VN", ReportingPeriod.Month(2022, 1), ReportingPeriod.Month(2022, 6)).Build();

    private static Observation Between(string area, (int Low, int Width) count, ObservationTime time) => Observation.Of(
        AreaCode.Of(area),
        "participants",
        Figure.Of(ObservedQuantity.OfPeople(count.Low), FigureStatus.Final, Bounds.Of(ObservedQuantity.OfPeople(count.Low), ObservedQuantity.OfPeople(count.Low + count.Width), BoundsReason.Rounded)),
        time);
}
