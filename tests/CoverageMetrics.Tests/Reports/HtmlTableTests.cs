using System.Globalization;
using System.Xml.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;

namespace CoverageMetrics.Tests.Reports;

/// <summary>How the table of a report is built in HTML, and what stands around it.</summary>
public class HtmlTableTests
{
    private static readonly CoverageReportDraft TwoMetrics = CoverageReport.For(
        ObservationSet.Of([.. Nation.Provinces, Observation.Of("01", "receipts", Amount.OfBillions<Dong>(200), ReportingPeriod.Year(2016))]), MetricSet.Of(Nation.Insured, Nation.Receipts), Nation.Catalogue)
        .On(Nation.End2016).Within("VN");

    [Fact]
    public void ByAreas_EveryMetricBeginsAtALine_AndTheTotalIsMarked()
    {
        CoverageReport report = TwoMetrics.Compare(ComparisonBase.EndOfLastYear).Build();
        XElement table = Table(report);
        bool[] begins = [.. report.Columns.Select((column, i) => i == 0 || report.Columns[i - 1].Metric != column.Metric)];
        XElement[] head = [.. table.Element("thead")!.Elements("tr").Skip(1)];

        Assert.Equal(2, begins.Count(static one => one));
        Assert.Equal(["Social insurance", "Receipts"], head[0].Elements("th").Skip(1).Select(static one => one.Value));
        Assert.Equal(begins, head[1].Elements("th").Select(IsFirst));
        Assert.All(table.Element("tbody")!.Elements("tr"), row => Assert.Equal(begins, row.Elements("td").Select(IsFirst)));
        Assert.Equal([null, null, null, "cr-total"], table.Element("tbody")!.Elements("tr").Select(static row => row.Attribute("class")?.Value));
        Assert.Equal(report.Rows.SelectMany(row => report.Columns.Select(column => row[column].HasValue)), table.Element("tbody")!.Descendants("td").Select(static cell => cell.Value.Any(char.IsDigit) && !cell.Value.StartsWith('–')));
    }

    [Fact]
    public void ByMetrics_NoColumnBeginsAtALine_AndEveryRowHasItsOwnUnit()
    {
        CoverageReport report = CoverageReport.For(
            ObservationSet.Of([.. Nation.YearEnds, Observation.Of("VN", "receipts", Amount.OfBillions<Dong>(270_000), ReportingPeriod.Year(2016))]), MetricSet.Of(Nation.Insured, Nation.Receipts), Nation.Catalogue)
            .On(Nation.End2016).ForArea("VN").Build();
        XElement table = Table(report);

        Assert.Single(table.Element("thead")!.Elements("tr").Skip(1));
        Assert.DoesNotContain(table.Descendants(), IsFirst);
        Assert.DoesNotContain(table.Descendants("tr"), static row => row.Attribute("class")?.Value == "cr-total");
        Assert.Equal(
            report.Rows.Select(row => row[report.Columns[0]].Text), table.Element("tbody")!.Elements("tr").Select(static row => row.Elements("td").First().Value));
    }

