using System;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Reports.Model;

/// <summary>Bounds as the numbers of a report.</summary>
internal static class EntryBounds
{
    /// <summary>Gives bounds in numbers.</summary>
    /// <typeparam name="T">What the figure is.</typeparam>
    /// <param name="bounds">Its bounds; null when they are not known.</param>
    /// <param name="number">Finds the number of a value, which rises with it.</param>
    /// <returns>The bounds in the numbers of the report.</returns>
    internal static Bounds<decimal>? In<T>(this Bounds<T>? bounds, Func<T, decimal> number)
        where T : struct => bounds is null
        ? null
        : new(bounds.Smallest is { } smallest ? number(smallest) : null, bounds.Largest is { } largest ? number(largest) : null, bounds.Reason, bounds.IsTight);
}
