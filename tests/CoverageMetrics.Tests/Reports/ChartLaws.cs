using System.Globalization;
using System.Xml.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

public class ChartLaws
{
    private static readonly string[] Syllables = ["Hà", "Nội", "Bà", "Rịa", "-", "Vũng", "Tàu", "Thừa", "Thiên", "Huế", "Đắk", "Lắk", "MƯỜNG", "Nghệ", "An", "W", "Krông", "Pắc", "(thị xã)"];

    // Areas by name; what they count now and a year before, of how many, and what they aim at; some of it not reported.
    internal static readonly Arbitrary<World> Worlds = Arb.From(
        from places in (
            from name in Gen.Elements(Syllables).NonEmptyListOf()
            from now in People
            from before in People
            from labour in People
            from target in Gen.Frequency((2, Gen.Constant((int?)null)), (3, Gen.Choose(0, 130).Select(n => (int?)n)))
            from status in Gen.Elements(Enum.GetValues<FigureStatus>())
            select new Place(string.Join(' ', name.Take(7)), now, before, labour, target, status)).NonEmptyListOf()
        select new World([.. places.Take(9)]),
        world => world.Places.Length > 1 ? Enumerable.Range(0, world.Places.Length).Select(i => new World([.. world.Places.Where((_, j) => j != i)])) : []);

    internal static readonly Arbitrary<Run> Runs = Arb.From(
        from most in Gen.Elements(9, 60_000, 60_000)
        from months in Gen.Frequency((1, Gen.Constant((int?)null)), (2, Gen.Choose(1, most).Select(n => (int?)n))).NonEmptyListOf()
        from targets in (from month in Gen.Choose(0, 60) from percent in Gen.Choose(1, 100) select (month, percent)).ListOf(3)
        select new Run([.. months.Take(40)], [.. targets.DistinctBy(one => one.month)]),
        run => run.People.Length > 1 ? [new Run(run.People[1..], run.Targets), new Run(run.People[..^1], run.Targets), new Run(run.People[1..], [])] : []);

    private static Gen<int?> People => Gen.Frequency((1, Gen.Constant((int?)null)), (1, Gen.Constant((int?)0)), (6, Gen.Choose(1, 1_000_000).Select(n => (int?)n)));

    [Fact]
    public void Bars_are_as_long_as_the_values_of_the_report() => Law.Holds(Worlds, Widths, (world, width) =>
    {
        CoverageReport report = world.Report();
        foreach (ReportMeasure kind in new[] { ReportMeasure.Coverage, ReportMeasure.Count, ReportMeasure.Change })
        {
            Picture picture = Picture.Of(report.Chart(ChartKind.Bars, "bhxh").Of(kind).ToSvg(width));
            ReportColumn column = report.Columns.First(one => one.Measure == kind);
            double[] values = [.. report.Rows.Where(row => !row.IsTotal && row[column].HasValue).Select(row => (double)row[column].Number)];
            double[] lengths = [.. picture.All("bar").Select(bar => Picture.Number(bar, "width"))];

            Assert.Equal(values.Length, lengths.Length);
            double longest = values.Select(Math.Abs).DefaultIfEmpty().Max();
            double perUnit = longest > 0 ? lengths.Max() / longest : 0;
            Assert.All(values.Zip(lengths), pair => Assert.Equal(Math.Abs(pair.First) * perUnit, pair.Second, 0.5));
            Assert.All(picture.All("bar").Concat(picture.All("total")), bar => Assert.True(Picture.Number(bar, "x") >= 0 && Picture.Number(bar, "x") + Picture.Number(bar, "width") <= width));
        }
    });

    [Fact]
    public void Every_printed_number_is_a_cell_of_the_report() => Law.Holds(Worlds, Widths, (world, width) =>
    {
        CoverageReport report = world.Report();
        Picture bars = Picture.Of(report.Chart(ChartKind.Bars, "bhxh").ToSvg(width));
        ReportColumn coverage = report.Columns.First(column => column.Measure == ReportMeasure.Coverage);
        ReportColumn points = report.Columns.First(column => column.Measure == ReportMeasure.Points);

        Assert.Equal(report.Rows.Select(row => row[coverage].Text), bars.Texts("value"));
        Picture pairs = Picture.Of(report.Chart(ChartKind.BeforeAndAfter, "bhxh").ToSvg(1_200));
        string[] printed = pairs.Texts("value");
        Assert.Equal(report.Rows.Select(row => row[points].Text), printed.Where(text => !text.Contains('→')));
        Assert.Equal(
            report.Rows.Where(row => !row.IsTotal && row[points].HasValue).Select(row => row[coverage].Text),
            printed.Where(text => text.Contains('→')).Select(text => text.Split(" → ")[1]).Take(report.Rows.Count(row => !row.IsTotal && row[points].HasValue)));
    });

