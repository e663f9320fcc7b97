using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Areas;

/// <summary>What of an area of one day lies in an area of another day, and the changes that brought it there.</summary>
/// <remarks>Immutable and safe to share; costs one small object. Made by a catalogue. Two links are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class LineageLink
{
    private readonly AreaLineage _lineage;
    private readonly int _path;
    private IReadOnlyList<BoundaryChange>? _changes;

    internal LineageLink(AreaLineage lineage, Area source, Area destination, TransferShare share, int path)
    {
        _lineage = lineage;
        Source = source;
        Destination = destination;
        Share = share;
        _path = path;
    }

    /// <summary>Gets the area of the first day.</summary>
    public Area Source { get; }

    /// <summary>Gets the area of the second day; the same object when nothing changed.</summary>
    public Area Destination { get; }

    /// <summary>Gets how much of the source lies in the destination. A <see cref="TransferShare.Part"/> may be anything from nobody to everybody.</summary>
    public TransferShare Share { get; }

    /// <summary>Gets a value indicating whether everybody of the source is in the destination, so that counts of people move as they are.</summary>
    public bool HasEveryone => Share is TransferShare.Whole or TransferShare.Everyone;

    /// <summary>Gets the changes on the way, by date; empty when nothing changed.</summary>
    public IReadOnlyList<BoundaryChange> Changes => _changes ??= _lineage.ChangesOn(_path);

    /// <summary>Writes both areas and the share.</summary>
    /// <returns>The link, such as <c>64 Province of North [1991-08-12, 2025-07-01) → 52 Province of South [2025-07-01, ) (Whole)</c>.</returns>
    public override string ToString() => $"{Source} → {Destination} ({Share})";
}
