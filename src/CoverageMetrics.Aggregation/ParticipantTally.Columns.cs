using System;
using System.Collections.Generic;
using System.Threading;
using CoverageMetrics.Aggregation.Kernels;
using NodaTime;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantTally
{
    /// <summary>Counts the rows of columns in memory.</summary>
    /// <param name="columns">The columns that the layout asks for.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="options">As at which day, on how many threads, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops the count within milliseconds.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The columns are not those that the layout asks for, have no periods where a day is asked for, or have some where it is not said which rows count.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The columns' day numbers cannot express the day.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static ParticipantTally Count(
        in ParticipantColumns columns, TallyLayout layout, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return ColumnCount.Run(KernelPaths.Best, columns, layout, options ?? TallyOptions.Usual, cancellationToken);
    }

    /// <summary>Counts the rows in force on each of many days in one pass over them, such as every month end of ten years.</summary>
    /// <param name="columns">The columns that the layout asks for, with starts and ends.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="days">The days, in any order.</param>
    /// <param name="options">On how many threads, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops the count within milliseconds.</param>
    /// <returns>A tally for each day, in the order of <paramref name="days"/>, equal to the one that counts as at that day alone.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="layout"/> or <paramref name="days"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The columns are not those that the layout asks for, or have no periods, the options ask for a day of their own or for all dates, or there are so many
    /// days and cells that more than a gigabyte would be needed.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The columns' day numbers cannot express one of the days.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static IReadOnlyList<ParticipantTally> CountAsAtEach(
        in ParticipantColumns columns, TallyLayout layout, IReadOnlyList<LocalDate> days, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(days);
        options ??= TallyOptions.Usual;
        if (options.Day is not null || options.IsOverAllDates)
        {
            throw new ArgumentException($"Rows are counted as at each of the days, not {options}.", nameof(options));
        }

        return SeriesCount.Run(columns, layout, days, options, new Looks(cancellationToken));
    }
}
