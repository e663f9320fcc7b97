using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Counts rows by area and further dimensions: first the number of each row's cell, then one addition a row.</summary>
/// <remarks>
/// <para>
/// There are too many cells to flush them all every 65,535 rows. A counter is emptied into its wide counters when one of its lanes
/// reaches 32,768 instead, which happens seldom and is foreseen by the processor.
/// </para>
/// <para>
/// Rows of one area that stand together fall into few cells, so that an addition often waits for the one before. They are counted in
/// turn into several small tables, which are put together at the end of the run.
/// </para>
/// </remarks>
[SkipLocalsInit]
internal static unsafe class CellKernels
{
    /// <summary>The rows of a chunk: what fits in the first cache with everything that is worked out from it.</summary>
    internal const int ChunkRows = 2_048;

    /// <summary>The rows that are worked out at a time: numbers of rows in vectors are multiples of it.</summary>
    internal const int Step = 64;

    /// <summary>The tables into which a run of one area is counted in turn.</summary>
    internal const int RunTables = 4;

    private const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;
    private const ulong TopBits = 0x8000_8000_8000_8000;

    /// <summary>Finds how many rows at the beginning are of the first one's area, in whole steps.</summary>
    [MethodImpl(Hot)]
    internal static int RunOf(ushort* areas, int count)
    {
        unchecked
        {
            Vector256<ushort> first = Vector256.Create(areas[0]);
            int row = 0;
            while (row + Step <= count && (Differs(areas + row, first) | Differs(areas + row + 32, first)) == Vector256<ushort>.Zero)
            {
                row += Step;
            }

            return row;
        }
    }

    /// <summary>Finds the cells of rows within their areas.</summary>
    /// <param name="plan">The layout, with few enough cells an area.</param>
    /// <param name="rows">The columns of the further dimensions.</param>
    /// <param name="from">The first row in those columns.</param>
    /// <param name="count">How many rows there are: whole steps, and at most <see cref="ChunkRows"/>.</param>
    /// <param name="within">Where the cells' numbers go.</param>
    /// <returns>Whether every row has known values; if not, the numbers mean nothing.</returns>
    internal static bool FindWithin(CountingPlan plan, in RowPointers rows, long from, int count, ushort* within)
    {
        bool clean = true;
        bool first = true;
        foreach (DimensionPlan dimension in plan.Dimensions)
        {
            clean &= dimension.IsAge
                ? AddBands(dimension, rows.BirthYears + from, count, within, first)
                : AddOrdinals(dimension, rows.Ordinals(dimension.Column) + from, count, within, first);
            first = false;
        }

        return clean;
    }

    /// <summary>Finds the cells of rows from their areas and their cells within these.</summary>
    /// <returns>Whether every row has a known area; if not, the cells mean nothing.</returns>
    [MethodImpl(Hot)]
    internal static bool FindCells(CountingPlan plan, ushort* areas, ushort* within, int count, uint* cells)
    {
        unchecked
        {
            Vector256<uint> perArea = Vector256.Create((uint)plan.Layout.CellsPerArea);
            Vector256<ushort> greatest = Vector256<ushort>.Zero;
            for (int row = 0; row < count; row += 16)
            {
                Vector256<ushort> area = Vector256.Load(areas + row);
                greatest = Vector256.Max(greatest, area);
                (Vector256<uint> low, Vector256<uint> high) = Vector256.Widen(area);
                (Vector256<uint> lowWithin, Vector256<uint> highWithin) = Vector256.Widen(Vector256.Load(within + row));
                ((low * perArea) + lowWithin).Store(cells + row);
                ((high * perArea) + highWithin).Store(cells + row + 8);
            }

            return Vector256.LessThanAll(greatest, Vector256.Create((ushort)plan.Layout.Areas.Count));
        }
    }

