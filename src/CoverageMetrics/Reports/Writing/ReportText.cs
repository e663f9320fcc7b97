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

/// <summary>Writes a report as aligned text for a terminal.</summary>
internal static class ReportText
{
    private const int HeadingWidth = 16;
    private const int Indent = 2;
    private const string Gap = "  ";

    /// <summary>Writes a report.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="report">The report.</param>
    internal static void Write(TextBuffer buffer, CoverageReport report)
    {
        string title = OneLine(report.Title);
        buffer.AppendLine(title);
        buffer.Append('=', Width(title));
        buffer.Append('\n');
        foreach (string line in new[] { report.Circumstances, report.Stamp is { } stamp ? $"*** {stamp} ***" : "" }.Where(line => line.Length > 0))
        {
            buffer.AppendLine(OneLine(line));
        }

        foreach ((Metric? metric, ReportColumn[] columns) in ReportWriting.Groups(report))
        {
            buffer.Append('\n');
            if (metric is not null)
            {
                buffer.AppendLine(OneLine(metric.NameIn(report.Language)));
                buffer.Append('\n');
            }

            WriteTable(buffer, report, columns);
        }

        WriteBelow(buffer, report);
    }

    private static void WriteTable(TextBuffer buffer, CoverageReport report, ReportColumn[] columns)
    {
        bool hasCodes = report.Layout == ReportLayout.Areas;
        var table = new List<Column>();
        if (hasCodes)
        {
            table.Add(Labels(report, report.Words.Code, line => ReportWriting.Code(report, line)));
        }

        table.Add(Labels(report, ReportWriting.LabelHeading(report), line => new string(' ', Indent * ReportWriting.Depth(report, line)) + ReportWriting.Label(report, line)));
        ColumnMarks[] marks = ColumnMarks.Of(report);
        table.AddRange(columns.Select(column => Numbers(report, column, marks[column.Index])));

        int headings = table.Max(column => column.Heading.Count);
        for (int i = 0; i < headings; i++)
        {
            // Headings stand at the bottom, above their rule.
            WriteLine(buffer, table, column => column.Heading.ElementAtOrDefault(i - (headings - column.Heading.Count)) ?? "");
        }

        WriteLine(buffer, table, column => new string('-', column.Width));
        for (int i = 0; i < report.Shown.Length; i++)
        {
            int row = i;
            if (report.Model.Lines[report.Shown[i]].IsTotal && i > 0)
            {
                WriteLine(buffer, table, column => new string('-', column.Width));
            }

            WriteLine(buffer, table, column => column.Cells[row]);
        }
    }

    private static Column Labels(CoverageReport report, string heading, Func<int, string> label)
    {
        var cells = new List<string>();
        foreach (int line in report.Shown)
        {
            cells.Add(OneLine(label(line)));
        }

        return new([heading], cells, Math.Max(Width(heading), cells.Select(Width).DefaultIfEmpty().Max()), false);
    }

    // Numbers end in one line below each other, and their marks stand behind it.
    private static Column Numbers(CoverageReport report, ReportColumn column, ColumnMarks shared)
    {
        var numbers = new List<string>();
        var marks = new List<string>();
        using var buffer = new TextBuffer();
        foreach (int line in report.Shown)
        {
            ReportEntry entry = report.Model.Row(line)[column.Index];
            ReportWriting.WriteInTable(buffer, report, entry, ReportWriting.FormatInTable(report, line, column));
            numbers.Add(buffer.ToString());
            buffer.Clear();
            marks.Add(Marks(shared, shared.Behind(entry)));
        }

        int marksWidth = marks.Select(Width).DefaultIfEmpty().Max();
        List<string> cells = [.. numbers.Select((number, i) => number + Padded(marks[i], marksWidth, false))];
        List<string> heading = Wrapped(OneLine(column.MeasureIn(report.Language)));
        if (Marks(shared, (shared.Status, shared.Notes)) is { Length: > 0 } all)
        {
            // Marks make no column wider.
            bool hasRoom = Width(heading[^1]) + Width(all) <= Math.Max(heading.Select(Width).Max(), cells.Select(Width).DefaultIfEmpty().Max());
            heading = hasRoom ? [.. heading.SkipLast(1), heading[^1] + all] : [.. heading, all.TrimStart()];
        }

        return new(heading, cells, Math.Max(heading.Select(Width).Max(), cells.Select(Width).DefaultIfEmpty().Max()), true);
    }

    private static string Marks(ColumnMarks shared, (FigureStatus Status, IReadOnlyList<int> Notes) marks)
    {
        using var buffer = new TextBuffer();
        shared.Write(buffer, marks.Status, marks.Notes);
        return buffer.Length == 0 ? "" : $" [{buffer}]";
    }

    private static void WriteLine(TextBuffer buffer, List<Column> table, Func<Column, string> cell)
    {
        string line = string.Join(Gap, table.Select(column => Padded(cell(column), column.Width, column.IsRight)));
        buffer.AppendLine(line.AsSpan().TrimEnd());
    }

    private static void WriteBelow(TextBuffer buffer, CoverageReport report)
    {
        string legend = ReportWriting.Legend(report);
        if (legend.Length > 0)
        {
            buffer.AppendLine($"\n{report.Words.Marks}: {legend}");
        }

        if (report.Footnotes.Count > 0)
        {
            buffer.AppendLine($"\n{report.Words.Notes}:");
            foreach (ReportFootnote footnote in report.Footnotes)
            {
                buffer.AppendLine(string.Create(CultureInfo.InvariantCulture, $"[{footnote.Number}] {OneLine(footnote.Text)}"));
            }
        }

        if (report.NotShown is { Length: > 0 } notShown)
        {
            buffer.AppendLine($"\n{report.Words.NotShownHeading}: {OneLine(notShown)}");
        }

        if (report.Source.Length > 0)
        {
            buffer.AppendLine($"\n{report.Words.Source}: {OneLine(report.Source)}");
        }

        if (report.Model.Plan.Checks is not null)
        {
            buffer.AppendLine($"\n{report.Words.Findings}:");
            foreach (string finding in report.Findings.Select(one => one.ToText(report.Language)).DefaultIfEmpty(report.Words.NothingFound))
            {
                buffer.AppendLine($"- {OneLine(finding)}");
            }
        }
    }

    private static List<string> Wrapped(string heading)
    {
        var lines = new List<string> { "" };
        foreach (string word in heading.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines[^1].Length == 0)
            {
                lines[^1] = word;
            }
            else if (Width(lines[^1]) + 1 + Width(word) <= HeadingWidth)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return lines;
    }

    private static string Padded(string text, int width, bool right)
    {
        string padding = new(' ', Math.Max(0, width - Width(text)));
        return right ? padding + text : text + padding;
    }

    private static string OneLine(string text) => string.Concat(Bidi.Isolate(text).Select(character => char.IsControl(character) ? ' ' : character));

    // What takes a column in a terminal: accents written as marks of their own take none, Chinese letters take two.
    private static int Width(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
                _ when rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFF00 and <= 0xFF60 or >= 0x1F300 and <= 0x3FFFD => 2,
                _ => 1,
            };
        }

        return width;
    }

    private sealed record Column(IReadOnlyList<string> Heading, List<string> Cells, int Width, bool IsRight);
}
