using System;
using NodaTime;

namespace CoverageMetrics.Periods;

/// <summary>Estimates mean yearly growth between two dates.</summary>
/// <remarks>Safe to share, as nothing is kept; costs one root in floating point.</remarks>
public static class GrowthOverTime
{
    /// <summary>Estimates the constant yearly rate that leads from the earlier quantity to the later one: (later / earlier)^(1 / years) - 1.</summary>
    /// <remarks>From the end of 2016 to the end of 2020 is four years, not five. An estimate: it is worked out in binary floating point.</remarks>
    /// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
    /// <param name="growth">The growth.</param>
    /// <param name="from">The day of the earlier quantity.</param>
    /// <param name="to">The day of the later quantity.</param>
    /// <returns>How many per hundred a year, approximately; -100 when the later quantity is zero.</returns>
    /// <exception cref="InvalidOperationException">The earlier quantity is zero.</exception>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not after <paramref name="from"/>.</exception>
    public static double EstimateMeanYearlyPercent<TQuantity>(this Growth<TQuantity> growth, LocalDate from, LocalDate to)
        where TQuantity : struct, IQuantity<TQuantity>
    {
        double years = EstimateYears(from, to);
        decimal percent = growth.Rate.Percent;
        return 100 * (Math.Pow((double)(1 + (percent / 100)), 1 / years) - 1);
    }

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
