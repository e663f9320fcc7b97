using System.Globalization;
using System.Xml.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

public class ChartTests
{
    private const string Hostile = "<script>alert(\"1\")</script> & 'Co' ]]> <!--";

    private static CoverageReport Provinces => Nation.Report(Nation.Provinces).Build();

    [Fact]
    public void Bars_AreAsLongAsTheirValues_AndThereIsNoneWithoutAValue()
    {
        Picture picture = Picture.Of(Provinces.Chart(ChartKind.Bars, "bhxh").ToSvg());
        double[] lengths = [.. picture.All("bar").Select(bar => Picture.Number(bar, "width"))];

        // 1,400,123 of 3,800,000; 230,000 of 220,000, in full; Cần Thơ did not report. The total is over the first two.
        Assert.Equal(2, lengths.Length);
        Assert.Equal(36.845342 / 104.545455, lengths[0] / lengths[1], 0.002);
        Assert.Equal(40.550323 / 104.545455, Picture.Number(Assert.Single(picture.All("total")), "width") / lengths[1], 0.002);
        Assert.Equal(["36.85%", "104.55%", "–", "40.55%"], picture.Texts("value"));
        Assert.Equal("not reported: Social insurance, 31 December 2016", Assert.Single(Picture.In(picture.Row("Cần Thơ"), "reason")).Value);
        Assert.Empty(Picture.In(picture.Row("Cần Thơ"), "bar"));
        Assert.Equal(["[e,1]", "[e,2]"], picture.Texts("marks"));
        Assert.Equal(
            ["Marks: e: estimated", "[1] more people are covered than are in the denominator: coverage above 100%", "[2] over 2 of 3 areas; without 92 Cần Thơ"],
            picture.Texts("note"));
    }

    [Fact]
    public void Bars_OfACount_WriteTheTotalAndDoNotDrawIt()
    {
        Picture picture = Picture.Of(Provinces.Chart(ChartKind.Bars, Nation.Insured).Of(ReportMeasure.Count).ToSvg());

        Assert.Empty(picture.All("total"));
        Assert.Equal(["1,400,123", "230,000", "–", "1,630,123"], picture.Texts("value"));
        Assert.Equal("the sum of the areas is not drawn", Assert.Single(Picture.In(picture.Row("Reported"), "reason")).Value);
        Assert.Equal(1_400_123.0 / 230_000, Picture.Number(picture.All("bar").First(), "width") / Picture.Number(picture.All("bar").Last(), "width"), 0.02);
    }

    [Fact]
    public void Bars_OfChanges_GoToBothSidesOfZero()
    {
        CoverageReport report = Nation.Report(Nation.Provinces.With([Nation.People("48", 240_000, Nation.End2015), Nation.Labour("48", 220_000, Nation.End2015)])).Build();
        Picture picture = Picture.Of(report.Chart(ChartKind.Bars, "bhxh").Of(ReportMeasure.Change).ToSvg());
        XElement[] bars = [.. picture.All("bar")];

        // +100,000 and -10,000: the second ends where the first begins.
        Assert.Equal(["+100,000", "−10,000"], picture.Texts("value")[..2]);
        Assert.Equal(10, Picture.Number(bars[0], "width") / Picture.Number(bars[1], "width"), 0.2);
        Assert.Equal(Picture.Number(bars[0], "x"), Picture.Number(bars[1], "x") + Picture.Number(bars[1], "width"), 0.5);
    }

    [Fact]
    public void Target_OfAllAreas_IsOneRuleThatTheLegendNames()
    {
        Picture picture = Picture.Of(Against([Share("01", 45), Share("48", 45), Share("92", 45)]).ToSvg());
        XElement bar = picture.All("bar").First();
        double expected = Picture.Number(bar, "x") + (Picture.Number(bar, "width") / 36.845342 * 45);

        Assert.All(picture.All("target"), rule => Assert.Equal(expected, Picture.Number(rule, "x1"), 0.5));
        Assert.Equal(["Reported", "from the smallest to the largest that it can be", "target of VSS by 31 December 2016: 45%"], picture.Texts("legend"));
        Assert.Contains("target of VSS by 31 December 2016: 45%", picture.Root.Elements().ElementAt(1).Value, StringComparison.Ordinal);

        // Areas without a value have their target all the same; the total has none.
        Assert.Single(Picture.In(picture.Row("Cần Thơ"), "target"));
        Assert.Empty(Picture.In(picture.Row("Reported"), "target"));
    }

