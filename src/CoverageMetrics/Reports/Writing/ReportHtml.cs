using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Writing;

/// <summary>Writes a report as HTML: well-formed also as XML, with its styles, and without anything from elsewhere.</summary>
internal static class ReportHtml
{
    // A notebook shows every province of a country, and of its communes the first; of findings as many as of any other list.
    private const int MostRows = 100;
    private const int MostFindings = 20;

    // More columns than this, with that of the headings, are printed across.
    private const int UprightColumns = 7;

    // All rules begin with the class of the report, so that they touch nothing else on a page or in a notebook; a page of paper is named for it too.
    // Colours are those of a host that says it can be dark, and light in any other.
    private const string Rules = """
        @supports (color:light-dark(#fff,#000)){.coverage-report{--cr-paper:light-dark(#fff,#16191d);--cr-ink:light-dark(#1b1b1b,#ececec);--cr-quiet:light-dark(#565656,#b4b9bf);--cr-line:light-dark(#d6d6d6,#3a4047);--cr-edge:light-dark(#b8b8b8,#59616a);--cr-head:light-dark(#eef1f5,#23282e);--cr-link:light-dark(#0b57d0,#8ab4f8)}}
        .coverage-report{box-sizing:border-box;max-width:100%;padding:1rem;background:var(--cr-paper,#fff);color:var(--cr-ink,#1b1b1b);font:15px/1.45 "Segoe UI",Roboto,"Noto Sans","DejaVu Sans",Arial,sans-serif;text-align:left}
        .coverage-report *{box-sizing:border-box}
        .coverage-report .cr-title,.coverage-report .cr-part{font-style:normal;font-weight:700;line-height:1.25;overflow-wrap:anywhere}
        .coverage-report .cr-title{margin:0 0 .25rem;font-size:1.35rem}
        .coverage-report .cr-part{margin:1.25rem 0 .25rem;font-size:1.05rem}
        .coverage-report p{margin:.25rem 0;text-align:left;overflow-wrap:anywhere}
        .coverage-report a{color:var(--cr-link,#0b57d0);text-decoration:underline}
        .coverage-report abbr{text-decoration:none}
        .coverage-report .cr-stamp{display:inline-block;margin:.4rem 0;padding:.2rem .6rem;border:2px solid var(--cr-ink,#1b1b1b);font-weight:700}
        .coverage-report .cr-scroll{margin:.75rem 0;overflow-x:auto;max-width:100%;border:1px solid var(--cr-edge,#b8b8b8)}
        .coverage-report .cr-scroll:focus{outline:3px solid var(--cr-link,#0b57d0)}
        .coverage-report table{table-layout:auto;border:0;border-collapse:separate;border-spacing:0;width:100%;margin:0;background:var(--cr-paper,#fff);color:inherit;font-size:.9rem}
        .coverage-report caption,.coverage-report .cr-said{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .coverage-report thead,.coverage-report tr{padding:0;border:0;background:none;line-height:inherit;vertical-align:inherit}
        .coverage-report .cr-running{display:none}
        .coverage-report th,.coverage-report td{max-width:none;line-height:inherit;padding:.3rem .55rem;border:0;border-bottom:1px solid var(--cr-line,#d6d6d6);background:var(--cr-paper,#fff);color:inherit;vertical-align:bottom}
        .coverage-report tbody th,.coverage-report td{vertical-align:baseline}
        .coverage-report td{position:relative;text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        .coverage-report thead th{background:var(--cr-head,#eef1f5);font-weight:600;text-align:right;min-width:5.6rem;white-space:normal}
        .coverage-report thead th[colspan]{border-left:1px solid var(--cr-edge,#b8b8b8);text-align:left}
        .coverage-report .cr-first{border-left:1px solid var(--cr-edge,#b8b8b8)}
        .coverage-report tbody th,.coverage-report thead th.cr-label{position:sticky;left:0;z-index:1;min-width:8.75rem;max-width:18rem;border-right:1px solid var(--cr-edge,#b8b8b8);text-align:left;font-weight:400;overflow-wrap:break-word}
        .coverage-report thead th.cr-label{z-index:2;font-weight:600}
        .coverage-report .cr-total>*{border-top:2px solid var(--cr-ink,#1b1b1b);font-weight:700}
        .coverage-report .cr-code{color:var(--cr-quiet,#565656);font-variant-numeric:tabular-nums;margin-right:.35rem}
        .coverage-report sup{margin-left:.15em;font-size:.72em;font-weight:400;line-height:1.2}
        .coverage-report td>sup{position:absolute}
        .coverage-report .cr-notes,.coverage-report ul{margin:.25rem 0;padding-left:2rem;font-size:.9rem;list-style:disc}
        .coverage-report .cr-notes{list-style:decimal}
        .coverage-report li{overflow-wrap:anywhere}
        .coverage-report .cr-small{font-size:.9rem;color:var(--cr-quiet,#565656)}
        @media (max-width:40rem){.coverage-report{padding:.6rem}.coverage-report tbody th,.coverage-report thead th.cr-label{min-width:6rem;max-width:9.5rem}}
        @media print{.coverage-report{padding:0;font-size:10pt}.coverage-report.cr-across{page:coverage-report-across}.coverage-report .cr-scroll{overflow:visible;border:0}.coverage-report table{font-size:7.5pt}.coverage-report thead th{min-width:0}.coverage-report th,.coverage-report td{padding:.15rem .25rem}.coverage-report tr{break-inside:avoid}.coverage-report thead{display:table-header-group}.coverage-report .cr-running{display:table-row}.coverage-report .cr-running td{border:0;text-align:left;white-space:normal}.coverage-report sup{font-size:6.5pt}.coverage-report a{color:inherit;text-decoration:none}.coverage-report .cr-back{display:none}.coverage-report tbody th,.coverage-report thead th.cr-label{position:static}}
        @page coverage-report-across{size:A4 landscape}
        """;

