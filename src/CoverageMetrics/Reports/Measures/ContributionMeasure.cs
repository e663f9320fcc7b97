using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The points that an area adds to the growth of all areas together.</summary>
internal sealed class ContributionMeasure() : PointsMeasure("contribution", "contribution")
{
    internal override bool IsUsual => false;

    internal override bool IsByBase => true;

    internal override bool IsAmongAreas => true;

    internal override bool IsSum => true;

    internal override bool IsIn(ReportLayout layout) => layout == ReportLayout.Areas;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(Texts.ColumnContribution, column);

    internal override ReportEntry OfArea(Place place) => place.IsNetChange
        ? ReportEntry.NotApplicable
        : place.Entry(place.Together.ContributionOf(place.Compared), static points => points.Points, place.Compared.Obstacle);

    internal override string Explain(Explanation at) =>
        at.Words.ExplainContribution(at.WithoutCoverage, at.Written, at.AreasWithValue, at.Words.Rule(Texts.RuleContribution, at.Metric));
}
