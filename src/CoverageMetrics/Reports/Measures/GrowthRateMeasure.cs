using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The change in percent of the earlier count.</summary>
internal sealed class GrowthRateMeasure() : PercentMeasure("growth", isSigned: true)
{
    internal override bool IsByBase => true;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(Texts.ColumnGrowth, column);

    internal override ReportEntry OfArea(Place place) => place.IsNetChange
        ? ReportEntry.NotApplicable
        : place.Rise(place.Entry(place.Compared.Rate, static rate => rate.Percent, place.Compared, static one => one.Obstacle));

    internal override ReportEntry OfTotal(Place place) => place.Total.Reported is { HasValue: true, Value.IsChange: true }
        ? ReportEntry.NotApplicable
        : place.Partial(place.Rise(place.Entry(place.Together.ComparableRate, static rate => rate.Percent, MetricObstacle.None)), place.Together.WithoutChange);

    internal override string Explain(Explanation at) => at.OfComparison(at.Written, Texts.RuleGrowth);
}
