using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Counts rows by area and further dimensions: first the number of each row's cell, then one addition a row.</summary>
/// <remarks>
/// There are too many cells to flush them all every 65,535 rows. A counter is emptied into its wide counters when one of its lanes
/// reaches 32,768 instead, which happens seldom and is foreseen by the processor.
/// </remarks>
[SkipLocalsInit]
internal static unsafe class CellKernels
{
    /// <summary>The rows of a chunk: what fits in the first cache with everything that is worked out from it.</summary>
    internal const int ChunkRows = 2_048;

    private const int Step = 64;
    private const ulong TopBits = 0x8000_8000_8000_8000;

    /// <summary>Finds the cells of up to <see cref="ChunkRows"/> rows in steps of 64, as far as whole steps go.</summary>
    /// <param name="plan">The layout, with few enough cells an area.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="rows">The columns of the further dimensions.</param>
    /// <param name="from">The first row in those columns.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="cells">Where the cells' numbers go.</param>
    /// <param name="clean">Whether every row has a known area and known values; if not, the cells mean nothing.</param>
    /// <returns>The rows done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int FindCells512(CountingPlan plan, ushort* areas, in RowPointers rows, long from, int count, uint* cells, out bool clean)
    {
        unchecked
        {
            int done = count & -Step;
            byte* within = stackalloc byte[ChunkRows];
            clean = true;
            bool first = true;
            foreach (DimensionPlan dimension in plan.Dimensions)
            {
                clean &= dimension.IsAge
                    ? AddBands512(dimension, rows.BirthYears + from, done, within, first)
                    : AddOrdinals512(dimension, rows.Ordinals(dimension.Column) + from, done, within, first);
                first = false;
            }

            Vector512<uint> perArea = Vector512.Create((uint)plan.Layout.CellsPerArea);
            Vector512<ushort> greatest = Vector512<ushort>.Zero;
            for (int row = 0; row < done; row += Step)
            {
                Vector512<ushort> areas0 = Vector512.Load(areas + row);
                Vector512<ushort> areas1 = Vector512.Load(areas + row + 32);
                greatest = Vector512.Max(greatest, Vector512.Max(areas0, areas1));
                (Vector512<ushort> within0, Vector512<ushort> within1) = Vector512.Widen(Vector512.Load(within + row));
                (Vector512<uint> low, Vector512<uint> high) = Vector512.Widen(areas0);
                (Vector512<uint> lowWithin, Vector512<uint> highWithin) = Vector512.Widen(within0);
                ((low * perArea) + lowWithin).Store(cells + row);
                ((high * perArea) + highWithin).Store(cells + row + 16);
                (low, high) = Vector512.Widen(areas1);
                (lowWithin, highWithin) = Vector512.Widen(within1);
                ((low * perArea) + lowWithin).Store(cells + row + 32);
                ((high * perArea) + highWithin).Store(cells + row + 48);
            }

            clean &= Vector512.LessThanAll(greatest, Vector512.Create((ushort)plan.Layout.Areas.Count));
            return done;
        }
    }

    /// <summary>Finds the bits that any of the flags has, in steps of 64, as far as whole steps go.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static byte AnyFlags512(byte* flags, int count, out int done)
    {
        unchecked
        {
            Vector512<byte> any = Vector512<byte>.Zero;
            done = count & -Step;
            for (int row = 0; row < done; row += Step)
            {
                any |= Vector512.Load(flags + row);
            }

            return Fold(any);
        }
    }

    /// <summary>Copies the flags of rows in force, and 0 for the others, in steps of 64, as far as whole steps go.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static byte MaskFlags512(byte* flags, ushort* starts, ushort* ends, ushort day, int count, byte* masked, out int done, out int inForce, out bool reversed)
    {
        unchecked
        {
            Vector512<ushort> asAt = Vector512.Create(day);
            Vector512<byte> any = Vector512<byte>.Zero;
            Vector512<ushort> wrong = Vector512<ushort>.Zero;
            int counted = 0;
            done = count & -Step;
            for (int row = 0; row < done; row += Step)
            {
                Vector512<ushort> starts0 = Vector512.Load(starts + row);
                Vector512<ushort> starts1 = Vector512.Load(starts + row + 32);
                Vector512<ushort> ends0 = Vector512.Load(ends + row);
                Vector512<ushort> ends1 = Vector512.Load(ends + row + 32);
                Vector512<byte> flag = Vector512.Load(flags + row);
                wrong |= Vector512.LessThan(ends0, starts0) | Vector512.LessThan(ends1, starts1);
                any |= flag;
                Vector512<byte> counts = Vector512.Narrow(
                    Vector512.LessThanOrEqual(starts0, asAt) & Vector512.GreaterThan(ends0, asAt),
                    Vector512.LessThanOrEqual(starts1, asAt) & Vector512.GreaterThan(ends1, asAt));
                counted += BitOperations.PopCount(counts.ExtractMostSignificantBits());
                (flag & counts).Store(masked + row);
            }

            inForce = counted;
            reversed = wrong != Vector512<ushort>.Zero;
            return Fold(any);
        }
    }

