using System;
using System.Collections.Generic;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Reading;

/// <content>Reads the number itself and the words on both sides of it.</content>
internal sealed partial class FigureScanner
{
    // No letter, so that no phrase has it.
    private const string LongWord = "?";

    // In small letters; empty where there is no word, one of the figure before, or one of another paragraph.
    internal string Word(int token)
    {
        if (token < Floor || token >= _end)
        {
            return string.Empty;
        }

        FigureToken own = _tokens[token];
        if (own.Kind != FigureTokenKind.Word)
        {
            return string.Empty;
        }

        if (own.Length > _vocabulary.LongestWord)
        {
            return LongWord;
        }

        Span<char> small = stackalloc char[own.Length];
        ReadOnlySpan<char> word = small[.._text.AsSpan(own.Start, own.Length).ToLowerInvariant(small)];

        // A text says the same words again and again: each is kept once, or until another falls on its place.
        ref string kept = ref _words[string.GetHashCode(word) & (_words.Length - 1)];
        if (!word.SequenceEqual(kept))
        {
            kept = word.ToString();
        }

        return kept;
    }

    private bool Is(FigureWordRole role, int token) => _vocabulary[role].StartsAt(this, token);

    private bool Ends(FigureWordRole role, int token) => _vocabulary[role].EndsAt(this, token);

    private bool Is(FigureWordRole role, int token, out int length)
    {
        length = _vocabulary[role].StartsAt(this, token, out PhraseTable<bool>.Phrase? found) ? found.Length : 0;
        return length > 0;
    }

    private bool Ends(FigureWordRole role, int token, out int length)
    {
        length = _vocabulary[role].EndsAt(this, token, out PhraseTable<bool>.Phrase? found) ? found.Length : 0;
        return length > 0;
    }

    private char Sign(int token) =>
        token >= _paragraph && token < _end && _tokens[token].Kind == FigureTokenKind.Sign ? _text[_tokens[token].Start] : '\0';

    private bool IsGlued(int token) => token < _tokens.Count && !_tokens[token].IsSpaced;

    // A date, a period, a fraction or the number of a document hangs together with more than a number.
    private bool IsFree(int token)
    {
        bool isFreeBefore = _tokens[token].IsSpaced || Sign(token - 1) is '(' or '[' or '"' or '“' or '~' or '+' or '≈' or '\'';
        char after = Sign(token + 1);
        bool isFreeAfter = !IsGlued(token + 1) || after is not ('/' or '_' or ':' or '\\' or '-' or '–') || IsRangeSign(token + 1);
        return isFreeBefore && isFreeAfter;
    }

    private bool TryReadNumber(int token, ref FoundRepairs repairs, out decimal digits, out int next)
    {
        FigureToken own = _tokens[token];
        ReadOnlySpan<char> text = _text.AsSpan(own.Start, own.Length);
        next = token + 1;
        if (IsSplitBySpace(token))
        {
            next = token + 3;
            repairs.Add(FigureRepair.SpaceInsideNumber);
            string joined = string.Concat(text, [_grammar.Digits.Decimal], _text.AsSpan(_tokens[token + 2].Start, _tokens[token + 2].Length));
            return _grammar.Digits.TryRead(joined, out digits);
        }

        if (_grammar.Digits.TryRead(text, out digits))
        {
            return true;
        }

        bool hasWord = Sign(next) == '%' || _vocabulary.Scales.StartsAt(this, next);
        if (!hasWord || !_grammar.Digits.TryReadMistaken(text, out digits))
        {
            return false;
        }

        repairs.Add(FigureRepair.DecimalPoint);
        return true;
    }

    // "15, 31%" where a comma stands before decimals: decimals of a percentage that a space has cut off.
    private bool IsSplitBySpace(int token) =>
        token + 3 < _end
        && _tokens[token].Length <= 3
        && Sign(token + 1) == _grammar.Digits.Decimal && IsGlued(token + 1)
        && _tokens[token + 2] is { Kind: FigureTokenKind.Number, Length: <= 2 }
        && Sign(token + 3) == '%'
        && !Ends(FigureWordRole.Calendar, token - 1);

