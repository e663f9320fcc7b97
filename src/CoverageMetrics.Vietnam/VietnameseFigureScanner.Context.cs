using System;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Vietnam;

/// <content>Reads what the words before a number, and the sentence it stands in, say of it.</content>
internal sealed partial class VietnameseFigureScanner
{
    private Prefix ReadPrefix(int token, decimal digits, in Suffix suffix)
    {
        int next = token - 1;
        FigureQualifier qualifier = ReadQualifier(ref next, digits, suffix);
        int first = next + 1;
        bool isEquivalent = false;
        bool isStated = false;
        VietnameseFigureMeaning? meaning = Word(next) == "hơn" && qualifier == FigureQualifier.None ? ComparingMeaning(next - 1) : null;
        if (meaning is not null)
        {
            return new(qualifier, null, meaning, null, false, next - 1);
        }

        if (IsAbovePlan(next, suffix, out int verb))
        {
            return new(qualifier, null, VietnameseFigureMeaning.Excess, null, false, verb);
        }

        for (int words = 0; words < MostWordsBefore && Word(next).Length > 0; words++, next--)
        {
            string word = Word(next);
            if (word is "tăng" or "giảm")
            {
                return meaning is not null
                    ? new(qualifier, null, meaning, null, isEquivalent, next)
                    : new(qualifier, null, VietnameseFigureMeaning.Change, word == "tăng" ? ChangeDirection.Rise : ChangeDirection.Fall, isEquivalent, next);
            }

            if (word == "vượt")
            {
                meaning = IsMark(token, digits, suffix) ? VietnameseFigureMeaning.Level : VietnameseFigureMeaning.Excess;
                return new(qualifier, null, meaning, null, isEquivalent, next);
            }

            if (word == "thiếu" && (Word(next - 1) == "còn" || IsCompared(suffix.Next)))
            {
                return new(qualifier, null, VietnameseFigureMeaning.Shortfall, null, isEquivalent, Word(next - 1) == "còn" ? next - 1 : next);
            }

            if (StatusAt(next, out int start) is { } status)
            {
                return new(qualifier, status, meaning, null, isEquivalent, start);
            }

            bool isArriving = VietnameseFigureWords.Arriving.Contains(word);
            bool isStating = VietnameseFigureWords.Stating.Contains(word);
            bool isPaired = (Word(next - 1), word) is ("tương", "ứng" or "đương") or ("tăng", "trưởng");
            if (!isArriving && !isStating && !isPaired && !VietnameseFigureWords.Neutral.Contains(word))
            {
                break;
            }

            // "tăng có 5%" is a rise all the same, "tăng lên 5%" is none.
            meaning = isArriving ? VietnameseFigureMeaning.Level : meaning;
            isStated |= isStating;
            isEquivalent |= word is "tức" or "hay" or "ứng" or "đương";
            next -= isPaired && word != "trưởng" ? 1 : 0;
            first = next;
        }

        return new(qualifier, null, isStated ? VietnameseFigureMeaning.Level : meaning, null, isEquivalent, first);
    }

    // "có 58.900 người, tăng thêm 3.860 (7%)": a number that says by how much, and nothing of what, is of what the sentence counted before it.
    private string? UnitBefore(int token, decimal digits, in Suffix suffix)
    {
        bool isEnd = suffix.Next >= _tokens.Count || _tokens[suffix.Next].IsFirst || Word(suffix.Next) is "so" or "và" || Sign(suffix.Next) is '(' or ')' or ',' or '.' or ';' or '!' or '?' or '…';
        return isEnd && _counted is { Reading.Figure: { } counted } && counted.Scale == NumberScale.Ones && !IsSentenceBetween(_counted.Next, token)
            && ReadPrefix(token, digits, suffix).Meaning is VietnameseFigureMeaning.Change or VietnameseFigureMeaning.Excess or VietnameseFigureMeaning.Shortfall
            ? _counted.Reading.Unit
            : null;
    }

    private FigureQualifier ReadQualifier(ref int next, decimal digits, in Suffix suffix)
    {
        int token = next + 1;
        int last = next;
        if (VietnameseFigureWords.Linking.Contains(Word(last)) && Word(last - 1) is "thiểu" or "nhất" or "đa")
        {
            // "tối thiểu đạt 83%", "ít nhất là 95%".
            last--;
        }

        if (Word(last) == "từ" && Word(last - 1) == "khoảng")
        {
            next = last - 2;
            return FigureQualifier.None;
        }

        if (!VietnameseFigureWords.Qualifiers.TryGetValue(Word(last), out (string[] Before, FigureQualifier Qualifier)[]? phrases))
        {
            return FigureQualifier.None;
        }

        foreach ((string[] before, FigureQualifier qualifier) in phrases)
        {
            int same = 0;
            while (same < before.Length && Word(last - before.Length + same) == before[same])
            {
                same++;
            }

            if (same < before.Length)
            {
                continue;
            }

            bool isOther = before.Length == 0 && Word(last) switch
            {
                "hơn" => ComparingMeaning(last - 1) is not null,
                "vượt" => !IsMark(token, digits, suffix),
                "độ" => VietnameseFigureWords.NotAbout.Contains(Word(last - 1)),
                _ => false,
            };
            if (isOther)
            {
                return FigureQualifier.None;
            }

            next = last - before.Length - 1;
            return qualifier;
        }

        return FigureQualifier.None;
    }

