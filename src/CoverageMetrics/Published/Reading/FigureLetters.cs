using System;
using System.Collections.Frozen;
using System.Text;

namespace CoverageMetrics.Published.Reading;

/// <summary>Puts letters and marks that were written apart together, and characters of double width into ordinary ones.</summary>
internal sealed class FigureLetters(FrozenDictionary<(char Letter, char Mark), char> wholes)
{
    // Null where nothing was put together; else where each letter began in the text, and the end of the text behind them.
    internal string Compose(string text, out int[]? origins)
    {
        origins = null;
        if (wholes.Count == 0 || text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') < 0)
        {
            return text;
        }

        int[] begun = new int[text.Length + 1];
        var together = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (together.Length > 0 && wholes.TryGetValue((together[^1], text[i]), out char letter))
            {
                together[^1] = letter;
            }
            else
            {
                begun[together.Length] = i;
                together.Append(text[i]);
            }
        }

        if (together.Length == text.Length)
        {
            return text;
        }

        begun[together.Length] = text.Length;
        origins = begun;
        return together.ToString();
    }

    // Digits, signs and the percent sign of double width, as keyboards for Chinese and Japanese write them.
    internal static string Narrow(string text) => !IsWide(text) ? text : string.Create(text.Length, text, (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = source[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(source[i] - '\uFF01' + '!') : source[i];
        }
    });

    internal static bool IsWide(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\uFF01', '\uFF5E');
}
