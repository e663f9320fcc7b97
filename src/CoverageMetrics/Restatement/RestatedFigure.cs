using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Restatement;

/// <summary>The figure of an area of another map, with everything it was made of.</summary>
/// <remarks>Immutable and safe to share; costs one object, and one for each source. Two of them are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class RestatedFigure : IShown
{
    private readonly AreaOrigin _origin;
    private readonly ReportedGroup _group;
    private readonly Bounds<ObservedQuantity>? _bounds;

    internal RestatedFigure(
        AreaOrigin origin, Observation observation, ReportedGroup group, IReadOnlyList<RestatedSource> sources, Bounds<ObservedQuantity>? bounds)
    {
        _origin = origin;
        _group = group;
        _bounds = bounds;
        Observation = observation;
        Sources = sources;
    }

    /// <summary>Gets the area, valid on the day of the map asked for.</summary>
    public Area Area => _origin.Area;

    /// <summary>Gets the restated observation. It was published when the last of its sources was, and is as precise as the least precise one.</summary>
    public Observation Observation { get; }

    /// <summary>Gets what the restated observation is of: area, map, subject and time.</summary>
    public FigureKey Key => Observation.Key;

    /// <summary>Gets what was counted and when, of whatever area.</summary>
    internal FigureKey Measure => _group.Measure;

    /// <summary>Gets the quantity with its status, or the reason why there is none; the detail names the areas it is for.</summary>
    public Figure<ObservedQuantity> Figure => Observation.Figure;

    /// <summary>Gets the day whose map the sources were reported on.</summary>
    public LocalDate FromMap => _group.Map;

    /// <summary>Gets the areas of that map whose people are in the area, by code, with what was taken of each.</summary>
    public IReadOnlyList<RestatedSource> Sources { get; }

    /// <summary>Gets how much of the area lay in no area of that map as far as the catalogue knows; <see langword="null"/> when nothing.</summary>
    public TransferShare? Unknown => _origin.Unknown;

    /// <summary>Gets the smallest value that the sources allow, whatever the weights: nobody of the divided areas is here. <see langword="null"/> when a
    /// source has no value, or there is no limit.</summary>
    public ObservedQuantity? Smallest => _bounds is null ? Exactly : _bounds.Smallest;

    /// <summary>Gets the largest value that the sources allow, whatever the weights: everybody of the divided areas is here. <see langword="null"/> when a
    /// source has no value, or there is no limit.</summary>
    public ObservedQuantity? Largest => _bounds is null ? Exactly : _bounds.Largest;

    /// <summary>Gets a value indicating whether the figure is a sum of whole areas and as exact as they are.</summary>
    public bool IsExact => Figure.HasValue && Sources.All(source => source.HasEveryone);

    /// <summary>Gets a value indicating whether an area was divided by weights to find the figure.</summary>
    public bool IsEstimate => Figure.HasValue && !IsExact;

    /// <summary>Gets a value indicating whether the reported figure can be had back from this one: it is that of one area, and of all of it. The parts of
    /// a sum are not recoverable from it.</summary>
    public bool IsReversible => Sources is [{ HasEveryone: true }] && Unknown is (null or TransferShare.LandOnly);

    private ObservedQuantity? Exactly => Figure.TryGetValue(out ObservedQuantity value) ? value : null;

    /// <summary>Finds the sources of which nothing could be taken.</summary>
    /// <returns>The sources without a contribution; none when the figure has a value.</returns>
    public IReadOnlyList<RestatedSource> SourcesWithoutValue() => [.. Sources.Where(source => !source.Contribution.HasValue)];

    /// <summary>Writes the area, the figure, its bounds when it is an estimate, and its sources when there are several, in the current culture.</summary>
    /// <returns>The text, such as <c>52 North: 3,100 = 52 East: 1,500 + 64 West: 1,600 (the parts are not recoverable from the sum)</c>.</returns>
    public override string ToString()
    {
        string bounds = IsEstimate ? $", {Smallest} to {Largest}" : "";
        string sources = IsReversible ? "" : $" = {string.Join(" + ", Sources)}";
        string warning = Figure.HasValue && !IsReversible ? " (the parts are not recoverable from the sum)" : "";
        return $"{Area.CodeAndName}: {Figure}{bounds}{sources}{warning}";
    }

    /// <summary>Writes the figure and the figures that it is made of as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        Area.CodeAndName,
        ("what", Measure),
        ("figure", Figure),
        ("bounds", IsEstimate ? $"{Smallest} to {Largest}" : null),
        ("made of", Sources),
        ("remark", Figure.HasValue && !IsReversible ? "the parts are not recoverable from the sum" : null));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
