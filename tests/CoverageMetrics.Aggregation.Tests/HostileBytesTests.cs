using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoverageMetrics.Tests.Support;
using NodaTime;
using Xunit.Abstractions;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>Whatever bytes come in, a tally or a register is read from them or refused in the documented way, within a stated multiple of their memory.</summary>
public class HostileBytesTests(ITestOutputHelper output)
{
    private static readonly int Inputs = Mutations.Times(35_000);

    // What the documents of the doors state: so many bytes of memory for each byte of input, and some to begin with; the counts of a tally come on top.
    private const int BytesPerByte = 100;
    private const int BytesToBegin = 1 << 18;

    private static readonly LocalDate AsAt = Rows.Epoch.PlusDays(6_500);

    [Fact]
    public void Tally_OfMutatedBytes_IsReadOrRefused() => Drive(
        "ParticipantTally.FromBytes", 1, [.. Tallies().Select(tally => tally.ToBytes())], Sealed, [typeof(InvalidDataException)], bytes => Use(ParticipantTally.FromBytes(bytes)));

    [Fact]
    public void Register_OfMutatedBytes_IsReadOrRefused() => Drive(
        "PersonRegister.ReadFrom", 2, [.. Registers().Select(Bytes)], Sealed, [typeof(InvalidDataException)], bytes =>
        {
            PersonRegister register = PersonRegister.ReadFrom(new MemoryStream(bytes));
            Assert.True(register.Count <= register.RowsRead - register.RowsNotInForce - register.Rejected.Sum(rejected => rejected.Rows));
            PersonRegister same = register.RollUp(AreaRollUp.Of(register.Layout.Areas, register.Layout.Areas, code => code));
            MergeTwice(register.RowsRead, () => Assert.Equal(register.Count, register.Merge(same).Count));
            Assert.True(register.ToTally().Persons <= register.Count);
            return register.Layout;
        });

    [Fact]
    public void Tally_OfMutatedJson_IsReadOrRefused() => Drive(
        "JSON of a tally", 3, [.. Tallies().Select(tally => JsonSerializer.SerializeToUtf8Bytes(tally))], bytes => bytes, [typeof(JsonException)],
        bytes => JsonSerializer.Deserialize<ParticipantTally>(bytes) is { } tally ? Use(tally) : null);

    [Theory]
    [InlineData("\"UnknownArea\"", "\"7\"")]
    [InlineData("\"UnknownArea\"", "\"-1\"")]
    [InlineData("\"UnknownArea\"", "\"0\"")]
    [InlineData("\"UnknownArea\"", "\"UnknownArea, MissingStart\"")]
    [InlineData("\"UnknownArea\"", "\"unknownarea\"")]
    [InlineData("\"UnknownArea\"", "null")]
    [InlineData("\"rows\":1,\"examples\"", "\"rows\":0,\"examples\"")]
    [InlineData("\"rows\":1}]", "\"rows\":2}]")]
    [InlineData("\"rows\":1}]", "\"rows\":-1}]")]
    [InlineData("\"rows\":1}]", "\"rows\":9223372036854775807},{\"value\":\"z\",\"rows\":1}]")]
    [InlineData("\"rowsNotInForce\":0", "\"rowsNotInForce\":9223372036854775807")]
    [InlineData("\"rowsRead\":4", "\"rowsRead\":3")]
    [InlineData("\"z\":2", "\"z\":3")]
    [InlineData("\"x\":1,\"z\":1", "\"x\":1")]
    [InlineData("\"asAt\":null", "\"asAt\":\"1401-06-09x\"")]
    public void Tally_OfJsonThatContradictsItself_IsRefused(string was, string becomes)
    {
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("A", "B"), "x", "y").CountingAnyOf("z", "x", "y");
        string json = JsonSerializer.Serialize(ParticipantTally.Count(ParticipantColumns.Of([1, 1, 0, 9], [1, 2, 1, 1]), layout));