    [Fact]
    public void Steps_are_as_long_as_the_changes_and_lead_from_one_end_to_the_other() => Law.Holds(Worlds, Widths, (world, width) =>
    {
        CoverageReport report = world.Report();
        Picture picture = Picture.Of(report.Chart(ChartKind.Waterfall, "bhxh").ToSvg(width));
        ReportColumn column = report.Columns.First(one => one.Measure == ReportMeasure.Change);
        double[] changes = [.. report.Rows.Where(row => !row.IsTotal && row[column].HasValue).Select(row => (double)row[column].Number).OrderDescending()];
        XElement[] bars = [.. picture.Root.Elements().Where(element => element.Name.LocalName == "g").SelectMany(row => new[] { "end", "up", "down" }.SelectMany(cssClass => Picture.In(row, cssClass)))];
        Assert.Equal(changes.Length == 0 ? 0 : changes.Length + 2, bars.Length);
        if (changes.Length == 0)
        {
            return;
        }

        // A step without a length is a stroke of one pixel and a half around its place.
        double longest = bars[1..^1].Max(bar => Picture.Number(bar, "width")), perUnit = longest / Math.Max(1, changes.Max(Math.Abs));
        double Right(XElement bar) => Picture.Number(bar, "x") + Picture.Number(bar, "width");
        double at = Right(bars[0]);
        foreach ((XElement bar, double change) in bars[1..^1].Zip(changes))
        {
            Assert.Equal(change >= 0 ? "cc-up" : "cc-down", bar.Attribute("class")!.Value);
            Assert.Equal(at, change >= 0 ? Picture.Number(bar, "x") : Right(bar), 1.6);
            at += change * perUnit;
            Assert.Equal(at, change >= 0 ? Right(bar) : Picture.Number(bar, "x"), 1.6);
        }

        Assert.Equal(Right(bars[^1]), at, 1.6);
    });

    [Fact]
    public void What_has_no_value_is_not_drawn_and_says_why() => Law.Holds(Worlds, world =>
    {
        CoverageReport report = world.Report();
        foreach (ChartKind kind in new[] { ChartKind.Bars, ChartKind.BeforeAndAfter })
        {
            CoverageChart chart = report.Chart(kind, "bhxh");
            ReportColumn column = kind == ChartKind.Bars ? chart.Column : report.Columns.First(one => one.Measure == ReportMeasure.Points);
            XElement[] rows = [.. Picture.Of(chart.ToSvg(1_200)).Root.Elements().Where(element => element.Name.LocalName == "g")];

            Assert.Equal(report.Rows.Count, rows.Length);
            Assert.All(report.Rows.Zip(rows), pair =>
            {
                bool hasValue = pair.First[column].HasValue;
                Assert.Equal(hasValue ? 1 : 0, new[] { "bar", "total", "join" }.Sum(cssClass => Picture.In(pair.Second, cssClass).Length));
                string reason = string.Join(' ', Picture.In(pair.Second, "reason").Select(line => line.Value));
                Assert.Equal(hasValue ? "" : string.Join("; ", pair.First.FootnotesOf(column).Select(note => note.Text)), reason);
            });
        }
    });

    [Fact]
    public void Targets_stand_where_the_bars_would_end() => Law.Holds(Worlds, Widths, (world, width) =>
    {
        Picture picture = Picture.Of(world.Report().Chart(ChartKind.Bars, "bhxh").ToSvg(width));
        XElement[] bars = [.. picture.All("bar").Concat(picture.All("total")).Where(bar => Picture.Number(bar, "width") > 20)];
        CoverageReport report = world.Report();
        ReportColumn coverage = report.Columns.First(column => column.Measure == ReportMeasure.Coverage);
        decimal longest = report.Rows.Where(row => row[coverage].HasValue).Select(row => row[coverage].Number).DefaultIfEmpty().Max();
        if (bars.Length == 0)
        {
            return;
        }

        double zero = Picture.Number(bars[0], "x");
        double perPoint = bars.Max(bar => Picture.Number(bar, "width")) / (double)longest;
        Assert.Equal(
            world.Places.Where(place => place.Target is not null).Select(place => place.Target!.Value * perPoint),
            picture.All("target").Select(tick => Picture.Number(tick, "x1") - zero),
            (left, right) => Math.Abs(left - right) < 0.5 + (0.01 * right));
        Assert.All(picture.All("target"), tick => Assert.InRange(Picture.Number(tick, "x1"), 0, width));
    });

