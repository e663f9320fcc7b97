using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using NodaTime;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantTally
{
    private const long RowsPerReport = 1_000_000;

    /// <summary>Counts the caller's own rows.</summary>
    /// <typeparam name="TRow">The caller's type of row.</typeparam>
    /// <param name="rows">The rows; read once, one at a time.</param>
    /// <param name="map">Where in a row everything is, and what to count.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The map does not say all that its layout asks for.</exception>
    public static ParticipantTally Count<TRow>(IEnumerable<TRow> rows, RowMap<TRow> map) =>
        Count(rows, map, null, TallyOptions.Default, CancellationToken.None);

    /// <summary>Counts the caller's own rows, telling how far it is.</summary>
    /// <typeparam name="TRow">The caller's type of row.</typeparam>
    /// <param name="rows">The rows; read once, one at a time.</param>
    /// <param name="map">Where in a row everything is, and what to count.</param>
    /// <param name="options">Whom to tell how far it is; rows that come one at a time are counted on one thread.</param>
    /// <param name="cancellationToken">Stops the count before the next row.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The map does not say all that its layout asks for.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static ParticipantTally Count<TRow>(IEnumerable<TRow> rows, RowMap<TRow> map, TallyOptions options, CancellationToken cancellationToken) =>
        Count(rows, map, null, options, cancellationToken);

    /// <summary>Counts those of the caller's own rows that are in force on a date.</summary>
    /// <typeparam name="TRow">The caller's type of row.</typeparam>
    /// <param name="rows">The rows; read once, one at a time.</param>
    /// <param name="map">Where in a row everything is, the dates among it, and what to count.</param>
    /// <param name="date">The day: a row counts when it has started by then and has not ended.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The map does not say all that its layout asks for.</exception>
    public static ParticipantTally CountAsAt<TRow>(IEnumerable<TRow> rows, RowMap<TRow> map, LocalDate date) =>
        Count(rows, map, date, TallyOptions.Default, CancellationToken.None);

    /// <summary>Counts those of the caller's own rows that are in force on a date, telling how far it is.</summary>
    /// <typeparam name="TRow">The caller's type of row.</typeparam>
    /// <param name="rows">The rows; read once, one at a time.</param>
    /// <param name="map">Where in a row everything is, the dates among it, and what to count.</param>
    /// <param name="date">The day: a row counts when it has started by then and has not ended.</param>
    /// <param name="options">Whom to tell how far it is; rows that come one at a time are counted on one thread.</param>
    /// <param name="cancellationToken">Stops the count before the next row.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The map does not say all that its layout asks for.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static ParticipantTally CountAsAt<TRow>(
        IEnumerable<TRow> rows, RowMap<TRow> map, LocalDate date, TallyOptions options, CancellationToken cancellationToken) =>
        Count(rows, map, date, options, cancellationToken);

    /// <summary>Counts rows as they come in.</summary>
    /// <typeparam name="TRow">The caller's type of row.</typeparam>
    /// <param name="rows">The rows; read once, one at a time.</param>
    /// <param name="map">Where in a row everything is, and what to count.</param>
    /// <param name="options">Whom to tell how far it is; rows that come one at a time are counted on one thread.</param>
    /// <param name="cancellationToken">Stops the count before the next row, and is passed on to the source.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The map does not say all that its layout asks for.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static Task<ParticipantTally> CountAsync<TRow>(
        IAsyncEnumerable<TRow> rows, RowMap<TRow> map, TallyOptions options, CancellationToken cancellationToken) =>
        CountAsync(rows, map, null, options, cancellationToken);

    /// <summary>Counts rows as they come in, those that are in force on a date.</summary>
    /// <typeparam name="TRow">The caller's type of row.</typeparam>
    /// <param name="rows">The rows; read once, one at a time.</param>
    /// <param name="map">Where in a row everything is, the dates among it, and what to count.</param>
    /// <param name="date">The day: a row counts when it has started by then and has not ended.</param>
    /// <param name="options">Whom to tell how far it is; rows that come one at a time are counted on one thread.</param>
    /// <param name="cancellationToken">Stops the count before the next row, and is passed on to the source.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The map does not say all that its layout asks for.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static Task<ParticipantTally> CountAsAtAsync<TRow>(
        IAsyncEnumerable<TRow> rows, RowMap<TRow> map, LocalDate date, TallyOptions options, CancellationToken cancellationToken) =>
        CountAsync(rows, map, date, options, cancellationToken);

    private static ParticipantTally Count<TRow>(
        IEnumerable<TRow> rows, RowMap<TRow> map, LocalDate? date, TallyOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        RowCounter counter = Begin(map, date, options);
        foreach (TRow row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            map.Count(counter, row);
            Report(options, counter);
        }

        return End(options, counter);
    }

    private static Task<ParticipantTally> CountAsync<TRow>(
        IAsyncEnumerable<TRow> rows, RowMap<TRow> map, LocalDate? date, TallyOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        RowCounter counter = Begin(map, date, options);
        return ReadAsync();

        async Task<ParticipantTally> ReadAsync()
        {
            await foreach (TRow row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                map.Count(counter, row);
                Report(options, counter);
            }

            return End(options, counter);
        }
    }

    private static RowCounter Begin<TRow>(RowMap<TRow> map, LocalDate? date, TallyOptions options)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(options);
        map.RequireComplete(dated: date is not null);
        return new(map.Layout, date);
    }

    private static void Report(TallyOptions options, RowCounter counter)
    {
        if (options.Progress is not null && counter.RowsRead % RowsPerReport == 0)
        {
            options.Progress.Report(new(counter.RowsRead, null));
        }
    }

    private static ParticipantTally End(TallyOptions options, RowCounter counter)
    {
        options.Progress?.Report(new(counter.RowsRead, counter.RowsRead));
        return counter.ToTally();
    }
}
