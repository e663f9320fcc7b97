using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Figures;

/// <summary>Says how a cell that was refused would have to be written, and which of its characters are not what they look like.</summary>
/// <remarks>Each answer stands behind a message: it begins with a mark, or is empty.</remarks>
internal static class LoadHint
{
    private const int LongestRead = 40;

    private static readonly (string Name, NumberFormatInfo Numbers)[] Writings =
    [
        (NumberText.WithPoint, NumberText.PointBetweenThousands),
        (NumberText.WithComma, Language.English.Numbers),
        ("with spaces between the groups", new() { NumberGroupSeparator = " ", NumberDecimalSeparator = "," }),
        ("with spaces between the groups", new() { NumberGroupSeparator = " ", NumberDecimalSeparator = "." }),
    ];

    /// <summary>Says how a day would have to be written.</summary>
    /// <param name="value">The cell.</param>
    /// <returns>The way out.</returns>
    internal static string OfDay(object value) => TextOf(value, out string type) is { } text
        ? $"{QuotedText.OddIn(text)}{(Plain(text) is { } plain ? Day(plain) : "")}"
        : type;

    /// <summary>Says how a period would have to be written.</summary>
    /// <param name="value">The cell.</param>
    /// <returns>The way out.</returns>
    internal static string OfPeriod(object value) => TextOf(value, out string type) is { } text
        ? $"{QuotedText.OddIn(text)}{(Plain(text) is { } plain ? Period(plain) : "")}"
        : type;

    /// <summary>Says how a number of people would have to be written.</summary>
    /// <param name="value">The cell.</param>
    /// <returns>The way out.</returns>
    internal static string OfPersons(object value) => OfNumber(value, static number => number == decimal.Truncate(number));

    /// <summary>Says how a number would have to be written.</summary>
    /// <param name="value">The cell.</param>
    /// <returns>The way out.</returns>
    internal static string OfNumber(object value) => OfNumber(value, static _ => true);

    /// <summary>Says what a text that is no area code is instead.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The way out.</returns>
    internal static string OfCode(string text) => AreaCode.WayOut(text) is { Length: > 0 } wayOut
        ? $"; {char.ToLowerInvariant(wayOut[1])}{wayOut[2..].TrimEnd('.')}"
        : "";

    private static string OfNumber(object value, Func<decimal, bool> isTaken)
    {
        if (TextOf(value, out string type) is not { } text)
        {
            return type;
        }

        string odd = QuotedText.OddIn(text);
        if (Plain(text) is not { } plain)
        {
            return odd;
        }

        var readings = new List<(string Name, decimal Number)>();
        foreach ((string name, NumberFormatInfo numbers) in Writings)
        {
            if (NumberText.TryRead(plain, numbers, out decimal number) && isTaken(number))
            {
                readings.Add((name, number));
            }
        }

        return readings switch
        {
            [] => odd,
            [_, _, ..] when readings.TrueForAll(reading => reading.Number == readings[0].Number) => $"{odd}; write {Digits(readings[0].Number)}",
            _ => $"{odd}; {string.Join(", ", readings.Select(static reading => $"if it is written {reading.Name}, write {Digits(reading.Number)}").Distinct())}",
        };
    }

    private static string Digits(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    // Numbers of digits are as good as their text; of any other type, the name says more than the value.
    private static string? TextOf(object value, out string type)
    {
        string? text = value switch
        {
            string written => written,
            int or long or short or uint or ulong or ushort => LoadValue.Write(value),
            _ => null,
        };
        type = value is DateTime || text is not null ? "" : $"; this is of the type {value.GetType().Name}";
        return text;
    }

    // With the spaces and the minus sign of a keyboard.
    private static string? Plain(string text) => text.Length > LongestRead ? null : string.Concat(text.Trim().Select(static c => c switch
    {
        '\u2212' => '-',
        _ when char.IsWhiteSpace(c) => ' ',
        _ => c,
    }));

    private static string Day(string text)
    {
        int end = text.IndexOfAny(['T', ' ']);
        if (LoadValue.TryDay(end < 0 ? text : text[..end], out LocalDate day))
        {
            return $"; write {Written(day)}{(end < 0 ? "" : ", without the time of day")}";
        }

        if (text.Length == 8 && text.All(char.IsAsciiDigit))
        {
            return IsDay(int.Parse(text[..4], CultureInfo.InvariantCulture), text[4..6], text[6..], out day) ? $"; write {Written(day)}" : "";
        }

        string[] parts = text.Split('/', '-', '.');
        if (parts.Length != 3 || !parts.All(static part => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit)))
        {
            return "";
        }

        if (parts[0].Length == 4)
        {
            return IsDay(int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2], out day) ? $"; write {Written(day)}" : "";
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
            (true, true) when day != other => $"; write {Written(day)} if the day comes first, {Written(other)} if the month does",
            (true, _) => $"; write {Written(day)}",
            (_, true) => $"; write {Written(other)}",
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
    private static string Period(string text)
    {
        if (ReportingPeriod.TryParse(text, CultureInfo.InvariantCulture, out _))
        {
            return $"; write {text}";
        }

        string[] parts = text.Split('/', '-', '.', ' ');
        (string first, string second) = parts.Length == 2 ? (parts[0], parts[1])
            : parts.Length == 1 && text.Length is 6 or 7 ? (text[..4], text[4..])
            : ("", "");
        (string year, string rest) = first.Length == 4 ? (first, second) : (second, first);
        string form = rest.Length > 0 && rest[0] is 'Q' or 'q' ? $"{year}-Q{rest[1..]}" : $"{year}-{rest.PadLeft(2, '0')}";
        return year.Length == 4 && ReportingPeriod.TryParse(form, CultureInfo.InvariantCulture, out _) ? $"; write {form}" : "";
    }
}
