using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Text.Json.Serialization;
using System.Threading;
using System.Threading.Tasks;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Targets;

/// <summary>What was read from rows of targets: the targets, and the rows that are none.</summary>
/// <remarks>
/// <para>A row is a target in people, in what else is counted, in money, in percent of a denominator, or of how much there is per one. It is for the end of a day, or of the last day of a period.
/// Every row read is a target or a fault; of one that has several things wrong the first is told. <see cref="TargetSet.Count"/> may be lower than the rows without a fault, because the same target
/// given twice counts once.</para>
/// <para>Immutable and safe to share; costs its targets, and one finding for each faulty row and each renamed code. Two loads are equal only when they are the same object.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class TargetLoad : IShown
{
    private TargetLoad(TargetSet targets, long rowsRead, IReadOnlyList<LoadFinding> findings) => (Targets, RowsRead, Findings) = (targets, rowsRead, findings);

    /// <summary>Gets the targets.</summary>
    public TargetSet Targets { get; }

    /// <summary>Gets the number of rows that were read, those with a fault among them.</summary>
    public long RowsRead { get; }

    /// <summary>Gets what there is to look at: the rows that are no targets, in the order read, and behind them each renamed code with its rows.</summary>
    public IReadOnlyList<LoadFinding> Findings { get; }

    /// <summary>Reads the rows of a database reader; a bad row is reported, and the others go on.</summary>
    /// <param name="reader">The rows; read to the end and left open.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The reader has no column of a name or several that differ in case, a column of codes holds numbers, a column that is needed is not named, or one is that no target has.</exception>
    public static TargetLoad Read(IDataReader reader, ObservationColumns columns) => Read(reader, columns, BadRows.Report, CancellationToken.None);

    /// <summary>Reads the rows of a database reader.</summary>
    /// <param name="reader">The rows; read to the end and left open.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The reader has no column of a name or several that differ in case, a column of codes holds numbers, a column that is needed is not named, or one is that no target has.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TargetLoad Read(IDataReader reader, ObservationColumns columns, BadRows onBadRow, CancellationToken cancellationToken) =>
        Read(reader, columns, new Collector(onBadRow, null, cancellationToken));

    /// <summary>Reads the rows of a database reader, and says how far it is.</summary>
    /// <param name="reader">The rows; read to the end and left open.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="progress">Is told the number of rows read, every 10,000 rows and at the end.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The reader has no column of a name or several that differ in case, a column of codes holds numbers, a column that is needed is not named, or one is that no target has.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TargetLoad Read(IDataReader reader, ObservationColumns columns, BadRows onBadRow, IProgress<long> progress, CancellationToken cancellationToken)
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
    /// <exception cref="ArgumentException">The reader has no column of a name or several that differ in case, a column of codes holds numbers, a column that is needed is not named, or one is that no target has.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<TargetLoad> ReadAsync(DbDataReader reader, ObservationColumns columns, BadRows onBadRow, CancellationToken cancellationToken) =>
        ReadAsync(reader, Bind(reader, columns), new Collector(onBadRow, null, cancellationToken));

    /// <summary>Reads the rows of a database reader, while they come in, and says how far it is.</summary>
    /// <param name="reader">The rows; read to the end and left open.</param>
    /// <param name="columns">The names of the reader's columns.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="progress">Is told the number of rows read, every 10,000 rows and at the end.</param>
    /// <param name="cancellationToken">Stops between two rows, and is passed on to the reader.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The reader has no column of a name or several that differ in case, a column of codes holds numbers, a column that is needed is not named, or one is that no target has.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<TargetLoad> ReadAsync(
        DbDataReader reader, ObservationColumns columns, BadRows onBadRow, IProgress<long> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return ReadAsync(reader, Bind(reader, columns), new Collector(onBadRow, progress, cancellationToken));
    }

    /// <summary>Reads rows through a selector; a bad row is reported, and the others go on.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">Makes the target of a row. Where it throws an <see cref="ArgumentException"/>, <see cref="FormatException"/>,
    /// <see cref="OverflowException"/>, <see cref="InvalidCastException"/>, <see cref="InvalidOperationException"/> or
    /// <see cref="System.IO.InvalidDataException"/>, or gives null, the row is a bad one.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static TargetLoad Read<T>(IEnumerable<T> rows, Func<T, AnyTarget> selector) => Read(rows, selector, BadRows.Report, CancellationToken.None);

    /// <summary>Reads rows through a selector.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">Makes the target of a row; what it may throw is in <see cref="Read{T}(IEnumerable{T}, Func{T, AnyTarget})"/>.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TargetLoad Read<T>(IEnumerable<T> rows, Func<T, AnyTarget> selector, BadRows onBadRow, CancellationToken cancellationToken) =>
        Read(rows, selector, new Collector(onBadRow, null, cancellationToken));

    /// <summary>Reads rows through a selector, and says how far it is.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">Makes the target of a row; what it may throw is in <see cref="Read{T}(IEnumerable{T}, Func{T, AnyTarget})"/>.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="progress">Is told the number of rows read, every 10,000 rows and at the end.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static TargetLoad Read<T>(IEnumerable<T> rows, Func<T, AnyTarget> selector, BadRows onBadRow, IProgress<long> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return Read(rows, selector, new Collector(onBadRow, progress, cancellationToken));
    }

    /// <summary>Reads rows through a selector, as they come in.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">Makes the target of a row; what it may throw is in <see cref="Read{T}(IEnumerable{T}, Func{T, AnyTarget})"/>.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="cancellationToken">Stops between two rows, and is passed on to the sequence.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<TargetLoad> ReadAsync<T>(IAsyncEnumerable<T> rows, Func<T, AnyTarget> selector, BadRows onBadRow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(selector);
        return ReadAsync(rows, selector, new Collector(onBadRow, null, cancellationToken));
    }

    /// <summary>Reads rows through a selector, as they come in, and says how far it is.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">Makes the target of a row; what it may throw is in <see cref="Read{T}(IEnumerable{T}, Func{T, AnyTarget})"/>.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="progress">Is told the number of rows read, every 10,000 rows and at the end.</param>
    /// <param name="cancellationToken">Stops between two rows, and is passed on to the sequence.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<TargetLoad> ReadAsync<T>(
        IAsyncEnumerable<T> rows, Func<T, AnyTarget> selector, BadRows onBadRow, IProgress<long> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(progress);
        return ReadAsync(rows, selector, new Collector(onBadRow, progress, cancellationToken));
    }

    /// <summary>Writes the numbers of rows, targets, faults and renamed codes.</summary>
    /// <returns>The load, such as <c>34 rows: 33 targets, 1 faults</c>, in the current culture.</returns>
    public override string ToString()
    {
        (int leftOut, int renamed) = LoadTable.Count(Findings);
        return $"{RowsRead:N0} rows: {Targets.Count:N0} targets, {leftOut:N0} faults{(renamed == 0 ? "" : $", {renamed:N0} renamed codes")}";
    }

    /// <summary>Writes how much was read, and a line for each finding.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The lines, each ended.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToText(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LoadTable.Text(Summary(language), Findings, language);
    }

    /// <summary>Writes the findings as comma-separated values by RFC 4180, with the columns <c>rows,line,column,value,finding,way-out</c>.</summary>
    /// <remarks>Texts that a spreadsheet would take for formulas stand behind an apostrophe.</remarks>
    /// <param name="language">The language of the sentences.</param>
    /// <returns>The values; the heading alone where there is no finding.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToCsv(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LoadTable.Csv(Findings, language);
    }

    /// <summary>Writes how many rows were read, and which were not understood, as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    /// <summary>Writes all findings as a table of HTML.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The table, escaped, without script or style sheet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public string ToHtml(Language language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return LoadTable.Html(Summary(language), Findings, language);
    }

    ShownValue IShown.Shown => ShownValue.Parts(ToString(), ("findings", Findings));

    private object ToDump() => ShownValue.Of(this).ToDump();

    private static TargetReading Bind(IDataReader reader, ObservationColumns columns)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(columns);
        return new(reader, columns);
    }

    private static TargetLoad Read(IDataReader reader, ObservationColumns columns, Collector collector)
    {
        TargetReading reading = Bind(reader, columns);
        while (reader.Read())
        {
            collector.Read(reading);
        }

        return collector.Finish(reading.Cells.Renamings());
    }

    private static async Task<TargetLoad> ReadAsync(DbDataReader reader, TargetReading reading, Collector collector)
    {
        await collector.Rows.EachAsync(reader, () => collector.Read(reading)).ConfigureAwait(false);
        return collector.Finish(reading.Cells.Renamings());
    }

    private static TargetLoad Read<T>(IEnumerable<T> rows, Func<T, AnyTarget> selector, Collector collector)
    {
        collector.Rows.Each(rows, selector, collector.Add);
        return collector.Finish([]);
    }

    private static async Task<TargetLoad> ReadAsync<T>(IAsyncEnumerable<T> rows, Func<T, AnyTarget> selector, Collector collector)
    {
        await collector.Rows.EachAsync(rows, selector, collector.Add).ConfigureAwait(false);
        return collector.Finish([]);
    }

    private string Summary(Language language) => LoadTable.Summary(language, RowsRead, Findings, language.Count(Texts.CountTargets, Targets.Count));

    // Keeps what was read until the end.
    private sealed class Collector(BadRows onBadRow, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        private readonly List<AnyTarget> _targets = [];

        internal LoadRows Rows { get; } = new(onBadRow, progress, cancellationToken);

        internal void Read(TargetReading reading)
        {
            AnyTarget? target = reading.Read(Rows.Row, out LoadFinding? fault);
            Rows.Take(fault);
            if (target is not null)
            {
                Add(target);
            }
        }

        internal void Add(AnyTarget target) => _targets.Add(target);

        internal TargetLoad Finish(IEnumerable<LoadFinding> renamings)
        {
            (long rows, IReadOnlyList<LoadFinding> findings) = Rows.Finish(renamings);
            return new(TargetSet.Of(_targets), rows, findings);
        }
    }
}
