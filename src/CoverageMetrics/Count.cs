using System;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

/// <summary>Makes counts of what is not people.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes.</remarks>
public static class Count
{
    /// <summary>Counts units.</summary>
    /// <typeparam name="TUnit">What was counted.</typeparam>
    /// <param name="number">How many there are.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is negative.</exception>
    public static Count<TUnit> Of<TUnit>(long number)
        where TUnit : struct, ICountedUnit
    {
        GroupCode<TUnit>.Check();
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return new(number);
    }

    /// <summary>Counts units in thousands.</summary>
    /// <typeparam name="TUnit">What was counted.</typeparam>
    /// <param name="thousands">How many thousands there are: 101.766 for 101 766 decisions.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="thousands"/> is negative, is not a whole number of units, or is more than
    /// <see cref="long.MaxValue"/> units.</exception>
    public static Count<TUnit> OfThousands<TUnit>(decimal thousands)
        where TUnit : struct, ICountedUnit
    {
        GroupCode<TUnit>.Check();
        return new(WholeNumber.Scale(thousands, 1_000, GroupCode<TUnit>.Value, nameof(thousands)));
    }

    /// <summary>Counts units in millions.</summary>
    /// <typeparam name="TUnit">What was counted.</typeparam>
    /// <param name="millions">How many millions there are: 195.5 for 195 500 000 visits.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="millions"/> is negative, is not a whole number of units, or is more than
    /// <see cref="long.MaxValue"/> units.</exception>
    public static Count<TUnit> OfMillions<TUnit>(decimal millions)
        where TUnit : struct, ICountedUnit
    {
        GroupCode<TUnit>.Check();
        return new(WholeNumber.Scale(millions, 1_000_000, GroupCode<TUnit>.Value, nameof(millions)));
    }
}
