using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Restatement;

/// <summary>The coverage of the areas that lie in another one: both counts added over the same areas.</summary>
/// <remarks>Immutable and safe to share; costs one object, and lists of its areas. Two of them are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class RolledUpCoverage : IShown
{
    internal RolledUpCoverage(
        Area? area, in Figure<AnyCoverage> reported, in CoverageSum sum, IReadOnlyList<Area> matched)
    {
        Area = area;
        Reported = reported;
        Figure = sum.Complete(Reported);
        Matched = matched;
        Without = sum.Without;
    }

    /// <summary>Gets the area whose parts were added up, or <see langword="null"/> for everything together.</summary>
    public Area? Area { get; }

    /// <summary>Gets the coverage of the whole area; none when an area was left out, because that of the others is not that of the whole.</summary>
    public Figure<AnyCoverage> Figure { get; }

    /// <summary>Gets the coverage of the areas that have both counts so far; missing when none has.</summary>
    public Figure<AnyCoverage> Reported { get; }

    /// <summary>Gets a value indicating whether the coverage leaves out an area.</summary>
    public bool IsPartial => Reported.HasValue && Without.Count > 0;

    /// <summary>Gets the areas that have both counts.</summary>
    public IReadOnlyList<Area> Matched { get; }

    /// <summary>Gets the areas that were left out of both counts, and why.</summary>
    public IReadOnlyList<NoValuePart> Without { get; }

    /// <summary>Writes the area and the coverage, or the partial one, in the current culture.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string name = Area is null ? "together" : Area.CodeAndName;
        return IsPartial ? $"{name}: partial {Reported} of {Matched.Count} areas ({Figure.Detail})" : $"{name}: {Figure}";
    }

    /// <summary>Writes the coverage as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Text(Reported.TryGetValue(out AnyCoverage reported) ? ToString().Replace($"({reported.Of})", $"({Names.FromCode(reported.Of)})", StringComparison.Ordinal) : ToString());

    private object ToDump() => ShownValue.Of(this).ToDump();
}
