using System.Xml.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

public class ChartLineTests
{
    // The first five months of 2016, without March.
    private static readonly Observation[] Months = [.. Month(1, 200_000), .. Month(2, 210_000), .. Month(4, 240_000), .. Month(5, 250_000)];

    [Fact]
    public void Line_StopsWhereAMonthIsMissing()
    {
        Picture picture = Picture.Of(Report(Months, []).ToSvg());
        (double X, double Y)[] points = [.. picture.All("point").Select(Picture.Middle)];
        XElement[] lines = [.. picture.All("line")];

        Assert.Equal(4, points.Length);
        Assert.Equal([points[..2], points[2..]], lines.Select(Picture.Points));
        Assert.Equal([points[1], points[2]], Picture.Points(Assert.Single(picture.All("gap"))));
        Assert.NotNull(picture.All("gap").Single().Attribute("stroke-dasharray"));
        Assert.Equal(["final", "no figures for the months between"], picture.Texts("legend"));
        Assert.Equal(["March 2016: not reported"], picture.Texts("note"));

        // A month is as wide as another, and the values are as high as they are large.
        Assert.Equal(2 * (points[1].X - points[0].X), points[2].X - points[1].X, 0.1);
        Assert.Equal(3, (points[1].Y - points[2].Y) / (points[0].Y - points[1].Y), 0.1);
        Assert.Equal(["25.00%", "20.00%"], picture.Texts("value"));
        Assert.Equal(["the axis does not begin at zero", "end of the month"], picture.Texts("axis"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(14)]
    public void LastMonth_HasItsNameOnTheAxis_AndNoNamesTouch(int months)
    {
        (int year, int month) = (2016 + ((months - 1) / 12), ((months - 1) % 12) + 1);
        Observation[] all = [.. Enumerable.Range(0, months).SelectMany(i => Of(new LocalDate(2016, 1, 1).PlusMonths(i + 1).PlusDays(-1), 200_000 + (1_000 * i), "", FigureStatus.Final))];
        CoverageReport report = CoverageReport.For(ObservationSet.Of(all), Nation.Metrics, Nation.Catalogue).ByMonth("VN", ReportingPeriod.Month(2016, 1), ReportingPeriod.Month(year, month)).Build();

        Assert.All([400, 500, 640, 720, 960, 1_200], width => Assert.All([ChartKind.Line, ChartKind.Bars], kind =>
        {
            Picture picture = Picture.Of(report.Chart(kind, "bhxh").ToSvg(width));
            XElement[] ticks = [.. picture.All("tick").Where(tick => tick.Attribute("text-anchor")?.Value == "middle")];
            double[] places = [.. ticks.Select(tick => Picture.Number(tick, "x"))];

            Assert.Equal(new LocalDate(year, month, 1).ToString("MMM yyyy", System.Globalization.CultureInfo.InvariantCulture), ticks[^1].Value);
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First > 60, $"{months} months, {width} px"));
        }));
    }

