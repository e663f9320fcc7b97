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
}
