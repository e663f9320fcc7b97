using System;
using System.Collections.Generic;
using System.Text;

namespace CoverageMetrics.Reports;

/// <summary>The order of the Vietnamese alphabet: a ă â b c d đ e ê …, the letters first and the tones only among equal letters.</summary>
/// <remarks>Reads no culture data of the machine. Names in other languages come in the order of their plain letters.</remarks>
internal static class VietnameseOrder
{
    // Breve, circumflex and horn make letters; grave, hook above, tilde, acute and dot below are the tones in their usual order.
    private const string Shapes = "\u0306\u0302\u031B";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    /// <summary>Gets the comparison of names.</summary>
    internal static Comparer<string> Names { get; } = Comparer<string>.Create(static (left, right) =>
    {
        (string Letters, string Tones) one = Key(left);
        (string Letters, string Tones) other = Key(right);
        int byLetters = string.CompareOrdinal(one.Letters, other.Letters);
        int byTones = byLetters != 0 ? byLetters : string.CompareOrdinal(one.Tones, other.Tones);
        return byTones != 0 ? byTones : string.CompareOrdinal(left, right);
    });

    private static (string Letters, string Tones) Key(string name)
    {
        var letters = new StringBuilder(name.Length * 2);
        var tones = new StringBuilder(name.Length);
        foreach (char character in Decomposed(name))
        {
            int shape = Shapes.IndexOf(character, StringComparison.Ordinal);
            int tone = Tones.IndexOf(character, StringComparison.Ordinal);
            if (shape >= 0 && letters.Length > 0)
            {
                letters[^1] = (char)('1' + shape);
            }
            else if (tone >= 0 && tones.Length > 0)
            {
                tones[^1] = (char)('1' + tone);
            }
            else
            {
                (char letter, char stroke) = character is 'đ' or 'Đ' ? ('d', '1') : (char.ToLowerInvariant(character), '0');
                letters.Append(letter).Append(stroke);
                tones.Append('0');
            }
        }

        return (letters.ToString(), tones.ToString());
    }

    // Normalising a string with half a surrogate pair throws; such a name is ordered as it is written.
    private static string Decomposed(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (char.IsSurrogate(name[i]) && !(i + 1 < name.Length && char.IsSurrogatePair(name[i], name[++i])))
            {
                return name;
            }
        }

        return name.Normalize(NormalizationForm.FormD);
    }
}
