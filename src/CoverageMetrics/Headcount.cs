using System;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

/// <summary>Makes headcounts.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes.</remarks>
public static class Headcount
{
    /// <summary>Counts people.</summary>
    /// <typeparam name="TGroup">The people who were counted.</typeparam>
    /// <param name="persons">How many there are.</param>
    /// <returns>The headcount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="persons"/> is negative.</exception>
    public static Headcount<TGroup> Of<TGroup>(long persons)
        where TGroup : struct, IPopulationGroup
    {
        GroupCode<TGroup>.Check();
        ArgumentOutOfRangeException.ThrowIfNegative(persons);
        return new(persons);
    }

    /// <summary>Counts people in thousands, the unit of most published tables.</summary>
    /// <typeparam name="TGroup">The people who were counted.</typeparam>
    /// <param name="thousands">How many thousands there are: 19 100.25 for 19 100 250 people.</param>
    /// <returns>The headcount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="thousands"/> is negative, is not a whole number of people, or
    /// is more than <see cref="long.MaxValue"/> people.</exception>
    public static Headcount<TGroup> OfThousands<TGroup>(decimal thousands)
        where TGroup : struct, IPopulationGroup
    {
        GroupCode<TGroup>.Check();
        return new(WholeNumber.Scale(thousands, 1_000, Codes.People, nameof(thousands)));
    }

    /// <summary>Counts people in millions, the unit of most published headlines.</summary>
    /// <typeparam name="TGroup">The people who were counted.</typeparam>
    /// <param name="millions">How many millions there are: 17.1 for 17 100 000 people.</param>
    /// <returns>The headcount.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="millions"/> is negative, is not a whole number of people, or
    /// is more than <see cref="long.MaxValue"/> people.</exception>
    public static Headcount<TGroup> OfMillions<TGroup>(decimal millions)
        where TGroup : struct, IPopulationGroup
    {
        GroupCode<TGroup>.Check();
        return new(WholeNumber.Scale(millions, 1_000_000, Codes.People, nameof(millions)));
    }
}
