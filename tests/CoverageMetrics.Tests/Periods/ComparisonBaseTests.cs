using System.Globalization;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Periods;

public class ComparisonBaseTests
{
    [Theory]
    [InlineData("2022-08-31", "2021-08-31")]
    [InlineData("2024-02-29", "2023-02-28")]
    [InlineData("2024-02-28", "2023-02-28")]
    [InlineData("2025-02-28", "2024-02-29")]
    [InlineData("2025-02-27", "2024-02-27")]
    [InlineData("2022-10-05", "2021-10-05")]
    public void SamePeriodLastYear_OfADay_KeepsTheEndOfTheMonth(string day, string expected) =>
        Assert.Equal(Day(expected), ComparisonBase.SamePeriodLastYear.DateFor(Day(day)));

    [Theory]
    [InlineData("2022-06-30", "2022-05-31")]
    [InlineData("2022-03-31", "2022-02-28")]
    [InlineData("2022-03-30", "2022-02-28")]
    [InlineData("2022-03-15", "2022-02-15")]
    [InlineData("2022-01-31", "2021-12-31")]
    public void PreviousMonth_OfADay_KeepsTheEndOfTheMonth(string day, string expected) =>
        Assert.Equal(Day(expected), ComparisonBase.PreviousMonth.DateFor(Day(day)));

    [Theory]
    [InlineData("2022-Q1", "2021-03-31")]
    [InlineData("2024-02", "2023-02-28")]
    [InlineData("2025-02", "2024-02-29")]
    [InlineData("2022-01/2022-09", "2021-09-30")]
    [InlineData("2022-H1", "2021-06-30")]
    [InlineData("2022", "2021-12-31")]
    public void SamePeriodLastYear_OfAPeriod_IsOneYearWhateverTheKind(string text, string expected)
    {
        ReportingPeriod period = ReportingPeriod.Parse(text, null);

        Assert.Equal(Day(expected), ComparisonBase.SamePeriodLastYear.DateFor(period));
        Assert.Equal(period.SamePeriodLastYear(), ComparisonBase.SamePeriodLastYear.PeriodFor(period));
    }

    [Fact]
    public void Days_AreFoundWhateverIsCompared()
    {
        LocalDate august = new(2022, 8, 31);

        Assert.Equal(new LocalDate(2021, 12, 31), ComparisonBase.EndOfLastYear.DateFor(august));
        Assert.Equal(new LocalDate(2015, 12, 31), ComparisonBase.EndOfYear(2015).DateFor(august));
        Assert.Equal(new LocalDate(2022, 2, 14), ComparisonBase.On(new(2022, 2, 14)).DateFor(ReportingPeriod.Month(2022, 8)));
        Assert.Equal(new LocalDate(2022, 6, 30), ComparisonBase.PreviousPeriod.DateFor(ReportingPeriod.Quarter(2022, 3)));
        Assert.Equal(ReportingPeriod.Quarter(2022, 2), ComparisonBase.PreviousPeriod.PeriodFor(ReportingPeriod.Quarter(2022, 3)));
        Assert.Equal(ReportingPeriod.Month(2022, 7), ComparisonBase.PreviousMonth.PeriodFor(ReportingPeriod.Month(2022, 8)));
    }