    // "cao hơn 2%": how much more, and not "over 2%".
    private VietnameseFigureMeaning? ComparingMeaning(int token) =>
        VietnameseFigureWords.More.Contains(Word(token)) ? VietnameseFigureMeaning.Excess
        : VietnameseFigureWords.Less.Contains(Word(token)) ? VietnameseFigureMeaning.Shortfall
        : null;

    // "vượt 17,1 triệu người" passes a mark; "vượt 587 người" and whatever is compared with something behind it says by how much.
    private bool IsMark(int token, decimal digits, in Suffix suffix)
    {
        bool isOfPlanBefore = _before is { Reading.Meaning: VietnameseFigureMeaning.Attainment } && !IsSentenceBetween(Floor, token);
        return !isOfPlanBefore && !IsCompared(suffix.Next) && (suffix.Kind == QuantityKind.Percentage
            ? VietnameseFigureWords.Denominators.Contains(Word(suffix.Next)) || IsOfRate(token)
            : (suffix.Scale != NumberScale.Ones || (digits > 0 && digits % 1_000 == 0)));
    }

    private bool IsCompared(int next)
    {
        for (int token = next; token < next + MostWordsBehind && Word(token).Length > 0; token++)
        {
            if (Word(token) == "so" || IsPlan(token))
            {
                return true;
            }
        }

        return false;
    }

    // "tỷ lệ bao phủ vượt 95%".
    private bool IsOfRate(int token)
    {
        for (int word = token - 1; word >= token - MostWordsBefore && Word(word).Length > 0; word--)
        {
            if (Word(word) == "lệ" && Word(word - 1) is "tỷ" or "tỉ")
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
            if (_tokens[token].IsFirst || IsSentenceEnd(token))
            {
                return true;
            }
        }

        return to - from > MostTokensBefore;
    }

    private bool IsSentenceEnd(int token) => Sign(token) is '.' or ';' or '!' or '?' or '…';

    private bool IsPlan(int token) => (Word(token), Word(token + 1)) is ("kế", "hoạch") or ("chỉ", "tiêu") or ("mục", "tiêu") or ("dự", "toán") or ("kh", _);

    // "85,5% kế hoạch", "89,47% so với kế hoạch".
    private bool IsOfPlan(int next)
    {
        if (Word(next) is "so" or "của")
        {
            next += Word(next + 1) == "với" ? 2 : 1;
        }

        return IsPlan(next);
    }

    // "vượt kế hoạch được giao 2,3%"; but "vượt chỉ tiêu 95% được giao" names the target itself.
    private bool IsAbovePlan(int next, in Suffix suffix, out int verb)
    {
        int token = next;
        while (token > next - MostWordsBefore && VietnameseFigureWords.OfPlans.Contains(Word(token)))
        {
            token--;
        }

        verb = Word(token - 2) == "mức" ? token - 3 : token - 2;
        return IsPlan(token - 1) && Word(verb) == "vượt" && !IsSetBehind(suffix.Next);
    }

    private bool IsSetBehind(int next)
    {
        for (int token = next; token < next + MostWordsBehind && Word(token).Length > 0; token++)
        {
            if (Word(token) is "giao" or "đề" or "đặt")
            {
                return true;
            }
        }

        return false;
    }

    // "95% trở lên", "95% dân số trở xuống".
    private Suffix ReadBound(in Suffix suffix)
    {
        for (int token = suffix.Next; token < suffix.Next + MostWordsBehind && Word(token).Length > 0 && Word(token) is not ("từ" or "tuổi" or "và"); token++)
        {
            if (Word(token) == "trở" && Word(token + 1) is "lên" or "xuống")
            {
                return suffix with { Bound = Word(token + 1) == "lên" ? FigureQualifier.AtLeast : FigureQualifier.AtMost, Next = token + 2 };
            }
        }

        return suffix;
    }

    private ScannedStatus? StatusAt(int token, out int start)
    {
        string word = Word(token);
        string before = Word(token - 1);
        start = word == "ước" ? token : token - 1;
        return word switch
        {
            "ước" when !VietnameseFigureWords.NotEstimate.Contains(before) => ScannedStatus.Estimate,
            "kiến" when before == "dự" => ScannedStatus.Estimate,
            "đấu" when before == "phấn" => ScannedStatus.Target,
            "tiêu" when before is "mục" or "chỉ" => ScannedStatus.Target,
            _ => null,
        };
    }

