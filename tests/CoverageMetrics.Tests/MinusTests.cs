using System.Globalization;
using System.Text.Json;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Serialization;
using CoverageMetrics.Tests.Reports;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Tests;

/// <summary>The minus sign: that of print where people read, a hyphen where programs do, and both are read.</summary>
public class MinusTests
{
    private static readonly PercentagePoints Points = Percentage.FromPercent<LabourForce>(22) - Percentage.FromPercent<LabourForce>(24.5m);

    [Fact]
    public void Languages_PrintTheMinusOfPrint_AndForProgramsAHyphen()
    {
        HeadcountChange<Participants> fewer = Headcount.Of<Participants>(1_000) - Headcount.Of<Participants>(3_000);

        Assert.Equal("−2,000", fewer.ToString(null, Language.English));
        Assert.Equal("−2.000", fewer.ToString(null, Vietnamese.Language));
        Assert.Equal("−2.5 pp", Points.ToString(null, Language.English));
        Assert.Equal("−1", (-1).ToString(Language.Of("xx", NumberFormatInfo.InvariantInfo)));
        Assert.Equal("-2000", fewer.ToString("R", Language.English));
        Assert.Equal("-2.5 pp", Points.ToString("R", Language.English));
        Assert.Equal("\"-2.5 pp\"", JsonSerializer.Serialize(Points));
        Assert.Equal("~2,000", fewer.ToString(null, Language.Of("xx", new NumberFormatInfo { NegativeSign = "~" })));
    }

    [Theory]
    [InlineData("−2.5 pp")]
    [InlineData("-2.5 pp")]
    public void Parsers_ReadBoth(string text)
    {
        Assert.Equal(Points, PercentagePoints.Parse(text, Language.English));
        Assert.Equal(Points, PercentagePoints.Parse(text, CultureInfo.InvariantCulture));
        Assert.Equal(Points, JsonSerializer.Deserialize<PercentagePoints>(JsonSerializer.Serialize(text)));
    }

    [Fact]
    public void Reports_PrintItInTextHtmlAndPictures_AndInCsvAHyphen()
    {
        CoverageReport report = Nation.Report(ObservationSet.Of([Nation.People("01", 5, Nation.End2016), Nation.People("01", 8, Nation.End2015)])).Build();
        string svg = report.Chart(ChartKind.BeforeAndAfter, "bhxh").Of(ReportMeasure.Count).ToSvg();

        Assert.All([report.ToText(), report.ToMarkdown(), report.ToHtml(), svg], output => Assert.Contains("−3", output, StringComparison.Ordinal));
        Assert.All([report.ToText(), report.ToMarkdown(), report.ToHtml(), svg], output => Assert.DoesNotMatch("[ >]-[0-9]", output));
        Assert.Contains(",-3,", report.ToCsv(), StringComparison.Ordinal);
        Assert.Contains("-3", report.ToJson(), StringComparison.Ordinal);
    }
}
