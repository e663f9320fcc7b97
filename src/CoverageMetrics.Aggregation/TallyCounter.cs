using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Aggregation.Kernels;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Aggregation;

/// <summary>Counts batches of columns one after another, in memory that does not grow with the rows.</summary>
/// <remarks>
/// <para>For rows that do not fit in memory or come from the caller's own reader of files. Dispose of it to free its counters at once.</para>
/// <para>Not thread-safe, so that each thread needs its own and their tallies are merged; costs its counters, however many rows there are.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class TallyCounter : IDisposable
{
    private readonly CountingPlan _plan;
    private readonly TallyOptions _options;
    private readonly RowReports _reports;
    private readonly long[] _counts;
    private readonly Accumulator _accumulator;
    private bool _disposed;

    private TallyCounter(TallyLayout layout, TallyOptions options)
    {
        Layout = layout;
        _options = options;
        _reports = new(options.Progress);
        _plan = new(layout);
        _counts = new long[layout.Counts];
        _accumulator = new(_plan, KernelPaths.Best, _counts);
    }

    /// <summary>Gets what is counted.</summary>
    public TallyLayout Layout { get; }

    /// <summary>Gets the number of rows read so far.</summary>
    public long RowsRead => _accumulator.RowsRead;

    /// <summary>Begins to count, on one thread.</summary>
    /// <param name="layout">What to count.</param>
    /// <param name="options">As at which day, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <returns>The counter, with no rows yet.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> is null.</exception>
    public static TallyCounter Of(TallyLayout layout, TallyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return new(layout, options ?? TallyOptions.Usual);
    }

    /// <summary>Counts a batch.</summary>
    /// <param name="columns">The columns that the layout asks for.</param>
    /// <exception cref="ArgumentException">
    /// The columns are not those that the layout asks for, have no periods where a day is asked for, or have some where it is not said which rows count.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The columns' day numbers cannot express the day.</exception>
    /// <exception cref="ObjectDisposedException">It has been disposed of.</exception>
    public void Add(in ParticipantColumns columns) => Add(columns, _ => _reports.Read(RowsRead, null));

    /// <summary>Counts a batch, and does something after each of its morsels; what that throws ends the count in between.</summary>
    internal unsafe void Add(in ParticipantColumns columns, Action<long> counted)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        DayFilter day = _plan.Require(columns, _options);
        int rows = columns.Rows;
        ColumnCount.Pinned(columns, (in RowPointers pinned) =>
        {
            for (long from = 0; from < rows; from += Morsels.Rows)
            {
                long to = Math.Min(rows, from + Morsels.Rows);
                _accumulator.Add(pinned, from, to, day);
                counted((int)(to - from));
            }
        });
    }

    /// <summary>Gives the tally of everything counted so far; counting can go on.</summary>
    /// <returns>The tally.</returns>
    /// <exception cref="OverflowException">A count is larger than <see cref="long.MaxValue"/>.</exception>
    /// <exception cref="ObjectDisposedException">It has been disposed of.</exception>
    public ParticipantTally ToTally()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _accumulator.Drain();
        return new(Layout, _options.Day, [.. _counts], _accumulator.RowsRead, _accumulator.RowsNotInForce, _accumulator.Rejects.ToRejectedRows());
    }

    /// <summary>Frees the counters.</summary>
    public void Dispose()
    {
        _disposed = true;
        _accumulator.Dispose();
    }
}
