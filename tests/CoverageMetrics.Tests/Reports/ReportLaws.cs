using System.Text.RegularExpressions;
using System.Xml.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CoverageMetrics.Tests.Reports;

public class ReportLaws
{
    private static readonly string[] Codes = ["01", "48", "92"];

    // For each province: the counts now and a year before, and the labour forces; some of them not reported, some nobody.
    private static readonly Arbitrary<Reported> Some = Arb.From(
        from figures in Gen.Frequency((1, Gen.Constant((long?)null)), (1, Gen.Constant((long?)0)), (6, Gen.Choose(0, 1_000_000).Select(n => (long?)n))).ListOf(12)
        select new Reported([.. figures]),
        world => Enumerable.Range(0, 12).Where(i => world.Figures[i] is > 0).Select(i => new Reported([.. world.Figures.Select((n, j) => i == j ? n / 2 : n)])));

    private static readonly Arbitrary<Reported> Complete = Arb.From(
        from figures in Gen.Choose(1, 1_000_000).Select(n => (long?)n).ListOf(12) select new Reported([.. figures]),
        world => Enumerable.Range(0, 12).Where(i => world.Figures[i] > 1).Select(i => new Reported([.. world.Figures.Select((n, j) => i == j ? n / 2 : n)])));

    [Fact]
    public void The_total_of_a_report_is_the_report_of_the_total() => Law.Holds(Complete, world =>
    {
        CoverageReport provinces = Nation.Report(ObservationSet.Of(world.Observations)).Build();

        // The nation reports the sums, worked out here without the library.
        long[] sums = [.. Enumerable.Range(0, 4).Select(i => world.Figures.Skip(3 * i).Take(3).Sum(n => n!.Value))];
        CoverageReport nation = Nation.Report(ObservationSet.Of(
        [
            Nation.People("VN", sums[0], Nation.End2016), Nation.People("VN", sums[1], Nation.End2015),
            Nation.Labour("VN", sums[2], Nation.End2016), Nation.Labour("VN", sums[3], Nation.End2015),
        ])).ByArea(Nation.Country).Build();

        Assert.Equal(nation.Texts()[0], provinces.Texts()[^1]);
        Assert.Equal(nation.Columns.Select(column => nation.Rows[0][column].Number), provinces.Columns.Select(column => provinces.Total![column].Number));
    });

    [Fact]
    public void Hiding_rows_changes_no_other_row() => Law.Holds(Some, Gen.Choose(0, 7).ToArbitrary(), (world, hidden) =>
    {
        CoverageReport all = Nation.Report(ObservationSet.Of(world.Observations)).Show(Everything).Build();
        CoverageReport some = all.Only(row => (hidden & (1 << Array.IndexOf(Codes, row.Area!.Code.Text))) == 0);

        Assert.Equal(
            all.Rows.Where(row => row.IsTotal || (hidden & (1 << Array.IndexOf(Codes, row.Area!.Code.Text))) == 0).Select(row => Print(all, row)),
            some.Rows.Select(row => Print(some, row)));
        Assert.Equal(Enumerable.Range(1, some.Footnotes.Count), some.Footnotes.Select(note => note.Number));
    });

    [Fact]
    public void An_area_without_data_changes_no_number_but_only_the_footnotes() => Law.Holds(Some, world =>
    {
        AreaCatalogue smaller = new AreaCatalogueBuilder().Add(Area.Of("VN", Nation.Country, "Việt Nam"))
            .Add(Area.Of("01", Nation.Province, "Hà Nội").Under("VN")).Add(Area.Of("48", Nation.Province, "Đà Nẵng").Under("VN")).Build();
        Observation[] ofTwo = [.. world.Observations.Where(observation => observation.Area.Text != "92")];
        CoverageReport three = Nation.Report(ObservationSet.Of(ofTwo)).Build();
        CoverageReport two = CoverageReport.For(ObservationSet.Of(ofTwo), Nation.Metrics, smaller).On(Nation.End2016).Compare(ComparisonBase.EndOfLastYear).Build();

        Assert.Equal(two.Texts()[0], three.Texts()[0]);
        Assert.Equal(two.Texts()[1], three.Texts()[1]);
        Assert.Equal(two.Texts()[^1], three.Texts()[^1]);
        Assert.All(three.Texts()[2], text => Assert.Equal("–", text));
    });

