using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The people or the money that a month added.</summary>
internal sealed class NetIncreaseMeasure() : QuantityMeasure("net-increase", isSigned: true)
{
    internal override bool IsIn(ReportLayout layout) => layout == ReportLayout.Months;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(Texts.ColumnNetIncrease, column);

    internal override ReportEntry OfArea(Place place)
    {
        ReportingPeriod of = place.Row.Month!.Value;
        MetricMonth month = place.MonthOf(of);
        ReportEntry increase = place.Rise(place.Entry(month.NetIncrease, static change => change.Number, month.NetIncrease.HasValue ? MetricObstacle.None : month.Cell.CountObstacle));
        return of.TryPrevious(out ReportingPeriod before) ? place.OfDays(increase, month.Cell.Date, place.Model.Plan.Year.CloseOf(before)) : increase;
    }

    internal override string Explain(Explanation at) =>
        at.Words.ExplainIncrease(at.WithoutCoverage, at.Exact(signed: true), at.Words.Rule(Texts.RuleNetIncrease, at.Metric)) + at.Printed();
}
