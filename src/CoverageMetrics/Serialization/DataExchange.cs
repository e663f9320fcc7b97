using System;
using System.Buffers;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Writing;
using NodaTime;

namespace CoverageMetrics.Serialization;

/// <summary>Documents for other programs: a report as JSON, with the codes of its CSV, and observations as SDMX-CSV.</summary>
/// <remarks>
/// <para>The JSON of a report is only written: a report is built anew from what it was built from. SDMX-CSV is read back, and every observation equals the one that was written.</para>
/// <para>Safe to share, as nothing is kept; costs the text that it writes, and one record at a time of what it reads.</para>
/// </remarks>
public static partial class DataExchange
{
    // Numbers that are divided have no end; counts and money are written as they are.
    private const int MostDecimals = 10;

    private static readonly JsonField<NoValueDetail> Detail = new("detail", new NoValueDetailJsonConverter());
    private static readonly JsonField<Bounds<decimal>> Bounds = new("bounds", new JsonBounds<decimal>(JsonForms.Number));
    // The forms of the library look at none.
    private static readonly JsonSerializerOptions NoOptions = new();
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes a report as a JSON document.</summary>
    /// <remarks>Version 1: title, language, time, source; the columns with codes and units; the rows with a cell for each column: the exact number in ones and the number as printed, status, codes,
    /// bounds, notes; the notes with what stands behind them; the findings where checks were asked for. Percentages and points are written to ten decimals. The page on JSON describes it.</remarks>
    /// <param name="report">The report.</param>
    /// <returns>The document, on one line.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToJson(this CoverageReport report) => report.ToJson(MostDecimals);

    /// <summary>Writes a report as a JSON document, as <see cref="ToJson(CoverageReport)"/> does, with percentages, points and what else is divided to a number of decimals.</summary>
    /// <param name="report">The report.</param>
    /// <param name="decimals">The number of decimals, 0 to 10: half away from zero, and bounds outwards. What the report prints stays as it is.</param>
    /// <returns>The document, on one line.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    public static string ToJson(this CoverageReport report, int decimals)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            report.ToJson(writer, decimals);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a report as a JSON document, as <see cref="ToJson(CoverageReport)"/> does.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to, with its indentation and escaping.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void ToJson(this CoverageReport report, Utf8JsonWriter writer) => report.ToJson(writer, MostDecimals);

