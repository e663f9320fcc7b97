using System;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>What one thread counts into: narrow counters that are flushed into wide ones, and the rows counted apart.</summary>
internal sealed unsafe class Accumulator : IDisposable
{
    /// <summary>The rows after which the wide counters, of 32 bits, are added to the totals.</summary>
    private const long MostRowsInWide = int.MaxValue;

    private readonly CountingPlan _plan;
    private readonly KernelPath _path;
    private readonly long[] _totals;
    private readonly int _areas;
    private readonly int _cells;
    private readonly bool _byAreaAlone;
    private readonly NativeBuffer<ulong>[] _packed;
    private readonly NativeBuffer<uint>[] _wide;
    private readonly NativeBuffer<ulong> _lanes;
    private readonly NativeBuffer<byte> _masks;
    private readonly NativeBuffer<uint> _chunkCells;
    private readonly NativeBuffer<byte> _chunkFlags;
    private readonly NativeBuffer<ushort> _chunkWithin;
    private readonly NativeBuffer<ulong> _runTables;
    private NativeBuffer<ushort>? _narrow;
    private long _rowsInWide;

    /// <param name="plan">The layout.</param>
    /// <param name="path">The way of counting.</param>
    /// <param name="totals">Where the counts end up, on <see cref="Drain"/>; not written before, unless more than two thousand million rows come.</param>
    internal Accumulator(CountingPlan plan, KernelPath path, long[] totals)
    {
        _plan = plan;
        _path = path;
        _totals = totals;
        _areas = plan.Layout.Areas.Count;
        _cells = plan.Layout.Cells;
        _byAreaAlone = plan.Dimensions.Length == 0;
        _packed = new NativeBuffer<ulong>[plan.Tables];
        _wide = new NativeBuffer<uint>[plan.Tables];
        _lanes = new(256L * plan.Tables);
        _masks = new(plan.Masks.Length);
        plan.Masks.CopyTo(new Span<byte>(_masks.Pointer, plan.Masks.Length));
        for (int table = 0; table < plan.Tables; table++)
        {
            _packed[table] = new(_byAreaAlone ? CodeIndex.MaximumCount + 1 : _cells);
            _wide[table] = new((long)_cells * CountingPlan.LanesPerTable);
            plan.Lanes[table].CopyTo(new Span<ulong>(_lanes.Pointer + (256 * table), 256));
        }

        _chunkCells = new(CellKernels.ChunkRows);
        _chunkFlags = new(CellKernels.ChunkRows);
        _chunkWithin = new(CellKernels.ChunkRows);

        // A run has at least as many rows as the counters that it is counted into.
        _runTables = new(CellKernels.ChunkRows);
    }

    internal long RowsRead { get; private set; }

    internal long RowsNotInForce { get; private set; }

    internal RejectLedger Rejects { get; } = new();

    public void Dispose()
    {
        foreach (NativeBuffer<ulong> packed in _packed)
        {
            packed.Dispose();
        }

        foreach (NativeBuffer<uint> wide in _wide)
        {
            wide.Dispose();
        }

        _lanes.Dispose();
        _masks.Dispose();
        _chunkCells.Dispose();
        _chunkFlags.Dispose();
        _chunkWithin.Dispose();
        _runTables.Dispose();
        _narrow?.Dispose();
    }

    /// <summary>Counts rows.</summary>
    internal void Add(in RowPointers rows, long from, long to, DayFilter day)
    {
        while (from < to)
        {
            int count = (int)Math.Min(to - from, AreaKernels.BlockRows);
            if (_rowsInWide > MostRowsInWide - count)
            {
                Drain();
            }

            if (_byAreaAlone)
            {
                AddByArea(rows, from, count, day);
            }
            else
            {
                AddByCell(rows, from, count, day);
            }

            _rowsInWide += count;
            RowsRead += count;
            from += count;
        }
    }

    /// <summary>Adds everything counted to the totals.</summary>
    /// <exception cref="OverflowException">A total is larger than <see cref="long.MaxValue"/>.</exception>
    internal void Drain()
    {
        int groups = _plan.Layout.Groups.Count;
        for (int table = 0; table < _plan.Tables; table++)
        {
            uint* wide = _wide[table].Pointer;
            if (!_byAreaAlone)
            {
                CellKernels.Flush(_packed[table].Pointer, wide, 0, _cells);
            }

            int first = table * CountingPlan.LanesPerTable;
            int lanes = Math.Min(groups - first, CountingPlan.LanesPerTable);
            for (int cell = 0; cell < _cells; cell++)
            {
                for (int lane = 0; lane < lanes; lane++)
                {
                    _totals[(cell * groups) + first + lane] += wide[(cell * CountingPlan.LanesPerTable) + lane];
                }
            }

            _wide[table].Clear();
        }

        _rowsInWide = 0;
    }

