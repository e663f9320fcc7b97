using System.Text.Json;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Tests.Periods;

/// <summary>Periods against an oracle that knows nothing but a list of months.</summary>
public class ReportingPeriodLaws
{
    /// <summary>Gets runs of the lengths that are reported, and of any other, from the first year to the last.</summary>
    internal static Arbitrary<ReportingPeriod> Runs { get; } = Arb.From(
        from year in Gen.Frequency((8, Gen.Choose(2010, 2026)), (1, Gen.Choose(1, 3)), (1, Gen.Choose(9995, 9998)))
        from month in Gen.Choose(1, 12)
        from months in Gen.Frequency((3, Gen.Elements(1, 3, 6, 12)), (2, Gen.Choose(1, 12)), (1, Gen.Choose(1, 120)))
        select ReportingPeriod.StartingIn(year, month, Math.Min(months, ((9998 - year) * 12) + 13 - month)));

    [Fact]
    public void A_period_is_its_months() => Law.Holds(Runs, static period =>
    {
        (int Year, int Month)[] months = Months(period);

        Assert.Equal(months.Length, period.Months);
        Assert.Equal(months.Select(static one => ReportingPeriod.Month(one.Year, one.Month)), period.EachMonth());
        Assert.Equal(new LocalDate(months[0].Year, months[0].Month, 1), period.FirstDay);
        Assert.Equal(new LocalDate(months[^1].Year, months[^1].Month, DateTime.DaysInMonth(months[^1].Year, months[^1].Month)), period.LastDay);
        foreach (int days in new[] { -400, -31, -1, 0, 1, 27, 60, 364, 365, 366, 4_000 })
        {
            LocalDate day = period.FirstDay.Year is > 2 and < 9980 ? period.FirstDay.PlusDays(days) : period.FirstDay;
            Assert.Equal(months.Contains((day.Year, day.Month)), period.Contains(day));
        }
    });

    [Fact]
    public void A_year_back_and_the_previous_period_are_the_months_that_many_before() => Law.Holds(Runs, static period =>
    {
        (int Year, int Month)[] months = Months(period);
        (int Year, int Month)[] yearBack = [.. months.Select(static one => (one.Year - 1, one.Month))];
        (int Year, int Month)[] before = months;
        for (int i = 0; i < months.Length; i++)
        {
            before = [.. before.Select(static one => one.Month == 1 ? (one.Year - 1, 12) : (one.Year, one.Month - 1))];
        }

        Assert.Equal(yearBack[0].Year >= 1, Found(period.SamePeriodLastYear, out ReportingPeriod lastYear));
        Assert.Equal(before[0].Year >= 1 && (months.Length is 1 or 3 or 6 || months.Length % 12 == 0), period.TryPrevious(out ReportingPeriod previous));
        Assert.True(lastYear == default || Months(lastYear).SequenceEqual(yearBack));
        Assert.True(previous == default || (Months(previous).SequenceEqual(before) && previous.LastDay.PlusDays(1) == period.FirstDay));
    });

    [Fact]
    public void A_period_has_one_text_and_one_json_that_are_read_back() => Law.Holds(Runs, static period =>
    {
        string text = period.ToString();
        string json = JsonSerializer.Serialize(period);

        Assert.Equal(period, ReportingPeriod.Parse(text, null));
        Assert.Equal($"\"{text}\"", json);
        Assert.Equal(period, JsonSerializer.Deserialize<ReportingPeriod>(json));
        string run = FormattableString.Invariant($"{period.FirstDay.Year:D4}-{period.FirstDay.Month:D2}/{period.LastDay.Year:D4}-{period.LastDay.Month:D2}");
        Assert.Equal(run == text, ReportingPeriod.TryParse(run, null, out ReportingPeriod same) && same == period);
        Assert.Equal(run == text, !IsOfCalendar(Months(period)));
    });

    [Fact]
    public void Order_is_by_the_first_month_and_then_by_how_many() => Law.Holds(Runs, static (one, other) =>
        Math.Sign(one.CompareTo(other)) == Math.Sign((Months(one)[0], Months(one).Length).CompareTo((Months(other)[0], Months(other).Length))));

    private static bool Found(Func<ReportingPeriod> find, out ReportingPeriod found)
    {
        found = default;
        try
        {
            found = find();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static (int Year, int Month)[] Months(ReportingPeriod period)
    {
        var months = new List<(int, int)>();
        (int year, int month) = (period.FirstDay.Year, period.FirstDay.Month);
        for (int i = 0; i < period.Months; i++)
        {
            months.Add((year, month));
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        return [.. months];
    }

    private static bool IsOfCalendar((int Year, int Month)[] months) => (months.Length, months[0].Month) is (1, _) or (3, 1 or 4 or 7 or 10) or (6, 1 or 7) or (12, 1);
}
