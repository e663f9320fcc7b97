using System;

namespace CoverageMetrics.Vietnam;

/// <summary>The strict form of Vietnamese numbers.</summary>
internal static class VietnameseNumberText
{
    /// <summary>The most decimals a printed number may have.</summary>
    internal const int MostDecimals = 10;

    /// <summary>What the printed digits must be below; times the largest scale it still is a decimal.</summary>
    internal const decimal Limit = 1_000_000_000_000_000m;

    internal static FormatException NotOne(string what, string text)
    {
        string shown = text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");
        return new FormatException($"The text must be a Vietnamese {what}, such as 139.986 or 1,16 triệu; it is \"{shown}\".");
    }

    // With the space before it; null for a scale that Vietnamese numbers have no word for.
    internal static string? Word(NumberScale scale)
    {
        return scale == NumberScale.Ones ? string.Empty
            : scale == NumberScale.Thousands ? " nghìn"
            : scale == NumberScale.Millions ? " triệu"
            : scale == NumberScale.Billions ? " tỷ"
            : scale == NumberScale.Trillions ? " nghìn tỷ"
            : null;
    }

    internal static bool TryRead(ReadOnlySpan<char> text, out VietnameseNumber number)
    {
        number = default;
        bool isNegative = text.StartsWith("-", StringComparison.Ordinal) || text.StartsWith("\u2212", StringComparison.Ordinal);
        text = isNegative ? text[1..] : text;
        int end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ','))
        {
            end++;
        }

        if (!VietnameseFigure.Grammar.TryReadNumber(text[..end], out decimal digits) || !TryReadSuffix(text[end..], out NumberScale scale, out VietnameseNumberUnit unit))
        {
            return false;
        }

        number = new(isNegative ? -digits : digits, scale, unit);
        return true;
    }

    internal static bool TryReadScale(ReadOnlySpan<char> word, out NumberScale scale)
    {
        scale = word switch
        {
            "nghìn" or "ngàn" => NumberScale.Thousands,
            "triệu" => NumberScale.Millions,
            "tỷ" or "tỉ" => NumberScale.Billions,
            _ => NumberScale.Ones,
        };
        return scale != NumberScale.Ones;
    }

    private static bool TryReadSuffix(ReadOnlySpan<char> text, out NumberScale scale, out VietnameseNumberUnit unit)
    {
        scale = NumberScale.Ones;
        unit = VietnameseNumberUnit.None;
        if (text is "%" or " %" or "\u00A0%")
        {
            unit = VietnameseNumberUnit.Percent;
            return true;
        }

        bool isDong = text.EndsWith(" đồng", StringComparison.Ordinal);
        unit = isDong ? VietnameseNumberUnit.Dong : VietnameseNumberUnit.None;
        ReadOnlySpan<char> words = isDong ? text[..^5] : text;
        if (words.IsEmpty)
        {
            return true;
        }

        if (words is " nghìn tỷ" or " ngàn tỷ" or " nghìn tỉ" or " ngàn tỉ")
        {
            scale = NumberScale.Trillions;
            return true;
        }

        return words[0] == ' ' && TryReadScale(words[1..], out scale);
    }
}
