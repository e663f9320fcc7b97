using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Threading;

namespace CoverageMetrics.Aggregation;

/// <summary>Counts the rows of a database reader on several threads: one at a time reads the cells of some hundred rows, while others count those before.</summary>
internal sealed class ReaderCount(TallyLayout layout, TallyColumns.Binding binding, TallyOptions options) : SharedCount<RowCounter, ReaderCount.Chunk>(options)
{
    /// <summary>The references that a chunk holds, small enough not to be kept apart from other garbage.</summary>
    private const int ChunkCells = 8_192;

    internal IEnumerable<Chunk> Chunks(IDataReader reader, CancellationToken cancellationToken)
    {
        Chunk chunk = Next(1);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (chunk.Add(reader))
            {
                yield return chunk;
                chunk = Next(chunk.NextRow);
            }
        }

        yield return chunk;
    }

    internal async IAsyncEnumerable<Chunk> ChunksAsync(DbDataReader reader, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Chunk chunk = Next(1);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (chunk.Add(reader))
            {
                yield return chunk;
                chunk = Next(chunk.NextRow);
            }
        }

        yield return chunk;
    }

    private protected override RowCounter Begin(TallyOptions options) => new(layout, options);

    private protected override void Count(RowCounter counter, Chunk piece, Action<long> tell) => tell(piece.Count(counter));

    private protected override ParticipantTally ToTally(RowCounter counter) => counter.ToTally();

    private Chunk Next(long firstRow) => new(binding, firstRow, Math.Max(1, ChunkCells / binding.Fields.Length));

    /// <summary>The cells of some rows that stand together.</summary>
    /// <param name="binding">Where everything is.</param>
    /// <param name="firstRow">Which row of the reader the first is, from 1.</param>
    /// <param name="most">How many rows there may be.</param>
    internal sealed class Chunk(TallyColumns.Binding binding, long firstRow, int most)
    {
        private readonly object?[] _cells = new object?[most * binding.Fields.Length];
        private int _rows;

        /// <summary>Gets which row comes after the last.</summary>
        internal long NextRow => firstRow + _rows;

        /// <summary>Adds the row on which the reader stands.</summary>
        /// <returns>Whether the chunk is full.</returns>
        internal bool Add(IDataRecord reader)
        {
            binding.Read(reader, Row(_rows));
            return ++_rows == most;
        }

        /// <summary>Counts the rows.</summary>
        /// <returns>For how many rows they stand.</returns>
        internal long Count(RowCounter counter)
        {
            long before = counter.RowsRead;
            for (int row = 0; row < _rows; row++)
            {
                binding.Count(counter, Row(row), firstRow + row);
            }

            return counter.RowsRead - before;
        }

        private Span<object?> Row(int row) => _cells.AsSpan(row * binding.Fields.Length, binding.Fields.Length);
    }
}
