using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Tests.Periods;

/// <summary>Years of India (April), Thailand (October, named by the year in which it ends), Kenya (July) and Viet Nam (January).</summary>
public class ReportingYearTests
{
    private static readonly ReportingYear India = ReportingYear.StartingIn(4).NamedByBothYears();
    private static readonly ReportingYear Thailand = ReportingYear.StartingIn(10).NamedByLastYear();
    private static readonly ReportingYear Kenya = ReportingYear.StartingIn(7);
    private static readonly ReportingYear VietNam = ReportingYear.StartingIn(1);

    // Monthly reports of Viet Nam Social Security closed on the 25th, December on the 31st: công văn 2618/BHXH-KHTC of 2010.
    private static readonly ReportingYear Closing = VietNam.ClosingOn(25, lastMonth: 31);

    [Fact]
    public void Years_OfFourCountries_HaveTheirMonths()
    {
        Assert.Equal(["2019-04/2020-03", "2019-Q2", "2020-Q1", "2019-04/2019-09", "2019-10/2020-03", "2019-04/2019-12"], Written(India, 2019));
        Assert.Equal(["2019-10/2020-09", "2019-Q4", "2020-Q3", "2019-10/2020-03", "2020-04/2020-09", "2019-10/2020-06"], Written(Thailand, 2020));
        Assert.Equal(["2019-07/2020-06", "2019-Q3", "2020-Q2", "2019-H2", "2020-H1", "2019-07/2020-03"], Written(Kenya, 2019));
        Assert.Equal(["2020", "2020-Q1", "2020-Q4", "2020-H1", "2020-H2", "2020-01/2020-09"], Written(VietNam, 2020));

        static string[] Written(ReportingYear year, int number) =>
        [
            .. new[] { year.Year(number), year.Quarter(number, 1), year.Quarter(number, 4), year.Half(number, 1), year.Half(number, 2), year.FirstMonths(number, 9) }
                .Select(static period => period.ToString()),
        ];
    }

    [Fact]
    public void Days_OfFourCountries_AreThoseOfTheirYears()
    {
        LocalDate day = new(2020, 2, 14);

        Assert.Equal((2019, new LocalDate(2020, 3, 31), new LocalDate(2019, 3, 31), "2019-04/2020-02"), Of(India));
        Assert.Equal((2020, new LocalDate(2020, 9, 30), new LocalDate(2019, 9, 30), "2019-10/2020-02"), Of(Thailand));
        Assert.Equal((2019, new LocalDate(2020, 6, 30), new LocalDate(2019, 6, 30), "2019-07/2020-02"), Of(Kenya));
        Assert.Equal((2020, new LocalDate(2020, 12, 31), new LocalDate(2019, 12, 31), "2020-01/2020-02"), Of(VietNam));

        (int, LocalDate, LocalDate, string) Of(ReportingYear year) =>
            (year.YearOf(day), year.EndOf(year.YearOf(day)), year.EndOfLastYear(day), year.YearToDate(day).ToString());
    }

    [Theory]
    [InlineData("2019-04/2020-03", "2019–20", "năm tài chính 2019–2020")]
    [InlineData("2019-Q2", "Q1 of 2019–20", "quý I năm tài chính 2019–2020")]
    [InlineData("2020-Q1", "Q4 of 2019–20", "quý IV năm tài chính 2019–2020")]
    [InlineData("2019-04/2019-09", "first half of 2019–20", "6 tháng đầu năm tài chính 2019–2020")]
    [InlineData("2019-10/2020-03", "second half of 2019–20", "6 tháng cuối năm tài chính 2019–2020")]
    [InlineData("2019-04/2019-12", "first 9 months of 2019–20", "9 tháng đầu năm tài chính 2019–2020")]
    [InlineData("2020-02", "February 2020", "tháng 2/2020")]
    [InlineData("2020", "January 2020 to December 2020", "từ tháng 1/2020 đến tháng 12/2020")]
    [InlineData("2020-H1", "January 2020 to June 2020", "từ tháng 1/2020 đến tháng 6/2020")]
    [InlineData("2019-05/2019-07", "May 2019 to July 2019", "từ tháng 5/2019 đến tháng 7/2019")]
    [InlineData("2018-04/2020-03", "April 2018 to March 2020", "từ tháng 4/2018 đến tháng 3/2020")]
    public void ToText_InAYearFromApril_IsItsOwn(string period, string english, string vietnamese)
    {
        Assert.Equal(english, India.ToText(ReportingPeriod.Parse(period, null), Language.English));
        Assert.Equal(vietnamese, India.ToText(ReportingPeriod.Parse(period, null), Vietnamese.Language));
    }

