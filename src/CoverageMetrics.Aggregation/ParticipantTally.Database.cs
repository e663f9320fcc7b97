using System;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantTally
{
    /// <summary>Counts what a database reader gives: its rows, or what the database has counted, which makes the tally that its rows would have made.</summary>
    /// <param name="reader">The rows or groups; read to the end by one thread at a time, on several threads while others count, and left open.</param>
    /// <param name="layout">What to count, or what was counted.</param>
    /// <param name="options">As at which day, on how many threads, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops the count before the next row.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> or <paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A column is not named, or the reader does not have it, or has several of the name, or periods are named where it is not said which rows count.
    /// </exception>
    /// <exception cref="System.IO.InvalidDataException">
    /// A value cannot be read as what its column should hold, or the count of a group is negative or not whole; the message has the column, the row and the value.
    /// </exception>
    /// <exception cref="OverflowException">The counts of groups add up to more than <see cref="long.MaxValue"/>.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static ParticipantTally Count(ParticipantReader reader, TallyLayout layout, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        TallyColumns.Binding binding = Bind(reader, layout, ref options);
        if (options.Threads > 1)
        {
            var count = new ReaderCount(layout, binding, options);
            return count.Run([count.Chunks(reader.Reader, cancellationToken)], cancellationToken);
        }

        var counter = new RowCounter(layout, options);
        object?[] cells = new object?[binding.Fields.Length];
        for (long row = 1; reader.Reader.Read(); row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            binding.Read(reader.Reader, cells);
            binding.Count(counter, cells, row);
        }

        return counter.ToTally();
    }

    /// <summary>Counts what a database reader gives while it comes in: its rows, or what the database has counted.</summary>
    /// <param name="reader">The rows or groups, of a <see cref="DbDataReader"/>; read to the end by one thread at a time, on several threads while others count, and left open.</param>
    /// <param name="layout">What to count, or what was counted.</param>
    /// <param name="options">As at which day, on how many threads, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops the count before the next row; the reader is given it, or one that hears it and an error of another thread.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> or <paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The reader is no <see cref="DbDataReader"/>, which alone can be awaited; a column is not named, or the reader does not have it, or has several of the name;
    /// or periods are named where it is not said which rows count.
    /// </exception>
    /// <exception cref="System.IO.InvalidDataException">
    /// A value cannot be read as what its column should hold, or the count of a group is negative or not whole; the message has the column, the row and the value.
    /// </exception>
    /// <exception cref="OverflowException">The counts of groups add up to more than <see cref="long.MaxValue"/>.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static Task<ParticipantTally> CountAsync(ParticipantReader reader, TallyLayout layout, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        DbDataReader source = reader.Reader as DbDataReader
            ?? throw new ArgumentException($"Only a {nameof(DbDataReader)} can be awaited, not a {reader.Reader.GetType()}: {nameof(Count)} reads it.", nameof(reader));
        TallyColumns.Binding binding = Bind(reader, layout, ref options);
        if (options.Threads > 1)
        {
            var count = new ReaderCount(layout, binding, options);
            return count.RunAsync([count.ChunksAsync(source, cancellationToken)], cancellationToken);
        }

        var counter = new RowCounter(layout, options);
        return ReadAsync();

        async Task<ParticipantTally> ReadAsync()
        {
            object?[] cells = new object?[binding.Fields.Length];
            for (long row = 1; await source.ReadAsync(cancellationToken).ConfigureAwait(false); row++)
            {
                binding.Read(source, cells);
                binding.Count(counter, cells, row);
            }

            return counter.ToTally();
        }
    }

    private static TallyColumns.Binding Bind(ParticipantReader reader, TallyLayout layout, [NotNull] ref TallyOptions? options)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(layout);
        options ??= TallyOptions.Usual;
        return reader.Bind(layout, options);
    }
}
