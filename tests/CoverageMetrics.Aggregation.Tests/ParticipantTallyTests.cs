using System.Data;
using CoverageMetrics.Tests.Support;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

public class ParticipantTallyTests
{
    private static readonly TallyLayout Layout = TallyLayout.Of(CodeIndex.Of("001", "002", "003"), "compulsory", "voluntary", "health")
        .CountingAnyOf("social-insurance", "compulsory", "voluntary");

    private static readonly LocalDate AsAt = new(2025, 6, 30);

    private enum Scheme
    {
        Compulsory,
        Health,
    }

    private sealed record Person(string? Commune, bool? Compulsory, bool Voluntary, bool Health, string? Sex, int? Born, LocalDate? Start, LocalDate? End);

    private readonly record struct SocialInsurance : INumerator
    {
        public static string Code => "social-insurance";

        public static string Name => "social insurance";
    }

    [Fact]
    public void Count_Columns_CountsEachGroupOnce()
    {
        // In both programmes of social insurance: counted once in it.
        ParticipantTally tally = ParticipantTally.Count(ParticipantColumns.Of([0, 0, 2, 2], [0b011, 0b101, 0b110, 0]), Layout);

        Assert.Equal(2, tally["001", "compulsory"]);
        Assert.Equal(1, tally["001", "voluntary"]);
        Assert.Equal(2, tally["001", "social-insurance"]);
        Assert.Equal(0, tally["002", "health"]);
        Assert.Equal(1, tally["003", "health"]);
        Assert.Equal(4, tally.RowsCounted);
        Assert.Equal(Headcount.Of<SocialInsurance>(2), tally.HeadcountIn<SocialInsurance>("001"));
        Assert.Equal(Headcount.Of<SocialInsurance>(3), tally.HeadcountOf<SocialInsurance>());
        Assert.Equal(3, tally.ToWhole("VN")["VN", "social-insurance"]);
    }

    [Fact]
    public void Count_UnknownValues_AreCountedApartWithExamples()
    {
        ParticipantTally tally = ParticipantTally.Count(ParticipantColumns.Of(new ushort[] { 0, 7, 7, 3, CodeIndex.Unknown, 1 }, [1, 1, 1, 1, 255, 8]), Layout);

        Assert.Equal(1, tally.RowsCounted);
        Assert.Equal(5, tally.RowsRejected);
        Assert.Collection(
            tally.Rejected,
            areas =>
            {
                Assert.Equal(RejectReason.UnknownArea, areas.Reason);
                Assert.Equal(4, areas.Rows);
                Assert.Equal([("3", 1L), ("65535", 1L), ("7", 2L)], areas.Examples.Select(example => (example.Value, example.Rows)));
            },
            programmes => Assert.Equal([("8", 1L)], programmes.Examples.Select(example => (example.Value, example.Rows))));
    }

    [Fact]
    public void Count_ManyUnknownAreas_KeepsTheFirstExamplesWhateverTheSplit()
    {
        ushort[] areas = [.. Enumerable.Range(0, 5_000).Select(row => (ushort)(100 + (row * 7 % 400)))];
        byte[] flags = new byte[areas.Length];

        ParticipantTally whole = ParticipantTally.Count(ParticipantColumns.Of(areas, flags), Layout);
        ParticipantTally parts = ParticipantTally.Empty(Layout);
        foreach (int[] rows in Enumerable.Range(0, areas.Length).Chunk(333).Reverse())
        {
            parts = ParticipantTally.Count(ParticipantColumns.Of(areas.AsSpan(rows[0], rows.Length), flags.AsSpan(rows[0], rows.Length)), Layout).Merge(parts);
        }

        Assert.Equal(RejectedRows.MaximumExamples, Assert.Single(whole.Rejected).Examples.Count);
        Assert.Equal(
            areas.GroupBy(area => area.ToString(System.Globalization.CultureInfo.InvariantCulture)).OrderBy(same => same.Key, StringComparer.Ordinal)
                .Take(RejectedRows.MaximumExamples).Select(same => (same.Key, same.LongCount())),
            whole.Rejected[0].Examples.Select(example => (example.Value, example.Rows)));
        Assert.Equal(whole, parts);
    }

    [Fact]
    public void Count_ColumnsOfDifferentLengths_Throws()
    {
        Assert.Throws<ArgumentException>(() => ParticipantTally.Count(ParticipantColumns.Of(new ushort[] { 0, 1 }, [1]), Layout));
        Assert.Throws<ArgumentException>(() => ParticipantColumns.Of(new ushort[2], new byte[2]).BornIn(new ushort[3]));
        Assert.Throws<ArgumentException>(() => ParticipantColumns.Of(new ushort[2], new byte[2]).During(AsAt, new ushort[2], new ushort[1]));
    }

