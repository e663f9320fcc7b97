using System;
using System.Globalization;

namespace CoverageMetrics.Published.Reading;

/// <summary>Numbers in one strict form: groups of three digits with one mark between, decimals behind the other mark.</summary>
internal readonly record struct FigureDigits(char Group, char Decimal)
{
    private const int MostDecimals = 10;
    private const int MostWholeDigits = 15;

    // Fifteen digits with four marks, another and ten decimals.
    private const int MostCharacters = 30;

    internal bool TryRead(ReadOnlySpan<char> text, out decimal digits)
    {
        digits = 0;
        if (text.Length is 0 or > MostCharacters)
        {
            return false;
        }

        int mark = text.IndexOf(Decimal);
        ReadOnlySpan<char> whole = mark < 0 ? text : text[..mark];
        ReadOnlySpan<char> decimals = mark < 0 ? [] : text[(mark + 1)..];
        if ((mark >= 0 && decimals.IsEmpty) || decimals.Length > MostDecimals || decimals.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        Span<char> plain = stackalloc char[MostCharacters];
        if (!TryUngroup(whole, plain, out int length) || length > MostWholeDigits)
        {
            return false;
        }

        if (mark >= 0)
        {
            plain[length++] = '.';
            decimals.CopyTo(plain[length..]);
            length += decimals.Length;
        }

        digits = decimal.Parse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return true;
    }

    // One or two digits after the only mark between groups are no group: with a word of scale or a percent sign they can only be decimals.
    internal bool TryReadMistaken(ReadOnlySpan<char> text, out decimal digits)
    {
        digits = 0;
        int mark = text.Length <= 8 ? text.IndexOf(Group) : -1;
        bool isDecimal = mark is > 0 and <= 3 && text.Length - mark - 1 is 1 or 2 && !text[(mark + 1)..].ContainsAny(Group, Decimal) && !text[..mark].Contains(Decimal);
        return isDecimal && TryRead(string.Concat(text[..mark], [Decimal], text[(mark + 1)..]), out digits);
    }

    public override string ToString() => $"1{Group}000{Decimal}0";

    private bool TryUngroup(ReadOnlySpan<char> whole, Span<char> plain, out int length)
    {
        length = 0;
        int mark = whole.IndexOf(Group);
        int first = mark < 0 ? whole.Length : mark;
        if (first == 0 || (mark >= 0 && first > 3) || (whole[0] == '0' && whole.Length > 1))
        {
            return false;
        }

        for (int i = 0; i < whole.Length; i++)
        {
            bool isMark = i >= first && (i - first) % 4 == 0;
            if (isMark ? whole[i] != Group : !char.IsAsciiDigit(whole[i]))
            {
                return false;
            }

            if (!isMark)
            {
                plain[length++] = whole[i];
            }
        }

        return mark < 0 || (whole.Length - first) % 4 == 0;
    }
}
