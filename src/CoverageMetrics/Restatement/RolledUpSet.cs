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

/// <summary>Figures added up along the tree of a date.</summary>
/// <remarks>Immutable and safe to share; costs one figure for each area and key. Two sets are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class RolledUpSet : IShown
{
    private readonly IReadOnlyList<Area?> _tops;
    private readonly Dictionary<(AreaCode? Area, FigureKey Measure), RolledUpFigure> _index;

    internal RolledUpSet(LocalDate map, IReadOnlyList<Area?> tops, IReadOnlyList<RolledUpFigure> figures, IReadOnlyList<UnplacedObservation> unplaced)
    {
        _tops = tops;
        Map = map;
        Figures = figures;
        Unplaced = unplaced;
        _index = figures.ToDictionary(figure => (figure.Area?.Code, figure.Measure));
    }

    /// <summary>Gets the day of the tree.</summary>
    public LocalDate Map { get; }

    /// <summary>Gets a figure for each measure and each area of the level asked for, by measure and then by code.</summary>
    public IReadOnlyList<RolledUpFigure> Figures { get; }

    /// <summary>Gets the observations that are in no figure, and why; empty when everything has its place.</summary>
    public IReadOnlyList<UnplacedObservation> Unplaced { get; }

    /// <summary>Gets the definitions that changed, as they were said of what was added up.</summary>
    internal IReadOnlyList<Break> Breaks { get; init; } = [];

    /// <summary>Finds the figure of an area.</summary>
    /// <param name="area">The code of the area on the day of the tree.</param>
    /// <param name="key">What was counted and when; its area, map and unit are left aside.</param>
    /// <returns>The figure, or <see langword="null"/> when there is none.</returns>
    public RolledUpFigure? Find(AreaCode area, FigureKey key) => Find((AreaCode?)area, key);

    /// <summary>Finds the figure of everything together.</summary>
    /// <param name="key">What was counted and when; its area, map and unit are left aside.</param>
    /// <returns>The figure, or <see langword="null"/> when there is none.</returns>
    public RolledUpFigure? FindTogether(FigureKey key) => Find(default(AreaCode?), key);

    /// <summary>Finds the coverage of every area of the level asked for, both counts added over the same areas.</summary>
    /// <param name="covered">The people covered.</param>
    /// <param name="denominator">The people who could be, of the same day or another.</param>
    /// <returns>The coverages, by code of the area.</returns>
    /// <exception cref="OverflowException">A count is more than <see cref="long.MaxValue"/>.</exception>
    public IReadOnlyList<RolledUpCoverage> CoveragesOf(FigureKey covered, FigureKey denominator) =>
        [.. _tops.Select(top => MatchedCoverage.Of(top, covered, Find(top?.Code, covered), denominator, Find(top?.Code, denominator)))];

    /// <summary>Collects the totals, to restate them or to report them. An area without a total keeps the reason.</summary>
    /// <returns>The set; what was added up without an area of its own is not in it.</returns>
    public ObservationSet ToObservations() => ObservationSet.Of(Figures
        .Where(figure => figure.Area is not null)
        .Select(figure => MergedObservation.Of(figure.Area!, Map, figure.Measure, figure.Figure, figure.Counted))).With(Breaks);

    /// <summary>Writes how many figures there are and how many of them are partial.</summary>
    /// <returns>The text, such as <c>6 figures on the map of 2025-01-01, 1 of them partial; 0 not placed</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Figures.Count} figures on the map of {ObservedDay.Write(Map)}, {Figures.Count(figure => figure.IsPartial)} of them partial; {Unplaced.Count} not placed");

    /// <summary>Writes the first figures, one a row, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Rows(ToString(), ShownRows.Of(
        Figures, static one => [one.Measure, one], "what", "figure"));

    private object ToDump() => ShownValue.Of(this).ToDump();

    private RolledUpFigure? Find(AreaCode? area, FigureKey key) => _index.GetValueOrDefault((area, key.Measure));
}
