using System;
using System.Runtime.CompilerServices;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Counts rows by area alone into four 16-bit lanes of one 64-bit counter an area.</summary>
/// <remarks>
/// <para>
/// A block has fewer than 65,536 rows, so that no lane can wrap before it is flushed. What the kernel finds out about the block on the
/// way, the greatest area and all flags, is checked afterwards; where it is wrong the counters are cleared and the block is counted again,
/// row by row.
/// </para>
/// <para>
/// Rows of one area that stand together are counted 64 at a time: masks of those in each group, and the bits set in them.
/// </para>
/// </remarks>
internal static unsafe partial class AreaKernels
{
    /// <summary>The rows of a block: fewer than 65,536, and a multiple of 64.</summary>
    internal const int BlockRows = 65_472;

    private const int Step = 64;

    /// <summary>Adds a block to its counters.</summary>
    internal static BlockCheck Count(KernelPath path, in AreaBlock block, bool dated)
    {
        BlockCheck check = BlockCheck.Start;
        int done = 0;
        if (path == KernelPath.Vector512)
        {
            done = block.Rows & -Step;
            if (dated)
            {
                Vector512Rows<OnDay>(block, done, ref check);
            }
            else
            {
                Vector512Rows<Always>(block, done, ref check);
            }
        }
        else if (path == KernelPath.Vector128)
        {
            done = block.Rows & -Step;
            if (dated)
            {
                Vector128Rows<OnDay>(block, done, ref check);
            }
            else
            {
                Vector128Rows<Always>(block, done, ref check);
            }
        }

        if (dated)
        {
            ScalarRows<OnDay>(block, done, ref check);
        }
        else
        {
            ScalarRows<Always>(block, done, ref check);
        }

        return check;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScalarRows<TWhen>(in AreaBlock block, int from, ref BlockCheck check)
        where TWhen : IWhen
    {
        unchecked
        {
            ushort* areas = block.Areas;
            byte* flags = block.Flags;
            ushort* starts = block.Starts;
            ushort* ends = block.Ends;
            ulong* packed = block.Packed;
            ulong* lanes = block.Lanes;
            ushort day = block.Day;
            int rows = block.Rows;
            ushort least = check.LeastArea;
            ushort greatest = check.GreatestArea;
            byte any = check.AnyFlags;
            int inForce = 0;
            for (int row = from; row < rows; row++)
            {
                ushort area = areas[row];
                byte flag = flags[row];
                least = Math.Min(least, area);
                greatest = Math.Max(greatest, area);
                any |= flag;
                if (TWhen.Dated)
                {
                    ushort start = starts[row];
                    ushort end = ends[row];
                    check.AnyReversed |= end < start;
                    if (start > day || end <= day)
                    {
                        continue;
                    }
                }

                inForce++;
                packed[area] += lanes[flag];
            }

            check.LeastArea = least;
            check.GreatestArea = greatest;
            check.AnyFlags = any;
            check.InForce += inForce;
        }
    }

    /// <summary>Adds 64 rows that are not all of one area, one after another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mixed(ushort* areas, byte* flags, ulong* packed, ulong* lanes)
    {
        unchecked
        {
            for (int row = 0; row < Step; row += 8)
            {
                ulong eight = *(ulong*)(flags + row);
                packed[areas[row]] += lanes[(byte)eight];
                packed[areas[row + 1]] += lanes[(byte)(eight >> 8)];
                packed[areas[row + 2]] += lanes[(byte)(eight >> 16)];
                packed[areas[row + 3]] += lanes[(byte)(eight >> 24)];
                packed[areas[row + 4]] += lanes[(byte)(eight >> 32)];
                packed[areas[row + 5]] += lanes[(byte)(eight >> 40)];
                packed[areas[row + 6]] += lanes[(byte)(eight >> 48)];
                packed[areas[row + 7]] += lanes[eight >> 56];
            }
        }
    }
}
