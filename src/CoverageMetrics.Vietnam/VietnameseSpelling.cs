using System;
using System.Text;

namespace CoverageMetrics.Vietnam;

/// <summary>Brings the spellings of a Vietnamese name into one.</summary>
internal static class VietnameseSpelling
{
    private const string Plain = "OOOOOEEEEEUUUUUAAAAAYYYYY";
    private const string Toned = "ÒÓỎÕỌÈÉẺẼẸÙÚỦŨỤÀÁẢÃẠỲÝỶỸỴ";

    private static readonly string[] Initials =
        ["", "B", "C", "CH", "D", "Đ", "G", "GH", "H", "K", "KH", "L", "M", "N", "NG", "NH", "P", "PH", "Q", "R", "S", "T", "TH", "TR", "V", "X"];

    /// <summary>Puts letters and marks together, writes capitals, and moves the tone marks that have two places.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The one spelling of it.</returns>
    internal static string Of(string name)
    {
        var spelled = new StringBuilder(VietnameseLetters.Compose(Composed(name)).ToUpperInvariant());
        int word = 0;
        for (int i = 0; i <= spelled.Length; i++)
        {
            if (i == spelled.Length || EndsWord(spelled[i]))
            {
                MoveToneMark(spelled, word, i);
                word = i + 1;
            }
        }

        return spelled.ToString();
    }

    // Normalising a text that is not well-formed throws; without culture data it changes nothing, and Vietnamese letters are put together all the same.
    private static string Composed(string name)
    {
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE)
            {
                return name;
            }
        }

        return name.Normalize(NormalizationForm.FormC);
    }

    private static bool EndsWord(char character) => char.IsWhiteSpace(character) || "-‐‑‒–—'’‘ʼ`´".Contains(character, StringComparison.Ordinal);

    private static void MoveToneMark(StringBuilder name, int start, int end)
    {
        int mark = end - start < 2 ? -1 : Toned.IndexOf(name[end - 2], StringComparison.Ordinal);
        if (mark < 0 || (Plain[mark], name[end - 1]) is not (('O', 'A') or ('O', 'E') or ('U', 'Y')) || Array.IndexOf(Initials, name.ToString(start, end - start - 2)) < 0)
        {
            return;
        }

        name[end - 2] = Plain[mark];
        name[end - 1] = Toned[Plain.IndexOf(name[end - 1], StringComparison.Ordinal) + (mark % 5)];
    }
}