    [Fact]
    public void Target_OfEachArea_IsATickAcrossItsBar()
    {
        Picture picture = Picture.Of(Against([Share("01", 40), Share("48", 110)]).ToSvg());
        double zero = Picture.Number(picture.All("bar").First(), "x");
        double perPoint = Picture.Number(picture.All("bar").First(), "width") / 36.845342;

        Assert.Equal(zero + (40 * perPoint), Picture.Number(Assert.Single(Picture.In(picture.Row("Hà Nội"), "target")), "x1"), 0.5);
        Assert.Equal(zero + (110 * perPoint), Picture.Number(Assert.Single(Picture.In(picture.Row("Đà Nẵng"), "target")), "x1"), 0.5);
        Assert.Empty(Picture.In(picture.Row("Cần Thơ"), "target"));
        Assert.Contains("target of VSS for each area by 31 December 2016", picture.Texts("legend"));
        Assert.Equal("Hà Nội: 36.85%; target 40% by 31 December 2016", picture.Row("Hà Nội").Elements().First().Value);
    }

    [Fact]
    public void Target_ThatIsOfNoUse_IsNotDrawnAndSaysWhy()
    {
        // Two that contradict each other, one in people beside the coverage, and one of another year.
        AnyTarget[] targets =
        [
            Share("01", 40, "a"), Share("01", 50, "b"),
            AnyTarget.OfPeople(TargetTerms.Of("48", Nation.End2016).WithSetter("vn:vss"), Headcount.Of<Participants>(300_000).ToAny()),
            AnyTarget.OfPercentage(TargetTerms.Of("92", new(2020, 12, 31)).WithSetter("vn:vss"), "participants", AnyPercentage.FromPercent(45, "labour-force")),
        ];
        Picture coverage = Picture.Of(Against(targets).ToSvg());
        Picture count = Picture.Of(Against(targets).Of(ReportMeasure.Count).ToSvg());

        Assert.Empty(coverage.All("target"));
        Assert.Contains(coverage.Texts("note"), note => note.Contains("several targets for the same day", StringComparison.Ordinal));
        Assert.Equal(
            300_000.0 / 230_000 * Picture.Number(count.Row("Đà Nẵng").Elements().Single(element => element.Attribute("class")?.Value == "cc-bar"), "width"),
            Picture.Number(Assert.Single(count.All("target")), "x1") - Picture.Number(count.All("bar").First(), "x"),
            0.5);
    }

    [Fact]
    public void Attainment_HasARuleAtAHundred()
    {
        AnyTarget plan = AnyTarget.OfPeople(TargetTerms.Of("01", Nation.End2016).WithSetter("vn:vss"), Headcount.Of<Participants>(2_800_246).ToAny());
        Picture picture = Picture.Of(Against([plan]).Of(ReportMeasure.Attainment).ToSvg());

        // Half of the plan: the rule is twice as far as the bar is long.
        XElement bar = Assert.Single(picture.All("bar"));
        Assert.Equal(Picture.Number(bar, "x") + (2 * Picture.Number(bar, "width")), Picture.Number(Picture.In(picture.Row("Hà Nội"), "target")[0], "x1"), 0.5);
        Assert.Contains("100%: the target of VSS by 31 December 2016 is reached", picture.Texts("legend"));
        Assert.Equal("Hà Nội: 50.00%", picture.Row("Hà Nội").Elements().First().Value);
    }

