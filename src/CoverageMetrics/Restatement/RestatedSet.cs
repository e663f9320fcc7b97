using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Restatement;

/// <summary>Figures on the map of another date, what they were made of, and what could not be placed there.</summary>
/// <remarks>Immutable and safe to share; costs one figure for each area and key. Two sets are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class RestatedSet : IShown
{
    private readonly Lazy<Dictionary<(AreaCode Area, FigureKey Measure), RestatedFigure>> _index;

    internal RestatedSet(LocalDate map, IReadOnlyList<RestatedFigure> figures, IReadOnlyList<UnplacedObservation> unplaced)
    {
        Map = map;
        Figures = figures;
        Unplaced = unplaced;
        IsReversible = unplaced.Count == 0 && figures.All(figure => figure.IsReversible);
        _index = new(Index);
    }

    /// <summary>Gets the day of the map.</summary>
    public LocalDate Map { get; }

    /// <summary>Gets the figures, by measure and then by code of their area. Observations of one measure that were made on several maps are restated apart.</summary>
    public IReadOnlyList<RestatedFigure> Figures { get; }

    /// <summary>Gets the observations that are in no figure, or not as a whole, and why; empty when everything has its place.</summary>
    public IReadOnlyList<UnplacedObservation> Unplaced { get; }

    /// <summary>Gets the definitions that changed, as they were said of what was restated.</summary>
    internal IReadOnlyList<Break> Breaks { get; init; } = [];

    /// <summary>Gets a value indicating whether the reported figures can be had back from these ones: nothing was added up, divided or left
    /// out. The parts of a sum are not recoverable from it.</summary>
    public bool IsReversible { get; }

    /// <summary>Finds the figure of an area.</summary>
    /// <param name="area">The code of the area on the day of the map.</param>
    /// <param name="key">What was counted and when; its area, map and unit are left aside.</param>
    /// <returns>The figure, or <see langword="null"/> when nothing was reported. When the measure was reported on several maps: the first figure with a
    /// value, the map of its own day first and then by date.</returns>
    public RestatedFigure? Find(AreaCode area, FigureKey key) => _index.Value.GetValueOrDefault((area, key.Measure));

    /// <summary>Finds the coverage of an area by its two restated counts.</summary>
    /// <param name="area">The code of the area on the day of the map.</param>
    /// <param name="covered">The people covered.</param>
    /// <param name="denominator">The people who could be, of the same day or another.</param>
    /// <returns>The coverage, as firm as the less firm count; none when a count has no value, with the reasons of both.</returns>
    public Figure<AnyCoverage> CoverageOf(AreaCode area, FigureKey covered, FigureKey denominator) =>
        CountedCoverage.Of(covered, FigureOf(area, covered), denominator, FigureOf(area, denominator));

    /// <summary>Collects the restated observations, to restate them further or to report them.</summary>
    /// <returns>The set.</returns>
    public ObservationSet ToObservations() => ObservationSet.Of(Figures.Select(figure => figure.Observation)).With(Breaks);

    /// <summary>Writes how many figures there are, of which kind, and what could not be placed.</summary>
    /// <returns>The text, such as <c>34 figures on the map of 2026-01-01: 11 reversible, 23 sums, 0 estimates, 0 without value; 0 not placed</c>.</returns>
    public override string ToString()
    {
        int estimates = Figures.Count(figure => figure.IsEstimate);
        int reversible = Figures.Count(figure => figure.IsExact && figure.IsReversible);
        int without = Figures.Count(figure => !figure.Figure.HasValue);
        int sums = Figures.Count - reversible - estimates - without;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Figures.Count} figures on the map of {ObservedDay.Write(Map)}: {reversible} reversible, {sums} sums, {estimates} estimates, {without} without value; {Unplaced.Count} not placed");
    }

    /// <summary>Writes the first figures, one a row, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Rows(ToString(), ShownRows.Of(
        Figures, static one => [one.Area.CodeAndName, one.Measure, one.Figure, one.Sources], "area", "what", "figure", "made of"));

    private object ToDump() => ShownValue.Of(this).ToDump();

    private Figure<ObservedQuantity> FigureOf(AreaCode area, FigureKey measure) =>
        Find(area, measure)?.Figure ?? Figure.None<ObservedQuantity>(NoValueReason.Missing);

    private Dictionary<(AreaCode Area, FigureKey Measure), RestatedFigure> Index()
    {
        var index = new Dictionary<(AreaCode, FigureKey), RestatedFigure>(Figures.Count);
        foreach (RestatedFigure figure in Figures)
        {
            (AreaCode, FigureKey) key = (figure.Area.Code, figure.Measure);
            if (!index.TryGetValue(key, out RestatedFigure? earlier) || (!earlier.Figure.HasValue && figure.Figure.HasValue))
            {
                index[key] = figure;
            }
        }

        return index;
    }
}
