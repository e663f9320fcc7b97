using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text;

namespace CoverageMetrics.Internal;

/// <summary>Keeps text that is written right to left, and what controls directions, from moving what stands beside it.</summary>
internal static class Bidi
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    // Hebrew, Arabic and their neighbours with the controls; of what lies beyond the first plane the halves, which are looked at more closely.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(SuspectCharacters());

    /// <summary>Isolates a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text itself where it neither is written right to left nor has controls. Else the text without embeddings, overrides and isolates that do not end, between U+2068 and U+2069 if there is
    /// something in it that is written right to left and not isolated yet.</returns>
    internal static string Isolate(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspects) < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length + 2);
        var open = new Stack<int>();
        bool isOpenText = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case >= 0x202A and <= 0x202E:
                    break;
                case >= 0x2066 and <= 0x2068:
                    open.Push(kept.Length);
                    kept.Append(rune.ToString());
                    break;
                case PopIsolate:
                    if (open.TryPop(out _))
                    {
                        kept.Append(PopIsolate);
                    }

                    break;
                default:
                    isOpenText |= open.Count == 0 && IsRightToLeft(rune);
                    kept.Append(rune.ToString());
                    break;
            }
        }

        // From the end, so that the places before stay what they are.
        foreach (int start in open)
        {
            isOpenText |= IsRightToLeft(kept, start);
            kept.Remove(start, 1);
        }

        return isOpenText ? $"{FirstStrongIsolate}{kept}{PopIsolate}" : kept.ToString();
    }

    private static bool IsRightToLeft(StringBuilder text, int start)
    {
        foreach (Rune rune in text.ToString(start, text.Length - start).EnumerateRunes())
        {
            if (IsRightToLeft(rune))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRightToLeft(Rune rune) => rune.Value is 0x200F or 0x061C or (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
        or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static string SuspectCharacters()
    {
        var characters = new StringBuilder("\u200F");
        foreach ((char first, char last) in new[] { ('\u0590', '\u08FF'), ('\uFB1D', '\uFDFF'), ('\uFE70', '\uFEFE'), ('\u202A', '\u202E'), ('\u2066', '\u2069'), ('\uD802', '\uD803'), ('\uD83A', '\uD83B') })
        {
            for (int character = first; character <= last; character++)
            {
                characters.Append((char)character);
            }
        }

        return characters.ToString();
    }
}
