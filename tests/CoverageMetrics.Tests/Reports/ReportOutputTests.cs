using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Groups;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;

namespace CoverageMetrics.Tests.Reports;

public partial class ReportOutputTests
{
    private const string Hostile = "<script>alert(\"1\")</script> & 'Co' *bold* [x](javascript:y) `c` a,b\\d";

    private static readonly string[] Elements =
        ["html", "head", "meta", "title", "body", "section", "style", "h1", "h2", "p", "div", "table", "caption", "thead", "tbody", "tr", "th", "td", "span", "sup", "abbr", "a", "ol", "ul", "li"];

    [Fact]
    public void Text_IsAlignedAndSaysEverything() => Assert.Equal(
        """
        Coverage by area, 31 December 2016
        ==================================

        Social insurance

                                         % of the labour
        Code  Area               people            force
        ----  --------  ---------------  ---------------
        01    Hà Nội    1,400,123           36.85%
        48    Đà Nẵng     230,000 [e,1]    104.55% [e,2]
        92    Cần Thơ           – [3]            – [3]
        ----  --------  ---------------  ---------------
              Reported  1,630,123 [e,4]     40.55% [e,4]

        Marks: e: estimated

        Notes:
        [1] published rounded: as "over", to 1,000
        [2] more people are covered than are in the denominator: coverage above 100%
        [3] not reported: Social insurance, 31 December 2016
        [4] over 2 of 3 areas; without 92 Cần Thơ

        """.ReplaceLineEndings("\n"),
        Nation.Report(Nation.Provinces).Compare().Build().ToText());

    [Fact]
    public void Text_CountsColumnsNotCharacters()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Add(Area.Of("1", Nation.Province, "e\u0301e\u0301")).Add(Area.Of("2", Nation.Province, "abcd")).Build();
        string[] lines = CoverageReport.For(Nation.Provinces, Nation.Metrics, catalogue).On(Nation.End2016).Build().ToText().Split('\n');

