using System;
using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Assembly;

/// <content>Asks how far targets are met.</content>
internal sealed partial class ReportAssembly
{
    private ReportEntry OfTarget(int line, MetricCell cell, TargetSeat seat, Func<ReportAssembly, AnyTarget, MetricCell, ReportEntry> measure)
    {
        (AnyTarget? target, ReportNote? note) = _model.Targets!.Find(cell.Area, cell.Metric, _model.Lines[line].TargetDay(_plan), seat);
        return target is null ? Noted(default, EntryMarks.None, note!.Value) : measure(this, target, cell);
    }

    // Over the areas that have both a target and a count: what is planned and what there is are added up, and the sums compared.
    private ReportEntry TargetOfTotal(MetricCell[] cells, Metric metric, TargetSeat seat, Func<AnyTarget, Figure<ObservedQuantity>, ReportEntry> measure)
    {
        TargetTotal together = TargetTotal.Of(_model, metric, seat, cells);
        return together.Target is { } target
            ? Partial(measure(target, together.Count), cells.Length, together.Without)
            : None(NoValueReason.Missing, null, MetricObstacle.None);
    }

    private ReportEntry Attainment(AnyTarget target, string subject, in Figure<ObservedQuantity> count, MetricObstacle obstacle) =>
        Entry(target.AttainmentOf(subject, count), static found => found.Percent, obstacle);

    private ReportEntry Remaining(AnyTarget target, string subject, in Figure<ObservedQuantity> count, MetricObstacle obstacle) =>
        Entry(target.RemainingTo(subject, count), static found => found.Number, obstacle);

    private ReportEntry PointsToGo(AnyTarget target, MetricCell cell) =>
        Entry(target.PointsToGo(cell.Metric.Subject, cell.Percentage), static found => found.Points, cell.CoverageObstacle);
}
