using System;
using System.Collections.Generic;
using CoverageMetrics.Published;

namespace CoverageMetrics.Vietnam;

/// <content>Reads the number itself and the words on both sides of it.</content>
internal sealed partial class VietnameseFigureScanner
{
    // In small letters; empty where there is no word, one longer than any that is looked for, or one of the figure before.
    private string Word(int token)
    {
        if (token < Floor || token >= _tokens.Count)
        {
            return string.Empty;
        }

        VietnameseFigureToken own = _tokens[token];
        if (own.Kind != VietnameseFigureTokenKind.Word || own.Length > VietnameseFigureWords.LongestWord)
        {
            return string.Empty;
        }

        Span<char> small = stackalloc char[VietnameseFigureWords.LongestWord];
        ReadOnlySpan<char> word = small[.._text.AsSpan(own.Start, own.Length).ToLowerInvariant(small)];

        // A text says the same words again and again: each is kept once, or until another falls on its place.
        ref string kept = ref _words[string.GetHashCode(word) & (_words.Length - 1)];
        if (!word.SequenceEqual(kept))
        {
            kept = word.ToString();
        }

        return kept;
    }

    private char Sign(int token) =>
        token >= 0 && token < _tokens.Count && _tokens[token].Kind == VietnameseFigureTokenKind.Sign ? _text[_tokens[token].Start] : '\0';

    private bool IsGlued(int token) => token < _tokens.Count && !_tokens[token].IsSpaced;

    // A date, a period, a fraction or the number of a document hangs together with more than a number.
    private bool IsFree(int token)
    {
        bool isFreeBefore = _tokens[token].IsSpaced || Sign(token - 1) is '(' or '[' or '"' or '“' or '~' or '+' or '≈' or '\'';
        char after = Sign(token + 1);
        bool isFreeAfter = !IsGlued(token + 1) || after is not ('/' or '_' or ':' or '\\' or '-' or '–') || IsRangeSign(token + 1);
        return isFreeBefore && isFreeAfter;
    }

    private bool TryReadNumber(int token, ref SortedSet<VietnameseNumberRepair>? repairs, out decimal digits, out int next)
    {
        VietnameseFigureToken own = _tokens[token];
        ReadOnlySpan<char> text = _text.AsSpan(own.Start, own.Length);
        next = token + 1;
        if (IsSplitBySpace(token))
        {
            next = token + 3;
            _ = (repairs ??= []).Add(VietnameseNumberRepair.SpaceInsideNumber);
            string joined = string.Concat(text, ",", _text.AsSpan(_tokens[token + 2].Start, _tokens[token + 2].Length));
            return VietnameseNumberText.TryReadDigits(joined, out digits);
        }

        if (VietnameseNumberText.TryReadDigits(text, out digits))
        {
            return true;
        }

        int point = own.Length <= 8 ? text.IndexOf('.') : -1;
        bool hasWord = Sign(next) == '%' || VietnameseNumberText.TryReadScale(Word(next), out _);
        if (!hasWord || !VietnameseNumberRepairs.IsDecimalPoint(text, point))
        {
            return false;
        }

        _ = (repairs ??= []).Add(VietnameseNumberRepair.DecimalPoint);
        return VietnameseNumberText.TryReadDigits(string.Concat(text[..point], ",", text[(point + 1)..]), out digits);
    }

    // "15, 31%": decimals of a percentage that a space has cut off.
    private bool IsSplitBySpace(int token) =>
        token + 3 < _tokens.Count
        && _tokens[token].Length <= 3
        && Sign(token + 1) == ',' && IsGlued(token + 1)
        && _tokens[token + 2] is { Kind: VietnameseFigureTokenKind.Number, Length: <= 2 }
        && Sign(token + 3) == '%'
        && !VietnameseFigureWords.Calendar.Contains(Word(token - 1));

    private Suffix ReadSuffix(int number, int next, ref SortedSet<VietnameseNumberRepair>? repairs)
    {
        if (Sign(next) == '%')
        {
            return new(QuantityKind.Percentage, NumberScale.Ones, "%", next + 1, false);
        }

        if (Word(next) == "lần" && IsMultiplied(number))
        {
            return new(QuantityKind.Percentage, NumberScale.Ones, "lần", next + 1, false);
        }

        if (IsGlued(next) && Word(next).Length > 0)
        {
            _ = (repairs ??= []).Add(VietnameseNumberRepair.MissingSpace);
        }

        NumberScale scale = ReadScale(ref next);
        if (Word(next) is "rưỡi" or "rưởi" || (scale != NumberScale.Ones && (ContinuesWithScale(next) || ContinuesFromScale(number))))
        {
            // "2 triệu rưỡi", "2 triệu 300 nghìn": one number in two pieces, of which neither is meant.
            return new(QuantityKind.Count, scale, string.Empty, next, true);
        }

        if (Word(next) == "đồng" && !VietnameseFigureWords.NotDong.Contains(Word(next + 1)))
        {
            return new(QuantityKind.Amount, scale, "đồng", next + 1, false);
        }

        (string unit, int length) = ReadUnit(next);
        if (length > 0 && ReadUnit(next + length).Unit == unit)
        {
            _ = (repairs ??= []).Add(VietnameseNumberRepair.RepeatedWord);
            length *= 2;
        }

        QuantityKind kind = unit is "điểm phần trăm" or "phần trăm" ? QuantityKind.Percentage : QuantityKind.Count;
        bool isRefused = (kind == QuantityKind.Percentage && scale != NumberScale.Ones) || (IsGlued(next) && length == 0 && Word(next).Length > 0);
        return new(kind, scale, unit, next + length, isRefused);
    }