    [Fact]
    public void DateFor_ADayThatIsNotEarlier_ThrowsNamingBoth()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => ComparisonBase.EndOfYear(2022).DateFor(new LocalDate(2022, 8, 31)));

        Assert.Equal("asAt", error.ParamName);
        Assert.Contains("2022-12-31", error.Message, StringComparison.Ordinal);
        Assert.Contains("2022-08-31", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ComparisonBase.On(new(2022, 8, 31)).DateFor(ReportingPeriod.Month(2022, 8)));
    }

    [Fact]
    public void Rules_ThatDoNotFit_AreRefused()
    {
        Assert.Throws<InvalidOperationException>(() => ComparisonBase.PreviousPeriod.DateFor(new LocalDate(2022, 8, 31)));
        Assert.Throws<InvalidOperationException>(() => ComparisonBase.EndOfLastYear.PeriodFor(ReportingPeriod.Month(2022, 8)));
        Assert.Throws<InvalidOperationException>(() => ComparisonBase.PreviousMonth.PeriodFor(ReportingPeriod.Quarter(2022, 3)));
        Assert.Throws<InvalidOperationException>(() => ComparisonBase.PreviousPeriod.PeriodFor(ReportingPeriod.FirstMonths(2022, 9)));
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => ComparisonBase.EndOfYear(0)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => ComparisonBase.EndOfYear(9999)).ParamName);
    }

    [Fact]
    public void IsDay_WhereTheRuleNamesOne()
    {
        Assert.All([ComparisonBase.EndOfLastYear, ComparisonBase.EndOfYear(2015), ComparisonBase.On(new(2022, 2, 14))], rule => Assert.True(rule.IsDay));
        Assert.All([ComparisonBase.SamePeriodLastYear, ComparisonBase.PreviousMonth, ComparisonBase.PreviousPeriod], rule => Assert.False(rule.IsDay));
    }

    [Fact]
    public void Refusals_SayTheRuleAndTheTime()
    {
        LocalDate august = new(2022, 8, 31);
        Bad.Throws<InvalidOperationException>(() => ComparisonBase.PreviousPeriod.DateFor(august), "previous period of the single day 2022-08-31", "give the reporting period");
        Bad.Throws<InvalidOperationException>(() => ComparisonBase.MeanOfPeriod.DateFor(august), "no earlier day", "2022-08-31");
        Bad.Throws<InvalidOperationException>(() => ComparisonBase.MeanOfPeriod.DateFor(ReportingPeriod.Quarter(2022, 3)), "no earlier day", "2022-Q3");
        Bad.Throws<InvalidOperationException>(() => ComparisonBase.MeanOfPeriod.PeriodFor(ReportingPeriod.Quarter(2022, 3)), "no earlier time", "2022-Q3");
        Bad.Throws<InvalidOperationException>(() => ComparisonBase.PreviousMonth.PeriodFor(ReportingPeriod.Quarter(2022, 3)), "2022-Q3 is not compared with that of a month");
        Bad.Throws<InvalidOperationException>(() => ComparisonBase.PreviousMonth.PeriodFor(ReportingPeriod.Month(1, 1)), "no period before 0001-01");
        Bad.Throws<InvalidOperationException>(() => ComparisonBase.EndOfLastYear.PeriodFor(ReportingPeriod.Month(2022, 8)), "is a day", "2022-08");
        Bad.Throws<InvalidOperationException>(() => ComparisonBase.PreviousPeriod.DateFor(ReportingPeriod.FirstMonths(2022, 9)), "Only a month", "2022-01/2022-09");
        Bad.Throws<InvalidOperationException>(() => ComparisonBase.SamePeriodLastYear.DateFor(ReportingPeriod.Month(1, 1)), "no year before that of 0001-01");
        Bad.Argument<ArgumentException>("asAt", "no day so far before -9998-01-31", () => ComparisonBase.PreviousMonth.DateFor(new LocalDate(-9998, 1, 31)));
        Bad.Argument<ArgumentException>("period", "2022-08-31 is not before 2022-08-31", () => ComparisonBase.On(august).DateFor(ReportingPeriod.Month(2022, 8)));
        Bad.Argument<ArgumentNullException>("language", "", () => ComparisonBase.PreviousMonth.ToText(null!));
    }

    [Theory]
    [InlineData(-9997, 1, 31, -9998, 1, 31)]
    [InlineData(-9997, 1, 1, -9998, 1, 1)]
    [InlineData(-500, 6, 15, -501, 6, 15)]
    public void SamePeriodLastYear_LongAgo_IsThereUntilTheCalendarBegins(int year, int month, int day, int yearBefore, int monthBefore, int dayBefore)
    {
        Assert.Equal(new LocalDate(yearBefore, monthBefore, dayBefore), ComparisonBase.SamePeriodLastYear.DateFor(new LocalDate(year, month, day)));
        Assert.Equal(new LocalDate(yearBefore, 12, 31), ComparisonBase.EndOfLastYear.DateFor(new LocalDate(year, month, day)));
    }

    [Fact]
    public void ToText_SaysWhatReportsSay()
    {
        Assert.Equal("cùng kỳ năm trước", ComparisonBase.SamePeriodLastYear.ToText(Vietnamese.Language));
        Assert.Equal("end of 2015", ComparisonBase.EndOfYear(2015).ToString());
        Assert.Equal("cuối năm 2015", ComparisonBase.EndOfYear(2015).ToText(Vietnamese.Language));
        Assert.Equal("2022-02-14", ComparisonBase.On(new(2022, 2, 14)).ToString());
        Assert.Equal(ComparisonBase.EndOfYear(2015), ComparisonBase.EndOfYear(2015));
        Assert.NotEqual(ComparisonBase.EndOfYear(2015), ComparisonBase.EndOfYear(2016));
    }

    [Fact]
    public void Same_period_last_year_agrees_with_the_calendar_on_every_day_of_eight_years()
    {
        for (LocalDate day = new(2019, 1, 1); day < new LocalDate(2027, 1, 1); day = day.PlusDays(1))
        {
            // An oracle that counts: the same number of days to the end of the month at its end, the same day number elsewhere.
            int inMonth = DateTime.DaysInMonth(day.Year - 1, day.Month);
            bool last = day.Day == DateTime.DaysInMonth(day.Year, day.Month);
            LocalDate expected = new(day.Year - 1, day.Month, last ? inMonth : Math.Min(day.Day, inMonth));

            Assert.Equal(expected, ComparisonBase.SamePeriodLastYear.DateFor(day));
        }
    }

    private static LocalDate Day(string text) => LocalDate.FromDateOnly(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Try_FindsWhatTheOtherDoorsFind_AndNothingWhereTheyThrow()
    {
        ComparisonBase[] rules =
        [
            ComparisonBase.SamePeriodLastYear, ComparisonBase.EndOfLastYear, ComparisonBase.PreviousMonth, ComparisonBase.PreviousPeriod,
            ComparisonBase.EndOfYear(2021), ComparisonBase.On(new(2022, 8, 30)),
        ];
        LocalDate[] days =
        [
            LocalDate.MinIsoValue, new(-9998, 1, 31), new(-9998, 2, 1), new(-9998, 12, 31), new(-9997, 1, 1), new(1, 1, 1), new(2020, 2, 29), new(2021, 12, 31), new(2022, 8, 30),
            new(2022, 8, 31), LocalDate.MaxIsoValue, new LocalDate(2022, 8, 31).WithCalendar(CalendarSystem.Coptic),
        ];
        ReportingPeriod[] periods =
        [
            ReportingPeriod.Month(1, 1), ReportingPeriod.Year(1), ReportingPeriod.Month(2022, 1), ReportingPeriod.Month(2022, 8), ReportingPeriod.Quarter(2022, 3),
            ReportingPeriod.FirstMonths(2022, 8), ReportingPeriod.FirstMonths(1, 8), ReportingPeriod.Year(2021), ReportingPeriod.Year(9998),
        ];
        foreach (ComparisonBase rule in rules)
        {
            Assert.All(days, day => Same(() => rule.DateFor(day), rule.TryDateFor(day, out LocalDate earlier), earlier));
            Assert.All(periods, period => Same(() => rule.DateFor(period), rule.TryDateFor(period, out LocalDate earlier), earlier));
            Assert.All(periods, period => Same(() => rule.PeriodFor(period), rule.TryPeriodFor(period, out ReportingPeriod earlier), earlier));
        }

        static void Same<T>(Func<T> find, bool isFound, T found)
            where T : struct
        {
            try
            {
                Assert.Equal((true, find()), (isFound, found));
            }
            catch (Exception refusal) when (refusal is ArgumentException or InvalidOperationException)
            {
                Assert.Equal((false, default(T)), (isFound, found));
            }
        }
    }
}
