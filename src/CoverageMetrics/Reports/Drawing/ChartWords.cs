using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>Everything that a picture says in a language besides what its report says.</summary>
internal sealed class ChartWords
{
    private readonly Language _language;

    private ChartWords(Language language) => _language = language;

    /// <summary>Gets why a total has no bar.</summary>
    internal string TotalNotDrawn => _language.Say(Texts.ChartTotalNotDrawn);

    /// <summary>Gets what is said of an axis that begins above zero.</summary>
    internal string NotFromZero => _language.Say(Texts.ChartNotFromZero);

    /// <summary>Gets what stands in place of axes where nothing can be drawn.</summary>
    internal string Empty => _language.Say(Texts.ChartEmpty);

    /// <summary>Gets what dots between two values mean.</summary>
    internal string Dots => _language.Say(Texts.ChartDots);

    /// <summary>Gets what it means that two values are not joined.</summary>
    internal string NotJoined => _language.Say(Texts.ChartNotJoined);

    /// <summary>Gets what a line across the picture between two values means.</summary>
    internal string Break => _language.Say(Texts.ChartBreak);

    /// <summary>Gets what the dashes from the latest value on mean.</summary>
    internal string RequiredPath => _language.Say(Texts.ChartRequiredPath);

    /// <summary>Gets what a line with caps through a value is.</summary>
    internal string Bounds => _language.Say(Texts.ChartBounds);

    /// <summary>Says what stands at an axis of bars, one for each month, whose ticks are the last months of years.</summary>
    internal string Years(ReportingYear year) =>
        _language.Say(Texts.ChartYears, ("month", _language.Say(Texts.Months[year.LastMonth - 1])), ("month-number", Language.Plain(year.LastMonth)));

    /// <summary>Writes the name of a year.</summary>
    internal string Year(ReportingYear year, int number) => year.NameOf(number, _language);

    /// <summary>Gets what stands at an axis of bars, one for each month.</summary>
    internal string MonthByMonth => _language.Say(Texts.ChartMonthByMonth);

    /// <summary>Gets what stands at an axis whose ticks are the ends of years.</summary>
    internal string EndsOfYears => _language.Say(Texts.ChartEndsOfYears);

    /// <summary>Gets what stands at an axis whose ticks are the ends of months.</summary>
    internal string EndsOfMonths => _language.Say(Texts.ChartEndsOfMonths);

    /// <summary>Finds the words of a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>Its words.</returns>
    internal static ChartWords In(Language language) => new(language);

    /// <summary>Writes a month on an axis.</summary>
    internal string Month(int year, int month) => _language.Date(Texts.ChartMonth, year, month, 1);

    /// <summary>Writes how many of all months something is said of.</summary>
    internal string Months(int some, int all) => _language.Say(Texts.ChartMonths, ("some", Language.Plain(some)), ("all", Language.Plain(all)));

    /// <summary>Writes a target with the word it was set with.</summary>
    internal string Worded(string number, FigureQualifier qualifier, TargetDirection direction)
    {
        bool isAtMost = direction == TargetDirection.AtMost;
        TextKey? word = qualifier switch
        {
            FigureQualifier.Over => Texts.WordedOver,
            FigureQualifier.Nearly => Texts.WordedNearly,
            FigureQualifier.About => Texts.WordedAbout,
            FigureQualifier.AtLeast => Texts.WordedAtLeast,
            FigureQualifier.Under => Texts.WordedUnder,
            FigureQualifier.AtMost when isAtMost => null,
            FigureQualifier.AtMost => Texts.WordedAtMost,
            FigureQualifier.None => null,
            _ => throw Unnamed.Member(qualifier),
        };
        string worded = word is null ? number : _language.Say(word, ("number", number));
        return isAtMost ? _language.Say(Texts.WordedAtMost, ("number", worded)) : worded;
    }

    /// <summary>Writes a target and its day.</summary>
    internal string Target(string number, string day) => _language.Say(Texts.ChartTarget, ("number", number), ("day", day));

    /// <summary>Writes the number of a target and its day.</summary>
    internal string By(string number, string day) => _language.Say(Texts.ChartBy, ("number", number), ("day", day));

    /// <summary>Writes the target of a setter for a day, with or without its number.</summary>
    internal string TargetOf(string setter, string? number, string day) => _language.Say(Texts.ChartTargetOf, ("setter", setter), ("number", number), ("day", day));

    /// <summary>Writes the targets of a setter.</summary>
    internal string TargetsOf(string setter, IReadOnlyList<string> targets) =>
        _language.Say(Texts.ChartTargetsOf, targets.Count, ("setter", setter), ("targets", _language.Clauses(targets)));

    /// <summary>Writes what a tick on each bar is.</summary>
    internal string TargetsOfAreas(string setter, string day, TargetDirection direction) =>
        _language.Say(direction == TargetDirection.AtMost ? Texts.ChartTargetsOfAreasAtMost : Texts.ChartTargetsOfAreas, ("setter", setter), ("day", day));

