using System;
using System.Data;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using NodaTime;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantTally
{
    /// <summary>Counts the rows of a database reader.</summary>
    /// <param name="reader">The rows; read to the end and left open.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A column is not named, or the reader does not have it, or has several of the name.</exception>
    /// <exception cref="System.IO.InvalidDataException">A value cannot be read as what its column should hold; the message has the column, the row and the value.</exception>
    public static ParticipantTally Count(IDataReader reader, TallyLayout layout, TallyColumns columns) =>
        Read(reader, layout, columns, null, grouped: false, TallyOptions.Default, CancellationToken.None);

    /// <summary>Counts the rows of a database reader, telling how far it is.</summary>
    /// <param name="reader">The rows; read to the end and left open.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <param name="options">Whom to tell how far it is; rows that come one at a time are counted on one thread.</param>
    /// <param name="cancellationToken">Stops the count before the next row.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A column is not named, or the reader does not have it, or has several of the name.</exception>
    /// <exception cref="System.IO.InvalidDataException">A value cannot be read as what its column should hold; the message has the column, the row and the value.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static ParticipantTally Count(
        IDataReader reader, TallyLayout layout, TallyColumns columns, TallyOptions options, CancellationToken cancellationToken) =>
        Read(reader, layout, columns, null, grouped: false, options, cancellationToken);

    /// <summary>Counts the rows of a database reader that are in force on a date.</summary>
    /// <param name="reader">The rows; read to the end and left open.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="columns">The names of the reader's columns, the dates among them.</param>
    /// <param name="date">The day: a row counts when it has started by then and has not ended.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A column is not named, or the reader does not have it, or has several of the name.</exception>
    /// <exception cref="System.IO.InvalidDataException">A value cannot be read as what its column should hold; the message has the column, the row and the value.</exception>
    public static ParticipantTally CountAsAt(IDataReader reader, TallyLayout layout, TallyColumns columns, LocalDate date) =>
        Read(reader, layout, columns, date, grouped: false, TallyOptions.Default, CancellationToken.None);

    /// <summary>Counts the rows of a database reader that are in force on a date, telling how far it is.</summary>
    /// <param name="reader">The rows; read to the end and left open.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="columns">The names of the reader's columns, the dates among them.</param>
    /// <param name="date">The day: a row counts when it has started by then and has not ended.</param>
    /// <param name="options">Whom to tell how far it is; rows that come one at a time are counted on one thread.</param>
    /// <param name="cancellationToken">Stops the count before the next row.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A column is not named, or the reader does not have it, or has several of the name.</exception>
    /// <exception cref="System.IO.InvalidDataException">A value cannot be read as what its column should hold; the message has the column, the row and the value.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static ParticipantTally CountAsAt(
        IDataReader reader, TallyLayout layout, TallyColumns columns, LocalDate date, TallyOptions options, CancellationToken cancellationToken) =>
        Read(reader, layout, columns, date, grouped: false, options, cancellationToken);

    /// <summary>Takes over what a database or a cluster has counted: each row stands for as many as its column of counts says.</summary>
    /// <param name="reader">The groups, as <see cref="TallyColumns.ToGroupBy"/> or a query of the caller's gives them; read to the end and left open.</param>
    /// <param name="layout">What was counted.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <returns>The tally, equal to the one of the rows themselves.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A column is not named, or the reader does not have it, or has several of the name.</exception>
    /// <exception cref="System.IO.InvalidDataException">A value cannot be read as what its column should hold, or a count is negative or not whole; the message has the column, the row and the value.</exception>
    /// <exception cref="OverflowException">The counts add up to more than <see cref="long.MaxValue"/>.</exception>
    public static ParticipantTally FromGroups(IDataReader reader, TallyLayout layout, TallyColumns columns) =>
        Read(reader, layout, columns, null, grouped: true, TallyOptions.Default, CancellationToken.None);

    /// <summary>Takes over what a database or a cluster has counted as at a date.</summary>
    /// <param name="reader">The groups, as <see cref="TallyColumns.ToGroupByAsAt"/> or a query of the caller's gives them; read to the end and left open.</param>
    /// <param name="layout">What was counted.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <param name="date">The day on which the rows are in force.</param>
    /// <returns>The tally, equal to the one of the rows themselves.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A column is not named, or the reader does not have it, or has several of the name.</exception>
    /// <exception cref="System.IO.InvalidDataException">A value cannot be read as what its column should hold, or a count is negative or not whole; the message has the column, the row and the value.</exception>
    /// <exception cref="OverflowException">The counts add up to more than <see cref="long.MaxValue"/>.</exception>
    public static ParticipantTally FromGroupsAsAt(IDataReader reader, TallyLayout layout, TallyColumns columns, LocalDate date) =>
        Read(reader, layout, columns, date, grouped: true, TallyOptions.Default, CancellationToken.None);

    /// <summary>Takes over what a database or a cluster has counted, while it comes in.</summary>
    /// <param name="reader">The groups; read to the end and left open.</param>
    /// <param name="layout">What was counted.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <param name="cancellationToken">Stops before the next row, and is passed on to the reader.</param>
    /// <returns>The tally, equal to the one of the rows themselves.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A column is not named, or the reader does not have it, or has several of the name.</exception>
    /// <exception cref="System.IO.InvalidDataException">A value cannot be read as what its column should hold, or a count is negative or not whole; the message has the column, the row and the value.</exception>
    /// <exception cref="OverflowException">The counts add up to more than <see cref="long.MaxValue"/>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<ParticipantTally> FromGroupsAsync(
        DbDataReader reader, TallyLayout layout, TallyColumns columns, CancellationToken cancellationToken)
    {
        (RowCounter counter, TallyColumns.Binding binding) = Bind(reader, layout, columns, null, grouped: true);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            binding.Count(counter, reader);
        }

        return counter.ToTally();
    }

    private static ParticipantTally Read(
        IDataReader reader, TallyLayout layout, TallyColumns columns, LocalDate? date, bool grouped, TallyOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        (RowCounter counter, TallyColumns.Binding binding) = Bind(reader, layout, columns, date, grouped);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            binding.Count(counter, reader);
            Report(options, counter);
        }

        return End(options, counter);
    }

    private static (RowCounter Counter, TallyColumns.Binding Binding) Bind(
        IDataReader reader, TallyLayout layout, TallyColumns columns, LocalDate? date, bool grouped)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(columns);
        return (new(layout, date), columns.Bind(reader, layout, dated: date is not null, grouped));
    }
}
