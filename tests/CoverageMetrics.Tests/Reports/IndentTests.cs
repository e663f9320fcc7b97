using System.Xml.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports;

namespace CoverageMetrics.Tests.Reports;

/// <summary>Metrics under others, where rows are metrics.</summary>
public class IndentTests
{
    private static readonly Metric Below = Metric.Coverage<Participants, LabourForce>("below", "Below").Under("bhxh");
    private static readonly Metric Lowest = Metric.Coverage<Participants, LabourForce>("lowest", "Lowest").Under("below");

    private static readonly CoverageReport Report = CoverageReport.For(Nation.YearEnds, MetricSet.Of(Nation.Insured, Below, Lowest, Nation.Receipts), Nation.Catalogue).On(Nation.End2016).ForArea("VN").Build();

    [Fact]
    public void Text_HasTwoSpacesForEach() => Assert.Equal(
        ["Social insurance (people; % of the labour force)", "  Below (people; % of the labour force)", "    Lowest (people; % of the labour force)", "Receipts (billion"],
        Report.ToText().Split('\n').SkipWhile(line => line[..Math.Min(line.Length, 3)] != "---").Skip(1).Take(4).Select((line, i) => i < 3 ? line[..(line.IndexOf(')', StringComparison.Ordinal) + 1)] : line[..17]));

    [Fact]
    public void Markdown_HasAnEmSpaceForEach()
    {
        Assert.Contains("\n| Social insurance", Report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("\n| \u2003Below", Report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("\n| \u2003\u2003Lowest", Report.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_HasAPaddingForEach() => Assert.Equal(
        [null, "padding-left:1.30rem", "padding-left:2.05rem", null],
        XElement.Parse(Report.ToHtmlFragment()).Descendants("tbody").Single().Descendants("th").Select(heading => heading.Attribute("style")?.Value));

    [Fact]
    public void LabelAndCsv_HaveNone()
    {
        Assert.Equal("Below (people; % of the labour force)", Report.Rows[1].Label);
        Assert.Equal("below", CsvReader.Read(Report.ToCsv())[2][0]);
        Assert.Equal("Below", CsvReader.Read(Report.ToCsv())[2][1]);
    }

    [Fact]
    public void Metric_WithoutTheOneAbove_StandsAlone()
    {
        string text = CoverageReport.For(Nation.YearEnds, MetricSet.Of(Below, Lowest), Nation.Catalogue).On(Nation.End2016).ForArea("VN").Build().ToText();

        Assert.Contains("\nBelow", text, StringComparison.Ordinal);
        Assert.Contains("\n  Lowest", text, StringComparison.Ordinal);
        Assert.Equal("bhxh", Below.WithDecimals(1).Parent);
    }

    [Fact]
    public void Metric_BeforeTheOneAbove_IsAFinding()
    {
        Assert.Contains("'bhxh'", Assert.Single(Assert.Throws<MetricDefinitionException>(() => MetricSet.Of(Below, Nation.Insured)).Findings).Message, StringComparison.Ordinal);
        Assert.Single(Assert.Throws<MetricDefinitionException>(() => MetricSet.Of(Nation.Insured.Under("bhxh"))).Findings);
        Assert.Single(Assert.Throws<MetricDefinitionException>(() => MetricSet.Of(Nation.Insured.Under("No code"))).Findings);
        Assert.Null(Nation.Insured.Parent);
    }
}
