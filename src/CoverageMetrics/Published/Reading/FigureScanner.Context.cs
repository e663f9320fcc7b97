using System;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Reading;

/// <content>Reads what the words before a number, and the sentence it stands in, say of it.</content>
internal sealed partial class FigureScanner
{
    private Prefix ReadPrefix(int token, decimal digits, in Suffix suffix)
    {
        int next = token - 1;
        FigureQualifier qualifier = ReadQualifier(ref next, digits, suffix);
        int first = next + 1;
        bool isEquivalent = false;
        bool isStated = false;
        FigureMeaning? meaning = null;
        if (Ends(FigureWordRole.More, next, out int length) || Ends(FigureWordRole.Less, next, out length))
        {
            return new(qualifier, null, Ends(FigureWordRole.More, next) ? FigureMeaning.Excess : FigureMeaning.Shortfall, null, false, next - length + 1);
        }

        if (IsAbovePlan(next, suffix, out int verb))
        {
            return new(qualifier, null, FigureMeaning.Excess, null, false, verb);
        }

        for (int words = 0; words < MostWordsBefore && Word(next).Length > 0; words++, next -= length)
        {
            bool isRise = Ends(FigureWordRole.Rise, next, out length);
            if (isRise || Ends(FigureWordRole.Fall, next, out length))
            {
                return meaning is not null
                    ? new(qualifier, null, meaning, null, isEquivalent, next - length + 1)
                    : new(qualifier, null, FigureMeaning.Change, isRise ? ChangeDirection.Rise : ChangeDirection.Fall, isEquivalent, next - length + 1);
            }

            if (Ends(FigureWordRole.Passing, next, out length))
            {
                meaning = IsMark(token, digits, suffix) ? FigureMeaning.Level : FigureMeaning.Excess;
                return new(qualifier, null, meaning, null, isEquivalent, next - length + 1);
            }

            if (Ends(FigureWordRole.Missing, next, out length) || (Ends(FigureWordRole.Lacking, next, out length) && IsCompared(suffix.Next)))
            {
                return new(qualifier, null, FigureMeaning.Shortfall, null, isEquivalent, next - length + 1);
            }

            if (StatusAt(next, out int start) is { } status)
            {
                return new(qualifier, status, meaning, null, isEquivalent, start);
            }

            bool isAgain = Ends(FigureWordRole.Equivalent, next, out length);
            bool isArriving = !isAgain && Ends(FigureWordRole.Arriving, next, out length);
            bool isStating = !isAgain && !isArriving && Ends(FigureWordRole.Stating, next, out length);
            if (!isAgain && !isArriving && !isStating && !Ends(FigureWordRole.Neutral, next, out length))
            {
                break;
            }

            // What "rose and is 5%" says is a rise all the same; what "rose to 5%" says is none.
            meaning = isArriving ? FigureMeaning.Level : meaning;
            isStated |= isStating;
            isEquivalent |= isAgain;
            first = next - length + 1;
        }

        return new(qualifier, null, isStated ? FigureMeaning.Level : meaning, null, isEquivalent, first);
    }

    // "there are 58,960 people, 3,860 (7%) more": a number that says by how much, and nothing of what, is of what the sentence counted before it.
    private string? UnitBefore(int token, decimal digits, in Suffix suffix)
    {
        bool isEnd = suffix.Next >= _end || Is(FigureWordRole.Comparing, suffix.Next) || Is(FigureWordRole.Joining, suffix.Next)
            || Sign(suffix.Next) is '(' or ')' or ',' or '.' or ';' or '!' or '?' or '…';
        return isEnd && _counted is { Reading.Figure: { } counted } && counted.Scale == NumberScale.Ones && !IsSentenceBetween(_counted.Next, token)
            && ReadPrefix(token, digits, suffix).Meaning is FigureMeaning.Change or FigureMeaning.Excess or FigureMeaning.Shortfall
            ? _counted.Reading.Unit
            : null;
    }

