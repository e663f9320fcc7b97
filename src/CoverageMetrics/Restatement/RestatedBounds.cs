using CoverageMetrics.Figures;

namespace CoverageMetrics.Restatement;

/// <summary>The smallest and the largest value that the sources of a figure allow, where they are not the figure itself.</summary>
internal sealed class RestatedBounds(ObservedQuantity smallest, ObservedQuantity largest)
{
    internal ObservedQuantity Smallest => smallest;

    internal ObservedQuantity Largest => largest;
}
