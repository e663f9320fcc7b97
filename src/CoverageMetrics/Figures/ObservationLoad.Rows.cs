using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CoverageMetrics.Figures;

/// <content>Rows of a caller's own type.</content>
public sealed partial class ObservationLoad
{
    /// <summary>Reads rows through a selector; a bad row is reported, and the others go on.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">Makes the observation of a row. Where it throws an <see cref="ArgumentException"/>, <see cref="FormatException"/>,
    /// <see cref="OverflowException"/>, <see cref="InvalidCastException"/>, <see cref="InvalidOperationException"/> or
    /// <see cref="System.IO.InvalidDataException"/>, or gives null, the row is a bad one.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ObservationLoad Read<T>(IEnumerable<T> rows, Func<T, Observation> selector) =>
        Read(rows, selector, BadRows.Report, CancellationToken.None);

    /// <summary>Reads rows through a selector.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">Makes the observation of a row; what it may throw is in <see cref="Read{T}(IEnumerable{T}, Func{T, Observation})"/>.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ObservationLoad Read<T>(IEnumerable<T> rows, Func<T, Observation> selector, BadRows onBadRow, CancellationToken cancellationToken) =>
        Read(rows, selector, new Collector(onBadRow, null, cancellationToken));

    /// <summary>Reads rows through a selector, and tells how far it is.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">Makes the observation of a row; what it may throw is in <see cref="Read{T}(IEnumerable{T}, Func{T, Observation})"/>.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="progress">Is told the number of rows read, every 10,000 rows and at the end.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ObservationLoad Read<T>(
        IEnumerable<T> rows, Func<T, Observation> selector, BadRows onBadRow, IProgress<long> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return Read(rows, selector, new Collector(onBadRow, progress, cancellationToken));
    }

    /// <summary>Reads rows through a selector, while they come in.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">Makes the observation of a row; what it may throw is in <see cref="Read{T}(IEnumerable{T}, Func{T, Observation})"/>.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="cancellationToken">Stops between two rows, and is passed on to the rows.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<ObservationLoad> ReadAsync<T>(
        IAsyncEnumerable<T> rows, Func<T, Observation> selector, BadRows onBadRow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(selector);
        return ReadAsync(rows, selector, new Collector(onBadRow, null, cancellationToken));
    }

    /// <summary>Reads rows through a selector, while they come in, and tells how far it is.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">Makes the observation of a row; what it may throw is in <see cref="Read{T}(IEnumerable{T}, Func{T, Observation})"/>.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="progress">Is told the number of rows read, every 10,000 rows and at the end.</param>
    /// <param name="cancellationToken">Stops between two rows, and is passed on to the rows.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<ObservationLoad> ReadAsync<T>(
        IAsyncEnumerable<T> rows, Func<T, Observation> selector, BadRows onBadRow, IProgress<long> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(selector);
        ArgumentNullException.ThrowIfNull(progress);
        return ReadAsync(rows, selector, new Collector(onBadRow, progress, cancellationToken));
    }

    /// <summary>Reads rows of rates that were published without their counts, through a selector; a bad row is reported, and the others go on.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">Makes the rate of a row; what it may throw is in <see cref="Read{T}(IEnumerable{T}, Func{T, Observation})"/>.</param>
    /// <returns>What was read: a set of rates alone.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ObservationLoad ReadReportedRates<T>(IEnumerable<T> rows, Func<T, ReportedRate> selector) =>
        ReadReportedRates(rows, selector, BadRows.Report, CancellationToken.None);

    /// <summary>Reads rows of rates that were published without their counts, through a selector.</summary>
    /// <typeparam name="T">The row's type.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="selector">Makes the rate of a row; what it may throw is in <see cref="Read{T}(IEnumerable{T}, Func{T, Observation})"/>.</param>
    /// <param name="onBadRow">What to do with a bad row.</param>
    /// <param name="cancellationToken">Stops between two rows.</param>
    /// <returns>What was read: a set of rates alone.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onBadRow"/> is none of the choices.</exception>
    /// <exception cref="System.IO.InvalidDataException">A row is bad, and the load is to stop there; the message says which and why.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ObservationLoad ReadReportedRates<T>(IEnumerable<T> rows, Func<T, ReportedRate> selector, BadRows onBadRow, CancellationToken cancellationToken)
    {
        var collector = new Collector(onBadRow, null, cancellationToken);
        collector.Rows.Each(rows, selector, collector.Add);
        return collector.Finish([]);
    }

    private static ObservationLoad Read<T>(IEnumerable<T> rows, Func<T, Observation> selector, Collector collector)
    {
        collector.Rows.Each(rows, selector, collector.Add);
        return collector.Finish([]);
    }

    private static async Task<ObservationLoad> ReadAsync<T>(IAsyncEnumerable<T> rows, Func<T, Observation> selector, Collector collector)
    {
        await collector.Rows.EachAsync(rows, selector, collector.Add).ConfigureAwait(false);
        return collector.Finish([]);
    }
}
