using System;
using System.Collections.Generic;
using System.Linq;

namespace CoverageMetrics.Reports.Drawing;

/// <summary>An axis that begins and ends where the figures do, with ticks at 1, 2 or 5 times a power of ten, no finer than the figures are printed.</summary>
internal sealed class AxisScale
{
    // Zero is put on an axis that need not have it when the number closest to it is within this share of the one farthest.
    private const decimal NearZero = 0.25m;

    // An end is moved to the tick beyond it when that is within this share of a step, and else leaves a little room.
    private const decimal Reach = 0.4m;
    private const decimal Room = 0.04m;

    // One figure alone stands in the middle of so much of itself.
    private const decimal AroundOne = 0.2m;

    // Beyond this, and where numbers differ in their last digits only, no round step can be counted in decimals.
    private const decimal Large = 1e26m;
    private const decimal Narrow = 4e-9m;

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

    /// <summary>Gets the numbers with a tick, at least two, all with as many decimals.</summary>
    internal IReadOnlyList<decimal> Ticks { get; }

    /// <summary>Gets a value indicating whether zero is on the axis.</summary>
    internal bool HasZero => First <= 0 && Last >= 0;

    /// <summary>Makes an axis.</summary>
    /// <param name="values">What stands on it; nothing for an axis from 0 to 1.</param>
    /// <param name="isFromZero">Whether zero is on it however far away: the length of a bar is its figure.</param>
    /// <param name="spaces">How many spaces there may be between ticks, at least 1.</param>
    /// <param name="decimals">How many decimals the figures are printed with; below zero for as many as they have.</param>
    /// <returns>The axis.</returns>
    internal static AxisScale Over(IEnumerable<decimal> values, bool isFromZero, int spaces, int decimals)
    {
        decimal[] all = [.. values.DefaultIfEmpty()];
        decimal finest = FinestOf(decimals >= 0 ? decimals : all.Max(value => WithoutZeros(value).Scale));
        (decimal low, decimal high) = Widened(all.Min(), all.Max(), isFromZero, finest);
        return Round(low, high, isFromZero, Math.Max(spaces, 1), finest) ?? new(low, high, [.. new[] { low, 0, high }.Where(tick => tick >= low && tick <= high).Distinct()]);
    }

    /// <summary>Finds where a number stands.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its place as a part of the axis, from 0 to 1.</returns>
    internal double At(decimal value) => ((double)value - (double)First) / ((double)Last - (double)First);

    /// <summary>Writes the ends.</summary>
    public override string ToString() => FormattableString.Invariant($"{First} to {Last}, {Ticks.Count} ticks");

    private static decimal FinestOf(int decimals)
    {
        decimal finest = 1;
        for (int i = 0; i < decimals; i++)
        {
            finest /= 10;
        }

        return finest;
    }

    // Far enough apart for two ticks, and never over zero where all figures are on one side of it.
    private static (decimal Low, decimal High) Widened(decimal low, decimal high, bool isFromZero, decimal finest)
    {
        decimal largest = Math.Max(Math.Abs(low), Math.Abs(high));
        bool isNarrow = (high / 4) - (low / 4) < largest / 4 * Narrow;
        if (isFromZero || (isNarrow && largest > Large) || (low > 0 && low <= high * NearZero) || (high < 0 && high >= low * NearZero))
        {
            (low, high) = (Math.Min(low, 0), Math.Max(high, 0));
        }

        if (largest == 0)
        {
            return (low, Math.Max(1, finest));
        }

        if (largest > Large)
        {
            return (low, high);
        }

        decimal least = Math.Max(2 * finest, largest * (low == high ? AroundOne : Narrow));
        decimal lacking = Math.Max(0, (least / 2) - ((high / 2) - (low / 2)));
        return lacking == 0 ? (low, high)
            : low >= 0 ? (Math.Max(0, low - lacking), high + lacking + Math.Max(0, lacking - low))
            : high <= 0 ? (low - lacking - Math.Max(0, lacking + high), Math.Min(0, high + lacking))
            : (low - lacking, high + lacking);
    }

    private static AxisScale? Round(decimal low, decimal high, bool isFromZero, int spaces, decimal finest)
    {
        if (Math.Max(Math.Abs(low), Math.Abs(high)) > Large)
        {
            return null;
        }

        decimal power = PowerBelow(Math.Max((high - low) / spaces, finest));
        foreach (decimal step in Steps.Select(times => WithoutZeros(times * power)).Where(step => step >= finest))
        {
            AxisScale scale = Stepped(low, high, isFromZero, step);
            if (scale.Ticks.Count - 1 <= spaces)
            {
                return scale;
            }
        }

        // One space may not be enough for numbers on both sides of zero.
        return Round(low, high, isFromZero, spaces + 1, finest);
    }

    private static AxisScale Stepped(decimal low, decimal high, bool isFromZero, decimal step)
    {
        (decimal before, decimal after) = (Math.Floor(low / step), Math.Ceiling(high / step));

        // What is far below the step is rounded away by the division, and still has to stand on the axis.
        before = before * step > low ? before - 1 : before;
        after = after * step < high ? after + 1 : after;
        decimal room = (high - low) * Room;
        bool isDown = -low >= high;
        decimal first = End(low, before * step, isFromZero && isDown), last = End(high, after * step, isFromZero && !isDown);
        (decimal from, decimal to) = (first > before * step ? before + 1 : before, last < after * step ? after - 1 : after);
        return to > from
            ? new(first, last, TicksOf(from, to, step))
            : new(before * step, after * step, TicksOf(before, after, step));

        // Bars that go one way end at a tick.
        decimal End(decimal end, decimal tick, bool isOfBars)
        {
            decimal gap = Math.Abs(tick - end);
            return isOfBars || gap <= step * Reach ? tick : end + (Math.Sign(tick - end) * Math.Min(room, gap));
        }
    }

    private static decimal[] TicksOf(decimal from, decimal to, decimal step) => [.. Enumerable.Range(0, (int)(to - from) + 1).Select(i => (from + i) * step)];

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
