using BenchmarkDotNet.Attributes;
using CoverageMetrics.Groups;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Benchmarks;

/// <summary>What does a typed coverage cost over the two longs inside it?</summary>
[MemoryDiagnoser]
[MinColumn]
public class PoolBenchmarks
{
    private (long Covered, long Total)[] _longs = [];
    private Coverage<SocialInsurance, LabourForce>[] _typed = [];
    private List<Coverage<SocialInsurance, LabourForce>> _list = [];

    [Params(3_321, Cells.Count)]    // all communes; a stress size
    public int Areas { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _longs = Cells.Pairs(Areas);
        _typed = Array.ConvertAll(_longs, Cells.ToCoverage);
        _list = [.. _typed];
    }

    [Benchmark(Baseline = true, Description = "raw longs, checked")]
    public (long Covered, long Total) Longs()
    {
        (long covered, long total) = (0, 0);
        foreach ((long c, long t) in _longs)
        {
            covered += c;
            total += t;
        }

        return (covered, total);
    }

    [Benchmark(Description = "coverages, one by one")]
    public Coverage<SocialInsurance, LabourForce> OneByOne()
    {
        Coverage<SocialInsurance, LabourForce> pooled = default;
        foreach (Coverage<SocialInsurance, LabourForce> area in _typed)
        {
            pooled = pooled.Pool(area);
        }

        return pooled;
    }

    [Benchmark(Description = "coverages, an array")]
    public Coverage<SocialInsurance, LabourForce> Sequence() => _typed.Pool();

    [Benchmark(Description = "coverages, a list")]
    public Coverage<SocialInsurance, LabourForce> List() => _list.Pool();
}
