using System;
using System.Data;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;

namespace CoverageMetrics.Figures;

/// <content>Rows of a database.</content>
public sealed partial class ObservationLoad
{
    /// <summary>Reads the rows of a database reader; a bad row is reported, and the others go on.</summary>
    /// <param name="reader">The rows; read to the end and left open.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The reader has no column of a name or several that differ in case, a column of codes holds numbers, a column that is needed is not named, or one of targets is.</exception>
    public static ObservationLoad Read(IDataReader reader, ObservationColumns columns) =>
        Read(reader, columns, BadRows.Report, CancellationToken.None);

    /// <summary>Reads the rows of a database reader.</summary>
    /// <param name="reader">The rows; read to the end and left open.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The reader has no column of a name or several that differ in case, a column of codes holds numbers, a column that is needed is not named, or one of targets is.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ObservationLoad Read(IDataReader reader, ObservationColumns columns, BadRows onBadRow, CancellationToken cancellationToken) =>
        Read(reader, columns, new Collector(onBadRow, null, cancellationToken));

    /// <summary>Reads the rows of a database reader, and tells how far it is.</summary>
    /// <param name="reader">The rows; read to the end and left open.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="progress">Is told the number of rows read, every 10,000 rows and at the end.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The reader has no column of a name or several that differ in case, a column of codes holds numbers, a column that is needed is not named, or one of targets is.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ObservationLoad Read(
        IDataReader reader, ObservationColumns columns, BadRows onBadRow, IProgress<long> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return Read(reader, columns, new Collector(onBadRow, progress, cancellationToken));
    }

    /// <summary>Reads the rows of a database reader, while they come in.</summary>
    /// <param name="reader">The rows; read to the end and left open.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="cancellationToken">Stops between two rows, and is passed on to the reader.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The reader has no column of a name or several that differ in case, a column of codes holds numbers, a column that is needed is not named, or one of targets is.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<ObservationLoad> ReadAsync(
        DbDataReader reader, ObservationColumns columns, BadRows onBadRow, CancellationToken cancellationToken) =>
        ReadAsync(reader, Bind(reader, columns), new Collector(onBadRow, null, cancellationToken));

    /// <summary>Reads the rows of a database reader, while they come in, and tells how far it is.</summary>
    /// <param name="reader">The rows; read to the end and left open.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="progress">Is told the number of rows read, every 10,000 rows and at the end.</param>
    /// <param name="cancellationToken">Stops between two rows, and is passed on to the reader.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The reader has no column of a name or several that differ in case, a column of codes holds numbers, a column that is needed is not named, or one of targets is.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<ObservationLoad> ReadAsync(
        DbDataReader reader, ObservationColumns columns, BadRows onBadRow, IProgress<long> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return ReadAsync(reader, Bind(reader, columns), new Collector(onBadRow, progress, cancellationToken));
    }

    private static ObservationLoad Read(IDataReader reader, ObservationColumns columns, Collector collector)
    {
        ObservationReading reading = Bind(reader, columns);
        while (reader.Read())
        {
            collector.Read(reading);
        }

        return collector.Finish(reading.Cells.Renamings());
    }

    private static async Task<ObservationLoad> ReadAsync(DbDataReader reader, ObservationReading reading, Collector collector)
    {
        await collector.Rows.EachAsync(reader, () => collector.Read(reading)).ConfigureAwait(false);
        return collector.Finish(reading.Cells.Renamings());
    }

    private static ObservationReading Bind(IDataReader reader, ObservationColumns columns)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(columns);
        return new(reader, columns);
    }
}