    [Fact]
    public void Count_ColumnsNotOfTheLayout_Throws()
    {
        TallyLayout byAge = Layout.By(TallyDimension.EqualAgeBands("age", 2025, 5, 16));
        Assert.Throws<ArgumentException>(() => ParticipantTally.Count(ParticipantColumns.Of([0], [1]), byAge));
        Assert.Throws<ArgumentException>(() => ParticipantTally.Count(ParticipantColumns.Of(new ushort[1], new byte[1]).By(new byte[1]), Layout));
        Assert.Throws<ArgumentException>(() => ParticipantTally.Count(ParticipantColumns.Of(new ushort[1], new byte[1]), Layout, TallyOptions.Usual.AsAt(AsAt)));
    }

    [Fact]
    public void CountAsAt_StartIsInEndIsOut()
    {
        LocalDate zero = AsAt.PlusDays(-100);
        ushort[] starts = [99, 100, 101, 0, 0, 50, 100];
        ushort[] ends = [ushort.MaxValue, ushort.MaxValue, ushort.MaxValue, 100, 101, 49, 100];
        ParticipantColumns columns = ParticipantColumns.Of(new ushort[7], [1, 1, 1, 1, 1, 1, 1]).During(zero, starts, ends);

        ParticipantTally tally = ParticipantTally.Count(columns, Layout, TallyOptions.Usual.AsAt(AsAt));

        Assert.Equal(3, tally["001", "compulsory"]);
        Assert.Equal(3, tally.RowsNotInForce);
        Assert.Equal(RejectReason.EndBeforeStart, Assert.Single(tally.Rejected).Reason);
        Assert.Equal("001", tally.Rejected[0].Examples[0].Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => ParticipantTally.Count(
            ParticipantColumns.Of(new ushort[1], new byte[1]).During(AsAt, new ushort[1], new ushort[1]), Layout, TallyOptions.Usual.AsAt(AsAt.PlusDays(-1))));
    }

    [Fact]
    public void Merge_OtherLayoutOrDate_Throws()
    {
        ParticipantTally tally = ParticipantTally.Empty(Layout);
        Assert.Throws<ArgumentException>(() => tally.Merge(ParticipantTally.Empty(TallyLayout.Of(Layout.Areas, "health"))));
        Assert.Throws<ArgumentException>(() => tally.Merge(ParticipantTally.Empty(Layout, TallyOptions.Usual.AsAt(AsAt))));
    }

    [Fact]
    public void Merge_CountsTooLarge_Throws()
    {
        var table = new DataTable();
        table.Columns.Add("commune", typeof(string));
        table.Columns.Add("programme", typeof(string));
        table.Columns.Add("row_count", typeof(long));
        table.Rows.Add("001", "health", long.MaxValue / 2 + 1);
        ParticipantTally tally = ParticipantTally.Count(ParticipantReader.OfGroups(table.CreateDataReader(), TallyColumns.Area("commune").ProgrammeCode("programme")), Layout);

        Assert.Throws<OverflowException>(() => tally.Merge(tally));
    }

    [Fact]
    public void Count_Cancelled_ThrowsAndCountsNothingMore()
    {
        ushort[] areas = new ushort[3_000_000];
        byte[] flags = new byte[areas.Length];
        using var source = new CancellationTokenSource();
        var seen = new List<long>();
        TallyOptions options = TallyOptions.Usual.WithThreads(2).WithProgress(new Listener(progress =>
        {
            seen.Add(progress.RowsDone);
            source.Cancel();
        }));

        Assert.Throws<OperationCanceledException>(() => ParticipantTally.Count(ParticipantColumns.Of(areas, flags), Layout, options, source.Token));
        Assert.True(Assert.Single(seen) < areas.Length);
        Assert.Throws<OperationCanceledException>(() => ParticipantTally.Count(ParticipantColumns.Of(areas, flags), Layout, cancellationToken: new(true)));
    }

    [Fact]
    public void Count_Progress_RisesToAllRows()
    {
        ushort[] areas = new ushort[3_300_000];
        var seen = new List<TallyProgress>();
        TallyOptions options = TallyOptions.Usual.WithThreads(2).WithProgress(new Listener(seen.Add));

        ParticipantTally.Count(ParticipantColumns.Of(areas, new byte[areas.Length]), Layout, options);

        Assert.Equal(seen.OrderBy(progress => progress.RowsDone), seen);
        Assert.Equal(areas.Length, seen[^1].RowsDone);
        Assert.Equal(areas.Length, seen[^1].RowsExpected);
    }

