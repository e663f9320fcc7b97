using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;

namespace CoverageMetrics.Aggregation;

/// <summary>Reads sources on several threads: whoever is free takes the next piece, and works on it while others take the ones after it.</summary>
/// <remarks>
/// A source is asked by one thread at a time. Each thread begins a source of its own; where none is left it takes pieces of those that others have begun. No more
/// pieces are out at a time than there are threads. The first error stops everything, and is the one that comes out, when no thread is at work any more.
/// </remarks>
/// <typeparam name="T">A piece.</typeparam>
internal sealed class SharedReading<T>
{
    private readonly Action<int, T, CancellationToken> _work;
    private readonly IEnumerator<IAsyncEnumerable<T>> _sources;
    private readonly List<Source> _open = [];
    private readonly CancellationTokenSource _stop;
    private Exception? _error;
    private int _turn;

    private SharedReading(IEnumerator<IAsyncEnumerable<T>> sources, Action<int, T, CancellationToken> work, CancellationTokenSource stop)
    {
        _sources = sources;
        _work = work;
        _stop = stop;
    }

    /// <summary>Reads sources to their ends; on one thread this is the calling one, and among several it is one.</summary>
    /// <param name="sources">The sources; one that is null is refused.</param>
    /// <param name="threads">On how many threads.</param>
    /// <param name="work">What to do with a piece, on a thread of that number, from 0, until it is told to stop.</param>
    /// <param name="cancellationToken">Heard before each piece.</param>
    /// <exception cref="OperationCanceledException">It was cancelled; no thread is left behind.</exception>
    internal static void Run(IEnumerable<IEnumerable<T>> sources, int threads, Action<int, T, CancellationToken> work, CancellationToken cancellationToken) =>
        Run(sources.Select(Awaited), threads, work, ofCaller: true, cancellationToken).GetAwaiter().GetResult();

    /// <summary>Reads sources to their ends, on threads of the thread pool.</summary>
    /// <param name="sources">The sources; one that is null is refused.</param>
    /// <param name="threads">On how many threads.</param>
    /// <param name="work">What to do with a piece, on a thread of that number, from 0, until it is told to stop.</param>
    /// <param name="cancellationToken">Heard before each piece, and passed on to the sources.</param>
    /// <returns>When everything is done.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled; no thread is left behind.</exception>
    internal static Task RunAsync(IEnumerable<IAsyncEnumerable<T>> sources, int threads, Action<int, T, CancellationToken> work, CancellationToken cancellationToken) =>
        Run(sources, threads, work, ofCaller: false, cancellationToken);

    private static async Task Run(
        IEnumerable<IAsyncEnumerable<T>> sources, int threads, Action<int, T, CancellationToken> work, bool ofCaller, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using IEnumerator<IAsyncEnumerable<T>> each = sources
            .Select(source => source ?? throw new ArgumentException("No source may be null, but one is.", nameof(sources))).GetEnumerator();
        var reading = new SharedReading<T>(each, work, stop);
        int first = ofCaller ? 1 : 0;
        List<Task> workers = [.. Enumerable.Range(first, threads - first).Select(thread => Task.Run(() => reading.Work(thread), CancellationToken.None))];
        if (ofCaller)
        {
            workers.Add(reading.Work(0));
        }

        try
        {
            await Task.WhenAll(workers).ConfigureAwait(false);
        }
        finally
        {
            await reading.Close().ConfigureAwait(false);
        }

        if (reading._error is { } error and not OperationCanceledException)
        {
            ExceptionDispatchInfo.Throw(error);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (reading._error is { } cancelled)
        {
            ExceptionDispatchInfo.Throw(cancelled);
        }
    }

    /// <summary>Gives what a source gives, without ever letting anybody wait.</summary>
    private static IAsyncEnumerable<T> Awaited(IEnumerable<T> source)
    {
        return source is null ? null! : Each();

        async IAsyncEnumerable<T> Each()
        {
            foreach (T piece in source)
            {
                yield return piece;
            }

            await Task.CompletedTask.ConfigureAwait(false);
        }
    }

    private async Task Work(int thread)
    {
        try
        {
            while (Next() is { } source)
            {
                while (await source.Take(_stop.Token).ConfigureAwait(false) is (true, var piece))
                {
                    _work(thread, piece, _stop.Token);
                }
            }
        }
        catch (Exception error)
        {
            Fail(error);
        }
    }

    private void Fail(Exception error)
    {
        if (Interlocked.CompareExchange(ref _error, error, null) is null)
        {
            _stop.Cancel();
        }
    }

    /// <summary>Finds a source to read: one that nobody has begun, or else one that has not ended.</summary>
    private Source? Next()
    {
        lock (_open)
        {
            _stop.Token.ThrowIfCancellationRequested();
            _open.RemoveAll(source => source.IsClosed);
            if (_sources.MoveNext())
            {
                _open.Add(new(_sources.Current.GetAsyncEnumerator(_stop.Token)));
                return _open[^1];
            }

            return _open.Count == 0 ? null : _open[_turn++ % _open.Count];
        }
    }

    private async Task Close()
    {
        foreach (Source source in _open)
        {
            try
            {
                await source.DisposeAsync().ConfigureAwait(false);
            }
            catch (Exception error)
            {
                Fail(error);
            }
        }
    }

    /// <summary>A source that has been begun.</summary>
    private sealed class Source(IAsyncEnumerator<T> pieces) : IAsyncDisposable
    {
        private readonly SemaphoreSlim _gate = new(1);
        private bool _ended;

        internal bool IsClosed { get; private set; }

        public async ValueTask DisposeAsync()
        {
            if (!IsClosed)
            {
                IsClosed = true;
                await pieces.DisposeAsync().ConfigureAwait(false);
            }
        }

        /// <summary>Takes the next piece, if there is one, when nobody else is at it.</summary>
        internal async ValueTask<(bool Taken, T Piece)> Take(CancellationToken stop)
        {
            await _gate.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                stop.ThrowIfCancellationRequested();
                if (_ended)
                {
                    return default;
                }

                // A source that fails is not asked again.
                _ended = true;
                if (await pieces.MoveNextAsync().ConfigureAwait(false))
                {
                    _ended = false;
                    return (true, pieces.Current);
                }

                await DisposeAsync().ConfigureAwait(false);
                return default;
            }
            finally
            {
                _gate.Release();
            }
        }

    }
}
