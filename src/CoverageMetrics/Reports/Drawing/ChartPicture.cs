using System;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Puts a picture together: title, drawing, notes, source, and what it is called for those who do not see it.</summary>
internal static class ChartPicture
{
    internal const int LeastWidth = 400;
    internal const int MiddleWidth = 540;
    internal const int UsualWidth = 720;
    internal const int GreatestWidth = 1_200;

    /// <summary>How high a picture of the usual width may be that fills the width of an upright page of A4.</summary>
    internal const double PageHeight = 980;

    /// <summary>Writes a picture.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="content">What it shows.</param>
    /// <param name="width">How wide it is.</param>
    /// <param name="mostHeight">How high it may be: a higher one is several pictures below each other, which a printer can put on several pages.</param>
    internal static void Write(TextBuffer buffer, ChartContent content, int width, double mostHeight = double.PositiveInfinity)
    {
        using var sheet = new ChartSheet(width) { MostHeight = mostHeight, Again = content.Heading };
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

        (Range Written, double Height)[] parts = [.. sheet.Parts];
        string id = StableId.Of("cc", sheet.Written, $"{content.Title}\n{content.Description}\n{width}");
        for (int i = 0; i < parts.Length; i++)
        {
            string number = i == 0 ? "" : $"-{Language.Plain(i + 1)}", of = i == 0 ? "" : $" ({Language.Plain(i + 1)}/{Language.Plain(parts.Length)})";
            string height = SvgWriter.Number(Math.Ceiling(parts[i].Height + ChartSheet.Margin - 2));
            buffer.Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"{report.Language.Code}\" aria-labelledby=\"{id}{number}-t\" aria-describedby=\"{id}-d\" ");
            buffer.Append($"viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" style=\"max-width:100%;height:auto\" font-family=\"Segoe UI,Roboto,Noto Sans,DejaVu Sans,Arial,sans-serif\">\n");
            buffer.Append($"<title id=\"{id}{number}-t\">{HtmlText.Escape(content.Title)}{of}</title>\n");
            buffer.Append(i == 0 ? $"<desc id=\"{id}-d\">{HtmlText.Escape(content.Description)}</desc>\n" : "");
            buffer.Append($"<rect class=\"cc-paper\" width=\"{width}\" height=\"{height}\" fill=\"{Ink.White}\"/>\n");
            buffer.Append(sheet.Written[parts[i].Written]);
            buffer.Append("</svg>\n");
        }
    }
}
