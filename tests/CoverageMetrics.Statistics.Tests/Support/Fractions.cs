using CoverageMetrics.Figures;

namespace CoverageMetrics.Statistics.Tests.Support;

/// <summary>Sums of fractions.</summary>
internal static class Fractions
{
    internal static ExactNumber Add(ExactNumber one, ExactNumber other) =>
        ExactNumber.FromFraction((one.Numerator * other.Denominator) + (other.Numerator * one.Denominator), one.Denominator * other.Denominator);
}