    // Naming the class three times makes the rules stronger than those of a host for all tables, such as JupyterLab's, in whatever order they stand.
    private static readonly string Styles = Rules.Replace(".coverage-report", ".coverage-report.coverage-report.coverage-report", StringComparison.Ordinal);

    /// <summary>Writes a whole page.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="report">The report.</param>
    internal static void WritePage(TextBuffer buffer, CoverageReport report)
    {
        buffer.Append("<!DOCTYPE html>\n<html lang=\"");
        buffer.Append(report.Language.Code);
        buffer.Append("\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"color-scheme\" content=\"light dark\"/>\n<title>");
        buffer.Append(HtmlText.Escape(report.Title));
        buffer.Append("</title>\n</head>\n<body>\n");
        WriteFragment(buffer, report, 1);
        buffer.Append("</body>\n</html>\n");
    }

    /// <summary>Writes one element with its styles.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="heading">The level of the title, 1 to 5; headings below it are one deeper.</param>
    internal static void WriteFragment(TextBuffer buffer, CoverageReport report, int heading) => WriteFragment(buffer, report, heading, 0, int.MaxValue);

    private static void WriteFragment(TextBuffer buffer, CoverageReport report, int heading, int moreRows, int mostFindings)
    {
        string id = StableId.Of("cr", report.Title, string.Join('\n', report.Columns.Select(column => column.Code).Concat(report.Rows.Select(row => row.Label)).Append(report.Language.Code)));
        string part = Heading(heading + 1);
        buffer.Append(report.Columns.Count >= UprightColumns ? "<section class=\"coverage-report cr-across\" lang=\"" : "<section class=\"coverage-report\" lang=\"");
        buffer.Append(report.Language.Code);
        buffer.Append("\">\n<style>\n");
        buffer.Append(Styles);
        buffer.Append("\n</style>\n");
        Element(buffer, Heading(heading), "cr-title", report.Title);
        Element(buffer, "p", "cr-stamp", report.Stamp);
        Element(buffer, "p", "cr-small", report.Circumstances);
        buffer.Append($"<div class=\"cr-scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"{id}\">\n<table>\n<caption id=\"{id}\">{HtmlText.Escape(report.Title)}</caption>\n");
        ColumnMarks[] marks = ColumnMarks.Of(report);
        var links = new NoteLinks(id, report.Words.NoteOf, report.Footnotes.Count);
        WriteHead(buffer, report, marks, links);
        WriteBody(buffer, report, marks, links);
        buffer.Append("</table>\n</div>\n");
        Element(buffer, "p", "cr-small", moreRows > 0 ? report.Words.MoreRows(moreRows, "ToHtml()") : null);
        WriteBelow(buffer, report, links, part, mostFindings);
        buffer.Append("</section>\n");
    }