    private FigureQualifier ReadQualifier(ref int next, decimal digits, in Suffix suffix)
    {
        int last = next;
        if (Ends(FigureWordRole.RangeOpening, last, out int opening))
        {
            next = last - opening;
            return FigureQualifier.None;
        }

        if (Ends(FigureWordRole.Linking, last, out int link)
            && _vocabulary.Qualifiers.EndsAt(this, last - link, out PhraseTable<FigureQualifier>.Phrase? linked) && linked.Value is FigureQualifier.AtLeast or FigureQualifier.AtMost)
        {
            // "at a minimum of 83%".
            last -= link;
        }

        if (!_vocabulary.Qualifiers.EndsAt(this, last, out PhraseTable<FigureQualifier>.Phrase? phrase)
            || (Ends(FigureWordRole.NoQualifier, last, out int other) && other > phrase.Length)
            || (Ends(FigureWordRole.More, last, out other) && other > phrase.Length)
            || (Ends(FigureWordRole.Less, last, out other) && other > phrase.Length)
            || (Ends(FigureWordRole.Passing, last, out other) && other == phrase.Length && !IsMark(next + 1, digits, suffix)))
        {
            return FigureQualifier.None;
        }

        next = last - phrase.Length;
        return phrase.Value;
    }

    // "passed 17.1 million people" is a mark; "passed by 587 people", and whatever is compared with something behind it, says by how much.
    private bool IsMark(int token, decimal digits, in Suffix suffix)
    {
        bool isOfPlanBefore = _before is { Reading.Meaning: FigureMeaning.Attainment } && !IsSentenceBetween(Floor, token);
        return !isOfPlanBefore && !IsCompared(suffix.Next) && (suffix.Kind == QuantityKind.Percentage
            ? Is(FigureWordRole.Denominator, suffix.Next) || IsOfRate(token)
            : (suffix.Scale != NumberScale.Ones || (digits > 0 && digits % 1_000 == 0)));
    }

