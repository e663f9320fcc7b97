using System.Text.RegularExpressions;
using CoverageMetrics.Areas;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>Names stand in the texts for people, and codes in those for programs.</summary>
public class CorpusNamesTests
{
    private static readonly CorpusReport[] Reports = [.. TourReports.All(), .. ReadmeReports.All(), .. SmallReports.All(), .. TargetReports.All()];

    [Fact]
    public void No_text_has_the_code_of_what_has_a_name() => Assert.Empty(
        from corpus in Reports
        from language in new[] { corpus.English, corpus.Vietnamese }
        let report = corpus.Report.In(language)
        let codes = CodesOf(report, language)
        where codes.Length > 0
        let code = new Regex($@"(?<![\w:.-])({string.Join('|', codes.Select(Regex.Escape))})(?![\w:-])", RegexOptions.CultureInvariant)
        from text in TextsOf(report, language)
        let found = code.Match(text)
        where found.Success
        select $"{corpus.Name}.{language.Code}: '{found.Value}' in {text}");

    [Fact]
    public void No_text_has_the_code_of_an_area_without_its_name() => Assert.Empty(
        from corpus in Reports
        from language in new[] { corpus.English, corpus.Vietnamese }
        let report = corpus.Report.In(language)
        from text in report.Footnotes.Select(note => note.Text).Concat(report.Findings.Select(finding => finding.ToText(language))).Append(report.NotShown)
        from area in report.Areas
        where area.Code.Text.Any(char.IsAsciiLetter)
        from Match found in Regex.Matches(text, $@"(?<![\w:.-]){Regex.Escape(area.Code.Text)}(?![\w:-])")
        where !text[found.Index..].StartsWith($"{area.Code.Text} {area.Name}", StringComparison.Ordinal)
        select $"{corpus.Name}.{language.Code}: '{found.Value}' in {text}");

    // The others say numbers, and the name of the metric that all begin with.
    [Fact]
    public void The_corpus_has_every_check_whose_words_have_names() => Assert.Empty(Enum.GetValues<FindingRule>()
        .Except(Reports.SelectMany(corpus => corpus.Report.Findings).Select(finding => finding.Rule))
        .Except([
            FindingRule.NotAllotted, FindingRule.ReportedRateAgainstCounts, FindingRule.ClaimFinding, FindingRule.OtherUnit, FindingRule.SourcesDiffer, FindingRule.RevisedOneWay,
            FindingRule.MorePeople, FindingRule.PartAboveWhole, FindingRule.StockAgainstFlows,
        ]));

    // Everything that is counted or asked about, unless its code is its name.
    private static string[] CodesOf(CoverageReport report, Language language)
    {
        Metric[] metrics = [.. report.Metrics.Concat(report.Metrics.Select(metric => metric.Denominator).OfType<Metric>())];
        string names = string.Join('\n', metrics.Select(metric => metric.NameIn(language)).Concat(metrics.Select(metric => metric.Name)));
        return [.. metrics.SelectMany(metric => new[] { metric.Code, metric.Subject }).Concat(report.Findings.Select(finding => finding.Metric)).Distinct()
            .Where(code => code != "targets" && (code.Contains('-', StringComparison.Ordinal) || code.Contains(':', StringComparison.Ordinal) || !names.Contains(code, StringComparison.OrdinalIgnoreCase)))];
    }

    private static IEnumerable<string> TextsOf(CoverageReport report, Language language) =>
    [
        .. report.ToText().Split('\n'),
        .. report.Footnotes.Select(note => note.Text),
        .. report.Findings.Select(finding => finding.ToText(language)),
        report.NotShown,
        .. report.Rows.Take(10).SelectMany(row => report.Columns.Select(column => row.Explain(column, language))),
        .. Charts(report).SelectMany(chart => chart.ToSvg().Split('<').Select(part => part.Split('>')[^1])),
    ];

    private static IEnumerable<CoverageChart> Charts(CoverageReport report) => report.Layout == ReportLayout.Metrics ? []
        : report.Metrics.Where(metric => report.Columns.Any(one => one.Metric == metric && one.Measure == ReportMeasure.Count))
            .Select(metric => report.Chart(report.Layout == ReportLayout.Months ? ChartKind.Line : ChartKind.Bars, metric).Of(ReportMeasure.Count));
}
