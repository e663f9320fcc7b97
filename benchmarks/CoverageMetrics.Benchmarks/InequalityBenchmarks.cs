using BenchmarkDotNet.Attributes;
using CoverageMetrics.Metrics;
using CoverageMetrics.Statistics;

namespace CoverageMetrics.Benchmarks;

/// <summary>What do all measures of inequality between 3,321 communes cost, with their limits?</summary>
[MemoryDiagnoser]
public class InequalityBenchmarks
{
    private static readonly InequalityMeasure[] Measures = Enum.GetValues<InequalityMeasure>();

    private Inequality _communes = Inequality.Of([], MetricDirection.HigherIsBetter);

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20_260_701);
        _communes = Inequality.OfOrdered(
            Enumerable.Range(0, 3_321).Select(commune => ($"{commune}", random.NextInt64(1, 40_000), 0.1 + (0.8 * random.NextDouble()), 0.02 * random.NextDouble())), MetricDirection.HigherIsBetter).WithReference("0");
    }

    [Benchmark]
    public double AllMeasures()
    {
        double sum = 0;
        foreach (InequalityMeasure measure in Measures)
        {
            sum += _communes.Estimate(measure, 1, default).Value.Upper;
        }

        return sum;
    }
}
