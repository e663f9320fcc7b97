using System;
using System.Globalization;
using NodaTime;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>The day on which rows have to be in force, as a number in the calendar of their columns; or any day.</summary>
internal readonly struct DayFilter
{
    private DayFilter(int day)
    {
        Dated = true;
        Day = day;
    }

    internal bool Dated { get; }

    internal int Day { get; }

    /// <summary>Numbers a date as the columns do.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The columns cannot express the date.</exception>
    internal static DayFilter On(LocalDate? date, in ParticipantColumns columns, string parameter)
    {
        if (date is not LocalDate asAt)
        {
            return default;
        }

        int day = Period.DaysBetween(columns.DayZero.WithCalendar(CalendarSystem.Iso), asAt.WithCalendar(CalendarSystem.Iso));
        int last = columns.WideDates ? ParticipantColumns.OpenEnd32 - 1 : ParticipantColumns.OpenEnd16 - 1;
        if (day > last || (day < 0 && !columns.WideDates))
        {
            throw new ArgumentOutOfRangeException(parameter, string.Create(CultureInfo.InvariantCulture, $"The date is day {day} of the columns, which can tell days 0 to {last}."));
        }

        return new(day);
    }
}
