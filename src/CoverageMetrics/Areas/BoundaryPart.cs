using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Areas;

/// <summary>One strand of a change: how much of one area goes to another.</summary>
/// <remarks>Immutable and safe to share; costs one small object. Made by a catalogue. Two parts are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class BoundaryPart
{
    internal BoundaryPart(Area? predecessor, Area? successor, TransferShare share, ReadOnlyCollection<Area> restores)
    {
        Predecessor = predecessor;
        Successor = successor;
        Share = share;
        Restores = restores;
    }

    /// <summary>Gets the area that ends; <see langword="null"/> when the land comes from outside the catalogue.</summary>
    public Area? Predecessor { get; }

    /// <summary>Gets the area that begins; <see langword="null"/> when the land goes to no area of the catalogue.</summary>
    public Area? Successor { get; }

    /// <summary>Gets how much of the predecessor goes to the successor.</summary>
    public TransferShare Share { get; }

    /// <summary>Gets the earlier areas, once united in the predecessor, that this part consists of exactly; empty when the part is new.</summary>
    public IReadOnlyList<Area> Restores { get; }

    /// <summary>Writes both areas and the share.</summary>
    /// <returns>The part, such as <c>26 → 01 (Part)</c>.</returns>
    public override string ToString() =>
        $"{Predecessor?.Code.Text ?? "outside"} → {Successor?.Code.Text ?? "nowhere"} ({Share})";
}
