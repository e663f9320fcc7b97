using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Periods;

/// <summary>A run of whole months within one calendar year: a month, a quarter, a half, the first months of a year, a year.</summary>
/// <remarks>
/// <para>Keeps the first month and the number of months, nothing of how it was made: the first half of a year is its first six months.</para>
/// <para>Immutable and safe to share; costs two numbers. The default value is January of the year 1. Equal when they are the same months; ordered by the first day, then
/// by the length.</para>
/// </remarks>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
[TypeConverter(typeof(ParsableTypeConverter))]
[DebuggerDisplay("{ToString(),nq}")]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public readonly partial record struct ReportingPeriod : IComparable, IComparable<ReportingPeriod>
{
    private const int MonthsInYear = 12;

    // Months since January of year 1, and months after the first: zero bits are a valid period.
    private readonly int _firstMonth;
    private readonly byte _furtherMonths;

    private ReportingPeriod(int year, int month, int months)
    {
        Debug.Assert(months is >= 1 and <= MonthsInYear && month - 1 + months <= MonthsInYear, "A run within one year.");
        _firstMonth = ((year - 1) * MonthsInYear) + month - 1;
        _furtherMonths = (byte)(months - 1);
    }

    /// <summary>Gets the calendar year.</summary>
    public int CalendarYear => (_firstMonth / MonthsInYear) + 1;

    /// <summary>Gets the first month, 1 to 12.</summary>
    public int FirstMonth => (_firstMonth % MonthsInYear) + 1;

    /// <summary>Gets how many months there are, 1 to 12.</summary>
    public int Months => _furtherMonths + 1;

    /// <summary>Gets the last month, 1 to 12.</summary>
    public int LastMonth => FirstMonth + _furtherMonths;

    private bool IsOfAKind => Months is 1 or 3 or 6 or MonthsInYear && (FirstMonth - 1) % Months == 0;

    /// <summary>Gets the first day.</summary>
    public LocalDate FirstDay => new(CalendarYear, FirstMonth, 1);

    /// <summary>Gets the last day, at the end of which a stock is counted.</summary>
    public LocalDate LastDay => new LocalDate(CalendarYear, LastMonth, 1).With(DateAdjusters.EndOfMonth);

    /// <summary>Makes a month.</summary>
    /// <param name="year">The calendar year, 1 to 9998.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>The month.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year or the month is out of its bounds.</exception>
    public static ReportingPeriod Month(int year, int month) => new(Checked(year), Checked(month, MonthsInYear, nameof(month)), 1);

    /// <summary>Makes a quarter.</summary>
    /// <param name="year">The calendar year, 1 to 9998.</param>
    /// <param name="quarter">The quarter, 1 to 4.</param>
    /// <returns>The quarter.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year or the quarter is out of its bounds.</exception>
    public static ReportingPeriod Quarter(int year, int quarter) => new(Checked(year), (3 * Checked(quarter, 4, nameof(quarter))) - 2, 3);

    /// <summary>Makes a half of a year.</summary>
    /// <param name="year">The calendar year, 1 to 9998.</param>
    /// <param name="half">The half, 1 or 2.</param>
    /// <returns>The half.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year or the half is out of its bounds.</exception>
    public static ReportingPeriod Half(int year, int half) => new(Checked(year), (6 * Checked(half, 2, nameof(half))) - 5, 6);

    /// <summary>Makes the first months of a year: the first nine months.</summary>
    /// <param name="year">The calendar year, 1 to 9998.</param>
    /// <param name="months">How many months, 1 to 12.</param>
    /// <returns>The first months.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number of months is out of its bounds.</exception>
    public static ReportingPeriod FirstMonths(int year, int months) => new(Checked(year), 1, Checked(months, MonthsInYear, nameof(months)));

    /// <summary>Makes a year.</summary>
    /// <param name="year">The calendar year, 1 to 9998.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of its bounds.</exception>
    public static ReportingPeriod Year(int year) => new(Checked(year), 1, MonthsInYear);

    /// <summary>Finds whether a day lies in the period.</summary>
    /// <param name="date">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(LocalDate date)
    {
        LocalDate iso = date.WithCalendar(CalendarSystem.Iso);
        return iso >= FirstDay && iso <= LastDay;
    }

    /// <summary>Finds the same months of the year before, whatever the kind of period.</summary>
    /// <returns>The period one year back.</returns>
    /// <exception cref="InvalidOperationException">The period is in the year 1.</exception>
    public ReportingPeriod SamePeriodLastYear() => CalendarYear > 1
        ? new(CalendarYear - 1, FirstMonth, Months)
        : throw new InvalidOperationException($"There is no year before that of {this}.");

    /// <summary>Finds the period of the same kind that ends the day before this one starts.</summary>
    /// <returns>The month before a month, the quarter before a quarter, the half before a half, the year before a year.</returns>
    /// <exception cref="InvalidOperationException">The period is no month, quarter, half or year: what comes before the first nine months
    /// can be meant in two ways, so it has to be named. Or it is the first of the year 1.</exception>
    public ReportingPeriod Previous()
    {
        return TryPrevious(out ReportingPeriod previous)
            ? previous
            : throw new InvalidOperationException(IsOfAKind
                ? $"There is no period before {this}."
                : $"Only a month, a quarter, a half or a year has a previous period; {this} has none. Name the period or the date to compare with.");
    }

    /// <summary>Finds the period of the same kind that ends the day before this one starts, if there is one.</summary>
    /// <param name="previous">The month before a month, the quarter before a quarter, the half before a half, the year before a year, or the default value.</param>
    /// <returns>Whether the period is a month, quarter, half or year, and not the first of the year 1.</returns>
    public bool TryPrevious(out ReportingPeriod previous)
    {
        int first = _firstMonth - Months;
        bool isThere = IsOfAKind && first >= 0;
        previous = isThere ? new((first / MonthsInYear) + 1, (first % MonthsInYear) + 1, Months) : default;
        return isThere;
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

    private static int Checked(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        return year;
    }

    private static int Checked(int number, int most, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1, parameter);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, most, parameter);
        return number;
    }
}
