using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Periods;

/// <summary>The rule that finds what a figure is compared with: the same period last year, the end of last year, a named year.</summary>
/// <remarks>
/// <para>A stock is counted on a day, and compared with the stock of <see cref="DateFor(LocalDate)"/>. A flow runs over a period, and is compared with the flow of
/// <see cref="PeriodFor(ReportingPeriod)"/>.</para>
/// <para>The last day of a month goes to the last day of a month, any other day to the same day, or to the last day where the month is shorter.</para>
/// <para>Immutable; equal when rule and day are.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ComparisonBase : IShown
{
    private readonly Rule _rule;
    private readonly LocalDate _date;

    private ComparisonBase(Rule rule, LocalDate date)
    {
        _rule = rule;
        _date = date;
    }

    private enum Rule
    {
        SamePeriodLastYear,
        EndOfLastYear,
        PreviousMonth,
        PreviousPeriod,
        EndOfYear,
        Date,
    }

    /// <summary>Gets the same day or period one year before.</summary>
    public static ComparisonBase SamePeriodLastYear { get; } = new(Rule.SamePeriodLastYear, default);

    /// <summary>Gets the last day of the year before.</summary>
    public static ComparisonBase EndOfLastYear { get; } = new(Rule.EndOfLastYear, default);

    /// <summary>Gets the same day, or last day, of the month before; of a month, the month before.</summary>
    public static ComparisonBase PreviousMonth { get; } = new(Rule.PreviousMonth, default);

    /// <summary>Gets the period of the same kind just before: the quarter before a quarter.</summary>
    public static ComparisonBase PreviousPeriod { get; } = new(Rule.PreviousPeriod, default);

    /// <summary>Gets a value indicating whether the base is a day whatever is compared, so that there is no period of a flow to compare with.</summary>
    public bool IsDay => _rule is Rule.EndOfLastYear or Rule.EndOfYear or Rule.Date;

    /// <summary>Makes the rule that compares with the last day of a named year.</summary>
    /// <param name="year">The year, 1 to 9998.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of its bounds.</exception>
    public static ComparisonBase EndOfYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        return new(Rule.EndOfYear, new LocalDate(year, 12, 31));
    }

    /// <summary>Makes the rule that compares with a named day.</summary>
    /// <param name="date">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The rule.</returns>
    public static ComparisonBase On(LocalDate date) => new(Rule.Date, date.WithCalendar(CalendarSystem.Iso));

    /// <summary>Finds the day that a stock counted on a day is compared with.</summary>
    /// <param name="asAt">The day of the figure; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The earlier day.</returns>
    /// <exception cref="ArgumentException">The day found is not before <paramref name="asAt"/>; the message has both.</exception>
    /// <exception cref="InvalidOperationException">The rule is <see cref="PreviousPeriod"/>, which needs a period.</exception>
    public LocalDate DateFor(LocalDate asAt)
    {
        LocalDate day = asAt.WithCalendar(CalendarSystem.Iso);
        return Earlier(_rule switch
        {
            Rule.SamePeriodLastYear => MonthsBack(day, 12),
            Rule.PreviousMonth => MonthsBack(day, 1),
            Rule.PreviousPeriod => throw new InvalidOperationException($"The previous period of the single day {day:uuuu'-'MM'-'dd} is not known: give the reporting period."),
            Rule.EndOfLastYear or Rule.EndOfYear or Rule.Date => Day(day),
            _ => throw Unnamed.Member(_rule),
        }, day, nameof(asAt));
    }

    /// <summary>Finds the day that a stock counted at the end of a period is compared with.</summary>
    /// <param name="period">The period of the figure.</param>
    /// <returns>The earlier day: the last of the period compared with, or the day the rule names.</returns>
    /// <exception cref="ArgumentException">The day found is not before the end of <paramref name="period"/>; the message has both.</exception>
    /// <exception cref="InvalidOperationException">The period has no previous one; see <see cref="ReportingPeriod.Previous"/>.</exception>
    public LocalDate DateFor(ReportingPeriod period) => Earlier(_rule switch
    {
        Rule.SamePeriodLastYear => period.SamePeriodLastYear().LastDay,
        Rule.PreviousMonth => MonthsBack(period.LastDay, 1),
        Rule.PreviousPeriod => period.Previous().LastDay,
        Rule.EndOfLastYear or Rule.EndOfYear or Rule.Date => Day(period.LastDay),
        _ => throw Unnamed.Member(_rule),
    }, period.LastDay, nameof(period));

    /// <summary>Finds the period that a flow over a period is compared with.</summary>
    /// <param name="period">The period of the figure.</param>
    /// <returns>The earlier period.</returns>
    /// <exception cref="InvalidOperationException">The rule names a day (<see cref="IsDay"/>), a month is asked for that is not the figure's
    /// kind of period, or the period has no previous one.</exception>
    public ReportingPeriod PeriodFor(ReportingPeriod period) => _rule switch
    {
        Rule.SamePeriodLastYear => period.SamePeriodLastYear(),
        Rule.PreviousPeriod => period.Previous(),
        Rule.PreviousMonth when period.Months == 1 => period.Previous(),
        Rule.PreviousMonth => throw new InvalidOperationException($"A flow over {period} is not compared with that of a month."),
        Rule.EndOfLastYear or Rule.EndOfYear or Rule.Date => throw new InvalidOperationException($"{this} is a day: a flow over {period} has no period there to be compared with."),
        _ => throw Unnamed.Member(_rule),
    };

    /// <summary>Writes the rule.</summary>
    /// <returns>The rule, such as <c>same period last year</c>.</returns>
    public override string ToString() => ToText(Language.English);

    /// <summary>Writes the rule as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();

    /// <summary>Writes the rule in words.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The words: <c>same period last year</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return _rule switch
        {
            Rule.SamePeriodLastYear => language.Say(Texts.BaseSamePeriod),
            Rule.EndOfLastYear => language.Say(Texts.BaseEndOfLastYear),
            Rule.PreviousMonth => language.Say(Texts.BasePreviousMonth),
            Rule.PreviousPeriod => language.Say(Texts.BasePreviousPeriod),
            Rule.EndOfYear => language.Say(Texts.BaseEndOfYear, ("year", Language.Plain(_date.Year))),
            Rule.Date => language.Date(Texts.DateShort, _date.Year, _date.Month, _date.Day),
            _ => throw Unnamed.Member(_rule),
        };
    }

    /// <summary>Writes the rule behind what changed: on the same period last year.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    internal string AgainstIn(Language language) => _rule switch
    {
        Rule.SamePeriodLastYear => language.Say(Texts.AgainstSamePeriod),
        Rule.EndOfLastYear => language.Say(Texts.AgainstEndOfLastYear),
        Rule.PreviousMonth => language.Say(Texts.AgainstPreviousMonth),
        Rule.PreviousPeriod => language.Say(Texts.AgainstPreviousPeriod),
        Rule.EndOfYear => language.Say(Texts.AgainstEndOfYear, ("year", Language.Plain(_date.Year))),
        Rule.Date => language.Say(Texts.AgainstDate, ("date", language.Date(Texts.DateShort, _date.Year, _date.Month, _date.Day))),
        _ => throw Unnamed.Member(_rule),
    };

    private static LocalDate MonthsBack(LocalDate day, int months)
    {
        LocalDate back = day.PlusMonths(-months);
        return day == day.With(DateAdjusters.EndOfMonth) ? back.With(DateAdjusters.EndOfMonth) : back;
    }

    private static LocalDate Earlier(LocalDate found, LocalDate day, string parameter) => found < day
        ? found
        : throw new ArgumentException(
            FormattableString.Invariant($"A figure is compared with an earlier one: {found.Year:D4}-{found.Month:D2}-{found.Day:D2} is not before {day.Year:D4}-{day.Month:D2}-{day.Day:D2}."), parameter);

    private LocalDate Day(LocalDate day) => _rule == Rule.EndOfLastYear ? new LocalDate(day.Year - 1, 12, 31) : _date;
}
