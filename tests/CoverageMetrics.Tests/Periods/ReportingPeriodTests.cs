using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using CoverageMetrics.Periods;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Tests.Periods;

public class ReportingPeriodTests
{
    [Theory]
    [InlineData("2022-08", 8, 1, "2022-08-01", "2022-08-31")]
    [InlineData("2022-Q3", 7, 3, "2022-07-01", "2022-09-30")]
    [InlineData("2022-H1", 1, 6, "2022-01-01", "2022-06-30")]
    [InlineData("2022-01/2022-09", 1, 9, "2022-01-01", "2022-09-30")]
    [InlineData("2024", 1, 12, "2024-01-01", "2024-12-31")]
    [InlineData("2024-02", 2, 1, "2024-02-01", "2024-02-29")]
    [InlineData("2019-04/2020-03", 4, 12, "2019-04-01", "2020-03-31")]
    [InlineData("2022-02/2022-04", 2, 3, "2022-02-01", "2022-04-30")]
    [InlineData("2022-11/2023-01", 11, 3, "2022-11-01", "2023-01-31")]
    [InlineData("2016-01/2025-12", 1, 120, "2016-01-01", "2025-12-31")]
    public void Parse_OfItsOwnForm_KnowsItsDays(string text, int firstMonth, int months, string firstDay, string lastDay)
    {
        ReportingPeriod period = ReportingPeriod.Parse(text, null);

        Assert.Equal(text, period.ToString());
        Assert.Equal((firstMonth, months), (period.FirstDay.Month, period.Months));
        Assert.Equal((Day(firstDay), Day(lastDay)), (period.FirstDay, period.LastDay));
        Assert.Equal(period, JsonSerializer.Deserialize<ReportingPeriod>(JsonSerializer.Serialize(period)));
        Assert.Equal(period, TypeDescriptor.GetConverter(typeof(ReportingPeriod)).ConvertFromInvariantString(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("22")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("2022-13")]
    [InlineData("2022-00")]
    [InlineData("2022-Q5")]
    [InlineData("2022-H3")]
    [InlineData("2022-09/2022-02")]
    [InlineData("2022-01/2032-01")]
    [InlineData("2022-08/2022-08")]
    [InlineData("2022-04/2022-06")]
    [InlineData("2022-07/2022-12")]
    [InlineData("2022-01/2022-12")]
    [InlineData("9998-12/9999-01")]
    [InlineData("2022-01/2022-03")]
    [InlineData("2022-1")]
    [InlineData(" 2022")]
    [InlineData("２０２２")]
    public void Parse_OfAnotherForm_Throws(string text)
    {
        Assert.Contains("2022-Q3", Assert.Throws<FormatException>(() => ReportingPeriod.Parse(text, null)).Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReportingPeriod>(JsonSerializer.Serialize(text)));
    }

    [Fact]
    public void Equality_IsOfTheMonthsAndNotOfHowTheyWereNamed()
    {
        Assert.Equal(ReportingPeriod.Half(2022, 1), ReportingPeriod.FirstMonths(2022, 6));
        Assert.Equal(ReportingPeriod.Quarter(2022, 1), ReportingPeriod.FirstMonths(2022, 3));
        Assert.Equal(ReportingPeriod.Year(2022), ReportingPeriod.FirstMonths(2022, 12));
        Assert.Equal(ReportingPeriod.Month(1, 1), default);
    }

    [Fact]
    public void Order_IsByStartThenLength()
    {
        ReportingPeriod[] inOrder =
            [ReportingPeriod.Month(2021, 12), ReportingPeriod.Month(2022, 1), ReportingPeriod.Quarter(2022, 1), ReportingPeriod.Year(2022), ReportingPeriod.Quarter(2022, 2)];

        Assert.Equal(inOrder, inOrder.AsEnumerable().Reverse().Order());
        Assert.True(inOrder[0] < inOrder[1] && inOrder[2] <= inOrder[3] && inOrder[4] > inOrder[3] && inOrder[4] >= inOrder[0]);
    }

    [Theory]
    [InlineData("2022-08", "tháng 8/2022", "August 2022")]
    [InlineData("2022-Q3", "quý III/2022", "quarter 3 of 2022")]
    [InlineData("2022-Q1", "quý I/2022", "quarter 1 of 2022")]
    [InlineData("2022-Q2", "quý II/2022", "quarter 2 of 2022")]
    [InlineData("2022-Q4", "quý IV/2022", "quarter 4 of 2022")]
    [InlineData("2022-H2", "6 tháng cuối năm 2022", "second half of 2022")]
    [InlineData("2022-H1", "6 tháng đầu năm 2022", "first half of 2022")]
    [InlineData("2022-01/2022-09", "9 tháng đầu năm 2022", "first 9 months of 2022")]
    [InlineData("2022", "năm 2022", "2022")]
    [InlineData("2019-04/2020-03", "từ tháng 4/2019 đến tháng 3/2020", "April 2019 to March 2020")]
    [InlineData("2022-02/2022-04", "từ tháng 2/2022 đến tháng 4/2022", "February 2022 to April 2022")]
    public void ToText_InBothLanguages_SaysWhatReportsSay(string text, string vietnamese, string english)
    {
        ReportingPeriod period = ReportingPeriod.Parse(text, null);

        Assert.Equal(vietnamese, period.ToText(Vietnamese.Language));
        Assert.Equal(english, period.ToText(Language.English));
    }

    [Theory]
    [InlineData("2022-01", "2021-12")]
    [InlineData("2022-Q1", "2021-Q4")]
    [InlineData("2022-H2", "2022-H1")]
    [InlineData("2022", "2021")]
    [InlineData("2019-04/2020-03", "2018-04/2019-03")]
    [InlineData("2022-11/2023-01", "2022-08/2022-10")]
    [InlineData("2021-01/2022-12", "2019-01/2020-12")]
    public void Previous_OfAMonthQuarterHalfOrYear_IsTheOneBefore(string text, string previous) =>
        Assert.Equal(previous, ReportingPeriod.Parse(text, null).TryPrevious(out ReportingPeriod found) ? found.ToString() : "none");

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(9)]
    public void Previous_OfFirstMonths_IsRefused(int months)
    {
        Assert.False(ReportingPeriod.FirstMonths(2022, months).TryPrevious(out ReportingPeriod none));
        Assert.Equal(default, none);
        Assert.Contains("2022-01/2022-0", Assert.Throws<InvalidOperationException>(() => ReportingPeriod.FirstMonths(2022, months).Previous()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Factories_OutOfBounds_ThrowNamingTheParameter()
    {
        Assert.Equal("month", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Month(2022, 13)).ParamName);
        Assert.Equal("quarter", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Quarter(2022, 0)).ParamName);
        Assert.Equal("half", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Half(2022, 3)).ParamName);
        Assert.Equal("months", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.FirstMonths(2022, 13)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Year(0)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.StartingIn(9999, 1, 1)).ParamName);
        Assert.Equal("month", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.StartingIn(2022, 0, 1)).ParamName);
        Assert.Equal("months", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.StartingIn(2022, 1, 121)).ParamName);
        Assert.Equal("months", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.StartingIn(9998, 12, 2)).ParamName);
        Assert.Throws<InvalidOperationException>(() => ReportingPeriod.Year(1).SamePeriodLastYear());
        Assert.Throws<InvalidOperationException>(() => ReportingPeriod.Month(1, 1).Previous());
        Assert.False(ReportingPeriod.Quarter(1, 1).TryPrevious(out _));
        Assert.Throws<FormatException>(() => ReportingPeriod.Year(2022).ToString("N2", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2022-08/2022-08", "This one is written 2022-08.")]
    [InlineData("2022-01/2022-12", "This one is written 2022.")]
    [InlineData("2022-13", "or 2019-04/2020-03.")]
    [InlineData("tháng 8", "'tháng 8'")]
    public void Parse_OfAnotherForm_SaysHowItIsWritten(string text, string said)
    {
        string message = Assert.Throws<FormatException>(() => ReportingPeriod.Parse(text, null)).Message;

        Assert.Contains(said, message, StringComparison.Ordinal);
        Assert.Equal(said.StartsWith("This", StringComparison.Ordinal), message.Contains("This one", StringComparison.Ordinal));
        Assert.False(ReportingPeriod.TryParse(text, null, out ReportingPeriod none));
        Assert.Equal(default, none);
    }

    [Fact]
    public void Parse_OfNothing_IsRefused() => Bad.Argument<ArgumentNullException>("s", "", () => ReportingPeriod.Parse(null!, null));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("G")]
    [InlineData("g")]
    [InlineData("R")]
    [InlineData("r")]
    public void ToString_InEachOfItsFormats_IsTheSame(string? format) =>
        Assert.Equal("2022-Q3", ReportingPeriod.Quarter(2022, 3).ToString(format, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("0001-02", "0001-01", "")]
    [InlineData("0002-01", "0001-12", "0001-01")]
    [InlineData("0001-01", "", "")]
    [InlineData("0001-Q2", "0001-Q1", "")]
    [InlineData("0002", "0001", "0001")]
    public void Periods_OfTheFirstYears_HaveOnlyWhatComesAfterTheYearOneBegins(string text, string previous, string yearBefore)
    {
        ReportingPeriod period = ReportingPeriod.Parse(text, null);

        Is(previous, period.TryPrevious(out ReportingPeriod before), before, period.Previous);
        Is(yearBefore, ComparisonBase.SamePeriodLastYear.TryPeriodFor(period, out ReportingPeriod same), same, period.SamePeriodLastYear);

        void Is(string expected, bool isFound, ReportingPeriod found, Func<ReportingPeriod> find)
        {
            Assert.Equal((expected.Length > 0, expected), (isFound, isFound ? found.ToString() : ""));
            if (isFound)
            {
                Assert.Equal(found, find());
            }
            else
            {
                Bad.Throws<InvalidOperationException>(() => find(), "before", period.ToString());
            }
        }
    }

    [Fact]
    public void Refusals_SayTheRule()
    {
        Bad.Throws<InvalidOperationException>(() => ReportingPeriod.FirstMonths(2022, 9).Previous(), "Only a month, three months, six months or whole years", "2022-01/2022-09", "Name the period");
        Bad.Argument<ArgumentOutOfRangeException>("months", "9998", () => ReportingPeriod.StartingIn(9998, 12, 2));
        Bad.Throws<FormatException>(() => ReportingPeriod.Year(2022).ToString("N2", CultureInfo.InvariantCulture), "one form only", "'N2'");
    }

    [Theory]
    [InlineData("2021-03-01", "2021-03-02", 1 / 365d)]
    [InlineData("2016-02-29", "2017-02-28", 1)]
    [InlineData("2021-06-15", "2022-06-15", 1)]
    [InlineData("2021-06-15", "2022-06-14", 364 / 365d)]
    [InlineData("2021-06-15", "2022-06-16", 1 + (1 / 365d))]
    public void EstimateYears_AroundAnAnniversary_CountsWholeYears(string from, string to, double years)
    {
        Assert.Equal(years, ReportingPeriod.EstimateYears(Day(from), Day(to)), 15);
        Bad.Argument<ArgumentException>("to", from, () => ReportingPeriod.EstimateYears(Day(from), Day(from)));
        Bad.Argument<ArgumentException>("to", to, () => ReportingPeriod.EstimateYears(Day(to), Day(from)));
    }

    [Fact]
    public void Every_period_of_ten_years_agrees_with_its_days()
    {
        foreach (int year in Enumerable.Range(2016, 10))
        {
            for (int first = 1; first <= 12; first++)
            {
                ReportingPeriod month = ReportingPeriod.Month(year, first);
                Assert.Equal(DateTime.DaysInMonth(year, first), NodaTime.Period.DaysBetween(month.FirstDay, month.LastDay) + 1);
                Assert.Equal(month.FirstDay.PlusDays(-1), month.Previous().LastDay);
                Assert.Equal(month.ToString(), ReportingPeriod.Parse(month.ToString(), null).ToString());
                ReportingPeriod months = ReportingPeriod.FirstMonths(year, first);
                Assert.Equal(months, ReportingPeriod.Parse(months.ToString(), null));
                Assert.Equal((year - 1, first), (months.SamePeriodLastYear().FirstDay.Year, months.SamePeriodLastYear().Months));
                Assert.True(months.Contains(month.LastDay) && !months.Contains(month.LastDay.PlusDays(1)) && !months.Contains(months.FirstDay.PlusDays(-1)));
            }
        }
    }

    private static LocalDate Day(string text) => LocalDate.FromDateOnly(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
