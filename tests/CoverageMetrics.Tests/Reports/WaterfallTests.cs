using System.Globalization;
using System.Xml.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Reports;

/// <summary>Steps from an earlier value to a later one.</summary>
public class WaterfallTests
{
    private static readonly ComparisonBase Against = ComparisonBase.EndOfLastYear;

    // 12,000 to 12,600: 1,000 more, 450 fewer, 50 more; 24% to 25% of 50,000 and 50,400.
    private static readonly Observation[] Three =
    [
        .. Year("01", (5_000, 6_000), (20_000, 20_400)), .. Year("48", (4_000, 3_550), (10_000, 10_000)), .. Year("92", (3_000, 3_050), (20_000, 20_000)),
    ];

    private static CoverageReport Report(params ReportMeasure[] measures) => Draft(Three, Nation.Catalogue, measures).Build();

    [Fact]
    public void Steps_OfACount_LeadFromTheEarlierSumToTheLaterOne()
    {
        CoverageChart chart = Report(ReportMeasure.Count, ReportMeasure.Change).Chart(ChartKind.Waterfall, "bhxh");
        Picture picture = Picture.Of(chart.ToSvg(1_200));

        Assert.Equal((ReportMeasure.Change, Against), (chart.Column.Measure, chart.Base));
        Assert.Equal(["31 December 2015", "Hà Nội", "Cần Thơ", "Đà Nẵng", "31 December 2016"], picture.Texts("label"));
        Assert.Equal(["12,000", "+1,000", "+50", "−450", "12,600"], picture.Texts("value"));
        Assert.Equal(["raises it", "lowers it"], picture.Texts("legend"));
        Assert.Equal(["Social insurance", "Coverage by area, 31 December 2016: people"], [.. picture.Texts("title"), .. picture.Texts("subtitle")]);
        Assert.Equal("Social insurance: people rose from 12,000 (31 December 2015) to 12,600 (31 December 2016), +600; most from Hà Nội with +1,000; least from Đà Nẵng with −450.", chart.Description);

        // Where the axis has its numbers: from 12,000 up to 13,050 and down again.
        double perPerson = PerUnit(picture);
        (double Left, double Right)[] bars = [.. Bars(picture)];
        Assert.Equal(5, bars.Length);
        Assert.Equal([1_000, 50, 450], bars[1..4].Select(bar => Math.Round((bar.Right - bar.Left) / perPerson)));
        Assert.Equal([bars[0].Right, bars[1].Right, bars[2].Right, bars[4].Right], new[] { bars[1].Left, bars[2].Left, bars[3].Right, bars[3].Left }, (one, other) => Math.Abs(one - other) < 0.03);
        Assert.Equal((2, 1), (picture.All("up").Count() - 1, picture.All("down").Count() - 1));
    }

    [Fact]
    public void Steps_GoUpAndDown_InMoreThanColour()
    {
        Picture picture = Picture.Of(Report(ReportMeasure.Change).Chart(ChartKind.Waterfall, "bhxh").ToSvg());

        // Filled and without an outline, or an outline and white inside.
        Assert.All(picture.All("up"), bar => Assert.True(bar.Attribute("fill")!.Value != "#ffffff" && bar.Attribute("stroke") is null));
        Assert.All(picture.All("down"), bar => Assert.True(bar.Attribute("fill")!.Value == "#ffffff" && bar.Attribute("stroke") is not null));
    }

    [Fact]
    public void Axis_FromAboveZero_SaysSo_AndTearsTheEnds()
    {
        Picture above = Picture.Of(Report(ReportMeasure.Change).Chart(ChartKind.Waterfall, "bhxh").ToSvg());
        Picture fromZero = Picture.Of(Draft([.. Year("01", (100, 900), (1_000, 1_000))], Nation.Catalogue, ReportMeasure.Change).Build().Chart(ChartKind.Waterfall, "bhxh").ToSvg());

        Assert.Contains("the axis does not begin at zero", string.Join(' ', above.Texts("axis")), StringComparison.Ordinal);
        Assert.Equal(2, above.All("torn").Count());
        Assert.DoesNotContain("zero", string.Join(' ', fromZero.Texts("axis")), StringComparison.Ordinal);
        Assert.Empty(fromZero.All("torn"));
    }

