using System;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Metrics.Checks;

/// <summary>Makes findings of cells, and writes their numbers.</summary>
internal static class Found
{
    /// <summary>Makes the finding of a check in a cell.</summary>
    internal static Finding In(FindingRule rule, MetricCell cell, Func<Language, string> words) => new(rule, cell.Area, cell.Metric.Code, cell.Metric.NameIn, words);

    /// <summary>Writes people or money.</summary>
    /// <summary>Makes a finding of what was counted.</summary>
    /// <param name="rule">The check that found it.</param>
    /// <param name="table">The table, whose metrics have names.</param>
    /// <param name="area">The area; null where it is of none.</param>
    /// <param name="subject">The code of what was counted.</param>
    /// <param name="words">Writes what was found.</param>
    /// <returns>The finding.</returns>
    internal static Finding Of(FindingRule rule, MetricTable table, Area? area, string subject, Func<Language, string> words)
    {
        Func<Language, KeyWords> named = table.Words;
        return new(rule, area, subject, language => named(language).Name(subject), words);
    }

    internal static string Write(ObservedQuantity quantity, Language language) => quantity.ToString(null, language);

    /// <summary>Writes a percentage with the decimals of its metric.</summary>
    internal static string Percent(decimal percent, Metric metric, Language language) => Percentage.FromPercent<Total>(percent).Round(metric.Decimals).ToString(null, language);

    /// <summary>Writes a ratio with the decimals and the unit of its metric.</summary>
    internal static string Ratio(decimal ratio, Metric metric, Language language) => language.Say(
        Texts.ExplainMoney, ("number", DecimalText.ToText(ExactMath.Round(ratio, metric.RatioDecimals, MidpointRounding.AwayFromZero), null, language)), ("currency", metric.RatioUnitIn(language)));

    /// <summary>Writes both counts of a coverage.</summary>
    internal static string Counts(MetricCell cell, Language language)
    {
        AnyCoverage coverage = cell.Coverage.Value;
        string counts = language.Say(Texts.CoverageCounts, ("covered", DecimalText.ToText(coverage.Covered, null, language)), ("total", DecimalText.ToText(coverage.Total, null, language)));
        return language.Say(Texts.CoverageUndefined, ("counts", counts), ("group", cell.Metric.DenominatorIn(language)));
    }
}
