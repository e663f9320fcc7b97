using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The change of the coverage or share in percentage points.</summary>
internal sealed class ChangeOfCoverageMeasure() : PointsMeasure("points", "change")
{
    internal override bool IsOfCoverage => true;

    internal override bool IsByBase => true;

    internal override bool IsOf(Metric metric) => metric.IsPercentage;

    internal override bool IsComparable(MetricComparison between) => between.Points.HasValue;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(column.Metric is { IsShare: true } ? Texts.ColumnPointsOfShare : column.HasShares ? Texts.ColumnAnyPoints : Texts.ColumnPoints, column);

    internal override ReportEntry OfArea(Place place) => place.Metric.IsPercentage && !place.IsNetChange
        ? place.Rise(place.Entry(place.Compared.Points, static points => points.Points, place.Compared, static one => one.PointsObstacle))
        : ReportEntry.NotApplicable;

    internal override ReportEntry OfTotal(Place place) =>
        place.Partial(place.Rise(place.Entry(place.Together.ComparablePoints, static points => points.Points, MetricObstacle.None)), place.Together.WithoutPoints);

    internal override string Explain(Explanation at) => at.OfLevel(at.Written, Texts.RulePoints);
}
