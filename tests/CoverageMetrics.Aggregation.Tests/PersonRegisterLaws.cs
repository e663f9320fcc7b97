using CoverageMetrics.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>Registers of persons give the counts of the rows themselves, however those were split.</summary>
public class PersonRegisterLaws
{
    private const int Areas = 9;

    private static readonly LocalDate AsAt = Rows.Epoch.PlusDays(6_500);
    private static readonly Config Config = Law.Of(100);

    /// <summary>Rows of persons: a seed, a number of rows, the kind of identifier, where they are cut, and whether as at a date.</summary>
    public sealed record Split(int Seed, int Count, PersonTallyTests.Identifier Identifier, int Cut, bool Dated)
    {
        internal Rows Make() => Rows.Make(Seed, Count, Areas, 4, faults: true);

        internal ParticipantColumns Columns(Rows rows, int from, int to) =>
            rows.DatedColumns(from, to).About(Array.ConvertAll(rows.Persons[from..to], person => PersonTallyTests.Identify(person, Identifier)));

        internal TallyOptions Options => Rows.Dated(Dated ? AsAt : null);

        internal PersonRegister Register(Rows rows, int from, int to) => PersonRegister.Of(Columns(rows, from, to), Rows.Layout(Areas), Options);

        internal PersonTally Tally(Rows rows) => PersonTally.Count(Columns(rows, 0, Count), Rows.Layout(Areas), Options);
    }

    private static readonly Arbitrary<Split> Splits = Arb.From(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from count in Gen.Choose(0, 2_000)
        from identifier in Gen.Elements(Enum.GetValues<PersonTallyTests.Identifier>())
        from cut in Gen.Choose(0, count)
        from dated in Gen.Elements(false, true)
        select new Split(seed, count, identifier, cut, dated),
        split => from count in new[] { split.Count / 2, split.Count - 1 }
                 where count >= 0 && count < split.Count
                 select split with { Count = count, Cut = Math.Min(split.Cut, count) });

    [Fact]
    public void Counting_a_register_is_counting_the_rows() => Holds(split =>
    {
        Rows rows = split.Make();
        return split.Register(rows, 0, rows.Count).ToTally().Equals(split.Tally(rows));
    });

    [Fact]
    public void Two_parts_merge_to_the_register_of_all_in_any_order() => Holds(split =>
    {
        Rows rows = split.Make();
        PersonRegister whole = split.Register(rows, 0, rows.Count);
        PersonRegister first = split.Register(rows, 0, split.Cut);
        PersonRegister second = split.Register(rows, split.Cut, rows.Count);
        return whole.Equals(first.Merge(second)) && Bytes(second.Merge(first)).AsSpan().SequenceEqual(Bytes(whole));
    });

    [Fact]
    public void Rolling_up_a_register_is_counting_by_the_higher_areas() => Holds(split =>
    {
        Rows rows = split.Make();
        AreaRollUp rollUp = AreaRollUp.Of(Rows.Layout(Areas).Areas, CodeIndex.Of("north", "south"), code => code[0] < '5' ? "north" : "south");
        PersonTally counted = PersonTally.Count(split.Columns(rows, 0, rows.Count), Rows.Layout(Areas), rollUp, split.Options);
        return split.Register(rows, 0, rows.Count).RollUp(rollUp).ToTally().Equals(counted);
    });

    [Fact]
    public void Persons_are_at_most_rows_and_areas_add_up_to_at_least_the_whole() => Holds(split =>
    {
        PersonTally tally = split.Tally(split.Make());
        return tally.Persons <= tally.RowsCounted
            && tally.PersonsInSeveralAreas <= tally.Persons
            && tally.Layout.Groups.Codes.All(group => tally.ExcessOf(group) >= 0 && tally.WholeOf(group) <= tally.Persons);
    });

    [Fact]
    public void Written_and_read_back_is_the_same() => Holds(split =>
    {
        Rows rows = split.Make();
        PersonRegister register = split.Register(rows, 0, rows.Count);
        return PersonRegister.ReadFrom(new MemoryStream(Bytes(register))).Equals(register);
    });

    [Fact]
    public void A_flipped_bit_is_found()
    {
        var split = new Split(3, 60, PersonTallyTests.Identifier.Any64, 0, true);
        byte[] bytes = Bytes(split.Register(split.Make(), 0, split.Count));
        for (int bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<InvalidDataException>(() => PersonRegister.ReadFrom(new MemoryStream(bytes)));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void Any_rows_are_put_in_order_of_person_and_area() => Holds(split =>
    {
        Rows rows = split.Make();
        PersonRegister register = split.Register(rows, 0, rows.Count);
        TallyLayout layout = Rows.Layout(Areas);
        int pairs = Enumerable.Range(0, rows.Count)
            .Where(row => rows.IsGood(layout, row, split.Dated) && rows.IsInForce(row, split.Dated ? AsAt : null) && rows.Flags[row] != 0)
            .Select(row => (rows.Persons[row], rows.Areas[row]))
            .Distinct()
            .Count();
        return register.Count == pairs && Bytes(register).AsSpan().SequenceEqual(Bytes(register.RollUp(AreaRollUp.Of(layout.Areas, layout.Areas, code => code))));
    });

    [Fact]
    public void Reading_does_not_depend_on_how_the_bytes_arrive()
    {
        CodeIndex areas = CodeIndex.Of(Enumerable.Range(0, 3_000).Select(area => $"{area:0000} of a name so long that all of them need several pieces"));
        TallyLayout layout = TallyLayout.Of(areas, "compulsory", "voluntary", "unemployment", "health");
        Rows rows = Rows.Make(6, 9_000, 3_000, 4, faults: true);
        PersonRegister register = PersonRegister.Of(rows.Columns().About(rows.Persons), layout);
        ParticipantTally tally = ParticipantTally.Count(rows.Columns(), layout);
        byte[] both = [.. Bytes(register), .. tally.ToBytes()];
        foreach (int most in new[] { 1, 1_000, int.MaxValue })
        {
            using var stream = new Trickle(both, most);

            Assert.Equal(register, PersonRegister.ReadFrom(stream));
            Assert.Equal(tally, ParticipantTally.ReadFrom(stream));
            Assert.Equal(both.Length, stream.Position);
        }
    }

    [Fact]
    public void Reading_takes_memory_for_the_entries_and_not_for_the_bytes()
    {
        const int Entries = 300_000;
        ulong[] persons = [.. Enumerable.Range(0, Entries).Select(row => (ulong)row * 33_333)];
        using var stream = new MemoryStream(Bytes(PersonRegister.Of(
            ParticipantColumns.Of(new ushort[Entries], [.. Enumerable.Repeat((byte)1, Entries)]).About(persons), Rows.Layout(Areas))));

        // Eleven bytes an entry, a quarter more while they grow, and one piece of the bytes at a time.
        Assert.InRange(
            Allocation.Bytes(() =>
            {
                stream.Position = 0;
                Assert.Equal(Entries, PersonRegister.ReadFrom(stream).Count);
            }),
            11 * Entries,
            (11 * Entries * 5 / 4) + (1 << 18));
    }

    /// <summary>Gives at most so many bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(most, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(most, count));
    }

    private static byte[] Bytes(PersonRegister register)
    {
        using var stream = new MemoryStream();
        register.WriteTo(stream);
        return stream.ToArray();
    }

    private static void Holds(Func<Split, bool> law) => Prop.ForAll(Splits, law).Check(Config);
}
