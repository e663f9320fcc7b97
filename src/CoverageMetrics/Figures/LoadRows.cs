using System;
using System.Collections.Generic;
using System.Data.Common;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using CoverageMetrics.Internal;
using CoverageMetrics.Internal.Languages;

namespace CoverageMetrics.Figures;

/// <summary>Counts the rows of a load one by one, and keeps those that could not be read.</summary>
internal sealed class LoadRows
{
    private const int RowsBetweenReports = 10_000;

    private readonly List<LoadFinding> _faults = [];
    private readonly BadRows _onBadRow;
    private readonly IProgress<long>? _progress;
    private readonly CancellationToken _cancellationToken;

    internal LoadRows(BadRows onBadRow, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        _onBadRow = Enum.IsDefined(onBadRow)
            ? onBadRow
            : throw new ArgumentOutOfRangeException(nameof(onBadRow), onBadRow, "What to do with a bad row is none of the known choices.");
        _progress = progress;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Gets the number of the row that is read next.</summary>
    internal long Row { get; private set; } = 1;

    /// <summary>Takes a row.</summary>
    /// <param name="fault">What is wrong with it, or null.</param>
    /// <exception cref="InvalidDataException">The row has a fault, and the load stops at the first.</exception>
    internal void Take(LoadFinding? fault)
    {
        if (fault is not null)
        {
            if (_onBadRow == BadRows.Stop)
            {
                throw new InvalidDataException($"The load stopped at {fault}.");
            }

            _faults.Add(fault);
        }

        if (Row % RowsBetweenReports == 0)
        {
            _progress?.Report(Row);
        }

        Row++;
        _cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Takes a row through a caller's selector, whose complaints are what is wrong with the row.</summary>
    /// <typeparam name="TRow">The row's type.</typeparam>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="row">The row.</param>
    /// <param name="selector">The selector.</param>
    /// <returns>What was made of it, or null.</returns>
    private T? Select<TRow, T>(TRow row, Func<TRow, T> selector)
        where T : class
    {
        T? made = null;
        LoadRule rule = new(Texts.LoadNothingSelected);
        try
        {
            made = selector(row);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or InvalidCastException or InvalidOperationException or InvalidDataException)
        {
            rule = new(Texts.LoadThrown, ("message", ErrorText.Of(error)));
        }

        Take(made is null ? new([Row], null, null, null, rule) : null);
        return made;
    }

    /// <summary>Takes all rows through a caller's selector.</summary>
    /// <typeparam name="TRow">The row's type.</typeparam>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">The selector.</param>
    /// <param name="add">Takes what was made.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> or <paramref name="selector"/> is null.</exception>
    internal void Each<TRow, T>(IEnumerable<TRow> rows, Func<TRow, T> selector, Action<T> add)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(selector);
        foreach (TRow row in rows)
        {
            Add(row, selector, add);
        }
    }

    /// <summary>Takes all rows through a caller's selector, as they come in.</summary>
    /// <typeparam name="TRow">The row's type.</typeparam>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">The selector.</param>
    /// <param name="add">Takes what was made.</param>
    /// <returns>The way through all rows.</returns>
    internal async Task EachAsync<TRow, T>(IAsyncEnumerable<TRow> rows, Func<TRow, T> selector, Action<T> add)
        where T : class
    {
        await foreach (TRow row in rows.WithCancellation(_cancellationToken).ConfigureAwait(false))
        {
            Add(row, selector, add);
        }
    }

    /// <summary>Goes through a reader as its rows come in.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="read">Reads the row that the reader is on.</param>
    /// <returns>The way through all rows.</returns>
    internal async Task EachAsync(DbDataReader reader, Action read)
    {
        while (await reader.ReadAsync(_cancellationToken).ConfigureAwait(false))
        {
            read();
        }
    }

    /// <summary>Ends the load.</summary>
    /// <param name="renamings">The codes that were read as others.</param>
    /// <returns>How many rows were read, and what there is to look at.</returns>
    internal (long Rows, IReadOnlyList<LoadFinding> Findings) Finish(IEnumerable<LoadFinding> renamings)
    {
        long rows = Row - 1;
        if (rows % RowsBetweenReports != 0)
        {
            _progress?.Report(rows);
        }

        _faults.AddRange(renamings);
        return (rows, _faults.AsReadOnly());
    }

    private void Add<TRow, T>(TRow row, Func<TRow, T> selector, Action<T> add)
        where T : class
    {
        if (Select(row, selector) is { } made)
        {
            add(made);
        }
    }
}
