using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace CoverageMetrics.Aggregation;

/// <summary>Counts the caller's own rows on several threads, some hundreds at a time.</summary>
internal sealed class RowCount<TRow>(RowMap<TRow> map, TallyOptions options) : SharedCount<RowCounter, TRow[]>(options)
{
    private const int ChunkRows = 1_024;

    internal static IEnumerable<TRow[]> Chunks(IEnumerable<TRow> rows, CancellationToken cancellationToken) => rows
        .Select(row =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return row;
        })
        .Chunk(ChunkRows);

    internal static async IAsyncEnumerable<TRow[]> ChunksAsync(IAsyncEnumerable<TRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var chunk = new List<TRow>(ChunkRows);
        await foreach (TRow row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            chunk.Add(row);
            if (chunk.Count == ChunkRows)
            {
                yield return [.. chunk];
                chunk.Clear();
            }
        }

        yield return [.. chunk];
    }

    private protected override RowCounter Begin(TallyOptions options) => map.Begin(options);

    private protected override void Count(RowCounter counter, TRow[] piece, Action<long> tell)
    {
        foreach (TRow row in piece)
        {
            map.Count(counter, row);
        }

        tell(piece.Length);
    }

    private protected override ParticipantTally ToTally(RowCounter counter) => counter.ToTally();
}