    [Fact]
    public void BeforeAndAfter_JoinsWhatCanBeCompared_AndSaysTheRest()
    {
        ObservationSet observations = ObservationSet.Of(
        [
            Nation.People("01", 1_200_000, Nation.End2016), Nation.Labour("01", 4_000_000, Nation.End2016),
            Nation.People("01", 1_000_000, Nation.End2015), Nation.Labour("01", 4_000_000, Nation.End2015),
            Nation.People("48", 100_000, Nation.End2016), Nation.Labour("48", 200_000, Nation.End2016).WithSeries("new"),
            Nation.People("48", 120_000, Nation.End2015), Nation.Labour("48", 200_000, Nation.End2015).WithSeries("old"),
            Nation.People("92", 50_000, Nation.End2016), Nation.Labour("92", 500_000, Nation.End2016),
            Nation.People("92", 75_000, Nation.End2015), Nation.Labour("92", 500_000, Nation.End2015),
        ]);
        CoverageChart chart = Nation.Report(observations).Build().Chart(ChartKind.BeforeAndAfter, "bhxh");
        Picture picture = Picture.Of(chart.ToSvg());
        double[] earlier = [.. picture.All("earlier").Select(marker => Picture.Middle(marker).X)];
        double[] later = [.. picture.All("later").Select(marker => Picture.Middle(marker).X)];

        // 25% to 30%, 15% to 10%, and both together 1,075,000 to 1,250,000 of 4,500,000; Đà Nẵng has another denominator.
        Assert.Equal(3, earlier.Length);
        Assert.Equal(later[0] - earlier[0], earlier[1] - later[1], 0.5);
        Assert.Equal((25 - 10) / 5.0, (earlier[0] - later[1]) / (later[0] - earlier[0]), 0.05);
        Assert.Equal((23.888889 - 10) / 5.0, (earlier[2] - later[1]) / (later[0] - earlier[0]), 0.05);
        Assert.Equal(["25.00% → 30.00%", "+5.00 pp"], Picture.In(picture.Row("Hà Nội"), "value").Select(text => text.Value).Reverse());
        Assert.StartsWith("the denominator is of another series or scope", Picture.In(picture.Row("Đà Nẵng"), "reason")[0].Value, StringComparison.Ordinal);
        Assert.Empty(Picture.In(picture.Row("Đà Nẵng"), "join"));
        Assert.Equal(["end of last year (31 December 2015)", "31 December 2016"], picture.Texts("legend"));
        Assert.Equal(ComparisonBase.EndOfLastYear, chart.Base);
        Assert.Contains("greatest change Hà Nội with +5.00 pp; least Cần Thơ with −5.00 pp; total +3.89 pp; 1 area without a comparison.", chart.Description, StringComparison.Ordinal);

        // The counts of Đà Nẵng can be compared.
        Picture counts = Picture.Of(chart.Of(ReportMeasure.Count).ToSvg());
        Assert.Equal(["120,000 → 100,000", "−16.67%"], Picture.In(counts.Row("Đà Nẵng"), "value").Select(text => text.Value).Reverse());
        Assert.Equal(3, counts.All("join").Count());
    }

    [Fact]
    public void BeforeAndAfter_TakesABaseOfTheReport()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Compare(ComparisonBase.SamePeriodLastYear, ComparisonBase.EndOfYear(2015)).Build();
        CoverageChart chart = report.Chart(ChartKind.BeforeAndAfter, "bhxh");

