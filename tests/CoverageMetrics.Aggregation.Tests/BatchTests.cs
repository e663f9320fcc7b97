using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CoverageMetrics.Tests.Support;

namespace CoverageMetrics.Aggregation.Tests;

/// <summary>Batches counted on several threads while the next are read: whose memory they are, and how a count ends.</summary>
public class BatchTests
{
    private static readonly TallyLayout Layout = Rows.Layout(300);

    /// <summary>Long enough for any machine, and only waited for where something is wrong.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    public static TheoryData<int, bool> Ways => new() { { 1, false }, { 2, false }, { 5, false }, { 1, true }, { 2, true }, { 5, true } };

    [Fact]
    public void Of_ColumnsOfDifferentLengths_AreRefusedByName()
    {
        ParticipantBatch batch = ParticipantBatch.Of(new ushort[3], new byte[3]);

        Assert.Equal("areas", Assert.Throws<ArgumentException>(() => ParticipantBatch.Of(new ushort[3], new byte[2])).ParamName);
        Assert.Equal("areas", Assert.Throws<ArgumentException>(() => ParticipantBatch.Of(new int[3], new byte[2])).ParamName);
        Assert.Equal("starts", Assert.Throws<ArgumentException>(() => batch.During(Rows.Epoch, new ushort[2], new ushort[3])).ParamName);
        Assert.Equal("ends", Assert.Throws<ArgumentException>(() => batch.During(Rows.Epoch, new int[3], new int[4])).ParamName);
        Assert.Equal("birthYears", Assert.Throws<ArgumentException>(() => batch.BornIn(new ushort[2])).ParamName);
        Assert.Equal("ordinals", Assert.Throws<ArgumentException>(() => batch.By(new byte[4])).ParamName);
        Assert.Equal("persons", Assert.Throws<ArgumentException>(() => batch.About(new ulong[4])).ParamName);
        Assert.Equal("persons", Assert.Throws<ArgumentException>(() => batch.About(new uint[2])).ParamName);
        Assert.Equal("owned", Assert.Throws<ArgumentNullException>(() => batch.Owning(null!)).ParamName);
        Assert.Throws<InvalidOperationException>(() => batch.By(new byte[3]).By(new byte[3]).By(new byte[3]).By(new byte[3]).By(new byte[3]));
        Assert.Equal((3, "3 rows"), (batch.Rows, batch.ToString()));
    }