    /// <summary>Writes the first rows and findings of a report as one element, and how many more there are, for a cell of a notebook.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="report">The report.</param>
    internal static void WriteFirst(TextBuffer buffer, CoverageReport report)
    {
        CoverageReport first = report.Rows.Count > MostRows ? report.First(MostRows) : report;
        WriteFragment(buffer, first, 1, report.Rows.Count - first.Rows.Count, MostFindings);
    }

    private static string Heading(int level) => string.Create(CultureInfo.InvariantCulture, $"h{level}");

    private static void WriteHead(TextBuffer buffer, CoverageReport report, ColumnMarks[] marks, NoteLinks links)
    {
        bool isGrouped = report.Layout != ReportLayout.Metrics;
        string heading = HtmlText.Escape(ReportWriting.LabelHeading(report));
        string running = HtmlText.Escape(report.Stamp is { } stamp ? $"{Bidi.Isolate(report.Title)} – {Bidi.Isolate(stamp)}" : report.Title);
        buffer.Append(string.Create(CultureInfo.InvariantCulture, $"<thead>\n<tr class=\"cr-running\"><td colspan=\"{report.Columns.Count + 1}\">{running}</td></tr>\n"));
        buffer.Append(isGrouped ? "<tr><th class=\"cr-label\" scope=\"col\" rowspan=\"2\">" : "<tr><th class=\"cr-label\" scope=\"col\">");
        buffer.Append(heading);
        buffer.Append("</th>");
        if (isGrouped)
        {
            foreach ((Metric? metric, ReportColumn[] columns) in ReportWriting.Groups(report))
            {
                buffer.Append("<th scope=\"colgroup\" colspan=\"");
                buffer.Append(columns.Length);
                buffer.Append("\">");
                buffer.Append(HtmlText.Escape(metric!.NameIn(report.Language)));
                buffer.Append("</th>");
            }

            buffer.Append("</tr>\n<tr>");
        }

        foreach (ReportColumn column in report.Columns)
        {
            buffer.Append(IsFirst(report, column) ? "<th class=\"cr-first\" scope=\"col\">" : "<th scope=\"col\">");
            buffer.Append(HtmlText.Escape(column.MeasureIn(report.Language)));
            ColumnMarks shared = marks[column.Index];
            WriteMarks(buffer, report, shared.Status, shared.Notes, links);
            buffer.Append("</th>");
        }

        buffer.Append("</tr>\n</thead>\n");
    }

    private static void WriteBody(TextBuffer buffer, CoverageReport report, ColumnMarks[] marks, NoteLinks links)
    {
        buffer.Append("<tbody>\n");
        ValueFormat[] formats = [];
        string[] openings = [.. report.Columns.Select(column => Opening(IsFirst(report, column), marks[column.Index].Widest))];
        foreach (int line in report.Shown)
        {
            // Only the metrics of a report by metrics differ from row to row.
            if (formats.Length == 0 || report.Layout == ReportLayout.Metrics)
            {
                formats = [.. report.Columns.Select(column => ReportWriting.FormatInTable(report, line, column).Escaped(HtmlText.Escape))];
            }

            WriteLabel(buffer, report, line);
            Span<ReportEntry> entries = report.Model.Row(line);
            for (int i = 0; i < entries.Length; i++)
            {
                ref readonly ReportEntry entry = ref entries[i];
                buffer.Append(openings[i]);
                if (entry.IsApplicable)
                {
                    ReportWriting.Write(buffer, report, entry, formats[i]);
                }
                else
                {
                    buffer.Append($"<abbr title=\"{HtmlText.Escape(report.Words.NotApplicable)}\">{ReportWriting.NoMeaning}</abbr>");
                }

                if (ReportWriting.HasMarks(entry))
                {
                    (FigureStatus status, int[] notes) = marks[i].Behind(entry);
                    WriteMarks(buffer, report, status, notes, links);
                }

                buffer.Append("</td>");
            }

            buffer.Append("</tr>\n");
        }

        buffer.Append("</tbody>\n");
    }