        Assert.Equal(ComparisonBase.SamePeriodLastYear, chart.Base);
        Assert.Equal(ComparisonBase.EndOfYear(2015), chart.Compare(ComparisonBase.EndOfYear(2015)).Base);
        Assert.Contains("same period last year, end of 2015", Assert.Throws<KeyNotFoundException>(() => chart.Compare(ComparisonBase.PreviousMonth)).Message, StringComparison.Ordinal);
        Assert.Contains("build it with Compare", Assert.Throws<KeyNotFoundException>(() => Nation.Report(Nation.Provinces).Compare().Build().Chart(ChartKind.BeforeAndAfter, "bhxh")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_HidesBars_AndLeavesTheTotal()
    {
        Picture picture = Picture.Of(Provinces.Only(row => row.Area!.Code.Text == "01").Chart(ChartKind.Bars, "bhxh").ToSvg());

        Assert.Equal(["Hà Nội", "Reported"], picture.Texts("label"));
        Assert.Equal(["36.85%", "40.55%"], picture.Texts("value"));
    }

    [Fact]
    public void Only_HidesEverything_LeavesTheFrame()
    {
        CoverageReport nation = Nation.Report(Nation.YearEnds).ByArea(Nation.Country).Build().Only(_ => false);
        CoverageReport months = CoverageReport.For(Nation.YearEnds, Nation.Metrics, Nation.Catalogue).ByMonth("VN", ReportingPeriod.Month(2016, 1), ReportingPeriod.Month(2016, 12)).Build().Only(_ => false);
        CoverageChart[] charts = [nation.Chart(ChartKind.Bars, "bhxh"), nation.Chart(ChartKind.BeforeAndAfter, "bhxh"), months.Chart(ChartKind.Line, "bhxh")];

        Assert.All(charts, chart => Assert.Equal(["Social insurance"], Picture.Of(chart.ToSvg(400)).Texts("title")));
    }

    [Fact]
    public void SameName_HasItsCodeBehind()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Add(Area.Of("1", Nation.Commune, "Tân Phú")).Add(Area.Of("2", Nation.Commune, "Tân Phú")).Add(Area.Of("3", Nation.Commune, "Tân An")).Build();
        CoverageReport report = CoverageReport.For(ObservationSet.Of([Nation.People("1", 5, Nation.End2016)]), Nation.Metrics, catalogue).On(Nation.End2016).Build();

        Assert.Equal(["Tân Phú (1)", "Tân Phú (2)", "Tân An", "Reported"], Picture.Of(report.Chart(ChartKind.Bars, "bhxh").ToSvg()).Texts("label"));
    }

    [Fact]
    public void Picture_HasTitleAxisSourceAndNames()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Titled("Provinces").Sourced("settlement").Stamped("illustrative").Build();
        CoverageChart chart = report.Chart(ChartKind.Bars, "bhxh");
        Picture picture = Picture.Of(chart.ToSvg());
        XElement[] elements = [.. picture.Root.Elements()];

        Assert.Equal(["Social insurance"], picture.Texts("title"));
        Assert.Equal(["Provinces: % of the labour force"], picture.Texts("subtitle"));
        Assert.Empty(picture.Texts("axis"));
        Assert.Equal(["0%", "20%", "40%", "60%", "80%", "100%", "120%"], picture.Texts("tick"));
        Assert.Equal(["illustrative"], picture.Texts("stamp"));
        Assert.Equal(["Source: settlement"], picture.Texts("source"));
        Assert.Equal("img", picture.Root.Attribute("role")!.Value);
        Assert.Equal("en", picture.Root.Attribute("lang")!.Value);
        Assert.Equal(picture.Root.Attribute("aria-labelledby")!.Value, elements[0].Attribute("id")!.Value);
        Assert.Equal(picture.Root.Attribute("aria-describedby")!.Value, elements[1].Attribute("id")!.Value);
        Assert.Equal("Social insurance: Provinces", elements[0].Value);
        Assert.Equal(chart.Title, elements[0].Value);
        Assert.Equal(chart.Description, elements[1].Value);
        Assert.Equal($"Provinces: {chart.Description}", chart.ToString());
        Assert.Equal(
            "Social insurance: % of the labour force, bars of 3 areas; highest Đà Nẵng with 104.55%; lowest Hà Nội with 36.85%; total 40.55%; 1 area without a value. The bounds of 2 values are drawn.",
            chart.Description);
        Assert.Equal((picture.Width, picture.Height), (Picture.Number(elements[2], "width"), Picture.Number(elements[2], "height")));
        Assert.Equal($"0 0 {picture.Width} {picture.Height}", picture.Root.Attribute("viewBox")!.Value);
    }

    [Fact]
    public void Picture_InVietnamese_SaysEverythingInIt()
    {
        CoverageChart chart = Provinces.In(Nation.Vietnamese).Chart(ChartKind.Bars, "bhxh");
        Picture picture = Picture.Of(chart.ToSvg());

        Assert.Equal(["36,85%", "104,55%", "–", "40,55%"], picture.Texts("value"));
        Assert.Equal(["Bảo hiểm xã hội"], picture.Texts("title"));
        Assert.Equal(["Bao phủ theo địa bàn, ngày 31/12/2016: % lực lượng lao động"], picture.Texts("subtitle"));
        Assert.Equal(["Đã báo cáo", "từ giá trị nhỏ nhất đến lớn nhất có thể có"], picture.Texts("legend"));
        Assert.Equal("vi", picture.Root.Attribute("lang")!.Value);
        Assert.Equal(
            "Bảo hiểm xã hội: % lực lượng lao động, biểu đồ thanh của 3 địa bàn; cao nhất là Đà Nẵng với 104,55%; thấp nhất là Hà Nội với 36,85%; tổng số 40,55%; 1 địa bàn không có số liệu. Có vẽ khoảng giá trị của 2 số.",
            chart.Description);
    }

