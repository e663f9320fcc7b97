using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>How much there is of one unit per one of another, with the decimals of the ratio.</summary>
internal sealed class RatioMeasure() : Measure("ratio")
{
    internal override string? Unit => "";

    internal override Measure[] Changes => [ReportMeasure.GrowthOfRatio.Rule];

    internal override string? UnitOf(Metric metric) => $"{metric.Unit}-per-{metric.Denominator!.Subject}";

    internal override bool IsOf(Metric metric) => metric.IsRatio;

    internal override bool IsBeside(TargetSeat seat) => seat.IsRatio;

    internal override bool IsComparable(MetricComparison between) => between.GrowthOfRatio.HasValue;

    internal override string CodeOf(ReportColumn column) => column.Metric is { } metric ? $"{Code}-{UnitOf(metric)}" : Code;

    internal override string Heading(ReportColumn column, ReportWords words) => column.Metric?.RatioUnitIn(words.Language) ?? words.Heading(Texts.ColumnAnyRatio, column);

    internal override ValueFormat FormatOf(Metric metric, ReportModel model, ReportWords? words) => new(1, metric.RatioDecimals, false, "");

    internal override ReportEntry OfArea(Place place)
    {
        if (!place.Metric.IsRatio || place.IsNetChange)
        {
            return ReportEntry.NotApplicable;
        }

        ReportEntry entry = place.Entry(place.Cell.Ratio, static ratio => ratio, place.Cell.CoverageObstacle);
        return entry.HasValue && place.Cell.IsReportedRate ? place.Noted(entry, EntryMarks.Rate, ReportNote.Rate()) : entry;
    }

    internal override ReportEntry OfTotal(Place place) =>
        place.Partial(place.Entry(place.Total.ReportedRatio, static ratio => ratio, MetricObstacle.None), place.Total.WithoutCoverage);

    internal override string Explain(Explanation at) => at.OfFigure(withDenominator: true);
}
