using System.Text.Json;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>The binary form, and the streams of columns.</summary>
public class TallyFormTests
{
    private static readonly LocalDate AsAt = Rows.Epoch.PlusDays(6_500);

    [Fact]
    public void ReadFrom_AnyFlippedBit_Throws()
    {
        byte[] bytes = Some().ToBytes();
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.Throws<InvalidDataException>(() => ParticipantTally.FromBytes(bytes));

            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void ReadFrom_CutOffOrContinued_Throws()
    {
        byte[] bytes = Some().ToBytes();
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => ParticipantTally.FromBytes(bytes[..length]));
        }

        Assert.Throws<InvalidDataException>(() => ParticipantTally.FromBytes([.. bytes, 0]));
    }

    [Fact]
    public void ReadFrom_SeveralInOneStream_ReadsOneAfterAnother()
    {
        ParticipantTally first = Some();
        ParticipantTally second = ParticipantTally.Empty(Rows.WideLayout(3), TallyOptions.Usual.AsAt(new LocalDate(1945, 9, 2)));
        using var stream = new MemoryStream();
        first.WriteTo(stream);
        second.WriteTo(stream);
        stream.Position = 0;

        Assert.Equal(first, ParticipantTally.ReadFrom(stream));
        Assert.Equal(second, ParticipantTally.ReadFrom(stream));
    }

    [Fact]
    public void ToBytes_VersionOne_IsTheDocumentedForm()
    {
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("A", "B"), "x").By(TallyDimension.Of("s", "f", "m"));
        ParticipantTally tally = ParticipantTally.Count(ParticipantColumns.Of([1, 1, 9], [1, 1, 1]).By([1, 1, 0]), layout);

        byte[] bytes = tally.ToBytes();

        byte[] body = [2, 1, (byte)'A', 1, (byte)'B', 1, 1, (byte)'x', 0, 1, 1, (byte)'s', 0, 2, 1, (byte)'f', 1, (byte)'m', 0, 3, 0, 1, 0, 1, 1, 1, (byte)'9', 1, 0, 3, 2];
        byte[] form = [.. "CMTALLY\n"u8, 1, 0, 0, 0, (byte)body.Length, 0, 0, 0, 0, 0, 0, 0, .. body];
        Assert.Equal([.. form, .. System.Security.Cryptography.SHA256.HashData(form)], bytes);
    }

    [Fact]
    public void Json_SmallTally_IsReadable()
    {
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("A", "B"), "x", "y").CountingAnyOf("z", "x", "y").By(TallyDimension.Of("s", "f", "m"));
        ParticipantTally tally = ParticipantTally.Count(ParticipantColumns.Of([1, 1, 9], [1, 2, 1]).By([1, 1, 0]), layout);

        const string Json = """{"layout":{"areas":["A","B"],"programmes":["x","y"],"groups":[{"code":"z","anyOf":["x","y"]}],"dimensions":[{"name":"s","codes":["f","m"]}]},"asAt":null,"rowsRead":3,"rowsNotInForce":0,"rejected":[{"reason":"UnknownArea","rows":1,"examples":[{"value":"9","rows":1}]}],"counts":[{"area":"B","by":["m"],"groups":{"x":1,"y":1,"z":2}}]}""";
        Assert.Equal(Json, JsonSerializer.Serialize(tally));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ParticipantTally>(Json.Replace("\"rowsRead\":3", "\"rowsRead\":0", StringComparison.Ordinal)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ParticipantTally>(Json.Replace("\"B\",\"by\"", "\"C\",\"by\"", StringComparison.Ordinal)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ParticipantTally>("[]"));
    }

    [Fact]
    public void Count_Streams_GivesTheTallyOfTheColumns()
    {
        Rows rows = Rows.Make(3, 300_000, 40, 4, faults: true);
        TallyLayout layout = Rows.AgeLayout(40);
        ParticipantStreams streams = ParticipantStreams.Of(Stream(rows.Areas), Stream(rows.Flags))
            .During(Rows.Epoch, Stream(rows.Starts), Stream(rows.Ends))
            .By(Stream(rows.Sexes))
            .BornIn(Stream(rows.Births));

        ParticipantTally tally = ParticipantTally.Count(streams, layout, TallyOptions.Usual.AsAt(AsAt));

        Assert.Equal(ParticipantTally.Count(rows.ColumnsFor(layout), layout, TallyOptions.Usual.AsAt(AsAt)), tally);
    }

    [Theory]
    [InlineData(200_000, 199_999)]
    [InlineData(199_999, 200_000)]
    [InlineData(0, 1)]
    public void Count_StreamsOfDifferentLengths_Throws(int areas, int flags) =>
        Assert.Throws<InvalidDataException>(() => ParticipantTally.Count(
            ParticipantStreams.Of(Stream(new ushort[areas]), Stream(new byte[flags])), Rows.Layout(1)));

    [Fact]
    public void Count_StreamCutInAValue_Throws() =>
        Assert.Throws<InvalidDataException>(() => ParticipantTally.Count(
            ParticipantStreams.Of(Stream(new byte[5]), Stream(new byte[3])), Rows.Layout(1)));

    [Fact]
    public void Count_LongStreams_StaysInAFewMegabytes()
    {
        TallyLayout layout = Rows.Layout(3_321);

        Assert.True(Allocation.Bytes(() => Assert.Equal(17_100_000, Count(17_100_000).RowsCounted)) < 4 << 20);

        ParticipantTally Count(long rows) => ParticipantTally.Count(
            ParticipantStreams.Of(new Zeros(2 * rows), new Zeros(rows)), layout);
    }

    private static ParticipantTally Some()
    {
        TallyLayout layout = Rows.AgeLayout(2);
        Rows rows = Rows.Make(2, 400, 2, 4, faults: true);
        return ParticipantTally.Count(rows.ColumnsFor(layout), layout, TallyOptions.Usual.AsAt(AsAt));
    }

    private static MemoryStream Stream<T>(T[] column)
        where T : unmanaged => new(System.Runtime.InteropServices.MemoryMarshal.AsBytes(column.AsSpan()).ToArray());

    /// <summary>A long stream of zeros, given in pieces of odd sizes.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int some = (int)Math.Min(Math.Min(buffer.Length, 65_537), _left);
            buffer[..some].Clear();
            _left -= some;
            return some;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
