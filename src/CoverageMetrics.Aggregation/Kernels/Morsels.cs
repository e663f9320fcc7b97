using System;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace CoverageMetrics.Aggregation.Kernels;

/// <summary>Deals rows out to threads in morsels of some milliseconds' work, so that a cancellation is heard between two of them.</summary>
internal static class Morsels
{
    /// <summary>The rows of a morsel.</summary>
    internal const int Rows = 4 * AreaKernels.BlockRows;

    /// <summary>Below this many rows starting a second thread takes longer than it saves.</summary>
    private const int FewRows = 500_000;

    private const long RowsPerReport = 1_000_000;

    /// <summary>Finds on how many threads a number of rows is worth counting.</summary>
    internal static int Workers(long rows, TallyOptions options) =>
        rows < FewRows ? 1 : (int)Math.Min(options.Threads, (rows + Rows - 1) / Rows);

    /// <summary>Runs a body over all rows.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="workers">On how many threads.</param>
    /// <param name="progress">Who is told how far it is, or null.</param>
    /// <param name="body">What to do with the rows from one to, and without, another, on a worker.</param>
    /// <param name="cancellationToken">Heard between two morsels.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; no thread is left behind.</exception>
    internal static void Run(long rows, int workers, IProgress<TallyProgress>? progress, Action<int, long, long> body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reporter = new Reporter(progress, rows);
        long next = 0;
        bool stop = false;
        void Work(int worker)
        {
            long from;
            while (!Volatile.Read(ref stop) && (from = Interlocked.Add(ref next, Rows) - Rows) < rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                long to = Math.Min(rows, from + Rows);
                body(worker, from, to);
                reporter.Done(to - from);
            }
        }

        if (workers == 1)
        {
            Work(0);
            reporter.End();
            return;
        }

        try
        {
            Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, worker =>
            {
                try
                {
                    Work(worker);
                }
                catch
                {
                    Volatile.Write(ref stop, true);
                    throw;
                }
            });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }

        reporter.End();
    }

    /// <summary>Runs a body once for each of a number of tasks.</summary>
    /// <param name="tasks">How many tasks there are.</param>
    /// <param name="workers">On how many threads.</param>
    /// <param name="body">What to do for a task, on a worker.</param>
    /// <param name="cancellationToken">Heard between two tasks.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; no thread is left behind.</exception>
    internal static void Each(int tasks, int workers, Action<int, int> body, CancellationToken cancellationToken) =>
        Run((long)tasks * Rows, workers, null, (worker, from, _) => body(worker, (int)(from / Rows)), cancellationToken);

    /// <summary>Tells somebody how far it is, one call at a time and with rising numbers.</summary>
    private sealed class Reporter(IProgress<TallyProgress>? progress, long rows)
    {
        private readonly object _gate = new();
        private long _done;
        private long _reported;

        internal void Done(long more)
        {
            if (progress is null)
            {
                return;
            }

            lock (_gate)
            {
                _done += more;
                if (_done - _reported >= RowsPerReport && _done < rows)
                {
                    _reported = _done;
                    progress.Report(new(_done, rows));
                }
            }
        }

        internal void End() => progress?.Report(new(rows, rows));
    }
}
