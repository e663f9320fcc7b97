using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NodaTime;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Counts the rows in force on each of many dates in one pass: each row is added at the first date that it is in force, taken off at the first that it no longer is, and the dates are added up.</summary>
internal static unsafe class SeriesCount
{
    /// <summary>The most counters of all dates together: a gigabyte.</summary>
    internal const long MostCounters = 1L << 28;

    internal static ParticipantTally[] Run(
        in ParticipantColumns columns, TallyLayout layout, IReadOnlyList<LocalDate> days, TallyOptions options, Looks looks)
    {
        var plan = new CountingPlan(layout);
        plan.Require(columns, datesNeeded: true);
        LocalDate[] rising = [.. days.Select(day => day.WithCalendar(CalendarSystem.Iso)).Distinct().Order()];
        if (rising.Length == 0)
        {
            return [];
        }

        long counters = (long)layout.Cells * CountingPlan.LanesPerTable * plan.Tables * (rising.Length + 1L);
        if (counters > MostCounters)
        {
            throw new ArgumentException($"At most {MostCounters} counters fit, but {rising.Length} dates of {layout.Cells} cells need {counters}; count fewer dates at a time.", nameof(days));
        }

        var numbers = new int[rising.Length];
        for (int date = 0; date < numbers.Length; date++)
        {
            numbers[date] = DayFilter.On(rising[date], columns, nameof(days)).Day;
        }

        int rows = columns.Rows;
        int workers = Morsels.Workers(rows, options);
        var parts = new Part?[workers];
        ParticipantTally[] tallies;
        try
        {
            ColumnCount.Pinned(columns, (in RowPointers pinned) =>
            {
                RowPointers captured = pinned;
                Morsels.Run(rows, workers, options.Progress, (worker, from, to) => (parts[worker] ??= new(plan, numbers)).Add(captured, from, to, looks), looks.Token);
            });
            tallies = ToTallies(layout, rising, parts, rows, looks);
        }
        finally
        {
            foreach (Part? part in parts)
            {
                part?.Dispose();
            }
        }

        Dictionary<LocalDate, ParticipantTally> byDate = tallies.ToDictionary(tally => tally.AsAt!.Value);
        return [.. days.Select(day => byDate[day.WithCalendar(CalendarSystem.Iso)])];
    }

    private static ParticipantTally[] ToTallies(TallyLayout layout, LocalDate[] dates, Part?[] parts, long rows, Looks looks)
    {
        var rejects = new RejectLedger();
        foreach (Part? part in parts)
        {
            if (part is not null)
            {
                rejects.Add(part.Rejects.ToRejectedRows());
            }
        }

        RejectedRows[] rejected = rejects.ToRejectedRows();
        long good = rows - rejects.Total;
        long inForce = 0;
        var running = new long[layout.Counts];
        var tallies = new ParticipantTally[dates.Length];
        for (int date = 0; date < dates.Length; date++)
        {
            looks.Look();
            foreach (Part? part in parts)
            {
                inForce += part?.AddTo(running, date) ?? 0;
            }

            tallies[date] = new(layout, dates[date], [.. running], rows, good - inForce, rejected);
        }

        return tallies;
    }

    /// <summary>What one thread has counted.</summary>
    private sealed class Part : IDisposable
    {
        private readonly CountingPlan _plan;
        private readonly int[] _days;
        private readonly int _cells;
        private readonly NativeBuffer<int>[] _changes;
        private readonly long[] _rows;
        private readonly ushort[] _firstFrom16;

        internal Part(CountingPlan plan, int[] days)
        {
            _plan = plan;
            _days = days;
            _cells = plan.Layout.Cells;
            _rows = new long[days.Length + 1];
            _changes = new NativeBuffer<int>[plan.Tables];
            for (int table = 0; table < plan.Tables; table++)
            {
                // By date, then cell, then lane; the last date is never reached.
                _changes[table] = new((days.Length + 1L) * _cells * CountingPlan.LanesPerTable);
            }

            _firstFrom16 = days.Length < ushort.MaxValue ? new ushort[ushort.MaxValue + 1] : [];
            int first = 0;
            for (int day = 0; day < _firstFrom16.Length; day++)
            {
                first += first < days.Length && days[first] < day ? 1 : 0;
                _firstFrom16[day] = (ushort)first;
            }
        }

