using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Periods;

/// <summary>Years against an oracle that walks from day to day and closes months as it goes.</summary>
public class ReportingYearLaws
{
    /// <summary>Gets years from any month, with and without cut-offs.</summary>
    internal static Arbitrary<(ReportingYear Year, int First, int Close, int LastClose)> Years { get; } = Arb.From(
        from first in Gen.Choose(1, 12)
        from close in Gen.Elements(31, 31, 25, 28, 30, 1)
        from lastClose in Gen.Elements(close, 31)
        from name in Gen.Choose(0, 2)
        select (Named(ReportingYear.StartingIn(first), name).ClosingOn(close, lastClose), first, close, lastClose));

    [Fact]
    public void Every_day_belongs_to_the_month_and_the_year_that_a_walk_through_the_days_finds() => Prop.ForAll(Years, static years =>
    {
        (ReportingYear year, int first, int close, int lastClose) = years;
        (int atYear, int atMonth) = (2022, 12);
        int ofYear = 0;
        LocalDate? closedYear = null;
        for (LocalDate day = new(2023, 1, 1); day < new LocalDate(2025, 3, 1); day = day.PlusDays(1))
        {
            // What closed before this day is over: the day belongs to the first month that is still open.
            while (day > Close(atYear, atMonth, first, close, lastClose))
            {
                bool isLast = atMonth % 12 == first - 1;
                closedYear = isLast ? Close(atYear, atMonth, first, close, lastClose) : closedYear;
                ofYear = isLast ? 0 : ofYear;
                (atYear, atMonth) = atMonth == 12 ? (atYear + 1, 1) : (atYear, atMonth + 1);
                ofYear++;
            }

            if (closedYear is { } before)
            {
                Assert.Equal(before, year.EndOfLastYear(day));
                Assert.Equal(ofYear, year.YearToDate(day).Months);
                Assert.Equal((atYear, atMonth), (year.YearToDate(day).LastDay.Year, year.YearToDate(day).LastDay.Month));
                Assert.Equal(before, year.EndOf(year.YearOf(day) - 1));
                Assert.Equal(year.YearOf(before) + 1, year.YearOf(day));
                Assert.Equal(year.YearToDate(day), year.YearToDate(ReportingPeriod.Month(atYear, atMonth)));
            }
        }
    }).Check(Law.Of(60));

    [Fact]
    public void A_year_is_its_halves_and_its_quarters_and_its_first_months() => Law.Holds(Years, static years =>
    {
        ReportingYear year = years.Year;
        ReportingPeriod[] months = [.. year.Year(2020).EachMonth()];

        Assert.Equal(12, months.Length);
        Assert.Equal(years.First, months[0].FirstDay.Month);
        Assert.Equal(months, Enumerable.Range(1, 4).SelectMany(quarter => year.Quarter(2020, quarter).EachMonth()));
        Assert.Equal(months, Enumerable.Range(1, 2).SelectMany(half => year.Half(2020, half).EachMonth()));
        Assert.All(Enumerable.Range(1, 12), count => Assert.Equal(months.Take(count), year.FirstMonths(2020, count).EachMonth()));
        Assert.All(months, (month, i) => Assert.Equal((2020, i + 1), (year.YearOf(month), year.YearToDate(month).Months)));
        Assert.Equal(year.EndOf(2020), year.CloseOf(year.Year(2020)));
        Assert.Equal(year.Year(2019), year.Year(2020).SamePeriodLastYear());
        Assert.Equal(year.Year(2019), year.Year(2020).Previous());
    });

    [Fact]
    public void Periods_of_one_year_have_texts_of_their_own() => Law.Holds(Years, static years =>
    {
        ReportingYear year = years.Year;
        ReportingPeriod[] periods =
        [
            .. year.Year(2020).EachMonth(),
            .. from start in Enumerable.Range(0, 12) from count in Enumerable.Range(2, 11) select Run(year.Year(2020), start, count),
            .. from start in Enumerable.Range(0, 12) from count in Enumerable.Range(2, 11) select Run(ReportingPeriod.Year(2020), start, count),
        ];
        ReportingPeriod[] different = [.. periods.Distinct()];

        Assert.Equal(different.Length, different.Select(period => year.ToText(period, Language.English)).Distinct().Count());
        Assert.Equal(different.Length, different.Select(period => year.ToText(period, Vietnamese.Language)).Distinct().Count());
    });

    private static ReportingPeriod Run(ReportingPeriod year, int start, int months)
    {
        LocalDate first = year.FirstDay.PlusMonths(start);
        return ReportingPeriod.StartingIn(first.Year, first.Month, months);
    }

    private static ReportingYear Named(ReportingYear year, int name) => name switch
    {
        1 => year.NamedByLastYear(),
        2 => year.NamedByBothYears(),
        _ => year,
    };

    private static LocalDate Close(int year, int month, int first, int close, int lastClose) =>
        new(year, month, Math.Min(month % 12 == first - 1 ? lastClose : close, DateTime.DaysInMonth(year, month)));
}
