using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal.Languages;
using NodaTime;

namespace CoverageMetrics.Metrics.Checks;

/// <summary>The checks that need one figure of one area.</summary>
internal static class CellChecks
{
    /// <summary>Checks a cell.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="staleMonths">The age in months above which a denominator is stale.</param>
    /// <param name="findings">What was found is added to them.</param>
    internal static void Of(MetricTable table, MetricCell cell, int staleMonths, List<Finding> findings)
    {
        if (AgainstReportedRate(cell) is { } contradiction)
        {
            findings.Add(contradiction);
        }

        if (!cell.Count.HasValue)
        {
            if (!cell.IsReportedRate)
            {
                findings.Add(NotReported(cell, table.Words));
            }

            return;
        }

        if (PartAboveWhole.IsIn(cell))
        {
            findings.Add(AboveWhole(cell));
        }
        else if (cell is { ExceedsTotal: true, Metric.IsCoverage: true })
        {
            findings.Add(AboveHundred(cell));
        }

        if (cell.DenominatorSource is { } denominator && Age(denominator.Time.AsAt, cell.Date) > staleMonths)
        {
            findings.Add(Stale(cell, denominator.Time, staleMonths));
        }

        if (AllottedBelow.DifferenceTo(table, cell) is { } rest)
        {
            findings.Add(NotAllotted(cell, rest));
        }
    }

    private static Finding NotReported(MetricCell cell, Func<Language, KeyWords> words) => Found.In(
        FindingRule.DidNotReport, cell, language => language.Say(Texts.FindingNotReported, ("detail", cell.Count.Detail is { } detail ? NoValueWords.Of(detail, words(language)) : "")));

    private static Finding AboveWhole(MetricCell cell) => Found.In(
        FindingRule.PartAboveWhole,
        cell,
        language => language.Say(Texts.FindingPartAbove, ("coverage", Found.Counts(cell, language)), ("difference", PartAboveWhole.Difference(cell).ToString(null, language))));

    private static Finding AboveHundred(MetricCell cell) => Found.In(
        FindingRule.AboveHundred, cell, language => language.Say(Texts.FindingAboveHundred, ("coverage", Found.Counts(cell, language))));

    private static Finding Stale(MetricCell cell, ObservationTime time, int months) => Found.In(
        FindingRule.StaleDenominator, cell, language => language.Say(Texts.FindingStale, ("time", KeyWords.Time(time, language, cell.Column.Year)), ("months", language.Count(Texts.CountMonths, months))));

    private static Finding NotAllotted(MetricCell cell, ObservedChange rest) => Found.In(
        FindingRule.NotAllotted, cell, language => language.Say(Texts.FindingNotAllotted, ("count", Found.Write(cell.Count.Value, language)), ("rest", rest.ToString(null, language))));

    /// <summary>Holds the sum of the declared parts of a group against the group.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="area">The area.</param>
    /// <param name="declared">The group and its parts.</param>
    /// <returns>The finding, or null when they add up, or one of them was not reported.</returns>
    internal static Finding? AgainstParts(MetricTable table, Area area, PartsOfWhole declared)
    {
        Observation? whole = table.Reported(area, declared.Whole);
        Observation[] parts = [.. declared.Parts.Select(part => table.Reported(area, part)).OfType<Observation>()];
        if (whole is null || !whole.Figure.HasValue || parts.Length < declared.Parts.Count || parts.Any(part => !part.Figure.HasValue))
        {
            return null;
        }

        ObservedQuantity sum = parts.Select(part => part.Figure.Value).Aggregate(static (left, right) => left.Plus(right));
        ObservedChange difference = ObservedChange.Between(sum, whole.Figure.Value);

        // Counts that were rounded need not add up to the person.
        PrintedRange together = parts.Select(PrintedRange.Of).Aggregate(static (left, right) => left.Plus(right));
        return together.Meets(PrintedRange.Of(whole)) ? null : Found.Of(FindingRule.PartsAgainstWhole, table, area, declared.Whole, language => language.Say(
            Texts.FindingParts, ("whole", Found.Write(whole.Figure.Value, language)), ("sum", Found.Write(sum, language)), ("difference", difference.ToString(null, language))));
    }

    private static Finding? AgainstReportedRate(MetricCell cell) =>
        cell is { HasBoth: true, HasQuotient: true, ReportedRate: { Level.HasValue: true } rate }
        && Extent.Of(cell.Level) is { } counted && Extent.Of(rate.Level) is { } published && !counted.Meets(published)
            ? Against(cell, rate)
            : null;

    private static Finding Against(MetricCell cell, ReportedRate rate) => Found.In(FindingRule.ReportedRateAgainstCounts, cell, language => language.Say(
        Texts.FindingRateAgainstCounts,
        ("rate", cell.Metric.IsRatio ? Found.Ratio(rate.Level.Value, cell.Metric, language) : rate.Figure.Value.ToString(null, language)),
        ("percentage", cell.Metric.IsRatio ? Found.Ratio(cell.Ratio.Value, cell.Metric, language) : cell.Percentage.Value.Round(2).ToString(null, language)),
        ("implied", ImpliedBy(cell, rate.Level.Value) is { } implied ? Found.Write(implied, language) : ""),
        ("total", Found.Write(cell.Denominator.Value, language))));

    // How much the rate is of, or per; nothing where it is zero.
    private static ObservedQuantity? ImpliedBy(MetricCell cell, decimal level) => level == 0 ? null
        : cell.Denominator.Value.TryWithNumber(decimal.Round((cell.Metric.IsRatio ? 1 : 100) * cell.Count.Value.Number / level, 0, MidpointRounding.AwayFromZero));

    private static int Age(LocalDate from, LocalDate to) => NodaTime.Period.Between(from, to, PeriodUnits.Months).Months;
}
