using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Figures;

/// <summary>Writes what a load found as lines, as comma-separated values and as a table of HTML.</summary>
internal static class LoadTable
{
    private static readonly string[] Codes = ["rows", "line", "column", "value", "finding", "way-out"];

    /// <summary>Says how much was read.</summary>
    /// <param name="language">The language.</param>
    /// <param name="rowsRead">The number of rows.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="read">How much was made of the rows.</param>
    /// <returns>A line.</returns>
    internal static string Summary(Language language, long rowsRead, IReadOnlyList<LoadFinding> findings, params IEnumerable<string> read)
    {
        (int leftOut, int renamed) = Count(findings);
        return language.Say(
            Texts.LoadSummary,
            ("rows", language.Count(Texts.LoadRows, rowsRead)),
            ("read", language.List([
                .. read,
                language.Count(Texts.LoadFaults, leftOut),
                .. renamed == 0 ? (ReadOnlySpan<string>)[] : [language.Count(Texts.LoadRenamings, renamed)],
            ])));
    }

    /// <summary>Counts the rows that were left out, and the renamed codes.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>How many there are of each.</returns>
    internal static (int LeftOut, int Renamed) Count(IReadOnlyList<LoadFinding> findings)
    {
        int leftOut = findings.Count(static finding => finding.IsLeftOut);
        return (leftOut, findings.Count - leftOut);
    }

    /// <summary>Says which rows a finding is of.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="language">The language.</param>
    /// <returns>The line, the rows, or both.</returns>
    internal static string Where(LoadFinding finding, Language language)
    {
        string line = finding.Line is { } known ? Digits(known) : "";
        return finding.Rows.Count == 1 && line.Length > 0
            ? language.Say(Texts.LoadAtLine, ("line", line))
            : line.Length == 0 ? Rows(finding, language)
            : language.Say(Texts.LoadAtLineAndRows, ("line", line), ("rows", Rows(finding, language)));
    }

    /// <summary>Writes a line of summary and one for each finding.</summary>
    /// <param name="summary">The line.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="language">The language.</param>
    /// <returns>The lines, each ended.</returns>
    internal static string Text(string summary, IReadOnlyList<LoadFinding> findings, Language language) =>
        string.Concat(findings.Select(finding => finding.ToText(language)).Prepend(summary).Select(static line => line + "\n"));

    /// <summary>Writes the findings as comma-separated values; texts that a spreadsheet would take for formulas stand behind an apostrophe.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="language">The language of the sentences.</param>
    /// <returns>The values, the codes of the columns first.</returns>
    internal static string Csv(IReadOnlyList<LoadFinding> findings, Language language)
    {
        using var buffer = new TextBuffer();
        buffer.Append(string.Join(',', Codes));
        buffer.Append(CsvText.LineEnd);
        foreach (LoadFinding finding in findings)
        {
            string[] fields = [Runs(finding.Rows, int.MaxValue), .. Fields(finding, language)];
            for (int i = 0; i < fields.Length; i++)
            {
                buffer.Append(i == 0 ? "" : ",");
                CsvText.Append(buffer, fields[i], isNeutralised: true);
            }

            buffer.Append(CsvText.LineEnd);
        }

        return buffer.ToString();
    }

    /// <summary>Writes the findings as a table of HTML.</summary>
    /// <param name="summary">The caption.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="language">The language.</param>
    /// <returns>The table: well formed, escaped, without script or style sheet.</returns>
    internal static string Html(string summary, IReadOnlyList<LoadFinding> findings, Language language)
    {
        bool hasLines = findings.Any(static finding => finding.Line is not null);
        string[] headings = Array.ConvertAll(
            [Texts.LoadHeadingRow, Texts.LoadHeadingLine, Texts.LoadHeadingColumn, Texts.LoadHeadingValue, Texts.LoadHeadingFinding, Texts.LoadHeadingWayOut], heading => language.Say(heading));
        var html = new StringBuilder($"<table class=\"coverage-findings\" lang=\"{HtmlText.Escape(language.Code)}\"><caption>").Append(HtmlText.Escape(summary)).Append("</caption><thead><tr>");
        Row(html, headings, "<th scope=\"col\">", "</th>", hasLines);
        html.Append("</tr></thead><tbody>");
        foreach (LoadFinding finding in findings)
        {
            html.Append("<tr>");
            Row(html, [Runs(finding.Rows, FirstFew.Most), .. Fields(finding, language)], "<td>", "</td>", hasLines);
            html.Append("</tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

    private static void Row(StringBuilder html, string[] fields, string open, string close, bool hasLines)
    {
        for (int i = 0; i < fields.Length; i++)
        {
            if (i != 1 || hasLines)
            {
                html.Append(open).Append(HtmlText.Escape(fields[i])).Append(close);
            }
        }
    }

    private static string[] Fields(LoadFinding finding, Language language) =>
        [finding.Line is { } line ? Digits(line) : "", finding.Column ?? "", finding.Value ?? "", finding.SentenceIn(language), finding.WayOutIn(language)];

    private static string Rows(LoadFinding finding, Language language) =>
        language.Say(Texts.LoadAtRows, finding.Rows.Count, ("rows", Runs(finding.Rows, FirstFew.Most)));

    // Rows that follow each other are told by the first and the last one.
    private static string Runs(IReadOnlyList<long> rows, int most)
    {
        var runs = new StringBuilder();
        int told = 0;
        for (int first = 0, last; first < rows.Count; first = last + 1)
        {
            last = first;
            while (last + 1 < rows.Count && rows[last + 1] == rows[last] + 1)
            {
                last++;
            }

            if (told++ == most)
            {
                return runs.Append(" …").ToString();
            }

            runs.Append(told == 1 ? "" : " ").Append(Digits(rows[first])).Append(last == first ? "" : "–" + Digits(rows[last]));
        }

        return runs.ToString();
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
