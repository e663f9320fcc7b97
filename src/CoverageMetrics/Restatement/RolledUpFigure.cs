using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Restatement;

/// <summary>What the areas that lie in another one add up to, and which of them did not report.</summary>
/// <remarks>Immutable and safe to share; costs one object, and lists of what is in it and what lacks. Two of them are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class RolledUpFigure : IShown
{
    internal RolledUpFigure(
        Area? area, FigureKey measure, in FigureSum sum, IReadOnlyList<(Area Area, Observation Observation)> parts)
    {
        Area = area;
        Measure = measure;
        Figure = sum.Total;
        Reported = sum.Reported;
        Without = sum.Without;
        Parts = parts;
        Counted = Array.AsReadOnly(parts.Select(static part => part.Observation).ToArray());
    }

    /// <summary>Gets the area whose parts were added up, or <see langword="null"/> for everything together.</summary>
    public Area? Area { get; }

    /// <summary>Gets what was counted and when, of every area.</summary>
    public FigureKey Key => Measure.In(Reported.HasValue ? Reported.Value : null);

    /// <summary>Gets what was counted and when, in whatever unit.</summary>
    internal FigureKey Measure { get; }

    /// <summary>Gets the total; none when an area lacks, because a sum without it is no total.</summary>
    public Figure<ObservedQuantity> Figure { get; }

    /// <summary>Gets the sum of the areas that reported so far; missing when none did, not comparable when they reported different units.</summary>
    public Figure<ObservedQuantity> Reported { get; }

    /// <summary>Gets a value indicating whether the sum leaves out an area.</summary>
    public bool IsPartial => Reported.HasValue && Without.Count > 0;

    /// <summary>Gets what was reported of the areas that were added up, in the order of the tree.</summary>
    public IReadOnlyList<Observation> Counted { get; }

    /// <summary>Gets the areas that are not in <see cref="Reported"/>, in the order of the tree, and why.</summary>
    public IReadOnlyList<NoValuePart> Without { get; }

    /// <summary>Gets the areas that were added up, with what was reported of them.</summary>
    internal IReadOnlyList<(Area Area, Observation Observation)> Parts { get; }

    /// <summary>Writes the area and the total, or the partial sum, in the current culture.</summary>
    /// <returns>The text, such as <c>XX Land: 101,343,800</c> or <c>XX Land: partial sum 99,554,100 of 62 areas (missing: 82 North)</c>.</returns>
    public override string ToString()
    {
        string name = Area is null ? "together" : Area.CodeAndName;
        return IsPartial ? $"{name}: partial sum {Reported} of {Counted.Count} areas ({Figure.Detail})" : $"{name}: {Figure}";
    }

    /// <summary>Writes the figure as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
