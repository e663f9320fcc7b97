using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CoverageMetrics.Aggregation;

/// <summary>Ratios of many cells at once, in whole hundredths of a percent, rounded half away from zero, exactly.</summary>
/// <remarks>
/// <para>
/// For columns of the caller's own, of a million cells, where a <c>decimal</c> for each is too slow and a <c>double</c> wrong at halves: 201 of 20,000 is 101,
/// which is 1.01 %. A tally finds its own with <see cref="ParticipantTally.SharesOf(string, string)"/> and <see cref="ParticipantTally.GrowthsOf"/>. A ratio to
/// nobody has no value: it becomes <see cref="Undefined"/> and is counted.
/// </para>
/// <para>Safe to share, as nothing is kept; costs no memory beyond the caller's columns.</para>
/// </remarks>
public static class BulkRatios
{
    /// <summary>What stands for a ratio without a value, because nobody is in its denominator: the smallest 64-bit number.</summary>
    public const long Undefined = long.MinValue;

    private const int Four = 4;

    private const ulong Hundredths = 10_000;

    // Up to here 20,000 x + y is a whole number that a double holds exactly.
    private const long MostInDouble = (1L << 38) - 1;

    private const double TwoTo52 = 1L << 52;

    // Up to here 20,000 x + y fits in 64 bits.
    private const ulong MostInWord = ulong.MaxValue / ((2 * Hundredths) + 1);

    /// <summary>Finds the share that each part is of its whole: a coverage of a denominator, or an attainment of a plan.</summary>
    /// <param name="parts">The parts, such as people covered; none negative.</param>
    /// <param name="wholes">The wholes, such as people who could be; none negative.</param>
    /// <param name="hundredths">Where the shares go, in hundredths of a percent; may be one of the other two.</param>
    /// <returns>How many are <see cref="Undefined"/>.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="OverflowException">A share is larger than <see cref="long.MaxValue"/> hundredths of a percent.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Shares(ReadOnlySpan<long> parts, ReadOnlySpan<long> wholes, Span<long> hundredths)
    {
        RequireSameLength(parts.Length, wholes.Length, hundredths.Length);
        int undefined = 0;
        int done = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ReadOnlySpan<Vector256<long>> some = MemoryMarshal.Cast<long, Vector256<long>>(parts);
            ReadOnlySpan<Vector256<long>> of = MemoryMarshal.Cast<long, Vector256<long>>(wholes)[..some.Length];
            Span<Vector256<long>> results = MemoryMarshal.Cast<long, Vector256<long>>(hundredths)[..some.Length];
            for (int four = 0; four < some.Length; four++)
            {
                // Four with something unusual among them, such as nobody, are done one by one.
                if (IsUsual(some[four], of[four]))
                {
                    results[four] = Rounded(ToDoubles(some[four]), ToDoubles(of[four]));
                }
                else
                {
                    undefined += SharesOneByOne(parts, wholes, hundredths, Four * four, Four * (four + 1));
                }
            }

            done = Four * some.Length;
        }