        // Two letters of two characters each take two columns.
        Assert.Contains(lines, line => line.StartsWith("1     e\u0301e\u0301    ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("2     abcd  ", StringComparison.Ordinal));
    }

    // The ends of the ranges of wide letters (Unicode Standard Annex 11, East Asian Width), and the letters before and behind them.
    [Theory]
    [InlineData(2, new[] { 0x1100, 0x115F, 0x2E80, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFA6A, 0xFF01, 0xFF60, 0x1F300, 0x20000, 0x3FFFD })]
    [InlineData(1, new[] { 'a', 0x10FF, 0x1160, 0x2E00, 0xA4D0, 0xABF9, 0xD7B0, 0xFB00, 0xFF61, 0xFF71, 0x1F1E6 })]
    [InlineData(0, new[] { 0x0301, 0x20DD, 0x2060 })]
    public void Text_TakesTheColumnsOfATerminal(int columns, int[] letters)
    {
        AreaCatalogue catalogue = letters.Select((letter, i) => Area.Of($"{i + 10}", Nation.Province, "x" + char.ConvertFromUtf32(letter)))
            .Aggregate(new AreaCatalogueBuilder().Add(Area.Of("99", Nation.Province, "abcdefgh")), static (all, area) => all.Add(area)).Build();
        string[] lines = CoverageReport.For(Nation.Provinces, Nation.Metrics, catalogue).On(Nation.End2016).Build().ToText().Split('\n');
        int behind = lines.First(line => line.StartsWith("99", StringComparison.Ordinal)).IndexOf('–', StringComparison.Ordinal);

        Assert.All(letters.Select((letter, i) => (Letter: char.ConvertFromUtf32(letter), Line: lines.First(line => line.StartsWith($"{i + 10}", StringComparison.Ordinal)))), one =>
            Assert.Equal((one.Letter, behind), (one.Letter, one.Line.IndexOf('–', StringComparison.Ordinal) - one.Letter.Length + columns)));
    }

    [Fact]
    public void Markdown_IsATableForEachMetric() => Assert.Equal(
        """
        ## Coverage by area, 31 December 2016

        ### Social insurance

        | Code | Area | people | % of the labour force |
        | --- | --- | ---: | ---: |
        | 01 | Hà Nội | 1,400,123 | 36.85% |
        | 48 | Đà Nẵng | 230,000 \[e,1\] | 104.55% \[e,2\] |
        | 92 | Cần Thơ | – \[3\] | – \[3\] |
        |  | **Reported** | 1,630,123 \[e,4\] | 40.55% \[e,4\] |

        Marks: e: estimated

        Notes:

        1. published rounded: as "over", to 1,000
        2. more people are covered than are in the denominator: coverage above 100%
        3. not reported: Social insurance, 31 December 2016
        4. over 2 of 3 areas; without 92 Cần Thơ

        """.ReplaceLineEndings("\n"),
        Nation.Report(Nation.Provinces).Compare().Build().ToMarkdown());

    [Fact]
    public void Csv_IsReadBackByAnyReader()
    {
        List<string[]> records = CsvReader.Read(Nation.Report(Nation.Provinces).Compare().Build().In(Nation.Vietnamese).ToCsv());

        Assert.Equal(
            [
                ["row", "code", "area", "bhxh.count-people", "bhxh.count-people.note", "bhxh.coverage-percent-of-labour-force", "bhxh.coverage-percent-of-labour-force.note"],
                ["area", "01", "Hà Nội", "1400123", "", "36.85", ""],
                ["area", "48", "Đà Nẵng", "230000", "estimated rounded", "104.55", "estimated above-100"],
                ["area", "92", "Cần Thơ", "", "missing", "", "missing"],
                ["reported", "", "Đã báo cáo", "1630123", "estimated partial", "40.55", "estimated partial"],
            ],
            records);
    }

    [Fact]
    public void Csv_OfMetricsAndMonths_NamesUnits()
    {
        string metrics = Nation.Report(Nation.YearEnds).PeopleIn(NumberScale.Thousands).ForArea("VN").Build().ToCsv();
        string months = CoverageReport.For(Nation.YearEnds, Nation.Metrics, Nation.Catalogue)
            .ByMonth("VN", ReportingPeriod.Month(2016, 12), ReportingPeriod.Month(2016, 12)).Build().ToCsv();

        Assert.Equal(["bhxh", "Social insurance", "thousand-people", "labour-force", "13055.7", "", "23.98", "", "765.2", "", "6.23", "", "1.21", ""], CsvReader.Read(metrics)[1]);
        Assert.Equal(["2016-12", "13055704", "", "23.98", "", "", "missing"], CsvReader.Read(months)[1]);
    }

    [Fact]
    public void Stamp_IsOnEveryOutput()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Stamped("illustrative").Build();

        Assert.All(new[] { report.ToText(), report.ToMarkdown(), report.ToHtml() }, output => Assert.Contains("illustrative", output, StringComparison.Ordinal));
        Assert.All(CsvReader.Read(report.ToCsv()).Skip(1), record => Assert.Equal("illustrative", record[^1]));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public void Html_IsWellFormedAndNeedsNothingElse(string code)
    {
        string page = Nation.Report(Nation.Provinces).Check(PublishingChecks.Usual).In(code == "vi" ? Nation.Vietnamese : Language.English).Build().ToHtml();
        XElement html = Parse(page);

        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Equal(code, html.Attribute("lang")!.Value);
        Assert.Equal("utf-8", html.Descendants("meta").First().Attribute("charset")!.Value);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page, StringComparison.OrdinalIgnoreCase);
        Assert.All(html.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, Elements));
        Assert.All(html.DescendantsAndSelf().Attributes(), attribute => Assert.DoesNotMatch("^(on|src|href=[^#])", $"{attribute.Name.LocalName}={attribute.Value}"));
        Assert.All(html.Descendants("style").Single().Value.Split('}').Where(rule => rule.Contains('{')), rule => Assert.Contains("coverage-report", rule, StringComparison.Ordinal));
    }

    [Fact]
    public void Html_TableIsRectangularAndHasHeadings()
    {
        XElement html = Parse(Nation.Report(Nation.Provinces).Build().ToHtml());
        XElement[] head = [.. html.Descendants("thead").Single().Elements("tr").Skip(1)];

        Assert.Equal(5, head[0].Elements("th").Skip(1).Sum(cell => int.Parse(cell.Attribute("colspan")!.Value, CultureInfo.InvariantCulture)));
        Assert.Equal(5, head[1].Elements("th").Count());
        Assert.All(html.Descendants("tbody").Single().Elements("tr"), row =>
        {
            Assert.Equal("row", Assert.Single(row.Elements("th")).Attribute("scope")!.Value);
            Assert.Equal(5, row.Elements("td").Count());
        });
        Assert.Equal(6, html.Descendants("ol").Single().Elements("li").Count());
    }

    [Fact]
    public void HostileNames_AreTextEverywhere()
    {
        AreaCatalogue catalogue = new AreaCatalogueBuilder().Add(Area.Of("01", Nation.Province, Hostile)).Add(Area.Of("48", Nation.Province, "b")).Build();
        Metric metric = Metric.Coverage<Participants, LabourForce>("bhxh", Hostile + "\u0007\n\uD800");
        CoverageReport report = CoverageReport.For(Nation.Provinces.With([Nation.People("48", 5, Nation.End2015).WithSource(Hostile)]), MetricSet.Of(metric), catalogue)
            .On(Nation.End2016).Compare(ComparisonBase.EndOfLastYear).Titled(Hostile).Stamped(Hostile).Build();

        XElement html = Parse(report.ToHtml());
        Assert.Empty(html.Descendants("script"));
        Assert.Equal(Hostile, html.Descendants("h1").Single().Value);
        Assert.Equal(Hostile, html.Descendants("title").Single().Value);
        Assert.Equal(Hostile, html.Descendants("tbody").Single().Elements("tr").First().Element("th")!.Value[3..]);
        Assert.Equal(Hostile + "\uFFFD\n\uFFFD", html.Descendants("th").Single(cell => cell.Attribute("colspan") is not null).Value);
        Assert.Equal(Hostile, CsvReader.Read(report.ToCsv())[1][2]);
        Assert.All(report.ToText().Split('\n'), line => Assert.DoesNotContain('\u0007', line));

        // In Markdown every mark that would mean something is behind a backslash.
        string row = report.ToMarkdown().Split('\n').First(line => line.StartsWith("| 01 |", StringComparison.Ordinal));
        Assert.Equal(Hostile, Unescaped().Replace(row.Split(" | ")[1], "$1"));
        Assert.DoesNotMatch(@"(?<!\\)[<*`\[]", row);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84")]
    [InlineData("-5")]
    [InlineData("@SUM(A1)")]
    [InlineData("=HYPERLINK(\"http://x\",\"a, b\")")]
    [InlineData("\uFF1D1+1")]
    [InlineData("\uFF0B84")]
    [InlineData("\uFF0D5")]
    [InlineData("\uFF20x")]
    [InlineData("\t=1")]
    [InlineData("\tplain")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("\rplain")]
    [InlineData("\nplain")]
    [InlineData("  =1")]
    [InlineData("\u00A0@x")]
    public void Csv_TextThatBeginsAFormula_IsBehindAnApostrophe_UnlessAskedFor(string text)
    {
        Metric metric = Metric.Coverage<Participants, LabourForce>("bhxh", text);
        CoverageReport report = CoverageReport.For(Nation.YearEnds, MetricSet.Of(metric), Nation.Catalogue).On(Nation.End2016).ForArea("VN").Stamped("x" + text).Build();

        string[] cells = CsvReader.Read(report.ToCsv())[1];
        using var writer = new StringWriter();
        report.ToCsv(writer, CsvTexts.AsTheyAre);

        Assert.Equal("'" + text, cells[1]);
        Assert.Equal("x" + text, cells[^1]);
        Assert.Equal(text, CsvReader.Read(writer.ToString())[1][1]);
        Assert.Equal(report.ToCsv(CsvTexts.AsTheyAre), writer.ToString());
    }

    [Fact]
    public void Csv_NegativeNumbers_AreNumbers()
    {
        CoverageReport report = Nation.Report(ObservationSet.Of([Nation.People("01", 5, Nation.End2016), Nation.People("01", 8, Nation.End2015)])).Build();

        Assert.Contains(",-3,", report.ToCsv(), StringComparison.Ordinal);
        Assert.DoesNotContain('\'', report.ToCsv());
        Assert.Equal("texts", Assert.Throws<ArgumentOutOfRangeException>(() => report.ToCsv((CsvTexts)2)).ParamName);
    }

    [Fact]
    public void Writers_GetTheSameAsStrings()
    {
        CoverageReport report = Nation.Report(Nation.Provinces).Build();
        (string Text, Action<TextWriter> Write)[] outputs = [(report.ToText(), report.ToText), (report.ToMarkdown(), report.ToMarkdown), (report.ToCsv(), report.ToCsv), (report.ToHtml(), report.ToHtml)];

        Assert.All(outputs, output =>
        {
            using var writer = new StringWriter();
            output.Write(writer);
            Assert.Equal(output.Text, writer.ToString());
        });
        Assert.Contains(report.ToHtmlFragment(), report.ToHtml(), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => report.ToHtml(null!));
    }

    [Fact]
    public void LargeReport_IsWrittenWhole()
    {
        var builder = new AreaCatalogueBuilder();
        for (int i = 0; i < 2_000; i++)
        {
            builder.Add(Area.Of(i.ToString("D5", CultureInfo.InvariantCulture), Nation.Commune, "Xã " + i));
        }

        CoverageReport report = CoverageReport.For(
            ObservationSet.Of(Enumerable.Range(0, 2_000).Select(i => Nation.People(i.ToString("D5", CultureInfo.InvariantCulture), i * 997, Nation.End2016))), Nation.Metrics, builder.Build()).On(Nation.End2016).Build();

        Assert.Equal(2_001, Parse(report.ToHtml()).Descendants("tbody").Single().Elements("tr").Count());
        List<string[]> records = CsvReader.Read(report.ToCsv());
        Assert.Equal(Enumerable.Range(0, 2_000).Sum(i => i * 997L).ToString(CultureInfo.InvariantCulture), records[^1][3]);
        Assert.All(Enumerable.Range(0, 2_000), i => Assert.Equal((i * 997).ToString(CultureInfo.InvariantCulture), records[i + 1][3]));
    }

    private static XElement Parse(string page) => XDocument.Parse(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)).Root!;

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Unescaped();
}
