namespace CoverageMetrics;

/// <summary>Makes attainments.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes.</remarks>
public static class Attainment
{
    /// <summary>Puts a headcount beside the one that was planned.</summary>
    /// <typeparam name="TGroup">The people who are counted and planned.</typeparam>
    /// <param name="actual">How many there are.</param>
    /// <param name="target">How many were planned.</param>
    /// <returns>The attainment; its percentage is undefined when <paramref name="target"/> is nobody.</returns>
    public static Attainment<Headcount<TGroup>> Of<TGroup>(Headcount<TGroup> actual, Headcount<TGroup> target)
        where TGroup : struct, IPopulationGroup =>
        new(actual, target);

    /// <summary>Puts a count beside the one that was planned.</summary>
    /// <typeparam name="TUnit">What was counted and planned.</typeparam>
    /// <param name="actual">The count there is.</param>
    /// <param name="target">The count that was planned.</param>
    /// <returns>The attainment; its percentage is undefined when <paramref name="target"/> is none.</returns>
    public static Attainment<Count<TUnit>> Of<TUnit>(Count<TUnit> actual, Count<TUnit> target)
        where TUnit : struct, ICountedUnit =>
        new(actual, target);

    /// <summary>Puts an amount beside the one that was planned.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="actual">How much there is.</param>
    /// <param name="target">How much was planned.</param>
    /// <returns>The attainment; its percentage is undefined when <paramref name="target"/> is nothing.</returns>
    public static Attainment<Amount<TCurrency>> Of<TCurrency>(Amount<TCurrency> actual, Amount<TCurrency> target)
        where TCurrency : struct, ICurrency =>
        new(actual, target);
}
