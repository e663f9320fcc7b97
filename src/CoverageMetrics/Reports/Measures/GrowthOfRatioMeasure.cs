using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The change of a ratio in percent of the earlier one.</summary>
internal sealed class GrowthOfRatioMeasure() : PercentMeasure("ratio-growth", isSigned: true)
{
    internal override bool IsByBase => true;

    internal override bool IsOfCoverage => true;

    internal override bool IsOf(Metric metric) => metric.IsRatio;

    internal override bool IsComparable(MetricComparison between) => between.GrowthOfRatio.HasValue;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(Texts.ColumnGrowthOfRatio, column);

    internal override ReportEntry OfArea(Place place) => place.Metric.IsRatio && !place.IsNetChange
        ? place.Rise(place.Entry(place.Compared.GrowthOfRatio, static growth => growth.Percent, place.Compared, static one => one.PointsObstacle))
        : ReportEntry.NotApplicable;

    internal override ReportEntry OfTotal(Place place) =>
        place.Partial(place.Rise(place.Entry(place.Together.ComparableGrowthOfRatio, static growth => growth.Percent, MetricObstacle.None)), place.Together.WithoutPoints);

    internal override string Explain(Explanation at) => at.OfLevel(at.Written, Texts.RuleGrowthOfRatio);
}
