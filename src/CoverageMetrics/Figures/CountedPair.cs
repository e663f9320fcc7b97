namespace CoverageMetrics.Figures;

/// <summary>The people covered and the people who could be, as figures with their bounds.</summary>
/// <param name="Covered">The people covered.</param>
/// <param name="Total">The people who could be.</param>
internal readonly record struct CountedPair(Figure<ObservedQuantity> Covered, Figure<ObservedQuantity> Total)
{
    /// <summary>Writes both.</summary>
    public override string ToString() => $"{Covered} of {Total}";
}
