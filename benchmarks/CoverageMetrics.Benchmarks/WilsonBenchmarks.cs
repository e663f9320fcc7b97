using BenchmarkDotNet.Attributes;
using CoverageMetrics.Statistics;

namespace CoverageMetrics.Benchmarks;

/// <summary>What does an interval of each of a million proportions cost, beside its formula written out?</summary>
[MemoryDiagnoser]
public class WilsonBenchmarks
{
    private const int Many = 1_000_000;
    private const double Deviations = 1.959963984540054;

    private readonly long[] _parts = new long[Many];
    private readonly long[] _wholes = new long[Many];
    private readonly double[] _lower = new double[Many];
    private readonly double[] _upper = new double[Many];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_260_701);
        for (int area = 0; area < Many; area++)
        {
            _wholes[area] = random.NextInt64(1, 40_000);
            _parts[area] = random.NextInt64(_wholes[area] + 1);
        }
    }

    [Benchmark(Baseline = true)]
    public double Formula()
    {
        const double Squared = Deviations * Deviations;
        for (int area = 0; area < Many; area++)
        {
            double part = _parts[area];
            double whole = _wholes[area];
            double root = Deviations * Math.Sqrt(Squared + (4 * part * (1 - (part / whole))));
            _lower[area] = ((2 * part) + Squared - root) / (2 * (whole + Squared));
            _upper[area] = ((2 * part) + Squared + root) / (2 * (whole + Squared));
        }

        return _upper[0];
    }

    [Benchmark]
    public int Wilson() => ProportionInterval.Wilson(_parts, _wholes, default, _lower, _upper);
}
