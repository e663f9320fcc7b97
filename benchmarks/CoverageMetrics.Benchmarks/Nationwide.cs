using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using CoverageMetrics.Aggregation;

namespace CoverageMetrics.Benchmarks;

/// <summary>The bulk jobs through the public API: one on a folder of columns, timed and printed as a line of JSON, or all on generated participants.</summary>
internal static partial class Nationwide
{
    internal static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            return Report();
        }

        if (args.Length != 4
            || !int.TryParse(args[2], CultureInfo.InvariantCulture, out int threads)
            || !int.TryParse(args[3], CultureInfo.InvariantCulture, out int repetitions))
        {
            Console.Error.WriteLine("nationwide [FOLDER JOB THREADS REPS]");
            return 2;
        }

        var folder = new ColumnFolder(args[0]);
        string job = args[1];
        TallyOptions options = TallyOptions.Usual.WithThreads(threads);
        Func<string>? work = job switch
        {
            "J1" => () => Check(ParticipantTally.Count(folder.Columns(), folder.Layout, options), folder),
            "J2" => () => Check(ParticipantTally.Count(folder.DatedColumns(), folder.Layout, options.AsAt(folder.AsAt)), folder),
            "J3" => () => Check(ParticipantTally.Count(folder.AgeColumns(), folder.AgeLayout, options), folder),
            "J4" => () => Check(PersonTally.Count(folder.PersonColumns(), folder.Layout, folder.Provinces, options)),
            "J5bin" => () => Check(Stream(folder, threads), folder),
            "J6" => () => Ratios(folder, threads),
            _ => null,
        };
        if (work is not null)
        {
            Console.WriteLine(Timed.Of("project", "default", job, threads, repetitions, folder.Rows, work).Line);
        }

        return 0;
    }

    /// <summary>Rolls a tally up and weighs each level: what every engine prints, to show that all did the same work.</summary>
    private static string Check(ParticipantTally communes, ColumnFolder folder)
    {
        ParticipantTally provinces = communes.RollUp(folder.Provinces);
        ParticipantTally nation = provinces.ToWhole("VN");
        return $"{Weigh(communes.Counts)}:{Weigh(provinces.Counts)}:{Weigh(nation.Counts)}";
    }

    /// <summary>Counts the files of columns in bounded memory: each thread its own range of rows, and the tallies merged.</summary>
    private static ParticipantTally Stream(ColumnFolder folder, int threads)
    {
        ParticipantTally[] parts = new ParticipantTally[threads];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            long from = (long)folder.Rows * thread / threads;
            long to = (long)folder.Rows * (thread + 1) / threads;
            (FileStream areas, FileStream programmes) = folder.Open(from);
            using (areas)
            using (programmes)
            {
                parts[thread] = ParticipantTally.Count(
                    ParticipantStreams.Of(new FirstBytes(areas, 2 * (to - from)), new FirstBytes(programmes, to - from)), folder.Layout);
            }
        });
        return parts.Aggregate((all, part) => all.Merge(part));
    }

    private static string Ratios(ColumnFolder folder, int threads)
    {
        long[] current = folder.Column<long>("cell_cur.i64");
        long[] previous = folder.Column<long>("cell_prev.i64");
        long[] plan = folder.Column<long>("cell_plan.i64");
        long[] labour = folder.Column<long>("cell_labour.i64");
        long[] sums = new long[3];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            int from = (int)((long)current.Length * thread / threads);
            int to = (int)((long)current.Length * (thread + 1) / threads);
            Span<long> results = stackalloc long[4_096];
            for (; from < to; from += results.Length)
            {
                Range cells = from..Math.Min(to, from + results.Length);
                Span<long> some = results[..(cells.End.Value - from)];
                BulkRatios.Growths(previous.AsSpan(cells), current.AsSpan(cells), some);
                Interlocked.Add(ref sums[0], Sum(some));
                BulkRatios.Shares(current.AsSpan(cells), labour.AsSpan(cells), some);
                Interlocked.Add(ref sums[1], Sum(some));
                BulkRatios.Shares(current.AsSpan(cells), plan.AsSpan(cells), some);
                Interlocked.Add(ref sums[2], Sum(some));
            }
        });
        return $"{sums[0]}:{sums[1]}:{sums[2]}";
    }

    private static long Sum(ReadOnlySpan<long> values)
    {
        ReadOnlySpan<Vector<long>> several = MemoryMarshal.Cast<long, Vector<long>>(values);
        Vector<long> sums = Vector<long>.Zero;
        foreach (Vector<long> some in several)
        {
            sums += some;
        }

        long sum = Vector.Sum(sums);
        foreach (long value in values[(several.Length * Vector<long>.Count)..])
        {
            sum += value;
        }

        return sum;
    }

    private static string Check(PersonTally persons) => $"{Weigh(persons.Counts)}:{Weigh(persons.WholeCounts)}";

    private static long Weigh(ReadOnlySpan<long> counts)
    {
        long sum = 0;
        for (int at = 0; at < counts.Length; at += 4)
        {
            sum += ((at / 4) + 1) * (counts[at] + (3 * counts[at + 1]) + (5 * counts[at + 2]) + (7 * counts[at + 3]));
        }

        return sum;
    }
}
