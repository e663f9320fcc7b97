using System;
using System.Threading;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Counts columns: pins them, deals them out to threads and adds up what those have counted.</summary>
internal static unsafe class ColumnCount
{
    /// <summary>Something to do with columns while they are pinned.</summary>
    internal delegate void PinnedAction(in RowPointers rows);

    internal static ParticipantTally Run(
        KernelPath path, in ParticipantColumns columns, TallyLayout layout, TallyOptions options, CancellationToken cancellationToken)
    {
        var plan = new CountingPlan(layout);
        DayFilter day = plan.Require(columns, options);
        long[] counts = new long[layout.Counts];
        int workers = Morsels.Workers(columns.Rows, options);
        var accumulators = new Accumulator?[workers];
        long read = 0;
        long notInForce = 0;
        var rejects = new RejectLedger();
        try
        {
            int rowCount = columns.Rows;
            Pinned(columns, (in RowPointers pinned) =>
            {
                RowPointers rows = pinned;
                Morsels.Run(
                    rowCount,
                    workers,
                    options.Progress,
                    (worker, from, to) => (accumulators[worker] ??= new(plan, path, counts)).Add(rows, from, to, day),
                    cancellationToken);
            });
            foreach (Accumulator? accumulator in accumulators)
            {
                if (accumulator is not null)
                {
                    accumulator.Drain();
                    read += accumulator.RowsRead;
                    notInForce += accumulator.RowsNotInForce;
                    rejects.Add(accumulator.Rejects.ToRejectedRows());
                }
            }
        }
        finally
        {
            foreach (Accumulator? accumulator in accumulators)
            {
                accumulator?.Dispose();
            }
        }

        return new(layout, options.Day, counts, read, notInForce, rejects.ToRejectedRows());
    }

    /// <summary>Pins columns for as long as something is done with them.</summary>
    internal static void Pinned(in ParticipantColumns columns, PinnedAction action)
    {
        fixed (ushort* areas16 = columns.Areas16, starts16 = columns.Starts16, ends16 = columns.Ends16, births = columns.BirthYears)
        fixed (int* areas32 = columns.Areas32, starts32 = columns.Starts32, ends32 = columns.Ends32)
        fixed (ulong* persons64 = columns.Persons64)
        fixed (uint* persons32 = columns.Persons32)
        fixed (byte* programmes = columns.Programmes, ordinals0 = columns.Ordinals0, ordinals1 = columns.Ordinals1, ordinals2 = columns.Ordinals2, ordinals3 = columns.Ordinals3)
        {
            action(new()
            {
                Areas16 = areas16,
                Areas32 = areas32,
                Programmes = programmes,
                Starts16 = starts16,
                Ends16 = ends16,
                Starts32 = starts32,
                Ends32 = ends32,
                BirthYears = births,
                Ordinals0 = ordinals0,
                Ordinals1 = ordinals1,
                Ordinals2 = ordinals2,
                Ordinals3 = ordinals3,
                Persons64 = persons64,
                Persons32 = persons32,
                WidePersons = columns.WidePersons,
                WideAreas = columns.WideAreas,
                WideDates = columns.WideDates,
                HasDates = columns.HasDates,
            });
        }
    }
}
