using BenchmarkDotNet.Attributes;
using CoverageMetrics.Aggregation;

namespace CoverageMetrics.Benchmarks;

/// <summary>What do a million exact, rounded ratios cost over a division of doubles, which is wrong at halves, and over decimals?</summary>
[MemoryDiagnoser]
public class RatioBenchmarks
{
    private const int Cells = 1_000_000;

    private readonly long[] _results = new long[Cells];
    private long[] _parts = [];
    private long[] _wholes = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_260_701);
        _wholes = [.. Enumerable.Range(0, Cells).Select(_ => random.NextInt64(1, 200_000))];
        _parts = [.. _wholes.Select(whole => random.NextInt64(whole + 1))];
    }

    [Benchmark(Baseline = true)]
    public long[] Doubles()
    {
        for (int cell = 0; cell < Cells; cell++)
        {
            _results[cell] = (long)Math.Round(10_000.0 * _parts[cell] / _wholes[cell], MidpointRounding.AwayFromZero);
        }

        return _results;
    }

    [Benchmark]
    public long[] Decimals()
    {
        for (int cell = 0; cell < Cells; cell++)
        {
            _results[cell] = (long)decimal.Round(10_000m * _parts[cell] / _wholes[cell], MidpointRounding.AwayFromZero);
        }

        return _results;
    }

    [Benchmark]
    public int Exact() => BulkRatios.Shares(_parts, _wholes, _results);
}