    // "gấp 5,7 lần", "gấp hơn 3 lần"; but "khám 2 lần" counts visits.
    private bool IsMultiplied(int number) =>
        Word(number - 1) == "gấp" || (Word(number - 2) == "gấp" && VietnameseFigureWords.Qualifiers.ContainsKey(Word(number - 1)));

    private NumberScale ReadScale(ref int next)
    {
        if (!VietnameseNumberText.TryReadScale(Word(next), out NumberScale scale)
            || (scale == NumberScale.Billions && VietnameseFigureWords.NotBillion.Contains(Word(next + 1))))
        {
            return NumberScale.Ones;
        }

        next++;
        if (scale == NumberScale.Thousands && Word(next) is "tỷ" or "tỉ" && !VietnameseFigureWords.NotBillion.Contains(Word(next + 1)))
        {
            next++;
            return NumberScale.Trillions;
        }

        return scale;
    }

    private bool ContinuesWithScale(int token) =>
        token < _tokens.Count && _tokens[token].Kind == VietnameseFigureTokenKind.Number && VietnameseNumberText.TryReadScale(Word(token + 1), out _);

    private bool ContinuesFromScale(int token) =>
        token >= 2 && _tokens[token - 2].Kind == VietnameseFigureTokenKind.Number && VietnameseNumberText.TryReadScale(Word(token - 1), out _);

    private (string Unit, int Length) ReadUnit(int token)
    {
        if (VietnameseFigureWords.Units.TryGetValue(Word(token), out string[][]? phrases))
        {
            foreach (string[] phrase in phrases)
            {
                int same = 1;
                while (same < phrase.Length && Word(token + same) == phrase[same])
                {
                    same++;
                }

                if (same == phrase.Length)
                {
                    return (string.Join(' ', phrase), same);
                }
            }
        }

        return (string.Empty, 0);
    }

    // "2 đến 3 tin", "37-38%", "5.000 - 6.000 người": the first number has no word of its own; "50% - 60%": both have the same.
    private bool TryReadRange(int token, decimal lower, ref Suffix suffix, ref SortedSet<VietnameseNumberRepair>? repairs, out decimal upper)
    {
        upper = 0;
        int joint = suffix.Next;
        bool isPlain = joint == token + 1;
        bool isRange = IsRangeSign(joint) || (isPlain && Word(joint) is "đến" or "tới" && !IsFromTo(token));
        if (!isRange || joint + 1 >= _tokens.Count || _tokens[joint + 1].Kind != VietnameseFigureTokenKind.Number
            || !TryReadNumber(joint + 1, ref repairs, out upper, out int next))
        {
            return false;
        }

        Suffix own = ReadSuffix(joint + 1, next, ref repairs);
        if (!isPlain && (upper < lower || (own.Kind, own.Scale, own.Unit) != (suffix.Kind, suffix.Scale, suffix.Unit)))
        {
            return false;
        }

        suffix = own with { IsRefused = own.IsRefused || own.Next == next };
        return !suffix.IsRefused;
    }

    private bool IsRangeSign(int token) =>
        Sign(token) is '-' or '–' && token + 2 < _tokens.Count && _tokens[token + 1].Kind == VietnameseFigureTokenKind.Number
        && (Sign(token + 2) == '%' || (IsCounted(token + 2) && !(IsYear(token - 1) && IsYear(token + 1))));

    private bool IsCounted(int token) => VietnameseNumberText.TryReadScale(Word(token), out _) || ReadUnit(token).Length > 0;

    // Thousands are printed with a point.
    private bool IsYear(int token) => _tokens[token] is { Kind: VietnameseFigureTokenKind.Number, Length: 4 } && !_text.AsSpan(_tokens[token].Start, 4).ContainsAny('.', ',');

    // "tăng từ 2 đến 3 triệu" is a change from one to the other.
    private bool IsFromTo(int token) => Word(token - 1) == "từ" && Word(token - 2) is "tăng" or "giảm" or "nâng";

    private bool IsInCalendar(int token, in Suffix suffix)
    {
        if (suffix.Scale != NumberScale.Ones || suffix.Kind == QuantityKind.Percentage || !VietnameseFigureWords.Calendar.Contains(Word(token - 1)))
        {
            return false;
        }

        // "năm 2022 người dân …", "tháng 6 người …": but "mỗi năm 2.000 người" counts.
        return _tokens[token].Length <= 2 || (Word(token - 1) == "năm" && _tokens[token].Length == 4);
    }
}
