namespace CoverageMetrics;

/// <summary>Makes growths, and finds the change in each.</summary>
/// <remarks>
/// <para>The growth of a <em>percentage</em> is not offered: the distance between two percentages is in <see cref="PercentagePoints"/>.</para>
/// <para>Safe to share, as nothing is kept; costs the value that it makes.</para>
/// </remarks>
public static class Growth
{
    /// <summary>Keeps where a headcount started and where it got to.</summary>
    /// <typeparam name="TGroup">The people who were counted, the same on both dates.</typeparam>
    /// <param name="earlier">The headcount to grow from, usually the same period of the year before.</param>
    /// <param name="later">The headcount grown to.</param>
    /// <returns>The growth from one to the other; its rate is undefined when <paramref name="earlier"/> is nobody.</returns>
    public static Growth<Headcount<TGroup>> Between<TGroup>(Headcount<TGroup> earlier, Headcount<TGroup> later)
        where TGroup : struct, IPopulationGroup =>
        new(earlier, later);

    /// <summary>Keeps where a count started and where it got to.</summary>
    /// <typeparam name="TUnit">What was counted, the same both times.</typeparam>
    /// <param name="earlier">The count to grow from.</param>
    /// <param name="later">The count grown to.</param>
    /// <returns>The growth from one to the other; its rate is undefined when <paramref name="earlier"/> is none.</returns>
    public static Growth<Count<TUnit>> Between<TUnit>(Count<TUnit> earlier, Count<TUnit> later)
        where TUnit : struct, ICountedUnit =>
        new(earlier, later);

    /// <summary>Keeps where an amount started and where it got to.</summary>
    /// <typeparam name="TCurrency">The currency, the same on both dates.</typeparam>
    /// <param name="earlier">The amount to grow from, usually of the same period of the year before.</param>
    /// <param name="later">The amount grown to.</param>
    /// <returns>The growth from one to the other; its rate is undefined when <paramref name="earlier"/> is nothing.</returns>
    public static Growth<Amount<TCurrency>> Between<TCurrency>(Amount<TCurrency> earlier, Amount<TCurrency> later)
        where TCurrency : struct, ICurrency =>
        new(earlier, later);

    /// <summary>Finds the people gained.</summary>
    /// <typeparam name="TGroup">The people who were counted.</typeparam>
    /// <param name="growth">The growth of a headcount.</param>
    /// <returns>The later headcount less the earlier one.</returns>
    public static HeadcountChange<TGroup> Change<TGroup>(this Growth<Headcount<TGroup>> growth)
        where TGroup : struct, IPopulationGroup =>
        growth.Later - growth.Earlier;

    /// <summary>Finds the money gained.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="growth">The growth of an amount.</param>
    /// <returns>The later amount less the earlier one.</returns>
    public static AmountChange<TCurrency> Change<TCurrency>(this Growth<Amount<TCurrency>> growth)
        where TCurrency : struct, ICurrency =>
        growth.Later - growth.Earlier;
}