    [Fact]
    public void An_area_without_data_changes_no_other_bar() => Law.Holds(Worlds, world =>
    {
        // Bars over the whole width: beside names they would give way to a longer one.
        Picture without = Picture.Of(world.Report().Chart(ChartKind.Bars, "bhxh").ToSvg(400));
        Picture with = Picture.Of(new World([.. world.Places, new Place("Không có gì", null, null, null, null, FigureStatus.Final)]).Report().Chart(ChartKind.Bars, "bhxh").ToSvg(400));

        Assert.Equal(Shapes(without), Shapes(with));
    });

    [Fact]
    public void Words_overlap_no_other_words_and_stay_inside() => Law.Holds(Worlds, Widths, (world, width) =>
    {
        foreach (CoverageReport report in new[] { world.Report(), world.Report().In(Nation.Vietnamese) })
        {
            foreach (CoverageChart chart in new[] { report.Chart(ChartKind.Bars, "bhxh"), report.Chart(ChartKind.Bars, "bhxh").Of(ReportMeasure.Count), report.Chart(ChartKind.BeforeAndAfter, "bhxh"), report.Chart(ChartKind.Waterfall, "bhxh") })
            {
                CheckWords(Picture.Of(chart.ToSvg(width)));
            }
        }
    });

    [Fact]
    public void Words_beside_a_line_overlap_no_other_words_and_stay_inside() => Law.Holds(Runs, Widths, (run, width) =>
    {
        CheckWords(Picture.Of(run.Report().Chart(ChartKind.Line, "bhxh").ToSvg(width)));
        CheckWords(Picture.Of(run.Report().In(Nation.Vietnamese).Chart(ChartKind.Line, "bhxh").Of(ReportMeasure.Count).ToSvg(width)));
    });

    [Fact]
    public void A_line_joins_months_that_follow_one_another_and_no_others() => Law.Holds(Runs, run =>
    {
        CoverageReport report = run.Report();
        Picture picture = Picture.Of(report.Chart(ChartKind.Line, "bhxh").ToSvg());
        (double X, double Y)[] points = [.. picture.All("point").Select(Picture.Middle)];
        int[] months = [.. Enumerable.Range(0, run.People.Length).Where(i => run.People[i] is not null)];

        Assert.Equal(months.Length, points.Length);
        (double, double)[] joined = [.. picture.All("line").Select(Picture.Points).SelectMany(line => line.Zip(line.Skip(1), (from, to) => (from.X, to.X)))];
        (double, double)[] expected = [.. Enumerable.Range(1, Math.Max(0, months.Length - 1)).Where(i => i < months.Length && months[i] == months[i - 1] + 1).Select(i => (points[i - 1].X, points[i].X))];
        Assert.Equal(expected.Length, joined.Length);
        Assert.All(expected.Zip(joined), pair => Assert.True(Math.Abs(pair.First.Item1 - pair.Second.Item1) < 0.5 && Math.Abs(pair.First.Item2 - pair.Second.Item2) < 0.5));
        Assert.Equal(Math.Max(0, months.Length - 1) - expected.Length, picture.All("gap").Count());

        // As high as the report's numbers: between the lowest and the highest, every value has its part of the way.
        decimal[] values = [.. report.Rows.Select(row => row[report.Columns.First(column => column.Measure == ReportMeasure.Coverage)]).Where(value => value.HasValue).Select(value => value.Number)];
        if (values.Length > 1 && values.Max() > values.Min())
        {
            double height = points.Max(point => point.Y) - points.Min(point => point.Y);
            Assert.All(values.Zip(points), pair => Assert.Equal(
                (double)((pair.First - values.Min()) / (values.Max() - values.Min())) * height, points.Max(point => point.Y) - pair.Second.Y, 0.6));
        }

        Assert.All(points.Concat(picture.All("target").Select(Picture.Middle)), point => Assert.True(point.X >= 0 && point.X <= picture.Width && point.Y >= 0 && point.Y <= picture.Height));
    });

    [Fact]
    public void Words_and_marks_stand_out_from_white() => Law.Holds(Worlds, Runs, (world, run) =>
    {
        CoverageReport report = world.Report();
        foreach (CoverageChart chart in new[] { report.Chart(ChartKind.Bars, "bhxh"), report.Chart(ChartKind.BeforeAndAfter, "bhxh"), report.Chart(ChartKind.Waterfall, "bhxh"), run.Report().Chart(ChartKind.Line, "bhxh") })
        {
            Picture picture = Picture.Of(chart.ToSvg());
            Assert.All(picture.Root.Descendants().Where(element => element.Name.LocalName == "text"), text => Assert.True(Contrast(text.Attribute("fill")!.Value) >= 4.5));
            Assert.All(
                new[] { "bar", "total", "target", "line", "gap", "path", "point", "earlier", "later", "join", "sample", "hatch", "end", "up" }.SelectMany(picture.All),
                mark => Assert.True(Contrast((mark.Attribute("stroke") ?? mark.Attribute("fill"))!.Value) >= 3, mark.ToString()));
        }
    });

