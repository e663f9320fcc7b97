using System.Xml.Linq;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Smoke.Tests;

/// <summary>One report as text, as a page and as a picture.</summary>
public class ReportTests
{
    private static readonly CoverageReportDraft Year = CoverageReport.For(Nation.YearEnds, Nation.Metrics, Provinces.Catalogue)
        .During(ReportingPeriod.Year(2016)).Compare(ComparisonBase.EndOfLastYear);

    private static readonly CoverageReport Report = Year.ForArea("VN").Build();

    [Fact]
    public void Text_HasTheNumbersOfItsCells()
    {
        Assert.Equal("23.98%", Report["VN", "bhxh"][ReportMeasure.Coverage].Text);
        Assert.Contains("13,055,704", Report.ToText(), StringComparison.Ordinal);
        Assert.Contains("23,98%", Report.In(Vietnamese.Language).ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_IsAWholePageWithThem()
    {
        string page = Report.ToHtml();

        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("+765,175", page, StringComparison.Ordinal);
        Assert.Contains("</html>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Picture_IsWellFormed()
    {
        XElement picture = XElement.Parse(Year.ByArea(AdministrativeLevels.Country).Build().Chart(ChartKind.BeforeAndAfter, "bhxh").ToSvg());

        Assert.Equal("svg", picture.Name.LocalName);
        Assert.Contains("23.98%", picture.Value, StringComparison.Ordinal);
    }
}
