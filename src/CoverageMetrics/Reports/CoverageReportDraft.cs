using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Assembly;
using CoverageMetrics.Reports.Measures;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Serialization;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Reports;

/// <summary>What is asked of a report, piece by piece, until <see cref="Build"/> makes it.</summary>
/// <remarks>
/// <para>What is not asked for has its usual value: areas below the top in the order of their codes, in English, people one by one and money in billions, compared with nothing.</para>
/// <para>Immutable and safe to share; costs one small object a step, and what the report costs when it is built. One draft can be kept and built for several
/// months. Two drafts are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class CoverageReportDraft
{
    private const int MostDecimals = 6;

    private readonly ReportPlan _plan;

    internal CoverageReportDraft(ReportPlan plan) => _plan = plan;

    /// <summary>Asks for the figures of a day: stocks on it and, where a month closes on it, flows of that month and of the year to it.</summary>
    /// <param name="date">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The draft.</returns>
    public CoverageReportDraft On(LocalDate date) => new(_plan with { Date = date.WithCalendar(CalendarSystem.Iso), Period = null });

    /// <summary>Asks for the figures of a period: stocks at its end, flows over it.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The draft.</returns>
    public CoverageReportDraft During(ReportingPeriod period) => new(_plan with { Period = period, Date = null });

    /// <summary>Asks for a year to follow: ends of years and the year to date are its, a period closes on its cut-off, and periods are called by its name. Unless told the calendar year.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="year"/> is null.</exception>
    public CoverageReportDraft Following(ReportingYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return new(_plan with { Year = year });
    }

    /// <summary>Asks for what was known on a day: later publications and later issues of targets are left out.</summary>
    /// <param name="date">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The draft.</returns>
    public CoverageReportDraft KnownOn(LocalDate date) => new(_plan with { KnownOn = date.WithCalendar(CalendarSystem.Iso) });

    /// <summary>Asks for the areas as they stood on a day, unless told that of the figures.</summary>
    /// <param name="date">The day; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The draft.</returns>
    public CoverageReportDraft OnMap(LocalDate date) => new(_plan with { Map = date.WithCalendar(CalendarSystem.Iso) });

    /// <summary>Asks for attainment and remaining against targets of the end of the year of the figures, as the report follows it.</summary>
    /// <param name="targets">The targets; of each key the latest issue counts, or the latest that was known where <see cref="KnownOn"/> is given.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="targets"/> is null.</exception>
    public CoverageReportDraft Against(TargetSet targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return new(_plan with { Targets = targets, TargetDay = null });
    }

    /// <summary>Asks for attainment and remaining against targets of a day, such as the end of a quarter.</summary>
    /// <param name="targets">The targets; of each key the latest issue counts, or the latest that was known where <see cref="KnownOn"/> is given.</param>
    /// <param name="day">The day at whose end they are to be met; in another calendar it is taken as the same day of the ISO calendar.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="targets"/> is null.</exception>
    public CoverageReportDraft Against(TargetSet targets, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return new(_plan with { Targets = targets, TargetDay = day.WithCalendar(CalendarSystem.Iso) });
    }

    /// <summary>Asks for comparisons with earlier times.</summary>
    /// <param name="bases">The rules that find them, in the order of the columns; a rule given twice is taken once.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="bases"/> or one of them is null.</exception>
    public CoverageReportDraft Compare(params ComparisonBase[] bases)
    {
        ArgumentNullException.ThrowIfNull(bases);
        foreach (ComparisonBase one in bases)
        {
            ArgumentNullException.ThrowIfNull(one, nameof(bases));
        }

        return new(_plan with { Bases = [.. bases.Distinct()] });
    }

    /// <summary>Asks for a language of names, headings, numbers and notes.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public CoverageReportDraft In(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new(_plan with { Language = language });
    }

    /// <summary>Asks for people to be printed in a scale, with its usual decimals: millions with two, other scales with one, ones as they are.</summary>
    /// <param name="scale">The scale.</param>
    /// <returns>The draft.</returns>
    public CoverageReportDraft PeopleIn(NumberScale scale) => new(_plan with { People = ReportUnit.Of(scale) });

    /// <summary>Asks for people to be printed in a scale, rounded once, halves away from zero.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="decimals">How many decimals, 0 to 6.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is negative or above 6.</exception>
    public CoverageReportDraft PeopleIn(NumberScale scale, int decimals) => new(_plan with { People = Unit(scale, decimals) });

    /// <summary>Asks for money to be printed in a scale, with its usual decimals: millions with two, other scales with one, ones as they are. Unless told in billions.</summary>
    /// <param name="scale">The scale.</param>
    /// <returns>The draft.</returns>
    public CoverageReportDraft MoneyIn(NumberScale scale) => new(_plan with { Money = ReportUnit.Of(scale) });

    /// <summary>Asks for money to be printed in a scale, rounded once, halves away from zero.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="decimals">How many decimals, 0 to 6.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is negative or above 6.</exception>
    public CoverageReportDraft MoneyIn(NumberScale scale, int decimals) => new(_plan with { Money = Unit(scale, decimals) });

    /// <summary>Asks how figures that are known within bounds are printed. Unless told with a note.</summary>
    /// <param name="display">How they are printed.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="display"/> is none of the choices.</exception>
    public CoverageReportDraft ShowBounds(BoundsDisplay display) => Enum.IsDefined(display)
        ? new(_plan with { Bounds = display })
        : throw new ArgumentOutOfRangeException(nameof(display), display, "The choice is none of the known ones.");

    /// <summary>Asks for certain measures only, among them those that are not shown unless asked for: rank, contribution and share, and those of one's own.</summary>
    /// <param name="measures">The measures; none for the usual ones. The order is always that of <see cref="ReportMeasure.All"/>; those of a day stand before what was published first, and one's own
    /// behind, in the order given.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measures"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">Two different <paramref name="measures"/> have one code, or one is for a metric that the report does not have.</exception>
    public CoverageReportDraft Show(params ReportMeasure[] measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        foreach (ReportMeasure measure in measures)
        {
            ArgumentNullException.ThrowIfNull(measure, nameof(measures));
            if (measures.First(one => one?.Code == measure.Code) != measure)
            {
                throw new ArgumentException($"A code belongs to one measure; '{measure.Code}' is that of two.", nameof(measures));
            }

            if (measure.Rule is OwnMeasure { Definition.Metrics: var metrics } && metrics.FirstOrDefault(code => !_plan.Metrics.Any(one => one.Code == code)) is { } none)
            {
                throw new ArgumentException($"The measure '{measure.Code}' is for a metric of the report: there is no '{none}' among {string.Join(", ", _plan.Metrics)}.", nameof(measures));
            }
        }

        return new(_plan with { Measures = [.. measures.Distinct()] });
    }

    /// <summary>Asks for the areas in the order of their names, as the language orders them that the report is built in.</summary>
    /// <returns>The draft.</returns>
    public CoverageReportDraft OrderByName() => new(_plan with { Order = ReportOrder.Name, OrderMetric = null });

    /// <summary>Asks for the areas in the order of a metric, the best first, those without a figure last.</summary>
    /// <param name="metric">The code of the metric.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException">No metric of the report has the code.</exception>
    public CoverageReportDraft OrderByRank(string metric)
    {
        if (!_plan.Metrics.Any(one => one.Code == metric))
        {
            throw new ArgumentException($"The order is that of a metric of the report: there is no '{metric}' among {string.Join(", ", _plan.Metrics)}.", nameof(metric));
        }

        return new(_plan with { Order = ReportOrder.Rank, OrderMetric = metric });
    }

    /// <summary>Asks for checks whose findings are printed below the table.</summary>
    /// <param name="checks">The checks with their limits.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="checks"/> is null.</exception>
    public CoverageReportDraft Check(PublishingChecks checks)
    {
        ArgumentNullException.ThrowIfNull(checks);
        return new(_plan with { Checks = checks });
    }

    /// <summary>Asks for a title instead of the usual one.</summary>
    /// <param name="title">The title.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException"><paramref name="title"/> is null, empty or white space.</exception>
    public CoverageReportDraft Titled(string title)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        return new(_plan with { Title = title });
    }

    /// <summary>Asks for a line that says where the figures come from, instead of the sources of the observations.</summary>
    /// <param name="source">Where they come from.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException"><paramref name="source"/> is null, empty or white space.</exception>
    public CoverageReportDraft Sourced(string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        return new(_plan with { Source = source });
    }

    /// <summary>Asks for a stamp on every output, such as "illustrative" where figures were made up.</summary>
    /// <param name="stamp">The words.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException"><paramref name="stamp"/> is null, empty or white space.</exception>
    public CoverageReportDraft Stamped(string stamp)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(stamp);
        return new(_plan with { Stamp = stamp });
    }

    /// <summary>Asks for a row for each area of a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>The draft.</returns>
    public CoverageReportDraft ByArea(AreaLevel level) => new(_plan with { Layout = ReportLayout.Areas, Level = level });

    /// <summary>Asks for a row for each area within an area: those directly below, or those of the level of <see cref="ByArea(AreaLevel)"/>.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    public CoverageReportDraft Within(Area area) => new(_plan with { Layout = ReportLayout.Areas, Within = AreaChoice.Of(area) });

    /// <summary>Asks for a row for each area within an area: those directly below, or those of the level of <see cref="ByArea(AreaLevel)"/>.</summary>
    /// <param name="area">The code of the area on the map of the report.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value.</exception>
    public CoverageReportDraft Within(AreaCode area) => new(_plan with { Layout = ReportLayout.Areas, Within = AreaChoice.Of(area) });

    /// <summary>Asks for a row for each metric of one area.</summary>
    /// <param name="area">The area.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    public CoverageReportDraft ForArea(Area area) => new(_plan with { Layout = ReportLayout.Metrics, Of = AreaChoice.Of(area) });

    /// <summary>Asks for a row for each metric of one area.</summary>
    /// <param name="area">The code of the area on the map of the report.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value.</exception>
    public CoverageReportDraft ForArea(AreaCode area) => new(_plan with { Layout = ReportLayout.Metrics, Of = AreaChoice.Of(area) });

    /// <summary>Asks for a row for each month of one area, with what each month added.</summary>
    /// <param name="area">The area.</param>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="area"/> is null.</exception>
    /// <exception cref="ArgumentException">A period is no single month, or <paramref name="last"/> is before <paramref name="first"/>.</exception>
    public CoverageReportDraft ByMonth(Area area, ReportingPeriod first, ReportingPeriod last) => Months(AreaChoice.Of(area), first, last);

    /// <summary>Asks for a row for each month of one area, with what each month added.</summary>
    /// <param name="area">The code of the area on the map of the report.</param>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value, a period is no single month, or <paramref name="last"/> is before <paramref name="first"/>.</exception>
    public CoverageReportDraft ByMonth(AreaCode area, ReportingPeriod first, ReportingPeriod last) => Months(AreaChoice.Of(area), first, last);

    /// <summary>Asks for a row for each month of one area and a column for each day on which something of it was published, with what was known then; behind them how each month was revised since it was
    /// published first.</summary>
    /// <param name="area">The code of the area on the map of the report.</param>
    /// <param name="first">The first month.</param>
    /// <param name="last">The last month.</param>
    /// <returns>The draft, its measures those of the publications; with none that has a day, the count alone stands before the revision.</returns>
    /// <exception cref="ArgumentException"><paramref name="area"/> is the default value, a period is no single month, or <paramref name="last"/> is before <paramref name="first"/>.</exception>
    public CoverageReportDraft ByPublication(AreaCode area, ReportingPeriod first, ReportingPeriod last)
    {
        CoverageReportDraft months = ByMonth(area, first, last);
        HashSet<string> subjects = [.. _plan.Metrics.Select(metric => metric.Subject)];
        LocalDate[] days = [.. _plan.Observations
            .Where(one => one.Area == area && subjects.Contains(one.Subject) && one.Time.AsAt >= first.FirstDay && one.Time.AsAt <= last.LastDay && one.Published <= (_plan.KnownOn ?? LocalDate.MaxIsoValue))
            .Select(one => one.Published!.Value)
            .Distinct()
            .Order()];
        return months.Show([.. days.Length == 0 ? [ReportMeasure.Count] : days.Select(ReportMeasure.KnownOn), ReportMeasure.Revision]);
    }

    /// <summary>Makes the report.</summary>
    /// <returns>The report.</returns>
    /// <exception cref="InvalidOperationException">There is no day, period or run of months; an area does not stand on the map of the report or has no areas below;
    /// a measure was asked for that the layout does not have; the columns of two measures have one code; or a measure of one's own
    /// threw an exception, which is the inner one: the message names the measure, the metric and the area.</exception>
    public CoverageReport Build() => new(ReportAssembly.Of(_plan), _plan.Language);

    private static ReportUnit Unit(NumberScale scale, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MostDecimals);
        return new(scale, decimals);
    }

    private CoverageReportDraft Months(AreaChoice area, ReportingPeriod first, ReportingPeriod last)
    {
        if (first.Months != 1 || last.Months != 1 || last < first)
        {
            throw new ArgumentException($"A series runs from a month to a later one, not from {first} to {last}.", nameof(last));
        }

        return new(_plan with { Layout = ReportLayout.Months, Of = area, First = first, Last = last });
    }
}
