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
                findings.Add(NotReported(cell));
            }

            return;
        }

        if (cell is { ExceedsTotal: true, Metric.IsCoverage: true })
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

    private static Finding NotReported(MetricCell cell) => Found.In(
        FindingRule.DidNotReport, cell, language => language.Say(Texts.FindingNotReported, ("detail", cell.Count.Detail?.In(language, cell.Column.Year))));

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
        return together.Meets(PrintedRange.Of(whole)) ? null : new(FindingRule.PartsAgainstWhole, area, declared.Whole, language => language.Say(
            Texts.FindingParts, ("whole", Found.Write(whole.Figure.Value, language)), ("sum", Found.Write(sum, language)), ("difference", difference.ToString(null, language))));
    }

    private static Finding? AgainstReportedRate(MetricCell cell) =>
        cell.ReportedRate is { Figure.HasValue: true } rate && cell.Coverage.HasValue
        && Extent.Of(cell.Percentage) is { } counted && Extent.Of(rate.Figure) is { } published && !counted.Meets(published)
            ? Against(cell, rate.Figure.Value)
            : null;

    private static Finding Against(MetricCell cell, AnyPercentage rate) => Found.In(FindingRule.ReportedRateAgainstCounts, cell, language => language.Say(
        Texts.FindingRateAgainstCounts,
        ("rate", rate.ToString(null, language)),
        ("percentage", cell.Percentage.Value.Round(2).ToString(null, language)),
        ("implied", rate.Percent > 0 ? ImpliedBy(cell.Coverage.Value.Covered, rate.Percent).ToString("N0", language) : ""),
        ("total", cell.Coverage.Value.Total.ToString("N0", language))));

    private static decimal ImpliedBy(decimal covered, decimal percent) => decimal.Round(100 * covered / percent, 0, MidpointRounding.AwayFromZero);

    private static int Age(LocalDate from, LocalDate to) => NodaTime.Period.Between(from, to, PeriodUnits.Months).Months;
}
