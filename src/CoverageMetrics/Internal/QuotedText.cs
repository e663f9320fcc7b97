using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Internal;

/// <summary>Quotes a text in a message: short, and with the code points of what the eye takes for something else.</summary>
internal static class QuotedText
{
    private const int Longest = 60;
    private const int MostCodePoints = 4;

    /// <summary>Shortens a text, and replaces what cannot be printed.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its beginning.</returns>
    internal static string Shortened(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder(Longest);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(Rune.IsControl(rune) ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>Names the characters of a text that are no letters, digits or marks of a keyboard: typed minus signs, spaces that do not break, marks nobody sees.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Words to put behind the quoted text, such as <c> (it has U+2212)</c>; empty when there is none.</returns>
    internal static string OddIn(ReadOnlySpan<char> text) => OddIn(text, Language.English) is { Length: > 0 } odd ? $" (it has {odd})" : "";

    /// <summary>Names the same in a language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">The language.</param>
    /// <returns>The code points, such as <c>U+2212, U+00A0</c>; empty when there is none.</returns>
    internal static string OddIn(ReadOnlySpan<char> text, Language language)
    {
        var found = new List<string>();
        while (!text.IsEmpty && found.Count <= MostCodePoints)
        {
            bool isWhole = Rune.DecodeFromUtf16(text, out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
            int codePoint = isWhole ? rune.Value : text[0];
            string name = string.Create(CultureInfo.InvariantCulture, $"U+{codePoint:X4}");
            if ((!isWhole || IsOdd(rune)) && !found.Contains(name))
            {
                found.Add(name);
            }

            text = text[length..];
        }

        return found.Count <= MostCodePoints
            ? string.Join(", ", found)
            : language.Say(Texts.LoadOddOthers, ("characters", string.Join(", ", found[..MostCodePoints])));
    }

    private static bool IsOdd(Rune rune) => rune.IsAscii ? Rune.IsControl(rune) : !Rune.IsLetter(rune);
}
