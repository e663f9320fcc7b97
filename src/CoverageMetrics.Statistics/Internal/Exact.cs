using System.Numerics;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Statistics.Internal;

/// <summary>Sums and products of fractions without rounding.</summary>
internal static class Exact
{
    internal static ExactNumber Plus(ExactNumber one, ExactNumber other) =>
        ExactNumber.FromFraction((one.Numerator * other.Denominator) + (other.Numerator * one.Denominator), one.Denominator * other.Denominator);

    internal static ExactNumber Minus(ExactNumber one, ExactNumber other) => Plus(one, Times(other, -1, 1));

    internal static ExactNumber Times(ExactNumber one, ExactNumber other) => Times(one, other.Numerator, other.Denominator);

    internal static ExactNumber Times(ExactNumber one, BigInteger numerator, BigInteger denominator) =>
        ExactNumber.FromFraction(one.Numerator * numerator, one.Denominator * denominator);
}
