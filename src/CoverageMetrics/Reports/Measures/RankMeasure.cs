using CoverageMetrics.Figures;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>The place among the areas of the report, the best being 1.</summary>
internal sealed class RankMeasure() : Measure("rank")
{
    internal override bool IsOfCoverage => true;

    internal override bool IsUsual => false;

    internal override bool IsAmongAreas => true;

    internal override string? Unit => "";

    internal override int? Decimals => 0;

    internal override bool IsDrawn => false;

    internal override bool IsIn(ReportLayout layout) => layout == ReportLayout.Areas;

    internal override string CodeOf(ReportColumn column) => Code;

    internal override string Heading(ReportColumn column, ReportWords words) => words.Heading(Texts.ColumnRank, column);

    internal override ValueFormat FormatOf(Metric metric, ReportModel model, ReportWords? words) => new(1, 0, false, "");

    internal override ReportEntry OfArea(Place place)
    {
        if (place.Rank is not { Rank: { } rank } found)
        {
            // Why an area has no place is why it has no figure.
            return LevelOf(place.Metric).Rule.OfArea(place);
        }

        var entry = new ReportEntry(rank, 0, EntryMarks.HasValue, FigureStatus.Final);
        return found.CouldBeSwapped
            ? place.Noted(place.Model.Bounded(entry, Bounds.Of<decimal>(found.Best!.Value, found.Worst!.Value, place.ReasonOfBounds)), EntryMarks.Uncertain, ReportNote.Place())
            : entry;
    }

    internal override string Explain(Explanation at) => at.Words.ExplainRank(at.What, at.Written, at.AreasWithValue, at.Words.Rule(Texts.RuleRank, at.Metric));
}
