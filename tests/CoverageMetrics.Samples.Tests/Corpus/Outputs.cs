using System.Text;
using CoverageMetrics.Areas;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports;

namespace CoverageMetrics.Samples.Tests.Corpus;

/// <summary>Everything that a report gives out in a language.</summary>
internal static class Outputs
{
    // Of a very large report the rows that are explained and drawn.
    private const int FirstRows = 100;

    /// <summary>Makes the file of a report in a language.</summary>
    /// <param name="corpus">The report.</param>
    /// <param name="language">The language.</param>
    /// <returns>The file.</returns>
    internal static CorpusFile Of(CorpusReport corpus, Language language)
    {
        CoverageReport report = corpus.Report.In(language);
        CorpusFile file = new CorpusFile($"{corpus.Name}.{language.Code}.txt")
            .Add("text", report.ToText())
            .Add("Markdown", report.ToMarkdown())
            .Add("CSV", report.ToCsv())
            .Add("HTML", WithoutStyles(report.ToHtml()))
            .Add("notes", Lines(report.Footnotes.Select(note => $"{note.Number} {note.Code}: {note.Text}")))
            .Add("findings", Lines(report.Findings.Select(finding => $"{finding.Rule} {finding.Area?.Code.Text} {finding.Metric}: {finding.ToText(language)}")));
        HashSet<ReportRow> first = [.. report.Rows.Take(FirstRows)];
        CoverageReport shown = report.Rows.Count > FirstRows ? report.Only(first.Contains) : report;
        file.Add("explanations", Explanations(shown, language));
        foreach ((string name, CoverageChart chart) in Charts(shown))
        {
            file.Add($"SVG {name}", WithoutStyles(chart.ToSvg())).AddDigest($"HTML {name}, with a narrow picture", WithoutStyles(chart.ToHtml()), 0);
        }

        return file;
    }

    /// <summary>Finds the style sheets, which are the same in all outputs.</summary>
    /// <param name="output">An output.</param>
    /// <returns>What stands between the tags of style.</returns>
    internal static IEnumerable<string> StylesOf(string output) =>
        output.Split("<style>").Skip(1).Select(rest => rest.Split("</style>")[0]);

    private static string WithoutStyles(string output) =>
        StylesOf(output).Aggregate(output, (text, style) => text.Replace($"<style>{style}</style>", "<style>(styles.txt)</style>", StringComparison.Ordinal));

    private static string Explanations(CoverageReport report, Language language)
    {
        var text = new StringBuilder();
        foreach (ReportRow row in report.Total is { } total ? report.Rows.Append(total) : report.Rows)
        {
            foreach (Metric metric in report.Metrics.Where(metric => !row.IsTotal && (row.Metric ?? metric) == metric))
            {
                text.Append(Cell(report, row, metric).Explain(language)).Append('\n');
            }

            foreach (ReportColumn column in report.Columns)
            {
                text.Append(column.Code).Append(": ").Append(row.Explain(column, language)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static ReportCell Cell(CoverageReport report, ReportRow row, Metric metric) => report.Layout switch
    {
        ReportLayout.Areas => report[row.Area!, metric],
        ReportLayout.Metrics => report[report.Areas[0], metric],
        ReportLayout.Months => report[row.Month!.Value, metric.Code],
        _ => throw new InvalidOperationException($"The layout {report.Layout} is new."),
    };

    private static IEnumerable<(string Name, CoverageChart Chart)> Charts(CoverageReport report)
    {
        (string Name, ReportMeasure Measure)[] drawn = [("Count", ReportMeasure.Count), ("Coverage", ReportMeasure.Coverage)];
        foreach (Metric metric in report.Metrics)
        {
            bool hasEarlier = report.Columns.Any(column => column.Metric == metric && column.Base is not null);
            ChartKind[] kinds = report.Layout switch
            {
                ReportLayout.Areas => hasEarlier ? [ChartKind.Bars, ChartKind.BeforeAndAfter] : [ChartKind.Bars],
                ReportLayout.Months => [ChartKind.Line],
                _ => [],
            };
            foreach (ChartKind kind in kinds)
            {
                foreach ((string name, ReportMeasure measure) in drawn.Where(drawn => report.Columns.Any(one => one.Metric == metric && one.Measure == drawn.Measure)))
                {
                    yield return ($"{kind} {metric.Code} {name}", report.Chart(kind, metric).Of(measure));
                }
            }
        }
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