    private Context ReadContext(in Prefix prefix, in Suffix suffix)
    {
        bool isOfPlan = suffix.Kind == QuantityKind.Percentage && IsOfPlan(suffix.Next);
        VietnameseFigureMeaning meaning = suffix.IsMultiple ? VietnameseFigureMeaning.Multiple
            : prefix.Meaning is not null and not VietnameseFigureMeaning.Level ? prefix.Meaning.Value
            : isOfPlan ? VietnameseFigureMeaning.Attainment
            : VietnameseFigureMeaning.Level;
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

    // What stands in brackets, or says "tương ứng", says the same as the figure before it in another way.
    private Context ReadLinked(in Context own, in Link link, in Prefix prefix, in Suffix suffix, bool isOfPlan)
    {
        VietnameseFigureReading before = _before!.Reading;
        bool isRate = suffix.Kind == QuantityKind.Percentage && before.Figure.Kind != QuantityKind.Percentage;
        bool isPlanItself = link.NamesPlan && link.NamesBase && !isRate && prefix.Meaning is null or VietnameseFigureMeaning.Level;
        bool isBase = link.NamesBase && !isRate;
        bool isExcess = before.Meaning is VietnameseFigureMeaning.Excess or VietnameseFigureMeaning.Shortfall;
        bool isAttainment = link.NamesPlan && isRate && !isExcess;
        bool isSame = prefix.Meaning is null && !isOfPlan && !isBase && !isAttainment
            && before.Meaning != VietnameseFigureMeaning.Attainment;
        Context linked = CarryOver(
            isSame ? own with { Meaning = before.Meaning, Direction = before.Direction }
            : isAttainment && prefix.Meaning is null ? own with { Meaning = VietnameseFigureMeaning.Attainment }
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
        if (_before is null)
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
            bool isPassed = _tokens[token].Kind != VietnameseFigureTokenKind.Sign || Sign(token) == '/';
            if (!isPassed || _tokens[token + 1].IsFirst || token < outer - MostTokensBefore)
            {
                return null;
            }

            link = link with { NamesPlan = link.NamesPlan || IsPlan(token), NamesBase = link.NamesBase || Word(token) == "so" };
        }

        return link;
    }

    // "ước năm 2022 đạt 17,1 triệu", "mục tiêu đến cuối năm 2022, toàn tỉnh có 95%": the word that governs the sentence so far, if any. Where there
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
            if (token < first - MostTokensBefore || _tokens[token + 1].IsFirst || IsSentenceEnd(token) || IsTurning(token))
            {
                return ScannedStatus.Stated;
            }

            if (StatusAt(token, out int start) is { } status)
            {
                // "89% chỉ tiêu" and "hoàn thành chỉ tiêu, có …" only name a target.
                bool isOther = Word(token) == "tiêu" && ((start == Floor && _before is not null) || ((isAfterComma || !isPhrase) && IsNamedOnly(start)));
                if (!isOther)
                {
                    reach = isPhrase ? start : first;
                    return status;
                }
            }

            bool isComma = Sign(token) == ',';
            isAfterComma |= isComma;
            isRedated |= isDated && isComma;
            isDated = !isComma && Word(token) != "so"
                && (isDated || _tokens[token].Kind == VietnameseFigureTokenKind.Number || Word(token) is "trước" or "ngoái");
            isPhrase &= _tokens[token].Kind == VietnameseFigureTokenKind.Word
                ? VietnameseFigureWords.IsOfPhrase(Word(token))
                : _tokens[token].Kind == VietnameseFigureTokenKind.Number || Sign(token) is ',' or ':' or '/' or '-' or '–' or '(' or '[';
        }

        isCarriedOver = _before is { IsBase: false } && !isDated && !isRedated && !_tokens[token + 1].IsFirst;
        return ScannedStatus.Stated;
    }

    // "so với chỉ tiêu 95%", "vượt chỉ tiêu": what is compared with, or done with.
    private bool IsNamedOnly(int status) =>
        VietnameseFigureWords.DoneWithPlans.Contains(Word(status - 1)) || (Word(status - 1) == "với" && Word(status - 2) == "so");

    // What follows is what was counted, whatever was planned before.
    private bool IsTurning(int token) => Word(token) switch
    {
        "nhưng" or "chưa" => true,
        "hiện" => Word(token - 1) is not ("thực" or "thể" or "phát" or "biểu"),
        "nay" => Word(token - 1) is "đến" or "tới",
        "mới" => Word(token + 1) is "có" or "đạt" or "chỉ",
        "đã" => Word(token + 1) is not ("đề" or "đặt" or "được" or "giao" or "xây" or "ban"),
        _ => false,
    };

    /// <summary>How a figure hangs on the one before it: where the bracket opens, and what is named on the way.</summary>
    private readonly record struct Link(int Opening, bool NamesPlan, bool NamesBase)
    {
        public override string ToString() => $"{Opening}";
    }
}
