using System;
using NodaTime;

namespace CoverageMetrics.Periods;

/// <content>How many years lie between two days.</content>
public readonly partial record struct ReportingPeriod
{
    /// <summary>Estimates how many years lie between two days: whole years, and the remaining days out of the days of the year they fall in.</summary>
    /// <param name="from">The earlier day.</param>
    /// <param name="to">The later day.</param>
    /// <returns>The years, approximately.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not after <paramref name="from"/>; the message has both.</exception>
    public static double EstimateYears(LocalDate from, LocalDate to)
    {
        LocalDate start = from.WithCalendar(CalendarSystem.Iso);
        LocalDate end = to.WithCalendar(CalendarSystem.Iso);
        if (end <= start)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The later day has to be after the earlier one: {end.Year:D4}-{end.Month:D2}-{end.Day:D2} is not after {start.Year:D4}-{start.Month:D2}-{start.Day:D2}."), nameof(to));
        }

        int years = end.Year - start.Year;
        if (Anniversary(start, years) > end)
        {
            years--;
        }

        LocalDate last = Anniversary(start, years);
        int remaining = Period.DaysBetween(last, end);
        return years + ((double)remaining / Period.DaysBetween(last, Anniversary(start, years + 1)));
    }

    // The last day of February stays the last day: 29 February 2016 to 28 February 2017 is a year, and so on to 29 February 2020.
    private static LocalDate Anniversary(LocalDate day, int years)
    {
        LocalDate then = day.PlusYears(years);
        return day == day.With(DateAdjusters.EndOfMonth) ? then.With(DateAdjusters.EndOfMonth) : then;
    }
}
