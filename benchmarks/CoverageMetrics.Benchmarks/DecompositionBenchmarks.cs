using BenchmarkDotNet.Attributes;
using CoverageMetrics.Figures;
using CoverageMetrics.Statistics;

namespace CoverageMetrics.Benchmarks;

/// <summary>What does it cost to tell exactly which of six factors made the difference of two populations?</summary>
[MemoryDiagnoser]
public class DecompositionBenchmarks
{
    private static readonly string[] Factors = ["a", "b", "c", "d", "e", "f"];

    private readonly (string, IEnumerable<IReadOnlyList<ExactNumber>>)[] _populations = [("2015", [Values(20_260_701)]), ("2016", [Values(20_260_702)])];

    [Benchmark]
    public ExactNumber SixFactors() => FactorDecomposition.Of(Factors, _populations).Effect("a", "2015", "2016");

    private static ExactNumber[] Values(int seed)
    {
        var random = new Random(seed);
        return [.. Factors.Select(_ => ExactNumber.FromFraction(random.NextInt64(1, 54_445_300), 54_445_300))];
    }
}