    private bool IsCompared(int next)
    {
        for (int token = next; token < next + MostWordsBehind && Word(token).Length > 0; token++)
        {
            if (Is(FigureWordRole.Comparing, token) || Is(FigureWordRole.Plan, token))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOfRate(int token)
    {
        for (int word = token - 1; word >= token - MostWordsBefore && Word(word).Length > 0; word--)
        {
            if (Ends(FigureWordRole.Coverage, word))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSentenceBetween(int from, int to)
    {
        for (int token = Math.Max(from, to - MostTokensBefore); token < to; token++)
        {
            if (IsSentenceEnd(token))
            {
                return true;
            }
        }

        return from <= _paragraph || to - from > MostTokensBefore;
    }

    private bool IsSentenceEnd(int token) => Sign(token) is '.' or ';' or '!' or '?' or '…';

    // "85.5% of the plan".
    private bool IsOfPlan(int next) => Is(FigureWordRole.Plan, Is(FigureWordRole.PlanLink, next, out int length) ? next + length : next);

    // "exceeded the plan for the year by 2.3%"; but "exceeded the target of 95% that was set" names the target itself.
    private bool IsAbovePlan(int next, in Suffix suffix, out int verb)
    {
        int token = next;
        while (token > next - MostWordsBefore && Ends(FigureWordRole.PlanTail, token, out int tail))
        {
            token -= tail;
        }

        verb = token;
        if (!Ends(FigureWordRole.Plan, token, out int plan))
        {
            return false;
        }

        token -= plan;
        token -= Ends(FigureWordRole.PassingLink, token, out int link) ? link : 0;
        bool isPassing = Ends(FigureWordRole.Passing, token, out int passing);
        verb = token - passing + 1;
        return isPassing && !IsSetBehind(suffix.Next);
    }

    private bool IsSetBehind(int next)
    {
        for (int token = next; token < next + MostWordsBehind && Word(token).Length > 0; token++)
        {
            if (Is(FigureWordRole.Set, token))
            {
                return true;
            }
        }

        return false;
    }

    // "95% or more", "95% of the population or less".
    private Suffix ReadBound(in Suffix suffix)
    {
        for (int token = suffix.Next; token < suffix.Next + MostWordsBehind && Word(token).Length > 0; token++)
        {
            if (_vocabulary.QualifiersBehind.StartsAt(this, token, out PhraseTable<FigureQualifier>.Phrase? phrase))
            {
                return suffix with { Bound = phrase.Value, Next = token + phrase.Length };
            }

            if (Is(FigureWordRole.BoundStop, token))
            {
                break;
            }
        }

        return suffix;
    }

    private ScannedStatus? StatusAt(int token, out int start)
    {
        int length;
        ScannedStatus? status = Ends(FigureWordRole.Estimate, token, out length) ? Ends(FigureWordRole.NoEstimate, token) ? null : ScannedStatus.Estimate
            : Ends(FigureWordRole.Aim, token, out length) || Ends(FigureWordRole.Target, token, out length) ? ScannedStatus.Target
            : null;
        start = token - length + 1;
        return status;
    }

    private Context ReadContext(in Prefix prefix, in Suffix suffix)
    {
        bool isOfPlan = suffix.Kind == QuantityKind.Percentage && IsOfPlan(suffix.Next);
        FigureMeaning meaning = suffix.IsMultiple ? FigureMeaning.Multiple
            : prefix.Meaning is not null and not FigureMeaning.Level ? prefix.Meaning.Value
            : isOfPlan ? FigureMeaning.Attainment
            : FigureMeaning.Level;
        var own = new Context(ScannedStatus.Stated, false, meaning, prefix.Direction, prefix.First, suffix.Next, prefix.First);
        if (FindLink(prefix) is { } link)
        {
            return ReadLinked(own, link, prefix, suffix, isOfPlan);
        }

        if (prefix.Status is { } status)
        {
            return own with { Status = status, IsBase = IsNamedOnly(prefix.First) };
        }

        ScannedStatus found = FindStatus(prefix.First, out int reach, out bool isCarriedOver);
        return isCarriedOver ? CarryOver(own, suffix.Kind) : own with { Status = found, Reach = reach };
    }

    // What is worked out from a target beside it is rounded; another target of the same kind is set like it.
    private Context CarryOver(in Context own, QuantityKind kind) => own with
    {
        Status = _before!.Reading.Figure switch { { IsTarget: true } => ScannedStatus.Target, { Status: FigureStatus.Estimated } => ScannedStatus.Estimate, _ => ScannedStatus.Stated },
        IsDerived = kind != _before.Reading.Figure.Kind || own.Meaning != _before.Reading.Meaning,
    };

    // What stands in brackets, or says that it is equivalent, says the same as the figure before it in another way.
    private Context ReadLinked(in Context own, in Link link, in Prefix prefix, in Suffix suffix, bool isOfPlan)
    {
        FoundFigure before = _before!.Reading;
        bool isRate = suffix.Kind == QuantityKind.Percentage && before.Figure.Kind != QuantityKind.Percentage;
        bool isPlanItself = link.NamesPlan && link.NamesBase && !isRate && prefix.Meaning is null or FigureMeaning.Level;
        bool isBase = link.NamesBase && !isRate;
        bool isExcess = before.Meaning is FigureMeaning.Excess or FigureMeaning.Shortfall;
        bool isAttainment = link.NamesPlan && isRate && !isExcess;
        bool isSame = prefix.Meaning is null && !isOfPlan && !isBase && !isAttainment
            && before.Meaning != FigureMeaning.Attainment;
        Context linked = CarryOver(
            isSame ? own with { Meaning = before.Meaning, Direction = before.Direction }
            : isAttainment && prefix.Meaning is null ? own with { Meaning = FigureMeaning.Attainment }
            : own,
            suffix.Kind);
        linked = prefix.Status is { } status ? linked with { Status = status, IsDerived = false }
            : isPlanItself ? linked with { Status = ScannedStatus.Target, IsDerived = false, IsBase = true }
            : linked;
        bool isClosed = (Sign(link.Opening), Sign(suffix.Next)) is ('(', ')') or ('[', ']');
        return isClosed ? linked with { First = link.Opening, Next = suffix.Next + 1, Reach = link.Opening } : linked;
    }

    private Link? FindLink(in Prefix prefix)
    {
        if (!FollowsAnother)
        {
            return null;
        }

        int opening = prefix.First - 1;
        opening = Sign(opening) is '~' or '≈' or '+' ? opening - 1 : opening;
        int outer = opening;
        while (Sign(outer) is '(' or '[' && outer > opening - MostWordsBefore)
        {
            outer--;
        }

        if (outer == opening && !prefix.IsEquivalent)
        {
            return null;
        }

        outer = outer == opening && Sign(outer) is ',' or '-' or '–' ? outer - 1 : outer;
        var link = new Link(opening, false, false);
        for (int token = outer; token >= Floor; token--)
        {
            bool isPassed = _tokens[token].Kind != FigureTokenKind.Sign || Sign(token) == '/';
            if (!isPassed || token < outer - MostTokensBefore)
            {
                return null;
            }

            link = link with { NamesPlan = link.NamesPlan || Is(FigureWordRole.Plan, token), NamesBase = link.NamesBase || Is(FigureWordRole.Comparing, token) };
        }

        return link;
    }

    // "an estimate for 2022 of 17.1 million", "the target for the end of 2022 is 95%": the word that governs the sentence so far, if any. Where there
    // is none on the way back to the figure before, what that one is carries over, unless another day is named in between.
    private ScannedStatus FindStatus(int first, out int reach, out bool isCarriedOver)
    {
        reach = first;
        isCarriedOver = false;
        bool isPhrase = true;
        bool isAfterComma = false;
        bool isDated = false;
        bool isRedated = false;
        int token = first - 1;
        for (; token >= Floor; token--)
        {
            if (token < first - MostTokensBefore || IsSentenceEnd(token) || IsTurning(token))
            {
                return ScannedStatus.Stated;
            }

            if (StatusAt(token, out int start) is { } status)
            {
                // "89% of the target" and "met the target, with …" only name a target.
                bool isOther = Ends(FigureWordRole.Target, token) && ((start == Floor && FollowsAnother) || ((isAfterComma || !isPhrase) && IsNamedOnly(start)));
                if (!isOther)
                {
                    reach = isPhrase ? start : first;
                    return status;
                }
            }

            bool isComma = Sign(token) == ',';
            isAfterComma |= isComma;
            isRedated |= isDated && isComma;
            isDated = !isComma && !Is(FigureWordRole.Comparing, token)
                && (isDated || _tokens[token].Kind == FigureTokenKind.Number || Is(FigureWordRole.Dated, token));
            isPhrase &= _tokens[token].Kind == FigureTokenKind.Word
                ? IsOfPhrase(token)
                : _tokens[token].Kind == FigureTokenKind.Number || Sign(token) is ',' or ':' or '/' or '-' or '–' or '(' or '[';
        }

        isCarriedOver = FollowsAnother && !_before!.IsBase && !isDated && !isRedated;
        return ScannedStatus.Stated;
    }

    // "compared with the target of 95%", "met the target": what is compared with, or done with.
    private bool IsNamedOnly(int status) => Ends(FigureWordRole.Done, status - 1);

    // What follows is what was counted, whatever was planned before.
    private bool IsTurning(int token) =>
        Is(FigureWordRole.Turning, token) && !Is(FigureWordRole.NoTurning, token) && !Ends(FigureWordRole.NoTurning, token);

    // Words that only say when, or lead on to the figure.
    private bool IsOfPhrase(int token) =>
        Ends(FigureWordRole.Neutral, token) || Ends(FigureWordRole.Stating, token) || Ends(FigureWordRole.Arriving, token)
        || Ends(FigureWordRole.Calendar, token) || Ends(FigureWordRole.Year, token) || Ends(FigureWordRole.Timing, token);

    /// <summary>How a figure hangs on the one before it: where the bracket opens, and what is named on the way.</summary>
    private readonly record struct Link(int Opening, bool NamesPlan, bool NamesBase)
    {
        public override string ToString() => $"{Opening}";
    }
}
