using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CoverageMetrics.Aggregation.Kernels;

internal static unsafe partial class AreaKernels
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Vector128Rows<TWhen>(in AreaBlock block, int rows, ref BlockCheck check)
        where TWhen : IWhen
    {
        unchecked
        {
            ushort* areas = block.Areas;
            byte* flags = block.Flags;
            ulong* packed = block.Packed;
            ulong* lanes = block.Lanes;
            byte* inForceFlags = stackalloc byte[Step];
            Vector128<byte> mask0 = Vector128.Create(block.Masks[0]);
            Vector128<byte> mask1 = Vector128.Create(block.Masks[1]);
            Vector128<byte> mask2 = Vector128.Create(block.Masks[2]);
            Vector128<byte> mask3 = Vector128.Create(block.Masks[3]);
            Vector128<ushort> day = Vector128.Create(block.Day);
            Vector128<ushort> least = Vector128<ushort>.AllBitsSet;
            Vector128<ushort> greatest = Vector128<ushort>.Zero;
            Vector128<byte> any = Vector128<byte>.Zero;
            Vector128<ushort> reversed = Vector128<ushort>.Zero;
            int inForce = 0;
            ulong run = 0;
            ushort runArea = 0;
            for (int row = 0; row < rows; row += Step)
            {
                byte* used = flags + row;
                if (TWhen.Dated)
                {
                    Vector128<byte> counted = Vector128<byte>.Zero;
                    for (int part = 0; part < Step; part += 16)
                    {
                        Vector128<ushort> starts0 = Vector128.Load(block.Starts + row + part);
                        Vector128<ushort> starts1 = Vector128.Load(block.Starts + row + part + 8);
                        Vector128<ushort> ends0 = Vector128.Load(block.Ends + row + part);
                        Vector128<ushort> ends1 = Vector128.Load(block.Ends + row + part + 8);
                        reversed |= Vector128.LessThan(ends0, starts0) | Vector128.LessThan(ends1, starts1);
                        Vector128<byte> counts = Vector128.Narrow(
                            Vector128.LessThanOrEqual(starts0, day) & Vector128.GreaterThan(ends0, day),
                            Vector128.LessThanOrEqual(starts1, day) & Vector128.GreaterThan(ends1, day));
                        Vector128<byte> flag = Vector128.Load(flags + row + part);
                        any |= flag;
                        counted -= counts;
                        (flag & counts).Store(inForceFlags + part);
                    }

                    inForce += Vector128.Sum(counted);
                    used = inForceFlags;
                }

                ushort first = areas[row];
                Vector128<ushort> same = Vector128.Create(first);
                Vector128<ushort> differs = Vector128<ushort>.Zero;
                for (int part = 0; part < Step; part += 8)
                {
                    Vector128<ushort> area = Vector128.Load(areas + row + part);
                    least = Vector128.Min(least, area);
                    greatest = Vector128.Max(greatest, area);
                    differs |= area ^ same;
                }

                if (!TWhen.Dated)
                {
                    any |= Vector128.Load(used) | Vector128.Load(used + 16) | Vector128.Load(used + 32) | Vector128.Load(used + 48);
                }

                if (differs != Vector128<ushort>.Zero)
                {
                    Mixed(areas + row, used, packed, lanes);
                    continue;
                }

                if (first != runArea)
                {
                    packed[runArea] += run;
                    run = 0;
                    runArea = first;
                }

                run += Set(used, mask0) | (Set(used, mask1) << 16) | (Set(used, mask2) << 32) | (Set(used, mask3) << 48);
            }

            packed[runArea] += run;
            for (int lane = 0; lane < 8; lane++)
            {
                check.LeastArea = ushort.Min(check.LeastArea, least.GetElement(lane));
                check.GreatestArea = ushort.Max(check.GreatestArea, greatest.GetElement(lane));
            }

            for (int lane = 0; lane < 16; lane++)
            {
                check.AnyFlags |= any.GetElement(lane);
            }

            check.AnyReversed |= reversed != Vector128<ushort>.Zero;
            check.InForce += TWhen.Dated ? inForce : rows;
        }
    }

    /// <summary>Counts those of 64 flags that have at least one bit of a mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Set(byte* flags, Vector128<byte> mask)
    {
        unchecked
        {
            Vector128<byte> zeros = Vector128.Equals(Vector128.Load(flags) & mask, Vector128<byte>.Zero)
                + Vector128.Equals(Vector128.Load(flags + 16) & mask, Vector128<byte>.Zero)
                + Vector128.Equals(Vector128.Load(flags + 32) & mask, Vector128<byte>.Zero)
                + Vector128.Equals(Vector128.Load(flags + 48) & mask, Vector128<byte>.Zero);

            // Each byte holds minus the number of flags without a bit.
            return (ulong)(Step - Vector128.Sum(Vector128<byte>.Zero - zeros));
        }
    }
}
