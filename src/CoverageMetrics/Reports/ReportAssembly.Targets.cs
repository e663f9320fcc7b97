using CoverageMetrics.Figures;
using CoverageMetrics.Metrics;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports;

/// <content>Asks how far targets are met.</content>
internal sealed partial class ReportAssembly
{
    private ReportEntry OfTarget(int line, MetricCell cell, ReportColumnKind kind, TargetSeat seat)
    {
        (AnyTarget? target, ReportNote? note) = _model.Targets!.Find(cell.Area, cell.Metric, _model.Lines[line].TargetDay(_plan), seat);
        if (target is null)
        {
            return Noted(default, EntryMarks.None, note!.Value);
        }

        return kind switch
        {
            ReportColumnKind.Attainment => Attainment(target.AttainmentOf(cell.Metric.Subject, cell.Count), cell.CountObstacle),
            ReportColumnKind.Remaining => Remaining(target.RemainingTo(cell.Metric.Subject, cell.Count), cell.CountObstacle),
            _ => PointsToGo(target.PointsToGo(cell.Metric.Subject, cell.Percentage), cell.CoverageObstacle),
        };
    }

    // Over the areas that have both a target and a count: what is planned and what there is are added up, and the sums compared.
    private ReportEntry TargetOfTotal(MetricCell[] cells, CoverageMetric metric, ReportColumn column, TargetSeat seat)
    {
        if (column.Kind == ReportColumnKind.PointsToGo)
        {
            return ReportEntry.NotApplicable;
        }

        TargetTotal together = TargetTotal.Of(_model, metric, seat, cells);
        if (together.Target is not { } target)
        {
            return None(NoValueReason.Missing, null, MetricObstacle.None);
        }

        ReportEntry entry = column.Kind == ReportColumnKind.Attainment
            ? Attainment(target.AttainmentOf(metric.Subject, together.Count), MetricObstacle.None)
            : Remaining(target.RemainingTo(metric.Subject, together.Count), MetricObstacle.None);
        return Partial(entry, cells.Length, together.Without);
    }

    private ReportEntry Attainment(in Figure<AnyPercentage> attainment, MetricObstacle obstacle) =>
        Entry(attainment, static found => found.Percent, obstacle);

    private ReportEntry Remaining(in Figure<ObservedQuantity> remaining, MetricObstacle obstacle) =>
        Entry(remaining, static found => found.Number, obstacle);

    private ReportEntry PointsToGo(in Figure<PercentagePoints> points, MetricObstacle obstacle) =>
        Entry(points, static found => found.Points, obstacle);
}
