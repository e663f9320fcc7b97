using System.Numerics;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Targets;

/// <summary>The whole-number arithmetic of targets: the least, or the most, with which one is met.</summary>
internal static class TargetMath
{
    /// <summary>Finds the people that a percentage means.</summary>
    /// <param name="total">The denominator.</param>
    /// <param name="percent">The percentage.</param>
    /// <param name="direction">Which side is met.</param>
    /// <returns>The fewest people who are at least that percentage, or the most who are at most that; null where there are more than <see cref="long.MaxValue"/>.</returns>
    internal static long? PeopleOf(long total, decimal percent, TargetDirection direction)
    {
        // A percentage may have 28 decimals, so that its product with a count does not fit a decimal.
        BigInteger scale = BigInteger.Pow(10, percent.Scale) * 100;
        BigInteger people = BigInteger.DivRem(ExactMath.Unscaled(percent) * total, scale, out BigInteger rest);

        // A quotient that was cut at its last decimal is off by up to one of them: 66.66…67 % of three people are two, not three.
        BigInteger error = ExactMath.IsRounded(percent) ? 0 : total;
        bool up = direction == TargetDirection.AtLeast ? rest > error : rest > 0 && scale - rest <= error;
        people = up ? people + 1 : people;
        return people <= long.MaxValue ? (long)people : null;
    }

    /// <summary>Finds the step that, taken as often as said, reaches a gap.</summary>
    /// <param name="gap">The gap, negative to go down.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="decimals">How many decimals a step has.</param>
    /// <param name="direction">Which side is met.</param>
    /// <returns>The least step with which the gap is reached, or the most with which it is not passed.</returns>
    internal static decimal Step(decimal gap, int steps, int decimals, TargetDirection direction)
    {
        decimal unit = new(1, 0, 0, false, (byte)decimals);

        // Whole units, so that the quotient is cut off exactly: a gap has no more decimals than a step.
        BigInteger units = BigInteger.DivRem(new BigInteger(gap / unit), steps, out BigInteger rest);
        if (direction == TargetDirection.AtLeast && rest.Sign > 0)
        {
            units++;
        }
        else if (direction == TargetDirection.AtMost && rest.Sign < 0)
        {
            units--;
        }

        return (decimal)units * unit;
    }
}
