using System.Data;
using System.Reflection;
using NodaTime;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>What a count is told, and that which rows of those with periods count is never left unsaid.</summary>
public class TallyOptionsTests
{
    private static readonly LocalDate Day = new(2022, 8, 31);
    private static readonly TallyLayout Layout = TallyLayout.Of(CodeIndex.Of("51", "82"), "health");
    private static readonly TallyColumns Names = TallyColumns.Area("area").ProgrammeCode("programme").During("start", "end").CountedIn("persons");

    // One row has ended, one is in force, one has not begun; each stands for itself.
    private static readonly (string Area, LocalDate Start, LocalDate? End)[] Enrolments =
        [("51", Day.PlusDays(-9), Day), ("82", Day.PlusDays(-9), null), ("51", Day.PlusDays(1), null)];

    /// <summary>Every way of counting rows that have periods, by name, and how many rows it counts.</summary>
    private static readonly Dictionary<string, Func<TallyOptions?, long>> Counts = new()
    {
        ["columns"] = options => ParticipantTally.Count(Columns(), Layout, options).RowsCounted,
        ["batches"] = options =>
        {
            using var counter = TallyCounter.Of(Layout, options);
            counter.Add(Columns());
            return counter.ToTally().RowsCounted;
        },
        ["batches of a source"] = options => ParticipantTally.Count([Batch()], Layout, options).RowsCounted,
        ["batches that come in"] = options => ParticipantTally.CountAsync(new[] { Batch() }.ComingIn(), Layout, options).GetAwaiter().GetResult().RowsCounted,
        ["streams"] = options => ParticipantTally.Count(Streams(), Layout, options).RowsCounted,
        ["rows"] = options => ParticipantTally.Count(Enrolments, Map(), options).RowsCounted,
        ["rows that come in"] = options => ParticipantTally.CountAsync(Enrolments.ComingIn(), Map(), options).GetAwaiter().GetResult().RowsCounted,
        ["reader of rows"] = options => ParticipantTally.Count(ParticipantReader.OfRows(Reader(), Names), Layout, options).RowsCounted,
        ["reader of groups"] = options => ParticipantTally.Count(ParticipantReader.OfGroups(Reader(), Names), Layout, options).RowsCounted,
        ["reader of groups that come in"] = options => ParticipantTally.CountAsync(ParticipantReader.OfGroups(Reader(), Names), Layout, options).GetAwaiter().GetResult().RowsCounted,
        ["persons"] = options => PersonTally.Count(Columns().About(new uint[] { 7, 8, 9 }), Layout, options).Persons,
        ["persons of higher areas"] = options => PersonTally.Count(Columns().About(new uint[] { 7, 8, 9 }), Layout, AreaRollUp.ToWhole(Layout.Areas, "VN"), options).Persons,
        ["register of persons"] = options => PersonRegister.Of(Columns().About(new uint[] { 7, 8, 9 }), Layout, options).Count,
    };

    public static TheoryData<string> Ways => new(Counts.Keys);

