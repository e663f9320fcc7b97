using CoverageMetrics.Aggregation;

namespace CoverageMetrics.Benchmarks;

/// <summary>Generated participants, shuffled: an area, programmes, a person, a year of birth and the time in force for each row; the same for the same seed.</summary>
internal sealed class Register
{
    internal const int DayZeroYear = 1950;

    private Register(int rows)
    {
        Areas = new ushort[rows];
        Flags = new byte[rows];
        Persons = new ulong[rows];
        Births = new ushort[rows];
        Starts = new ushort[rows];
        Ends = new ushort[rows];
    }

    internal ushort[] Areas { get; }

    internal byte[] Flags { get; }

    internal ulong[] Persons { get; }

    internal ushort[] Births { get; }

    internal ushort[] Starts { get; }

    internal ushort[] Ends { get; }

    /// <summary>Spreads rows over the communes of the provinces: by people, and within a province evenly.</summary>
    internal static Register Nationwide(int rows)
    {
        var communes = new List<int>();
        long people = Province.All.Sum(province => (long)province.People);
        var upTo = new List<long>();
        int first = 0;
        long sum = 0;
        foreach (Province province in Province.All)
        {
            communes.Add(first);
            first += province.Communes;
            sum += province.People;
            upTo.Add(sum);
        }

        return Make(rows, random =>
        {
            int province = upTo.BinarySearch(random.NextInt64(people) + 1);
            province = province < 0 ? ~province : province;
            return communes[province] + random.Next(Province.All[province].Communes);
        });
    }

    /// <summary>Spreads rows evenly over areas.</summary>
    internal static Register Even(int rows, int areas) => Make(rows, random => random.Next(areas));

    internal ParticipantColumns Columns() => ParticipantColumns.Of(Areas, Flags);

    internal ParticipantColumns DatedColumns() => Columns().During(new(DayZeroYear, 1, 1), Starts, Ends);

    private static Register Make(int rows, Func<Random, int> area)
    {
        var random = new Random(20_250_701);
        var register = new Register(rows);
        for (int row = 0; row < rows; row++)
        {
            int kind = random.Next(100);
            register.Areas[row] = (ushort)area(random);

            // Compulsory nearly always with unemployment and health, voluntary mostly with health.
            register.Flags[row] = (byte)(kind < 78 ? 13 : kind < 88 ? 9 : kind < 97 ? 10 : kind < 99 ? 2 : 8);

            // One row in twenty is about somebody seen before.
            register.Persons[row] = (ulong)(row > 0 && random.Next(20) == 0 ? random.Next(row) : row) + 1_000_000_000;
            register.Births[row] = (ushort)(2010 - random.Next(50));
            register.Starts[row] = (ushort)(27_800 - random.Next(8_000));
            register.Ends[row] = random.Next(10) < 7 ? ParticipantColumns.OpenEnd16 : (ushort)(register.Starts[row] + 30 + random.Next(3_000));
        }

        return register;
    }
}
