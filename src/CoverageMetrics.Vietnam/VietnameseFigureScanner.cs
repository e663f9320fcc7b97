using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using CoverageMetrics.Published;

namespace CoverageMetrics.Vietnam;

/// <summary>Goes through a text once and reads the figures in it.</summary>
internal sealed partial class VietnameseFigureScanner
{
    // Of a phrase such as "phấn đấu đến cuối năm đạt không dưới", more than any source puts before a figure.
    private const int MostWordsBefore = 8;

    private readonly string _text;
    private readonly List<VietnameseFigureToken> _tokens;
    private readonly SortedSet<VietnameseNumberRepair> _textRepairs = [];

    internal VietnameseFigureScanner(string text)
    {
        string composed = VietnameseNumberLetters.Compose(text, out bool isComposed);
        _text = VietnameseNumberRepairs.Narrow(composed, out bool isNarrowed);
        _tokens = VietnameseFigureTokens.Cut(_text);
        if (isComposed)
        {
            _ = _textRepairs.Add(VietnameseNumberRepair.ComposedLetters);
        }

        if (isNarrowed)
        {
            _ = _textRepairs.Add(VietnameseNumberRepair.WideCharacters);
        }
    }

    internal IReadOnlyList<VietnameseFigureReading> ReadAll()
    {
        var readings = new List<VietnameseFigureReading>();
        Found? before = null;
        for (int token = 0; token < _tokens.Count; token++)
        {
            if (_tokens[token].Kind == VietnameseFigureTokenKind.Number && TryRead(token, isBareAllowed: false, before, out Found? found))
            {
                readings.Add(found.Reading);
                before = found;
                token = found.Next - 1;
            }
        }

        return readings;
    }

    internal VietnameseFigureReading? ReadWhole()
    {
        int number = _tokens.FindIndex(token => token.Kind == VietnameseFigureTokenKind.Number);
        return number >= 0 && number <= MostWordsBefore && TryRead(number, isBareAllowed: true, null, out Found? found)
            && found.First == 0 && found.Next == _tokens.Count
            ? found.Reading
            : null;
    }

    private bool TryRead(int token, bool isBareAllowed, Found? before, [NotNullWhen(true)] out Found? found)
    {
        found = null;
        var repairs = new SortedSet<VietnameseNumberRepair>(_textRepairs);
        if (!IsFree(token) || !TryReadNumber(token, repairs, out decimal digits, out int next))
        {
            return false;
        }

        Suffix suffix = ReadSuffix(token, next, repairs);
        bool isRange = TryReadRange(token, ref suffix, repairs, out decimal upper);
        if (suffix.IsRefused || (suffix.Next == next && !isBareAllowed) || IsInCalendar(token, suffix))
        {
            return false;
        }

        Prefix prefix = ReadPrefix(token, suffix.Kind);
        if (isRange)
        {
            prefix = prefix with { Precision = FigurePrecision.Plain };
        }

        if (before is not null && IsInBracketsAfter(token, before))
        {
            prefix = prefix with { Direction = before.Reading.Direction, Status = before.Reading.Figure.Status, First = token - 1 };
            suffix = suffix with { Next = ClosesAt(suffix.Next) ? suffix.Next + 1 : suffix.Next };
        }

        if (!TryMake(digits, isRange ? upper : null, suffix, prefix, out PublishedFigure? figure))
        {
            return false;
        }

        string printed = _text[_tokens[prefix.First].Start.._tokens[suffix.Next - 1].End];
        found = new Found(new VietnameseFigureReading(figure.WithText(printed), suffix.Unit, prefix.Direction, [.. repairs]), prefix.First, suffix.Next);
        return true;
    }

    private static bool TryMake(decimal digits, decimal? upper, in Suffix suffix, in Prefix prefix, [NotNullWhen(true)] out PublishedFigure? figure)
    {
        figure = null;
        bool isFraction = suffix.Kind == FigureKind.Count && suffix.Scale == FigureScale.Ones && digits != decimal.Truncate(digits);
        bool isBelowNothing = digits == 0 && prefix.Precision is FigurePrecision.Nearly or FigurePrecision.Under;
        if (isFraction || isBelowNothing || upper < digits)
        {
            // 1,234 people: a comma between thousands is foreign, and it is not for us to guess.
            return false;
        }

        figure = upper is { } end
            ? PublishedFigure.Range(suffix.Kind, FigureInterval.Closed(Scaled(digits, suffix.Scale), Scaled(end, suffix.Scale)))
            : suffix.Kind switch
            {
                FigureKind.Percentage => PublishedFigure.Percent(digits, prefix.Precision),
                FigureKind.Amount => PublishedFigure.Amount(digits, suffix.Scale, prefix.Precision),
                FigureKind.Count => PublishedFigure.Count(digits, suffix.Scale, prefix.Precision),
                _ => throw Unnamed.Member(suffix.Kind),
            };
        figure = prefix.Status switch
        {
            PrintedStatus.Estimate => figure.AsEstimate(),
            PrintedStatus.Target => figure.AsTarget(),
            PrintedStatus.Stated => figure,
            _ => throw Unnamed.Member(prefix.Status),
        };
        return true;
    }

    private static ExactNumber Scaled(decimal digits, FigureScale scale) =>
        ExactNumber.FromDecimal(digits * VietnameseNumberText.Factor(scale));

    /// <summary>A reading and the tokens it took.</summary>
    private sealed record Found(VietnameseFigureReading Reading, int First, int Next);

    /// <summary>What the words before a number say.</summary>
    private readonly record struct Prefix(FigurePrecision Precision, PrintedStatus Status, ChangeDirection? Direction, int First)
    {
        public override string ToString() => $"{Precision} {Status}";
    }

    /// <summary>What the words after a number say.</summary>
    private readonly record struct Suffix(FigureKind Kind, FigureScale Scale, string Unit, int Next, bool IsRefused)
    {
        public override string ToString() => $"{Scale} {Unit}";
    }
}