    [Fact]
    public void YearEnds_AreJoinedByDots_AndReadByTheirYears()
    {
        Observation[] yearEnds = [.. Enumerable.Range(2010, 7).SelectMany(year => Of(new(year, 12, 31), 200_000 + (10_000 * (year - 2010)), "", FigureStatus.Final))];
        CoverageReport report = CoverageReport.For(ObservationSet.Of(yearEnds), Nation.Metrics, Nation.Catalogue).ByMonth("VN", ReportingPeriod.Month(2010, 12), ReportingPeriod.Month(2016, 12)).Build();
        Picture picture = Picture.Of(report.Chart(ChartKind.Line, "bhxh").ToSvg());
        double[] places = [.. picture.All("point").Select(point => Picture.Middle(point).X)];

        Assert.Empty(picture.All("line"));
        Assert.Equal(6, picture.All("gap").Count());
        Assert.Equal(Enumerable.Range(2010, 7).Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture)), picture.All("tick").Where(tick => tick.Attribute("text-anchor")!.Value == "middle").Select(tick => tick.Value));
        Assert.All(picture.All("mark").Zip(places), pair => Assert.Equal(pair.Second, Picture.Number(pair.First, "x1"), 0.01));
        Assert.Contains("66 of 73 months: not reported", picture.Texts("note"));
    }

    [Fact]
    public void Months_WithoutFiguresAtBothEnds_AreNoPartOfThePicture()
    {
        CoverageReport report = CoverageReport.For(ObservationSet.Of(Months), Nation.Metrics, Nation.Catalogue).ByMonth("VN", ReportingPeriod.Month(2015, 1), ReportingPeriod.Month(2016, 12)).Build();
        Picture picture = Picture.Of(report.Chart(ChartKind.Line, "bhxh").ToSvg());
        (double X, double Y)[] points = [.. picture.All("point").Select(Picture.Middle)];

        Assert.Equal(["Jan 2016", "Feb 2016", "Mar 2016", "Apr 2016", "May 2016"], picture.Ticks(false).Select(tick => tick.Text));
        Assert.True(points[^1].X - points[0].X > 500);
        Assert.Equal(["20 of 24 months: not reported"], picture.Texts("note"));
    }

    [Fact]
    public void BreakOfSeries_IsNotJoined()
    {
        Observation[] observations = [.. Of(new(2016, 1, 31), 200_000, "old", FigureStatus.Final), .. Of(new(2016, 2, 29), 210_000, "new", FigureStatus.Final), .. Of(new(2016, 3, 31), 220_000, "new", FigureStatus.Final)];
        CoverageChart chart = Report(observations, []);
        Picture picture = Picture.Of(chart.ToSvg());

        // The series is that of the denominator: the counts themselves go on.
        Assert.Equal(2, Picture.Points(Assert.Single(picture.All("line"))).Length);
        Assert.Empty(picture.All("gap"));
        Assert.Contains("not joined: the figures cannot be compared", picture.Texts("legend"));
        Assert.Equal(3, Picture.Points(Assert.Single(Picture.Of(chart.Of(ReportMeasure.Count).ToSvg()).All("line"))).Length);
    }

    [Fact]
    public void Path_LeadsFromTheLatestFigureOverTheTargetsToCome()
    {
        CoverageChart chart = Report(Months, [Share(2016, 12, 28), Share(2017, 3, 30), Share(2016, 2, 22)]);
        Picture picture = Picture.Of(chart.ToSvg());
        (double X, double Y)[] points = [.. picture.All("point").Select(Picture.Middle)];
        (double X, double Y)[] targets = [.. picture.All("target").Select(Picture.Middle)];
        (double X, double Y)[][] path = [.. picture.All("path").Select(Picture.Points)];

        // The target of February is past: it has a point and no path.
        double month = points[1].X - points[0].X;
        Assert.Equal(3, targets.Length);
        Assert.Equal([points[0].X + month, points[0].X + (11 * month), points[0].X + (14 * month)], targets.Select(target => target.X), (left, right) => Math.Abs(left - right) < 0.5);
        Assert.Equal(2, path.Length);
        Assert.Equal(points[^1], path[0][0]);
        Assert.Equal(path[0][1], path[1][0]);
        Assert.Equal(path[0][1].X, targets[1].X, 0.5);
        Assert.Equal(path[1][1].X, targets[2].X, 0.5);

        // 25% in May, 28% and 30%: as high as the axis of the values says.
        Assert.Equal(5.0 / 3, (points[3].Y - path[1][1].Y) / (points[3].Y - path[0][1].Y), 0.02);
        Assert.All(picture.All("path"), line => Assert.NotNull(line.Attribute("stroke-dasharray")));
        Assert.Equal(
            "targets of VSS: 22% by 29 February 2016; 28% by 31 December 2016; 30% by 31 March 2017", string.Join(' ', picture.Texts("legend")[2..^1]));
        Assert.Equal("required path from the latest figure", picture.Texts("legend")[^1]);
        Assert.Equal(["25.00%", "22%", "28%", "30%"], picture.Texts("value")[..4]);
        Assert.EndsWith("1 month without a value; next target of VSS by 31 December 2016: 28%.", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_IsNotNeeded_WhereTheTargetIsMet()
    {
        Picture picture = Picture.Of(Report(Months, [Share(2016, 12, 24)]).ToSvg());

        Assert.Single(picture.All("target"));
        Assert.Empty(picture.All("path"));
        Assert.DoesNotContain("required path from the latest figure", picture.Texts("legend"));
    }

    [Fact]
    public void Targets_AreThoseOfWhatIsDrawn_ForEachSetter()
    {
        AnyTarget people = AnyTarget.OfPeople(TargetTerms.Of("VN", new(2016, 12, 31)).WithSetter("vn:vss"), Headcount.Of<Participants>(300_000).ToAny());
        AnyTarget ofOthers = AnyTarget.OfPercentage(TargetTerms.Of("VN", new(2016, 12, 31)).WithSetter("vn:party"), "participants", AnyPercentage.FromPercent(40, "working-age-population"));
        CoverageChart chart = Report(Months, [people, ofOthers, Share(2016, 12, 28), Share(2016, 12, 27, "vn:party")]);
        Picture coverage = Picture.Of(chart.ToSvg());
        Picture count = Picture.Of(chart.Of(ReportMeasure.Count).ToSvg());

        Assert.Equal(2, coverage.All("target").Count());
        Assert.Equal(2, coverage.All("target").Select(target => target.Attribute("fill")!.Value).Distinct().Count());
        Assert.Equal(2, coverage.All("target").Select(target => target.Attribute("d")!.Value.Count(letter => letter is 'H' or 'L')).Distinct().Count());
        Assert.Contains("working age population ≠ labour force", string.Join(' ', coverage.Texts("note")), StringComparison.Ordinal);
        Assert.Contains("target of VSS: 300,000 by 31 December 2016", count.Texts("legend"));
        Assert.Single(count.All("target"));
    }

    [Fact]
    public void TargetFarAhead_StandsInTheLegend_UnlessItIsTheNext()
    {
        Picture both = Picture.Of(Report(Months, [Share(2016, 12, 28), Share(2030, 12, 60)]).ToSvg());
        Picture alone = Picture.Of(Report(Months, [Share(2030, 12, 60)]).ToSvg());

        Assert.Single(both.All("target"));
        Assert.Contains("60% by 31 December 2030", string.Join(' ', both.Texts("legend")), StringComparison.Ordinal);
        Assert.Single(alone.All("target"));
        Assert.Single(alone.All("path"));
    }

    [Fact]
    public void Figures_ThatAreNotFinal_HaveAShapeOfTheirOwn()
    {
        Observation[] observations = [.. new[] { FigureStatus.Final, FigureStatus.Provisional, FigureStatus.Derived, FigureStatus.Estimated, FigureStatus.Forecast }
            .SelectMany((status, i) => Of(new LocalDate(2016, i + 1, 1).With(DateAdjusters.EndOfMonth), 200_000 + (i * 10_000), "", status))];
        Picture picture = Picture.Of(Report(observations, []).ToSvg());
        XElement[] points = [.. picture.All("point")];

        Assert.Equal(["final", "provisional", "derived from other published figures", "estimated", "forecast"], picture.Texts("legend"));
        Assert.Equal([false, true, true, true, true], points.Select(point => point.Attribute("fill")!.Value == "#ffffff"));
        Assert.Equal(["circle", "circle", "path", "path", "path"], points.Select(point => point.Name.LocalName));
    }

    [Fact]
    public void NothingReported_IsSaid()
    {
        CoverageChart chart = Report([], []);
        Picture picture = Picture.Of(chart.ToSvg(400));

        Assert.Empty(picture.All("point"));
        Assert.Contains("5 of 5 months: not reported", picture.Texts("note"));
        Assert.Contains("no figures; 5 months without a value", chart.Description, StringComparison.Ordinal);
        Assert.Equal(["No figures"], picture.Texts("empty"));
        Assert.Empty(picture.Texts("tick"));
        Assert.Equal(["Không có số liệu"], Picture.Of(chart.Report.In(Nation.Vietnamese).Chart(ChartKind.Line, "bhxh").ToSvg()).Texts("empty"));
        Assert.Contains("không có số liệu", chart.Report.In(Nation.Vietnamese).Chart(ChartKind.Line, "bhxh").Description, StringComparison.Ordinal);
    }

    private static CoverageChart Report(Observation[] observations, AnyTarget[] targets) => CoverageReport.For(ObservationSet.Of(observations), Nation.Metrics, Nation.Catalogue)
        .ByMonth("VN", ReportingPeriod.Month(2016, 1), ReportingPeriod.Month(2016, 5)).In(Nation.English).Against(TargetSet.Of(targets)).Build().Chart(ChartKind.Line, "bhxh");

    private static AnyTarget Share(int year, int month, decimal percent) => Share(year, month, percent, "vn:vss");

    private static AnyTarget Share(int year, int month, decimal percent, string setter) => AnyTarget.OfPercentage(
        TargetTerms.Of("VN", new LocalDate(year, month, 1).With(DateAdjusters.EndOfMonth)).WithSetter(setter), "participants", AnyPercentage.FromPercent(percent, "labour-force"));

    private static Observation[] Month(int month, long people) => Of(new LocalDate(2016, month, 1).With(DateAdjusters.EndOfMonth), people, "", FigureStatus.Final);

    private static Observation[] Of(LocalDate day, long people, string series, FigureStatus status) =>
    [
        Nation.People("VN", people, day).WithStatus(status),
        series.Length > 0 ? Nation.Labour("VN", 1_000_000, day).WithSeries(series) : Nation.Labour("VN", 1_000_000, day),
    ];
}
