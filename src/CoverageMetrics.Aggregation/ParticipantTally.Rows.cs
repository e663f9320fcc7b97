using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantTally
{
    /// <summary>Counts the caller's own rows, on several threads while the next are read.</summary>
    /// <typeparam name="TRow">The caller's type of row.</typeparam>
    /// <param name="rows">The rows; read once, by one thread at a time. On one thread each is counted before the next is read; on several they are read ahead, and must stay as they are.</param>
    /// <param name="map">Where in a row everything is, and what to count; on several threads its functions are called by several at a time.</param>
    /// <param name="options">As at which day, on how many threads, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops the count before the next row.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> or <paramref name="map"/> is null.</exception>
    /// <exception cref="ArgumentException">The map does not say all that its layout asks for, or has periods where it is not said which rows count.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static ParticipantTally Count<TRow>(
        IEnumerable<TRow> rows, RowMap<TRow> map, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(map);
        options ??= TallyOptions.Usual;
        RowCounter counter = map.Begin(options);
        if (options.Threads > 1)
        {
            return new RowCount<TRow>(map, options).Run([RowCount<TRow>.Chunks(rows, cancellationToken)], cancellationToken);
        }

        foreach (TRow row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            map.Count(counter, row);
        }

        return counter.ToTally();
    }

    /// <summary>Counts the caller's own rows as they come in, on several threads.</summary>
    /// <typeparam name="TRow">The caller's type of row.</typeparam>
    /// <param name="rows">The rows; read once, by one thread at a time. On one thread each is counted before the next is read; on several they are read ahead, and must stay as they are.</param>
    /// <param name="map">Where in a row everything is, and what to count; on several threads its functions are called by several at a time.</param>
    /// <param name="options">As at which day, on how many threads, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops the count before the next row, and is passed on to the source.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> or <paramref name="map"/> is null.</exception>
    /// <exception cref="ArgumentException">The map does not say all that its layout asks for, or has periods where it is not said which rows count.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static Task<ParticipantTally> CountAsync<TRow>(
        IAsyncEnumerable<TRow> rows, RowMap<TRow> map, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(map);
        options ??= TallyOptions.Usual;
        RowCounter counter = map.Begin(options);
        return options.Threads > 1 ? new RowCount<TRow>(map, options).RunAsync([RowCount<TRow>.ChunksAsync(rows, cancellationToken)], cancellationToken) : ReadAsync();

        async Task<ParticipantTally> ReadAsync()
        {
            await foreach (TRow row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                map.Count(counter, row);
            }

            return counter.ToTally();
        }
    }
}
