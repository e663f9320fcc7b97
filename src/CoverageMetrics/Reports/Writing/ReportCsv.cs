using System;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Writing;

/// <summary>Writes a report as comma-separated values by RFC 4180.</summary>
internal static class ReportCsv
{
    /// <summary>Writes a report.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="texts">What becomes of texts that a spreadsheet would take for formulas.</param>
    internal static void Write(TextBuffer buffer, CoverageReport report, CsvTexts texts)
    {
        string[] leading = report.Layout switch
        {
            ReportLayout.Areas => ["row", "code", "area"],
            ReportLayout.Metrics => ["metric", "name", "unit", "of"],
            ReportLayout.Months => ["month"],
            _ => throw Unnamed.Member(report.Layout),
        };
        buffer.Append(string.Join(',', leading));
        foreach (ReportColumn column in report.Columns)
        {
            buffer.Append(',');
            foreach (string field in HasEnds(report, column) ? new[] { "", "-smallest", "-largest", ".note" } : ["", ".note"])
            {
                Field(buffer, column.Code + field, texts);
                buffer.Append(field == ".note" ? "" : ",");
            }
        }

        buffer.Append(report.Stamp is null ? CsvText.LineEnd : ",stamp" + CsvText.LineEnd);
        ValueFormat[] formats = [];
        foreach (int line in report.Shown)
        {
            // Only the metrics of a report by metrics differ from row to row.
            if (formats.Length == 0 || report.Layout == ReportLayout.Metrics)
            {
                formats = ReportWriting.PlainFormats(report, line);
            }

            Leading(buffer, report, line, texts);
            Span<ReportEntry> entries = report.Model.Row(line);
            for (int i = 0; i < entries.Length; i++)
            {
                buffer.Append(',');
                if (entries[i].HasValue)
                {
                    formats[i].WriteInvariant(buffer, entries[i].Number);
                }

                if (HasEnds(report, report.Model.Columns[i]))
                {
                    Ends(buffer, report.Model.BoundsOf(entries[i]), formats[i]);
                }

                buffer.Append(',');
                if (ReportWriting.HasMarks(entries[i]) || !entries[i].IsApplicable)
                {
                    Field(buffer, Codes(report, entries[i]), texts);
                }
            }

            if (report.Stamp is { } stamp)
            {
                buffer.Append(',');
                Field(buffer, stamp, texts);
            }

            buffer.Append(CsvText.LineEnd);
        }
    }

    private static bool HasEnds(CoverageReport report, ReportColumn column) => report.Model.Plan.Bounds == BoundsDisplay.Range && !column.Measure.Rule.IsChoice;

    // Empty where the value is exact, and an end where there is no limit.
    private static void Ends(TextBuffer buffer, Bounds<decimal>? bounds, in ValueFormat format)
    {
        foreach (decimal? end in bounds is null ? [null, null] : new[] { format.Smallest(bounds), format.Largest(bounds) })
        {
            buffer.Append(',');
            if (end is { } number)
            {
                buffer.Append(number, false, TextBuffer.Plain);
            }
        }
    }

    private static void Leading(TextBuffer buffer, CoverageReport report, int line, CsvTexts texts)
    {
        ReportLine row = report.Model.Lines[line];
        string[] fields = row switch
        {
            { Metric: { } metric } => [metric.Code, metric.NameIn(report.Language), report.Model.Plan.UnitOf(metric).CodeOf(metric), metric.Denominator?.Subject ?? ""],
            { Month: { } month } => [month.ToString()],
            { Area: { } area } => ["area", area.Code.Text, area.Name],
            _ => [report.Model.IsPartial(line) ? "reported" : "total", "", ReportWriting.Label(report, line)],
        };
        for (int i = 0; i < fields.Length; i++)
        {
            if (i > 0)
            {
                buffer.Append(',');
            }

            Field(buffer, fields[i], texts);
        }
    }

    private static string Codes(CoverageReport report, in ReportEntry entry)
    {
        if (!entry.IsApplicable)
        {
            return "not-applicable";
        }

        string codes = ReportCodes.Of(entry.Status);
        foreach (int note in report.Model.Notes.Of(entry.Notes))
        {
            string code = ReportCodes.Of(report.Model.Notes[note]);
            codes = codes.Length == 0 ? code : $"{codes} {code}";
        }

        return codes;
    }

    private static void Field(TextBuffer buffer, string text, CsvTexts texts) => CsvText.Append(buffer, text, texts == CsvTexts.Neutralised);
}
