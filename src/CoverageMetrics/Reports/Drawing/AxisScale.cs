using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>An axis: from a round number to a round number, with ticks at 1, 2 or 5 times a power of ten.</summary>
internal sealed class AxisScale
{
    // Beyond this, and where numbers differ in their last digits only, no round step can be counted in decimals.
    private const decimal Large = 1e26m;

    private static readonly decimal[] Steps = [1, 2, 5, 10, 20, 50, 100];

    private AxisScale(decimal first, decimal last, IReadOnlyList<decimal> ticks)
    {
        First = first;
        Last = last;
        Ticks = ticks;
    }

    /// <summary>Gets where the axis begins.</summary>
    internal decimal First { get; }

    /// <summary>Gets where it ends.</summary>
    internal decimal Last { get; }

    /// <summary>Gets the numbers with a tick, the first and the last among them.</summary>
    internal IReadOnlyList<decimal> Ticks { get; }

    /// <summary>Gets a value indicating whether zero is on the axis.</summary>
    internal bool HasZero => First <= 0 && Last >= 0;

    /// <summary>Makes an axis.</summary>
    /// <param name="values">What stands on it; nothing for an axis from 0 to 1.</param>
    /// <param name="nearZero">Zero is put on the axis when the number closest to it is within this share of the one farthest; 1 for always.</param>
    /// <param name="spaces">How many spaces there may be between ticks, at least 1.</param>
    /// <returns>The axis.</returns>
    internal static AxisScale Over(IEnumerable<decimal> values, decimal nearZero, int spaces)
    {
        decimal[] all = [.. values.DefaultIfEmpty()];
        (decimal low, decimal high) = (all.Min(), all.Max());
        bool isNarrow = (high / 4) - (low / 4) < Math.Max(Math.Abs(low), Math.Abs(high)) / 4e9m;
        if (isNarrow || (low > 0 && low <= high * nearZero) || (high < 0 && high >= low * nearZero))
        {
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        }

        if (low == high)
        {
            high = 1;
        }

        return Round(low, high, Math.Max(spaces, 1)) ?? new(low, high, [.. new[] { low, 0, high }.Where(tick => tick >= low && tick <= high).Distinct()]);
    }

    /// <summary>Finds where a number stands.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its place as a part of the axis, from 0 to 1.</returns>
    internal double At(decimal value) => ((double)value - (double)First) / ((double)Last - (double)First);

    /// <summary>Writes the ends.</summary>
    public override string ToString() => FormattableString.Invariant($"{First} to {Last}, {Ticks.Count} ticks");

    private static AxisScale? Round(decimal low, decimal high, int spaces)
    {
        if (Math.Max(Math.Abs(low), Math.Abs(high)) > Large)
        {
            return null;
        }

        decimal power = PowerBelow((high - low) / spaces);
        foreach (decimal times in Steps)
        {
            decimal step = WithoutZeros(times * power);
            (decimal first, decimal last) = (Math.Floor(low / step), Math.Ceiling(high / step));

            // What is far below the step is rounded away by the division, and still has to stand on the axis.
            first = first * step > low ? first - 1 : first;
            last = last * step < high ? last + 1 : last;
            if (last - first <= spaces)
            {
                return new(first * step, last * step, [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => WithoutZeros((first + i) * step))]);
            }
        }

        // One space may not be enough for numbers on both sides of zero.
        return Round(low, high, spaces + 1);
    }

    private static decimal PowerBelow(decimal number)
    {
        decimal power = 1;
        while (power > number && power > 1e-20m)
        {
            power /= 10;
        }

        while (power <= number / 10)
        {
            power *= 10;
        }

        return power;
    }

    private static decimal WithoutZeros(decimal number) => number / 1.0000000000000000000000000000m;
}
