using System;
using System.Globalization;
using System.Linq;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Periods;

/// <content>Words.</content>
public sealed partial record ReportingYear
{
    /// <summary>Writes a period in words, by this year.</summary>
    /// <param name="period">The period.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words: <c>Q1 of 2019–20</c>, <c>first half of 2019–20</c>, <c>first 9 months of 2019–20</c>, <c>2019–20</c>; a month by its name, and what is none of these by its first and
    /// last month.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(ReportingPeriod period, Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        int first = MonthIn(period.FirstDay);
        int after = first - StartOfYearOf(first);
        string year = NameOf(NumberOf(first), language);
        return (period.Months, after) switch
        {
            (1, _) => Month(period, language),
            (MonthsInYear, 0) => language.Say(Texts.PeriodYear, ("year", year)),
            (3, 0 or 3 or 6 or 9) => Quarter(after / 3, year, language),
            (6, 6) => language.Say(Texts.PeriodSecondHalf, ("year", year)),
            (6, 0) => language.Say(Texts.PeriodFirstHalf, ("year", year)),
            ( < MonthsInYear and var months, 0) => language.Say(Texts.PeriodFirstMonths, months, ("count", Language.Plain(months)), ("year", year)),
            _ => language.Say(Texts.PeriodRun, ("first", Month(period.EachMonth().First(), language)), ("last", Month(period.EachMonth().Last(), language))),
        };
    }

    /// <summary>Writes the first month, what the year is named by, and the days on which its months close.</summary>
    /// <returns>The text, such as <c>from 4, named by both years, closing on 25, last month on 31</c>.</returns>
    public override string ToString()
    {
        string name = NamedBy switch
        {
            Name.FirstYear => "",
            Name.LastYear => ", named by last year",
            Name.BothYears => ", named by both years",
            _ => throw Unnamed.Member(NamedBy),
        };
        string close = Close < LongestMonth || LastClose < LongestMonth ? $", closing on {Language.Plain(Close)}" : "";
        return $"from {Language.Plain(FirstMonth)}{name}{close}{(LastClose != Close ? $", last month on {Language.Plain(LastClose)}" : "")}";
    }

    /// <summary>Writes the year as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Writes the name of a year.</summary>
    /// <param name="year">The number of the year.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name: <c>2019–20</c>; of a year that is named by one number and is not that of the calendar, <c>FY 2020</c>.</returns>
    internal string NameOf(int year, Language language) => FirstMonth == January ? Language.Plain(year) : NamedBy switch
    {
        Name.FirstYear or Name.LastYear => language.Say(Texts.YearOfOne, ("year", Language.Plain(year))),
        Name.BothYears => language.Say(Texts.YearOfBoth, ("first", Language.Plain(year)), ("last", Language.Plain(year + 1)), ("last-short", Short(year + 1))),
        _ => throw Unnamed.Member(NamedBy),
    };

    // The end of a century is written in full.
    private static string Short(int year) => year % 100 == 0 ? Language.Plain(year) : (year % 100).ToString("D2", CultureInfo.InvariantCulture);

    private static string Month(ReportingPeriod month, Language language) => language.Date(Texts.PeriodMonth, month.FirstDay.Year, month.FirstDay.Month, 1);

    private string Quarter(int before, string year, Language language) => language.Say(
        FirstMonth == January ? Texts.PeriodQuarter : Texts.PeriodQuarterOfYear,
        ("quarter", Language.Plain(before + 1)),
        ("roman", before switch { 0 => "I", 1 => "II", 2 => "III", _ => "IV" }),
        ("year", year));
}
