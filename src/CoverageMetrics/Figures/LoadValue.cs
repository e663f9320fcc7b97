using System;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;
using NodaTime;
using NodaTime.Text;

namespace CoverageMetrics.Figures;

/// <summary>Reads what the cells of a table hold, whatever type the database gave them, and never by the machine's culture.</summary>
internal static class LoadValue
{
    // Beyond this a double skips whole numbers.
    private const double LargestWholeDouble = 9_007_199_254_740_992;

    /// <summary>Reads a day.</summary>
    /// <param name="value">The cell.</param>
    /// <param name="known">The texts read before.</param>
    /// <param name="day">The day.</param>
    /// <returns>Whether it is one.</returns>
    internal static bool TryDay(object value, Dictionary<string, LocalDate> known, out LocalDate day)
    {
        switch (value)
        {
            case DateTime time when time.TimeOfDay == TimeSpan.Zero:
                day = LocalDate.FromDateTime(time);
                return true;
            case DateOnly date:
                day = LocalDate.FromDateOnly(date);
                return true;
            case LocalDate date:
                day = date.WithCalendar(CalendarSystem.Iso);
                return true;
            case string text when known.TryGetValue(text, out day):
                return true;
            case string text when TryDay(text, out day):
                known.Add(text, day);
                return true;
            default:
                day = default;
                return false;
        }
    }

    /// <summary>Reads a period.</summary>
    /// <param name="value">The cell.</param>
    /// <param name="known">The texts read before.</param>
    /// <param name="period">The period.</param>
    /// <returns>Whether it is one.</returns>
    internal static bool TryPeriod(object value, Dictionary<string, ReportingPeriod> known, out ReportingPeriod period)
    {
        switch (value)
        {
            case ReportingPeriod months:
                period = months;
                return true;
            case string text when known.TryGetValue(text, out period):
                return true;
            case string text when ReportingPeriod.TryReadAnyForm(text, out period):
                known.Add(text, period);
                return true;
            case not string when Counted(value, FigureKey.People, false, out long year) is null && year is >= 1000 and <= 9998:
                period = ReportingPeriod.Year((int)year);
                return true;
            default:
                period = default;
                return false;
        }
    }

    /// <summary>Reads the text of a day.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The day.</param>
    /// <returns>Whether it is one.</returns>
    // The pattern takes a zero character for the end.
    internal static bool TryDay(string text, out LocalDate day) => LocalDatePattern.Iso.Parse(text).TryGetValue(default, out day) && !text.Contains('\0');

    /// <summary>Reads a number of people or of what else is counted.</summary>
    /// <param name="value">The cell.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="mayBeNegative">Whether it is a net change.</param>
    /// <param name="counted">How many there are.</param>
    /// <returns>Why it is none, or null.</returns>
    internal static LoadRule? Counted(object value, string unit, bool mayBeNegative, out long counted)
    {
        bool whole;
        (whole, counted) = value switch
        {
            long number => (true, number),
            int number => (true, number),
            short number => (true, number),
            byte number => (true, number),
            uint number => (true, number),
            ushort number => (true, number),
            sbyte number => (true, number),
            ulong number when number <= long.MaxValue => (true, (long)number),
            decimal number when number == decimal.Truncate(number) && Math.Abs(number) <= long.MaxValue => (true, (long)number),
            double number when number == Math.Truncate(number) && Math.Abs(number) <= LargestWholeDouble => (true, (long)number),
            float number when number == MathF.Truncate(number) && Math.Abs((double)number) <= LargestWholeDouble => (true, (long)number),
            BigInteger number when number >= long.MinValue && number <= long.MaxValue => (true, (long)number),
            string text when !text.Contains('\0') && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => (true, number),
            _ => (false, 0L),
        };
        return !whole ? new(Texts.LoadCountForm, LoadHint.Whole, ("unit", unit))
            : counted < 0 && !mayBeNegative ? new(Texts.LoadCountNegative, ("unit", unit))
            : null;
    }

    /// <summary>Reads a number exactly; binary floating point is refused, because it is not what was written.</summary>
    /// <param name="value">The cell.</param>
    /// <param name="number">The number.</param>
    /// <returns>Whether it is one.</returns>
    internal static bool TryDecimal(object value, out decimal number)
    {
        (bool read, number) = value switch
        {
            decimal exact => (true, exact),
            long or int or short or byte or ulong or uint or ushort or sbyte => (true, Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            BigInteger whole when BigInteger.Abs(whole) <= (BigInteger)decimal.MaxValue => (true, (decimal)whole),
            string text when !text.Contains('\0') && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal written) => (true, written),
            _ => (false, 0m),
        };
        return read;
    }

    /// <summary>Writes a cell for a message.</summary>
    /// <param name="value">The cell.</param>
    /// <returns>The text.</returns>
    internal static string Write(object value) => value switch
    {
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
