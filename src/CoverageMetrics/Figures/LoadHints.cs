using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>Says how a cell that was refused would have to be written, and which of its characters are not what they look like.</summary>
internal static class LoadHints
{
    private const int LongestRead = 40;

    private static readonly (TextKey How, NumberFormatInfo Numbers)[] Writings =
    [
        (Texts.LoadWithPoint, NumberText.PointBetweenThousands),
        (Texts.LoadWithComma, Language.English.Numbers),
        (Texts.LoadWithSpaces, new() { NumberGroupSeparator = " ", NumberDecimalSeparator = "," }),
        (Texts.LoadWithSpaces, new() { NumberGroupSeparator = " ", NumberDecimalSeparator = "." }),
    ];

    /// <summary>Says how a cell would have to be written.</summary>
    /// <param name="hint">What it should have been.</param>
    /// <param name="value">The cell.</param>
    /// <param name="language">The language.</param>
    /// <returns>The way out; empty where nobody can tell.</returns>
    internal static string Of(LoadHint hint, object value, Language language) => TextOf(value) is not { } text ? "" : hint switch
    {
        LoadHint.None => "",
        LoadHint.Day => Plain(text) is { } plain ? Day(plain, language) : "",
        LoadHint.Period => Plain(text) is { } plain ? Period(plain, language) : "",
        LoadHint.Number => Number(text, static _ => true, language),
        LoadHint.Whole => Number(text, static number => number == decimal.Truncate(number), language),
        LoadHint.Code => AreaCode.WayOut(text, language),
        _ => throw Unnamed.Member(hint),
    };

    /// <summary>Names the characters of a cell that are not what they look like.</summary>
    /// <param name="value">The cell.</param>
    /// <param name="language">The language.</param>
    /// <returns>The code points; empty when there is none.</returns>
    internal static string OddIn(object value, Language language) => TextOf(value) is { } text ? QuotedText.OddIn(text, language) : "";

    /// <summary>Names the type of a cell where it says more than the value.</summary>
    /// <param name="value">The cell.</param>
    /// <returns>The name of the type; empty for a text, a number of digits, and a day.</returns>
    internal static string TypeOf(object value) => value is DateTime || TextOf(value) is not null ? "" : value.GetType().Name;

    private static string Number(string text, Func<decimal, bool> isTaken, Language language)
    {
        if (Plain(text) is not { } plain)
        {
            return "";
        }

        var readings = new List<(TextKey How, decimal Number)>();
        foreach ((TextKey how, NumberFormatInfo numbers) in Writings)
        {
            if (NumberText.TryRead(plain, numbers, out decimal number) && isTaken(number))
            {
                readings.Add((how, number));
            }
        }

        return readings is [_, _, ..] && readings.TrueForAll(reading => reading.Number == readings[0].Number)
            ? Write(Digits(readings[0].Number), language)
            : string.Join(
                language.Say(Texts.ListBetween),
                readings.Select(reading => language.Say(Texts.LoadWriteIf, ("how", language.Say(reading.How)), ("text", Digits(reading.Number)))).Distinct());
    }

    private static string Write(string text, Language language) => language.Say(Texts.LoadWrite, ("text", text));

    private static string Digits(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    // Numbers of digits are as good as their text; of any other type, the name says more than the value.
    private static string? TextOf(object value) => value switch
    {
        string written => written,
        int or long or short or uint or ulong or ushort => LoadValue.Write(value),
        _ => null,
    };

    // With the spaces and the minus sign of a keyboard.
    private static string? Plain(string text) => text.Length > LongestRead ? null : string.Concat(text.Trim().Select(static c => c switch
    {
        '\u2212' => '-',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    }));

    private static string Day(string text, Language language)
    {
        int end = text.IndexOfAny(['T', ' ']);
        if (LoadValue.TryDay(end < 0 ? text : text[..end], out LocalDate day))
        {
            return language.Say(end < 0 ? Texts.LoadWrite : Texts.LoadWithoutTime, ("text", Written(day)));
        }

        if (text.Length == 8 && text.All(char.IsAsciiDigit))
        {
            return IsDay(int.Parse(text[..4], CultureInfo.InvariantCulture), text[4..6], text[6..], out day) ? Write(Written(day), language) : "";
        }

        string[] parts = text.Split('/', '-', '.');
        if (parts.Length != 3 || !parts.All(static part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit)))
        {
            return "";
        }

        if (parts[0].Length == 4)
        {
            return IsDay(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2], out day) ? Write(Written(day), language) : "";
        }

        if (parts[2].Length != 4)
        {
            return "";
        }

        int year = int.Parse(parts[2], CultureInfo.InvariantCulture);
        bool dayFirst = IsDay(year, parts[1], parts[0], out day);
        bool monthFirst = IsDay(year, parts[0], parts[1], out LocalDate other);
        return (dayFirst, monthFirst) switch
        {
            (true, true) when day != other => language.Say(Texts.LoadDayOrMonth, ("day-first", Written(day)), ("month-first", Written(other))),
            (true, _) => Write(Written(day), language),
            (_, true) => Write(Written(other), language),
            _ => "",
        };
    }

    private static bool IsDay(int year, string month, string day, out LocalDate date)
    {
        (int m, int d) = (int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        bool isDay = year is >= 1 and <= 9998 && m is >= 1 and <= 12 && d >= 1 && d <= CalendarSystem.Iso.GetDaysInMonth(year, m);
        date = isDay ? new(year, m, d) : default;
        return isDay;
    }

    private static string Written(LocalDate day) => ObservationTime.On(day).ToString();

    // A year and a month or a quarter, in either order and with any mark or none between them.
    private static string Period(string text, Language language)
    {
        if (ReportingPeriod.TryParse(text, CultureInfo.InvariantCulture, out _))
        {
            return Write(text, language);
        }

        string[] parts = text.Split('/', '-', '.', ' ');
        (string first, string second) = parts.Length == 2 ? (parts[0], parts[1])
            : parts.Length == 1 && text.Length is 6 or 7 ? (text[..4], text[4..])
            : ("", "");
        (string year, string rest) = first.Length == 4 ? (first, second) : (second, first);
        string form = rest.Length > 0 && rest[0] is 'Q' or 'q' ? $"{year}-Q{rest[1..]}" : $"{year}-{rest.PadLeft(2, '0')}";
        return year.Length == 4 && ReportingPeriod.TryParse(form, CultureInfo.InvariantCulture, out _) ? Write(form, language) : "";
    }
}
