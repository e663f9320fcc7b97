using System;

namespace CoverageMetrics.Aggregation;

/// <summary>Counts batches of columns on several threads.</summary>
internal sealed class BatchCount(TallyLayout layout, TallyOptions options) : SharedCount<TallyCounter, ParticipantBatch>(options)
{
    private protected override TallyCounter Begin(TallyOptions options) => TallyCounter.Of(layout, options);

    private protected override void Count(TallyCounter counter, ParticipantBatch piece, Action<long> tell)
    {
        if (piece is null)
        {
            throw new ArgumentException("No batch may be null, but one is.", nameof(piece));
        }

        try
        {
            counter.Add(piece.Columns, tell);
        }
        finally
        {
            piece.Release();
        }
    }

    private protected override ParticipantTally ToTally(TallyCounter counter) => counter.ToTally();
}