    [Fact]
    public void All_outputs_carry_the_same_numbers() => Law.Holds(Some, world =>
    {
        CoverageReport report = Nation.Report(ObservationSet.Of(world.Observations)).Show(Everything).Build();
        string[][] texts = report.Texts();

        // The headings of a table say that numbers are percentage points, and what has no meaning has a mark.
        string[][] table = [.. texts.Select(row => row.Select(text => text.Length == 0 ? "·" : text.Replace(" pp", "", StringComparison.Ordinal)).ToArray())];
        Assert.Equal(table, TableOf(report.ToMarkdown()));
        Assert.Equal(table.Select(row => row.Select(text => text == "·" ? "" : text)), XDocument.Parse(report.ToHtml().Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)).Descendants("tbody").Single().Elements("tr")
            .Select(row => row.Elements("td").Select(cell => string.Concat(cell.Nodes().OfType<XText>().Select(text => text.Value))).ToArray()));
        Assert.Equal(
            texts.Select(row => row.Select(Number)),
            CsvReader.Read(report.ToCsv()).Skip(1).Select(record => record.Skip(3).Where((_, i) => i % 2 == 0)));

        // In the text the numbers stand in this order, with marks and rules between them.
        string[] lines = [.. report.ToText().Split('\n').Where(line => Codes.Any(code => line.StartsWith(code + " ", StringComparison.Ordinal)) || line.TrimStart().StartsWith("Total ", StringComparison.Ordinal) || line.TrimStart().StartsWith("Reported ", StringComparison.Ordinal))];
        Assert.Equal(
            table.Select(row => string.Join(' ', row.Where(text => text != "·"))),
            lines.Select(line => string.Join(' ', Regex.Matches(line[14..], @"(?:[+−]?[\d,.]+%?|–)(?=\s|$)(?<!\])").Select(match => match.Value).Where(text => !text.StartsWith('[')))));
    });

    [Fact]
    public void Both_languages_have_the_same_numbers_and_as_many_notes() => Law.Holds(Some, world =>
    {
        CoverageReport english = Nation.Report(ObservationSet.Of(world.Observations)).Show(Everything).Build();
        CoverageReport vietnamese = english.In(Nation.Vietnamese);

        Assert.Equal(english.Footnotes.Select(note => note.Code), vietnamese.Footnotes.Select(note => note.Code));
        Assert.Equal(
            english.Rows.Select(row => english.Columns.Select(column => Number(row[column].Text)).ToArray()),
            vietnamese.Rows.Select(row => vietnamese.Columns.Select(column => Number(Swapped(row[column].Text))).ToArray()));
    });

    [Fact]
    public void Every_place_without_a_value_has_a_note_or_no_meaning() => Law.Holds(Some, world =>
    {
        CoverageReport report = Nation.Report(ObservationSet.Of(world.Observations)).Show(Everything).Build();
        return report.Rows.All(row => report.Columns.All(column =>
            row[column] is { HasValue: true } or { IsNotApplicable: true } || (row[column].Reason is not null && row.FootnotesOf(column).Count > 0)));
    });

    [Fact]
    public void A_measure_of_ones_own_that_passes_on_one_of_the_librarys_says_the_same() => Law.Holds(Some, Gen.Elements(Everything.Where(one => one != ReportMeasure.Attainment && one != ReportMeasure.AttainmentOfRatio && one != ReportMeasure.Remaining && one != ReportMeasure.PointsToGo && one != ReportMeasure.Ratio && one != ReportMeasure.GrowthOfRatio)).ToArbitrary(), (world, measure) =>
    {
        ReportMeasure own = ReportMeasure.OfNumber("passed-on", "", 10, at => at.Of(measure));
        own = measure == ReportMeasure.Change || measure == ReportMeasure.GrowthRate || measure == ReportMeasure.Points || measure == ReportMeasure.Contribution ? own.ByBase() : own;
        CoverageReport report = Nation.Report(ObservationSet.Of(world.Observations)).Compare(ComparisonBase.EndOfLastYear, ComparisonBase.PreviousMonth).Show(measure, own).Build();

        ReportColumn[] theirs = [.. report.Columns.Where(column => column.Measure == measure)], ours = [.. report.Columns.Where(column => column.Measure == own)];
        Assert.Equal(theirs.Length, ours.Length);
        foreach ((ReportColumn their, ReportColumn our) in theirs.Zip(ours))
        {
            Assert.All(report.Rows, row =>
            {
                Assert.Equal((row[their].HasValue, row[their].Number, row[their].Status, row[their].Reason, row[their].IsNotApplicable, row[their].IsPartial), (row[our].HasValue, row[our].Number, row[our].Status, row[our].Reason, row[our].IsNotApplicable, row[our].IsPartial));
                Assert.Equal(row.FootnotesOf(their).Where(note => note.Code is not ("above-100" or "rounded")), row.FootnotesOf(our));
            });
        }
    });

    private static ReportMeasure[] Everything => [.. ReportMeasure.All.Where(kind => kind != ReportMeasure.NetIncrease)];

    private static string Print(CoverageReport report, ReportRow row) => $"{row.Label}: " + string.Join(" | ", report.Columns.Select(column =>
        $"{row[column].Text} {row[column].Number} {string.Join("; ", row.FootnotesOf(column).Select(note => note.Text).Order(StringComparer.Ordinal))}"));

    private static string[][] TableOf(string markdown) =>
    [
        .. markdown.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
            .Select(line => line[1..^1].Split(" | ").Skip(2).Select(cell => Regex.Replace(cell.Trim('|', ' '), @"(^| )\\\[.*\\\]$", "").Trim()).ToArray()),
    ];

    // As a program reads it: digits, a point, a sign below zero.
    private static string Number(string text) => Regex.Replace(text, @"[,%+–]| pp| điểm", "").Replace('−', '-');

    private static string Swapped(string text) => string.Concat(text.Select(c => c == '.' ? ',' : c == ',' ? '.' : c));

    public sealed record Reported(long?[] Figures)
    {
        public IEnumerable<Observation> Observations => Enumerable.Range(0, 12).Where(i => Figures[i] is not null).Select(i => (i / 3) switch
        {
            0 => Nation.People(Codes[i % 3], Figures[i]!.Value, Nation.End2016),
            1 => Nation.People(Codes[i % 3], Figures[i]!.Value, Nation.End2015),
            2 => Nation.Labour(Codes[i % 3], Figures[i]!.Value, Nation.End2016),
            _ => Nation.Labour(Codes[i % 3], Figures[i]!.Value, Nation.End2015),
        });

        public override string ToString() => string.Join(' ', Figures.Select(n => n?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"));
    }
}