    // Marks hang over the room that is kept for them, so that the numbers of a column end below each other.
    private static string Opening(bool isFirst, int widestMarks)
    {
        string room = widestMarks == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" style=\"padding-right:calc(.4rem + {0.48 * widestMarks:0.##}em)\"");
        return isFirst ? $"<td class=\"cr-first\"{room}>" : $"<td{room}>";
    }

    private static void WriteMarks(TextBuffer buffer, CoverageReport report, FigureStatus status, IReadOnlyList<int> notes, NoteLinks links)
    {
        if (status == FigureStatus.Final && notes.Count == 0)
        {
            return;
        }

        buffer.Append("<sup>");
        if (status != FigureStatus.Final)
        {
            buffer.Append($"<abbr title=\"{HtmlText.Escape(report.Words.Meaning(status))}\">{HtmlText.Escape(report.Words.Mark(status))}</abbr>");
        }

        for (int i = 0; i < notes.Count; i++)
        {
            buffer.Append(i > 0 || status != FigureStatus.Final ? "," : "");
            links.WriteLink(buffer, notes[i]);
        }

        buffer.Append("</sup>");
    }

    private static void WriteLabel(TextBuffer buffer, CoverageReport report, int line)
    {
        int depth = ReportWriting.Depth(report, line);
        buffer.Append(report.Model.Lines[line].IsTotal ? "<tr class=\"cr-total\"><th scope=\"row\">"
            : depth > 0 ? string.Create(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\" style=\"padding-left:{(0.75m * depth) + 0.55m}rem\">")
            : "<tr><th scope=\"row\">");
        string code = ReportWriting.Code(report, line);
        if (code.Length > 0)
        {
            buffer.Append("<span class=\"cr-code\">");
            buffer.Append(HtmlText.Escape(code));
            buffer.Append("</span> ");
        }

        buffer.Append(HtmlText.Escape(ReportWriting.Label(report, line)));
        buffer.Append("</th>");
    }

    private static void WriteBelow(TextBuffer buffer, CoverageReport report, NoteLinks links, string part, int mostFindings)
    {
        ReportWords words = report.Words;
        string legend = ReportWriting.Legend(report);
        Element(buffer, "p", "cr-small", legend.Length > 0 ? $"{words.Marks}: {legend}" : null);
        if (report.Footnotes.Count > 0)
        {
            Element(buffer, part, "cr-part", words.Notes);
            buffer.Append("<ol class=\"cr-notes\">\n");
            foreach (ReportFootnote footnote in report.Footnotes)
            {
                links.WriteNote(buffer, footnote, words.Back);
            }

            buffer.Append("</ol>\n");
        }

        Element(buffer, "p", "cr-small", report.NotShown is { Length: > 0 } notShown ? $"{words.NotShownHeading}: {notShown}" : null);
        Element(buffer, "p", "cr-small", report.Source.Length > 0 ? $"{words.Source}: {Bidi.Isolate(report.Source)}" : null);
        if (report.Model.Plan.Checks is not null)
        {
            Element(buffer, part, "cr-part", words.Findings);
            buffer.Append("<ul>\n");
            foreach (string finding in report.Findings.Take(mostFindings).Select(one => one.ToText(report.Language)).DefaultIfEmpty(words.NothingFound))
            {
                Element(buffer, "li", "", finding);
            }

            int more = report.Findings.Count - mostFindings;
            Element(buffer, "li", "", more > 0 ? words.MoreFindings(more, "Findings") : null);
            buffer.Append("</ul>\n");
        }
    }

    private static void Element(TextBuffer buffer, string name, string cssClass, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            string attribute = cssClass.Length > 0 ? $" class=\"{cssClass}\"" : "";
            buffer.Append(string.Create(CultureInfo.InvariantCulture, $"<{name}{attribute}>{HtmlText.Escape(text)}</{name}>\n"));
        }
    }

    private static bool IsFirst(CoverageReport report, ReportColumn column) =>
        report.Layout != ReportLayout.Metrics && (column.Index == 0 || report.Columns[column.Index - 1].Metric != column.Metric);
}
