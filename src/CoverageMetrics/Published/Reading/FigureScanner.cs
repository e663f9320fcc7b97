using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Published.Reading;

/// <summary>Goes through a text once and reads the figures in it.</summary>
internal sealed partial class FigureScanner
{
    // More than any source puts directly before a figure.
    private const int MostWordsBefore = 8;

    // How far from its figure a word of estimate or target is looked for.
    private const int MostTokensBefore = 24;

    // How far behind its figure a word is looked for: "587 members above the plan".
    private const int MostWordsBehind = 6;

    private readonly FigureGrammar _grammar;
    private readonly FigureWords _vocabulary;
    private readonly string _given;
    private readonly string _text;
    private readonly int[]? _origins;
    private readonly List<FigureToken> _tokens;
    private readonly string[] _words = new string[128];
    private Found? _before;
    private Found? _counted;
    private int _paragraph;
    private int _end;

    internal FigureScanner(FigureGrammar grammar, string text)
    {
        _grammar = grammar;
        _vocabulary = grammar.Words;
        _given = text;
        _text = FigureLetters.Narrow(grammar.Letters.Compose(text, out _origins));
        _tokens = FigureTokens.Cut(_text);
    }

    // What stands before is taken: no figure looks back into another, nor into another paragraph.
    private int Floor => Math.Max(_before?.Next ?? 0, _paragraph);

    private bool FollowsAnother => Floor > _paragraph;

    internal IReadOnlyList<FoundFigure> ReadAll()
    {
        var readings = new List<FoundFigure>();
        for (int token = 0; token < _tokens.Count; token++)
        {
            Enter(token);
            if (_tokens[token].Kind == FigureTokenKind.Number && TryRead(token, isBareAllowed: false, out Found? found))
            {
                readings.Add(found.Reading);
                _before = found;
                _counted = found.Reading is { Figure.Kind: QuantityKind.Count, Unit.Length: > 0 } ? found : _counted;
                token = found.Next - 1;
            }
        }

        return readings;
    }

    internal PublishedFigure? ReadWhole()
    {
        for (int token = 0; token < _tokens.Count && token <= MostTokensBefore; token++)
        {
            Enter(token);

            // "the target for 2025 is 95%".
            bool isDated = _tokens[token].Kind == FigureTokenKind.Number && IsYear(token) && Ends(FigureWordRole.Timing, token - 1);
            if (_tokens[token].Kind == FigureTokenKind.Number && !isDated && TryRead(token, isBareAllowed: true, out Found? found))
            {
                return found.Reach == 0 && found.Next == _tokens.Count ? found.Reading.Figure.WithText(Printed(0, found.Next)) : null;
            }
        }

        return null;
    }

    private void Enter(int token)
    {
        if (token < _end && !_tokens[token].IsFirst)
        {
            return;
        }

        _paragraph = token;
        _end = token + 1;
        while (_end < _tokens.Count && !_tokens[_end].IsFirst)
        {
            _end++;
        }
    }

    private bool TryRead(int token, bool isBareAllowed, [NotNullWhen(true)] out Found? found)
    {
        found = null;
        FoundRepairs repairs = default;
        if (!IsFree(token) || !TryReadNumber(token, ref repairs, out decimal digits, out int next))
        {
            return false;
        }

        Suffix suffix = ReadSuffix(token, next, ref repairs);
        bool isRange = TryReadRange(token, digits, ref suffix, ref repairs, out decimal upper);
        bool isBare = suffix.Next == next && !isRange;
        if (isBare && !isBareAllowed && UnitBefore(token, digits, suffix) is { } unit)
        {
            (suffix, isBare) = (suffix with { Unit = unit }, false);
        }

        if (suffix.IsRefused || (isBare && !isBareAllowed) || IsInCalendar(token, suffix)
            || IsFraction(digits, suffix) || (isRange && (upper < digits || IsFraction(upper, suffix))))
        {
            return false;
        }

        suffix = ReadBound(suffix);
        Prefix prefix = ReadPrefix(token, digits, suffix);
        prefix = prefix with
        {
            Qualifier = isRange ? FigureQualifier.None : prefix.Qualifier == FigureQualifier.None ? suffix.Bound : prefix.Qualifier,
        };
        if (digits == 0 && prefix.Qualifier is FigureQualifier.Nearly or FigureQualifier.Under)
        {
            return false;
        }

        Context context = ReadContext(prefix, suffix);
        PublishedFigure figure = Make(digits, isRange ? upper : null, suffix, prefix.Qualifier, context);
        string printed = Printed(context.First, context.Next);
        int start = Origin(_tokens[context.First].Start);
        int length = Origin(_tokens[context.Next - 1].End) - start;
        NoteCharacters(_given.AsSpan(start, length), printed.Length, ref repairs);
        ChangeDirection? direction = context.Meaning == FigureMeaning.Change ? context.Direction : null;
        found = new Found(
            new FoundFigure(
                figure.WithText(printed), start, length, suffix.Unit, context.Meaning, direction, repairs.ToList()),
            context.Reach,
            context.Next,
            context.IsBase);
        return true;
    }

