namespace CoverageMetrics.Figures;

/// <summary>Both sides of a coverage, share or ratio, as figures with their bounds.</summary>
/// <param name="Covered">The people covered, the part, or what is divided.</param>
/// <param name="Total">The people who could be, the whole, or what it is divided by.</param>
internal readonly record struct CountedPair(Figure<ObservedQuantity> Covered, Figure<ObservedQuantity> Total)
{
    /// <summary>Writes both.</summary>
    public override string ToString() => $"{Covered} of {Total}";
}
