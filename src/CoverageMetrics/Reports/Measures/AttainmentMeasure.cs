using CoverageMetrics.Figures;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The count in percent of a planned count or amount.</summary>
internal sealed class AttainmentMeasure() : PercentMeasure("attainment", isSigned: false)
{
    internal override bool IsByTarget => true;

    internal override bool IsOfTarget => true;

    internal override bool IsAgainst(TargetSeat seat) => seat.IsQuantity;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(Texts.ColumnAttainment, column);

    internal override ReportEntry OfArea(Place place) => place.OfTarget(static (at, target) => Of(at, target, at.Cell.Count, at.Cell.CountObstacle));

    internal override ReportEntry OfTotal(Place place) => place.TargetOfTotal(static (at, target, count) => Of(at, target, count, MetricObstacle.None));

    internal override string Explain(Explanation at) => at.OfTarget(at.Written, Texts.RuleAttainment, Texts.RuleAttainmentAtMost);

    private static ReportEntry Of(Place place, AnyTarget target, Figure<ObservedQuantity> count, MetricObstacle obstacle) =>
        place.Met(place.Entry(target.AttainmentOf(place.Metric.Subject, count), static found => found.Percent, obstacle), target.IsMetBy(place.Metric.Subject, count));
}