    /// <summary>Writes a report as a JSON document, as <see cref="ToJson(CoverageReport, int)"/> does.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to, with its indentation and escaping.</param>
    /// <param name="decimals">The number of decimals, 0 to 10.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    public static void ToJson(this CoverageReport report, Utf8JsonWriter writer, int decimals)
    {
        Guard.Decimals(decimals);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("version", JsonForms.LatestVersion);
        WriteHead(writer, report);
        writer.WriteStartArray("columns");
        foreach (ReportColumn column in report.Columns)
        {
            WriteColumn(writer, report, column);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rows");
        foreach (int line in report.Shown)
        {
            WriteRow(writer, report, line, decimals);
        }

        writer.WriteEndArray();
        WriteNotes(writer, report);
        WriteText(writer, "notShown", report.NotShown);
        if (report.Model.Plan.Checks is not null)
        {
            WriteFindings(writer, report);
        }

        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, CoverageReport report)
    {
        writer.WriteString("title", report.Title);
        writer.WriteString("language", report.Language.Code);
        writer.WriteString("layout", report.Layout switch
        {
            ReportLayout.Areas => "areas",
            ReportLayout.Metrics => "metrics",
            ReportLayout.Months => "months",
            _ => throw Unnamed.Member(report.Layout),
        });
        WriteDay(writer, "date", report.Date);
        WriteText(writer, "period", report.Layout == ReportLayout.Months ? "" : report.Model.Plan.Period?.ToString());
        WriteYear(writer, report.Model.Plan.Year);
        WriteDay(writer, "map", report.Model.Map.Date == report.Date ? null : report.Model.Map.Date);
        WriteDay(writer, "knownOn", report.Model.Plan.KnownOn);
        WriteText(writer, "source", report.Source);
        WriteText(writer, "stamp", report.Stamp);
    }

    // Nothing is said of the calendar year.
    private static void WriteYear(Utf8JsonWriter writer, ReportingYear year)
    {
        if (year == ReportingYear.Calendar)
        {
            return;
        }

        writer.WriteStartObject("year");
        writer.WriteNumber("firstMonth", year.FirstMonth);
        if (year.HasCutOff)
        {
            writer.WriteNumber("close", year.Close);
            writer.WriteNumber("lastClose", year.LastClose);
        }

        writer.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter writer, CoverageReport report, ReportColumn column)
    {
        writer.WriteStartObject();
        writer.WriteString("code", column.Code);
        writer.WriteString("heading", column.HeaderIn(report.Language));
        writer.WriteString("measure", column.Measure.Code);
        if (column.Metric is { } metric)
        {
            WriteMetric(writer, report, metric, column.Measure.Rule.UnitOf(metric));
        }
        else if (column.Measure.Unit is { } unit)
        {
            writer.WriteString("unit", unit);
        }

        WriteText(writer, "base", column.Base is { } rule ? ReportCodes.Of(rule) : "");
        if (column.Setter is { } setter)
        {
            writer.WriteString("setter", setter);
            writer.WriteString("direction", JsonCodes.Direction.CodeOf(column.Direction!.Value));
        }

        writer.WriteEndObject();
    }

    private static void WriteMetric(Utf8JsonWriter writer, CoverageReport report, Metric metric, string? unit)
    {
        writer.WriteString("metric", metric.Code);
        writer.WriteString("unit", unit ?? report.Model.Plan.UnitOf(metric).CodeOf(metric));
        WriteText(writer, "denominator", metric.Denominator?.Subject);
    }

    private static void WriteRow(Utf8JsonWriter writer, CoverageReport report, int line, int decimals)
    {
        ReportLine row = report.Model.Lines[line];
        writer.WriteStartObject();
        writer.WriteString("kind", row.IsTotal ? report.Model.IsPartial(line) ? "reported" : "total" : row.Metric is not null ? "metric" : row.Month is not null ? "month" : "area");
        WriteText(writer, "area", row.Area?.Code.Text);
        WriteText(writer, "month", row.Month?.ToString());
        if (row.Metric is { } metric)
        {
            WriteMetric(writer, report, metric, null);
        }

        writer.WriteString("label", ReportWriting.Label(report, line));
        writer.WriteStartArray("cells");
        foreach (ReportColumn column in report.Columns)
        {
            WriteCell(writer, report, line, column, decimals);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter writer, CoverageReport report, int line, ReportColumn column, int decimals)
    {
        ReportEntry entry = report.Model.Row(line)[column.Index];
        ReportValue value = ReportWriting.Value(report, line, column);
        writer.WriteStartObject();
        if (value.Choice is { } choice)
        {
            writer.WriteString("choice", choice);
        }
        else if (value.HasValue)
        {
            writer.WriteNumber("value", column.Measure.Unit is null ? value.Number : ExactMath.Round(value.Number, decimals, MidpointRounding.AwayFromZero));
            writer.WriteNumber("rounded", value.Rounded);
        }

        if (value.HasValue)
        {
            writer.WriteString("text", value.Text);
            writer.WriteString("status", JsonCodes.Status.CodeOf(value.Status!.Value));
            Bounds.WriteIfAny(writer, BoundsOf(value, column, decimals), NoOptions);
        }
        else if (value.Reason is { } reason)
        {
            writer.WriteString("reason", JsonCodes.NoValue.CodeOf(reason));
        }

        string[] codes = value.IsNotApplicable ? ["not-applicable"] : [.. report.Model.Notes.Of(entry.Notes).ToArray().Select(note => ReportCodes.Of(report.Model.Notes[note]))];
        if (codes.Length > 0)
        {
            writer.WriteStartArray("codes");
            Array.ForEach(codes, writer.WriteStringValue);
            writer.WriteEndArray();
        }

        ReportFootnote[] notes = report.FootnotesOf(entry);
        if (notes.Length > 0)
        {
            writer.WriteStartArray("notes");
            Array.ForEach(notes, note => writer.WriteNumberValue(note.Number));
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    // What is not counted in whole units has more digits than anybody reads: the ends are rounded outwards.
    private static Bounds<decimal>? BoundsOf(in ReportValue value, ReportColumn column, int decimals)
    {
        return value.Bounds is { } bounds && column.Measure.Unit is not null
            ? new(Rounded(bounds.Smallest, MidpointRounding.ToNegativeInfinity), Rounded(bounds.Largest, MidpointRounding.ToPositiveInfinity), bounds.Reason, bounds.IsTight)
            : value.Bounds;

        decimal? Rounded(decimal? end, MidpointRounding outwards) => end is { } number ? decimal.Round(number, decimals, outwards) : null;
    }

    private static void WriteNotes(Utf8JsonWriter writer, CoverageReport report)
    {
        ReportNote[] contents = new ReportNote[report.Footnotes.Count];
        for (int note = report.Model.Notes.Count - 1; note >= 0; note--)
        {
            if (report.NumberOf(note) is > 0 and int number)
            {
                contents[number - 1] = report.Model.Notes[note];
            }
        }

        writer.WriteStartArray("notes");
        foreach ((ReportFootnote note, ReportNote content) in report.Footnotes.Zip(contents))
        {
            writer.WriteStartObject();
            writer.WriteNumber("number", note.Number);
            writer.WriteString("code", note.Code);
            writer.WriteString("text", note.Text);
            if (content.Kind == NoteKind.Rounded)
            {
                writer.WriteNumber("precision", content.Precision);
                JsonFields.Qualifier.WriteUnless(writer, content.Qualifier, FigureQualifier.None, NoOptions);
            }

            if (content.Kind == NoteKind.Estimate)
            {
                JsonFields.RelativeStandardErrorPercent.Write(writer, content.Precision, NoOptions);
            }

            if (content.Kind == NoteKind.Partial)
            {
                writer.WriteNumber("counted", content.Counted);
                writer.WriteNumber("asked", content.Asked);
            }

            if (content.ChangedBy is { } changed)
            {
                WriteText(writer, "break", changed.Code);
                WriteDay(writer, "from", changed.Day);
            }

            Detail.WriteIfAny(writer, content.Detail, NoOptions);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter writer, CoverageReport report)
    {
        writer.WriteStartArray("findings");
        foreach (Finding finding in report.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", JsonCodes.Rule.CodeOf(finding.Rule));
            WriteText(writer, "area", finding.Area?.Code.Text);
            writer.WriteString("metric", finding.Metric);
            writer.WriteString("text", finding.ToText(report.Language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDay(Utf8JsonWriter writer, string name, LocalDate? day) => WriteText(writer, name, day is { } known ? ObservationTime.On(known).ToString() : "");

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteString(name, text);
        }
    }
}
