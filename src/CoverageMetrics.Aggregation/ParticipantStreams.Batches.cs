using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using CoverageMetrics.Aggregation.Kernels;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantStreams
{
    /// <summary>The rows that are read at a time: more cost memory, fewer time.</summary>
    private const int BatchRows = 2 * AreaKernels.BlockRows;

    /// <summary>Reads the streams to their ends, into memory that is used again as soon as it has been counted; the last batch may have no rows.</summary>
    /// <exception cref="InvalidDataException">A stream ends in the middle of a value, or before another one.</exception>
    internal IEnumerable<ParticipantBatch> Batches()
    {
        var free = new ConcurrentBag<Buffers>();
        long done = 0;
        int rows;
        do
        {
            Buffers buffers = free.TryTake(out Buffers? used) ? used : new(this, free);
            ParticipantBatch batch = buffers.Read(done);
            rows = batch.Rows;
            done += rows;
            yield return batch;
        }
        while (rows == BatchRows);
    }

    /// <summary>Room for the rows of a batch, which goes back to the free ones when the batch is disposed of.</summary>
    private sealed class Buffers(ParticipantStreams streams, ConcurrentBag<Buffers> free) : IDisposable
    {
        private readonly ushort[] _areas = new ushort[BatchRows];
        private readonly byte[] _programmes = new byte[BatchRows];
        private readonly ushort[] _starts = RoomFor(streams._starts);
        private readonly ushort[] _ends = RoomFor(streams._ends);
        private readonly ushort[] _births = RoomFor(streams._birthYears);
        private readonly byte[][] _ordinals = Array.ConvertAll(streams._ordinals, _ => new byte[BatchRows]);

        public void Dispose() => free.Add(this);

        /// <summary>Reads as many rows as there is room for, or as there are left, after those read before.</summary>
        internal ParticipantBatch Read(long done)
        {
            int rows = Fill<ushort>(streams._areas, _areas, "areas");
            ParticipantBatch batch = ParticipantBatch.Of(_areas.AsMemory(0, rows), Match<byte>(streams._programmes, _programmes, "programmes"));
            if (streams._starts is not null && streams._ends is not null)
            {
                batch = batch.During(streams._dayZero, Match<ushort>(streams._starts, _starts, "starts"), Match<ushort>(streams._ends, _ends, "ends"));
            }

            if (streams._birthYears is not null)
            {
                batch = batch.BornIn(Match<ushort>(streams._birthYears, _births, "birth years"));
            }

            for (int column = 0; column < _ordinals.Length; column++)
            {
                batch = batch.By(Match<byte>(streams._ordinals[column], _ordinals[column], "a dimension"));
            }

            return batch.Owning(this);

            ReadOnlyMemory<T> Match<T>(Stream stream, T[] values, string what)
                where T : unmanaged
            {
                int found = Fill<T>(stream, values, what);
                return found == rows
                    ? values.AsMemory(0, rows)
                    : throw new InvalidDataException(
                        $"The streams must be equally long, but the one of {what} {(found < rows ? "ends first" : "goes on")} after row {done + Math.Min(found, rows)}.");
            }
        }

        private static ushort[] RoomFor(Stream? stream) => stream is null ? [] : new ushort[BatchRows];

        /// <summary>Reads as many values as there is room for, or as there are left.</summary>
        private static int Fill<T>(Stream stream, T[] values, string what)
            where T : unmanaged
        {
            Span<byte> bytes = MemoryMarshal.AsBytes(values.AsSpan());
            int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            int size = bytes.Length / values.Length;
            return read % size == 0
                ? read / size
                : throw new InvalidDataException($"The stream of {what} is cut off in the middle of a value of {size} bytes.");
        }
    }
}
