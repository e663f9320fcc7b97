using System.IO;
using CoverageMetrics.Tour.Tables;

namespace CoverageMetrics.Tour;

/// <summary>The tour from end to end: printed, and written as a page.</summary>
internal static class TourProgram
{
    /// <summary>Runs the tour.</summary>
    /// <param name="arguments"><c>[folder] [--language en|vi]</c>.</param>
    /// <param name="output">What is printed.</param>
    /// <param name="errors">What is wrong with the arguments.</param>
    /// <returns>0, or 2 for arguments that are not allowed.</returns>
    internal static int Run(string[] arguments, TextWriter output, TextWriter errors)
    {
        string? folder = null;
        TourTexts texts = TourTexts.English;
        for (int i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i..])
            {
                case ["--language", "en", ..]:
                    (texts, i) = (TourTexts.English, i + 1);
                    break;
                case ["--language", "vi", ..]:
                    (texts, i) = (TourTexts.Vietnamese, i + 1);
                    break;
                case [var first, ..] when first.Length > 0 && first[0] != '-' && folder is null:
                    folder = first;
                    break;
                default:
                    errors.WriteLine(texts["usage", string.Join(' ', arguments[i..])]);
                    return 2;
            }
        }

        var page = new Page(output, texts);
        Articles.Print(page);
        Territories.Print(page);
        NationalYearEnds.Print(page);
        PublishedReports.PrintRates(page);
        CountedNation.Print(page);
        PublishedReports.PrintMonth(page, folder ?? "artifacts");
        return 0;
    }
}
