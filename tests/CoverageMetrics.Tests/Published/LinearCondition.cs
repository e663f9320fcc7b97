using System.Numerics;

namespace CoverageMetrics.Tests.Published;

/// <summary>That a sum of multiples of some numbers, and a constant, is not negative; or, where it is strict, that it is positive.</summary>
/// <remarks>The multiples are whole numbers without a common divisor.</remarks>
internal sealed record LinearCondition(BigInteger[] Factors, BigInteger Above, BigInteger Below, bool IsStrict)
{
    internal bool IsConstant => Array.TrueForAll(Factors, factor => factor.IsZero);

    // Of a constant alone.
    internal bool IsTrue => IsStrict ? Above.Sign > 0 : Above.Sign >= 0;

    internal string Direction => string.Join(' ', Factors);

    internal static LinearCondition Of(IEnumerable<BigInteger> factors, BigInteger above, BigInteger below, bool isStrict)
    {
        BigInteger[] all = [.. factors];
        BigInteger common = all.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        return common <= BigInteger.One ? new(all, above, below, isStrict) : new([.. all.Select(factor => factor / common)], above, below * common, isStrict);
    }

    // Both, so often that one number falls out.
    internal LinearCondition Combine(LinearCondition other, int eliminated)
    {
        BigInteger times = BigInteger.Abs(other.Factors[eliminated]);
        BigInteger otherTimes = BigInteger.Abs(Factors[eliminated]);
        return Of(
            Factors.Zip(other.Factors, (factor, otherFactor) => (times * factor) + (otherTimes * otherFactor)),
            (times * Above * other.Below) + (otherTimes * other.Above * Below),
            Below * other.Below,
            IsStrict || other.IsStrict);
    }

    internal bool IsTighterThan(LinearCondition other)
    {
        int order = (Above * other.Below).CompareTo(other.Above * Below);
        return order < 0 || (order == 0 && IsStrict && !other.IsStrict);
    }
}
