using System.Linq;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Puts a narrow, a middle and a wide drawing of a picture into one element of HTML, of which the one that fits is shown: it fills its place, and words are from 12 to 18 pixels high.</summary>
internal static class ChartFigure
{
    // By the width of the place in the page, and by that of the window where a program does not know the other.
    private const string Styles = """
        .coverage-chart{box-sizing:border-box;container-type:inline-size;min-width:18rem;max-width:60rem;margin:1rem 0;padding:0}
        .coverage-chart svg{display:block;width:100%}
        .coverage-chart .cc-middle,.coverage-chart .cc-wide{display:none}
        @container (min-width:33.75rem){.coverage-chart .cc-narrow{display:none}.coverage-chart .cc-middle{display:block}}
        @container (min-width:45rem){.coverage-chart .cc-middle{display:none}.coverage-chart .cc-wide{display:block}}
        @supports not (container-type:inline-size){@media (min-width:36.75rem){.coverage-chart .cc-narrow{display:none}.coverage-chart .cc-middle{display:block}}@media (min-width:48rem){.coverage-chart .cc-middle{display:none}.coverage-chart .cc-wide{display:block}}}
        @media print{.coverage-chart .cc-narrow,.coverage-chart .cc-middle{display:none}.coverage-chart .cc-wide{display:block}.coverage-chart svg{break-inside:avoid;max-height:95vh}}

        """;

    // Dark where the page says that it can be and its reader prefers that; colours that a reader has chosen are taken.
    private static readonly string Colours = string.Concat(Ink.Palette.Select(ink =>
        $"@supports (color:light-dark(#fff,#000)){{.coverage-chart [fill=\"{ink.Light}\"]{{fill:light-dark({ink.Light},{ink.Dark})}}.coverage-chart [stroke=\"{ink.Light}\"]{{stroke:light-dark({ink.Light},{ink.Dark})}}}}\n"
        + $"@media (forced-colors:active){{.coverage-chart [fill=\"{ink.Light}\"]{{fill:{ink.Forced}}}.coverage-chart [stroke=\"{ink.Light}\"]{{stroke:{ink.Forced}}}}}\n"))
        + "@media (forced-colors:active){.coverage-chart svg{forced-color-adjust:none}}";

    /// <summary>Writes the element.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="content">What the picture shows.</param>
    internal static void Write(TextBuffer buffer, ChartContent content)
    {
        buffer.Append($"<figure class=\"coverage-chart\" lang=\"{content.Report.Language.Code}\">\n<style>\n");
        buffer.Append(Styles);
        buffer.Append(Colours);
        buffer.Append("\n</style>\n<div class=\"cc-narrow\">\n");
        ChartPicture.Write(buffer, content, ChartPicture.LeastWidth);
        buffer.Append("</div>\n<div class=\"cc-middle\">\n");
        ChartPicture.Write(buffer, content, ChartPicture.MiddleWidth);
        buffer.Append("</div>\n<div class=\"cc-wide\">\n");
        ChartPicture.Write(buffer, content, ChartPicture.UsualWidth, ChartPicture.PageHeight);
        buffer.Append("</div>\n</figure>\n");
    }
}
