using System.Numerics;
using CoverageMetrics.Aggregation.Kernels;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

public class PersonTallyTests
{
    private const int Areas = 12;

    private static readonly LocalDate AsAt = Rows.Epoch.PlusDays(6_500);
    private static readonly int[] ProvinceOf = [.. Enumerable.Range(0, Areas).Select(area => area / 4)];

    /// <summary>How the small numbers of the generated persons become identifiers.</summary>
    public enum Identifier
    {
        Dense,
        TenDigits,
        ElevenDigits,
        JustLonger,
        Any64,
        Multiples,
    }

    public static TheoryData<Identifier, bool, string> Cases()
    {
        var data = new TheoryData<Identifier, bool, string>();
        foreach (Identifier identifier in Enum.GetValues<Identifier>())
        {
            foreach (bool dated in new[] { false, true })
            {
                foreach (string path in Enum.GetNames<KernelPath>())
                {
                    data.Add(identifier, dated, path);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Count_AnyIdentifiers_AgreesWithHashSets(Identifier identifier, bool dated, string path)
    {
        foreach (int count in new[] { 0, 1, 7, 300, 30_000 })
        {
            foreach (bool wide in new[] { false, true })
            {
                TallyLayout layout = wide ? Rows.WideLayout(Areas) : Rows.Layout(Areas);
                Rows rows = Rows.Make(count, count, Areas, layout.Programmes.Count, faults: true);
                ulong[] persons = Array.ConvertAll(rows.Persons, person => Identify(person, identifier));
                LocalDate? asAt = dated ? AsAt : null;

                AgreeWithHashSets(Count(Enum.Parse<KernelPath>(path), rows, persons, layout, null, asAt), rows, persons, layout, area => area, asAt);
                var provinces = AreaRollUp.Of(layout.Areas, CodeIndex.Numbered(3), ProvinceOf);
                AgreeWithHashSets(Count(Enum.Parse<KernelPath>(path), rows, persons, layout, provinces, asAt), rows, persons, layout, area => ProvinceOf[area], asAt);
            }
        }
    }

    [Theory]
    [InlineData(nameof(KernelPath.Vector128))]
    [InlineData(nameof(KernelPath.Vector512))]
    public void Count_EveryLengthTo300_AgreesWithScalar(string path)
    {
        TallyLayout layout = Rows.WideLayout(Areas);
        for (int length = 0; length <= 300; length++)
        {
            Rows rows = Rows.Make(length, length, Areas, layout.Programmes.Count, faults: length % 2 == 1);
            LocalDate? asAt = length % 3 == 0 ? AsAt : null;
            foreach (Identifier identifier in new[] { Identifier.TenDigits, Identifier.Any64 })
            {
                ulong[] persons = Array.ConvertAll(rows.Persons, person => Identify(person, identifier));

                Assert.Equal(Count(KernelPath.Scalar, rows, persons, layout, null, asAt), Count(Enum.Parse<KernelPath>(path), rows, persons, layout, null, asAt));
            }
        }
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(131_072)]
    public void Lanes_PeopleOfOneAreaInAllProgrammes_DoNotOverflow(int count)
    {
        TallyLayout layout = Rows.WideLayout(Areas);
        ushort[] areas = new ushort[count];
        byte[] flags = new byte[count];
        areas.AsSpan().Fill(5);
        flags.AsSpan().Fill(31);
        foreach (Identifier identifier in new[] { Identifier.TenDigits, Identifier.Any64 })
        {
            ulong[] persons = [.. Enumerable.Range(0, count).Select(row => Identify((ulong)row, identifier))];
            int people = persons.Distinct().Count();
            foreach (KernelPath path in Enum.GetValues<KernelPath>())
            {
                PersonTally tally = PersonCount.Run(path, ParticipantColumns.Of(areas, flags).About(persons), layout, null, TallyOptions.Usual, new Looks(default));

                Assert.All(layout.Groups.Codes, group => Assert.Equal((people, people, 0), (tally["5", group], tally.WholeOf(group), tally["6", group])));
                Assert.Equal(people, tally.Persons);
            }
        }
    }

    [Fact]
    public void Count_SomebodyInTwoProvinces_CountsOnceInTheNation()
    {
        TallyLayout layout = TallyLayout.Of(CodeIndex.Of("01", "79"), "compulsory", "health").CountingAnyOf("anything", "compulsory", "health");
        ParticipantColumns columns = ParticipantColumns.Of([0, 1, 1, 1, 0], [0b01, 0b11, 0b10, 0b01, 0]).About([7, 7, 7, 8, 9]);

        PersonTally tally = PersonTally.Count(columns, layout);

        Assert.Equal(1, tally["01", "compulsory"]);
        Assert.Equal(2, tally["79", "compulsory"]);
        Assert.Equal(2, tally.WholeOf("compulsory"));
        Assert.Equal(1, tally.ExcessOf("compulsory"));
        Assert.Equal(0, tally.ExcessOf("health"));
        Assert.Equal(2, tally.Persons);
        Assert.Equal(1, tally.PersonsInSeveralAreas);
        Assert.Equal(5, tally.RowsCounted);
    }

    [Fact]
    public void Count_OnePersonInEveryRow_NeedsNoMoreThanOneSlot()
    {
        ushort[] areas = [.. Enumerable.Range(0, 300_000).Select(row => (ushort)(row % 3))];
        byte[] flags = [.. Enumerable.Range(0, areas.Length).Select(row => (byte)(1 << (row % 4)))];

        foreach (KernelPath path in Enum.GetValues<KernelPath>())
        {
            foreach (ulong person in new[] { 0UL, 9_999_999_999UL, ulong.MaxValue })
            {
                ulong[] persons = new ulong[areas.Length];
                persons.AsSpan().Fill(person);
                PersonTally tally = PersonCount.Run(path, ParticipantColumns.Of(areas, flags).About(persons), Rows.Layout(3), null, TallyOptions.Usual, new Looks(default));

                Assert.Equal(Enumerable.Repeat(1L, 12), tally.Counts.ToArray());
                Assert.Equal([1, 1, 1, 1], tally.WholeCounts.ToArray());
            }
        }
    }

    [Theory]
    [InlineData(PersonRun.ShortBits, PersonRun.ShortFactor)]
    [InlineData(64, PersonRun.LongFactor)]
    public void Count_IdentifiersWhoseHashesDifferInOneBit_AreDifferentPersons(int bits, ulong factor)
    {
        ulong mask = ulong.MaxValue >> (64 - bits);
        ulong inverse = 1;
        for (int round = 0; round < 6; round++)
        {
            inverse = unchecked(inverse * (2 - (factor * inverse)));
        }

        ulong[] persons = [.. Enumerable.Range(0, bits).Select(bit => unchecked((inverse << bit) & mask)).Prepend(0UL)];
        Assert.Equal(bits + 1, persons.Distinct().Count());
        Assert.All(persons.Skip(1), person => Assert.Equal(1, BitOperations.PopCount(unchecked(person * factor) & mask)));
        ushort[] areas = new ushort[persons.Length];
        byte[] flags = new byte[persons.Length];
        flags.AsSpan().Fill(1);
        foreach (KernelPath path in Enum.GetValues<KernelPath>())
        {
            PersonTally tally = PersonCount.Run(path, ParticipantColumns.Of(areas, flags).About(persons), Rows.Layout(1), null, TallyOptions.Usual, new Looks(default));

            Assert.Equal(persons.Length, tally.Persons);
            Assert.Equal(persons.Length, tally.WholeCounts[0]);
        }
    }

    [Fact]
    public void Count_NumberOfThreads_DoesNotMatter()
    {
        Rows rows = Rows.Make(5, 1_200_000, Areas, 4, faults: true);
        foreach (Identifier identifier in new[] { Identifier.TenDigits, Identifier.Any64 })
        {
            ulong[] persons = Array.ConvertAll(rows.Persons, person => Identify(person, identifier));
            PersonTally one = PersonTally.Count(rows.DatedColumns(0, rows.Count).About(persons), Rows.Layout(Areas), TallyOptions.Usual.AsAt(AsAt));
            PersonTally several = PersonTally.Count(rows.DatedColumns(0, rows.Count).About(persons), Rows.Layout(Areas), TallyOptions.Usual.WithThreads(3).AsAt(AsAt));

            Assert.Equal(one, several);
            AgreeWithHashSets(one, rows, persons, Rows.Layout(Areas), area => area, AsAt);
        }
    }

    [Fact]
    public void Count_NarrowIdentifiers_AgreeWithWide()
    {
        Rows rows = Rows.Make(9, 50_000, Areas, 4, faults: true);
        uint[] narrow = Array.ConvertAll(rows.Persons, person => (uint)person);
        int[] areas = Array.ConvertAll(rows.Areas, area => (int)area);

        Assert.Equal(
            PersonTally.Count(rows.Columns().About(rows.Persons), Rows.Layout(Areas)),
            PersonTally.Count(ParticipantColumns.Of(areas, rows.Flags).About(narrow), Rows.Layout(Areas)));
    }

    [Fact]
    public void Count_NobodyNamedOrFurtherDimensions_Throws()
    {
        Rows rows = Rows.Make(1, 10, Areas, 4, faults: false);

        Assert.Throws<ArgumentException>(() => PersonTally.Count(rows.Columns(), Rows.Layout(Areas)));
        Assert.Throws<ArgumentException>(() => PersonTally.Count(rows.ColumnsFor(Rows.AgeLayout(Areas)).About(rows.Persons), Rows.AgeLayout(Areas), TallyOptions.Usual.OverAllDates()));
        Assert.Throws<ArgumentException>(() => rows.Columns().About(new ulong[9]));
        Assert.Throws<OperationCanceledException>(() => PersonTally.Count(rows.Columns().About(rows.Persons), Rows.Layout(Areas), cancellationToken: new(true)));
    }

    internal static ulong Identify(ulong person, Identifier identifier) => identifier switch
    {
        Identifier.Dense => person,
        Identifier.TenDigits => ((person % 96) * 100_000_000) + (person * 61_803_399 % 100_000_000),
        Identifier.ElevenDigits => (1UL << PersonRun.ShortBits) - 1 - person,
        Identifier.JustLonger => (1UL << PersonRun.ShortBits) - 3 + person,
        Identifier.Any64 => unchecked((person + 1) * 0xD6E8_FEB8_6659_FD93),
        _ => person << 44,
    };

    internal static void AgreeWithHashSets(PersonTally tally, Rows rows, ulong[] persons, TallyLayout layout, Func<int, int> areaOf, LocalDate? asAt)
    {
        int groups = layout.Groups.Count;
        var sets = new Dictionary<(int Area, int Group), HashSet<ulong>>();
        var areasOf = new Dictionary<ulong, HashSet<int>>();
        for (int row = 0; row < rows.Count; row++)
        {
            if (!rows.IsGood(layout, row, asAt is not null) || !rows.IsInForce(row, asAt) || rows.Flags[row] == 0)
            {
                continue;
            }

            int area = areaOf(rows.Areas[row]);
            areasOf.TryAdd(persons[row], []);
            areasOf[persons[row]].Add(area);
            for (int group = 0; group < groups; group++)
            {
                int mask = layout.Groups[group] switch { "social-insurance" => 3, "anything" => 31, _ => 1 << group };
                if ((rows.Flags[row] & mask) != 0)
                {
                    foreach ((int, int) cell in new[] { (area, group), (-1, group) })
                    {
                        sets.TryAdd(cell, []);
                        sets[cell].Add(persons[row]);
                    }
                }
            }
        }

        for (int area = -1; area < tally.Layout.Areas.Count; area++)
        {
            for (int group = 0; group < groups; group++)
            {
                long expected = sets.TryGetValue((area, group), out HashSet<ulong>? set) ? set.Count : 0;
                Assert.Equal(expected, area < 0 ? tally.WholeCounts[group] : tally.Counts[(area * groups) + group]);
            }
        }

        Assert.Equal(areasOf.Count, tally.Persons);
        Assert.Equal(areasOf.Values.Count(areas => areas.Count > 1), tally.PersonsInSeveralAreas);
        Assert.Equal(rows.Count, tally.RowsRead);
        Assert.Equal(Enumerable.Range(0, rows.Count).Count(row => !rows.IsGood(layout, row, asAt is not null)), tally.RowsRejected);
    }

    private static PersonTally Count(KernelPath path, Rows rows, ulong[] persons, TallyLayout layout, AreaRollUp? rollUp, LocalDate? asAt) =>
        PersonCount.Run(path, rows.DatedColumns(0, rows.Count).About(persons), layout, rollUp, Rows.Dated(asAt), new Looks(default));
}
