using System;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Metrics.Checks;

/// <summary>Finds figures in another unit than the others: off by a factor of ten, a hundred, a thousand or a million, or a percentage in the place of a count.</summary>
internal sealed class UnitCheck
{
    private const long Thousand = 1_000;
    private const int FewestAreas = 4;

    // Areas that differ by more than this have no common height to be off from, and changes by less are no new programme.
    private const decimal Spread = 10;
    private const decimal Flat = 2;

    private const decimal MostPercent = 100;
    private const decimal NearPercent = 10;

    private static readonly long[] Factors = [10, 100, Thousand, 1_000_000];

    private readonly decimal _limit;
    private readonly bool _isFlat;
    private readonly decimal[] _percents;

    private UnitCheck(MetricComparison[] comparisons, decimal limit)
    {
        _limit = 1 + (limit / 100);
        decimal[] ratios = Sorted(comparisons, RatioOf);
        _isFlat = ratios.Length >= FewestAreas && ratios[ratios.Length / 2] is > 1 / Flat and < Flat;
        _percents = Sorted(comparisons, static one => PercentOf(one.Later));
    }

    /// <summary>Checks a metric of the areas of one level.</summary>
    /// <param name="comparisons">The figures beside earlier ones.</param>
    /// <param name="limit">How far from a factor is still about the factor, in percent of it.</param>
    /// <returns>What was found, in the order of the areas; one finding for a cell.</returns>
    internal static Finding?[] Of(MetricComparison[] comparisons, decimal limit)
    {
        var check = new UnitCheck(comparisons, limit);
        return Array.ConvertAll(comparisons, one => check.AsPercentage(one) ?? check.AgainstEarlier(one) ?? check.AmongAreas(one.Later));
    }

    private static decimal[] Sorted(MetricComparison[] comparisons, Func<MetricComparison, decimal?> number)
    {
        var numbers = new decimal[comparisons.Length];
        int count = 0;
        foreach (MetricComparison comparison in comparisons)
        {
            if (number(comparison) is { } known)
            {
                numbers[count++] = known;
            }
        }

        Array.Resize(ref numbers, count);
        Array.Sort(numbers);
        return numbers;
    }

    private static decimal? PercentOf(MetricCell cell) => cell is { Metric.IsCoverage: true, HasBoth: true, HasQuotient: true } && cell.Percentage.Value.Percent is > 0 and var percent ? percent : null;

    private static decimal? RatioOf(MetricComparison one) => one.HasChange && !one.Later.Count.Value.IsChange ? Ratio(one.Earlier!.Count.Value.Number, one.Later.Count.Value.Number) : null;

    private static decimal? Ratio(decimal earlier, decimal later) => earlier > 0 && later > 0 ? later / earlier : null;

    private long? FactorOf(decimal? ratio) => ratio is not { } known ? null
        : Array.Find(Factors, factor => Math.Max(known, 1 / known) is var times && times >= factor / _limit && times <= factor * _limit) is > 0 and var found ? found : null;

    // 97 of 10,547 where it was 99% before, or is 95% elsewhere.
    private Finding? AsPercentage(MetricComparison comparison)
    {
        MetricCell cell = comparison.Later;
        if (!cell.Metric.IsCoverage || !cell.HasBoth || cell.Coverage.Value is not { Covered: > 0 and <= (long)MostPercent and var typed, Total: >= Thousand })
        {
            return null;
        }

        decimal? usual = cell.ReportedRate is { Figure.HasValue: true } rate ? rate.Figure.Value.Percent
            : comparison.AreComparable ? comparison.Earlier!.Percentage.Value.Percent
            : _percents.Length >= FewestAreas ? _percents[_percents.Length / 2]
            : null;
        return usual is { } near && Math.Abs(near - typed) <= NearPercent && cell.Percentage.Value.Percent < near / Spread ? AsPercentage(cell, near) : null;
    }

    private static Finding AsPercentage(MetricCell cell, decimal usual) => Found.In(FindingRule.OtherUnit, cell, language => language.Say(
        Texts.FindingPercentageAsCount,
        ("coverage", Found.Counts(cell, language)),
        ("percentage", Found.Percent(cell.Percentage.Value.Percent, cell.Metric, language)),
        ("usual", Found.Percent(usual, cell.Metric, language))));

    // People of a new programme may be ten times as many within a year, where the others are too.
    private Finding? AgainstEarlier(MetricComparison comparison)
    {
        MetricCell cell = comparison.Later;
        if (FactorOf(RatioOf(comparison)) is { } factor && (factor >= Thousand || _isFlat))
        {
            return Against(Texts.FindingUnit, cell, cell.Count.Value, comparison.Earlier!.Count.Value, KeyTime(comparison.Earlier), factor);
        }

        return cell.DenominatorSource is { Figure.HasValue: true } now && comparison.Earlier?.DenominatorSource is { Figure.HasValue: true } before && !ReferenceEquals(now, before)
            && FactorOf(Ratio(before.Figure.Value.Number, now.Figure.Value.Number)) is { } times
            ? Against(Texts.FindingDenominatorUnit, cell, now.Figure.Value, before.Figure.Value, before.Time, times)
            : null;
    }

    private static ObservationTime KeyTime(MetricCell cell) => cell.NumeratorSource?.Time ?? ObservationTime.On(cell.Date);

    private static Finding Against(TextKey text, MetricCell cell, ObservedQuantity now, ObservedQuantity before, ObservationTime time, long factor) =>
        Found.In(FindingRule.OtherUnit, cell, language => language.Say(
            text,
            ("value", Found.Write(now, language)),
            ("other", Found.Write(before, language)),
            ("time", KeyWords.Time(time, language, cell.Column.Year)),
            ("factor", factor.ToString("N0", language))));

    private Finding? AmongAreas(MetricCell cell)
    {
        if (_percents.Length < FewestAreas || PercentOf(cell) is not { } percent)
        {
            return null;
        }

        (decimal low, decimal high) = percent == _percents[0] ? (_percents[1], _percents[^1]) : (_percents[0], _percents[^2]);
        bool isBetween = percent >= low && percent <= high;
        long factor = isBetween || high >= Spread * low ? 0 : Array.Find(Factors, factor => factor >= Thousand && IsAmong(percent < low ? percent * factor : percent / factor, low, high));
        return factor == 0 ? null : AmongAreas(cell, low, high, factor);
    }

    private static Finding AmongAreas(MetricCell cell, decimal low, decimal high, long factor) => Found.In(FindingRule.OtherUnit, cell, language => language.Say(
        Texts.FindingUnitAmongAreas,
        ("coverage", Found.Counts(cell, language)),
        ("percentage", Percentage.FromPercent<Total>(cell.Percentage.Value.Percent).Round(4).ToString(null, language)),
        ("smallest", Found.Percent(low, cell.Metric, language)),
        ("largest", Found.Percent(high, cell.Metric, language)),
        ("factor", factor.ToString("N0", language))));

    private bool IsAmong(decimal percent, decimal low, decimal high) => percent >= low / _limit && percent <= high * _limit;
}
