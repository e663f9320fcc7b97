using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CoverageMetrics.Published;

namespace CoverageMetrics.Vietnam;

/// <summary>Puts a number right as far as that needs no guess, in one pass over the text for each kind of repair.</summary>
internal static class VietnameseNumberRepairs
{
    private static readonly SearchValues<char> Numeric = SearchValues.Create("-0123456789.,");

    // What a lenient reading may look at; no number with all its words is as long.
    private const int MostCharacters = 200;

    internal static string Repair(string text, out FigureRepair[] repairs)
    {
        var done = new SortedSet<FigureRepair>();
        string repaired = text.Length <= MostCharacters ? Repair(text, done) : text;
        repairs = [.. done];
        return repaired;
    }

    // Digits, signs and the percent sign of double width, as keyboards for Chinese and Japanese write them.
    private static string Narrow(string text) => !IsWide(text) ? text : string.Create(text.Length, text, (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = source[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(source[i] - '\uFF01' + '!') : source[i];
        }
    });

    private static bool IsWide(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\uFF01', '\uFF5E');

    private static string Repair(string text, SortedSet<FigureRepair> done)
    {
        string composed = VietnameseLetters.Compose(text);
        string narrow = Narrow(composed);
        string small = narrow.ToLowerInvariant();
        string spaced = string.Join(' ', small.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Note(!composed.Equals(text, StringComparison.Ordinal), FigureRepair.ComposedLetters);
        Note(!ReferenceEquals(narrow, composed), FigureRepair.WideCharacters);
        Note(!small.Equals(narrow, StringComparison.Ordinal), FigureRepair.LetterCase);
        Note(!spaced.Equals(small, StringComparison.Ordinal), FigureRepair.Spaces);

        var repaired = new StringBuilder(spaced.Length + 1);
        for (int i = 0; i < spaced.Length; i++)
        {
            char last = repaired.Length > 0 ? repaired[^1] : '\0';
            // A space is never the last character.
            if (spaced[i] == ' ' && last == ',' && char.IsAsciiDigit(spaced[i + 1]) && IsPercentage(spaced))
            {
                Note(true, FigureRepair.SpaceInsideNumber);
                continue;
            }

            if (char.IsLetter(spaced[i]) && char.IsAsciiDigit(last))
            {
                Note(true, FigureRepair.MissingSpace);
                _ = repaired.Append(' ');
            }

            _ = repaired.Append(spaced[i]);
        }

        string result = repaired.ToString();
        int point = result.IndexOf('.', StringComparison.Ordinal);
        int end = result.AsSpan().IndexOfAnyExcept(Numeric);
        if (end >= 0 && IsDecimalPoint(result.AsSpan(0, end), point))
        {
            Note(true, FigureRepair.DecimalPoint);
            result = string.Concat(result.AsSpan(0, point), ",", result.AsSpan(point + 1));
        }

        return result;

        void Note(bool isDone, FigureRepair repair)
        {
            if (isDone)
            {
                _ = done.Add(repair);
            }
        }
    }

    // One or two digits after the only mark are no thousands: with a word of scale or a percent sign they can only be decimals.
    private static bool IsDecimalPoint(ReadOnlySpan<char> number, int point) =>
        point > 0 && point <= 3 && number.Length - point - 1 is 1 or 2 && number[(point + 1)..].IndexOfAny('.', ',') < 0 && number[..point].IndexOf(',') < 0;

    private static bool IsPercentage(string text) => text.EndsWith('%');
}
