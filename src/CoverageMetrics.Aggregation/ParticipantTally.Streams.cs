using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using CoverageMetrics.Aggregation.Kernels;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantTally
{
    /// <summary>The rows that are read from streams at a time: more cost memory, fewer time.</summary>
    private const int BatchRows = 2 * AreaKernels.BlockRows;

    /// <summary>Counts the rows of streams, in memory that does not grow with the rows.</summary>
    /// <param name="streams">The columns that the layout asks for; read to their ends and left open.</param>
    /// <param name="layout">What to count.</param>
    /// <param name="options">As at which day, and whom to tell how far it is; null for <see cref="TallyOptions.Usual"/>.</param>
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
        using var counter = TallyCounter.Of(layout, options);
        var areas = new ushort[BatchRows];
        var programmes = new byte[BatchRows];
        ushort[] starts = streams.Starts is null ? [] : new ushort[BatchRows];
        ushort[] ends = streams.Ends is null ? [] : new ushort[BatchRows];
        ushort[] births = streams.BirthYears is null ? [] : new ushort[BatchRows];
        byte[][] ordinals = Array.ConvertAll(streams.Ordinals, _ => new byte[BatchRows]);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int rows = Fill<ushort>(streams.Areas, areas, "areas");
            Match(Fill<byte>(streams.Programmes, programmes, "programmes"), "programmes");
            ParticipantColumns columns = ParticipantColumns.Of(areas.AsSpan(0, rows), programmes.AsSpan(0, rows));
            if (streams.Starts is not null && streams.Ends is not null)
            {
                Match(Fill<ushort>(streams.Starts, starts, "starts"), "starts");
                Match(Fill<ushort>(streams.Ends, ends, "ends"), "ends");
                columns = columns.During(streams.DayZero, starts.AsSpan(0, rows), ends.AsSpan(0, rows));
            }

            if (streams.BirthYears is not null)
            {
                Match(Fill<ushort>(streams.BirthYears, births, "birth years"), "birth years");
                columns = columns.BornIn(births.AsSpan(0, rows));
            }

            for (int column = 0; column < ordinals.Length; column++)
            {
                Match(Fill<byte>(streams.Ordinals[column], ordinals[column], "a dimension"), "a dimension");
                columns = columns.By(ordinals[column].AsSpan(0, rows));
            }

            counter.Add(columns);
            if (rows < BatchRows)
            {
                options?.Progress?.Report(new(counter.RowsRead, counter.RowsRead));
                return counter.ToTally();
            }

            void Match(int found, string what)
            {
                if (found != rows)
                {
                    throw new InvalidDataException(
                        $"The streams must be equally long, but the one of {what} {(found < rows ? "ends first" : "goes on")} after row {counter.RowsRead + Math.Min(found, rows)}.");
                }
            }
        }
    }

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
