using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CoverageMetrics.Aggregation;

/// <summary>Counts what sources give on several threads, each with a counter of its own, and merges what they have counted.</summary>
/// <typeparam name="TCounter">The counter of one thread.</typeparam>
/// <typeparam name="TPiece">What a source gives at a time.</typeparam>
internal abstract class SharedCount<TCounter, TPiece>
    where TCounter : class
{
    private readonly TallyOptions _options;
    private readonly TCounter?[] _counters;
    private readonly RowReports _reports;
    private long _rows;

    private protected SharedCount(TallyOptions options)
    {
        _options = options.Untold();
        _counters = new TCounter?[options.Threads];
        _reports = new(options.Progress);
    }

    internal ParticipantTally Run(IEnumerable<IEnumerable<TPiece>> sources, CancellationToken cancellationToken)
    {
        try
        {
            SharedReading<TPiece>.Run(sources, _counters.Length, Add, cancellationToken);
            return ToTally();
        }
        finally
        {
            Dispose();
        }
    }

    internal async Task<ParticipantTally> RunAsync(IEnumerable<IAsyncEnumerable<TPiece>> sources, CancellationToken cancellationToken)
    {
        try
        {
            await SharedReading<TPiece>.RunAsync(sources, _counters.Length, Add, cancellationToken).ConfigureAwait(false);
            return ToTally();
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Makes a counter that has counted nothing and tells nobody.</summary>
    private protected abstract TCounter Begin(TallyOptions options);

    /// <summary>Counts a piece, and tells every so many rows how many more there are; the teller throws when the count is to stop.</summary>
    private protected abstract void Count(TCounter counter, TPiece piece, Action<long> tell);

    private protected abstract ParticipantTally ToTally(TCounter counter);

    private void Add(int thread, TPiece piece, CancellationToken stop) => Count(_counters[thread] ??= Begin(_options), piece, rows =>
    {
        stop.ThrowIfCancellationRequested();
        lock (_reports)
        {
            _rows += rows;
            _reports.Read(_rows, null);
        }
    });

    private ParticipantTally ToTally()
    {
        ParticipantTally? tally = null;
        foreach (TCounter? counter in _counters)
        {
            if (counter is not null)
            {
                tally = tally?.Merge(ToTally(counter)) ?? ToTally(counter);
            }
        }

        _reports.End(_rows);
        return tally ?? ToTally(Begin(_options));
    }

    private void Dispose()
    {
        foreach (TCounter? counter in _counters)
        {
            (counter as IDisposable)?.Dispose();
        }
    }
}
