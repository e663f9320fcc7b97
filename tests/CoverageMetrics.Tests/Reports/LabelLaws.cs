using System.Xml.Linq;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Reports;

/// <summary>What holds for the words and the marks of every picture, read back from its SVG: none stands on another.</summary>
public class LabelLaws
{
    private static readonly string[] Lines = ["line", "gap", "path", "limit", "break", "whisker", "join"];
    private static readonly string[] Marks = ["point", "target", "earlier", "later", "bar", "total", "end", "up", "down"];
    private static readonly string[] Words = ["value", "label", "reason", "marks", "tick"];

    private static readonly ChartLimit[] Limits = [ChartLimit.At("mean", 30), ChartLimit.Of("last-plan", row => row.IsTotal ? null : 45)];

    [Fact]
    public void No_words_of_areas_stand_on_a_mark_and_no_mark_on_words() => Law.Holds(ChartLaws.Worlds, ChartLaws.Widths, (world, width) =>
    {
        CoverageReport report = world.Report();
        Check(Picture.Of(report.Chart(ChartKind.Bars, "bhxh").WithLimits(Limits).ToSvg(width)));
        Check(Picture.Of(report.Chart(ChartKind.Bars, "bhxh").Of(ReportMeasure.Change).ToSvg(width)));
        Check(Picture.Of(report.Chart(ChartKind.BeforeAndAfter, "bhxh").ToSvg(width)));
        Check(Picture.Of(report.Chart(ChartKind.BeforeAndAfter, "bhxh").Of(ReportMeasure.Count).ToSvg(width)));
        Check(Picture.Of(report.Chart(ChartKind.Waterfall, "bhxh").ToSvg(width)));
        Check(Picture.Of(report.Chart(ChartKind.Points, "bhxh").WithLimits(Limits[0]).Label(_ => true).ToSvg(width)));
    });

    [Fact]
    public void No_words_of_months_stand_on_a_mark_and_no_mark_on_words() => Law.Holds(ChartLaws.Runs, ChartLaws.Widths, (run, width) =>
    {
        CoverageReport report = run.Report();
        Check(Picture.Of(report.Chart(ChartKind.Line, "bhxh").WithLimits(Limits).ToSvg(width)));
        Check(Picture.Of(report.Chart(ChartKind.Line, "bhxh").Of(ReportMeasure.NetIncrease).ToSvg(width)));
        Check(Picture.Of(report.Chart(ChartKind.Bars, "bhxh").Of(ReportMeasure.Count).ToSvg(width)));
    });

    [Fact]
    public void Latest_figure_is_always_written() => Law.Holds(ChartLaws.Runs, ChartLaws.Widths, (run, width) =>
    {
        if (run.People.All(people => people is null))
        {
            return;
        }

        CoverageReport report = run.Report();
        foreach (ReportMeasure measure in new[] { ReportMeasure.Coverage, ReportMeasure.Count })
        {
            ReportColumn column = report.Columns.First(one => one.Measure == measure);
            string latest = report.Rows.Select(row => row[column]).Last(value => value.HasValue).Text;
            foreach (ChartKind kind in new[] { ChartKind.Line, ChartKind.Bars })
            {
                Assert.Contains(Picture.Of(report.Chart(kind, "bhxh").Of(measure).ToSvg(width)).All("value"), text => text.Value == latest && text.Attribute("font-weight") is not null);
            }
        }
    });

