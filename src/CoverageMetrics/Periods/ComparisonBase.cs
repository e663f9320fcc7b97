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
/// <para>Asked by itself, it follows the calendar; a <c>MetricTable</c> and a report ask it by the <see cref="ReportingYear"/> that they follow: by its ends of years and cut-offs.</para>
/// <para>Immutable and safe to share; costs one small object. Equal when rule and day are.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record ComparisonBase : IShown
{
    private readonly Rule _rule;
    private readonly LocalDate _date;
    private readonly int _year;

    private ComparisonBase(Rule rule, LocalDate date, int year)
    {
        _rule = rule;
        _date = date;
        _year = year;
    }

    private enum Rule
    {
        SamePeriodLastYear,
        EndOfLastYear,
        PreviousMonth,
        PreviousPeriod,
        EndOfYear,
        Date,
        MeanOfPeriod,
    }

    /// <summary>Gets the same day or period one year before.</summary>
    public static ComparisonBase SamePeriodLastYear { get; } = new(Rule.SamePeriodLastYear, default, 0);

    /// <summary>Gets the last day of the year before.</summary>
    public static ComparisonBase EndOfLastYear { get; } = new(Rule.EndOfLastYear, default, 0);

    /// <summary>Gets the same day, or last day, of the month before; of a month, the month before.</summary>
    public static ComparisonBase PreviousMonth { get; } = new(Rule.PreviousMonth, default, 0);

    /// <summary>Gets the period of the same kind just before: the quarter before a quarter.</summary>
    public static ComparisonBase PreviousPeriod { get; } = new(Rule.PreviousPeriod, default, 0);

    /// <summary>Gets the mean of the period itself: what its last day is held against, as a target may be met on one day of the year. It is no earlier time: a stock has it, a flow has none.</summary>
    public static ComparisonBase MeanOfPeriod { get; } = new(Rule.MeanOfPeriod, default, 0);

    /// <summary>Gets a value indicating whether the base is a day whatever is compared, so that there is no period of a flow to compare with.</summary>
    public bool IsDay => _rule is Rule.EndOfLastYear or Rule.EndOfYear or Rule.Date;

    /// <summary>Makes the rule that compares with the last day of a named year.</summary>
    /// <param name="year">The number of the year, 1 to 9998.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="year"/> is out of its bounds.</exception>
    public static ComparisonBase EndOfYear(int year) => new(Rule.EndOfYear, default, ReportingPeriod.Checked(year, ReportingPeriod.LastYear, nameof(year)));

    /// <summary>Makes the rule that compares with a named day.</summary>
    /// <param name="date">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The rule.</returns>
    public static ComparisonBase On(LocalDate date) => new(Rule.Date, date.WithCalendar(CalendarSystem.Iso), 0);

    /// <summary>Finds the day that a stock counted on a day is compared with.</summary>
    /// <param name="asAt">The day of the figure; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The earlier day.</returns>
    /// <exception cref="ArgumentException">The day found is not before <paramref name="asAt"/>, or before the first day of the calendar.</exception>
    /// <exception cref="InvalidOperationException">The rule is <see cref="PreviousPeriod"/>, which needs a period, or <see cref="MeanOfPeriod"/>, which is no day.</exception>
    public LocalDate DateFor(LocalDate asAt) => TryDateFor(asAt, out LocalDate earlier) ? earlier
        : _rule == Rule.PreviousPeriod ? throw new InvalidOperationException($"The previous period of the single day {Write(asAt)} is not known: give the reporting period.")
        : _rule == Rule.MeanOfPeriod ? throw NoDay(Write(asAt))
        : throw NotEarlier(asAt, nameof(asAt));

    /// <summary>Finds the day that a stock counted on a day is compared with, if there is one.</summary>
    /// <param name="asAt">The day of the figure; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <param name="earlier">The earlier day, or the default value.</param>
    /// <returns>Whether the rule finds an earlier day; <see cref="PreviousPeriod"/> never does.</returns>
    public bool TryDateFor(LocalDate asAt, out LocalDate earlier) => TryDateFor(asAt, ReportingYear.Calendar, out earlier);

    /// <summary>Finds the day that a stock counted on a day is compared with in a year, if there is one.</summary>
    internal bool TryDateFor(LocalDate asAt, ReportingYear year, out LocalDate earlier)
    {
        LocalDate day = asAt.WithCalendar(CalendarSystem.Iso);
        return IsEarlier(_rule switch
        {
            Rule.SamePeriodLastYear => year.MonthsBack(day, ReportingPeriod.MonthsInYear),
            Rule.PreviousMonth => year.MonthsBack(day, 1),
            Rule.PreviousPeriod or Rule.MeanOfPeriod => null,
            Rule.EndOfLastYear or Rule.EndOfYear or Rule.Date => Day(day, year),
            _ => throw Unnamed.Member(_rule),
        }, day, out earlier);
    }

    /// <summary>Finds the day that a stock counted at the end of a period is compared with.</summary>
    /// <param name="period">The period of the figure.</param>
    /// <returns>The earlier day: the last of the period compared with, or the day the rule names.</returns>
    /// <exception cref="ArgumentException">The day found is not before the end of <paramref name="period"/>; the message has both.</exception>
    /// <exception cref="InvalidOperationException">The period has no previous one (see <see cref="ReportingPeriod.Previous"/>), or the rule is <see cref="MeanOfPeriod"/>, which is no day.</exception>
    public LocalDate DateFor(ReportingPeriod period) => TryDateFor(period, out LocalDate earlier) ? earlier
        : _rule is Rule.SamePeriodLastYear or Rule.PreviousPeriod ? PeriodFor(period).LastDay
        : _rule == Rule.MeanOfPeriod ? throw NoDay(period.ToString())
        : throw NotEarlier(period.LastDay, nameof(period));

    /// <summary>Finds the day that a stock counted at the end of a period is compared with, if there is one.</summary>
    /// <param name="period">The period of the figure.</param>
    /// <param name="earlier">The earlier day, or the default value.</param>
    /// <returns>Whether the rule finds a day before the end of the period.</returns>
    public bool TryDateFor(ReportingPeriod period, out LocalDate earlier) => TryDateFor(period, ReportingYear.Calendar, out earlier);

    /// <summary>Finds the day that a stock counted at the close of a period is compared with in a year, if there is one.</summary>
    internal bool TryDateFor(ReportingPeriod period, ReportingYear year, out LocalDate earlier) => _rule is Rule.SamePeriodLastYear or Rule.PreviousPeriod
        ? IsEarlier(TryPeriodFor(period, out ReportingPeriod before) ? year.CloseOf(before) : null, year.CloseOf(period), out earlier)
        : TryDateFor(year.CloseOf(period), year, out earlier);

    /// <summary>Finds the period that a flow over a period is compared with.</summary>
    /// <param name="period">The period of the figure.</param>
    /// <returns>The earlier period.</returns>
    /// <exception cref="InvalidOperationException">The rule names a day (<see cref="IsDay"/>), a month is asked for that is not the figure's
    /// kind of period, or the period has no previous one.</exception>
    public ReportingPeriod PeriodFor(ReportingPeriod period) => TryPeriodFor(period, out ReportingPeriod earlier) ? earlier : _rule switch
    {
        Rule.SamePeriodLastYear => period.SamePeriodLastYear(),
        Rule.PreviousMonth when period.Months > 1 => throw new InvalidOperationException($"A flow over {period} is not compared with that of a month."),
        Rule.PreviousPeriod or Rule.PreviousMonth => period.Previous(),
        Rule.MeanOfPeriod => throw new InvalidOperationException($"{this} is no earlier time: a flow over {period} has no period there to be compared with."),
        Rule.EndOfLastYear or Rule.EndOfYear or Rule.Date => throw new InvalidOperationException($"{this} is a day: a flow over {period} has no period there to be compared with."),
        _ => throw Unnamed.Member(_rule),
    };

    /// <summary>Finds the period that a flow over a period is compared with, if there is one.</summary>
    /// <param name="period">The period of the figure.</param>
    /// <param name="earlier">The earlier period, or the default value.</param>
    /// <returns>Whether there is one: never where the rule names a day (<see cref="IsDay"/>).</returns>
    public bool TryPeriodFor(ReportingPeriod period, out ReportingPeriod earlier)
    {
        earlier = default;
        switch (_rule)
        {
            case Rule.SamePeriodLastYear:
                return period.TrySamePeriodLastYear(out earlier);
            case Rule.PreviousPeriod:
                return period.TryPrevious(out earlier);
            case Rule.PreviousMonth:
                return period.Months == 1 && period.TryPrevious(out earlier);
            case Rule.EndOfLastYear or Rule.EndOfYear or Rule.Date or Rule.MeanOfPeriod:
                return false;
            default:
                throw Unnamed.Member(_rule);
        }
    }

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
        return In(language, ReportingYear.Calendar);
    }

    /// <summary>Writes the rule in words, with the name that a year has.</summary>
    internal string In(Language language, ReportingYear year) => _rule switch
    {
        Rule.SamePeriodLastYear => language.Say(Texts.BaseSamePeriod),
        Rule.EndOfLastYear => language.Say(Texts.BaseEndOfLastYear),
        Rule.PreviousMonth => language.Say(Texts.BasePreviousMonth),
        Rule.PreviousPeriod => language.Say(Texts.BasePreviousPeriod),
        Rule.MeanOfPeriod => language.Say(Texts.BaseMeanOfPeriod),
        Rule.EndOfYear => language.Say(Texts.BaseEndOfYear, ("year", year.NameOf(_year, language))),
        Rule.Date => language.Date(Texts.DateShort, _date.Year, _date.Month, _date.Day),
        _ => throw Unnamed.Member(_rule),
    };

    /// <summary>Writes the rule behind what changed: on the same period last year.</summary>
    /// <param name="language">The language.</param>
    /// <param name="year">The year that is followed.</param>
    /// <returns>The words.</returns>
    internal string AgainstIn(Language language, ReportingYear year) => _rule switch
    {
        Rule.SamePeriodLastYear => language.Say(Texts.AgainstSamePeriod),
        Rule.EndOfLastYear => language.Say(Texts.AgainstEndOfLastYear),
        Rule.PreviousMonth => language.Say(Texts.AgainstPreviousMonth),
        Rule.PreviousPeriod => language.Say(Texts.AgainstPreviousPeriod),
        Rule.MeanOfPeriod => language.Say(Texts.AgainstMeanOfPeriod),
        Rule.EndOfYear => language.Say(Texts.AgainstEndOfYear, ("year", year.NameOf(_year, language))),
        Rule.Date => language.Say(Texts.AgainstDate, ("date", language.Date(Texts.DateDay, _date.Year, _date.Month, _date.Day))),
        _ => throw Unnamed.Member(_rule),
    };

    private static bool IsEarlier(LocalDate? found, LocalDate day, out LocalDate earlier)
    {
        bool isEarlier = found < day;
        earlier = isEarlier ? found!.Value : default;
        return isEarlier;
    }

    private InvalidOperationException NoDay(string time) => new($"The {this} is no earlier day that a figure of {time} could be compared with.");

    private ArgumentException NotEarlier(LocalDate day, string parameter)
    {
        LocalDate iso = day.WithCalendar(CalendarSystem.Iso);
        return new(
            Day(iso, ReportingYear.Calendar) is { } found && _rule is Rule.EndOfLastYear or Rule.EndOfYear or Rule.Date
                ? $"A figure is compared with an earlier one: {Write(found)} is not before {Write(iso)}."
                : $"A figure is compared with an earlier one: the calendar has no day so far before {Write(iso)}.",
            parameter);
    }

    private static string Write(LocalDate day)
    {
        LocalDate iso = day.WithCalendar(CalendarSystem.Iso);
        return FormattableString.Invariant($"{iso.Year:D4}-{iso.Month:D2}-{iso.Day:D2}");
    }

    private LocalDate? Day(LocalDate day, ReportingYear year) => _rule switch
    {
        Rule.EndOfLastYear => year.EndOfYearBefore(day),
        Rule.EndOfYear => year.EndOf(_year),
        Rule.Date => _date,
        Rule.SamePeriodLastYear or Rule.PreviousMonth or Rule.PreviousPeriod or Rule.MeanOfPeriod => null,
        _ => throw Unnamed.Member(_rule),
    };
}