    /// <summary>Finds the cell of a row, or what is wrong with it.</summary>
    internal static bool TryCell(CountingPlan plan, in RowPointers rows, long row, out int cell, out DimensionPlan? unknown, out int value)
    {
        cell = 0;
        unknown = null;
        value = rows.Area(row);
        if (unchecked((uint)value >= (uint)plan.Layout.Areas.Count))
        {
            return false;
        }

        cell = value * plan.Layout.CellsPerArea;
        foreach (DimensionPlan dimension in plan.Dimensions)
        {
            value = dimension.IsAge ? rows.BirthYears[row] : rows.Ordinals(dimension.Column)[row];
            if (!dimension.TryPlace(value, out int place))
            {
                unknown = dimension;
                return false;
            }

            cell += place * dimension.Stride;
        }

        return true;
    }

    private void AddByArea(in RowPointers rows, long from, int count, DayFilter day)
    {
        AreaBlock block = Narrow(rows, from, count, day, out bool reversed);
        BlockCheck check = default;
        for (int table = 0; table < _plan.Tables; table++)
        {
            block.Packed = _packed[table].Pointer;
            block.Lanes = _lanes.Pointer + (256 * table);
            block.Masks = _masks.Pointer + (CountingPlan.LanesPerTable * table);
            check = AreaKernels.Count(_path, block, day.Dated);
        }

        if (reversed || !check.IsClean(_areas, _plan.Layout.KnownFlags))
        {
            foreach (NativeBuffer<ulong> packed in _packed)
            {
                packed.Clear();
            }

            AddOneByOne(rows, from, count, day);
            return;
        }

        RowsNotInForce += count - check.InForce;
        for (int table = 0; table < _plan.Tables; table++)
        {
            CellKernels.Flush(_packed[table].Pointer, _wide[table].Pointer, check.LeastArea, check.GreatestArea + 1);
        }
    }

    private void AddByCell(in RowPointers rows, long from, int count, DayFilter day)
    {
        bool vectors = _path != KernelPath.Scalar && _plan.SuitsVectors && !rows.WideAreas;
        for (int done = 0; done < count;)
        {
            long at = from + done;
            int chunk = Math.Min(count - done, CellKernels.ChunkRows);
            int run = vectors ? CellKernels.RunOf(rows.Areas16 + at, chunk) : 0;
            bool isRun = run > 0 && run >= CellKernels.RunTables * _plan.Layout.CellsPerArea;
            chunk = isRun ? run : chunk;
            done += chunk;
            int found = vectors ? chunk & -CellKernels.Step : 0;
            if (!(found == 0 || TryFindCellsAtOnce(rows, at, found, isRun))
                || !TryFindCells(rows, at, found, chunk)
                || !TryFindFlags(rows, at, chunk, day, out int inForce))
            {
                AddOneByOne(rows, at, chunk, day);
                continue;
            }

            RowsNotInForce += chunk - inForce;
            byte* flags = day.Dated ? _chunkFlags.Pointer : rows.Programmes + at;
            for (int table = 0; table < _plan.Tables; table++)
            {
                ulong* packed = _packed[table].Pointer;
                ulong* lanes = _lanes.Pointer + (256 * table);
                uint* wide = _wide[table].Pointer;
                if (isRun)
                {
                    int cells = _plan.Layout.CellsPerArea;
                    CellKernels.ScatterRun(_chunkWithin.Pointer, flags, chunk, _runTables.Pointer, cells, packed, lanes, wide, rows.Areas16[at] * cells);
                }
                else
                {
                    CellKernels.Scatter(_chunkCells.Pointer, flags, chunk, packed, lanes, wide);
                }
            }
        }
    }

    /// <summary>Finds the cells of whole steps of rows; of a run of one area those within it.</summary>
    private bool TryFindCellsAtOnce(in RowPointers rows, long at, int found, bool isRun) =>
        CellKernels.FindWithin(_plan, rows, at, found, _chunkWithin.Pointer)
        && (isRun ? rows.Areas16[at] < _areas : CellKernels.FindCells(_plan, rows.Areas16 + at, _chunkWithin.Pointer, found, _chunkCells.Pointer));

    /// <summary>Finds the cells of a chunk row by row, until one has none.</summary>
    private bool TryFindCells(in RowPointers rows, long at, int from, int chunk)
    {
        for (int row = from; row < chunk; row++)
        {
            if (!TryCell(_plan, rows, at + row, out int cell, out _, out _))
            {
                return false;
            }

            _chunkCells.Pointer[row] = (uint)cell;
        }

        return true;
    }

