using System.Globalization;
using BenchmarkDotNet.Attributes;
using CoverageMetrics.Groups;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Benchmarks;

/// <summary>What does printing and reading a percentage cost over its decimal, and does it allocate?</summary>
[MemoryDiagnoser]
[MinColumn]
public class TextBenchmarks
{
    private readonly Percentage<LabourForce> _percentage = Percentage.FromPercent<LabourForce>(23.98m);
    private readonly char[] _buffer = new char[32];

    [Benchmark(Baseline = true, Description = "decimal, printed")]
    public int PrintDecimal()
    {
        _percentage.Percent.TryFormat(_buffer, out int written, "0.00'%'", Vietnamese.Language);
        return written;
    }

    [Benchmark(Description = "percentage, printed")]
    public int PrintPercentage()
    {
        _percentage.TryFormat(_buffer, out int written, default, Vietnamese.Language);
        return written;
    }

    [Benchmark(Description = "decimal, read")]
    public decimal ReadDecimal() => decimal.Parse("23,98", NumberStyles.AllowDecimalPoint, Vietnamese.Language);

    [Benchmark(Description = "percentage, read")]
    public Percentage<LabourForce> ReadPercentage() => Percentage<LabourForce>.Parse("23,98%", Vietnamese.Language);
}
