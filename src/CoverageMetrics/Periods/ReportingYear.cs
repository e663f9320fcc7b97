using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Periods;

/// <summary>The year that a report follows: the month it starts in, what it is named by, and the days on which its months close.</summary>
/// <remarks>
/// <para>A year is meant by one number: that of the calendar year in which it starts, or, where it is <see cref="NamedByLastYear"/>, in which it ends. In a year from April, quarters, halves and first months
/// are counted from April, and comparisons with the end of last year go back to March.</para>
/// <para>Whole months only: a tax year from 6 April is none. Days before the cut-off of a month belong to it, days after the cut-off to the next.</para>
/// <para>Immutable and safe to share; costs one small object. Equal when months, days and names are the same; a year from January has one name, whatever it is named by.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial record ReportingYear : IShown
{
    private const int LongestMonth = 31;
    private const int January = 1;
    private const int MonthsInYear = ReportingPeriod.MonthsInYear;

    private ReportingYear(int firstMonth) => FirstMonth = firstMonth;

    private enum Name
    {
        FirstYear,
        LastYear,
        BothYears,
    }

    /// <summary>Gets the calendar year, whose months close at their ends: what everything follows until told otherwise.</summary>
    public static ReportingYear Calendar { get; } = new(January);

    /// <summary>Gets the month the year starts in, 1 to 12.</summary>
    public int FirstMonth { get; }

    /// <summary>Gets a value indicating whether months close on a day before their end.</summary>
    public bool HasCutOff => Close < LongestMonth || LastClose < LongestMonth;

    /// <summary>Gets the month the year ends in, 1 to 12.</summary>
    internal int LastMonth => FirstMonth == January ? MonthsInYear : FirstMonth - 1;

    private Name NamedBy { get; init; }

    /// <summary>Gets the day on which all months but the last close; 31 is their end.</summary>
    internal int Close { get; init; } = LongestMonth;

    /// <summary>Gets the day on which the last month closes; 31 is its end.</summary>
    internal int LastClose { get; init; } = LongestMonth;

    /// <summary>Makes a year that starts in a month: 4 for April in India, 10 for October in Thailand, 7 for July in Kenya, 1 for January in Viet Nam. It is named by the calendar year it starts in.</summary>
    /// <param name="month">The first month, 1 to 12.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="month"/> is out of its bounds.</exception>
    public static ReportingYear StartingIn(int month) => new(ReportingPeriod.Checked(month, MonthsInYear, nameof(month)));

    /// <summary>Gives the same year named by the calendar year it ends in: 2020 for April 2019 to March 2020.</summary>
    /// <returns>The year.</returns>
    public ReportingYear NamedByLastYear() => Named(Name.LastYear);

    /// <summary>Gives the same year named by both calendar years: 2019–20 for April 2019 to March 2020, which is meant by the number 2019.</summary>
    /// <returns>The year.</returns>
    public ReportingYear NamedByBothYears() => Named(Name.BothYears);

    /// <summary>Gives the same year with months that close on a day: stocks of a month are counted at the end of that day.</summary>
    /// <param name="day">The day, 1 to 31; 31 is the end of the month, and in a shorter month any later day is its end.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="day"/> is out of its bounds.</exception>
    public ReportingYear ClosingOn(int day) => ClosingOn(day, day);

    /// <summary>Gives the same year with months that close on a day, and a last month that closes on another: on the 25th, December on the 31st.</summary>
    /// <param name="day">The day of all months but the last, 1 to 31; 31 is the end of the month, and in a shorter month any later day is its end.</param>
    /// <param name="lastMonth">The day of the last month of the year, 1 to 31.</param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is out of its bounds.</exception>
    public ReportingYear ClosingOn(int day, int lastMonth) =>
        this with { Close = ReportingPeriod.Checked(day, LongestMonth, nameof(day)), LastClose = ReportingPeriod.Checked(lastMonth, LongestMonth, nameof(lastMonth)) };

    /// <summary>Gives the months of a year.</summary>
    /// <param name="year">The number of the year.</param>
    /// <returns>Twelve months.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A month of the year is before January of the year 1 or after December 9998.</exception>
    public ReportingPeriod Year(int year) => FirstMonths(year, MonthsInYear);

    /// <summary>Gives the months of a half of a year.</summary>
    /// <param name="year">The number of the year.</param>
    /// <param name="half">The half, 1 or 2.</param>
    /// <returns>Six months.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The half is out of its bounds, or a month is before January of the year 1 or after December 9998.</exception>
    public ReportingPeriod Half(int year, int half) => Run(year, 6 * (ReportingPeriod.Checked(half, 2, nameof(half)) - 1), 6);

    /// <summary>Gives the months of a quarter of a year.</summary>
    /// <param name="year">The number of the year.</param>
    /// <param name="quarter">The quarter, 1 to 4.</param>
    /// <returns>Three months.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The quarter is out of its bounds, or a month is before January of the year 1 or after December 9998.</exception>
    public ReportingPeriod Quarter(int year, int quarter) => Run(year, 3 * (ReportingPeriod.Checked(quarter, 4, nameof(quarter)) - 1), 3);

    /// <summary>Gives the first months of a year.</summary>
    /// <param name="year">The number of the year.</param>
    /// <param name="months">How many months, 1 to 12.</param>
    /// <returns>The first months.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of months is out of its bounds, or a month is before January of the year 1 or after December 9998.</exception>
    public ReportingPeriod FirstMonths(int year, int months) => Run(year, 0, ReportingPeriod.Checked(months, MonthsInYear, nameof(months)));

    /// <summary>Finds the year that a period ends in.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The number of the year.</returns>
    public int YearOf(ReportingPeriod period) => NumberOf(LastMonthOf(period));

    /// <summary>Finds the year that a day belongs to.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar. After the cut-off of a month it belongs to the next month.</param>
    /// <returns>The number of the year.</returns>
    public int YearOf(LocalDate day) => NumberOf(MonthAt(day));

    /// <summary>Finds the months of the year up to the end of a period.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The first months of the year that the period ends in.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year begins before January of the year 1.</exception>
    public ReportingPeriod YearToDate(ReportingPeriod period) => YearToDate(LastMonthOf(period));

    /// <summary>Finds the months of the year up to that of a day.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar. After the cut-off of a month it belongs to the next month.</param>
    /// <returns>The first months of the year that the day belongs to, with its own month.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A month is before January of the year 1 or after December 9998.</exception>
    public ReportingPeriod YearToDate(LocalDate day) => YearToDate(MonthAt(day));

    /// <summary>Finds the day on which a period closes: when its stocks are counted.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The end of its last month, or the cut-off of that month.</returns>
    public LocalDate CloseOf(ReportingPeriod period) => CloseOf(LastMonthOf(period));

    /// <summary>Finds the day on which a year closes: when its targets are due.</summary>
    /// <param name="year">The number of the year, 1 to 9998.</param>
    /// <returns>The last day.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of its bounds.</exception>
    public LocalDate EndOf(int year) => CloseOf(StartOf(ReportingPeriod.Checked(year, ReportingPeriod.LastYear, nameof(year))) + MonthsInYear - 1);

    /// <summary>Finds the day on which the year before that of a day closed.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The last day of the year before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The calendar has no day as early.</exception>
    public LocalDate EndOfLastYear(LocalDate day) => EndOfYearBefore(day) ?? throw NoEarlier(day, nameof(day));

    /// <summary>Finds the day that a day of a year ago is: the cut-off or last day of a month goes to that of the month, any other day to the same day, or to the last where the month is shorter.</summary>
    /// <param name="day">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The day one year back.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The calendar has no day as early.</exception>
    public LocalDate SamePeriodLastYear(LocalDate day) => MonthsBack(day, MonthsInYear) ?? throw NoEarlier(day, nameof(day));

    /// <summary>Finds the day on which the year before that of a day closed, if the calendar has it.</summary>
    internal LocalDate? EndOfYearBefore(LocalDate day) => StartOfYearOf(MonthAt(day)) - 1 is var month && month >= FirstOfAll ? CloseOf(month) : null;

    /// <summary>Finds the day on which the year of a day closes.</summary>
    internal LocalDate EndOfYearOf(LocalDate day) => CloseOf(StartOfYearOf(MonthAt(day)) + MonthsInYear - 1);

    /// <summary>Finds the day some months before, if the calendar has it.</summary>
    internal LocalDate? MonthsBack(LocalDate day, int months)
    {
        LocalDate iso = day.WithCalendar(CalendarSystem.Iso);
        int month = IsClose(iso) ? MonthAt(iso) : MonthIn(iso);
        return month - months < FirstOfAll ? null
            : IsClose(iso) ? CloseOf(month - months)
            : iso.PlusMonths(-months);
    }

    /// <summary>Finds the month that closes on a day.</summary>
    /// <param name="day">The day, of the ISO calendar.</param>
    /// <returns>The month, or null where none does.</returns>
    internal ReportingPeriod? MonthClosing(LocalDate day) => day.Year is >= 1 and <= ReportingPeriod.LastYear && IsClose(day) ? ReportingPeriod.Month(day.Year, day.Month) : null;

    /// <summary>Finds whether one of two days is the end of a month and the other a cut-off before it, so that more or fewer days lie between them than months.</summary>
    internal bool IsMixed(LocalDate day, LocalDate other) =>
        HasCutOff && IsEndOfMonth(day) != IsEndOfMonth(other) && day.Day != other.Day;

    /// <summary>Finds whether a month is the first of the year.</summary>
    internal bool IsFirst(ReportingPeriod month) => month.FirstDay.Month == FirstMonth;

    private static int FirstOfAll => CalendarSystem.Iso.MinYear * MonthsInYear;

    private static bool IsEndOfMonth(LocalDate day) => day == day.With(DateAdjusters.EndOfMonth);

    // Months are counted from January of the year 0.
    private static int MonthIn(LocalDate iso) => (iso.Year * MonthsInYear) + iso.Month - 1;

    private static int LastMonthOf(ReportingPeriod period) => MonthIn(period.LastDay);

    private static int YearIn(int month) => month >= 0 ? month / MonthsInYear : ((month + 1) / MonthsInYear) - 1;

    private static ArgumentOutOfRangeException NoEarlier(LocalDate day, string parameter) => new(parameter, day, "The calendar has no day a year before.");

    private ReportingYear Named(Name name) => this with { NamedBy = FirstMonth == January ? Name.FirstYear : name };

    private int StartOf(int year) => ((NamedBy == Name.LastYear ? year - 1 : year) * MonthsInYear) + FirstMonth - 1;

    private int StartOfYearOf(int month) => (YearIn(month - (FirstMonth - 1)) * MonthsInYear) + FirstMonth - 1;

    /// <summary>Finds the year of a month, which is counted from January of the year 0.</summary>
    internal int NumberOf(int month) => YearIn(StartOfYearOf(month)) + (NamedBy == Name.LastYear ? 1 : 0);

    private bool IsClose(LocalDate iso) => iso == CloseOf(MonthIn(iso));

    // After its cut-off, a day belongs to the next month.
    private int MonthAt(LocalDate day)
    {
        LocalDate iso = day.WithCalendar(CalendarSystem.Iso);
        int month = MonthIn(iso);
        return iso > CloseOf(month) ? month + 1 : month;
    }

    private LocalDate CloseOf(int month)
    {
        int year = YearIn(month);
        int number = month - (year * MonthsInYear) + 1;
        return new(year, number, Math.Min(number == LastMonth ? LastClose : Close, CalendarSystem.Iso.GetDaysInMonth(year, number)));
    }

    private ReportingPeriod YearToDate(int month) => Run(NumberOf(month), 0, month - StartOfYearOf(month) + 1);

    private ReportingPeriod Run(int year, int after, int months)
    {
        long start = NamedBy == Name.LastYear ? year - 1L : year;
        int month = FirstMonth - 1 + after;
        long calendarYear = start + (month / MonthsInYear);
        int last = (month % MonthsInYear) + months;
        return start >= 1 && calendarYear + ((last - 1) / MonthsInYear) <= ReportingPeriod.LastYear
            ? ReportingPeriod.StartingIn((int)calendarYear, (month % MonthsInYear) + 1, months)
            : throw new ArgumentOutOfRangeException(nameof(year), year, $"The months of a year are from January of the year 1 to December {ReportingPeriod.LastYear}.");
    }
}
