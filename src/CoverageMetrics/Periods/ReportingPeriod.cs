using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Periods;

/// <summary>A run of whole months, 1 to 120 of them: a month, a quarter, a half, the first months of a year, a year, any other months, over New Year too.</summary>
/// <remarks>
/// <para>Keeps the first month and the number of months, nothing of how it was made: the first half of a year is its first six months. The quarters, halves and years made here are those of the
/// calendar; <see cref="ReportingYear"/> makes those of a year that begins in another month.</para>
/// <para>Immutable and safe to share; costs two numbers. The default value is January of the year 1. Equal when they are the same months; ordered by the first day, then
/// by the length.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeConverter(typeof(ParsableTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly partial record struct ReportingPeriod : IComparable, IComparable<ReportingPeriod>
{
    /// <summary>The months of a year.</summary>
    internal const int MonthsInYear = 12;

    /// <summary>The last year that periods can have months in.</summary>
    internal const int LastYear = 9998;

    // Ten years: as long as plans run. A longer run is a series.
    private const int MostMonths = 120;

    // Months since January of year 1, and months after the first: zero bits are a valid period.
    private readonly int _firstMonth;
    private readonly byte _furtherMonths;

    private ReportingPeriod(int firstMonth, int months)
    {
        Debug.Assert(months is >= 1 and <= MostMonths && firstMonth >= 0 && firstMonth + months <= MonthsUntil(LastYear), "A run of months that can be written.");
        _firstMonth = firstMonth;
        _furtherMonths = (byte)(months - 1);
    }

    /// <summary>Gets how many months there are, 1 to 120.</summary>
    public int Months => _furtherMonths + 1;

    /// <summary>Gets the first day.</summary>
    public LocalDate FirstDay => DayOf(_firstMonth);

    /// <summary>Gets the last day, at the end of which a stock is counted where months close at their end.</summary>
    public LocalDate LastDay => DayOf(_firstMonth + _furtherMonths).With(DateAdjusters.EndOfMonth);

    private bool IsOfCalendar => Months is 1 or 3 or 6 or MonthsInYear && _firstMonth % Months == 0;

    private bool HasPrevious => Months is 1 or 3 or 6 || Months % MonthsInYear == 0;

    /// <summary>Makes a month.</summary>
    /// <param name="year">The calendar year, 1 to 9998.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>The month.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year or the month is out of its bounds.</exception>
    public static ReportingPeriod Month(int year, int month) => StartingIn(year, month, 1);

    /// <summary>Makes a quarter of the calendar.</summary>
    /// <param name="year">The calendar year, 1 to 9998.</param>
    /// <param name="quarter">The quarter, 1 to 4.</param>
    /// <returns>The quarter.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year or the quarter is out of its bounds.</exception>
    public static ReportingPeriod Quarter(int year, int quarter) => ReportingYear.Calendar.Quarter(year, quarter);

    /// <summary>Makes a half of a calendar year.</summary>
    /// <param name="year">The calendar year, 1 to 9998.</param>
    /// <param name="half">The half, 1 or 2.</param>
    /// <returns>The half.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year or the half is out of its bounds.</exception>
    public static ReportingPeriod Half(int year, int half) => ReportingYear.Calendar.Half(year, half);

    /// <summary>Makes the first months of a calendar year: the first nine months.</summary>
    /// <param name="year">The calendar year, 1 to 9998.</param>
    /// <param name="months">How many months, 1 to 12.</param>
    /// <returns>The first months.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number of months is out of its bounds.</exception>
    public static ReportingPeriod FirstMonths(int year, int months) => ReportingYear.Calendar.FirstMonths(year, months);

    /// <summary>Makes a calendar year.</summary>
    /// <param name="year">The calendar year, 1 to 9998.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of its bounds.</exception>
    public static ReportingPeriod Year(int year) => ReportingYear.Calendar.Year(year);

    /// <summary>Makes a run of months: twelve months from April 2019.</summary>
    /// <param name="year">The calendar year of the first month, 1 to 9998.</param>
    /// <param name="month">The first month, 1 to 12.</param>
    /// <param name="months">How many months, 1 to 120.</param>
    /// <returns>The months.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its bounds, or the last month is after December 9998.</exception>
    public static ReportingPeriod StartingIn(int year, int month, int months)
    {
        int first = MonthsUntil(Checked(year, LastYear, nameof(year)) - 1) + Checked(month, MonthsInYear, nameof(month)) - 1;
        return first + Checked(months, MostMonths, nameof(months)) <= MonthsUntil(LastYear)
            ? new(first, months)
            : throw new ArgumentOutOfRangeException(nameof(months), months, $"A period ends in the year {LastYear} at the latest.");
    }

    /// <summary>Makes the run of months that ends on a day.</summary>
    /// <param name="lastDay">The last day of a period.</param>
    /// <param name="months">How many months it has.</param>
    /// <returns>The months.</returns>
    internal static ReportingPeriod EndingOn(LocalDate lastDay, int months) => new(MonthsUntil(lastDay.Year - 1) + lastDay.Month - months, months);

    /// <summary>Finds whether a day lies in the period.</summary>
    /// <param name="date">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(LocalDate date)
    {
        LocalDate iso = date.WithCalendar(CalendarSystem.Iso);
        return iso >= FirstDay && iso <= LastDay;
    }

    /// <summary>Gives the months one by one.</summary>
    /// <returns>The months in order, at least one.</returns>
    public IEnumerable<ReportingPeriod> EachMonth()
    {
        for (int i = 0; i <= _furtherMonths; i++)
        {
            yield return new(_firstMonth + i, 1);
        }
    }

    /// <summary>Finds the same months of the year before, whatever the kind of period.</summary>
    /// <returns>The period one year back; of more than twelve months it shares some with this one.</returns>
    /// <exception cref="InvalidOperationException">The period begins in the year 1.</exception>
    public ReportingPeriod SamePeriodLastYear() => TrySamePeriodLastYear(out ReportingPeriod before)
        ? before
        : throw new InvalidOperationException($"There is no year before that of {this}.");

    /// <summary>Finds the same months of the year before, if there are any.</summary>
    /// <param name="before">The period one year back, or the default value.</param>
    /// <returns>Whether the period does not begin in the year 1.</returns>
    internal bool TrySamePeriodLastYear(out ReportingPeriod before) => TryBack(MonthsInYear, out before);

    /// <summary>Finds the period of the same length that ends the day before this one starts.</summary>
    /// <returns>The month before a month, the three months before three, the six before six, as many years before whole years.</returns>
    /// <exception cref="InvalidOperationException">The period is no month, three months, six months or whole years: what comes before the first nine months
    /// can be meant in two ways, so it has to be named. Or nothing as long comes before it from the year 1 on.</exception>
    public ReportingPeriod Previous()
    {
        return TryPrevious(out ReportingPeriod previous)
            ? previous
            : throw new InvalidOperationException(HasPrevious
                ? $"There is no period before {this}."
                : $"Only a month, three months, six months or whole years have a previous period; {this} has none. Name the period or the date to compare with.");
    }

    /// <summary>Finds the period of the same length that ends the day before this one starts, if there is one.</summary>
    /// <param name="previous">The month before a month, the three months before three, the six before six, as many years before whole years, or the default value.</param>
    /// <returns>Whether the period is a month, three months, six months or whole years, and as much comes before it from the year 1 on.</returns>
    public bool TryPrevious(out ReportingPeriod previous)
    {
        previous = default;
        return HasPrevious && TryBack(Months, out previous);
    }

    int IComparable.CompareTo(object? obj) => Order.Compare(this, obj);

    /// <inheritdoc/>
    public int CompareTo(ReportingPeriod other)
    {
        int byStart = _firstMonth.CompareTo(other._firstMonth);
        return byStart != 0 ? byStart : _furtherMonths.CompareTo(other._furtherMonths);
    }

    /// <summary>Finds whether a period comes before another in order.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another period.</param>
    /// <returns>Whether it starts earlier, or starts at the same time and is shorter.</returns>
    public static bool operator <(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) < 0;

    /// <summary>Finds whether a period comes before another in order or is the same.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another period.</param>
    /// <returns>Whether it does not come after it.</returns>
    public static bool operator <=(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) <= 0;

    /// <summary>Finds whether a period comes after another in order.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another period.</param>
    /// <returns>Whether it starts later, or starts at the same time and is longer.</returns>
    public static bool operator >(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) > 0;

    /// <summary>Finds whether a period comes after another in order or is the same.</summary>
    /// <param name="left">A period.</param>
    /// <param name="right">Another period.</param>
    /// <returns>Whether it does not come before it.</returns>
    public static bool operator >=(ReportingPeriod left, ReportingPeriod right) => left.CompareTo(right) >= 0;

    private static int MonthsUntil(int year) => year * MonthsInYear;

    private static LocalDate DayOf(int month) => new((month / MonthsInYear) + 1, (month % MonthsInYear) + 1, 1);

    /// <summary>Checks a number that counts from 1.</summary>
    internal static int Checked(int number, int most, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, most, parameter);
        return number;
    }

    private bool TryBack(int months, out ReportingPeriod before)
    {
        bool isThere = _firstMonth >= months;
        before = isThere ? new(_firstMonth - months, Months) : default;
        return isThere;
    }
}