    /// <summary>Writes what the rule at 100 % of a target is.</summary>
    internal string WholeTarget(string setter, string day, TargetDirection direction) =>
        _language.Say(direction == TargetDirection.AtMost ? Texts.ChartWholeTargetAtMost : Texts.ChartWholeTarget, ("setter", setter), ("day", day));

    /// <summary>Writes a limit with its value, where it has one for all rows.</summary>
    internal string Limit(string name, string? number) => _language.Say(Texts.ChartLimit, ("limit", name), ("number", number));

    /// <summary>Says which limits are drawn.</summary>
    internal string Limits(IReadOnlyList<string> limits) => _language.Say(Texts.ChartLimits, ("limits", _language.Clauses(limits)));

    /// <summary>Says of how many values the bounds are drawn.</summary>
    internal string Bounded(int values) => _language.Count(Texts.ChartBounded, values);

    /// <summary>Says what points show.</summary>
    internal string DescribePoints(
        string what, string across, int areas, (string Area, string Value)? highest, (string Area, string Value)? lowest, string? total, int without) =>
        DescribeAreas(Texts.ChartPoints, ("across", across), what, areas, highest, lowest, total, without);

    /// <summary>Says what bars show.</summary>
    internal string DescribeBars(
        string what, int areas, (string Area, string Value)? highest, (string Area, string Value)? lowest, string? total, int without, IReadOnlyList<string> targets) =>
        DescribeAreas(Texts.ChartBars, ("targets", _language.Clauses(targets)), what, areas, highest, lowest, total, without);

    /// <summary>Says what pairs of values show.</summary>
    internal string DescribePairs(
        string what, string later, string earlier, int areas, (string Area, string Value)? most, (string Area, string Value)? least, string? total, int without) => _language.Say(
            Texts.ChartPairs,
            ("what", what),
            ("later", later),
            ("earlier", earlier),
            ("areas", _language.Count(Texts.CountAreas, areas)),
            ("most", most?.Area),
            ("most-value", most?.Value),
            ("least", least?.Area),
            ("least-value", least?.Value),
            ("total", total),
            ("without", Without(Texts.ChartAreasWithoutComparison, without)));

    /// <summary>Gets what the bars that go up in a waterfall are.</summary>
    internal string Up => _language.Say(Texts.ChartUp);

    /// <summary>Gets what the bars that go down in a waterfall are.</summary>
    internal string Down => _language.Say(Texts.ChartDown);

    /// <summary>Writes how many areas have one step together.</summary>
    internal string OtherAreas(int areas) => _language.Count(Texts.ChartOtherAreas, areas);

    /// <summary>Says how something went from an earlier to a later value.</summary>
    internal string Trend(int sign, (string Value, string Time) earlier, (string Value, string Time) later, string change) => _language.Say(
        sign > 0 ? Texts.ChartRose : sign < 0 ? Texts.ChartFell : Texts.ChartStayed,
        ("first", earlier.Value),
        ("earlier", earlier.Time),
        ("last", later.Value),
        ("later", later.Time),
        ("change", change));

    /// <summary>Says what a waterfall shows.</summary>
    internal string DescribeWaterfall(string what, string trend, IEnumerable<string> steps, (string Area, string Value)? highest, (string Area, string Value)? lowest, int without) => _language.Say(
        Texts.ChartWaterfall,
        ("what", what),
        ("trend", trend),
        ("steps", _language.Clauses(steps)),
        ("highest", highest?.Area),
        ("highest-value", highest?.Value),
        ("lowest", lowest?.Area),
        ("lowest-value", lowest?.Value),
        ("without", Without(Texts.ChartAreasWithoutValue, without)));

    /// <summary>Says what a series shows.</summary>
    internal string DescribeSeries(
        string what,
        (string Month, string Value)? first,
        (string Month, string Value)? latest,
        (string Month, string Value)? highest,
        (string Month, string Value)? lowest,
        int without,
        IReadOnlyList<string> next) => _language.Say(
            Texts.ChartSeries,
            ("what", what),
            ("first", first?.Value),
            ("first-month", first?.Month),
            ("latest", latest is { } to ? _language.Say(Texts.ChartLatest, ("value", to.Value), ("month", to.Month)) : _language.Say(Texts.ChartNoFigures)),
            ("highest", highest?.Value),
            ("highest-month", highest?.Month),
            ("lowest", lowest?.Value),
            ("lowest-month", lowest?.Month),
            ("without", Without(Texts.ChartMonthsWithoutValue, without)),
            ("next", _language.Clauses(next.Select(target => _language.Say(Texts.ChartNext, ("target", target))))));

    private string DescribeAreas(
        TextKey text, (string Place, string? Value) further, string what, int areas, (string Area, string Value)? highest, (string Area, string Value)? lowest, string? total, int without) => _language.Say(
            text,
            ("what", what),
            ("areas", _language.Count(Texts.CountAreas, areas)),
            ("highest", highest?.Area),
            ("highest-value", highest?.Value),
            ("lowest", lowest?.Area),
            ("lowest-value", lowest?.Value),
            ("total", total),
            ("without", Without(Texts.ChartAreasWithoutValue, without)),
            further);

    private string Without(CountKey key, int number) => number == 0 ? "" : _language.Count(key, number);
}