    private Suffix ReadSuffix(int number, int next, ref FoundRepairs repairs)
    {
        if (Sign(next) == '%')
        {
            return new(QuantityKind.Percentage, NumberScale.Ones, "%", next + 1, false);
        }

        if (_vocabulary[FigureWordRole.Times].StartsAt(this, next, out PhraseTable<bool>.Phrase? times) && IsMultiplied(number))
        {
            return new(QuantityKind.Percentage, NumberScale.Ones, times.Text, next + times.Length, false) { IsMultiple = true };
        }

        if (IsGlued(next) && Word(next).Length > 0)
        {
            repairs.Add(FigureRepair.MissingSpace);
        }

        NumberScale scale = ReadScale(ref next);
        if (Is(FigureWordRole.Half, next) || (scale != NumberScale.Ones && (ContinuesWithScale(next) || ContinuesFromScale(number))))
        {
            // "2 million and a half", "2 million 300 thousand": one number in two pieces, of which neither is meant.
            return new(QuantityKind.Count, scale, string.Empty, next, true);
        }

        if (_vocabulary.Currencies.StartsAt(this, next, out PhraseTable<bool>.Phrase? currency) && !Is(FigureWordRole.NoCurrency, next))
        {
            return new(QuantityKind.Amount, scale, currency.Text, next + currency.Length, false);
        }

        (string unit, int length) = ReadUnit(next);
        QuantityKind kind = Is(FigureWordRole.Percent, next, out int hundredths) && hundredths == length ? QuantityKind.Percentage : QuantityKind.Count;
        if (length > 0 && ReadUnit(next + length).Unit == unit)
        {
            repairs.Add(FigureRepair.RepeatedWord);
            length *= 2;
        }

        bool isRefused = (kind == QuantityKind.Percentage && scale != NumberScale.Ones) || (IsGlued(next) && length == 0 && Word(next).Length > 0);
        return new(kind, scale, unit, next + length, isRefused);
    }

    // "5.7 times"; where the word may count occasions, only behind one that multiplies, with a qualifier between or not.
    private bool IsMultiplied(int number)
    {
        int before = number - 1;
        return _vocabulary[FigureWordRole.Multiplying].IsEmpty || Ends(FigureWordRole.Multiplying, before)
            || (_vocabulary.Qualifiers.EndsAt(this, before, out PhraseTable<FigureQualifier>.Phrase? qualifier) && Ends(FigureWordRole.Multiplying, before - qualifier.Length));
    }

    private NumberScale ReadScale(ref int next)
    {
        foreach (PhraseTable<NumberScale>.Phrase phrase in _vocabulary.Scales.BeginningWith(Word(next)))
        {
            // The last word may be another word together with what stands behind it.
            if (phrase.IsAt(this, next) && !Is(FigureWordRole.NoScale, next + phrase.Length - 1))
            {
                next += phrase.Length;
                return phrase.Value;
            }
        }

        return NumberScale.Ones;
    }

    private bool ContinuesWithScale(int token) =>
        token < _end && _tokens[token].Kind == FigureTokenKind.Number && _vocabulary.Scales.StartsAt(this, token + 1);

    private bool ContinuesFromScale(int token) =>
        token >= 2 && _tokens[token - 2].Kind == FigureTokenKind.Number && _vocabulary.Scales.StartsAt(this, token - 1);

    private (string Unit, int Length) ReadUnit(int token) =>
        _vocabulary.Units.StartsAt(this, token, out PhraseTable<bool>.Phrase? unit) ? (unit.Text, unit.Length) : (string.Empty, 0);

    // "2 to 3 posts", "37-38%", "5,000 - 6,000 people": the first number has no word of its own; "50% - 60%": both have the same.
    private bool TryReadRange(int token, decimal lower, ref Suffix suffix, ref FoundRepairs repairs, out decimal upper)
    {
        upper = 0;
        int joint = suffix.Next;
        bool isPlain = joint == token + 1;
        int length = 1;
        bool isRange = IsRangeSign(joint) || (isPlain && Is(FigureWordRole.RangeJoint, joint, out length) && !Ends(FigureWordRole.ChangeFrom, token - 1));
        int second = joint + length;
        FoundRepairs ofBoth = repairs;
        if (!isRange || second >= _end || _tokens[second].Kind != FigureTokenKind.Number
            || !TryReadNumber(second, ref ofBoth, out upper, out int next))
        {
            return false;
        }

        Suffix own = ReadSuffix(second, next, ref ofBoth);
        if (!isPlain && (upper < lower || (own.Kind, own.Scale, own.Unit) != (suffix.Kind, suffix.Scale, suffix.Unit)))
        {
            return false;
        }

        repairs = ofBoth;
        suffix = own with { IsRefused = own.IsRefused || own.Next == next };
        return !suffix.IsRefused;
    }

    private bool IsRangeSign(int token) =>
        Sign(token) is '-' or '–' && token + 2 < _end && _tokens[token + 1].Kind == FigureTokenKind.Number
        && (Sign(token + 2) == '%' || (IsCounted(token + 2) && !(IsYear(token - 1) && IsYear(token + 1))));

    private bool IsCounted(int token) => _vocabulary.Scales.StartsAt(this, token) || _vocabulary.Units.StartsAt(this, token);

    // Thousands are printed with a mark.
    private bool IsYear(int token) => _tokens[token] is { Kind: FigureTokenKind.Number, Length: 4 } && !_text.AsSpan(_tokens[token].Start, 4).ContainsAny('.', ',');

    private bool IsInCalendar(int token, in Suffix suffix)
    {
        if (suffix.Scale != NumberScale.Ones || suffix.Kind == QuantityKind.Percentage)
        {
            return false;
        }

        // "in 2022 members …", "on day 6 members …": but "each year 2,000 members" counts.
        return (_tokens[token].Length <= 2 && Ends(FigureWordRole.Calendar, token - 1)) || (_tokens[token].Length == 4 && Ends(FigureWordRole.Year, token - 1));
    }
}