    /// <summary>Adds a chunk to its counters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Scatter(uint* cells, byte* flags, int count, ulong* packed, ulong* lanes, uint* wide)
    {
        unchecked
        {
            int row = 0;
            for (; row + 4 <= count; row += 4)
            {
                uint cell0 = cells[row];
                uint cell1 = cells[row + 1];
                uint cell2 = cells[row + 2];
                uint cell3 = cells[row + 3];
                if (((packed[cell0] += lanes[flags[row]]) & TopBits) != 0)
                {
                    Spill(packed, wide, cell0);
                }

                if (((packed[cell1] += lanes[flags[row + 1]]) & TopBits) != 0)
                {
                    Spill(packed, wide, cell1);
                }

                if (((packed[cell2] += lanes[flags[row + 2]]) & TopBits) != 0)
                {
                    Spill(packed, wide, cell2);
                }

                if (((packed[cell3] += lanes[flags[row + 3]]) & TopBits) != 0)
                {
                    Spill(packed, wide, cell3);
                }
            }

            for (; row < count; row++)
            {
                uint cell = cells[row];
                if (((packed[cell] += lanes[flags[row]]) & TopBits) != 0)
                {
                    Spill(packed, wide, cell);
                }
            }
        }
    }

    /// <summary>Empties counters into their wide counters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Flush(ulong* packed, uint* wide, int from, int to)
    {
        unchecked
        {
            ushort* lanes = (ushort*)packed;
            int lane = from * CountingPlan.LanesPerTable;
            int end = to * CountingPlan.LanesPerTable;
            if (Vector128.IsHardwareAccelerated)
            {
                for (; lane + 8 <= end; lane += 8)
                {
                    (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(Vector128.Load(lanes + lane));
                    (Vector128.Load(wide + lane) + low).Store(wide + lane);
                    (Vector128.Load(wide + lane + 4) + high).Store(wide + lane + 4);
                    Vector128<ushort>.Zero.Store(lanes + lane);
                }
            }

            for (; lane < end; lane++)
            {
                wide[lane] += lanes[lane];
                lanes[lane] = 0;
            }
        }
    }

    private static byte Fold(Vector512<byte> any)
    {
        unchecked
        {
            Vector256<byte> half = any.GetLower() | any.GetUpper();
            Vector128<ulong> quarter = (half.GetLower() | half.GetUpper()).AsUInt64();
            ulong bits = quarter.GetElement(0) | quarter.GetElement(1);
            bits |= bits >> 32;
            bits |= bits >> 16;
            return (byte)(bits | (bits >> 8));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Spill(ulong* packed, uint* wide, uint cell) => Flush(packed, wide, (int)cell, (int)cell + 1);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AddOrdinals512(DimensionPlan dimension, byte* ordinals, int count, byte* within, bool first)
    {
        unchecked
        {
            Vector512<byte> stride = Vector512.Create((byte)dimension.Stride);
            Vector512<byte> greatest = Vector512<byte>.Zero;
            byte[] thresholds = dimension.Thresholds;
            for (int row = 0; row < count; row += Step)
            {
                Vector512<byte> value = Vector512.Load(ordinals + row);
                greatest = Vector512.Max(greatest, value);
                Vector512<byte> sum = first ? Vector512<byte>.Zero : Vector512.Load(within + row);
                foreach (byte threshold in thresholds)
                {
                    sum += Vector512.GreaterThanOrEqual(value, Vector512.Create(threshold)) & stride;
                }

                sum.Store(within + row);
            }

            return Vector512.LessThanOrEqualAll(greatest, Vector512.Create((byte)dimension.Greatest));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AddBands512(DimensionPlan dimension, ushort* births, int count, byte* within, bool first)
    {
        unchecked
        {
            Vector512<byte> stride = Vector512.Create((byte)dimension.Stride);
            Vector512<ushort> year = Vector512.Create((ushort)dimension.Dimension.Year);
            Vector512<ushort> greatest = Vector512<ushort>.Zero;
            byte[] thresholds = dimension.Thresholds;
            for (int row = 0; row < count; row += Step)
            {
                // A birth after the year wraps to an age far above any.
                Vector512<ushort> ages0 = year - Vector512.Load(births + row);
                Vector512<ushort> ages1 = year - Vector512.Load(births + row + 32);
                greatest = Vector512.Max(greatest, Vector512.Max(ages0, ages1));
                Vector512<byte> value = Vector512.Narrow(ages0, ages1);
                Vector512<byte> sum = first ? Vector512<byte>.Zero : Vector512.Load(within + row);
                foreach (byte threshold in thresholds)
                {
                    sum += Vector512.GreaterThanOrEqual(value, Vector512.Create(threshold)) & stride;
                }

                sum.Store(within + row);
            }

            return Vector512.LessThanOrEqualAll(greatest, Vector512.Create((ushort)dimension.Greatest));
        }
    }
}
