using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using CoverageMetrics.Aggregation;

namespace CoverageMetrics.Benchmarks;

/// <summary>How long does it take to count a million participants by commune and programme, beside what a caller would write?</summary>
[MemoryDiagnoser]
public class CountBenchmarks
{
    private Register _register = Register.Even(0, 1);
    private TallyLayout _layout = TallyLayout.Of(CodeIndex.Numbered(1), "compulsory");
    private (ushort Area, byte Flags)[] _rows = [];

    [Params(3_321, 10_577)]    // the communes since July 2025, and before
    public int Areas { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _register = Register.Even(1_000_000, Areas);
        _layout = TallyLayout.Of(CodeIndex.Numbered(Areas), "compulsory", "voluntary", "unemployment", "health");
        _rows = [.. _register.Areas.Zip(_register.Flags)];
    }

    [Benchmark(Baseline = true)]
    public long[] PlainLoop()
    {
        var counts = new long[Areas * 4];
        for (int row = 0; row < _register.Areas.Length; row++)
        {
            int at = _register.Areas[row] * 4;
            for (int programme = 0; programme < 4; programme++)
            {
                counts[at + programme] += (_register.Flags[row] >> programme) & 1;
            }
        }

        return counts;
    }

    [Benchmark]
    public Dictionary<(ushort Area, int Programme), long> Dictionary()
    {
        var counts = new Dictionary<(ushort, int), long>();
        foreach ((ushort area, byte flags) in _rows)
        {
            for (int programme = 0; programme < 4; programme++)
            {
                if (((flags >> programme) & 1) != 0)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, (area, programme), out _)++;
                }
            }
        }

        return counts;
    }

    [Benchmark]
    public Dictionary<(ushort Area, byte Flags), int> CountBy() => _rows.CountBy(row => row).ToDictionary();

    [Benchmark]
    public List<(ushort Area, long Compulsory, long Voluntary, long Unemployment, long Health)> GroupBy() =>
    [
        .. _rows.GroupBy(row => row.Area).Select(rows => (
            rows.Key,
            rows.LongCount(row => (row.Flags & 1) != 0),
            rows.LongCount(row => (row.Flags & 2) != 0),
            rows.LongCount(row => (row.Flags & 4) != 0),
            rows.LongCount(row => (row.Flags & 8) != 0))),
    ];

    [Benchmark]
    public ParticipantTally Tally() => ParticipantTally.Count(_register.Columns(), _layout);

    [Benchmark]
    public ParticipantTally TallyAsAt() => ParticipantTally.Count(_register.DatedColumns(), _layout, TallyOptions.Usual.AsAt(new(2025, 6, 30)));
}
