using CoverageMetrics.Figures;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Measures;

/// <summary>What is missing to a planned count or amount, or what is above one that is to be reached at most.</summary>
internal sealed class RemainingMeasure() : QuantityMeasure("remaining", isSigned: false)
{
    internal override bool IsByTarget => true;

    internal override bool IsAgainst(TargetSeat seat) => seat.IsQuantity;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(column.Target!.IsAtMost ? Texts.ColumnOver : Texts.ColumnRemaining, column);

    internal override ReportEntry OfArea(Place place) => place.OfTarget(static (at, target) => Of(at, target, at.Cell.Count, at.Cell.CountObstacle));

    internal override ReportEntry OfTotal(Place place) => place.TargetOfTotal(static (at, target, count) => Of(at, target, count, MetricObstacle.None));

    internal override string Explain(Explanation at)
    {
        string value = at.Exact(signed: false);
        return at.OfTarget(at.Column.Target!.IsAtMost ? at.Words.Over(value) : value, Texts.RuleRemaining, Texts.RuleOver) + at.Printed();
    }

    private static ReportEntry Of(Place place, AnyTarget target, Figure<ObservedQuantity> count, MetricObstacle obstacle) =>
        place.Met(place.Entry(target.RemainingTo(place.Metric.Subject, count), static found => found.Number, obstacle), target.IsMetBy(place.Metric.Subject, count));
}
