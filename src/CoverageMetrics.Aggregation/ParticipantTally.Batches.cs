using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantTally
{
    /// <summary>Counts batches on several threads while the next are read, in memory that does not grow with the rows.</summary>
    /// <remarks>
    /// The source is asked for a batch by one thread at a time, on one thread always by the calling one, and at most as many batches as there are threads are out at a time.
    /// How the rows are cut into batches does not matter to the tally; batches of some 50,000 rows or more count fastest, each on one thread.
    /// </remarks>
    /// <param name="batches">The batches, each with the columns that the layout asks for; read once. <see cref="ParticipantBatch"/> says how long their memory is needed.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="options">As at which day, on how many threads, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops the count within milliseconds, or as soon as the source has given the batch that it is being asked for.</param>
    /// <returns>The tally, equal to that of all rows in one piece.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="batches"/> or <paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A batch is null, or its columns are not those that the layout asks for, have no periods where a day is asked for, or have some where it is not said which rows count.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A batch's day numbers cannot express the day.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    /// <exception cref="OverflowException">A count is larger than <see cref="long.MaxValue"/>.</exception>
    public static ParticipantTally Count(
        IEnumerable<ParticipantBatch> batches, TallyLayout layout, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        return Count([batches], layout, options, cancellationToken);
    }

    /// <summary>Counts the batches of several sources, such as the row groups of a file each with a reader of its own, of which as many are read at once as there are threads.</summary>
    /// <remarks>
    /// Each thread begins a source of its own; where none is left, it counts batches of those that others have begun. A source is asked by one thread at a time,
    /// and at most as many batches as there are threads are out at a time.
    /// </remarks>
    /// <param name="sources">The sources; each is begun when a thread is free for it, and disposed of at its end.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="options">As at which day, on how many threads, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops the count within milliseconds, or as soon as the sources have given the batches that they are being asked for.</param>
    /// <returns>The tally, equal to that of all rows in one piece.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> or <paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A source or a batch is null, or a batch's columns are not those that the layout asks for, have no periods where a day is asked for, or have some where it is not said
    /// which rows count.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A batch's day numbers cannot express the day.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    /// <exception cref="OverflowException">A count is larger than <see cref="long.MaxValue"/>.</exception>
    public static ParticipantTally Count(
        IEnumerable<IEnumerable<ParticipantBatch>> sources, TallyLayout layout, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(layout);
        return new BatchCount(layout, options ?? TallyOptions.Usual).Run(sources, cancellationToken);
    }

    /// <summary>Counts batches on threads of the thread pool while the next come in, in memory that does not grow with the rows.</summary>
    /// <remarks>The source is asked for one batch at a time, and at most as many batches as there are threads are out at a time.</remarks>
    /// <param name="batches">The batches, each with the columns that the layout asks for; read once. <see cref="ParticipantBatch"/> says how long their memory is needed.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="options">As at which day, on how many threads, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops the count within milliseconds; the source is given a token that hears it, and an error of another thread, and is waited for.</param>
    /// <returns>The tally, equal to that of all rows in one piece.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="batches"/> or <paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A batch is null, or its columns are not those that the layout asks for, have no periods where a day is asked for, or have some where it is not said which rows count.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A batch's day numbers cannot express the day.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    /// <exception cref="OverflowException">A count is larger than <see cref="long.MaxValue"/>.</exception>
    public static Task<ParticipantTally> CountAsync(
        IAsyncEnumerable<ParticipantBatch> batches, TallyLayout layout, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        return CountAsync([batches], layout, options, cancellationToken);
    }

    /// <summary>Counts the batches of several sources that come in, such as the row groups of a file each with a reader of its own, of which as many are read at once as there are threads.</summary>
    /// <remarks>
    /// Each thread begins a source of its own; where none is left, it counts batches of those that others have begun. A source is asked for one batch at a time,
    /// and at most as many batches as there are threads are out at a time.
    /// </remarks>
    /// <param name="sources">The sources; each is begun when a thread is free for it, and disposed of at its end.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="options">As at which day, on how many threads, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops the count within milliseconds; the sources are given a token that hears it, and an error of another thread, and are waited for.</param>
    /// <returns>The tally, equal to that of all rows in one piece.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> or <paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A source or a batch is null, or a batch's columns are not those that the layout asks for, have no periods where a day is asked for, or have some where it is not said
    /// which rows count.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A batch's day numbers cannot express the day.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    /// <exception cref="OverflowException">A count is larger than <see cref="long.MaxValue"/>.</exception>
    public static Task<ParticipantTally> CountAsync(
        IEnumerable<IAsyncEnumerable<ParticipantBatch>> sources, TallyLayout layout, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(layout);
        return new BatchCount(layout, options ?? TallyOptions.Usual).RunAsync(sources, cancellationToken);
    }
}
