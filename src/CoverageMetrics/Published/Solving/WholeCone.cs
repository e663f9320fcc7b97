using System.Numerics;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Published.Solving;

/// <summary>Whole counts with a quotient between two lines through nothing: a printed rate of few people excludes most of them.</summary>
/// <remarks>Where a rate is printed closely, going from one whole count to the next would take as many steps as the rate has digits; by
/// Euclid's algorithm it takes as many as these digits are long.</remarks>
internal static class WholeCone
{
    private static readonly ExactNumber One = ExactNumber.FromWhole(1);

    // The smallest whole number from one on between whose multiples by the two slopes lies a whole number; null where there is none.
    internal static BigInteger? First(in ConeSide lower, in ConeSide upper, in BigInteger from)
    {
        var start = ExactNumber.FromWhole(from);
        return from + LeastSteps(
            lower.Slope,
            ExactNumber.Add(ExactNumber.Multiply(lower.Slope, start), Nudge(lower)),
            upper.Slope,
            ExactNumber.Subtract(ExactNumber.Multiply(upper.Slope, start), Nudge(upper)));
    }

    // The largest such number up to one.
    internal static BigInteger? Last(in ConeSide lower, in ConeSide upper, in BigInteger upTo)
    {
        // Counted downwards, and turned round at zero.
        var start = ExactNumber.FromWhole(-upTo);
        return upTo - LeastSteps(
            upper.Slope,
            ExactNumber.Add(ExactNumber.Multiply(upper.Slope, start), Nudge(upper)),
            lower.Slope,
            ExactNumber.Subtract(ExactNumber.Multiply(lower.Slope, start), Nudge(lower)));
    }

    // A multiple of a fraction that is more than a whole number is so by at least one part of the denominator.
    private static ExactNumber Nudge(in ConeSide side) => side.IsStrict ? ExactNumber.FromFraction(BigInteger.One, side.Slope.Denominator) : default;

    // The smallest t from zero on with a whole number in [low·t + c, high·t + d]; null where there is none. The slopes are not negative.
    private static BigInteger? LeastSteps(in ExactNumber low, in ExactNumber c, in ExactNumber high, in ExactNumber d)
    {
        ExactNumber gap = ExactNumber.Subtract(c, d);
        if (gap.Sign <= 0)
        {
            return c.Ceiling() <= d.Floor() ? BigInteger.Zero : LeastStepsApart(low, c, high, d);
        }

        if (low >= high)
        {
            return null;
        }

        BigInteger skipped = ExactNumber.Divide(gap, ExactNumber.Subtract(high, low)).Ceiling();
        var by = ExactNumber.FromWhole(skipped);
        return skipped + LeastSteps(
            low, ExactNumber.Add(c, ExactNumber.Multiply(low, by)), high, ExactNumber.Add(d, ExactNumber.Multiply(high, by)));
    }

    // Where no whole number lies in [c, d]: both are moved between zero and one, and both slopes, if they can be. Then the whole number is
    // at least one and takes the place of t.
    private static BigInteger? LeastStepsApart(in ExactNumber low, in ExactNumber c, in ExactNumber high, in ExactNumber d)
    {
        var floor = ExactNumber.FromWhole(c.Floor());
        ExactNumber above = ExactNumber.Subtract(c, floor);
        ExactNumber below = ExactNumber.Subtract(One, ExactNumber.Subtract(d, floor));
        (ExactNumber smaller, ExactNumber larger) = low <= high ? (low, high) : (high, low);
        if (smaller.Ceiling() is var between && between <= larger.Floor())
        {
            return low > high ? null : LeastStepsOutwards(ExactNumber.FromWhole(between), low, above, high, below);
        }

        var whole = ExactNumber.FromWhole(smaller.Floor());
        ExactNumber lowRest = ExactNumber.Subtract(low, whole);
        ExactNumber highRest = ExactNumber.Subtract(high, whole);
        ExactNumber first = ExactNumber.Divide(below, highRest);
        ExactNumber last = ExactNumber.Divide(ExactNumber.Subtract(One, above), lowRest);
        if (LeastSteps(ExactNumber.Divide(One, highRest), first, ExactNumber.Divide(One, lowRest), last) is not { } more)
        {
            return null;
        }

        return ExactNumber.Add(first, ExactNumber.Divide(ExactNumber.FromWhole(more), highRest)).Ceiling();
    }

    // With a whole number between the slopes the interval only grows, downwards to zero or upwards to one.
    private static BigInteger? LeastStepsOutwards(in ExactNumber between, in ExactNumber low, in ExactNumber above, in ExactNumber high, in ExactNumber below)
    {
        BigInteger? down = low < between ? ExactNumber.Divide(above, ExactNumber.Subtract(between, low)).Ceiling() : null;
        BigInteger? up = high > between ? ExactNumber.Divide(below, ExactNumber.Subtract(high, between)).Ceiling() : null;
        return down is { } first && up is { } second ? BigInteger.Min(first, second) : down ?? up;
    }
}
