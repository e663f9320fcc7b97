using System.Collections.Generic;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Published.Reading;

/// <summary>Cuts a text into words, numbers and signs.</summary>
internal static class FigureTokens
{
    internal static List<FigureToken> Cut(string text)
    {
        var tokens = new List<FigureToken>();
        bool isSpaced = true;
        int lines = 0;
        int position = 0;
        while (position < text.Length)
        {
            char first = text[position];
            if (char.IsWhiteSpace(first))
            {
                isSpaced = true;
                lines += first == '\n' ? 1 : 0;
                position++;
                continue;
            }

            FigureTokenKind kind = char.IsAsciiDigit(first) ? FigureTokenKind.Number
                : char.IsLetter(first) ? FigureTokenKind.Word
                : FigureTokenKind.Sign;
            int end = kind switch
            {
                FigureTokenKind.Number => EndOfNumber(text, position),
                FigureTokenKind.Word => EndOfWord(text, position),
                FigureTokenKind.Sign => position + 1,
                _ => throw Unnamed.Member(kind),
            };

            // A line that goes on in small letters was only wrapped.
            bool isFirst = lines > 1 || (lines == 1 && char.IsUpper(first));
            tokens.Add(new FigureToken(kind, position, end - position, isSpaced, isFirst));
            isSpaced = false;
            lines = 0;
            position = end;
        }

        return tokens;
    }

    private static int EndOfNumber(string text, int position)
    {
        while (position < text.Length
            && (char.IsAsciiDigit(text[position])
                || (text[position] is '.' or ',' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]))))
        {
            position++;
        }

        return position;
    }

    private static int EndOfWord(string text, int position)
    {
        while (position < text.Length && char.IsLetter(text[position]))
        {
            position++;
        }

        return position;
    }
}
