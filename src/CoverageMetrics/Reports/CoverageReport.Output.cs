using System;
using System.IO;
using System.Linq;
using CoverageMetrics.Internal;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Writing;

namespace CoverageMetrics.Reports;

/// <content>The outputs: all of the same rows, columns and numbers.</content>
public sealed partial class CoverageReport : IShown
{
    // Those below the table are one deeper, and HTML has six.
    private const int DeepestHeading = 5;

    /// <summary>Writes the report as aligned text for a terminal, a table for each metric.</summary>
    /// <returns>The text, its lines ended by line feeds.</returns>
    public string ToText() => Write(ReportText.Write);

    /// <summary>Writes the report as aligned text for a terminal, a table for each metric.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void ToText(TextWriter writer) => Write(ReportText.Write, writer);

    /// <summary>Writes the report in Markdown with tables, a table for each metric.</summary>
    /// <returns>The text, its lines ended by line feeds.</returns>
    public string ToMarkdown() => Write(ReportMarkdown.Write);

    /// <summary>Writes the report in Markdown with tables, a table for each metric.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void ToMarkdown(TextWriter writer) => Write(ReportMarkdown.Write, writer);

    /// <summary>Writes the report as comma-separated values by RFC 4180 for programs: the codes of the columns, numbers with a point and without separators between thousands.</summary>
    /// <remarks>The numbers are those of the other outputs, in the same units and rounded as they are. Behind each column of numbers stands one of codes, empty for a final
    /// figure that nothing has to be said about: statuses, why there is no number, above-100, partial, rounded, not-applicable, what bounds tell and a number does not. Where ranges were asked for
    /// with <see cref="CoverageReportDraft.ShowBounds"/>, the smallest and the largest that a number can be stand between the two, empty for an exact one. Rows end with CR LF. Texts that a spreadsheet
    /// would take for formulas stand behind an apostrophe; <see cref="ToCsv(CsvTexts)"/> leaves them as they are.</remarks>
    /// <returns>The text.</returns>
    public string ToCsv() => ToCsv(CsvTexts.Neutralised);

    /// <summary>Writes the report as comma-separated values, as <see cref="ToCsv()"/> does, with a choice about texts that look like formulas.</summary>
    /// <param name="texts">What becomes of them.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="texts"/> is none of the choices.</exception>
    public string ToCsv(CsvTexts texts) => Write(CsvWriter(texts));

    /// <summary>Writes the report as comma-separated values by RFC 4180 for programs, as <see cref="ToCsv()"/> does.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void ToCsv(TextWriter writer) => ToCsv(writer, CsvTexts.Neutralised);

    /// <summary>Writes the report as comma-separated values, as <see cref="ToCsv()"/> does, with a choice about texts that look like formulas.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="texts">What becomes of them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="texts"/> is none of the choices.</exception>
    public void ToCsv(TextWriter writer, CsvTexts texts) => Write(CsvWriter(texts), writer);

    /// <summary>Writes the report as a page of HTML that needs nothing else: no script, no other file, no network.</summary>
    /// <remarks>Save it as UTF-8. Inside another page, or the output of a notebook, it shows as a part of it: its styles touch nothing else.</remarks>
    /// <returns>The page, well-formed also as XML.</returns>
    public string ToHtml() => Write(ReportHtml.WritePage);

    /// <summary>Writes the report as a page of HTML that needs nothing else, as <see cref="ToHtml()"/> does.</summary>
    /// <param name="writer">Where to.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void ToHtml(TextWriter writer) => Write(ReportHtml.WritePage, writer);

    /// <summary>Writes the report as one element of HTML with its styles, for a page that an application makes; its title is a heading of level 1.</summary>
    /// <remarks>Colours are dark where the page says that it can be (<c>color-scheme</c>) and its reader prefers that, and light in any other page.</remarks>
    /// <returns>The element, well-formed also as XML.</returns>
    public string ToHtmlFragment() => ToHtmlFragment(1);

    /// <summary>Writes the report as one element of HTML, as <see cref="ToHtmlFragment()"/> does, with the headings that fit the page.</summary>
    /// <param name="heading">The level of the heading that its title is, 1 to 5; what stands below the table is one deeper.</param>
    /// <returns>The element, well-formed also as XML.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="heading"/> is below 1 or above 5.</exception>
    public string ToHtmlFragment(int heading)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(heading, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(heading, DeepestHeading);
        return Write((buffer, report) => ReportHtml.WriteFragment(buffer, report, heading));
    }

    // A cell of a notebook is a part of a page, so that what is shown is never the whole page of ToHtml, nor every commune of a country.
    ShownValue IShown.Shown => ShownValue.Fragment(
        () => Write(ReportHtml.WriteFirst),
        ("title", Title),
        ("rows", ShownValue.Rows(Title, ShownRows.Of(
            Rows,
            row => [row.Label, .. Columns.Select(column => (object?)row[column])],
            [ReportWriting.LabelHeading(this), .. Columns.Select(column => column.HeaderIn(Language))]))),
        ("notes", Footnotes),
        ("not shown", NotShown),
        ("source", Source),
        ("findings", Findings));

    private object ToDump() => ShownValue.Of(this).ToDump();

    private static Action<TextBuffer, CoverageReport> CsvWriter(CsvTexts texts) => Enum.IsDefined(texts)
        ? (buffer, report) => ReportCsv.Write(buffer, report, texts)
        : throw new ArgumentOutOfRangeException(nameof(texts), texts, "The choice is none of the known ones.");

    private string Write(Action<TextBuffer, CoverageReport> write)
    {
        using var buffer = new TextBuffer();
        write(buffer, this);
        return buffer.ToString();
    }

    private void Write(Action<TextBuffer, CoverageReport> write, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var buffer = new TextBuffer();
        write(buffer, this);
        buffer.CopyTo(writer);
    }
}
