using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Areas;

/// <summary>Where an area of one day lies on another day.</summary>
/// <remarks>Immutable and safe to share; costs its links. Made by a catalogue. Two descents are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class AreaDescent : IShown
{
    private readonly AreaLineage _lineage;
    private readonly int _lostPath;
    private IReadOnlyList<BoundaryChange>? _lostIn;

    internal AreaDescent(AreaLineage lineage, Area area, IReadOnlyList<LineageLink> destinations, TransferShare? lost, int lostPath)
    {
        _lineage = lineage;
        Area = area;
        Destinations = destinations;
        Lost = lost;
        _lostPath = lostPath;
    }

    /// <summary>Gets the area of the first day.</summary>
    public Area Area { get; }

    /// <summary>Gets the areas of the second day it has land in, by code; none when it went nowhere.</summary>
    public IReadOnlyList<LineageLink> Destinations { get; }

    /// <summary>Gets how much of the area lies in no area of the second day; <see langword="null"/> when nothing is lost.</summary>
    public TransferShare? Lost { get; }

    /// <summary>Gets the changes after which the lost share lay in no area; empty when nothing is lost, or when the catalogue knows of no change.</summary>
    public IReadOnlyList<BoundaryChange> LostIn => _lostIn ??= Lost is null ? [] : _lineage.ChangesOn(_lostPath);

    /// <summary>Gets a value indicating whether the area as a whole lies in one area of the second day.</summary>
    public bool IsWhole => Lost is null && Destinations is [{ Share: TransferShare.Whole }];

    /// <summary>Gets the area of the second day in which everybody is; <see langword="null"/> when the people were divided or lost.</summary>
    public Area? HomeOfEveryone
    {
        get
        {
            foreach (LineageLink link in Destinations)
            {
                if (link.HasEveryone)
                {
                    return link.Destination;
                }
            }

            return null;
        }
    }

    /// <summary>Writes the area and where it went.</summary>
    /// <returns>The descent, such as <c>64 Province of North [1991-08-12, 2025-07-01): 52 (Whole)</c>.</returns>
    public override string ToString()
    {
        var parts = new List<string>(Destinations.Count + 1);
        foreach (LineageLink link in Destinations)
        {
            parts.Add($"{link.Destination.Code} ({link.Share})");
        }

        if (Lost is { } lost)
        {
            parts.Add($"nowhere ({lost})");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Area}: {Excerpt.List(parts, ", ")}");
    }

    /// <summary>Writes the areas where the people of this one went as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        Area.ToString(),
        ("went to", Destinations.Select(static link => $"{link.Destination.CodeAndName} ({link.Share})").ToArray()),
        ("nowhere", Lost));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
