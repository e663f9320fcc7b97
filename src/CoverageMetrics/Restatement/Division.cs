using System.Collections.Generic;
using CoverageMetrics.Areas;

namespace CoverageMetrics.Restatement;

/// <summary>How the people of one area are spread over the areas of another map, or the area and the changes for which there are no weights.</summary>
internal sealed class Division
{
    private Dictionary<Area, int>? _places;

    private Division(Area?[] destinations, Weight[] weights, string source, Area? stoppedAt, IReadOnlyList<BoundaryChange> stoppedBy)
    {
        Destinations = destinations;
        Weights = weights;
        Source = source;
        StoppedAt = stoppedAt;
        StoppedBy = stoppedBy;
    }

    /// <summary>Gets the areas, by code; <see langword="null"/> for nowhere, at the end.</summary>
    internal Area?[] Destinations { get; }

    /// <summary>Gets the weights in the order of the areas, adding up to 1.</summary>
    internal Weight[] Weights { get; }

    /// <summary>Gets where the weights come from.</summary>
    internal string Source { get; }

    /// <summary>Gets the area for which there are no weights.</summary>
    internal Area? StoppedAt { get; }

    /// <summary>Gets the changes by which that area was divided.</summary>
    internal IReadOnlyList<BoundaryChange> StoppedBy { get; }

    internal bool IsKnown => StoppedAt is null;

    /// <summary>Finds the place of an area among the destinations.</summary>
    internal int PlaceOf(Area destination)
    {
        if (_places is null)
        {
            _places = [];
            for (int i = 0; i < Destinations.Length; i++)
            {
                if (Destinations[i] is { } area)
                {
                    _places.Add(area, i);
                }
            }
        }

        return _places[destination];
    }

    internal static Division Known(Area?[] destinations, Weight[] weights, string source) => new(destinations, weights, source, null, []);

    internal static Division Stopped(Area at, IReadOnlyList<BoundaryChange> changes) => new([], [], "", at, changes);
}
