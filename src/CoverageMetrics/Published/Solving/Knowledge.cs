using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>What is known of one quantity, and the narrowings it comes from.</summary>
internal sealed record Knowledge(
    int Quantity, FigureInterval Interval, FigureInterval Possible, Provenance Provenance, int LowerEntry, int UpperEntry)
{
    public override string ToString() => $"{Quantity}: {Interval}";
}
