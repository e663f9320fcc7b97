using System;
using System.Text;

namespace CoverageMetrics.Vietnam;

/// <summary>Puts Vietnamese letters and their marks together, also where the runtime has no culture data to do it.</summary>
internal static class VietnameseNumberLetters
{
    // Each vowel without and with circumflex, breve or horn; then the same with grave, acute, hook, tilde and dot below.
    private const string Vowels = "aăâeêioôơuưy" + "AĂÂEÊIOÔƠUƯY";
    private const string Grave = "àằầèềìòồờùừỳ" + "ÀẰẦÈỀÌÒỒỜÙỪỲ";
    private const string Acute = "áắấéếíóốớúứý" + "ÁẮẤÉẾÍÓỐỚÚỨÝ";
    private const string Hook = "ảẳẩẻểỉỏổởủửỷ" + "ẢẲẨẺỂỈỎỔỞỦỬỶ";
    private const string Tilde = "ãẵẫẽễĩõỗỡũữỹ" + "ÃẴẪẼỄĨÕỖỠŨỮỸ";
    private const string Dot = "ạặậẹệịọộợụựỵ" + "ẠẶẬẸỆỊỌỘỢỤỰỴ";

    // Null origins where nothing was put together; else where each letter began in the text, and the end of the text behind them.
    internal static string Compose(string text, out int[]? origins)
    {
        origins = null;
        if (text.AsSpan().IndexOfAnyInRange('\u0300', '\u0323') < 0)
        {
            return text;
        }

        int[] begun = new int[text.Length + 1];
        var composed = new StringBuilder(text.Length);
        int position = 0;
        while (position < text.Length)
        {
            begun[composed.Length] = position;
            char letter = text[position++];
            char tone = '\0';
            while (position < text.Length && text[position] is >= '\u0300' and <= '\u0323')
            {
                char mark = text[position];
                char shaped = Shape(letter, mark);
                if (shaped == '\0' && (tone != '\0' || ToneRow(mark) is null || !Vowels.Contains(letter, StringComparison.Ordinal)))
                {
                    break;
                }

                letter = shaped == '\0' ? letter : shaped;
                tone = shaped == '\0' ? mark : tone;
                position++;
            }

            _ = composed.Append(tone == '\0' ? letter : Tone(letter, tone));
            if (position < text.Length && text[position] is >= '\u0300' and <= '\u0323')
            {
                // A mark that belongs to no Vietnamese letter stays where it is.
                begun[composed.Length] = position;
                _ = composed.Append(text[position++]);
            }
        }

        if (composed.Length == text.Length)
        {
            return text;
        }

        begun[composed.Length] = text.Length;
        origins = begun;
        return composed.ToString();
    }

    private static char Shape(char letter, char mark) => (letter, mark) switch
    {
        ('a', '\u0302') => 'â',
        ('A', '\u0302') => 'Â',
        ('e', '\u0302') => 'ê',
        ('E', '\u0302') => 'Ê',
        ('o', '\u0302') => 'ô',
        ('O', '\u0302') => 'Ô',
        ('a', '\u0306') => 'ă',
        ('A', '\u0306') => 'Ă',
        ('o', '\u031B') => 'ơ',
        ('O', '\u031B') => 'Ơ',
        ('u', '\u031B') => 'ư',
        ('U', '\u031B') => 'Ư',
        _ => '\0',
    };

    private static string? ToneRow(char mark) => mark switch
    {
        '\u0300' => Grave,
        '\u0301' => Acute,
        '\u0309' => Hook,
        '\u0303' => Tilde,
        '\u0323' => Dot,
        _ => null,
    };

    private static char Tone(char vowel, char mark) => ToneRow(mark)![Vowels.IndexOf(vowel, StringComparison.Ordinal)];
}