    [Fact]
    public void Picture_IsTheSameInEveryCulture()
    {
        string expected = Provinces.Chart(ChartKind.Bars, "bhxh").ToHtml();
        foreach (string culture in new[] { "vi-VN", "fa-IR", "tr-TR" })
        {
            using var machine = new InCulture(culture);
            Assert.Equal(expected, Provinces.Chart(ChartKind.Bars, "bhxh").ToHtml());
        }
    }

    [Fact]
    public void HostileNames_AreText()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Add(Area.Of("01", Nation.Province, Hostile)).Add(Area.Of("48", Nation.Province, "b")).Build();
        Metric metric = Metric.Coverage<Participants, LabourForce>("bhxh", Hostile + "\u0007\n\uD800");
        CoverageReport report = CoverageReport.For(Nation.Provinces.With([Nation.People("48", 5, Nation.End2015).WithSource(Hostile)]), MetricSet.Of(metric), catalogue)
            .On(Nation.End2016).Compare(ComparisonBase.EndOfLastYear).Titled(Hostile).Stamped(Hostile).Build();
        foreach (CoverageChart chart in new[] { report.Chart(ChartKind.Bars, "bhxh"), report.Chart(ChartKind.BeforeAndAfter, "bhxh") })
        {
            XElement figure = XDocument.Parse(chart.ToHtml()).Root!;
            Picture picture = Picture.Of(chart.ToSvg(1200));

            Assert.Empty(figure.Descendants().Where(element => element.Name.LocalName == "script"));
            Assert.StartsWith(Hostile, picture.Root.Elements().First().Value, StringComparison.Ordinal);
            Assert.StartsWith(Hostile, string.Join(' ', picture.Texts("title")), StringComparison.Ordinal);
            Assert.StartsWith(Hostile, string.Join(' ', picture.Texts("subtitle")), StringComparison.Ordinal);
            Assert.Equal(Hostile, string.Join(' ', picture.Texts("stamp")));
            Assert.StartsWith(Hostile, picture.Root.Descendants().First(element => element.Name.LocalName == "g").Elements().First().Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Html_HoldsDrawingsForNarrowAndWidePlaces()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Build();
        string[] figures = [report.Chart(ChartKind.Bars, "bhxh").ToHtml(), report.Chart(ChartKind.BeforeAndAfter, "bhxh").ToHtml(), report.In(Nation.Vietnamese).Chart(ChartKind.Bars, "bhxh").ToHtml()];
        XElement page = XDocument.Parse($"<body>{string.Concat(figures)}</body>").Root!;
        string[] ids = [.. page.Descendants().Attributes("id").Select(id => id.Value)];

        Assert.Equal(["400", "540", "720"], page.Elements().First().Descendants().Where(element => element.Name.LocalName == "svg").Select(svg => svg.Attribute("width")!.Value));
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(18, ids.Length);
        Assert.All(page.Descendants("style").First().Value.Split('}').Where(rule => rule.Contains('{') && !rule.Contains('@')), rule => Assert.Contains(".coverage-chart", rule, StringComparison.Ordinal));
        Assert.DoesNotContain("url(", figures[0], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, figures[0].Split("<style>").Length - 1);
    }

    [Fact]
    public void Writers_GetTheSameAsStrings()
    {
        CoverageChart chart = Provinces.Chart(ChartKind.Bars, "bhxh");
        (string Text, Action<TextWriter> Write)[] outputs = [(chart.ToSvg(), chart.ToSvg), (chart.ToSvg(400), writer => chart.ToSvg(writer, 400)), (chart.ToHtml(), chart.ToHtml)];

        Assert.All(outputs, output =>
        {
            using var writer = new StringWriter();
            output.Write(writer);
            Assert.Equal(output.Text, writer.ToString());
        });
        Assert.Throws<ArgumentNullException>(() => chart.ToSvg((TextWriter)null!));
        Assert.Throws<ArgumentNullException>(() => chart.ToHtml(null!));
    }

    [Fact]
    public void BadArguments_SayWhatIsNeeded()
    {
        CoverageReport report = Provinces;
        CoverageChart chart = report.Chart(ChartKind.Bars, "bhxh");
        CoverageReport months = CoverageReport.For(Nation.YearEnds, Nation.Metrics, Nation.Catalogue).ByMonth("VN", ReportingPeriod.Month(2016, 1), ReportingPeriod.Month(2016, 12)).Build();

        Assert.Throws<ArgumentOutOfRangeException>(() => chart.ToSvg(399));
        Assert.Throws<ArgumentOutOfRangeException>(() => chart.ToSvg(1_201));
        Assert.Throws<ArgumentOutOfRangeException>(() => report.Chart((ChartKind)7, "bhxh"));
        Assert.Throws<KeyNotFoundException>(() => report.Chart(ChartKind.Bars, "none"));
        Assert.Throws<KeyNotFoundException>(() => report.Chart(ChartKind.Bars, Nation.Receipts));
        Assert.Throws<ArgumentNullException>(() => report.Chart(ChartKind.Bars, (string)null!));
        Assert.Contains("ByMonth", Assert.Throws<InvalidOperationException>(() => report.Chart(ChartKind.Line, "bhxh")).Message, StringComparison.Ordinal);
        Assert.Contains("ByArea", Assert.Throws<InvalidOperationException>(() => months.Chart(ChartKind.Points, "bhxh")).Message, StringComparison.Ordinal);
        Assert.Contains("ByArea", Assert.Throws<InvalidOperationException>(() => Nation.Report(Nation.YearEnds).ForArea("VN").Build().Chart(ChartKind.BeforeAndAfter, "bhxh")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => chart.Of(ReportMeasure.Rank));
        Assert.Throws<ArgumentException>(() => report.Chart(ChartKind.BeforeAndAfter, "bhxh").Of(ReportMeasure.GrowthRate));
        Assert.Throws<ArgumentNullException>(() => chart.Of((ReportMeasure)null!));
        Assert.Throws<KeyNotFoundException>(() => chart.Of(ReportMeasure.Attainment));
        Assert.Throws<ArgumentException>(() => chart.Of(months.Columns[0]));
        Assert.Throws<InvalidOperationException>(() => chart.Compare(ComparisonBase.EndOfLastYear));
        Assert.Throws<KeyNotFoundException>(() => Nation.Report(Nation.Provinces).Show(ReportMeasure.GrowthRate).Build().Chart(ChartKind.Bars, "bhxh"));
        Assert.Equal(ReportMeasure.GrowthRate, chart.Of(report.Columns.First(column => column.Measure == ReportMeasure.GrowthRate)).Column.Measure);
    }

    [Fact]
    public void Communes_OfACountryAreAllDrawn()
    {
        var builder = new AreaCatalogueBuilder();
        for (int i = 0; i < 3_321; i++)
        {
            builder.Add(Area.Of(i.ToString("D5", CultureInfo.InvariantCulture), Nation.Commune, "Xã " + i));
        }

        CoverageReport report = CoverageReport.For(
            ObservationSet.Of(Enumerable.Range(0, 3_321).Select(i => Nation.People(i.ToString("D5", CultureInfo.InvariantCulture), i * 7, Nation.End2016))), Nation.Metrics, builder.Build()).On(Nation.End2016).Build();
        Picture picture = Picture.Of(report.Chart(ChartKind.Bars, "bhxh").Of(ReportMeasure.Count).ToSvg(400));

        Assert.Equal(3_321, picture.All("bar").Count());
        Assert.Equal(3_322, picture.Texts("label").Length);
        Assert.All(picture.All("label"), label => Assert.InRange(Picture.Number(label, "y"), 0, picture.Height));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(63)]
    [InlineData(200)]
    public void TallPicture_IsSeveralInHtml_NoneHigherThanAPage(int areas)
    {
        var builder = new AreaCatalogueBuilder();
        for (int i = 0; i < areas; i++)
        {
            builder.Add(Area.Of(i.ToString("D5", CultureInfo.InvariantCulture), Nation.Province, $"Area {i}"));
        }

        // Every seventh did not report.
        CoverageReport report = CoverageReport.For(ObservationSet.Of(Enumerable.Range(0, areas).Where(i => i % 7 != 3).SelectMany(i => new[]
        {
            Nation.People(i.ToString("D5", CultureInfo.InvariantCulture), 30_000 + i, Nation.End2016), Nation.People(i.ToString("D5", CultureInfo.InvariantCulture), 28_000, Nation.End2015),
        })), Nation.Metrics, builder.Build()).On(Nation.End2016).Compare(ComparisonBase.EndOfLastYear).Sourced("settlement").Build();
        foreach (ChartKind kind in new[] { ChartKind.Bars, ChartKind.BeforeAndAfter })
        {
            CoverageChart chart = report.Chart(kind, "bhxh").Of(ReportMeasure.Count);
            Picture[] pictures = [.. XDocument.Parse(chart.ToHtml()).Descendants().Where(element => element.Attribute("class")?.Value == "cc-wide").Elements().Select(svg => Picture.Of(svg.ToString()))];

            // The same rows as in one picture, in their order, each part with its axis and what it is a part of.
            Picture whole = Picture.Of(chart.ToSvg());
            int parts = pictures.Length;
            Assert.Equal(areas > 3, parts > 1);
            Assert.All(pictures, picture => Assert.InRange(picture.Height, 100, 980));
            Assert.All(pictures[..^1], picture => Assert.InRange(picture.Height, 780, 980));
            Assert.Equal(whole.Texts("label"), pictures.SelectMany(picture => picture.Texts("label")));
            Assert.All(pictures, picture => Assert.Equal(pictures[0].Ticks(false).Distinct(), picture.Ticks(false).Distinct()));
            Assert.All(pictures, picture => Assert.All(picture.Boxes(), box => Assert.InRange(box.Bottom, 0, picture.Height)));
            Assert.All(pictures, picture => Assert.All(new[] { "grid", "zero" }.SelectMany(picture.All).SelectMany(Picture.Segments), line => Assert.InRange(Math.Max(line.From.Y, line.To.Y), 0, picture.Height)));
            Assert.All(pictures[1..], picture => Assert.Equal(["Social insurance"], picture.Texts("again")));
            Assert.Equal(
                [chart.Title, .. Enumerable.Range(2, parts - 1).Select(part => $"{chart.Title} ({part}/{parts})")], pictures.Select(picture => picture.Root.Elements().First().Value));
            Assert.Equal(["Source: settlement"], pictures.SelectMany(picture => picture.Texts("source")));
        }
    }

    [Fact]
    public void LongNumbersAndNames_StayInside()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder()
            .Add(Area.Of("1", Nation.Province, "Khu tự trị Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft và các vùng phụ cận ở phía Bắc"))
            .Add(Area.Of("2", Nation.Province, "b")).Build();
        Observation Of(string area, decimal dong, LocalDate day) => Observation.Of(area, "receipts", Amount.Of<Dong>(dong), ReportingPeriod.Month(day.Year, day.Month));
        CoverageReport report = CoverageReport.For(
            ObservationSet.Of([Of("1", 100_000_000_000_000_000_000m, Nation.End2016), Of("2", 1, Nation.End2016), Of("1", 3, Nation.End2016.PlusMonths(-1)), Of("2", 0.01m, Nation.End2016.PlusMonths(-1))]), MetricSet.Of(Nation.Receipts), catalogue)
            .During(ReportingPeriod.Month(2016, 12)).MoneyIn(NumberScale.Ones).Compare(ComparisonBase.PreviousMonth).Build();
        foreach (ChartKind kind in new[] { ChartKind.Bars, ChartKind.BeforeAndAfter })
        {
            Picture picture = Picture.Of(report.Chart(kind, "receipts").ToSvg(400));
            Assert.All(picture.Boxes(), box => Assert.True(box is { Left: >= 0, Right: <= 400 }, box.Text));
        }
    }

    private static CoverageChart Against(AnyTarget[] targets) =>
        Nation.Report(Nation.Provinces).In(Nation.English).Against(TargetSet.Of(targets)).Build().Chart(ChartKind.Bars, "bhxh");

    private static AnyTarget Share(string area, decimal percent) => Share(area, percent, "");

    private static AnyTarget Share(string area, decimal percent, string document) =>
        AnyTarget.OfPercentage(TargetTerms.Of(area, Nation.End2016).WithSetter("vn:vss").WithDocument(document), "participants", AnyPercentage.FromPercent(percent, "labour-force"));
}