        internal RejectLedger Rejects { get; } = new();

        public void Dispose()
        {
            foreach (NativeBuffer<int> changes in _changes)
            {
                changes.Dispose();
            }
        }

        /// <summary>Adds rows. Each may be the first to touch two pages of memory, which takes longer than counting it.</summary>
        internal void Add(in RowPointers rows, long from, long to, Looks looks)
        {
            for (; from < to; from += Looks.Rows)
            {
                looks.Look();
                Add(rows, from, Math.Min(to, from + Looks.Rows));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Add(in RowPointers rows, long from, long to)
        {
            int known = _plan.Layout.KnownFlags;
            bool narrow = !rows.WideDates && _firstFrom16.Length > 0;
            for (long row = from; row < to; row++)
            {
                byte flags = rows.Programmes[row];
                if (!Accumulator.TryCell(_plan, rows, row, out int cell, out DimensionPlan? unknown, out int value))
                {
                    Reject(flags, unknown, value);
                    continue;
                }

                int start = rows.Start(row);
                int end = rows.End(row);
                if ((flags & ~known) != 0 || end < start)
                {
                    Reject(flags, cell);
                    continue;
                }

                int first = narrow ? _firstFrom16[start] : FirstFrom(start);
                int last = end == ParticipantColumns.OpenEnd32 ? _days.Length : narrow ? _firstFrom16[end] : FirstFrom(end);
                if (first < last)
                {
                    _rows[first]++;
                    _rows[last]--;
                    for (int table = 0; table < _changes.Length; table++)
                    {
                        int* changes = _changes[table].Pointer;
                        Vector128<int> groups = Spread(_plan.Lanes[table][flags]);
                        int* begin = changes + ((((long)first * _cells) + cell) * CountingPlan.LanesPerTable);
                        int* finish = changes + ((((long)last * _cells) + cell) * CountingPlan.LanesPerTable);
                        (Vector128.Load(begin) + groups).Store(begin);
                        (Vector128.Load(finish) - groups).Store(finish);
                    }
                }
            }
        }

        /// <summary>Adds the changes at a date to running counts.</summary>
        /// <returns>The change in the rows in force.</returns>
        internal long AddTo(long[] running, int date)
        {
            int groups = _plan.Layout.Groups.Count;
            for (int group = 0; group < groups; group++)
            {
                int* changes = _changes[group / CountingPlan.LanesPerTable].Pointer
                    + ((long)date * _cells * CountingPlan.LanesPerTable) + (group % CountingPlan.LanesPerTable);
                for (int cell = 0; cell < _cells; cell++)
                {
                    running[(cell * groups) + group] += changes[(long)cell * CountingPlan.LanesPerTable];
                }
            }

            return _rows[date];
        }

        /// <summary>Widens four lanes of 16 bits.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<int> Spread(ulong lanes) => Vector128.WidenLower(Vector128.CreateScalar(lanes).AsInt16());

        private int FirstFrom(int day)
        {
            int found = Array.BinarySearch(_days, day);
            return found >= 0 ? found : ~found;
        }

        private void Reject(byte flags, DimensionPlan? unknown, int value)
        {
            if (unknown is null)
            {
                Rejects.Add(RejectReason.UnknownArea, value);
            }
            else if ((flags & ~_plan.Layout.KnownFlags) != 0)
            {
                Rejects.Add(RejectReason.UnknownProgramme, flags);
            }
            else
            {
                Rejects.Add(RejectReason.UnknownCategory, unknown.Describe(value), 1);
            }
        }

        private void Reject(byte flags, int cell)
        {
            if ((flags & ~_plan.Layout.KnownFlags) != 0)
            {
                Rejects.Add(RejectReason.UnknownProgramme, flags);
            }
            else
            {
                Rejects.Add(RejectReason.EndBeforeStart, _plan.Layout.Areas[cell / _plan.Layout.CellsPerArea], 1);
            }
        }
    }
}
