using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>Generated enrolments as columns, and what a reader with a pencil would count in them.</summary>
internal sealed class Rows
{
    internal static readonly LocalDate Epoch = new(1990, 1, 1);

    internal required ushort[] Areas { get; init; }

    internal required byte[] Flags { get; init; }

    internal required byte[] Sexes { get; init; }

    internal required ushort[] Births { get; init; }

    internal required ushort[] Starts { get; init; }

    internal required ushort[] Ends { get; init; }

    internal required ulong[] Persons { get; init; }

    internal int Count => Areas.Length;

    /// <summary>Makes rows from a seed. Now and then rows of one area stand together, and with faults one row in some forty has something wrong.</summary>
    internal static Rows Make(int seed, int count, int areas, int programmes, bool faults)
    {
        var random = new Random(seed);
        var rows = new Rows
        {
            Areas = new ushort[count],
            Flags = new byte[count],
            Sexes = new byte[count],
            Births = new ushort[count],
            Starts = new ushort[count],
            Ends = new ushort[count],
            Persons = new ulong[count],
        };
        int run = 0;
        ushort area = 0;
        for (int row = 0; row < count; row++)
        {
            if (run-- <= 0)
            {
                area = (ushort)random.Next(areas);
                run = random.Next(3) == 0 ? random.Next(300) : 0;
            }

            rows.Areas[row] = area;
            rows.Flags[row] = (byte)random.Next(1 << programmes);
            rows.Sexes[row] = (byte)random.Next(2);
            rows.Births[row] = (ushort)(2025 - random.Next(101));
            rows.Starts[row] = (ushort)random.Next(10_000);
            rows.Ends[row] = random.Next(2) == 0 ? ParticipantColumns.OpenEnd16 : (ushort)(rows.Starts[row] + random.Next(4_000));
            rows.Persons[row] = (ulong)random.Next(1 + (count / 2));
            if (faults && random.Next(8) == 0)
            {
                switch (random.Next(40))
                {
                    case 0: rows.Areas[row] = (ushort)(areas + random.Next(5)); break;
                    case 1: rows.Areas[row] = CodeIndex.Unknown; break;
                    case 2: rows.Flags[row] = byte.MaxValue; break;
                    case 3: rows.Sexes[row] = (byte)(2 + random.Next(200)); break;
                    case 4: rows.Births[row] = (ushort)(random.Next(2) == 0 ? 0 : 2026); break;
                    case 5: rows.Starts[row] = 9_000; rows.Ends[row] = (ushort)random.Next(9_000); break;
                    default: break;
                }
            }
        }

        return rows;
    }

    internal ParticipantColumns Columns() => Columns(0, Count);

    internal ParticipantColumns Columns(int from, int to) => ParticipantColumns.Of(Areas.AsSpan()[from..to], Flags.AsSpan()[from..to]);

    internal ParticipantColumns DatedColumns(int from, int to) => Columns(from, to).During(Epoch, Starts.AsSpan()[from..to], Ends.AsSpan()[from..to]);

    /// <summary>Columns for a layout: sex and birth years where it has dimensions, dates always.</summary>
    internal ParticipantColumns ColumnsFor(TallyLayout layout, int from, int to) => layout.Dimensions.Count == 0
        ? DatedColumns(from, to)
        : DatedColumns(from, to).By(Sexes.AsSpan()[from..to]).BornIn(Births.AsSpan()[from..to]);

    internal ParticipantColumns ColumnsFor(TallyLayout layout) => ColumnsFor(layout, 0, Count);

    /// <summary>The same as a batch.</summary>
    internal ParticipantBatch BatchFor(TallyLayout layout, int from, int to)
    {
        ParticipantBatch dated = ParticipantBatch.Of(Areas.AsMemory()[from..to], Flags.AsMemory()[from..to])
            .During(Epoch, Starts.AsMemory()[from..to], Ends.AsMemory()[from..to]);
        return layout.Dimensions.Count == 0 ? dated : dated.By(Sexes.AsMemory()[from..to]).BornIn(Births.AsMemory()[from..to]);
    }

    /// <summary>Cuts the rows into batches of a number of rows and of one more than the one before, in turn.</summary>
    internal IEnumerable<ParticipantBatch> BatchesFor(TallyLayout layout, int rows, int from, int to)
    {
        for (int length = rows; from < to; from += length, length = length == rows ? rows + 1 : rows)
        {
            yield return BatchFor(layout, from, Math.Min(to, from + length));
        }
    }

    /// <summary>Counts with LINQ alone: the rows of an area, a sex, an age band and a group; null stands for all of them.</summary>
    internal long Expect(TallyLayout layout, int area, string? sex, string? band, int mask, LocalDate? asAt) => Enumerable.Range(0, Count)
        .Where(row => IsGood(layout, row, asAt is not null))
        .Where(row => IsInForce(row, asAt))
        .Where(row => Areas[row] == area && (Flags[row] & mask) != 0)
        .Where(row => sex is null || (Sexes[row] == 0 ? "female" : "male") == sex)
        .LongCount(row => band is null || Band(row) == band);

    internal bool IsGood(TallyLayout layout, int row, bool dated) =>
        Areas[row] < layout.Areas.Count
        && Flags[row] < 1 << layout.Programmes.Count
        && (layout.Dimensions.Count == 0 || (Sexes[row] < 2 && Births[row] is <= 2025 and >= 1875))
        && (!dated || Ends[row] >= Starts[row]);

    internal bool IsInForce(int row, LocalDate? asAt) =>
        asAt is not LocalDate date
        || (Epoch.PlusDays(Starts[row]) <= date && (Ends[row] == ParticipantColumns.OpenEnd16 || Epoch.PlusDays(Ends[row]) > date));

    internal static TallyLayout Layout(int areas) =>
        TallyLayout.Of(CodeIndex.Numbered(areas), "compulsory", "voluntary", "unemployment", "health");

    internal static TallyLayout WideLayout(int areas) =>
        TallyLayout.Of(CodeIndex.Numbered(areas), "compulsory", "voluntary", "unemployment", "health", "accident")
            .CountingAnyOf("social-insurance", "compulsory", "voluntary")
            .CountingAnyOf("anything", "compulsory", "voluntary", "unemployment", "health", "accident");

    internal static TallyLayout AgeLayout(int areas) =>
        Layout(areas).By(TallyDimension.Of("sex", "female", "male")).By(TallyDimension.AgeBands("age", 2025, 0, 15, 25, 60));

    /// <summary>Counts as at a date, or over all where it is null.</summary>
    internal static TallyOptions Dated(LocalDate? asAt) => asAt is LocalDate day ? TallyOptions.Usual.AsAt(day) : TallyOptions.Usual.OverAllDates();

    private string Band(int row) => (2025 - Births[row]) switch { < 15 => "0-14", < 25 => "15-24", < 60 => "25-59", _ => "60+" };
}
