using System;
using System.Linq;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>A measure of the caller's own.</summary>
/// <param name="definition">What the caller says of it.</param>
internal sealed class OwnMeasure(OwnDefinition definition) : Measure(definition.Code)
{
    internal OwnDefinition Definition => definition;

    internal override bool IsOfCoverage => true;

    internal override bool IsUsual => false;

    internal override bool IsByBase => definition.IsByBase;

    internal override bool IsByTarget => definition.IsOfPercentages is not null;

    // It may ask for a place among the areas.
    internal override bool IsAmongAreas => true;

    internal override string? Unit => definition.Unit;

    internal override int? Decimals => definition.Decimals;

    internal override bool IsDrawn => !IsChoice;

    internal override bool IsChoice => definition.Choice is not null;

    internal override bool IsOf(Metric metric) => definition.Metrics.IsEmpty || definition.Metrics.Contains(metric.Code);

    // What it is worked out from is not known: lines join only what can be compared in every way.
    internal override bool IsComparable(MetricComparison between) => between.Change.HasValue && (between.Later.Metric.Denominator is null || between.ChangeOfLevel.HasValue);

    internal override bool IsAgainst(TargetSeat seat) => definition.IsOfPercentages is true ? seat.IsPercentage : seat.IsQuantity;

    internal override string CodeOf(ReportColumn column) => Code;

    internal override string Heading(ReportColumn column, ReportWords words) => words.OwnHeading(column, words.NameOf(Code), words.UnitOf(definition.Unit));

    internal override ValueFormat FormatOf(Metric metric, ReportModel model, ReportWords? words) => definition.Choice is not null
        ? new(1, 0, false, "") { Choices = words is null ? model.Choices : [.. model.Choices.Select(words.NameOf)] }
        : new(1, definition.Decimals, definition.Unit == OwnUnit.Points, words is null ? "" : definition.Unit switch
        {
            OwnUnit.Percent => OwnUnit.Percent,
            OwnUnit.Points => words.PointsSuffix,
            _ => "",
        });

    internal override ReportEntry OfArea(Place place)
    {
        if (!IsOf(place.Metric))
        {
            return ReportEntry.NotApplicable;
        }

        var asked = new Readings(place.Model);
        var at = new ReportPlace(place.Of(place.Metric), asked);
        Figure<decimal> figure;
        try
        {
            figure = definition.Number is { } number ? number(at) : definition.Choice!(at).Select(choice => (decimal)place.Model.ChoiceOf(choice.Code));
        }
        catch (Exception error)
        {
            string row = place.IsTotal ? "the total" : $"{place.Row.Area!.Code} {place.Row.Area.Name}";
            throw new InvalidOperationException($"The measure '{Code}' of '{place.Metric.Code}' could not be worked out for {row}: {ErrorText.Of(error)}", error);
        }
        finally
        {
            asked.Close();
        }

        place.Model.AddAsked(place.Column, place.Metric, asked.Metrics);
        return asked.Pack(figure);
    }

    internal override ReportEntry OfTotal(Place place) => OfArea(place);

    internal override string Explain(Explanation at)
    {
        string rule = definition.Rule.Length == 0 ? "" : at.Words.Language.NameOf($"{Code}.rule") ?? definition.Rule;
        return at.Words.ExplainOwn(
            at.What, at.Words.NameOf(Code), at.Written, definition.Choice is null ? definition.Decimals : null, rule, [.. at.Asked.Select(at.OfOther)]);
    }
}