    [Fact]
    public void ToText_SaysWhichYearIsMeant()
    {
        Assert.Equal("FY 2020", Thailand.ToText(Thailand.Year(2020), Language.English));
        Assert.Equal("năm tài chính 2020", Thailand.ToText(Thailand.Year(2020), Vietnamese.Language));
        Assert.Equal("Q2 of FY 2019", Kenya.ToText(Kenya.Quarter(2019, 2), Language.English));
        Assert.Equal("1999–2000", India.ToText(India.Year(1999), Language.English));
        Assert.Equal("2004–05", India.ToText(India.Year(2004), Language.English));
        Assert.Equal("2009–10", India.ToText(India.Year(2009), Language.English));
        Assert.Equal("2020", VietNam.NamedByBothYears().ToText(VietNam.Year(2020), Language.English));
    }

    [Fact]
    public void ClosingOn_TheTwentyFifth_MakesMonthsOfTheirOwn()
    {
        Assert.Equal(new LocalDate(2010, 8, 25), Closing.CloseOf(ReportingPeriod.Month(2010, 8)));
        Assert.Equal(new LocalDate(2010, 9, 25), Closing.CloseOf(ReportingPeriod.FirstMonths(2010, 9)));
        Assert.Equal(new LocalDate(2010, 12, 31), Closing.EndOf(2010));
        Assert.Equal("2010-01/2010-09", Closing.YearToDate(new LocalDate(2010, 8, 26)).ToString());
        Assert.Equal("2010-01/2010-08", Closing.YearToDate(new LocalDate(2010, 8, 25)).ToString());
        Assert.Equal(new LocalDate(2009, 12, 31), Closing.EndOfLastYear(new(2010, 8, 25)));
        Assert.Equal(new LocalDate(2009, 8, 25), Closing.SamePeriodLastYear(new(2010, 8, 25)));
        Assert.Equal(new LocalDate(2009, 8, 31), Closing.SamePeriodLastYear(new(2010, 8, 31)));
        Assert.True(Closing.HasCutOff);
        Assert.False(ReportingYear.Calendar.HasCutOff);
        Assert.True(VietNam.ClosingOn(31, lastMonth: 25).HasCutOff);
        Assert.True(VietNam.ClosingOn(25).HasCutOff);

        // Without another day for December, the last days of a year belong to the next.
        Assert.Equal(2011, VietNam.ClosingOn(25).YearOf(new LocalDate(2010, 12, 28)));
        Assert.Equal(new LocalDate(2010, 12, 25), VietNam.ClosingOn(25).EndOf(2010));
        Assert.Equal(new LocalDate(2024, 2, 29), VietNam.ClosingOn(30).CloseOf(ReportingPeriod.Month(2024, 2)));
        Assert.Equal(new LocalDate(2023, 2, 28), VietNam.ClosingOn(30).SamePeriodLastYear(new(2024, 2, 29)));
    }

    [Fact]
    public void Equality_IsOfWhatTheYearDoes()
    {
        Assert.Equal(ReportingYear.Calendar, VietNam.NamedByLastYear().ClosingOn(31));
        Assert.NotEqual(ReportingYear.StartingIn(4), ReportingYear.StartingIn(4).NamedByLastYear());
        Assert.NotEqual(VietNam, Closing);
        Assert.Equal("from 4, named by both years", India.ToString());
        Assert.Equal("from 10, named by last year", Thailand.ToString());
        Assert.Equal("from 1, closing on 25, last month on 31", Closing.ToString());
        Assert.Equal("from 1, closing on 31, last month on 25", VietNam.ClosingOn(31, lastMonth: 25).ToString());
        Assert.Equal("from 1, closing on 25", VietNam.ClosingOn(25).ToString());
        Assert.Equal("from 1", VietNam.ToString());
    }

    [Fact]
    public void OutOfBounds_ThrowsNamingTheParameter()
    {
        Assert.Equal("month", Assert.Throws<ArgumentOutOfRangeException>(() => ReportingYear.StartingIn(13)).ParamName);
        Assert.Equal("day", Assert.Throws<ArgumentOutOfRangeException>(() => India.ClosingOn(0)).ParamName);
        Assert.Equal("lastMonth", Assert.Throws<ArgumentOutOfRangeException>(() => India.ClosingOn(25, 32)).ParamName);
        Assert.Equal("quarter", Assert.Throws<ArgumentOutOfRangeException>(() => India.Quarter(2019, 5)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => India.Year(9998)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => Thailand.Year(1)).ParamName);
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => Thailand.Year(int.MinValue)).ParamName);
        Assert.Equal("9998-Q3", Thailand.Quarter(9998, 4).ToString());
        Assert.Equal("year", Assert.Throws<ArgumentOutOfRangeException>(() => India.EndOf(0)).ParamName);
        Assert.Equal("day", Assert.Throws<ArgumentOutOfRangeException>(() => India.EndOfLastYear(LocalDate.MinIsoValue)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => India.YearToDate(ReportingPeriod.Month(1, 2)));
        Assert.Throws<ArgumentNullException>(() => India.ToText(default, null!));
    }
}