    [Fact]
    public void Count_Spans_AllocatesNothingPerRow()
    {
        ushort[] areas = new ushort[1_000_000];
        byte[] flags = new byte[areas.Length];
        long few = Allocated(1_000);
        long many = Allocated(areas.Length);

        Assert.True(many < few + 16_384, $"{many} bytes for many rows, {few} for few.");

        long Allocated(int rows) =>
            Allocation.Bytes(() => ParticipantTally.Count(ParticipantColumns.Of(areas.AsSpan(0, rows), flags.AsSpan(0, rows)), Layout));
    }

    [Fact]
    public async Task Count_Rows_ReadsEverythingThroughTheMap()
    {
        TallyLayout layout = Layout.By(TallyDimension.Of("sex", "female", "male")).By(TallyDimension.AgeBands("age", 2025, 0, 15, 60));
        LocalDate start = new(2020, 1, 1);
        Person[] people =
        [
            new("001", true, false, true, "female", 1980, start, null),
            new("001", false, true, true, "male", 2015, start, AsAt.PlusDays(1)),
            new("003", false, false, true, "male", 1950, start, AsAt),
            new(null, false, false, true, "male", 1950, start, null),
            new("999", false, false, true, "male", 1950, start, null),
            new("002", null, false, true, "male", 1950, start, null),
            new("002", true, false, true, "?", 1950, start, null),
            new("002", true, false, true, "male", null, start, null),
            new("002", true, false, true, "male", 1980, null, null),
            new("002", true, false, true, "male", 1980, start, new(2019, 1, 1)),
        ];
        RowMap<Person> map = RowMap.Of<Person>(layout, person => person.Commune)
            .Programme("compulsory", person => person.Compulsory)
            .Programme("voluntary", person => person.Voluntary)
            .Programme("health", person => person.Health)
            .By("sex", person => person.Sex)
            .BornIn(person => person.Born)
            .During(person => person.Start, person => person.End);

        ParticipantTally tally = ParticipantTally.Count(people, map, TallyOptions.Usual.AsAt(AsAt));

        Assert.Equal((10, 2, 1, 7), (tally.RowsRead, tally.RowsCounted, tally.RowsNotInForce, tally.RowsRejected));
        Assert.Equal(1, tally.SumOver("age").CountsWhere("sex", "female")[Layout.Groups.OrdinalOf("health")]);
        Assert.Equal(2, tally["001", "social-insurance"]);
        Assert.Equal(
            [(RejectReason.UnknownArea, ",999"), (RejectReason.UnknownProgramme, "compulsory="), (RejectReason.UnknownCategory, "age=,sex=?"), (RejectReason.EndBeforeStart, "002"), (RejectReason.MissingStart, "002")],
            tally.Rejected.Select(rejected => (rejected.Reason, string.Join(',', rejected.Examples.Select(example => example.Value)))));
        Assert.Equal(tally, await ParticipantTally.CountAsync(Stream(people), map, TallyOptions.Usual.AsAt(AsAt)));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ParticipantTally.CountAsync(Stream(people), map, TallyOptions.Usual.AsAt(AsAt), cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => ParticipantTally.Count(people, map, TallyOptions.Usual.AsAt(AsAt), cancelled.Token));
    }

    [Fact]
    public void Count_OneEnrolmentARow_CountsByCode()
    {
        (string Area, Scheme Scheme)[] enrolments = [("001", Scheme.Health), ("001", Scheme.Compulsory), ("002", Scheme.Health)];

        ParticipantTally tally = ParticipantTally.Count(
            enrolments, RowMap.Of<(string Area, Scheme Scheme)>(Layout, row => row.Area).ProgrammeCode(row => row.Scheme == Scheme.Health ? "health" : "compulsory"));

        Assert.Equal(1, tally["001", "health"]);
        Assert.Equal(1, tally["001", "social-insurance"]);
        Assert.Equal(1, tally["002", "health"]);
    }

    [Fact]
    public void Count_MapThatSaysTooLittle_Throws()
    {
        RowMap<int> map = RowMap.Of<int>(Layout, _ => "001").Programme("health", _ => true);

        string message = Assert.Throws<ArgumentException>(() => ParticipantTally.Count([1], map)).Message;

        Assert.Contains("'compulsory'", message, StringComparison.Ordinal);
        Assert.DoesNotContain("'health'", message, StringComparison.Ordinal);
    }

    private static async IAsyncEnumerable<T> Stream<T>(IEnumerable<T> rows)
    {
        foreach (T row in rows)
        {
            await Task.Yield();
            yield return row;
        }
    }

    private sealed class Listener(Action<TallyProgress> report) : IProgress<TallyProgress>
    {
        public void Report(TallyProgress value) => report(value);
    }
}
