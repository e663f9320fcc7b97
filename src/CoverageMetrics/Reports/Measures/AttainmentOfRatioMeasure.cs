using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The ratio in percent of a planned one. Targets of several areas have no total: how much each of them weighs is not in them.</summary>
internal sealed class AttainmentOfRatioMeasure() : PercentMeasure("ratio-attainment", isSigned: false)
{
    internal override bool IsByTarget => true;

    internal override bool IsOfTarget => true;

    internal override bool IsOfCoverage => true;

    internal override bool IsOf(Metric metric) => metric.IsRatio;

    internal override bool IsAgainst(TargetSeat seat) => seat.IsRatio;

    internal override bool IsComparable(MetricComparison between) => between.GrowthOfRatio.HasValue;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(Texts.ColumnAttainmentOfRatio, column);

    internal override ReportEntry OfArea(Place place) => !place.Metric.IsRatio ? ReportEntry.NotApplicable : place.OfTarget(static (at, target) => at.Met(
        at.Entry(target.AttainmentOf(target.Key, at.Cell.Ratio), static found => found.Percent, at.Cell.CoverageObstacle),
        target.IsMetBy(target.Key, at.Cell.Ratio)));

    internal override string Explain(Explanation at) => at.OfTarget(at.Written, Texts.RuleAttainmentOfRatio, Texts.RuleAttainmentOfRatioAtMost);
}
