using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>How wide words are, without a font: as wide as in the widest of the usual fonts, so that nothing overlaps in any of them.</summary>
internal static class TextMeasure
{
    // Advance widths in hundredths of the size, from the space to the tilde: the wider of DejaVu Sans and Liberation Sans, which is as wide as Arial.
    private static readonly byte[] Regular =
    [
        32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 78, 67, 62, 78,
        76, 30, 50, 67, 56, 87, 75, 79, 67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 40, 34, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62,
        64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
    ];

    private static readonly byte[] Bold =
    [
        35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 61, 102, 78, 77, 74, 84, 69, 69, 83,
        84, 38, 56, 78, 64, 100, 84, 86, 74, 86, 78, 73, 69, 82, 78, 111, 78, 73, 73, 46, 37, 46, 84, 56, 50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69,
        72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
    ];

    /// <summary>Finds how wide words are.</summary>
    /// <param name="text">The words, in one line.</param>
    /// <param name="style">How they look.</param>
    /// <returns>The width in pixels.</returns>
    internal static double Width(string text, TextStyle style)
    {
        int hundredths = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            hundredths += Width(rune, style.IsBold);
        }

        return hundredths * style.Size / 100;
    }

    /// <summary>Divides words into lines; a word that is wider than a line is divided too.</summary>
    /// <param name="text">The words.</param>
    /// <param name="width">How wide a line may be.</param>
    /// <param name="style">How they look.</param>
    /// <returns>The lines, at least one.</returns>
    internal static IReadOnlyList<string> Wrap(string text, double width, TextStyle style)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (Width(longer, style) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = Width(word, style) <= width ? word : Divide(word, width, style, lines);
        }

        if (line.Length > 0 || lines.Count == 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    private static string Divide(string word, double width, TextStyle style, List<string> lines)
    {
        var line = new StringBuilder();
        double used = 0;
        foreach (Rune rune in word.EnumerateRunes())
        {
            double more = Width(rune, style.IsBold) * style.Size / 100;
            if (line.Length > 0 && used + more > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            line.Append(rune.ToString());
            used += more;
        }

        return line.ToString();
    }

    // Vietnamese letters are as wide as those without accents; the horned capitals are the widest of them.
    private static int Width(Rune rune, bool isBold) => rune.Value switch
    {
        >= ' ' and <= '~' => isBold ? Bold[rune.Value - ' '] : Regular[rune.Value - ' '],
        < ' ' => 0,
        0x2212 => 84,
        (>= 0xC0 and <= 0x24F) or (>= 0x1E00 and <= 0x1EFF) => (Rune.IsUpper(rune) ? 92 : 66) + (isBold ? 8 : 0),
        0x2013 or 0x2018 or 0x2019 or 0xB7 => 56,
        0x201C or 0x201D => 66,
        > 0xFFFF => 140,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => isBold ? 112 : 102,
    };
}
