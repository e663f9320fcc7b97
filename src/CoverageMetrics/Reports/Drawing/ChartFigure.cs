using CoverageMetrics.Internal;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Puts a narrow and a wide drawing of a picture into one element of HTML, of which the one that fits is shown.</summary>
internal static class ChartFigure
{
    // By the width of the place in the page, and by that of the window where a program does not know the other.
    private const string Styles = """
        .coverage-chart{box-sizing:border-box;container-type:inline-size;min-width:18rem;max-width:60rem;margin:1rem 0;padding:0;background:#fff}
        .coverage-chart svg{display:block;width:100%}
        .coverage-chart .cc-narrow{max-width:30rem}
        .coverage-chart .cc-wide{display:none}
        @container (min-width:45rem){.coverage-chart .cc-narrow{display:none}.coverage-chart .cc-wide{display:block}}
        @supports not (container-type:inline-size){@media (min-width:48rem){.coverage-chart .cc-narrow{display:none}.coverage-chart .cc-wide{display:block}}}
        """;

    /// <summary>Writes the element.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="content">What the picture shows.</param>
    internal static void Write(TextBuffer buffer, ChartContent content)
    {
        buffer.Append($"<figure class=\"coverage-chart\" lang=\"{content.Report.Language.Code}\">\n<style>\n");
        buffer.Append(Styles);
        buffer.Append("\n</style>\n<div class=\"cc-narrow\">\n");
        ChartPicture.Write(buffer, content, ChartPicture.LeastWidth);
        buffer.Append("</div>\n<div class=\"cc-wide\">\n");
        ChartPicture.Write(buffer, content, ChartPicture.UsualWidth);
        buffer.Append("</div>\n</figure>\n");
    }
}
