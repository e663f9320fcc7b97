using System;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Metrics.Checks;

/// <summary>Finds a stock that stands on the last day of a year and not around it: far above the month before, or gone soon after.</summary>
internal sealed class YearEndCheck
{
    private const int MonthsOfYear = 12;
    private const int MonthsAfter = 3;
    private const int FirstYear = 2;

    // A figure that grew evenly all the year may go on, and a little more.
    private const int TimesTheUsualRise = 2;
    private const int FewestForMean = 3;

    private readonly MetricCell[][] _months;
    private readonly MetricCell[]? _after;
    private readonly decimal _limit;

    private YearEndCheck(MetricCell[][] months, MetricCell[]? after, decimal limit)
    {
        _months = months;
        _after = after;
        _limit = limit;
    }

    /// <summary>Checks a metric on the last day of a year, and in the first months after it.</summary>
    /// <param name="aside">The figures, in a table of their own: looking at other months does not use their rows.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="limit">By how many percent the last day may stand out.</param>
    /// <returns>What was found for each area; nothing where the table is of another time of the year, or the metric no stock.</returns>
    internal static Func<int, Finding?> Of(Lazy<MetricTable> aside, Area[] areas, Metric metric, decimal limit)
    {
        if (metric.Kind != NumeratorKind.Stock || aside.Value is not { Period: { } period } table || table.Year.YearToDate(period).Months is > MonthsAfter and < MonthsOfYear)
        {
            return static _ => null;
        }

        bool isEnd = table.Year.YearToDate(period).Months == MonthsOfYear;
        int year = table.Year.YearOf(period) - (isEnd ? 0 : 1);
        if (year < FirstYear)
        {
            return static _ => null;
        }

        MetricCell[][] months = [.. Enumerable.Range(1, MonthsOfYear).Select(month => table.At(MonthOf(table.Year.FirstMonths(year, month).LastDay)).CellsAt(areas, metric))];
        var check = new YearEndCheck(months, isEnd ? null : table.CellsAt(areas, metric), limit);
        return isEnd ? check.AtEnd : check.After;
    }

    private static ReportingPeriod MonthOf(LocalDate day) => ReportingPeriod.Month(day.Year, day.Month);

    private MetricCell End(int place) => _months[MonthsOfYear - 1][place];

    private Finding? AtEnd(int place)
    {
        (MetricCell before, MetricCell end) = (_months[MonthsOfYear - 2][place], End(place));
        return RiseIn(before, end) is { } rise && rise > _limit && rise > TimesTheUsualRise * UsualRise(before, place)
            ? Finding(Texts.FindingYearEnd, end, end, before, rise, place)
            : null;
    }

    private Finding? After(int place)
    {
        (MetricCell end, MetricCell now) = (End(place), _after![place]);
        return RiseIn(end, now) is { } rise && rise < -_limit ? Finding(Texts.FindingAfterYearEnd, now, end, now, rise, place) : null;
    }

    private Finding Finding(TextKey text, MetricCell of, MetricCell end, MetricCell other, decimal rise, int place)
    {
        bool isCount = HasCounts(other, end);
        decimal[] levels = [.. _months
            .Select(month => month[place])
            .Where(month => ReferenceEquals(month, end) || (RiseIn(month, end) is not null && HasCounts(month, end) == isCount))
            .Select(month => LevelOf(month, isCount))];
        return Found.In(FindingRule.YearEndSpike, of, language => language.Say(
            text,
            ("value", Write(LevelOf(end, isCount), end, isCount, language)),
            ("other", Write(LevelOf(other, isCount), end, isCount, language)),
            ("rate", new GrowthRate(rise).Round(2).ToString(null, language)),
            ("limit", _limit.ToString(language)),
            ("months", language.Count(Texts.CountMonths, levels.Length)),
            ("mean", levels.Length < FewestForMean ? "" : Write(levels.Average(), end, isCount, language))));
    }

    // How much a month of the year added until then, in percent of the last one.
    private decimal UsualRise(MetricCell before, int place)
    {
        for (int month = 0; month < MonthsOfYear - 2; month++)
        {
            if (RiseIn(_months[month][place], before) is { } rise)
            {
                return Math.Max(0, rise / (MonthsOfYear - 2 - month));
            }
        }

        return 0;
    }

    // Counts where both have them, else the coverages that were published.
    private static decimal? RiseIn(MetricCell earlier, MetricCell later)
    {
        MetricComparison comparison = MetricTable.Between(earlier, later);
        return HasCounts(earlier, later) ? comparison.Rate.TryGetValue(out GrowthRate rate) ? rate.Percent : null
            : comparison.AreComparable && !later.Metric.IsRatio && earlier.Percentage.Value.Percent > 0 ? 100 * comparison.Points.Value.Points / earlier.Percentage.Value.Percent
            : null;
    }

    private static bool HasCounts(MetricCell one, MetricCell other) => one.Count.HasValue && other.Count.HasValue;

    private static decimal LevelOf(MetricCell cell, bool isCount) => isCount ? cell.Count.Value.Number : cell.Percentage.Value.Percent;

    private static string Write(decimal level, MetricCell like, bool isCount, Language language) => !isCount ? Found.Percent(level, like.Metric, language)
        : $"{DecimalText.ToText(decimal.Round(level, 0, MidpointRounding.AwayFromZero), null, language)}{(like.Metric.UnitIn(language) is { } unit ? $" {unit}" : "")}";
}