    [Theory]
    [MemberData(nameof(Ways))]
    public void Count_SourceWithPeriods_SaysWhichRowsCount(string way)
    {
        foreach (TallyOptions? unsaid in new[] { null, TallyOptions.Usual, TallyOptions.Usual.WithThreads(2) })
        {
            ArgumentException error = Assert.Throws<ArgumentException>(() => Counts[way](unsaid));
            Assert.Equal("options", error.ParamName);
            Assert.Contains("TallyOptions.AsAt", error.Message, StringComparison.Ordinal);
            Assert.Contains("TallyOptions.OverAllDates", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, Counts[way](TallyOptions.Usual.AsAt(Day)));
        Assert.Equal(3, Counts[way](TallyOptions.Usual.OverAllDates()));
        Assert.Equal(1, Counts[way](TallyOptions.Usual.OverAllDates().AsAt(Day)));
        Assert.Equal(3, Counts[way](TallyOptions.Usual.AsAt(Day).OverAllDates()));
    }

    [Fact]
    public void ToGroupBy_ColumnsWithPeriods_SayWhichRowsCount()
    {
        Assert.Equal("options", Assert.Throws<ArgumentException>(() => Names.ToGroupBy(Layout, "enrolments", SqlDialect.Standard)).ParamName);
        Assert.Contains("row_status", Names.ToGroupBy(Layout, "enrolments", SqlDialect.Standard, TallyOptions.Usual.AsAt(Day)), StringComparison.Ordinal);
        Assert.DoesNotContain("row_status", Names.ToGroupBy(Layout, "enrolments", SqlDialect.Standard, TallyOptions.Usual.OverAllDates()), StringComparison.Ordinal);
    }

    [Fact]
    public void CountAsAtEach_DaysOfItsOwn_IsRefused()
    {
        foreach (TallyOptions options in new[] { TallyOptions.Usual.AsAt(Day), TallyOptions.Usual.OverAllDates() })
        {
            Assert.Equal("options", Assert.Throws<ArgumentException>(() => ParticipantTally.CountAsAtEach(Columns(), Layout, [Day], options)).ParamName);
        }

        Assert.Equal([1, 2], ParticipantTally.CountAsAtEach(Columns(), Layout, [Day, Day.PlusDays(1)]).Select(tally => tally.RowsCounted));
    }

    [Fact]
    public void Count_SourceWithoutPeriods_CountsEveryRowAndKnowsNoDay()
    {
        ParticipantColumns columns = ParticipantColumns.Of(new ushort[] { 0, 1 }, [1, 1]);

        Assert.Equal(ParticipantTally.Count(columns, Layout), ParticipantTally.Count(columns, Layout, TallyOptions.Usual.OverAllDates()));
        Assert.Throws<ArgumentException>(() => ParticipantTally.Count(ParticipantColumns.Of(new ushort[] { 0 }, [1]), Layout, TallyOptions.Usual.AsAt(Day)));
    }

    [Fact]
    public void CountAsync_ReaderThatCannotBeAwaited_IsRefused() =>
        Assert.Equal("reader", Assert.Throws<ArgumentException>(
            () => { _ = ParticipantTally.CountAsync(ParticipantReader.OfRows(DispatchProxy.Create<IDataReader, Silent>(), Names), Layout); }).ParamName);

    [Theory]
    [MemberData(nameof(Ways))]
    public void Progress_AtTheEnd_IsAllRows(string way)
    {
        var seen = new Listener();
        Counts[way](TallyOptions.Usual.OverAllDates().WithProgress(seen));

        // Whoever adds batches knows which is the last one.
        Assert.Equal(way == "batches" ? [] : new long?[] { 3 }, seen.Reports.Where(report => report.RowsExpected == report.RowsDone).Select(report => report.RowsExpected));
    }

    [Fact]
    public void Progress_OfGroups_IsToldAboutOnceAMillionRows()
    {
        using var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        table.Columns.Add("area", typeof(string));
        table.Columns.Add("programme", typeof(string));
        table.Columns.Add("row_count", typeof(long));
        foreach (long rows in new[] { 700_000L, 700_000, 5_000_000, 1, long.MaxValue - 6_400_001 })
        {
            table.Rows.Add("51", "health", rows);
        }

        var seen = new Listener();
        ParticipantTally.Count(
            ParticipantReader.OfGroups(table.CreateDataReader(), TallyColumns.Area("area").ProgrammeCode("programme")), Layout, TallyOptions.Usual.WithProgress(seen));

        Assert.Equal([1_400_000, 6_400_000, long.MaxValue], seen.Reports.Select(report => report.RowsDone));
    }

    [Fact]
    public void Options_ChangeOneThingAndKeepTheRest()
    {
        var listener = new Listener();
        TallyOptions options = TallyOptions.Usual.WithThreads(4).WithProgress(listener).AsAt(Day.WithCalendar(CalendarSystem.PersianSimple));

        Assert.Equal((Day, false, 4, listener), (options.Day, options.IsOverAllDates, options.Threads, options.Progress));
        Assert.Equal("as at 2022-08-31, threads: 4", options.ToString());
        Assert.Equal("over all dates, threads: 4", options.OverAllDates().ToString());
        Assert.Equal((null, true, 4, listener), (options.OverAllDates().Day, options.OverAllDates().IsOverAllDates, options.OverAllDates().Threads, options.OverAllDates().Progress));
        Assert.Equal((null, false, 1, null), (TallyOptions.Usual.Day, TallyOptions.Usual.IsOverAllDates, TallyOptions.Usual.Threads, TallyOptions.Usual.Progress));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.WithThreads(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.WithThreads(TallyOptions.MaximumThreads + 1));
    }

    private static ParticipantColumns Columns() => ParticipantColumns.Of(new ushort[] { 0, 1, 0 }, [1, 1, 1]).During(Day.PlusDays(-9), Starts, Ends);

    private static ParticipantBatch Batch() => ParticipantBatch.Of(new ushort[] { 0, 1, 0 }, new byte[] { 1, 1, 1 }).During(Day.PlusDays(-9), Starts, Ends);

    private static ushort[] Starts => [0, 0, 10];

    private static ushort[] Ends => [9, ParticipantColumns.OpenEnd16, ParticipantColumns.OpenEnd16];

    private static ParticipantStreams Streams() => ParticipantStreams.Of(new MemoryStream([0, 0, 1, 0, 0, 0]), new MemoryStream([1, 1, 1]))
        .During(Day.PlusDays(-9), new MemoryStream([0, 0, 0, 0, 10, 0]), new MemoryStream([9, 0, 255, 255, 255, 255]));

    private static RowMap<(string Area, LocalDate Start, LocalDate? End)> Map() =>
        RowMap.Of<(string Area, LocalDate Start, LocalDate? End)>(Layout, row => row.Area).ProgrammeCode(_ => "health").During(row => row.Start, row => row.End);

    private static DataTableReader Reader()
    {
        using var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        table.Columns.Add("area", typeof(string));
        table.Columns.Add("programme", typeof(string));
        table.Columns.Add("start", typeof(LocalDate));
        table.Columns.Add("end", typeof(LocalDate));
        table.Columns.Add("persons", typeof(long));
        foreach ((string area, LocalDate start, LocalDate? end) in Enrolments)
        {
            table.Rows.Add(area, "health", start, end is LocalDate last ? last : DBNull.Value, 1L);
        }

        return table.CreateDataReader();
    }

    /// <summary>A reader that nobody may read.</summary>
    public class Silent : DispatchProxy
    {
        protected override object Invoke(MethodInfo? targetMethod, object?[]? args) => throw new InvalidOperationException();
    }

    private sealed class Listener : IProgress<TallyProgress>
    {
        internal List<TallyProgress> Reports { get; } = [];

        public void Report(TallyProgress value) => Reports.Add(value);
    }
}
