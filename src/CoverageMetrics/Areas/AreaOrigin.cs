using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Areas;

/// <summary>Of which areas of one day an area of another day consists.</summary>
/// <remarks>Immutable and safe to share; costs its links. Made by a catalogue. Two origins are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class AreaOrigin : IShown
{
    internal AreaOrigin(Area area, IReadOnlyList<LineageLink> sources, TransferShare? unknown)
    {
        Area = area;
        Sources = sources;
        Unknown = unknown;
    }

    /// <summary>Gets the area of the second day.</summary>
    public Area Area { get; }

    /// <summary>Gets the areas of the first day that have land in it, by code, each with how much of <em>that</em> area it is.</summary>
    public IReadOnlyList<LineageLink> Sources { get; }

    /// <summary>Gets how much of the area lay in no area of the first day as far as the catalogue knows; <see langword="null"/> when nothing.</summary>
    public TransferShare? Unknown { get; }

    /// <summary>Gets a value indicating whether all people of the area lived in areas the catalogue knows.</summary>
    public bool IsComplete => Unknown is null or TransferShare.LandOnly;

    /// <summary>Gets a value indicating whether the area is made of known areas none of which was divided, so that counts of people add up exactly.</summary>
    public bool IsSumOfSources => IsComplete && Sources.All(link => link.HasEveryone || link.Share == TransferShare.LandOnly);

    /// <summary>Gets a value indicating whether exactly the same land was one area on the first day.</summary>
    public bool IsSameTerritory => Unknown is null && Sources is [{ Share: TransferShare.Whole }];

    /// <summary>Writes the area and its sources.</summary>
    /// <returns>The origin, such as <c>52 Province of North [2025-07-01, ): 52 (Whole), 64 (Whole)</c>.</returns>
    public override string ToString()
    {
        string[] parts = [.. Sources.Select(link => $"{link.Source.Code} ({link.Share})"), .. Unknown is { } unknown ? [$"unknown ({unknown})"] : Array.Empty<string>()];
        return $"{Area}: {Excerpt.List(parts, ", ")}";
    }

    /// <summary>Writes the areas where the people of this one were as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        Area.ToString(),
        ("made of", Sources.Select(static link => $"{link.Source.CodeAndName} ({link.Share})").ToArray()),
        ("unknown", Unknown));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
