using System;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Counts persons: rows are dealt out into partitions by their person, so that every person is in one, and each partition is counted by itself.</summary>
internal static unsafe class PersonCount
{
    private const int ChunksPerWorker = 4;

    internal static PersonTally Run(
        KernelPath path, in ParticipantColumns columns, TallyLayout layout, AreaRollUp? rollUp, TallyOptions options, Looks looks)
    {
        (CountingPlan plan, DayFilter day) = Plan(columns, layout, rollUp, options);
        TallyLayout counted = rollUp is null ? layout : layout.Over(rollUp.Parents);
        int rows = columns.Rows;
        int workers = Morsels.Workers(rows, options);
        PersonTally? tally = null;
        ColumnCount.Pinned(columns, (in RowPointers pinned) =>
        {
            using var run = new PersonRun(path, pinned, rows, plan, counted, rollUp, day, workers == 1 ? 1 : workers * ChunksPerWorker);
            Morsels.Each(run.Chunks, workers, (_, chunk) => run.CountChunk(chunk, looks), looks.Token);
            if (run.MustRecount())
            {
                Morsels.Each(run.Chunks, workers, (_, chunk) => run.CountChunk(chunk, looks), looks.Token);
            }

            run.Allocate();
            Morsels.Each(run.Chunks, workers, (_, chunk) => run.ScatterChunk(chunk, looks), looks.Token);
            options.Progress?.Report(new(rows / 2, rows));
            var counters = new PersonCounter?[workers];
            try
            {
                Morsels.Each(
                    PersonRun.Partitions,
                    workers,
                    (worker, partition) => run.CountPartition(counters[worker] ??= new(path, plan, counted.Areas.Count), partition, looks),
                    looks.Token);
                tally = run.ToTally(counters, options.Day);
            }
            finally
            {
                foreach (PersonCounter? counter in counters)
                {
                    counter?.Dispose();
                }
            }
        });
        options.Progress?.Report(new(rows, rows));
        return tally!;
    }

    /// <summary>Refuses what cannot be counted by person.</summary>
    internal static (CountingPlan Plan, DayFilter Day) Plan(in ParticipantColumns columns, TallyLayout layout, AreaRollUp? rollUp, TallyOptions options)
    {
        var plan = new CountingPlan(layout);
        if (plan.Dimensions.Length > 0)
        {
            throw new ArgumentException("Persons are counted by area and group; the layout has further dimensions.", nameof(layout));
        }

        DayFilter day = plan.Require(columns, options);
        if (!columns.HasPersons)
        {
            throw new ArgumentException("Counting persons needs a column that says who each row is about.", nameof(columns));
        }

        if (rollUp is not null && !rollUp.Areas.Equals(layout.Areas))
        {
            throw new ArgumentException($"The roll-up is of {rollUp.Areas}, but the layout of {layout.Areas}.", nameof(rollUp));
        }

        return (plan, day);
    }
}
