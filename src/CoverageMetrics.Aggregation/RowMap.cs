using System;

namespace CoverageMetrics.Aggregation;

/// <summary>Makes maps that say where in the caller's own rows a tally finds what it counts.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the map that it makes.</remarks>
public static class RowMap
{
    /// <summary>Begins a map with where the area is; the programmes, dimensions and dates follow.</summary>
    /// <typeparam name="TRow">The caller's type of row.</typeparam>
    /// <param name="layout">What to count.</param>
    /// <param name="area">Finds the code of a row's area; a code that is null or unknown makes the row a rejected one.</param>
    /// <returns>The beginning of a map.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RowMap<TRow> Of<TRow>(TallyLayout layout, Func<TRow, string?> area)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(area);
        return new(layout, area);
    }
}
