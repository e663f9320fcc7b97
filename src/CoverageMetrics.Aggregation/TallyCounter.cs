using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Aggregation.Kernels;
using CoverageMetrics.Serialization;
using NodaTime;

namespace CoverageMetrics.Aggregation;

/// <summary>Counts batches of columns one after another, in memory that does not grow with the rows.</summary>
/// <remarks>
/// For rows that do not fit in memory or come from the caller's own reader of files. Mutable, not thread-safe: give each thread its own
/// and merge their tallies. Dispose of it to free its counters at once.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class TallyCounter : IDisposable
{
    private readonly CountingPlan _plan;
    private readonly LocalDate? _asAt;
    private readonly long[] _counts;
    private readonly Accumulator _accumulator;
    private bool _disposed;

    private TallyCounter(TallyLayout layout, LocalDate? asAt)
    {
        Layout = layout;
        _asAt = asAt;
        _plan = new(layout);
        _counts = new long[layout.Counts];
        _accumulator = new(_plan, KernelPaths.Best, _counts);
    }

    /// <summary>Gets what is counted.</summary>
    public TallyLayout Layout { get; }

    /// <summary>Gets the number of rows read so far.</summary>
    public long RowsRead => _accumulator.RowsRead;

    /// <summary>Begins to count all rows.</summary>
    /// <param name="layout">What to count.</param>
    /// <returns>The counter, with no rows yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> is null.</exception>
    public static TallyCounter Of(TallyLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return new(layout, null);
    }

    /// <summary>Begins to count the rows in force on a date.</summary>
    /// <param name="layout">What to count.</param>
    /// <param name="date">The day: a row counts when it has started by then and has not ended.</param>
    /// <returns>The counter, with no rows yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> is null.</exception>
    public static TallyCounter AsAt(TallyLayout layout, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return new(layout, date);
    }

    /// <summary>Counts a batch.</summary>
    /// <param name="columns">The columns that the layout asks for, and dates where there is a date.</param>
    /// <exception cref="ArgumentException">The columns are not those that the layout asks for.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The columns' day numbers cannot express the date.</exception>
    /// <exception cref="ObjectDisposedException">It has been disposed of.</exception>
    public unsafe void Add(in ParticipantColumns columns)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _plan.Require(columns, datesNeeded: _asAt is not null);
        DayFilter day = DayFilter.On(_asAt, columns);
        int rows = columns.Rows;
        ColumnCount.Pinned(columns, (in RowPointers pinned) => _accumulator.Add(pinned, 0, rows, day));
    }

    /// <summary>Gives the tally of everything counted so far; counting can go on.</summary>
    /// <returns>The tally.</returns>
    /// <exception cref="OverflowException">A count is larger than <see cref="long.MaxValue"/>.</exception>
    /// <exception cref="ObjectDisposedException">It has been disposed of.</exception>
    public ParticipantTally ToTally()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _accumulator.Drain();
        return new(Layout, _asAt, [.. _counts], _accumulator.RowsRead, _accumulator.RowsNotInForce, _accumulator.Rejects.ToRejectedRows());
    }

    /// <summary>Frees the counters.</summary>
    public void Dispose()
    {
        _disposed = true;
        _accumulator.Dispose();
    }
}