    [Fact]
    public void Figures_and_targets_begin_and_end_the_picture() => Law.Holds(ChartLaws.Runs, ChartLaws.Widths, (of, width) =>
    {
        // Nobody reported half a year before the others, nor half a year after them.
        var run = new ChartLaws.Run([.. new int?[6], .. of.People, .. new int?[6]], width < 720 ? [] : [.. of.Targets.Select(target => (target.Month + 6, target.Percent))]);
        foreach (ChartKind kind in new[] { ChartKind.Line, ChartKind.Bars })
        {
            Picture picture = Picture.Of(run.Report().Chart(kind, "bhxh").ToSvg(width));
            if (!picture.All("mark").Any())
            {
                continue;
            }

            (double top, double bottom) = AxisLaws.Plot(picture);
            double left = Picture.Points(picture.All("grid").Concat(picture.All("zero")).First())[0].X;
            Box[] marks = [.. Marks.SelectMany(picture.All).Select(Box.Of)];
            Assert.All(marks, mark => Assert.True(mark.Left >= left && mark.Right <= width && mark.Top >= top - 8 && mark.Bottom <= bottom + 8, $"{mark} outside {left}, {top}, {bottom}"));

            if (kind == ChartKind.Line && run.People.Count(people => people is not null) > 1)
            {
                Assert.True((marks.Max(mark => mark.Right) - marks.Min(mark => mark.Left)) / (width - 12 - left) > 0.45, $"{marks.Min(mark => mark.Left)} to {marks.Max(mark => mark.Right)} of {left} to {width}");
            }
        }
    });

    private static void Check(Picture picture)
    {
        Box[] words = [.. picture.Boxes().Zip(picture.Root.Descendants().Where(element => element.Name.LocalName == "text"))
            .Where(one => Words.Any(word => one.Second.Attribute("class")!.Value == "cc-" + word))
            .Select(one => new Box(one.First.Left, one.First.Top, one.First.Right, one.First.Bottom, one.First.Text))];
        Box[] reasons = [.. words.Where(word => picture.Texts("reason").Contains(word.What))];
        foreach (XElement mark in Marks.SelectMany(picture.All))
        {
            Box box = Box.Of(mark);
            Assert.All(words, word => Assert.False(word.Meets(box), $"{word} on {box}"));
        }

        foreach ((XElement line, (double X, double Y) from, (double X, double Y) to) in Lines.SelectMany(picture.All).SelectMany(Segments))
        {
            Assert.All(words, word => Assert.False(word.Meets(from, to), $"{word} on {line}"));
        }

        foreach ((XElement line, (double X, double Y) from, (double X, double Y) to) in new[] { "grid", "zero" }.SelectMany(picture.All).SelectMany(Segments))
        {
            Assert.All(reasons, word => Assert.False(word.Meets(from, to), $"{word} on {line}"));
        }
    }

    private static IEnumerable<(XElement Line, (double X, double Y) From, (double X, double Y) To)> Segments(XElement element) =>
        Picture.Segments(element).Select(segment => (element, segment.From, segment.To));

    private sealed record Box(double Left, double Top, double Right, double Bottom, string What)
    {
        internal static Box Of(XElement mark)
        {
            if (mark.Name.LocalName == "rect")
            {
                (double x, double y) = (Picture.Number(mark, "x"), Picture.Number(mark, "y"));
                return new(x, y, x + Picture.Number(mark, "width"), y + Picture.Number(mark, "height"), mark.ToString());
            }

            if (mark.Name.LocalName == "line")
            {
                (double X, double Y)[] ends = Picture.Points(mark);
                return new(ends.Min(end => end.X), ends.Min(end => end.Y), ends.Max(end => end.X), ends.Max(end => end.Y), mark.ToString());
            }

            (double X, double Y) middle = Picture.Middle(mark);
            double radius = mark.Attribute("r") is null ? 3 : Picture.Number(mark, "r");
            return new(middle.X - radius, middle.Y - radius, middle.X + radius, middle.Y + radius, mark.ToString());
        }

        internal bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

        // By steps of a pixel: the lines of pictures are short.
        internal bool Meets((double X, double Y) from, (double X, double Y) to)
        {
            int steps = (int)Math.Max(Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y)) + 1;
            return Math.Max(from.X, to.X) > Left && Math.Min(from.X, to.X) < Right && Math.Max(from.Y, to.Y) > Top && Math.Min(from.Y, to.Y) < Bottom
                && Enumerable.Range(0, steps + 1).Select(i => (X: from.X + ((to.X - from.X) * i / steps), Y: from.Y + ((to.Y - from.Y) * i / steps)))
                    .Any(point => point.X > Left && point.X < Right && point.Y > Top && point.Y < Bottom);
        }
    }
}