        Assert.NotNull(JsonSerializer.Deserialize<ParticipantTally>(json));
        Assert.Contains(was, json, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ParticipantTally>(json.Replace(was, becomes, StringComparison.Ordinal)));
    }

    [Fact]
    public void Register_WithMoreEntriesThanRows_IsRefused()
    {
        var register = PersonRegister.Of(ParticipantColumns.Of(new ushort[] { 0, 1 }, [1, 1]).About([5UL, 7UL]), TallyLayout.Of(CodeIndex.Of("A", "B"), "x"));
        byte[] bytes = Bytes(register);
        int rows = Array.LastIndexOf(bytes, (byte)2, bytes.Length - SHA256.HashSizeInBytes - 8);
        Assert.Equal((2, 0, 0, 2), (bytes[rows], bytes[rows + 1], bytes[rows + 2], bytes[rows + 3]));
        bytes[rows] = 1;

        Assert.Throws<InvalidDataException>(() => PersonRegister.ReadFrom(new MemoryStream(Sealed(bytes))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Header_ThatClaimsTwoGigabytes_TakesNoMemoryForThem(bool register)
    {
        byte[] bytes = [.. register ? Bytes(Registers()[0]) : Tallies()[0].ToBytes()];
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(12), 2_000_000_000);

        Assert.True(Allocation.Bytes(() => Assert.Throws<InvalidDataException>(() => Read(bytes))) < BytesToBegin + (BytesPerByte * bytes.Length));

        void Read(byte[] input) => _ = register ? (object)PersonRegister.ReadFrom(new MemoryStream(input)) : ParticipantTally.FromBytes(input);
    }

    [Fact]
    public void Body_WithoutTheCountsOfItsLayout_TakesNoMemoryForThem()
    {
        TallyDimension[] wide = [.. Enumerable.Range(0, 3).Select(number => TallyDimension.Of($"d{number}", [.. Enumerable.Range(0, 255).Select(code => $"{code}")]))];
        TallyLayout layout = wide.Aggregate(TallyLayout.Of(CodeIndex.Of("A"), "x"), (all, one) => all.By(one));
        byte[] bytes = ParticipantTally.Empty(layout).ToBytes();
        byte[] cut = Sealed([.. bytes[..^(SHA256.HashSizeInBytes + 1)], .. bytes[^SHA256.HashSizeInBytes..]]);

        Assert.True(Allocation.Bytes(() => Assert.Throws<InvalidDataException>(() => ParticipantTally.FromBytes(cut))) < BytesToBegin + (BytesPerByte * cut.Length));
    }

    [Fact]
    public void Merge_OfMoreRowsThanFit_IsAnOverflow()
    {
        var layout = TallyLayout.Of(CodeIndex.Of("A"), "x");
        byte[] empty = Bytes(PersonRegister.Of(ParticipantColumns.Of(Array.Empty<ushort>(), []).About(ReadOnlySpan<ulong>.Empty), layout));
        byte[] body = [.. empty[20..^SHA256.HashSizeInBytes]];
        byte[] full = [.. body[..^4], .. Enumerable.Repeat((byte)255, 8), 127, 0, 0, 0];
        PersonRegister most = PersonRegister.ReadFrom(new MemoryStream(Sealed([.. empty[..20], .. full, .. new byte[SHA256.HashSizeInBytes]])));

        Assert.Equal(long.MaxValue, most.RowsRead);
        Assert.Throws<OverflowException>(() => most.Merge(most));
    }

    [Fact]
    public void Code_ThatIsNoUnicode_IsRefusedAndAnExampleMended()
    {
        Assert.Throws<ArgumentException>(() => CodeIndex.Of("A", "\ud800"));
        Assert.Throws<ArgumentException>(() => CodeIndex.Of("A", "x\udc00\ud800"));
        Assert.Throws<ArgumentException>(() => TallyDimension.Of("\ud800", "x"));
        Assert.Equal(1, CodeIndex.Of("😀").Count);

        ParticipantTally tally = ParticipantTally.Count(["\ud800", "\udc00", "😀"], RowMap.Of<string>(TallyLayout.Of(CodeIndex.Of("A"), "x"), row => row).Flags(_ => 1));

        Assert.Equal([("😀", 1L), ("\ufffd", 2L)], tally.Rejected.Single().Examples.Select(example => (example.Value, example.Rows)));
        Assert.Equal(tally, ParticipantTally.FromBytes(tally.ToBytes()));
        Assert.Equal(tally, JsonSerializer.Deserialize<ParticipantTally>(JsonSerializer.Serialize(tally)));
    }

    private static TallyLayout Use(ParticipantTally tally)
    {
        Assert.Equal(tally, ParticipantTally.FromBytes(tally.ToBytes()));
        MergeTwice(tally.RowsRead, () => Assert.Equal(2 * tally.RowsCounted, tally.Merge(ParticipantTally.FromBytes(tally.ToBytes())).RowsCounted));
        return tally.Layout;
    }

    /// <summary>Merges what was read with as many rows, which fit or are refused in the documented way.</summary>
    private static void MergeTwice(long rows, Action merge)
    {
        if (rows > long.MaxValue / 2)
        {
            Assert.Throws<OverflowException>(merge);
        }
        else
        {
            merge();
        }
    }

    /// <summary>Reads mutations of good inputs, a third of them mutated once, and the same number each time.</summary>
    private void Drive(string door, int seed, byte[][] good, Func<byte[], byte[]> seal, Type[] documented, Func<byte[], TallyLayout?> read)
    {
        var random = new Random(seed);
        int taken = 0;
        for (int input = 0; input < Inputs; input++)
        {
            byte[] bytes = good[random.Next(good.Length)];
            for (int changes = 1 + random.Next(3); changes > 0; changes--)
            {
                bytes = Mutate(random, bytes, good);
            }

            bytes = random.Next(20) == 0 ? bytes : seal(bytes);
            TallyLayout? layout = null;
            long allocated = Allocation.BytesOfOneRun(() =>
            {
                try
                {
                    layout = read(bytes);
                    taken++;
                }
                catch (Exception wrong) when (documented.Contains(wrong.GetType()))
                {
                }
            });

            // A tally that was read was also written, read again and merged.
            long most = BytesToBegin + ((long)BytesPerByte * bytes.Length) + (layout is null ? 0 : 5L * sizeof(long) * layout.Counts);
            Assert.True(allocated <= most, $"Input {input} of {bytes.Length} bytes took {allocated} bytes: {Convert.ToBase64String(bytes)}");
        }

        Mutations.Tell(output, door, Inputs, taken);
        Assert.InRange(taken, Inputs / 1_000, Inputs * 9 / 10);
    }

    private static byte[] Mutate(Random random, byte[] bytes, byte[][] good)
    {
        var list = new List<byte>(bytes);
        int at = random.Next(list.Count);
        switch (random.Next(8))
        {
            case 0: list[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: list[at] = (byte)random.Next(256); break;
            case 2: list.RemoveRange(at, Math.Min(random.Next(1, 9), list.Count - at)); break;
            case 3: list.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), random.Next(1, 12))); break;
            case 4: list.InsertRange(at, list.GetRange(at, Math.Min(random.Next(1, 40), list.Count - at))); break;
            case 5: list[at] = (byte)((list[at] + (random.Next(2) == 0 ? 1 : 255)) % 256); break;
            case 6: list.InsertRange(at, Splice(random, good)); break;
            default: list.InsertRange(at, Words[random.Next(Words.Length)]); break;
        }

        return list.Count == 0 ? [0] : [.. list];
    }

    private static readonly byte[][] Words =
    [
        .. new[] { "9223372036854775807", "-1", "0.5", "1e400", "null", "{}", "[]", "\"\\ud800\"", "\"UnknownArea\"", "\"7\"", ",", "\"", "}", "9999-12-31", "counts", "\"by\":[]" }.Select(Encoding.UTF8.GetBytes),
        [255, 255, 255, 255, 255, 255, 255, 255, 127], [255, 255, 255, 255, 15], [255, 255, 3], [128, 128, 128, 128, 128, 128, 128, 128, 128, 128],
    ];

    private static byte[] Splice(Random random, byte[][] good)
    {
        byte[] other = good[random.Next(good.Length)];
        int from = random.Next(other.Length);
        return other[from..Math.Min(other.Length, from + random.Next(1, 60))];
    }

    /// <summary>Makes the length and the checksum of an envelope fit again.</summary>
    private static byte[] Sealed(byte[] bytes)
    {
        if (bytes.Length >= 20 + SHA256.HashSizeInBytes)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(12), bytes.Length - 20 - SHA256.HashSizeInBytes);
            SHA256.HashData(bytes.AsSpan(0, bytes.Length - SHA256.HashSizeInBytes), bytes.AsSpan(bytes.Length - SHA256.HashSizeInBytes));
        }

        return bytes;
    }

    private static ParticipantTally[] Tallies() =>
    [
        Count(Rows.Layout(2), 40), Count(Rows.WideLayout(3), 40), Count(Rows.AgeLayout(2), 60), ParticipantTally.Empty(Rows.Layout(1)),
    ];

    private static ParticipantTally Count(TallyLayout layout, int rows)
    {
        Rows made = Rows.Make(2, rows, layout.Areas.Count, 4, faults: true);
        return ParticipantTally.Count(made.ColumnsFor(layout), layout, TallyOptions.Usual.AsAt(AsAt));
    }

    private static PersonRegister[] Registers() =>
    [
        .. new[] { Rows.Layout(2), Rows.WideLayout(3) }.Select(layout =>
        {
            Rows rows = Rows.Make(3, 30, layout.Areas.Count, 4, faults: true);
            return PersonRegister.Of(rows.DatedColumns(0, rows.Count).About(rows.Persons), layout, TallyOptions.Usual.AsAt(AsAt));
        }),
        PersonRegister.Of(ParticipantColumns.Of(Array.Empty<ushort>(), []).About(ReadOnlySpan<ulong>.Empty), Rows.Layout(1)),
    ];

    private static byte[] Bytes(PersonRegister register)
    {
        using var stream = new MemoryStream();
        register.WriteTo(stream);
        return stream.ToArray();
    }
}