    private string Printed(int first, int next) => _text[_tokens[first].Start.._tokens[next - 1].End];

    private int Origin(int position) => _origins is null ? position : _origins[position];

    private static void NoteCharacters(ReadOnlySpan<char> given, int length, ref FoundRepairs repairs)
    {
        if (given.Length != length)
        {
            repairs.Add(FigureRepair.ComposedLetters);
        }

        if (FigureLetters.IsWide(given))
        {
            repairs.Add(FigureRepair.WideCharacters);
        }
    }

    // 1,234 people: a comma between thousands is foreign, and it is not for us to guess.
    private static bool IsFraction(decimal digits, in Suffix suffix)
    {
        decimal number = digits * suffix.Scale.Size;
        return suffix.Kind == QuantityKind.Count && number != decimal.Truncate(number);
    }

    private static PublishedFigure Make(decimal digits, decimal? upper, in Suffix suffix, FigureQualifier qualifier, in Context context)
    {
        PublishedFigure figure = upper is { } end
            ? PublishedFigure.Range(suffix.Kind, FigureInterval.Closed(Scaled(digits, suffix.Scale), Scaled(end, suffix.Scale)))
            : suffix.Kind switch
            {
                QuantityKind.Percentage when suffix.IsMultiple => PublishedFigure.Multiple(digits, qualifier),
                QuantityKind.Percentage => PublishedFigure.Percent(digits, qualifier),
                QuantityKind.Amount => PublishedFigure.Amount(digits, suffix.Scale, qualifier),
                QuantityKind.Count => PublishedFigure.Count(digits, suffix.Scale, qualifier),
                QuantityKind.Ratio => PublishedFigure.Ratio(digits, suffix.Scale, qualifier),
                _ => throw Unnamed.Member(suffix.Kind),
            };
        return context.Status switch
        {
            ScannedStatus.Estimate => figure.WithStatus(FigureStatus.Estimated),
            ScannedStatus.Target => context.IsDerived ? figure.AsDerivedTarget() : figure.AsTarget(),
            ScannedStatus.Stated => figure,
            _ => throw Unnamed.Member(context.Status),
        };
    }

    private static ExactNumber Scaled(decimal digits, NumberScale scale) =>
        ExactNumber.FromDecimal(digits * scale.Size);

    /// <summary>A reading, the first token of its phrase, the token behind it, and whether it is only what another is compared with.</summary>
    private sealed record Found(FoundFigure Reading, int Reach, int Next, bool IsBase);

    /// <summary>What the words directly before a number say; nothing of status or meaning where they are null.</summary>
    private readonly record struct Prefix(
        FigureQualifier Qualifier,
        ScannedStatus? Status,
        FigureMeaning? Meaning,
        ChangeDirection? Direction,
        bool IsEquivalent,
        int First)
    {
        public override string ToString() => $"{Qualifier} {Status} {Meaning}";
    }

    /// <summary>What the words after a number say.</summary>
    private readonly record struct Suffix(QuantityKind Kind, NumberScale Scale, string Unit, int Next, bool IsRefused)
    {
        internal FigureQualifier Bound { get; init; }

        internal bool IsMultiple { get; init; }

        public override string ToString() => $"{Scale} {Unit}";
    }

    /// <summary>What the sentence says of a figure, and the tokens the figure takes.</summary>
    private readonly record struct Context(
        ScannedStatus Status,
        bool IsDerived,
        FigureMeaning Meaning,
        ChangeDirection? Direction,
        int First,
        int Next,
        int Reach)
    {
        internal bool IsBase { get; init; }

        public override string ToString() => $"{Status} {Meaning}";
    }
}
