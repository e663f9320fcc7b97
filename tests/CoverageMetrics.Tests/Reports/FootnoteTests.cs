using System.Text.RegularExpressions;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using NodaTime;

namespace CoverageMetrics.Tests.Reports;

public class FootnoteTests
{
    private static readonly LocalDate End = new(2022, 12, 31);

    [Fact]
    public void Numbers_AreMetInOrder_TableByTable()
    {
        // Two metrics, areas that lack other things, rows that are sorted by another metric than the first.
        ObservationSet observations = ObservationSet.Of(
        [
            Nation.People("01", 90, End).WithPrecision(10, FigureQualifier.Over), Nation.Labour("48", 100, End), Nation.People("92", 120, End).WithPrecision(100, FigureQualifier.About), Nation.Labour("92", 100, End),
        ]);
        CoverageReport report = CoverageReport.For(observations, MetricSet.Of(Nation.Insured, Nation.Receipts), Nation.Catalogue).On(End).OrderByRank("bhxh").Build();

        foreach (string output in new[] { report.ToText().Split("\nNotes")[0], report.ToMarkdown().Split("\nNotes")[0] })
        {
            int[] met = [.. Regex.Matches(output, @"\[(?:[a-z],)?([\d,]+)\\?\]").SelectMany(match => match.Groups[1].Value.Split(',').Select(int.Parse)).Distinct()];
            Assert.Equal(Enumerable.Range(1, report.Footnotes.Count), met);
        }
    }

    [Fact]
    public void Numbers_OfOneValue_Ascend()
    {
        // Only the total is shown: its count says first that it is partial, and its coverage, which exceeds the denominator, says so again.
        ObservationSet observations = ObservationSet.Of([Nation.People("01", 120, End), Nation.Labour("01", 100, End)]);
        CoverageReport report = CoverageReport.For(observations, Nation.Metrics, Nation.Catalogue).On(End).Show(ReportMeasure.Count, ReportMeasure.Coverage).Build().Only(_ => false);

        Assert.Contains("120 [1]", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("120.00% [1,2]", report.ToText(), StringComparison.Ordinal);
        Assert.Equal(2, report.Total!.FootnotesOf(report.Columns[1]).Count);
    }

    [Fact]
    public void PartialTotal_NamesTheFirstFewAreasAndCountsTheOthers()
    {
        var builder = new AreaCatalogueBuilder().Add(Area.Of("VN", Nation.Country, "Việt Nam"));
        foreach (int i in Enumerable.Range(10, 60))
        {
            builder.Add(Area.Of($"{i}", Nation.Province, $"Tỉnh {i}").Under("VN"));
        }

        CoverageReport report = CoverageReport.For(ObservationSet.Of([Nation.People("10", 5, End)]), Nation.Metrics, builder.Build()).On(End).Show(ReportMeasure.Count).Build();

        Assert.EndsWith("17 Tỉnh 17, 18 Tỉnh 18, and 51 more", Assert.Single(report.Total!.FootnotesOf(report.Columns[0])).Text, StringComparison.Ordinal);
        Assert.EndsWith("18 Tỉnh 18, và 51 nữa", Assert.Single(report.In(Nation.Vietnamese).Total!.FootnotesOf(report.Columns[0])).Text, StringComparison.Ordinal);
        Assert.Contains("left out: 11 Tỉnh 11, ", report.Total!.Explain(report.Columns[0]), StringComparison.Ordinal);
        Assert.Contains("and 51 more", report.Total!.Explain(report.Columns[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void RoundedCounts_SayTheirStep_InTheUnitOfTheColumnWhereThatIsNotLonger()
    {
        Metric fines = Metric.Money<Dong>("fines", "fines", "Fines");
        ObservationSet observations = ObservationSet.Of(
        [
            Nation.People("01", 1_200_000, End).WithPrecision(100_000, FigureQualifier.Over),
            Nation.People("48", 23_000_000, End).WithPrecision(10_000_000, FigureQualifier.About),
            Observation.Of("01", "receipts", Amount.OfBillions<Dong>(200), ReportingPeriod.Year(2022)).WithPrecision(100_000_000_000, FigureQualifier.Nearly),
            Observation.Of("01", "fines", Amount.OfBillions<Dong>(300), ReportingPeriod.Year(2022)).WithPrecision(100_000_000_000, FigureQualifier.Nearly),
        ]);
        CoverageReportDraft draft = CoverageReport.For(observations, MetricSet.Of(Nation.Insured, Nation.Receipts, fines), Nation.Catalogue).On(End).Show(ReportMeasure.Count);

        Assert.Equal(
            ["published rounded: as \"over\", to 100,000", "published rounded: as \"about\", to 10,000,000", "published rounded: as \"nearly\", to 100 billion dong"], Rounded(draft.Build()));
        Assert.Equal(
            ["published rounded: as \"over\", to 100,000 people", "published rounded: as \"about\", to 10 million people", "published rounded: as \"nearly\", to 100 billion dong"],
            Rounded(draft.PeopleIn(NumberScale.Millions).Build()));
        Assert.Equal(
            ["số công bố đã làm tròn: “trên”, đến 100.000 người", "số công bố đã làm tròn: “khoảng”, đến 10 triệu người", "số công bố đã làm tròn: “gần”, đến 100 tỷ đồng"],
            Rounded(draft.PeopleIn(NumberScale.Millions).In(Nation.Vietnamese).Build()));

        static IEnumerable<string> Rounded(CoverageReport report) => report.Footnotes.Where(note => note.Code == "rounded").Select(note => note.Text);
    }

    [Theory]
    [InlineData(ReportLayout.Areas)]
    [InlineData(ReportLayout.Metrics)]
    [InlineData(ReportLayout.Months)]
    public void RowArea_IsThatOfTheRow_AndNullForTheTotalOnly(ReportLayout layout)
    {
        CoverageReportDraft builder = Nation.Report(Nation.YearEnds);
        CoverageReport report = (layout switch
        {
            ReportLayout.Areas => builder,
            ReportLayout.Metrics => builder.ForArea("VN"),
            ReportLayout.Months => builder.ByMonth("VN", ReportingPeriod.Month(2016, 11), ReportingPeriod.Month(2016, 12)),
            _ => throw new ArgumentOutOfRangeException(nameof(layout)),
        }).Build();

        Assert.All(report.Rows, row => Assert.Equal(row.IsTotal, row.Area is null));
        Assert.Equal(layout == ReportLayout.Areas, report.Total is not null);
    }
}
