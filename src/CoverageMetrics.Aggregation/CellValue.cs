using System;
using System.Buffers;
using System.Globalization;
using System.Numerics;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Aggregation;

/// <summary>Reads what the cells of a reader hold, whatever type the database gave them, and never by the machine's culture.</summary>
internal static class CellValue
{
    private const int LongestQuote = 40;
    private const int DateLength = 10;
    private const NumberStyles Written = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    // Beyond these binary fractions skip whole numbers.
    private const double WholeDoubles = 1L << 53;
    private const float WholeSingles = 1 << 24;
    private const int WholeHalves = 1 << 11;

    private static readonly SearchValues<char> TimeMarks = SearchValues.Create("0123456789:.");

    /// <summary>Finds the whole number that a value is.</summary>
    /// <returns>The number, or null where the value is none, or may have been rounded to one.</returns>
    internal static BigInteger? Whole(object value) => value switch
    {
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ulong number => number,
        Int128 number => (BigInteger)number,
        UInt128 number => (BigInteger)number,
        BigInteger number => number,
        decimal number => number == decimal.Truncate(number) ? new BigInteger(number) : null,
        double number => double.IsInteger(number) && Math.Abs(number) <= WholeDoubles ? new BigInteger(number) : null,
        float number => float.IsInteger(number) && Math.Abs(number) <= WholeSingles ? new BigInteger(number) : null,
        Half number => Half.IsInteger(number) && Half.Abs(number) <= (Half)WholeHalves ? new BigInteger((float)number) : null,
        string text => decimal.TryParse(text, Written, CultureInfo.InvariantCulture, out decimal number) ? Whole(number) : null,
        _ => null,
    };

    /// <summary>Tells whether a value is a number, whole or not.</summary>
    internal static bool IsNumber(object value) =>
        value is sbyte or byte or short or ushort or int or uint or long or ulong or Int128 or UInt128 or BigInteger or decimal or double or float or Half;

    /// <summary>Finds whether a value says yes or no.</summary>
    /// <returns>Which, or null where it says neither.</returns>
    internal static bool? Flag(object value) => value switch
    {
        bool flag => flag,
        string text when bool.TryParse(text, out bool flag) => flag,
        _ => Whole(value) is { } number && (number.IsZero || number.IsOne) ? number.IsOne : null,
    };

    /// <summary>Finds the day of a date, or of a timestamp without a time zone.</summary>
    /// <returns>The day, or null where the value has none that does not depend on a time zone.</returns>
    internal static LocalDate? Day(object value) => value switch
    {
        LocalDate date => date.WithCalendar(CalendarSystem.Iso),
        LocalDateTime time => time.Date.WithCalendar(CalendarSystem.Iso),
        DateOnly date => LocalDate.FromDateOnly(date),
        DateTime time when time.Kind != DateTimeKind.Utc => LocalDate.FromDateTime(time),
        string text when text.Length == DateLength || (text.Length > DateLength && IsTime(text.AsSpan(DateLength))) =>
            LocalDatePattern.Iso.Parse(text[..DateLength]) is { Success: true } parsed ? parsed.Value : null,
        _ => null,
    };

    /// <summary>Writes a value and its type for a message.</summary>
    internal static string Quote(object value)
    {
        string text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return $"'{(text.Length > LongestQuote ? text[..LongestQuote] + "…" : text)}' of type {value.GetType().Name}";
    }

    // A space or a T, hours and minutes, and whatever finer there is; no sign of a time zone.
    private static bool IsTime(ReadOnlySpan<char> text) =>
        text.Length >= 6 && (text[0] is ' ' or 'T') && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]) && text[3] == ':' && char.IsAsciiDigit(text[4])
        && char.IsAsciiDigit(text[5]) && !text[6..].ContainsAnyExcept(TimeMarks);
}
