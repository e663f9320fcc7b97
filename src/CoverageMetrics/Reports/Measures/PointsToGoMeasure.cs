using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The points missing to a planned coverage, or above one that is to be reached at most.</summary>
internal sealed class PointsToGoMeasure() : PointsMeasure("points-to-go", "to-go")
{
    internal override bool IsOfCoverage => true;

    internal override bool IsByTarget => true;

    internal override bool IsSum => true;

    internal override bool IsAgainst(TargetSeat seat) => seat.IsPercentage;

    internal override bool IsComparable(MetricComparison between) => between.Points.HasValue;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(column.Target!.IsAtMost ? Texts.ColumnPointsOver : Texts.ColumnPointsToGo, column);

    internal override ReportEntry OfArea(Place place) => place.OfTarget(static (at, target) =>
        at.Met(
            at.Entry(target.PointsToGo(at.Metric.Subject, at.Cell.Percentage), static found => found.Points, at.Cell.CoverageObstacle),
            target.IsMetBy(at.Metric.Subject, at.Cell.Percentage)));

    internal override string Explain(Explanation at) => at.OfTarget(at.Written, Texts.RulePointsToGo, Texts.RulePointsOver);
}