    internal static Arbitrary<int> Widths => Gen.Elements(400, 720, 1_200).ToArbitrary();

    private static void CheckWords(Picture picture)
    {
        (double Left, double Top, double Right, double Bottom, string Text)[] boxes = picture.Boxes();
        Assert.All(boxes, box => Assert.True(box.Left >= 0 && box.Right <= picture.Width && box.Top >= 0 && box.Bottom <= picture.Height, $"'{box.Text}' leaves the picture: {box}"));
        Assert.All(picture.Root.Descendants().Attributes("font-size"), size => Assert.True(double.Parse(size.Value, CultureInfo.InvariantCulture) >= 12));
        for (int i = 0; i < boxes.Length; i++)
        {
            for (int j = i + 1; j < boxes.Length; j++)
            {
                Assert.False(
                    boxes[i].Left < boxes[j].Right && boxes[j].Left < boxes[i].Right && boxes[i].Top < boxes[j].Bottom && boxes[j].Top < boxes[i].Bottom,
                    $"'{boxes[i].Text}' and '{boxes[j].Text}' overlap: {boxes[i]}, {boxes[j]}");
            }
        }
    }

    // The contrast to white by the rule of WCAG 2.
    private static double Contrast(string colour)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return 1.05 / ((0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]) + 0.05);
    }

    private static string[] Shapes(Picture picture) => [.. picture.All("bar").Select(bar => $"{bar.Attribute("x")!.Value} {bar.Attribute("width")!.Value}")];

    public sealed record Place(string Name, int? Now, int? Before, int? Labour, int? Target, FigureStatus Status);

    public sealed record World(Place[] Places)
    {
        public CoverageReport Report()
        {
            var areas = new AreaCatalogueBuilder();
            var observations = new List<Observation>();
            var targets = new List<AnyTarget>();
            for (int i = 0; i < Places.Length; i++)
            {
                (string code, Place place) = ((10 + i).ToString(CultureInfo.InvariantCulture), Places[i]);
                areas.Add(Area.Of(code, Nation.Province, place.Name));
                Add(observations, place.Now, people => Nation.People(code, people, Nation.End2016).WithStatus(place.Status));
                Add(observations, place.Before, people => Nation.People(code, people, Nation.End2015));
                Add(observations, place.Labour, people => Nation.Labour(code, people, Nation.End2016));
                Add(observations, place.Labour, people => Nation.Labour(code, people, Nation.End2015));
                if (place.Target is { } percent)
                {
                    targets.Add(AnyTarget.OfPercentage(TargetTerms.Of(code, Nation.End2016).WithSetter("vn:vss"), "participants", AnyPercentage.FromPercent(percent, "labour-force")));
                }
            }

            return CoverageReport.For(ObservationSet.Of(observations), Nation.Metrics, areas.Build()).On(Nation.End2016).Compare(ComparisonBase.EndOfLastYear).Against(TargetSet.Of(targets)).Build();
        }

        public override string ToString() => string.Join("; ", Places.AsEnumerable());

        private static void Add(List<Observation> observations, int? people, Func<long, Observation> observation)
        {
            if (people is { } some)
            {
                observations.Add(observation(some));
            }
        }
    }

    public sealed record Run(int?[] People, (int Month, int Percent)[] Targets)
    {
        private static readonly LocalDate First = new(2015, 3, 1);

        public CoverageReport Report()
        {
            var observations = new List<Observation>();
            for (int i = 0; i < People.Length; i++)
            {
                if (People[i] is { } people)
                {
                    LocalDate day = End(i);
                    observations.Add(Nation.People("VN", people, day).WithStatus((FigureStatus)(i % 5)));
                    observations.Add(Nation.Labour("VN", 60_000, day));
                }
            }

            LocalDate last = End(People.Length - 1);
            return CoverageReport.For(ObservationSet.Of(observations), Nation.Metrics, Nation.Catalogue)
                .ByMonth("VN", ReportingPeriod.Month(First.Year, First.Month), ReportingPeriod.Month(last.Year, last.Month))
                .Against(TargetSet.Of(Targets.Select(target => AnyTarget.OfPercentage(
                    TargetTerms.Of("VN", End(target.Month)).WithSetter(target.Percent % 2 == 0 ? "vn:vss" : "vn:party"), "participants", AnyPercentage.FromPercent(target.Percent, "labour-force")))))
                .Build();
        }

        public override string ToString() => string.Join(' ', People.Select(n => n?.ToString(CultureInfo.InvariantCulture) ?? "-")) + " / " + string.Join(' ', Targets);

        private static LocalDate End(int month) => First.PlusMonths(month).With(DateAdjusters.EndOfMonth);
    }
}