    [Fact]
    public void Columns_OfABatch_AreItsMemory()
    {
        Rows rows = Rows.Make(5, 5_000, 300, 4, faults: true);
        TallyLayout layout = Rows.AgeLayout(300);
        TallyOptions options = TallyOptions.Usual.AsAt(Rows.Epoch.PlusDays(6_500));
        ParticipantBatch narrow = rows.BatchFor(layout, 0, rows.Count);
        ParticipantBatch wide = ParticipantBatch.Of(Array.ConvertAll(rows.Areas, area => (int)area), rows.Flags)
            .During(Rows.Epoch, Array.ConvertAll(rows.Starts, day => (int)day), Array.ConvertAll(rows.Ends, day => day == ParticipantColumns.OpenEnd16 ? ParticipantColumns.OpenEnd32 : day));
        ParticipantTally expected = ParticipantTally.Count(rows.ColumnsFor(layout), layout, options);

        Assert.Equal(expected, ParticipantTally.Count(narrow.Columns, layout, options));
        Assert.Equal(expected, ParticipantTally.Count([narrow], layout, options));
        Assert.Equal(expected, ParticipantTally.Count([wide.By(rows.Sexes).BornIn(rows.Births)], layout, options));
        PersonTally persons = PersonTally.Count(rows.Columns().About(rows.Persons), Layout);
        Assert.Equal(persons, PersonTally.Count(ParticipantBatch.Of(rows.Areas, rows.Flags).About(rows.Persons).Columns, Layout));
        Assert.Equal(persons, PersonTally.Count(ParticipantBatch.Of(rows.Areas, rows.Flags).About(Array.ConvertAll(rows.Persons, person => (uint)person)).Columns, Layout));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Count_MemoryFilledAgainWhenABatchIsDone_IsThatOfAllRows(int threads, bool coming)
    {
        Rows rows = Rows.Make(7, 50_000, 300, 4, faults: true);
        using var room = new Room(threads);

        ParticipantTally tally = Count(coming, Refilled(rows, room), threads);

        Assert.Equal(ParticipantTally.Count(rows.Columns(), Layout), tally);
        Assert.Equal(threads, room.Free);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Count_Source_IsAskedByOneThreadAtATimeAndForNoMoreBatchesThanThreads(int threads, bool coming)
    {
        int asking = 0;
        int most = 0;
        int given = 0;
        int done = 0;

        ParticipantTally tally = Count(coming, Given(), threads);

        Assert.Equal((400, 400), (tally.RowsRead, done));
        Assert.InRange(most, 1, threads);

        IEnumerable<ParticipantBatch> Given()
        {
            for (int batch = 0; batch < 200; batch++)
            {
                Assert.Equal(1, Interlocked.Increment(ref asking));
                Thread.Yield();
                most = Math.Max(most, ++given - Volatile.Read(ref done) / 2);
                Assert.Equal(0, Interlocked.Decrement(ref asking));
                yield return Some().Owning(new Told(() => Interlocked.Increment(ref done))).Owning(new Told(() => Interlocked.Increment(ref done)));
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Count_OnTwoThreads_CountsABatchWhileTheNextIsRead(bool coming)
    {
        using var asked = new ManualResetEventSlim();

        Assert.Equal(4, Count(coming, Given(), 2).RowsRead);

        IEnumerable<ParticipantBatch> Given()
        {
            // The first batch is not done before the source has been asked for the second one.
            yield return Some().Owning(new Told(() => Assert.True(asked.Wait(Long))));
            asked.Set();
            yield return Some();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Count_SeveralSources_AreReadAtOnce(bool coming)
    {
        using var meeting = new Barrier(2);
        IEnumerable<ParticipantBatch>[] sources = [Given(), Given()];

        ParticipantTally tally = coming
            ? await ParticipantTally.CountAsync(sources.Select(source => source.ComingIn()), Layout, TallyOptions.Usual.WithThreads(2))
            : ParticipantTally.Count(sources, Layout, TallyOptions.Usual.WithThreads(2));

        Assert.Equal(4, tally.RowsRead);

        IEnumerable<ParticipantBatch> Given()
        {
            Assert.True(meeting.SignalAndWait(Long));
            yield return Some();
        }
    }

    [Fact]
    public void Count_OnOneThread_IsOnTheCallingOneAndReadsNothingAhead()
    {
        var seen = new List<string>();
        int caller = Environment.CurrentManagedThreadId;

        ParticipantTally.Count(Given(), Layout);

        Assert.Equal(["read", "counted", "read", "counted", "end"], seen);

        IEnumerable<ParticipantBatch> Given()
        {
            for (int batch = 0; batch < 2; batch++)
            {
                See("read");
                yield return Some().Owning(new Told(() => See("counted")));
            }

            See("end");
        }

        void See(string what)
        {
            Assert.Equal(caller, Environment.CurrentManagedThreadId);
            seen.Add(what);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Count_SourceThatFails_FailsWithItsErrorAfterEverythingIsGivenBack(int threads, bool coming)
    {
        var watch = new Watch();
        var error = new IOException("The file is gone.");

        Assert.Same(error, Assert.Throws<IOException>(() => Count(coming, watch.Over(Given()), threads)));

        watch.IsOver(10);

        IEnumerable<ParticipantBatch> Given()
        {
            for (int batch = 0; batch < 10; batch++)
            {
                yield return Some();
            }

            throw error;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Count_SourceThatFailsWhenItIsCancelled_FailsWithItsError(bool coming)
    {
        using var cancellation = new CancellationTokenSource();

        Assert.Throws<IOException>(() => Count(coming, Given(), 1, cancellation.Token));

        IEnumerable<ParticipantBatch> Given()
        {
            yield return Some();
            cancellation.Cancel();
            throw new IOException("The file is gone.");
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Count_BatchThatIsRefused_StopsTheSource(int threads, bool coming)
    {
        var watch = new Watch();

        Assert.Equal("columns", Assert.Throws<ArgumentException>(() => Count(coming, watch.Over(Forever(ParticipantBatch.Of(new ushort[1], new byte[1]).By(new byte[1]))), threads)).ParamName);

        watch.IsOver();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Count_OwnedThatFails_IsTheErrorAndTheOthersAreGivenBack(int threads, bool coming)
    {
        var watch = new Watch();
        var error = new IOException("The memory is gone.");

        Assert.Same(error, Assert.Throws<IOException>(() => Count(coming, watch.Over(Forever(Some().Owning(new Told(() => throw error)))), threads)));

        watch.IsOver();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Count_NoBatchOrNoSource_IsRefused(int threads, bool coming)
    {
        var watch = new Watch();

        Assert.Contains("batch", Assert.Throws<ArgumentException>(() => Count(coming, [Some(), null!, Some()], threads)).Message, StringComparison.Ordinal);
        Assert.Contains("source", Assert.Throws<ArgumentException>(() => ParticipantTally.Count([watch.Over([Some()]), null!], Layout, TallyOptions.Usual.WithThreads(threads))).Message, StringComparison.Ordinal);
        watch.IsOver();
        Assert.Equal("batches", Assert.Throws<ArgumentNullException>(() => ParticipantTally.Count((IEnumerable<ParticipantBatch>)null!, Layout)).ParamName);
        Assert.Equal("sources", Assert.Throws<ArgumentNullException>(() => ParticipantTally.Count((IEnumerable<IEnumerable<ParticipantBatch>>)null!, Layout)).ParamName);
        Assert.Equal("batches", Assert.Throws<ArgumentNullException>(() => { _ = ParticipantTally.CountAsync((IAsyncEnumerable<ParticipantBatch>)null!, Layout); }).ParamName);
        Assert.Equal("sources", Assert.Throws<ArgumentNullException>(() => { _ = ParticipantTally.CountAsync((IEnumerable<IAsyncEnumerable<ParticipantBatch>>)null!, Layout); }).ParamName);
        Assert.Equal("layout", Assert.Throws<ArgumentNullException>(() => { _ = ParticipantTally.CountAsync(new[] { Some() }.ComingIn(), (TallyLayout)null!); }).ParamName);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Count_CancelledWhileReading_StopsAndGivesEverythingBack(int threads, bool coming)
    {
        using var cancellation = new CancellationTokenSource();
        var watch = new Watch();

        OperationCanceledException error = Assert.ThrowsAny<OperationCanceledException>(() => Count(coming, watch.Over(Given()), threads, cancellation.Token));

        Assert.Equal(cancellation.Token, error.CancellationToken);
        watch.IsOver(10);

        IEnumerable<ParticipantBatch> Given()
        {
            for (int batch = 0; batch < 9; batch++)
            {
                yield return Some();
            }

            cancellation.Cancel();
            yield return Some();

            // A source may hear it too, and end: what was counted by then is not all there is.
        }
    }

    [Fact]
    public void Count_CancelledInABatch_StopsInIt()
    {
        using var cancellation = new CancellationTokenSource();
        var reports = new List<long>();
        var batch = ParticipantBatch.Of(new ushort[5_000_000], new byte[5_000_000]);
        TallyOptions options = TallyOptions.Usual.WithProgress(new Reports(progress =>
        {
            reports.Add(progress.RowsDone);
            cancellation.Cancel();
        }));

        Assert.ThrowsAny<OperationCanceledException>(() => ParticipantTally.Count([batch], Layout, options, cancellation.Token));

        Assert.InRange(Assert.Single(reports), 1_000_000, 1_500_000);
    }

    [Fact]
    public async Task CountAsync_SourceThatWaits_HearsACancellationAndTheErrorOfAnotherThread()
    {
        using var cancellation = new CancellationTokenSource();
        using var waiting = new SemaphoreSlim(0);
        var wrong = ParticipantBatch.Of(new ushort[1], new byte[1]).By(new byte[1]);

        Task<ParticipantTally> cancelled = ParticipantTally.CountAsync(Waiting(Some(), cancellation.Cancel), Layout, TallyOptions.Usual.WithThreads(2), cancellation.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.WaitAsync(Long));
        Assert.True(cancelled.IsCanceled);

        Task<ParticipantTally> refused = ParticipantTally.CountAsync(Waiting(wrong, () => { }), Layout, TallyOptions.Usual.WithThreads(2));
        await Assert.ThrowsAsync<ArgumentException>(() => refused.WaitAsync(Long));

        async IAsyncEnumerable<ParticipantBatch> Waiting(ParticipantBatch first, Action then, [EnumeratorCancellation] CancellationToken stop = default)
        {
            // The first batch is not done before the source waits.
            yield return first.Owning(new Told(() =>
            {
                Assert.True(waiting.Wait(Long));
                then();
            }));
            waiting.Release();
            await Task.Delay(Timeout.Infinite, stop);
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Progress_OfSeveralThreads_RisesAndEndsWithAllRows(int threads, bool coming)
    {
        var reports = new List<TallyProgress>();
        int telling = 0;
        TallyOptions options = TallyOptions.Usual.WithThreads(threads).WithProgress(new Reports(progress =>
        {
            Assert.Equal(1, Interlocked.Increment(ref telling));
            reports.Add(progress);
            Interlocked.Decrement(ref telling);
        }));
        var batch = ParticipantBatch.Of(new ushort[700_000], new byte[700_000]);

        Count(coming, Enumerable.Repeat(batch, 6), options, default);

        Assert.Equal(reports.Select(report => report.RowsDone).Order(), reports.Select(report => report.RowsDone));
        Assert.InRange(reports.Count, 3, 5);
        Assert.All(reports.SkipLast(1), report => Assert.Null(report.RowsExpected));
        Assert.Equal((4_200_000, 4_200_000), (reports[^1].RowsDone, reports[^1].RowsExpected));
    }

    [Fact]
    public void Count_NoBatches_IsTheEmptyTally()
    {
        TallyOptions options = TallyOptions.Usual.WithThreads(2).AsAt(Rows.Epoch);

        Assert.Equal(ParticipantTally.Empty(Layout, options), Count(false, [], options, default));
        Assert.Equal(ParticipantTally.Empty(Layout, options), Count(true, [], options, default));
        Assert.Equal(ParticipantTally.Empty(Layout, options), ParticipantTally.Count(Array.Empty<IEnumerable<ParticipantBatch>>(), Layout, options));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Count_ManyBatches_AllocatesNothingForARow(int threads)
    {
        var batch = ParticipantBatch.Of(new ushort[50_000], new byte[50_000]);
        long few = Allocation.Bytes(() => Count(false, Enumerable.Repeat(batch, 10), threads));
        long many = Allocation.Bytes(() => Count(false, Enumerable.Repeat(batch, 110), threads));

        Assert.True(many - few < 100 * 2_000, $"100 batches more cost {many - few:N0} bytes.");
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void CountRows_ErrorOfAMapOrCancellationOnSeveralThreads_ComesOut(int threads, bool coming)
    {
        using var cancellation = new CancellationTokenSource();
        TallyOptions options = TallyOptions.Usual.WithThreads(threads);
        RowMap<int> map = RowMap.Of<int>(Layout, row => row == 5_000 ? throw new FormatException("No area.") : "7").Flags(_ => 1);
        RowMap<int> cancelling = RowMap.Of<int>(Layout, _ => "7").Flags(row =>
        {
            if (row == 5_000)
            {
                cancellation.Cancel();
            }

            return 1;
        });

        Assert.Throws<FormatException>(() => CountRows(map, default));
        Assert.ThrowsAny<OperationCanceledException>(() => CountRows(cancelling, cancellation.Token));

        ParticipantTally CountRows(RowMap<int> by, CancellationToken token) => coming
            ? ParticipantTally.CountAsync(Enumerable.Range(0, 20_000).ComingIn(), by, options, token).GetAwaiter().GetResult()
            : ParticipantTally.Count(Enumerable.Range(0, 20_000), by, options, token);
    }

    [Fact]
    public void CountRows_OnOneThread_CountsEachBeforeTheNextIsRead()
    {
        var row = new int[1];

        ParticipantTally tally = ParticipantTally.Count(Same(), RowMap.Of<int[]>(Layout, one => $"{one[0]}").Flags(_ => 1));

        Assert.Equal(Enumerable.Repeat(1L, 300), Enumerable.Range(0, 300).Select(area => tally[$"{area}", "compulsory"]));

        IEnumerable<int[]> Same()
        {
            for (row[0] = 0; row[0] < 300; row[0]++)
            {
                yield return row;
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void CountStreams_OnSeveralThreads_IsThatOfTheColumns(int threads)
    {
        Rows rows = Rows.Make(11, 700_001, 300, 4, faults: true);
        ParticipantStreams streams = ParticipantStreams.Of(Stream<ushort>(rows.Areas), Stream<byte>(rows.Flags)).During(Rows.Epoch, Stream<ushort>(rows.Starts), Stream<ushort>(rows.Ends));
        TallyOptions options = TallyOptions.Usual.WithThreads(threads).AsAt(Rows.Epoch.PlusDays(6_500));

        Assert.Equal(ParticipantTally.Count(rows.ColumnsFor(Layout), Layout, options), ParticipantTally.Count(streams, Layout, options));

        static MemoryStream Stream<T>(T[] column)
            where T : unmanaged => new(System.Runtime.InteropServices.MemoryMarshal.AsBytes(column.AsSpan()).ToArray());
    }

    private static ParticipantBatch Some() => ParticipantBatch.Of(new ushort[] { 7, 299 }, new byte[] { 1, 2 });

    private static IEnumerable<ParticipantBatch> Forever(ParticipantBatch batch)
    {
        yield return Some();
        while (true)
        {
            yield return batch;
        }
    }

    /// <summary>Copies rows into memory that is used again, as a reader of files does.</summary>
    private static IEnumerable<ParticipantBatch> Refilled(Rows rows, Room room)
    {
        for (int from = 0; from < rows.Count; from += Room.Rows)
        {
            (ushort[] areas, byte[] programmes) = room.Take();
            int count = Math.Min(Room.Rows, rows.Count - from);
            rows.Areas.AsSpan(from, count).CopyTo(areas);
            rows.Flags.AsSpan(from, count).CopyTo(programmes);
            yield return ParticipantBatch.Of(areas.AsMemory(0, count), programmes.AsMemory(0, count)).Owning(new Told(() =>
            {
                // Whoever still counted it would count this.
                areas.AsSpan().Fill(CodeIndex.Unknown);
                room.GiveBack((areas, programmes));
            }));
        }
    }

    private static ParticipantTally Count(bool coming, IEnumerable<ParticipantBatch> batches, int threads, CancellationToken cancellationToken = default) =>
        Count(coming, batches, TallyOptions.Usual.WithThreads(threads), cancellationToken);

    private static ParticipantTally Count(bool coming, IEnumerable<ParticipantBatch> batches, TallyOptions options, CancellationToken cancellationToken) => coming
        ? ParticipantTally.CountAsync(batches.ComingIn(), Layout, options, cancellationToken).GetAwaiter().GetResult()
        : ParticipantTally.Count(batches, Layout, options, cancellationToken);

    private sealed class Told(Action told) : IDisposable
    {
        public void Dispose() => told();
    }

    private sealed class Reports(Action<TallyProgress> told) : IProgress<TallyProgress>
    {
        public void Report(TallyProgress value) => told(value);
    }

    /// <summary>Room for as many batches as there are threads: whoever reads waits for one that has been counted.</summary>
    private sealed class Room : IDisposable
    {
        internal const int Rows = 777;

        private readonly BlockingCollection<(ushort[] Areas, byte[] Programmes)> _free = [];

        internal Room(int batches)
        {
            for (int batch = 0; batch < batches; batch++)
            {
                _free.Add((new ushort[Rows], new byte[Rows]));
            }
        }

        internal int Free => _free.Count;

        public void Dispose() => _free.Dispose();

        internal (ushort[] Areas, byte[] Programmes) Take() => _free.TryTake(out (ushort[] Areas, byte[] Programmes) room, Long) ? room : throw new TimeoutException("No batch was given back.");

        internal void GiveBack((ushort[] Areas, byte[] Programmes) room) => _free.Add(room);
    }

    /// <summary>Watches that a source is closed, and every batch that it gave is given back, once.</summary>
    private sealed class Watch
    {
        private readonly List<int> _givenBack = [];
        private int _open;

        internal IEnumerable<ParticipantBatch> Over(IEnumerable<ParticipantBatch> batches)
        {
            Interlocked.Increment(ref _open);
            try
            {
                foreach (ParticipantBatch batch in batches)
                {
                    int number = _givenBack.Count;
                    lock (_givenBack)
                    {
                        _givenBack.Add(0);
                    }

                    yield return batch.Owning(new Told(() =>
                    {
                        lock (_givenBack)
                        {
                            _givenBack[number]++;
                        }
                    }));
                }
            }
            finally
            {
                Interlocked.Decrement(ref _open);
            }
        }

        internal void IsOver(int? batches = null)
        {
            Assert.Equal(0, _open);
            Assert.All(_givenBack, times => Assert.Equal(1, times));
            Assert.Equal(batches ?? _givenBack.Count, _givenBack.Count);
        }
    }
}
