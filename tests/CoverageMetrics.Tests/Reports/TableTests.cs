using System.Xml.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Targets;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Tests.Reports;

/// <summary>The table of a report as its readers meet it: marks, notes, headings and cells without a number.</summary>
public class TableTests
{
    private static readonly CoverageReport Provinces = Nation.Report(Nation.Provinces).Build();

    private static readonly CoverageReport Provisional = Nation.Report(ObservationSet.Of(
        Nation.Provinces.Where(one => one.Area.Text == "01").Concat([Nation.People("48", 230_000, Nation.End2016), Nation.Labour("48", 1_000_000, Nation.End2016)])
            .Select(one => one.WithStatus(FigureStatus.Provisional)))).Compare().Build().Only(row => row.Area?.Code.Text != "92");

    [Fact]
    public void Mark_ThatEveryValueHas_IsSaidOnceInTheHeading()
    {
        XElement html = XElement.Parse(Provisional.ToHtmlFragment());

        Assert.Equal(["p", "p"], html.Descendants("thead").Single().Descendants("sup").Select(mark => mark.Value));
        Assert.All(html.Descendants("tbody").Single().Elements("tr").Take(2).Elements("td"), cell => Assert.Empty(cell.Elements("sup")));
        Assert.Contains("  people [p]", Provisional.ToText(), StringComparison.Ordinal);
        Assert.Contains("| people \\[p\\] |", Provisional.ToMarkdown(), StringComparison.Ordinal);
        Assert.DoesNotContain("123 [p", Provisional.ToText(), StringComparison.Ordinal);
        Assert.Contains("p: provisional", Provisional.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mark_ThatOneValueDoesNotHave_StandsBehindTheOthers()
    {
        XElement html = XElement.Parse(Provinces.ToHtmlFragment());

        Assert.Empty(html.Descendants("thead").Single().Elements("tr").Last().Elements("th").Take(2).Elements("sup"));
        Assert.StartsWith("e", html.Descendants("tbody").Single().Elements("tr").ElementAt(1).Elements("td").First().Element("sup")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_EndBelowEachOther_WhateverMarksFollow()
    {
        XElement[] rows = [.. XElement.Parse(Provinces.ToHtmlFragment()).Descendants("tbody").Single().Elements("tr")];

        // Marks hang over room that is the same in every cell of a column.
        Assert.All(Enumerable.Range(0, 5), i => Assert.Single(rows.Select(row => row.Elements("td").ElementAt(i).Attribute("style")?.Value).Distinct()));
        Assert.Contains(rows[0].Elements("td"), cell => cell.Attribute("style")!.Value.StartsWith("padding-right:", StringComparison.Ordinal));
        Assert.Contains("td>sup{position:absolute}", Provinces.ToHtmlFragment(), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_AreLinkedBothWays()
    {
        XElement html = XElement.Parse(Provinces.ToHtmlFragment());
        string[] ids = [.. html.Descendants().Attributes("id").Select(id => id.Value)];
        XElement[] notes = [.. html.Descendants("ol").Single().Elements("li")];

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(html.Descendants("a"), link => Assert.Contains(link.Attribute("href")!.Value[1..], ids));
        Assert.All(html.Descendants("table").Single().Descendants("a"), link => Assert.StartsWith("note ", link.Value, StringComparison.Ordinal));
        Assert.All(notes, note => Assert.Equal("back to the table↑", note.Element("a")!.Value));
        Assert.All(notes, note => Assert.Contains(html.Descendants("table").Single().Descendants("a"), mark =>
            "#" + mark.Attribute("id")?.Value == note.Element("a")!.Attribute("href")!.Value && mark.Attribute("href")!.Value == "#" + note.Attribute("id")!.Value));
        Assert.Equal(["estimated"], html.Descendants("sup").Elements("abbr").Select(mark => mark.Attribute("title")!.Value).Distinct());
    }

    [Fact]
    public void Table_HasACaption_AndIsNamedByIt()
    {
        XElement html = XElement.Parse(Provinces.ToHtmlFragment());
        XElement caption = html.Descendants("table").Single().Elements().First();

        Assert.Equal(("caption", Provinces.Title), (caption.Name.LocalName, caption.Value));
        Assert.Equal(caption.Attribute("id")!.Value, html.Descendants("div").Single().Attribute("aria-labelledby")!.Value);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void Headings_AreOfTheLevelThatTheCallerAsksFor(int level)
    {
        XElement html = XElement.Parse(Provinces.ToHtmlFragment(level));

        Assert.Equal([$"h{level}", $"h{level + 1}"], html.Descendants().Select(element => element.Name.LocalName).Where(name => name.Length == 2 && name[0] == 'h' && char.IsAsciiDigit(name[1])));
    }

    [Fact]
    public void Headings_OfNoLevel_AreRefused() =>
        Assert.All([0, 6], level => Bad.Throws<ArgumentOutOfRangeException>(() => Provinces.ToHtmlFragment(level), "heading", $"{level}"));

    [Fact]
    public void Points_HaveTheirUnitInTheHeadingAlone()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Show(ReportMeasure.Points).Build();

        Assert.Equal("+1.71 pp", report.Rows[0][report.Columns[0]].Text);
        Assert.All([report.ToText(), report.ToMarkdown(), report.ToHtml()], output => Assert.Contains("(percentage points)".Split(' ')[1], output, StringComparison.Ordinal));
        Assert.All([report.ToText(), report.ToMarkdown(), report.ToHtml()], output => Assert.DoesNotContain("1.71 pp", output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(25, "1.02 pp", "1.02")]
    [InlineData(20, "over by 3.98 pp", "over by 3.98")]
    public void PointsToGo_ThatAreExceeded_SaySo(int planned, string said, string printed)
    {
        AnyTarget target = AnyTarget.OfPercentage(TargetTerms.Of("VN", Nation.End2016).WithSetter("vn:vss"), "participants", AnyPercentage.FromPercent(planned, "labour-force"));
        CoverageReport report = Nation.Report(Nation.YearEnds).Against(TargetSet.Of([target])).ForArea("VN").Show(ReportMeasure.PointsToGo).Build();

        Assert.Equal(said, report.Rows[0][report.Columns[0]].Text);
        Assert.Equal(printed, XElement.Parse(report.ToHtmlFragment()).Descendants("td").Last().Value);
        Assert.Contains($", {said}. ", report.Rows[0].Explain(report.Columns[0]), StringComparison.Ordinal);
        if (planned == 20)
        {
            Assert.Contains("vượt 3,98", report.In(Nation.Vietnamese).ToText(), StringComparison.Ordinal);
            Assert.Contains(",-3.98", report.ToCsv(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Cell_WithoutAMeaning_HasAMarkOfItsOwn()
    {
        CoverageReport report = Nation.Report(Nation.YearEnds).Compare().ForArea("VN").Show(ReportMeasure.Count, ReportMeasure.Coverage).Build();
        CoverageReport both = CoverageReport.For(Nation.YearEnds.With([Observation.Of("VN", "receipts", Amount.Of<Dong>(5), Nation.End2016)]), MetricSet.Of(Nation.Insured, Nation.Receipts), Nation.Catalogue)
            .On(Nation.End2016).ForArea("VN").Show(ReportMeasure.Count, ReportMeasure.Coverage).Build();

        Assert.DoesNotContain('·', report.ToText());
        Assert.Contains("·: no such figure has a meaning here", both.ToText(), StringComparison.Ordinal);
        Assert.Contains("| · |", both.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("<abbr title=\"no such figure has a meaning here\">·</abbr>", both.ToHtml(), StringComparison.Ordinal);
        Assert.Contains(",not-applicable", both.ToCsv(), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_InNotes_AreThoseThatPeopleWrite()
    {
        Assert.Contains("not reported: Social insurance, 31 December 2016", Provinces.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain("2016-12-31", Provinces.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Printed_HasTitleAndStampOnEveryPage_AndGoesAcrossBeyondSevenColumns()
    {
        CoverageReport stamped = Nation.Report(Nation.Provinces).Stamped("illustrative").Build();
        XElement running = XElement.Parse(stamped.ToHtmlFragment()).Descendants("thead").Single().Elements("tr").First();
        CoverageReport wide = Nation.Report(Nation.Provinces).Compare(ComparisonBase.EndOfLastYear, ComparisonBase.SamePeriodLastYear).Build();

        Assert.Equal(("cr-running", $"{stamped.Title} – illustrative"), (running.Attribute("class")!.Value, running.Value));
        Assert.Equal(8, wide.Columns.Count);
        Assert.Contains(".coverage-report.cr-across{page:coverage-report-across}", wide.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("@page coverage-report-across{size:A4 landscape}", wide.ToHtml(), StringComparison.Ordinal);
        Assert.Equal(["coverage-report", "coverage-report cr-across"], new[] { Provinces, wide }.Select(report => XElement.Parse(report.ToHtmlFragment()).Attribute("class")!.Value));
    }
}
