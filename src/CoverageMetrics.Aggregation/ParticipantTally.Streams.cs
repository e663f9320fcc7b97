using System;
using System.IO;
using System.Threading;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantTally
{
    /// <summary>Counts the rows of streams, in memory that does not grow with the rows, on several threads while the next are read.</summary>
    /// <param name="streams">The columns that the layout asks for; read to their ends and left open.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="options">As at which day, on how many threads, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
    /// <param name="cancellationToken">Stops the count between two batches.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="streams"/> or <paramref name="layout"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The streams are not those that the layout asks for, have no periods where a day is asked for, or have some where it is not said which rows count.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The streams' day numbers cannot express the day.</exception>
    /// <exception cref="InvalidDataException">A stream ends in the middle of a value, or before another one.</exception>
    /// <exception cref="OperationCanceledException">The count was cancelled.</exception>
    public static ParticipantTally Count(
        ParticipantStreams streams, TallyLayout layout, TallyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(streams);
        return Count(streams.Batches(), layout, options, cancellationToken);
    }
}
