using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Writing;

/// <summary>Writes a report in Markdown.</summary>
internal static class ReportMarkdown
{
    // Spaces at the beginning of a cell are not shown; this one is.
    private const char EmSpace = '\u2003';

    // What has a meaning in Markdown or its tables, or would begin HTML.
    private const string Special = "\\`*_{}[]<>#|~&$";

    /// <summary>Writes a report.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="report">The report.</param>
    internal static void Write(TextBuffer buffer, CoverageReport report)
    {
        buffer.AppendLine($"## {Escaped(report.Title)}");
        if (report.Stamp is { } stamp)
        {
            buffer.AppendLine($"\n**{Escaped(stamp)}**");
        }

        if (report.Circumstances is { Length: > 0 } circumstances)
        {
            buffer.AppendLine($"\n{Escaped(circumstances)}");
        }

        foreach ((Metric? metric, ReportColumn[] columns) in ReportWriting.Groups(report))
        {
            buffer.AppendLine(metric is null ? "" : $"\n### {Escaped(metric.NameIn(report.Language))}\n");
            WriteTable(buffer, report, columns);
        }

        WriteBelow(buffer, report);
    }

    private static void WriteTable(TextBuffer buffer, CoverageReport report, ReportColumn[] columns)
    {
        bool hasCodes = report.Layout == ReportLayout.Areas;
        ColumnMarks[] marks = ColumnMarks.Of(report);
        string[] labels = hasCodes ? [report.Words.Code, ReportWriting.LabelHeading(report)] : [ReportWriting.LabelHeading(report)];
        buffer.AppendLine($"| {string.Join(" | ", labels.Select(Escaped).Concat(columns.Select(column => Escaped(column.MeasureIn(report.Language)) + Marks(marks[column.Index], (marks[column.Index].Status, marks[column.Index].Notes)))))} |");
        buffer.AppendLine($"|{string.Concat(labels.Select(_ => " --- |"))}{string.Concat(columns.Select(_ => " ---: |"))}");
        foreach (int line in report.Shown)
        {
            bool isTotal = report.Model.Lines[line].IsTotal;
            if (hasCodes)
            {
                buffer.Append($"| {Escaped(ReportWriting.Code(report, line))} ");
            }

            string label = new string(EmSpace, ReportWriting.Depth(report, line)) + Escaped(ReportWriting.Label(report, line));
            buffer.Append(isTotal ? $"| **{label}** |" : $"| {label} |");
            foreach (ReportColumn column in columns)
            {
                buffer.Append(' ');
                ReportEntry entry = report.Model.Row(line)[column.Index];
                ReportWriting.WriteInTable(buffer, report, entry, ReportWriting.FormatInTable(report, line, column).Escaped(Escaped));
                buffer.Append(Marks(marks[column.Index], marks[column.Index].Behind(entry)));
                buffer.Append(" |");
            }

            buffer.Append('\n');
        }
    }

    private static string Marks(ColumnMarks shared, (FigureStatus Status, IReadOnlyList<int> Notes) marks)
    {
        using var buffer = new TextBuffer();
        shared.Write(buffer, marks.Status, marks.Notes);
        return buffer.Length == 0 ? "" : $" \\[{buffer}\\]";
    }

    private static void WriteBelow(TextBuffer buffer, CoverageReport report)
    {
        string legend = ReportWriting.Legend(report);
        if (legend.Length > 0)
        {
            buffer.AppendLine($"\n{Escaped(report.Words.Marks)}: {Escaped(legend)}");
        }

        if (report.Footnotes.Count > 0)
        {
            buffer.AppendLine($"\n{Escaped(report.Words.Notes)}:\n");
            foreach (ReportFootnote footnote in report.Footnotes)
            {
                buffer.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{footnote.Number}. {Escaped(footnote.Text)}"));
            }
        }

        if (report.NotShown is { Length: > 0 } notShown)
        {
            buffer.AppendLine($"\n{Escaped(report.Words.NotShownHeading)}: {Escaped(notShown)}");
        }

        if (report.Source.Length > 0)
        {
            buffer.AppendLine($"\n{Escaped(report.Words.Source)}: {Escaped(report.Source)}");
        }

        if (report.Model.Plan.Checks is not null)
        {
            buffer.AppendLine($"\n### {Escaped(report.Words.Findings)}\n");
            foreach (string finding in report.Findings.Select(one => one.ToText(report.Language)).DefaultIfEmpty(report.Words.NothingFound))
            {
                buffer.AppendLine($"- {Escaped(finding)}");
            }
        }
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char character in Bidi.Isolate(text))
        {
            if (Special.Contains(character, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(character) ? ' ' : character);
        }

        return escaped.ToString();
    }
}
