using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>A line through nothing: multiples of a number, which may be reached or not.</summary>
internal readonly record struct ConeSide(ExactNumber Slope, bool IsStrict)
{
    // Seen from the other quantity.
    internal ConeSide Inverse => new(ExactNumber.Divide(ExactNumber.FromWhole(1), Slope), IsStrict);

    public override string ToString() => $"{Slope} y";
}
