using CoverageMetrics.Figures;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The people or the money counted.</summary>
internal sealed class CountMeasure() : QuantityMeasure("count", isSigned: false)
{
    internal override Measure[] Changes => [ReportMeasure.GrowthRate.Rule, ReportMeasure.Change.Rule];

    internal override bool IsBeside(TargetSeat seat) => seat.IsQuantity;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(column.Metric is null ? Texts.ColumnAnyCount : Texts.ColumnCount, column);

    internal override ReportEntry OfArea(Place place)
    {
        MetricCell cell = place.Cell;
        ReportEntry count = place.Entry(cell.Count, static quantity => quantity.Number, cell.CountObstacle);
        count = count.HasValue && cell.NumeratorSource?.RelativeStandardErrorPercent is { } percent ? place.Noted(count, EntryMarks.Inexact, ReportNote.Estimate(percent)) : count;
        return cell.NumeratorSource is { } source && count.HasValue && (source.Precision > 1 || source.Qualifier != FigureQualifier.None)
            ? place.Noted(count, EntryMarks.Rounded, ReportNote.Rounded(source.Qualifier, source.Precision, NoteUnit.Of(place.Metric, place.Model.Plan.UnitOf(place.Metric))))
            : count;
    }

    internal override ReportEntry OfTotal(Place place) =>
        place.Partial(place.Entry(place.Total.Reported, static quantity => quantity.Number, MetricObstacle.None), place.Total.WithoutCount);

    internal override string Explain(Explanation at) => at.OfFigure(withDenominator: false);
}
