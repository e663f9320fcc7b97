using System;
using System.Collections.Generic;
using System.Threading;
using CoverageMetrics.Aggregation.Kernels;
using NodaTime;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantTally
{
    /// <summary>Counts every row of columns.</summary>
    /// <param name="areas">The number of each row's area in the layout's areas.</param>
    /// <param name="programmes">The programmes of each row: bit 0 for the layout's first, bit 1 for its second, and so on.</param>
    /// <param name="layout">What to count.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">The columns differ in length, or the layout asks for more of them.</exception>
    public static ParticipantTally Count(ReadOnlySpan<ushort> areas, ReadOnlySpan<byte> programmes, TallyLayout layout) =>
        Count(ParticipantColumns.Of(areas, programmes), layout, TallyOptions.Default, CancellationToken.None);

    /// <summary>Counts every row of columns.</summary>
    /// <param name="columns">The columns that the layout asks for.</param>
    /// <param name="layout">What to count.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">The columns are not those that the layout asks for.</exception>
    public static ParticipantTally Count(in ParticipantColumns columns, TallyLayout layout) =>
        Count(columns, layout, TallyOptions.Default, CancellationToken.None);

    /// <summary>Counts every row of columns, on several threads if told so.</summary>
    /// <param name="columns">The columns that the layout asks for.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="options">On how many threads, and whom to tell how far it is.</param>
    /// <param name="cancellationToken">Stops the count within milliseconds.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The columns are not those that the layout asks for.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static ParticipantTally Count(in ParticipantColumns columns, TallyLayout layout, TallyOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(options);
        return ColumnCount.Run(KernelPaths.Best, columns, layout, null, options, cancellationToken);
    }

    /// <summary>Counts the rows in force on a date.</summary>
    /// <param name="columns">The columns that the layout asks for, with starts and ends.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="date">The day: a row counts when it has started by then and has not ended.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">The columns are not those that the layout asks for, or have no dates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The columns' day numbers cannot express <paramref name="date"/>.</exception>
    public static ParticipantTally CountAsAt(in ParticipantColumns columns, TallyLayout layout, LocalDate date) =>
        CountAsAt(columns, layout, date, TallyOptions.Default, CancellationToken.None);

    /// <summary>Counts the rows in force on a date, on several threads if told so.</summary>
    /// <param name="columns">The columns that the layout asks for, with starts and ends.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="date">The day: a row counts when it has started by then and has not ended.</param>
    /// <param name="options">On how many threads, and whom to tell how far it is.</param>
    /// <param name="cancellationToken">Stops the count within milliseconds.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The columns are not those that the layout asks for, or have no dates.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The columns' day numbers cannot express <paramref name="date"/>.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static ParticipantTally CountAsAt(
        in ParticipantColumns columns, TallyLayout layout, LocalDate date, TallyOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(options);
        return ColumnCount.Run(KernelPaths.Best, columns, layout, date, options, cancellationToken);
    }

    /// <summary>Counts the rows in force on each of many dates in one pass over them, such as every month end of ten years.</summary>
    /// <param name="columns">The columns that the layout asks for, with starts and ends.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="dates">The days, in any order.</param>
    /// <param name="options">On how many threads, and whom to tell how far it is.</param>
    /// <param name="cancellationToken">Stops the count within milliseconds.</param>
    /// <returns>A tally for each date, in the order of <paramref name="dates"/>, equal to the one that counts that date alone.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The columns are not those that the layout asks for, or have no dates, or there are so many dates and cells that more than a gigabyte would be needed.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The columns' day numbers cannot express one of the dates.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static IReadOnlyList<ParticipantTally> CountAsAtEach(
        in ParticipantColumns columns, TallyLayout layout, IReadOnlyList<LocalDate> dates, TallyOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(options);
        return SeriesCount.Run(columns, layout, dates, options, cancellationToken);
    }
}
