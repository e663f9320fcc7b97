using System;
using System.IO;
using System.Linq;
using CoverageMetrics.Internal;
using NodaTime;

namespace CoverageMetrics.Aggregation;

public sealed partial class PersonRegister
{
    /// <summary>The version of the binary form: 1.</summary>
    public const int BinaryVersion = 1;

    private const int LeastEntryBytes = 3;
    private const int EntriesAtFirst = 1 << 13;
    private const string What = "person register";

    private static ReadOnlySpan<byte> Magic => "CMPERSN\n"u8;

    /// <summary>Writes the register in a compact binary form, for another process or machine, or another day.</summary>
    /// <remarks>
    /// Equal registers give the same bytes. The form is that of <see cref="ParticipantTally.WriteTo"/>, but begins with <c>CMPERSN</c> and a line feed, and in place of
    /// the counts the body ends with the number of entries and, for each in order of person and area, the person's number less the one before, the area's number,
    /// and one byte of programme bits.
    /// </remarks>
    /// <param name="stream">Where to write; left open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var writer = new PartialWriter();
        PartialParts.WriteLayout(writer, Layout);
        PartialParts.WriteRows(writer, AsAt, RowsRead, RowsNotInForce, _rejected);
        writer.Number(Count);
        ulong before = 0;
        for (int entry = 0; entry < Count; entry++)
        {
            writer.Unsigned(_persons[entry] - before);
            writer.Number(_areas[entry]);
            writer.Byte(_flags[entry]);
            before = _persons[entry];
        }

        stream.Write(writer.ToBytes(Magic, BinaryVersion));
    }

    /// <summary>Reads one register that <see cref="WriteTo"/> has written.</summary>
    /// <remarks>Takes at most 100 bytes of memory for each byte of the input and a quarter of a megabyte.</remarks>
    /// <param name="stream">Where to read; left open, behind the register.</param>
    /// <returns>The register.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InvalidDataException">The stream holds something else, a later version, or a register that is cut off or damaged.</exception>
    public static PersonRegister ReadFrom(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using PartialReader reader = PartialReader.Open(stream, Magic, BinaryVersion, What);
        try
        {
            TallyLayout layout = PartialParts.ReadLayout(reader);
            (LocalDate? asAt, long rowsRead, long notInForce, RejectedRows[] rejected) = PartialParts.ReadRows(reader);
            if (layout.Dimensions.Count > 0)
            {
                throw PartialReader.Wrong("a register has no further dimensions");
            }

            long rowsCounted = rowsRead - notInForce - rejected.Sum(rows => rows.Rows);
            int count = reader.Count((int)Math.Min(rowsCounted, reader.Left / LeastEntryBytes));

            // How many there are is only said: memory grows with what is there.
            var entries = new Entries(Math.Min(count, EntriesAtFirst), count);
            ulong person = 0;
            int lastArea = -1;
            for (int entry = 0; entry < count; entry++)
            {
                ulong step = reader.Unsigned();
                person += step;
                int area = reader.Count(layout.Areas.Count - 1);
                byte flags = reader.Byte();
                if ((step == 0 && area <= lastArea) || flags == 0 || (flags & ~layout.KnownFlags) != 0)
                {
                    throw PartialReader.Wrong("an entry is out of order or in no programme");
                }

                entries.Add(person, (ushort)area, flags);
                lastArea = area;
            }

            reader.End();
            return new(layout, asAt, entries, rowsRead, notInForce, rejected);
        }
        catch (Exception wrong) when (wrong is ArgumentException or OverflowException)
        {
            throw new InvalidDataException($"The {What} contradicts itself: {ErrorText.Of(wrong)}", wrong);
        }
    }
}
