using CoverageMetrics.Figures;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The count per hundred of the denominator: a coverage or a share.</summary>
internal sealed class CoverageMeasure() : PercentMeasure("coverage", isSigned: false)
{
    internal override bool IsOfCoverage => true;

    internal override Measure[] Changes => [ReportMeasure.Points.Rule];

    internal override bool IsOf(Metric metric) => metric.IsPercentage;

    internal override bool IsBeside(TargetSeat seat) => seat.IsPercentage;

    internal override bool IsComparable(MetricComparison between) => between.Points.HasValue;

    internal override string CodeOf(ReportColumn column) => column.Metric is not { } metric ? base.CodeOf(column)
        : metric.IsShare ? $"share-percent-of-{metric.Base}"
        : $"{base.CodeOf(column)}-of-{metric.Base}";

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(column.Metric is not null ? Texts.ColumnCoverage : column.HasShares ? Texts.ColumnAnyPercentage : Texts.ColumnAnyCoverage, column);

    internal override ReportEntry OfArea(Place place)
    {
        MetricCell cell = place.Cell;
        if (!cell.Metric.IsPercentage || place.IsNetChange)
        {
            return ReportEntry.NotApplicable;
        }

        Figure<AnyPercentage> percentage = cell.Percentage;
        ReportEntry entry = place.Entry(percentage, static found => found.Percent, percentage.HasValue ? MetricObstacle.None : cell.CoverageObstacle);
        entry = entry.HasValue && !cell.IsReportedRate && (cell.DenominatorSource?.RelativeStandardErrorPercent ?? cell.NumeratorSource?.RelativeStandardErrorPercent) is { } percent
            ? place.Noted(entry, EntryMarks.Inexact, ReportNote.Estimate(percent))
            : entry;
        return entry.HasValue && cell.IsReportedRate
            ? place.Noted(entry, EntryMarks.Rate, ReportNote.Rate())
            : AboveHundred(place, entry, entry.HasValue && cell is { ExceedsTotal: true, Metric.IsCoverage: true });
    }

    internal override ReportEntry OfTotal(Place place)
    {
        MetricTotal total = place.Total;
        ReportEntry entry = place.Entry(total.ReportedPercentage, static percentage => percentage.Percent, MetricObstacle.None);
        return place.Partial(AboveHundred(place, entry, entry.HasValue && total is { ExceedsTotal: true, Metric.IsCoverage: true }), total.WithoutCoverage);
    }

    internal override string Explain(Explanation at) => at.OfFigure(withDenominator: true);

    private static ReportEntry AboveHundred(Place place, in ReportEntry entry, bool isAbove) =>
        isAbove ? place.Noted(entry, EntryMarks.AboveHundred, ReportNote.AboveHundred()) : entry;
}