        return undefined + SharesOneByOne(parts, wholes, hundredths, done, hundredths.Length);
    }

    /// <summary>Finds the growth from each earlier to its later count.</summary>
    /// <param name="earlier">The earlier counts; none negative.</param>
    /// <param name="later">The later counts; none negative.</param>
    /// <param name="hundredths">Where the growth rates go, in hundredths of a percent, negative for a decline; may be one of the other two.</param>
    /// <returns>How many are <see cref="Undefined"/>, because nobody was there earlier.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="OverflowException">A rate is larger than <see cref="long.MaxValue"/> hundredths of a percent.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Growths(ReadOnlySpan<long> earlier, ReadOnlySpan<long> later, Span<long> hundredths)
    {
        RequireSameLength(earlier.Length, later.Length, hundredths.Length);
        int undefined = 0;
        int done = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ReadOnlySpan<Vector256<long>> before = MemoryMarshal.Cast<long, Vector256<long>>(earlier);
            ReadOnlySpan<Vector256<long>> after = MemoryMarshal.Cast<long, Vector256<long>>(later)[..before.Length];
            Span<Vector256<long>> results = MemoryMarshal.Cast<long, Vector256<long>>(hundredths)[..before.Length];
            for (int four = 0; four < before.Length; four++)
            {
                if (IsUsual(after[four], before[four]))
                {
                    Vector256<double> change = ToDoubles(after[four]) - ToDoubles(before[four]);
                    Vector256<long> declines = Vector256.GreaterThan(before[four], after[four]);
                    results[four] = (Rounded(Vector256.Abs(change), ToDoubles(before[four])) ^ declines) - declines;
                }
                else
                {
                    undefined += GrowthsOneByOne(earlier, later, hundredths, Four * four, Four * (four + 1));
                }
            }

            done = Four * before.Length;
        }

        return undefined + GrowthsOneByOne(earlier, later, hundredths, done, hundredths.Length);
    }

    private static int SharesOneByOne(ReadOnlySpan<long> parts, ReadOnlySpan<long> wholes, Span<long> hundredths, int from, int to)
    {
        int undefined = 0;
        for (int cell = from; cell < to; cell++)
        {
            long part = parts[cell];
            long whole = wholes[cell];
            if ((part | whole) < 0)
            {
                ThrowNegative(part < 0 ? nameof(parts) : nameof(wholes), cell, part < 0 ? part : whole);
            }

            if (whole == 0)
            {
                hundredths[cell] = Undefined;
                undefined++;
                continue;
            }

            hundredths[cell] = Rounded(unchecked((ulong)part), unchecked((ulong)whole));
        }

        return undefined;
    }

    private static int GrowthsOneByOne(ReadOnlySpan<long> earlier, ReadOnlySpan<long> later, Span<long> hundredths, int from, int to)
    {
        int undefined = 0;
        for (int cell = from; cell < to; cell++)
        {
            long before = earlier[cell];
            long after = later[cell];
            if ((before | after) < 0)
            {
                ThrowNegative(before < 0 ? nameof(earlier) : nameof(later), cell, before < 0 ? before : after);
            }

            if (before == 0)
            {
                hundredths[cell] = Undefined;
                undefined++;
                continue;
            }

            // Of the size, with the sign put back without a branch: a decline is as likely as a growth.
            long change = unchecked(after - before);
            long sign = change >> 63;
            long rate = Rounded(unchecked((ulong)((change ^ sign) - sign)), unchecked((ulong)before));
            hundredths[cell] = unchecked((rate ^ sign) - sign);
        }

        return undefined;
    }

    /// <summary>Tells whether all are so small that doubles hold what is divided, none negative, and nobody to divide by nowhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsUsual(Vector256<long> parts, Vector256<long> wholes) =>
        ((parts | wholes) & Vector256.Create(~MostInDouble)) == Vector256<long>.Zero && !Vector256.EqualsAny(wholes, Vector256<long>.Zero);

    /// <summary>Makes doubles of four whole numbers below 2^52: their bits are those of 2^52 with the number added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ToDoubles(Vector256<long> numbers) =>
        (numbers | Vector256.Create(TwoTo52).AsInt64()).AsDouble() - Vector256.Create(TwoTo52);

    /// <summary>Divides and rounds four.</summary>
    /// <remarks>
    /// All that is multiplied and added stays below 2^53, where doubles hold it exactly. There the quotient of doubles, cut off, is that of whole numbers:
    /// to be rounded up to a whole k above 2^e it would have to lie within 2^(e-53) of it, but it lies at least 1/divisor below, and a divisor of 2^(53-e)
    /// would make the dividend, above (k-1) times it, 2^53 or more. The quotient is below 2^52.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> Rounded(Vector256<double> parts, Vector256<double> wholes)
    {
        Vector256<double> divided = Vector256.Floor(((parts * (2.0 * Hundredths)) + wholes) / (wholes + wholes));
        return (divided + Vector256.Create(TwoTo52)).AsInt64() ^ Vector256.Create(TwoTo52).AsInt64();
    }

    /// <summary>Divides and rounds: the floor of x/y + 1/2 is that of (2x + y) / 2y.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Rounded(ulong part, ulong whole)
    {
        unchecked
        {
            return (part | whole) <= MostInWord
                ? (long)(((2 * Hundredths * part) + whole) / (2 * whole))
                : RoundedWide(part, whole);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long RoundedWide(ulong part, ulong whole) =>
        checked((long)(((2 * (UInt128)Hundredths * part) + whole) / (2 * (UInt128)whole)));

    private static void RequireSameLength(int first, int second, int results)
    {
        if (first != second || first != results)
        {
            throw new ArgumentException($"Columns must be equally long, but these have {first}, {second} and {results} cells.");
        }
    }

    private static void ThrowNegative(string parameter, int cell, long value) => throw new ArgumentOutOfRangeException(
        parameter,
        string.Create(CultureInfo.InvariantCulture, $"A count must not be negative, but cell {cell} is {value}."));
}
