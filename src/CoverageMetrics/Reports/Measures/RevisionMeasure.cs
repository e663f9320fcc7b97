using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The people or the money counted, less what was published first.</summary>
internal sealed class RevisionMeasure() : QuantityMeasure("revision", isSigned: true)
{
    internal override bool IsUsual => false;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(Texts.ColumnRevision, column);

    internal override ReportEntry OfArea(Place place) => place.Entry(place.Revision.Change, static change => change.Number, MetricObstacle.None);

    internal override ReportEntry OfTotal(Place place) => place.Partial(OfArea(place), place.Revision.Without);

    internal override string Explain(Explanation at) => at.OfPublications(Texts.RuleRevision, signed: true);
}
