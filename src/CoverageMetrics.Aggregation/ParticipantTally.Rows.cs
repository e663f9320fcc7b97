using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantTally
{
    /// <summary>Counts the caller's own rows.</summary>
    /// <typeparam name="TRow">The caller's type of row.</typeparam>
    /// <param name="rows">The rows; read once, one at a time.</param>
    /// <param name="map">Where in a row everything is, and what to count.</param>
    /// <param name="options">As at which day, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
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
        RowCounter counter = map.Begin(options ?? TallyOptions.Usual);
        foreach (TRow row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            map.Count(counter, row);
        }

        return counter.ToTally();
    }

    /// <summary>Counts the caller's own rows as they come in.</summary>
    /// <typeparam name="TRow">The caller's type of row.</typeparam>
    /// <param name="rows">The rows; read once, one at a time.</param>
    /// <param name="map">Where in a row everything is, and what to count.</param>
    /// <param name="options">As at which day, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
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
        RowCounter counter = map.Begin(options ?? TallyOptions.Usual);
        return ReadAsync();

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
