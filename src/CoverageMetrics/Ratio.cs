namespace CoverageMetrics;

/// <summary>Makes ratios: so much of one unit per one of another. Of one unit twice there is a coverage or a share instead.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes.</remarks>
public static class Ratio
{
    /// <summary>Puts money beside the people that it is per: contributions and those who paid them.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TGroup">The people.</typeparam>
    /// <param name="of">The money.</param>
    /// <param name="per">The people. It may be nobody.</param>
    /// <returns>The ratio; undefined when <paramref name="per"/> is nobody.</returns>
    public static Ratio<Amount<TCurrency>, Headcount<TGroup>> Of<TCurrency, TGroup>(Amount<TCurrency> of, Headcount<TGroup> per)
        where TCurrency : struct, ICurrency
        where TGroup : struct, IPopulationGroup =>
        new(of, per);

    /// <summary>Puts what is counted beside the people that it is per: visits and the insured.</summary>
    /// <typeparam name="TUnit">What is counted.</typeparam>
    /// <typeparam name="TGroup">The people.</typeparam>
    /// <param name="of">The count.</param>
    /// <param name="per">The people. It may be nobody.</param>
    /// <returns>The ratio; undefined when <paramref name="per"/> is nobody.</returns>
    public static Ratio<Count<TUnit>, Headcount<TGroup>> Of<TUnit, TGroup>(Count<TUnit> of, Headcount<TGroup> per)
        where TUnit : struct, ICountedUnit
        where TGroup : struct, IPopulationGroup =>
        new(of, per);

    /// <summary>Puts money beside what is counted and that it is per: benefits and visits, contributions and member-months.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <typeparam name="TUnit">What is counted.</typeparam>
    /// <param name="of">The money.</param>
    /// <param name="per">The count. It may be none.</param>
    /// <returns>The ratio; undefined when <paramref name="per"/> is none.</returns>
    public static Ratio<Amount<TCurrency>, Count<TUnit>> Of<TCurrency, TUnit>(Amount<TCurrency> of, Count<TUnit> per)
        where TCurrency : struct, ICurrency
        where TUnit : struct, ICountedUnit =>
        new(of, per);
}
