using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Metrics.Checks;

/// <summary>The checks of how far figures changed.</summary>
internal static class ChangeChecks
{
    /// <summary>Finds a jump in percent, and one in percentage points.</summary>
    /// <param name="comparison">The figure beside the earlier one.</param>
    /// <param name="checks">The limits.</param>
    /// <param name="findings">What was found is added to them.</param>
    internal static void Jumps(MetricComparison comparison, PublishingChecks checks, List<Finding> findings)
    {
        if (comparison.Rate.TryGetValue(out GrowthRate rate) && Math.Abs(rate.Percent) > checks.JumpPercent)
        {
            findings.Add(Jump(comparison, rate, checks.JumpPercent));
        }

        if (comparison.AreComparable && comparison.Points.TryGetValue(out PercentagePoints points) && Math.Abs(points.Points) > checks.JumpPoints)
        {
            findings.Add(Jump(comparison, points, checks.JumpPoints));
        }
    }

    private static Finding Jump(MetricComparison comparison, GrowthRate rate, decimal limit) => Found.In(FindingRule.Jump, comparison.Later, language => language.Say(
        Texts.FindingJump,
        ("rate", rate.Round(2).ToString(null, language)),
        ("base", comparison.Base.In(language, comparison.Later.Column.Year)),
        ("limit", limit.ToString(language)),
        ("breaks", Breaks(comparison, false, language))));

    private static Finding Jump(MetricComparison comparison, PercentagePoints points, decimal limit) => Found.In(FindingRule.PointsJump, comparison.Later, language => language.Say(
        Texts.FindingPointsJump,
        ("earlier", Found.Percent(comparison.Earlier!.Percentage.Value.Percent, comparison.Later.Metric, language)),
        ("later", Found.Percent(comparison.Later.Percentage.Value.Percent, comparison.Later.Metric, language)),
        ("points", DecimalText.ToSignedText(points.Round(2).Points, null, language) + language.Say(Texts.UnitPoints)),
        ("base", comparison.Base.In(language, comparison.Later.Column.Year)),
        ("limit", limit.ToString(language)),
        ("breaks", Breaks(comparison, true, language))));

    private static string Breaks(MetricComparison comparison, bool isOfCoverage, Language language) => language.List(
        [.. comparison.Breaks.Where(one => isOfCoverage || one.Key.Subject == comparison.Later.Metric.Subject).Select(one => KeyWords.Name(one.Code, language))]);

    /// <summary>Finds changes that are far from those of the other areas.</summary>
    /// <param name="comparisons">The comparisons of the areas of one level.</param>
    /// <param name="limit">The modified z-score beyond which a change is an outlier.</param>
    /// <returns>What was found, in the order of the areas.</returns>
    internal static IEnumerable<Finding> Outliers(MetricComparison[] comparisons, double limit)
    {
        MetricComparison[] compared = [.. comparisons.Where(one => one.Rate.HasValue)];
        double[] scores = ModifiedScores.Of(Array.ConvertAll(compared, one => one.Rate.Value.ToDouble()));
        for (int i = 0; i < compared.Length; i++)
        {
            if (Math.Abs(scores[i]) > limit)
            {
                (MetricComparison comparison, double score) = (compared[i], scores[i]);
                yield return Found.In(FindingRule.Outlier, comparison.Later, language => language.Say(
                    Texts.FindingOutlier, ("rate", comparison.Rate.Value.Round(2).ToString(null, language)), ("score", score.ToString("F1", language))));
            }
        }
    }
}