    [Fact]
    public void Steps_OfPoints_LeadFromTheEarlierCoverageToTheLaterOne()
    {
        // 24% to 25%: exactly one point; 12,600 of 50,400, and the areas add 100 (x1 / 50,400 - x0 / 50,000).
        ReportMeasure points = Points("points-added", new() { ["01"] = (6_000, 5_000), ["48"] = (3_550, 4_000), ["92"] = (3_050, 3_000) });
        CoverageChart chart = Report(ReportMeasure.Coverage, ReportMeasure.Points, points).Chart(ChartKind.Waterfall, "bhxh");
        Picture picture = Picture.Of(chart.ToSvg());

        Assert.Same(points, chart.Column.Measure);
        Assert.Equal(["24.00%", "+1.90 pp", "+0.05 pp", "−0.96 pp", "25.00%"], picture.Texts("value"));
        Assert.Equal("Social insurance: % of the labour force rose from 24.00% (31 December 2015) to 25.00% (31 December 2016), +1.00 pp; most from Hà Nội with +1.90 pp; least from Đà Nẵng with −0.96 pp.", chart.Description);
        Assert.Equal(
            "BHXH: % lực lượng lao động tăng từ 24,00% (ngày 31/12/2015) lên 25,00% (ngày 31/12/2016), +1,00 điểm; đóng góp cao nhất là Hà Nội với +1,90 điểm; thấp nhất là Đà Nẵng với −0,96 điểm.",
            chart.Report.In(Nation.Vietnamese.Naming(("bhxh", "BHXH"))).Chart(ChartKind.Waterfall, "bhxh").Description);
    }

    [Fact]
    public void Steps_ByMeasure_AreThoseOfTheTotal()
    {
        ReportMeasure one = Whole("from-more", 3), other = Whole("from-fewer", -2), area = Points("points-added", new() { ["01"] = (6_000, 5_000), ["48"] = (3_550, 4_000), ["92"] = (3_050, 3_000) });
        CoverageChart chart = Report(ReportMeasure.Coverage, ReportMeasure.Points, area, one, other).Chart(ChartKind.Waterfall, "bhxh").StepsOf(one, other);
        Picture picture = Picture.Of(chart.ToSvg());

        Assert.Equal(["31 December 2015", "from more", "from fewer", "31 December 2016"], picture.Texts("label"));
        Assert.Equal(["24.00%", "+3.00 pp", "−2.00 pp", "25.00%"], picture.Texts("value"));
        Assert.StartsWith(
            "Social insurance: % of the labour force rose from 24.00% (31 December 2015) to 25.00% (31 December 2016), +1.00 pp: from more +3.00 pp; from fewer −2.00 pp; most from Hà Nội", chart.Description, StringComparison.Ordinal);
        Bad.Throws<InvalidOperationException>(() => chart.StepsOf(one), "add up to 3", "the change is 1");
    }

    [Fact]
    public void Sentence_OfAFall_SaysSo_AndOfNoChange()
    {
        string Of(long now) => Draft([.. Year("01", (500, now), (1_000, 1_000))], Nation.Catalogue, ReportMeasure.Change).Build().Chart(ChartKind.Waterfall, "bhxh").Description;

        Assert.Contains(" fell from 500 (31 December 2015) to 400 (31 December 2016), −100;", Of(400), StringComparison.Ordinal);
        Assert.Contains(" was 500 (31 December 2015) and is 500 (31 December 2016), ", Of(500), StringComparison.Ordinal);
    }

