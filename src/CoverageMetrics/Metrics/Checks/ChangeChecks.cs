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
    /// <summary>Finds a jump of a count in percent, and one of what it is measured against: of a coverage or share in percentage points, of a ratio in percent.</summary>
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

        if (comparison.AreComparable && comparison.GrowthOfRatio.TryGetValue(out GrowthRate growth) && Math.Abs(growth.Percent) > checks.JumpPercent)
        {
            findings.Add(JumpOfRatio(comparison, growth, checks.JumpPercent));
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
        ("points", Points(points, language)),
        ("base", comparison.Base.In(language, comparison.Later.Column.Year)),
        ("limit", limit.ToString(language)),
        ("breaks", Breaks(comparison, true, language))));

    private static Finding JumpOfRatio(MetricComparison comparison, GrowthRate growth, decimal limit) => Found.In(FindingRule.Jump, comparison.Later, language => language.Say(
        Texts.FindingRatioJump,
        ("earlier", Found.Ratio(comparison.Earlier!.Ratio.Value, comparison.Later.Metric, language)),
        ("later", Found.Ratio(comparison.Later.Ratio.Value, comparison.Later.Metric, language)),
        ("rate", growth.Round(2).ToString(null, language)),
        ("base", comparison.Base.In(language, comparison.Later.Column.Year)),
        ("limit", limit.ToString(language)),
        ("breaks", Breaks(comparison, true, language))));

    private static string Breaks(MetricComparison comparison, bool isOfCoverage, Language language) => language.List(
        [.. comparison.Breaks.Where(one => isOfCoverage || one.Key.Subject == comparison.Later.Metric.Subject).Select(one => KeyWords.Name(one.Code, language))]);

    /// <summary>Finds changes that are far from those of the other areas: of the counts, and of the coverages, shares or ratios.</summary>
    /// <param name="comparisons">The comparisons of the areas of one level.</param>
    /// <param name="limit">The modified z-score beyond which a change is an outlier.</param>
    /// <returns>What was found, in the order of the areas, first of the counts.</returns>
    internal static IEnumerable<Finding> Outliers(MetricComparison[] comparisons, double limit) =>
        Outliers(comparisons, limit, static one => one.Rate.HasValue, static one => one.Rate.Value.ToDouble(), Texts.FindingOutlier, static (one, language) => one.Rate.Value.Round(2).ToString(null, language))
        .Concat(Outliers(
            comparisons, limit, static one => one.AreComparable && one.ChangeOfLevel.HasValue, static one => (double)one.ChangeOfLevel.Value, Texts.FindingLevelOutlier,
            static (one, language) => one.Later.Metric.IsRatio ? one.GrowthOfRatio.Value.Round(2).ToString(null, language) : Points(one.Points.Value, language)));

    private static IEnumerable<Finding> Outliers(
        MetricComparison[] comparisons, double limit, Predicate<MetricComparison> has, Converter<MetricComparison, double> change, TextKey text, Func<MetricComparison, Language, string> write)
    {
        MetricComparison[] compared = Array.FindAll(comparisons, has);
        double[] scores = ModifiedScores.Of(Array.ConvertAll(compared, change));
        for (int i = 0; i < compared.Length; i++)
        {
            if (Math.Abs(scores[i]) > limit)
            {
                (MetricComparison comparison, double score) = (compared[i], scores[i]);
                yield return Found.In(FindingRule.Outlier, comparison.Later, language => language.Say(text, ("rate", write(comparison, language)), ("score", score.ToString("F1", language))));
            }
        }
    }

    private static string Points(PercentagePoints points, Language language) => DecimalText.ToSignedText(points.Round(2).Points, null, language) + language.Say(Texts.UnitPoints);
}