    // Three characters are the longest marks behind a value, "e,1", and take 0.48 em each; the other column has five, of two notes.
    [Fact]
    public void Numbers_HaveRoomForTheLongestMarks()
    {
        string html = Nation.Report(Nation.Provinces).Compare().Build().ToHtmlFragment();

        Assert.Contains("style=\"padding-right:calc(.4rem + 1.44em)\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("padding-right:calc", Nation.Report(Nation.YearEnds).ForArea("VN").Build().ToHtmlFragment(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsNotThere_HasNoHeading()
    {
        CoverageReport bare = Nation.Report(ObservationSet.Of([Nation.People("VN", 5, Nation.End2016), Nation.Labour("VN", 10, Nation.End2016)])).Compare().ForArea("VN").Build();
        XElement[] elements = [.. XElement.Parse(bare.ToHtmlFragment()).Elements()];

        Assert.Equal(["style", "h1", "div"], elements.Select(static one => one.Name.LocalName));
        Assert.DoesNotContain("Notes", bare.ToMarkdown(), StringComparison.Ordinal);
        Assert.DoesNotContain("Notes", bare.ToText(), StringComparison.Ordinal);
        Assert.Empty(bare.Source);
    }

    [Fact]
    public void WhatIsThere_StandsInItsOrder()
    {
        CoverageReport report = Nation.Report(Nation.Provinces.With(Nation.People("01", 1_300_123, Nation.End2015).WithSource("office"))).Stamped("illustrative").KnownOn(new(2017, 1, 5)).Check(PublishingChecks.Usual).Build();
        XElement section = XElement.Parse(report.ToHtmlFragment());

        Assert.Equal(["illustrative"], section.Elements("p").Where(static one => one.Attribute("class")!.Value == "cr-stamp").Select(static one => one.Value));
        Assert.Equal(["as known on 5 January 2017", "Marks: e: estimated", "Source: office"], section.Elements("p").Where(static one => one.Attribute("class")!.Value == "cr-small").Select(static one => one.Value));
        Assert.Equal(["Notes", "To look at before publishing"], section.Elements("h2").Select(static one => one.Value));
        Assert.Equal(report.Findings.Select(static one => one.ToText(Language.English)), section.Element("ul")!.Elements("li").Select(static one => one.Value));
        Assert.Contains("\nas known on 5 January 2017\n", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("\nas known on 5 January 2017\n", report.ToText(), StringComparison.Ordinal);
    }

    // A cell of a notebook has a hundred rows, the total, and twenty findings; a page has them all.
    [Theory]
    [InlineData(100, 20, null, null)]
    [InlineData(101, 21, "… and 1 more row: ToHtml() writes every row", "… and 1 more: Findings has every finding")]
    [InlineData(103, 23, "… and 3 more rows: ToHtml() writes all of them", "… and 3 more: Findings has all findings")]
    public void InANotebook_TheFirstRowsAndFindingsStand(int areas, int missing, string? moreRows, string? moreFindings)
    {
        AreaCatalogue catalogue = Enumerable.Range(100, areas).Aggregate(new AreaCatalogueBuilder(), static (all, code) => all.Add(Area.Of($"{code}", Nation.Province, $"Area {code}"))).Build();
        CoverageReport report = CoverageReport.For(
            ObservationSet.Of([.. Enumerable.Range(100, areas - missing).Select(static code => Nation.People($"{code}", 50, Nation.End2016))]), MetricSet.Of(Metrics.Country.Count), catalogue)
            .On(Nation.End2016).Compare().Check(PublishingChecks.Usual).Build();
        XElement cell = XElement.Parse(Internal(report));
        XElement page = XElement.Parse(report.ToHtmlFragment());
        string[] items = [.. cell.Element("ul")!.Elements("li").Select(static one => one.Value)];

        Assert.Equal(101, cell.Descendants("tbody").Single().Elements("tr").Count());
        Assert.Equal(areas + 1, page.Descendants("tbody").Single().Elements("tr").Count());
        Assert.Equal("cr-total", cell.Descendants("tbody").Single().Elements("tr").Last().Attribute("class")!.Value);
        Assert.Equal(moreRows, cell.Elements("p").Select(static one => one.Value).SingleOrDefault(static one => one.Contains("more row", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.Elements("p"), static one => one.Value.Contains("more row", StringComparison.Ordinal));
        Assert.Equal(moreFindings is null ? 20 : 21, items.Length);
        Assert.Equal(moreFindings, items.ElementAtOrDefault(20));
        Assert.Equal(missing, page.Element("ul")!.Elements("li").Count());

        static string Internal(CoverageReport report) => CoverageMetrics.Internal.ShownValue.Of(report).ToHtml();
    }

    // A column whose values are all estimated says so once, beside its heading where there is room, and below it where the numbers are narrower.
    [Theory]
    [InlineData(123_456_789, new[] { "% of the labour", "Code Area people [e] force [e]" })]
    [InlineData(9, new[] { "people % of the labour", "Code Area [e] force [e]" })]
    public void Text_PutsMarksOfAllBesideTheHeadingWhereThereIsRoom(long people, string[] head)
    {
        CoverageReport report = CoverageReport.For(
            ObservationSet.Of([.. new[] { ("01", people), ("48", 1L) }.SelectMany(static one => new[]
            {
                Nation.People(one.Item1, one.Item2, Nation.End2016).WithStatus(FigureStatus.Estimated), Nation.Labour(one.Item1, 10 * one.Item2, Nation.End2016).WithStatus(FigureStatus.Estimated),
            })]),
            Nation.Metrics, Nation.Catalogue).On(Nation.End2016).Within("VN").Compare().Build().Only(static row => row.Area?.Code.Text != "92");
        string[] lines = report.ToText().Split('\n');
        int rule = Array.FindIndex(lines, static line => line.StartsWith("----  ", StringComparison.Ordinal));

        Assert.Equal(head, lines[..rule].Reverse().TakeWhile(static line => line.Length > 0).Reverse().Select(static line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public void Markdown_OfMonthsAndMetrics_HasNoColumnOfCodes()
    {
        string months = CoverageReport.For(Nation.YearEnds, Nation.Metrics, Nation.Catalogue).ByMonth("VN", ReportingPeriod.Month(2016, 11), ReportingPeriod.Month(2016, 12)).Build().ToMarkdown();
        string metrics = Nation.Report(Nation.YearEnds).ForArea("VN").Build().ToMarkdown();

        Assert.All([months, metrics], static text =>
        {
            string[] table = [.. text.Split('\n').Where(static line => line.StartsWith('|'))];
            Assert.Single(table.Select(static line => line.Count(static letter => letter == '|')).Distinct());
            Assert.DoesNotContain("| Code |", text, StringComparison.Ordinal);
        });
    }

    private static XElement Table(CoverageReport report) => XElement.Parse(report.ToHtmlFragment()).Descendants("table").Single();

    private static bool IsFirst(XElement cell) => cell.Attribute("class")?.Value == "cr-first";
}
