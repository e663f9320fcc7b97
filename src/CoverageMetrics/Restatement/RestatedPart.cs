using CoverageMetrics.Figures;

namespace CoverageMetrics.Restatement;

/// <summary>What was taken of an area that is divided.</summary>
internal sealed class RestatedPart(Weight? weight, string source, Figure<ObservedQuantity> contribution)
{
    /// <summary>Gets the share that was taken, or <see langword="null"/> when there are no weights.</summary>
    internal Weight? Weight => weight;

    internal string Source => source;

    internal Figure<ObservedQuantity> Contribution => contribution;
}