    [Fact]
    public void ManyAreas_HaveTheirSmallStepsTogether_AndHiddenOnesToo()
    {
        AreaCatalogueBuilder areas = new();
        List<Observation> observations = [];
        for (int area = 1; area <= 20; area++)
        {
            string code = (10 + area).ToString(CultureInfo.InvariantCulture);
            areas.Add(Area.Of(code, Nation.Province, $"Area {area}"));
            observations.AddRange(Year(code, (1_000, 1_000 + (area % 2 == 0 ? area : -area)), (5_000, 5_000)));
        }

        CoverageReport report = Draft([.. observations], areas.Build(), ReportMeasure.Change).Build();
        string[] Values(CoverageReport of) => Picture.Of(of.Chart(ChartKind.Waterfall, "bhxh").ToSvg(1_200)).Texts("value");
        string[] all = Values(report), few = Values(report.Only(row => row.Area!.Code.Text is "30" or "29"));

        // 14 steps down to the seventh, and -1 + 2 - 3 + 4 - 5 + 6 = 3 of six others: 20,010 in the end.
        Assert.Equal(["20,000", "+20", "+18", "+16", "+14", "+12", "+10", "+8", "−7", "−9", "−11", "−13", "−15", "−17", "−19", "+3", "20,010"], all);
        Assert.Contains("6 other areas", Picture.Of(report.Chart(ChartKind.Waterfall, "bhxh").ToSvg()).Texts("label"));
        Assert.Equal(["20,000", "+20", "−19", "+9", "20,010"], few);
        Assert.Contains("18 địa bàn khác", Picture.Of(report.Only(row => row.Area!.Code.Text is "30" or "29").In(Nation.Vietnamese).Chart(ChartKind.Waterfall, "bhxh").ToSvg()).Texts("label"));
    }

    [Fact]
    public void AreaWithoutBothFigures_IsNoStep_AndSaysWhy()
    {
        CoverageReport report = Draft([.. Three.Where(one => one.Area.Text != "92" || one.Time.AsAt == Nation.End2016)], Nation.Catalogue, ReportMeasure.Change).Build();
        Picture picture = Picture.Of(report.Chart(ChartKind.Waterfall, "bhxh").ToSvg());

        Assert.Equal(["9,000", "+1,000", "−450", "9,550"], picture.Texts("value"));
        Assert.Contains(picture.Texts("note"), note => note.StartsWith("Cần Thơ: ", StringComparison.Ordinal));
        Assert.EndsWith("; 1 area without a value.", report.Chart(ChartKind.Waterfall, "bhxh").Description, StringComparison.Ordinal);

        CoverageReport none = Draft([], Nation.Catalogue, ReportMeasure.Change).Build();
        Assert.Equal("Social insurance; 3 areas without a value.", none.Chart(ChartKind.Waterfall, "bhxh").Description);
        Assert.Empty(Picture.Of(none.Chart(ChartKind.Waterfall, "bhxh").ToSvg()).All("end"));
    }

    [Fact]
    public void Bounds_AreDrawnWhereTheStepEnds_AndStatusesMarked()
    {
        Observation[] rounded = [.. Three.Select(one => one.Area.Text == "01" && one.Time.AsAt == Nation.End2016 && one.Subject == "participants" ? one.WithPrecision(100, FigureQualifier.None).WithStatus(FigureStatus.Estimated) : one)];
        Picture picture = Picture.Of(Draft(rounded, Nation.Catalogue, ReportMeasure.Change).Build().Chart(ChartKind.Waterfall, "bhxh").ToSvg(1_200));
        (double Left, double Right)[] bars = [.. Bars(picture)];
        double perPerson = PerUnit(picture);

        // 5,950 to 6,050 of a step that ends at 13,000, and the same of the later end.
        XElement[] whiskers = [.. picture.All("whisker")];
        Assert.Equal(2, whiskers.Length);
        Assert.Equal([bars[1].Right - (50 * perPerson), bars[1].Right + (50 * perPerson)], [.. Ends(whiskers[0])], (one, other) => Math.Abs(one - other) < 0.1);
        Assert.Equal([bars[4].Right - (50 * perPerson), bars[4].Right + (50 * perPerson)], [.. Ends(whiskers[1])], (one, other) => Math.Abs(one - other) < 0.1);
        Assert.Equal(2, picture.Texts("marks").Length);

        static double[] Ends(XElement whisker) => [Picture.Points(whisker).Min(point => point.X), Picture.Points(whisker).Max(point => point.X)];
    }

