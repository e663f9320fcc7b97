using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CoverageMetrics.Aggregation.Kernels;

internal static unsafe partial class AreaKernels
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Vector512Rows<TWhen>(in AreaBlock block, int rows, ref BlockCheck check)
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
            byte* inForceFlags = stackalloc byte[Step];
            Vector512<byte> mask0 = Vector512.Create(block.Masks[0]);
            Vector512<byte> mask1 = Vector512.Create(block.Masks[1]);
            Vector512<byte> mask2 = Vector512.Create(block.Masks[2]);
            Vector512<byte> mask3 = Vector512.Create(block.Masks[3]);
            Vector512<ushort> day = Vector512.Create(block.Day);
            Vector512<ushort> least = Vector512<ushort>.AllBitsSet;
            Vector512<ushort> greatest = Vector512<ushort>.Zero;
            Vector512<byte> any = Vector512<byte>.Zero;
            Vector512<ushort> reversed = Vector512<ushort>.Zero;
            int inForce = 0;
            ulong run = 0;
            ushort runArea = 0;
            for (int row = 0; row < rows; row += Step)
            {
                Vector512<ushort> areas0 = Vector512.Load(areas + row);
                Vector512<ushort> areas1 = Vector512.Load(areas + row + 32);
                Vector512<byte> flag = Vector512.Load(flags + row);
                any |= flag;
                least = Vector512.Min(least, Vector512.Min(areas0, areas1));
                greatest = Vector512.Max(greatest, Vector512.Max(areas0, areas1));
                if (TWhen.Dated)
                {
                    Vector512<ushort> starts0 = Vector512.Load(starts + row);
                    Vector512<ushort> starts1 = Vector512.Load(starts + row + 32);
                    Vector512<ushort> ends0 = Vector512.Load(ends + row);
                    Vector512<ushort> ends1 = Vector512.Load(ends + row + 32);
                    reversed |= Vector512.LessThan(ends0, starts0) | Vector512.LessThan(ends1, starts1);
                    Vector512<byte> counts = Vector512.Narrow(
                        Vector512.LessThanOrEqual(starts0, day) & Vector512.GreaterThan(ends0, day),
                        Vector512.LessThanOrEqual(starts1, day) & Vector512.GreaterThan(ends1, day));
                    inForce += BitOperations.PopCount(counts.ExtractMostSignificantBits());
                    flag &= counts;
                }

                ushort first = areas[row];
                Vector512<ushort> same = Vector512.Create(first);
                if (Vector512.EqualsAll(areas0, same) && Vector512.EqualsAll(areas1, same))
                {
                    if (first != runArea)
                    {
                        packed[runArea] += run;
                        run = 0;
                        runArea = first;
                    }

                    ulong n0 = (uint)BitOperations.PopCount(~Vector512.Equals(flag & mask0, Vector512<byte>.Zero).ExtractMostSignificantBits());
                    ulong n1 = (uint)BitOperations.PopCount(~Vector512.Equals(flag & mask1, Vector512<byte>.Zero).ExtractMostSignificantBits());
                    ulong n2 = (uint)BitOperations.PopCount(~Vector512.Equals(flag & mask2, Vector512<byte>.Zero).ExtractMostSignificantBits());
                    ulong n3 = (uint)BitOperations.PopCount(~Vector512.Equals(flag & mask3, Vector512<byte>.Zero).ExtractMostSignificantBits());
                    run += n0 | (n1 << 16) | (n2 << 32) | (n3 << 48);
                }
                else if (TWhen.Dated)
                {
                    flag.Store(inForceFlags);
                    Mixed(areas + row, inForceFlags, packed, lanes);
                }
                else
                {
                    Mixed(areas + row, flags + row, packed, lanes);
                }
            }

            packed[runArea] += run;
            for (int lane = 0; lane < 32; lane++)
            {
                check.LeastArea = ushort.Min(check.LeastArea, least.GetElement(lane));
                check.GreatestArea = ushort.Max(check.GreatestArea, greatest.GetElement(lane));
            }

            for (int lane = 0; lane < 64; lane++)
            {
                check.AnyFlags |= any.GetElement(lane);
            }

            check.AnyReversed |= reversed != Vector512<ushort>.Zero;
            check.InForce += TWhen.Dated ? inForce : rows;
        }
    }
}