    /// <summary>Finds the bits that any of the flags has, in whole steps.</summary>
    [MethodImpl(Hot)]
    internal static byte AnyFlags(byte* flags, int count, out int done)
    {
        unchecked
        {
            Vector256<byte> any = Vector256<byte>.Zero;
            done = count & -Step;
            for (int row = 0; row < done; row += 32)
            {
                any |= Vector256.Load(flags + row);
            }

            return Fold(any);
        }
    }

    /// <summary>Copies the flags of rows in force, and 0 for the others, in whole steps.</summary>
    [MethodImpl(Hot)]
    internal static byte MaskFlags(byte* flags, ushort* starts, ushort* ends, ushort day, int count, byte* masked, out int done, out int inForce, out bool reversed)
    {
        unchecked
        {
            Vector256<ushort> asAt = Vector256.Create(day);
            Vector256<byte> any = Vector256<byte>.Zero;
            Vector256<ushort> wrong = Vector256<ushort>.Zero;
            int counted = 0;
            done = count & -Step;
            for (int row = 0; row < done; row += 32)
            {
                Vector256<ushort> starts0 = Vector256.Load(starts + row);
                Vector256<ushort> starts1 = Vector256.Load(starts + row + 16);
                Vector256<ushort> ends0 = Vector256.Load(ends + row);
                Vector256<ushort> ends1 = Vector256.Load(ends + row + 16);
                Vector256<byte> flag = Vector256.Load(flags + row);
                wrong |= Vector256.LessThan(ends0, starts0) | Vector256.LessThan(ends1, starts1);
                any |= flag;
                Vector256<byte> counts = Vector256.Narrow(
                    Vector256.LessThanOrEqual(starts0, asAt) & Vector256.GreaterThan(ends0, asAt),
                    Vector256.LessThanOrEqual(starts1, asAt) & Vector256.GreaterThan(ends1, asAt));
                counted += BitOperations.PopCount(counts.ExtractMostSignificantBits());
                (flag & counts).Store(masked + row);
            }

            inForce = counted;
            reversed = wrong != Vector256<ushort>.Zero;
            return Fold(any);
        }
    }

    /// <summary>Adds a chunk to its counters.</summary>
    [MethodImpl(Hot)]
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

    /// <summary>Adds a run of one area to its counters.</summary>
    /// <param name="within">The rows' cells in the area.</param>
    /// <param name="flags">The rows' flags.</param>
    /// <param name="count">How many rows there are: whole steps, and at most <see cref="ChunkRows"/>.</param>
    /// <param name="tables">Room for <see cref="RunTables"/> counters a cell, all 0 before and after.</param>
    /// <param name="cells">How many cells the area has.</param>
    /// <param name="packed">The counters.</param>
    /// <param name="lanes">By flags: what to add.</param>
    /// <param name="wide">The wide counters.</param>
    /// <param name="first">The area's first cell.</param>
    [MethodImpl(Hot)]
    internal static void ScatterRun(ushort* within, byte* flags, int count, ulong* tables, int cells, ulong* packed, ulong* lanes, uint* wide, int first)
    {
        unchecked
        {
            ulong* table1 = tables + cells;
            ulong* table2 = table1 + cells;
            ulong* table3 = table2 + cells;
            for (int row = 0; row < count; row += RunTables)
            {
                tables[within[row]] += lanes[flags[row]];
                table1[within[row + 1]] += lanes[flags[row + 1]];
                table2[within[row + 2]] += lanes[flags[row + 2]];
                table3[within[row + 3]] += lanes[flags[row + 3]];
            }

            for (int cell = 0; cell < cells; cell++)
            {
                ulong sum = tables[cell] + table1[cell] + table2[cell] + table3[cell];
                tables[cell] = 0;
                table1[cell] = 0;
                table2[cell] = 0;
                table3[cell] = 0;
                if (((packed[first + cell] += sum) & TopBits) != 0)
                {
                    Spill(packed, wide, (uint)(first + cell));
                }
            }
        }
    }

