using System.Xml.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Metrics;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

/// <summary>What columns are made of: days of publications, readings of a caller's measure, units of rows, areas of a total.</summary>
public class ReportReadingsTests
{
    private static readonly LocalDate End = Nation.End2016;

    // Days on which other areas, other subjects or other months were published have no column.
    [Fact]
    public void ByPublication_HasTheDaysOfTheAreaTheSubjectAndTheMonths()
    {
        ReportingPeriod april = ReportingPeriod.Month(2020, 4);
        Observation Published(string area, long people, ReportingPeriod month, int day) => Country.Insured(area, people, month.LastDay).PublishedOn(new(2020, 6, day));
        CoverageReport report = CoverageReport.For(
            ObservationSet.Of(
            [
                Published("VN", 1_000, april, 1), Published("VN", 1_005, april, 2), Published("82", 7, april, 3), Country.Labour("VN", 7, april.LastDay).PublishedOn(new(2020, 6, 4)), Published("VN", 7, ReportingPeriod.Month(2020, 3), 5),
                Published("VN", 7, ReportingPeriod.Month(2020, 5), 6), Country.Insured("VN", 7, april.LastDay.PlusDays(-40)),
            ]),
            MetricSet.Of(Country.Count), Country.Catalogue).ByPublication("VN", april, april).Build();

        Assert.Equal(["known-on-2020-06-01-people", "known-on-2020-06-02-people", "revision-people"], report.Columns.Select(static column => column.Code.Replace("participants.", "", StringComparison.Ordinal)));
        Assert.Equal(["1,000", "1,005", "+5"], report.Texts()[0]);
        Assert.Contains("1,000 people", report.Rows[0].Explain(report.Columns[0]), StringComparison.Ordinal);
        Assert.DoesNotContain("+1,000", report.Rows[0].Explain(report.Columns[0]), StringComparison.Ordinal);
    }

    // The measure looks at two figures that lack, and gives the second: its reason counts.
    [Fact]
    public void OwnMeasure_OfOneOfTwoFiguresThatLack_HasTheNoteOfThatOne()
    {
        Metric second = Metric.People<Tests.Support.Insured>("second", "Second");
        ReportMeasure last = ReportMeasure.OfNumber("last", "people", 0, static at => at.For("bhxh").Count is var first && at.For("second").Count is { HasValue: false } lacking ? lacking : first);
        ReportMeasure one = ReportMeasure.OfNumber("first", "people", 0, static at => at.For("second").Count is { HasValue: false } ? at.For("bhxh").Count : at.For("bhxh").Count);
        CoverageReport report = CoverageReport.For(ObservationSet.Of([Nation.Labour("01", 10, End)]), MetricSet.Of(Nation.Insured, second), Nation.Catalogue).On(End).ForArea("01").Show(last, one).Build();

        Assert.Equal(["not reported: Second, 31 December 2016"], report.Rows[0].FootnotesOf(report.Columns[0]).Select(static note => note.Text));
        Assert.Equal(["not reported: Social insurance, 31 December 2016"], report.Rows[0].FootnotesOf(report.Columns[1]).Select(static note => note.Text));
    }

    // Counts are there in both years for two areas, and the labour force for one of them.
    [Fact]
    public void Explain_OfATotal_LeavesOutWhatEachColumnLacks()
    {
        CoverageReport report = CoverageReport.For(
            ObservationSet.Of([.. Nation.Provinces, Nation.People("48", 200_000, Nation.End2015)]), Nation.Metrics, Nation.Catalogue).On(End).Compare(ComparisonBase.EndOfLastYear).Within("VN").Build();

        Assert.Contains("sums over the same 2 areas; left out: 92 Cần Thơ.", Explained(ReportMeasure.Change), StringComparison.Ordinal);
        Assert.Contains("sums over the same 1 area; left out: 48 Đà Nẵng, 92 Cần Thơ.", Explained(ReportMeasure.Points), StringComparison.Ordinal);

        string Explained(ReportMeasure measure) => report.Total!.Explain(report.Columns.Single(column => column.Measure == measure));
    }

    [Fact]
    public void Explain_OfATarget_NamesTheSourcesOfWhatItIsOf()
    {
        AnyTarget people = AnyTarget.OfPeople(TargetTerms.Of("82", End).WithSetter("vn:vss"), Headcount.Of<Participants>(100).ToAny());
        AnyTarget percent = AnyTarget.OfPercentage(TargetTerms.Of("82", End).WithSetter("vn:vss"), "participants", AnyPercentage.FromPercent(30, "labour-force"));
        CoverageReport report = CoverageReport.For(ObservationSet.Of([Country.Insured("82", 50, End), Country.Labour("82", 200, End)]), MetricSet.Of(Country.Rate), Country.Catalogue).On(End).ForArea("82").Against(TargetSet.Of([people, percent])).Build();

        Assert.Contains("the denominator is final", report.Rows[0].Explain(report.Columns.Single(static column => column.Measure == ReportMeasure.PointsToGo)), StringComparison.Ordinal);
        Assert.DoesNotContain("denominator", report.Rows[0].Explain(report.Columns.Single(static column => column.Measure == ReportMeasure.Attainment)), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_ByMetrics_HasEachRowInItsUnit_AndAHeadingForTheStamp()
    {
        CoverageReport report = CoverageReport.For(
            ObservationSet.Of([.. Nation.YearEnds, Observation.Of("VN", "receipts", Amount.OfBillions<Dong>(270_000), ReportingPeriod.Year(2016))]), MetricSet.Of(Nation.Insured, Nation.Receipts), Nation.Catalogue)
            .On(End).ForArea("VN").PeopleIn(NumberScale.Thousands).MoneyIn(NumberScale.Billions).Show(ReportMeasure.Count).Stamped("draft").Build();
        List<string[]> records = CsvReader.Read(report.ToCsv());

        Assert.Equal(["metric", "name", "unit", "of", "stamp"], [.. records[0][..4], records[0][^1]]);
        Assert.Equal(["thousand-people 13055.7 draft", "billion-VND 270000 draft"], records.Skip(1).Select(static record => $"{record[2]} {record[4].TrimEnd('0').TrimEnd('.')} {record[^1]}"));
        Assert.NotEqual("stamp", CsvReader.Read(Nation.Report(Nation.YearEnds).ForArea("VN").Build().ToCsv())[0][^1]);
    }

    [Theory]
    [InlineData(25, 31, "months closed on day 25, the last of a year on day 31")]
    [InlineData(25, 25, "months closed on day 25")]
    [InlineData(31, 31, null)]
    public void Circumstances_SayOnWhichDayMonthsClose(int day, int lastMonth, string? said)
    {
        CoverageReport report = CoverageReport.For(Nation.YearEnds, Nation.Metrics, Nation.Catalogue).During(ReportingPeriod.Month(2016, 12)).Following(ReportingYear.StartingIn(1).ClosingOn(day, lastMonth)).ForArea("VN").Build();

        Assert.Equal(said, report.ToText().Split('\n').SingleOrDefault(static line => line.StartsWith("months closed", StringComparison.Ordinal)));
    }

    [Fact]
    public void Html_PutsCommasBetweenMarksAlone()
    {
        XElement table = XElement.Parse(Nation.Report(Nation.Provinces).Compare().Build().ToHtmlFragment()).Descendants("table").Single();

        Assert.Equal(["e,1", "e,2", "3", "3", "e,4", "e,4"], table.Descendants("sup").Select(static sup => sup.Value.Replace("note ", "", StringComparison.Ordinal)));
    }
}
