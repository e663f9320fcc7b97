using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CoverageMetrics.Vietnam;

/// <summary>Takes Vietnamese letters and their marks apart and puts them together, also where the runtime has no culture data to do it.</summary>
internal static class VietnameseLetters
{
    // Breve, circumflex and horn make letters; grave, hook above, tilde, acute and dot below are the tones in their usual order.
    internal const string Shapes = "\u0306\u0302\u031B";
    internal const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    // A letter with its marks: the plain letter, the shape behind it where it has one, and the same with each tone.
    private static readonly (string Parts, string WithTones)[] Rows =
    [
        ("a", "aàảãáạ"), ("a\u0306", "ăằẳẵắặ"), ("a\u0302", "âầẩẫấậ"), ("e", "eèẻẽéẹ"), ("e\u0302", "êềểễếệ"), ("i", "iìỉĩíị"), ("o", "oòỏõóọ"), ("o\u0302", "ôồổỗốộ"),
        ("o\u031B", "ơờởỡớợ"), ("u", "uùủũúụ"), ("u\u031B", "ưừửữứự"), ("y", "yỳỷỹýỵ"),
    ];

    private static readonly FrozenDictionary<char, string> PartsOf = AllParts();
    private static readonly FrozenDictionary<string, char> WholeOf = AllWholes();

    /// <summary>Writes every Vietnamese letter as the plain letter, its shape and its tone; other characters stay.</summary>
    internal static string Decompose(string text)
    {
        var apart = new StringBuilder(text.Length * 2);
        foreach (char character in text)
        {
            _ = PartsOf.TryGetValue(character, out string? parts) ? apart.Append(parts) : apart.Append(character);
        }

        return apart.ToString();
    }

    /// <summary>Writes every plain letter with the marks of a Vietnamese one behind it as that letter, whatever the order of the marks; other characters stay.</summary>
    internal static string Compose(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0300', '\u0323') < 0)
        {
            return text;
        }

        var together = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            bool isMark = together.Length > 0 && (Shapes.Contains(character, StringComparison.Ordinal) || Tones.Contains(character, StringComparison.Ordinal));
            if (isMark && WholeOf.TryGetValue(With(together[^1], character), out char letter))
            {
                together[^1] = letter;
            }
            else
            {
                _ = together.Append(character);
            }
        }

        return together.ToString();
    }

    /// <summary>Finds every letter that a mark makes another letter of, whatever the order of the marks.</summary>
    internal static IEnumerable<(char Letter, char Mark, char Whole)> Pairs() =>
        from letter in All().Select(one => one.Letter).Concat("aeiouyAEIOUY").Distinct()
        from mark in Shapes + Tones
        where WholeOf.ContainsKey(With(letter, mark))
        select (letter, mark, WholeOf[With(letter, mark)]);

    // The plain letter first, then the shape, then the tone.
    private static string With(char letter, char mark)
    {
        string parts = PartsOf.GetValueOrDefault(letter, letter.ToString());
        return Tones.Contains(mark, StringComparison.Ordinal) ? parts + mark : parts.Insert(1, mark.ToString());
    }

    private static IEnumerable<(char Letter, string Parts)> All()
    {
        foreach ((string parts, string letters) in Rows)
        {
            for (int tone = 0; tone < letters.Length; tone++)
            {
                string withTone = tone == 0 ? parts : parts + Tones[tone - 1];
                yield return (letters[tone], withTone);
                yield return (char.ToUpperInvariant(letters[tone]), char.ToUpperInvariant(withTone[0]) + withTone[1..]);
            }
        }
    }

    private static FrozenDictionary<char, string> AllParts()
    {
        var parts = new Dictionary<char, string>();
        foreach ((char letter, string apart) in All())
        {
            parts[letter] = apart;
        }

        return parts.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, char> AllWholes()
    {
        var wholes = new Dictionary<string, char>(StringComparer.Ordinal);
        foreach ((char letter, string apart) in All())
        {
            wholes[apart] = letter;
        }

        return wholes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