    /// <summary>Empties counters into their wide counters.</summary>
    [MethodImpl(Hot)]
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Differs(ushort* areas, Vector256<ushort> first) => (Vector256.Load(areas) ^ first) | (Vector256.Load(areas + 16) ^ first);

    private static byte Fold(Vector256<byte> any)
    {
        unchecked
        {
            Vector128<ulong> half = (any.GetLower() | any.GetUpper()).AsUInt64();
            ulong bits = half.GetElement(0) | half.GetElement(1);
            bits |= bits >> 32;
            bits |= bits >> 16;
            return (byte)(bits | (bits >> 8));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Spill(ulong* packed, uint* wide, uint cell) => Flush(packed, wide, (int)cell, (int)cell + 1);

    [MethodImpl(Hot)]
    private static bool AddOrdinals(DimensionPlan dimension, byte* ordinals, int count, ushort* within, bool first)
    {
        unchecked
        {
            Vector256<ushort> stride = Vector256.Create((ushort)dimension.Stride);
            Vector256<byte> greatest = Vector256<byte>.Zero;
            for (int row = 0; row < count; row += 32)
            {
                Vector256<byte> places = Vector256.Load(ordinals + row);
                greatest = Vector256.Max(greatest, places);
                Add(places, stride, within + row, first);
            }

            return Vector256.LessThanOrEqualAll(greatest, Vector256.Create((byte)dimension.Greatest));
        }
    }

    [MethodImpl(Hot)]
    private static bool AddBands(DimensionPlan dimension, ushort* births, int count, ushort* within, bool first)
    {
        unchecked
        {
            Vector256<ushort> stride = Vector256.Create((ushort)dimension.Stride);
            Vector256<ushort> year = Vector256.Create((ushort)dimension.Dimension.Year);
            Vector256<ushort> greatest = Vector256<ushort>.Zero;
            int bands = dimension.Thresholds.Length;
            fixed (sbyte* thresholds = dimension.Thresholds)
            {
                for (int row = 0; row < count; row += Step)
                {
                    Vector256<sbyte> ages0 = Ages(births + row, year, ref greatest);
                    Vector256<sbyte> ages1 = Ages(births + row + 32, year, ref greatest);
                    Vector256<sbyte> places0 = Vector256.Create((sbyte)bands);
                    Vector256<sbyte> places1 = places0;
                    for (int band = 0; band < bands; band++)
                    {
                        // One less for each band that begins above the age.
                        Vector256<sbyte> threshold = Vector256.Create(thresholds[band]);
                        places0 += Vector256.GreaterThan(threshold, ages0);
                        places1 += Vector256.GreaterThan(threshold, ages1);
                    }

                    Add(places0.AsByte(), stride, within + row, first);
                    Add(places1.AsByte(), stride, within + row + 32, first);
                }
            }

            return Vector256.LessThanOrEqualAll(greatest, Vector256.Create((ushort)dimension.Greatest));
        }
    }

    /// <summary>Finds the ages of those born in some years, moved down by half the range of a byte, as processors compare bytes with their sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<sbyte> Ages(ushort* births, Vector256<ushort> year, ref Vector256<ushort> greatest)
    {
        // A birth after the year wraps to an age far above any.
        Vector256<ushort> ages0 = year - Vector256.Load(births);
        Vector256<ushort> ages1 = year - Vector256.Load(births + 16);
        greatest = Vector256.Max(greatest, Vector256.Max(ages0, ages1));
        return Vector256.Narrow(ages0, ages1).AsSByte() ^ Vector256.Create(sbyte.MinValue);
    }

    /// <summary>Adds the distances of some places to cells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<byte> places, Vector256<ushort> stride, ushort* within, bool first)
    {
        (Vector256<ushort> low, Vector256<ushort> high) = Vector256.Widen(places);
        low *= stride;
        high *= stride;
        if (!first)
        {
            low += Vector256.Load(within);
            high += Vector256.Load(within + 16);
        }

        low.Store(within);
        high.Store(within + 16);
    }
}
