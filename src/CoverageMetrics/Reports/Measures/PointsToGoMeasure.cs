using CoverageMetrics.Figures;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The points missing to a planned coverage, or above one that is to be reached at most.</summary>
internal sealed class PointsToGoMeasure() : PointsMeasure("points-to-go", "to-go")
{
    internal override bool IsOfCoverage => true;

    internal override bool IsByTarget => true;

    internal override bool IsSum => true;

    internal override bool IsAgainst(TargetSeat seat) => seat.IsPercentage;

    // What is more than was planned is no missing number below zero.
    internal override ValueFormat FormatIn(ReportColumn column, Metric metric, ReportModel model, ReportWords words) => column.Target!.IsAtMost
        ? FormatOf(metric, model, words)
        : FormatOf(metric, model, words) with { IsSigned = false, Beyond = words.Over };

    internal override bool IsComparable(MetricComparison between) => between.Points.HasValue;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(column.Target!.IsAtMost ? Texts.ColumnPointsOver : Texts.ColumnPointsToGo, column);

    // A count has no points to go, and needs no reason for it; a percentage of its subject that was set is named.
    internal override ReportEntry OfArea(Place place) => !place.Metric.IsPercentage && place.HasNoTarget
        ? ReportEntry.NotApplicable
        : place.OfTarget(static (at, target) => Of(at, target, at.Cell.Percentage, at.Cell.CoverageObstacle));

    // What is the same percentage of each is that of all of them together.
    internal override ReportEntry OfTotal(Place place) => place.Column is { IsGoalEverywhere: true, Goal: { } target }
        ? place.Partial(Of(place, target, place.Total.ReportedPercentage, MetricObstacle.None), place.Total.WithoutCoverage)
        : ReportEntry.NotApplicable;

    internal override string Explain(Explanation at) => at.OfTarget(at.Written, Texts.RulePointsToGo, Texts.RulePointsOver);

    private static ReportEntry Of(Place place, AnyTarget target, Figure<AnyPercentage> percentage, MetricObstacle obstacle) => place.Met(
        place.Entry(target.PointsToGo(place.Metric.Subject, percentage), static found => found.Points, obstacle), target.IsMetBy(place.Metric.Subject, percentage));
}
