using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Metrics.Checks;

/// <summary>Finds figures that two sources give differently, and denominators that two series do.</summary>
/// <remarks>A figure that replaces one that was less firm is a revision, and no second source.</remarks>
internal static class SourcesCheck
{
    /// <summary>Checks a cell.</summary>
    /// <param name="table">The figures.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="limit">How far two sources may be apart, in percent.</param>
    /// <param name="findings">What was found is added to them.</param>
    internal static void Of(MetricTable table, MetricCell cell, decimal limit, List<Finding> findings)
    {
        if (cell.NumeratorSource is { Figure.HasValue: true } count && Furthest(count, table.PublicationsOf(count, cell.Position), false, limit) is { } other)
        {
            findings.Add(Found.In(FindingRule.SourcesDiffer, cell, Saying(Texts.FindingSources, count, other, limit, cell.Column.Year)));
        }

        if (cell.DenominatorSource is { Figure.HasValue: true } total && Furthest(total, table.PublicationsOf(total, cell.Position), true, limit) is { } rival)
        {
            findings.Add(Found.In(FindingRule.SourcesDiffer, cell, Saying(Texts.FindingDenominators, total, rival, limit, cell.Column.Year)));
        }
    }

    private static Observation? Furthest(Observation used, IReadOnlyList<Publications> published, bool isOfAnySeries, decimal limit)
    {
        Observation? furthest = null;
        foreach (Publications ofOneKey in published)
        {
            bool isSameKey = ofOneKey.First.Series == used.Series && ofOneKey.First.Scope == used.Scope;
            if (isSameKey ? ofOneKey.Count == 1 : !isOfAnySeries)
            {
                continue;
            }

            foreach (Observation other in isSameKey ? ofOneKey.ToArray() : [ofOneKey.Last])
            {
                if (IsRival(used, other, isSameKey, limit) && (furthest is null || Math.Abs(ApartIn(used, other)) > Math.Abs(ApartIn(used, furthest))))
                {
                    furthest = other;
                }
            }
        }

        return furthest;
    }

    private static bool IsRival(Observation used, Observation other, bool isSameKey, decimal limit) =>
        other.Figure.TryGetValue(out ObservedQuantity quantity) && used.Figure.Value.TryRateTo(quantity, out _)
        && (!isSameKey || (other.Source.Length > 0 && used.Source.Length > 0 && other.Source != used.Source && other.Figure.Status <= used.Figure.Status))
        && !PrintedRange.Of(used).Meets(PrintedRange.Of(other)) && Math.Abs(ApartIn(used, other)) > limit;

    private static decimal ApartIn(Observation used, Observation other) => used.Figure.Value.RateTo(other.Figure.Value).Percent;

    private static Func<Language, string> Saying(TextKey text, Observation used, Observation other, decimal limit, ReportingYear year) => language => language.Say(
        text,
        ("time", KeyWords.Time(used.Time, language, year)),
        ("value", Found.Write(used.Figure.Value, language)),
        ("source", Origin(used, language)),
        ("other", Found.Write(other.Figure.Value, language)),
        ("other-source", Origin(other, language)),
        ("rate", used.Figure.Value.RateTo(other.Figure.Value).Round(2).ToString(null, language)),
        ("limit", limit.ToString(language)));

    private static string Origin(Observation one, Language language) => string.Join(
        language.Say(Texts.ListBetween),
        new[] { KeyWords.Name(one.Series, language), KeyWords.Name(one.Scope, language), one.Source }.Where(static part => part.Length > 0).DefaultIfEmpty("–"));
}
