using System;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Puts a picture together: title, drawing, notes, source, and what it is called for those who do not see it.</summary>
internal static class ChartPicture
{
    internal const int LeastWidth = 400;
    internal const int UsualWidth = 720;
    internal const int GreatestWidth = 1_200;

    /// <summary>Writes a picture.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="content">What it shows.</param>
    /// <param name="width">How wide it is.</param>
    internal static void Write(TextBuffer buffer, ChartContent content, int width)
    {
        using var sheet = new ChartSheet(width);
        CoverageReport report = content.Report;
        sheet.Paragraph(content.Heading, TextStyle.Title, "title");
        sheet.Paragraph(content.Subtitle, TextStyle.Subtitle, "subtitle");
        sheet.Paragraph(report.Circumstances, TextStyle.Quiet, "circumstances");
        sheet.Stamp(report.Stamp);
        content.Draw(sheet);
        sheet.Paragraph(content.Notes.Legend.Length > 0 ? $"{report.Words.Marks}: {content.Notes.Legend}" : null, TextStyle.Quiet, "note");
        foreach (string note in content.Notes.Texts)
        {
            sheet.Paragraph(note, TextStyle.Quiet, "note");
        }

        sheet.Paragraph(report.Source.Length > 0 ? $"{report.Words.Source}: {Bidi.Isolate(report.Source)}" : null, TextStyle.Quiet, "source");

        string height = SvgWriter.Number(Math.Ceiling(sheet.Y + ChartSheet.Margin - 2));
        string id = StableId.Of("cc", sheet.Written, $"{content.Title}\n{content.Description}\n{width}");
        buffer.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"{report.Language.Code}\" aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\" ");
        buffer.Append($"viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" style=\"max-width:100%;height:auto\" font-family=\"Segoe UI,Roboto,Noto Sans,DejaVu Sans,Arial,sans-serif\">\n");
        buffer.Append($"<title id=\"{id}-t\">{HtmlText.Escape(content.Title)}</title>\n<desc id=\"{id}-d\">{HtmlText.Escape(content.Description)}</desc>\n");
        buffer.Append($"<rect class=\"cc-paper\" width=\"{width}\" height=\"{height}\" fill=\"{Ink.White}\"/>\n");
        buffer.Append(sheet.Written);
        buffer.Append("</svg>\n");
    }
}