    [Fact]
    public void WhatCannotBeSteps_IsRefused()
    {
        CoverageReport report = Report(ReportMeasure.Count, ReportMeasure.Coverage, ReportMeasure.Change, ReportMeasure.Points, ReportMeasure.GrowthRate);
        CoverageChart chart = report.Chart(ChartKind.Waterfall, "bhxh");
        ReportMeasure strange = Whole("strange", 1);

        Bad.Throws<ArgumentException>(() => chart.Of(ReportMeasure.GrowthRate), "'growth'");
        Bad.Throws<ArgumentException>(() => chart.Of(ReportMeasure.Count), "count");
        Bad.Throws<KeyNotFoundException>(() => Report(ReportMeasure.Count, ReportMeasure.Points).Chart(ChartKind.Waterfall, "bhxh"), "bhxh", "Compare", "ByBase");
        Bad.Throws<KeyNotFoundException>(() => Report(strange).Chart(ChartKind.Waterfall, "bhxh"), "no change of the coverage");
        Bad.Throws<InvalidOperationException>(() => Report(ReportMeasure.Points, strange).Chart(ChartKind.Waterfall, "bhxh"), "'strange' of 'bhxh' add up to 3", "the change is 1");
        Bad.Throws<KeyNotFoundException>(() => chart.StepsOf(strange), "strange");
        Bad.Throws<ArgumentException>(() => chart.StepsOf(), "one at least");
        Bad.Throws<ArgumentException>(() => chart.StepsOf(ReportMeasure.Change), "library");
        Bad.Throws<ArgumentNullException>(() => chart.StepsOf(null!), "measures");
        Bad.Throws<ArgumentNullException>(() => chart.StepsOf([null!]), "measures");
        Bad.Throws<InvalidOperationException>(() => report.Chart(ChartKind.Bars, "bhxh").StepsOf(strange), "Bars", "Waterfall");
        Bad.Throws<InvalidOperationException>(() => chart.WithLimits(ChartLimit.At("a", 1)), "Waterfall");
        Bad.Throws<InvalidOperationException>(() => chart.Compare(Against), "Waterfall");
        Bad.Throws<InvalidOperationException>(() => Nation.Report(ObservationSet.Of(Three)).ForArea("01").Build().Chart(ChartKind.Waterfall, "bhxh"), "Waterfall", "ByArea");
    }

    private static CoverageReportDraft Draft(Observation[] observations, AreaCatalogue areas, params ReportMeasure[] measures) =>
        CoverageReport.For(ObservationSet.Of(observations), Nation.Metrics, areas).On(Nation.End2016).ByArea(Nation.Province).Compare(Against).Show(measures);

    private static IEnumerable<Observation> Year(string area, (long Then, long Now) people, (long Then, long Now) labour) =>
    [
        Nation.People(area, people.Then, Nation.End2015), Nation.People(area, people.Now, Nation.End2016), Nation.Labour(area, labour.Then, Nation.End2015), Nation.Labour(area, labour.Now, Nation.End2016),
    ];

    private static ReportMeasure Points(string code, Dictionary<string, (decimal Now, decimal Then)> people) => ReportMeasure.OfNumber(code, "points", 2, at =>
        Figure.Of(at.Area is { } area ? (100 * people[area.Code.Text].Now / 50_400) - (100 * people[area.Code.Text].Then / 50_000) : 1)).ByBase();

    private static ReportMeasure Whole(string code, decimal points) => ReportMeasure.OfNumber(code, "points", 2, _ => Figure.Of(points)).ByBase();

    // From left to right as they stand below each other, without the samples of the legend.
    private static IEnumerable<(double Left, double Right)> Bars(Picture picture) => picture.Root.Elements().Where(element => element.Name.LocalName == "g")
        .SelectMany(row => new[] { "end", "up", "down" }.SelectMany(cssClass => Picture.In(row, cssClass)))
        .Select(bar => (Picture.Number(bar, "x"), Picture.Number(bar, "x") + Picture.Number(bar, "width")));

    private static double PerUnit(Picture picture)
    {
        (double X, double Value)[] ticks = [.. picture.All("tick").Select(tick => (Picture.Number(tick, "x"), double.Parse(tick.Value.Replace("%", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture)))];
        return (ticks[2].X - ticks[1].X) / (ticks[2].Value - ticks[1].Value);
    }
}
