using System;
using System.IO;
using CoverageMetrics.Internal;
using NodaTime;

namespace CoverageMetrics.Aggregation;

public sealed partial class ParticipantTally
{
    /// <summary>The version of the binary form: 1.</summary>
    public const int BinaryVersion = 1;

    private const string What = "participant tally";

    private static ReadOnlySpan<byte> Magic => "CMTALLY\n"u8;

    /// <summary>Writes the tally in a compact binary form, for another process or machine, or another day.</summary>
    /// <remarks>
    /// <para>
    /// Equal tallies give the same bytes. The form is: the eight letters <c>CMTALLY</c> and a line feed; the version as a 32-bit and the length of the
    /// body as a 64-bit number, little-endian; the body; the SHA-256 of everything before it.
    /// </para>
    /// <para>
    /// Numbers in the body are written seven bits a byte, the lowest first, 128 added to all bytes but the last. Texts are UTF-8 after their length in bytes,
    /// lists follow the number of their elements. The body holds: the areas; the programmes; the groups beyond the programmes, each with one byte of
    /// its programmes' bits; the dimensions, each with name, year and then codes or, if the year is not 0, lower ages; 0, or 1 and the date
    /// as days from 1970-01-01 (0, -1, 1, -2 written 0, 1, 2, 3); rows read; rows not in force; rejected rows, each with reason, rows and examples of text and rows;
    /// the counts in the order of <see cref="Counts"/>, where a run of zeros is a 0 and its length.
    /// </para>
    /// </remarks>
    /// <param name="stream">Where to write; left open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToBytes());
    }

    /// <summary>Gives the bytes that <see cref="WriteTo"/> writes.</summary>
    /// <returns>The bytes.</returns>
    public byte[] ToBytes()
    {
        var writer = new PartialWriter();
        PartialParts.WriteLayout(writer, Layout);
        PartialParts.WriteRows(writer, AsAt, RowsRead, RowsNotInForce, _rejected);
        writer.Sparse(_counts);
        return writer.ToBytes(Magic, BinaryVersion);
    }

    /// <summary>Reads one tally that <see cref="WriteTo"/> has written.</summary>
    /// <remarks>Takes at most 100 bytes of memory for each byte of the input and a quarter of a megabyte, besides the tally's own counts, which take eight bytes each once all are there.</remarks>
    /// <param name="stream">Where to read; left open, behind the tally.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InvalidDataException">The stream holds something else, a later version, or a tally that is cut off or damaged.</exception>
    public static ParticipantTally ReadFrom(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using PartialReader reader = PartialReader.Open(stream, Magic, BinaryVersion, What);
        try
        {
            return Read(reader);
        }
        catch (Exception wrong) when (wrong is ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"The {What} contradicts itself: {ErrorText.Of(wrong)}", wrong);
        }
    }

    /// <summary>Reads one tally from the bytes that <see cref="ToBytes"/> has given.</summary>
    /// <remarks>Takes at most 100 bytes of memory for each byte of the input and a quarter of a megabyte, besides the tally's own counts, which take eight bytes each once all are there.</remarks>
    /// <param name="bytes">The bytes.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="bytes"/> is null.</exception>
    /// <exception cref="InvalidDataException">The bytes are something else, a later version, a tally that is cut off or damaged, or more than one.</exception>
    public static ParticipantTally FromBytes(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using var stream = new MemoryStream(bytes, writable: false);
        ParticipantTally tally = ReadFrom(stream);
        return stream.Position == stream.Length
            ? tally
            : throw new InvalidDataException($"The {What} is followed by {stream.Length - stream.Position} bytes that do not belong to it.");
    }

    private static ParticipantTally Read(PartialReader reader)
    {
        TallyLayout layout = PartialParts.ReadLayout(reader);
        (LocalDate? asAt, long rowsRead, long notInForce, RejectedRows[] rejected) = PartialParts.ReadRows(reader);
        long[] counts = reader.Sparse(layout.Counts);
        reader.End();
        return FromParts(layout, asAt, counts, rowsRead, notInForce, rejected);
    }
}
