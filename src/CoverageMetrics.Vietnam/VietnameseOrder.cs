using System;
using System.Collections.Generic;
using System.Text;

namespace CoverageMetrics.Vietnam;

/// <summary>The order of the Vietnamese alphabet: a ă â b c d đ e ê …, the letters first and the tones only among equal letters.</summary>
/// <remarks>Reads no culture data of the machine. Letters that are not Vietnamese come behind those that are, by their code.</remarks>
internal static class VietnameseOrder
{
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
        foreach (char character in VietnameseLetters.Decompose(name))
        {
            int shape = VietnameseLetters.Shapes.IndexOf(character, StringComparison.Ordinal);
            int tone = VietnameseLetters.Tones.IndexOf(character, StringComparison.Ordinal);
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
}