    /// <summary>Checks the flags of a chunk and, where there is a day, copies those of the rows in force and 0 for the others.</summary>
    private bool TryFindFlags(in RowPointers rows, long at, int chunk, DayFilter day, out int inForce)
    {
        bool vectors = _path != KernelPath.Scalar;
        byte* flags = rows.Programmes + at;
        byte any = 0;
        int row = 0;
        inForce = chunk;
        if (!day.Dated)
        {
            if (vectors)
            {
                any = CellKernels.AnyFlags(flags, chunk, out row);
            }

            for (; row < chunk; row++)
            {
                any |= flags[row];
            }

            return (any & ~_plan.Layout.KnownFlags) == 0;
        }

        inForce = 0;
        bool reversed = false;
        if (vectors && !rows.WideDates)
        {
            any = CellKernels.MaskFlags(flags, rows.Starts16 + at, rows.Ends16 + at, (ushort)day.Day, chunk, _chunkFlags.Pointer, out row, out inForce, out reversed);
        }

        for (; row < chunk; row++)
        {
            int start = rows.Start(at + row);
            int end = rows.End(at + row);
            reversed |= end < start;
            bool counts = start <= day.Day && end > day.Day;
            inForce += counts ? 1 : 0;
            any |= flags[row];
            _chunkFlags.Pointer[row] = counts ? flags[row] : (byte)0;
        }

        return !reversed && (any & ~_plan.Layout.KnownFlags) == 0;
    }

    /// <summary>Counts rows one by one, and those apart that have something wrong with them.</summary>
    private void AddOneByOne(in RowPointers rows, long from, int count, DayFilter day)
    {
        for (long row = from; row < from + count; row++)
        {
            byte flags = rows.Programmes[row];
            bool placed = TryCell(_plan, rows, row, out int cell, out DimensionPlan? unknown, out int value);
            if (!placed && unknown is null)
            {
                Rejects.Add(RejectReason.UnknownArea, value);
            }
            else if ((flags & ~_plan.Layout.KnownFlags) != 0)
            {
                Rejects.Add(RejectReason.UnknownProgramme, flags);
            }
            else if (unknown is not null)
            {
                Rejects.Add(RejectReason.UnknownCategory, unknown.Describe(value), 1);
            }
            else if (day.Dated && rows.End(row) < rows.Start(row))
            {
                Rejects.Add(RejectReason.EndBeforeStart, _plan.Layout.Areas[rows.Area(row)], 1);
            }
            else if (day.Dated && (rows.Start(row) > day.Day || rows.End(row) <= day.Day))
            {
                RowsNotInForce++;
            }
            else
            {
                for (int table = 0; table < _plan.Tables; table++)
                {
                    ulong lanes = _plan.Lanes[table][flags];
                    for (int lane = 0; lane < CountingPlan.LanesPerTable; lane++)
                    {
                        _wide[table].Pointer[((long)cell * CountingPlan.LanesPerTable) + lane] += (uint)((lanes >> (16 * lane)) & 1);
                    }
                }
            }
        }
    }

    /// <summary>Brings a block into 16-bit areas and days.</summary>
    private AreaBlock Narrow(in RowPointers rows, long from, int count, DayFilter day, out bool reversed)
    {
        reversed = false;
        AreaBlock block = new()
        {
            Flags = rows.Programmes + from,
            Rows = count,
            Areas = rows.Areas16 + from,
            Starts = rows.Starts16 + from,
            Ends = rows.Ends16 + from,
            Day = unchecked((ushort)day.Day),
        };
        if (!rows.WideAreas && !(day.Dated && rows.WideDates))
        {
            return block;
        }

        _narrow ??= new(3L * AreaKernels.BlockRows);
        if (rows.WideAreas)
        {
            block.Areas = _narrow.Pointer;
            for (int row = 0; row < count; row++)
            {
                int area = rows.Areas32[from + row];
                block.Areas[row] = area is >= 0 and < CodeIndex.Unknown ? (ushort)area : CodeIndex.Unknown;
            }
        }

        if (day.Dated && rows.WideDates)
        {
            // All that matters is on which side of the day each lies.
            block.Starts = _narrow.Pointer + AreaKernels.BlockRows;
            block.Ends = block.Starts + AreaKernels.BlockRows;
            block.Day = 1;
            for (int row = 0; row < count; row++)
            {
                int start = rows.Starts32[from + row];
                int end = rows.Ends32[from + row];
                reversed |= end < start;
                block.Starts[row] = start <= day.Day ? (ushort)0 : (ushort)2;
                block.Ends[row] = end > day.Day ? (ushort)3 : (ushort)1;
            }
        }

        return block;
    }
}
