using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The people or the money gained since an earlier time, or lost when negative.</summary>
internal sealed class ChangeMeasure() : QuantityMeasure("change", isSigned: true)
{
    internal override bool IsByBase => true;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(Texts.ColumnChange, column);

    internal override ReportEntry OfArea(Place place) => place.Rise(place.Entry(place.Compared.Change, static change => change.Number, place.Compared, static one => one.Obstacle));

    internal override ReportEntry OfTotal(Place place) =>
        place.Partial(place.Rise(place.Entry(place.Together.ComparableChange, static change => change.Number, MetricObstacle.None)), place.Together.WithoutChange);

    internal override string Explain(Explanation at) => at.OfComparison(at.Exact(signed: true), Texts.RuleChange) + at.Printed();
}
