using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The count in percent of the sum over all areas.</summary>
internal sealed class ShareMeasure() : PercentMeasure("share", isSigned: false)
{
    internal override bool IsUsual => false;

    internal override bool IsAmongAreas => true;

    internal override bool IsSum => true;

    internal override bool IsIn(ReportLayout layout) => layout == ReportLayout.Areas;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(Texts.ColumnShare, column);

    internal override ReportEntry OfArea(Place place) => place.IsNetChange
        ? ReportEntry.NotApplicable
        : place.Entry(MetricTable.ShareOf(place.Cell, place.Total), static share => share.Percent, place.Cell.CountObstacle);

    internal override string Explain(Explanation at) =>
        at.Words.ExplainShare(at.WithoutCoverage, at.Written, at.AreasWithValue, at.Words.Rule(Texts.RuleShare, at.Metric));
}
