using System;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

/// <summary>Makes changes in headcounts that were not worked out from two of them.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes.</remarks>
public static class HeadcountChange
{
    /// <summary>Counts people gained or lost.</summary>
    /// <typeparam name="TGroup">The people who were counted.</typeparam>
    /// <param name="persons">How many were gained, or lost when negative.</param>
    /// <returns>The change.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="persons"/> is <see cref="long.MinValue"/>, which has no opposite.</exception>
    public static HeadcountChange<TGroup> Of<TGroup>(long persons)
        where TGroup : struct, IPopulationGroup
    {
        GroupCode<TGroup>.Check();
        ArgumentOutOfRangeException.ThrowIfEqual(persons, long.MinValue);
        return new(persons);
    }
}
