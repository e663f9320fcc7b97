using CoverageMetrics.Figures;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;
using NodaTime;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The people or the money counted, as it was known on a day: later publications are left out.</summary>
/// <param name="day">The day.</param>
internal sealed class KnownOnMeasure(LocalDate day) : QuantityMeasure($"known-on-{ObservationTime.On(day)}", isSigned: false)
{
    internal override bool IsUsual => false;

    internal override string Heading(ReportColumn column, ReportWords words) => words.HeadingOfDay(Texts.ColumnKnownOn, column, day);

    internal override ReportEntry OfArea(Place place)
    {
        MetricCell cell = place.KnownOn(day);
        return place.Entry(cell.Count, static quantity => quantity.Number, cell.CountObstacle);
    }

    internal override ReportEntry OfTotal(Place place)
    {
        MetricTotal total = place.TotalKnownOn(day);
        return place.Partial(place.Entry(total.Reported, static quantity => quantity.Number, MetricObstacle.None), total.WithoutCount);
    }

    internal override string Explain(Explanation at) => at.OfPublications(Texts.RuleKnownOn, signed: false);
}
