using System.Numerics;
using BenchmarkDotNet.Attributes;
using CoverageMetrics.Vietnam;

namespace CoverageMetrics.Benchmarks;

/// <summary>What does the percentage of an attainment cost, rounded to two decimals, over a column of a million cells?</summary>
[MemoryDiagnoser]
[MinColumn]
public class AttainmentBenchmarks
{
    private readonly Attainment<Headcount<SocialInsurance>>[] _typed = Array.ConvertAll(Cells.Pairs(Cells.Count), Cells.ToAttainment);
    private readonly (long Part, long Whole)[] _longs = Cells.Pairs(Cells.Count);
    private readonly Percentage<Plan>[] _results = new Percentage<Plan>[Cells.Count];
    private readonly decimal[] _decimals = new decimal[Cells.Count];
    private readonly double[] _doubles = new double[Cells.Count];
    private readonly long[] _hundredths = new long[Cells.Count];

    [Benchmark(OperationsPerInvoke = Cells.Count, Description = "attainment")]
    public Percentage<Plan>[] Typed()
    {
        for (int i = 0; i < _typed.Length; i++)
        {
            _results[i] = _typed[i].Percentage.Round(2);
        }

        return _results;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Cells.Count, Description = "decimal by hand")]
    public decimal[] InDecimal()
    {
        for (int i = 0; i < _longs.Length; i++)
        {
            (long part, long whole) = _longs[i];
            _decimals[i] = decimal.Round(100m * part / whole, 2, MidpointRounding.AwayFromZero);
        }

        return _decimals;
    }

    [Benchmark(OperationsPerInvoke = Cells.Count, Description = "double by hand, wrong at some halves")]
    public double[] InDouble()
    {
        for (int i = 0; i < _longs.Length; i++)
        {
            (long part, long whole) = _longs[i];
            _doubles[i] = Math.Round(100.0 * part / whole, 2, MidpointRounding.AwayFromZero);
        }

        return _doubles;
    }

    [Benchmark(OperationsPerInvoke = Cells.Count, Description = "BigInteger by hand")]
    public long[] InBigInteger()
    {
        for (int i = 0; i < _longs.Length; i++)
        {
            BigInteger part = _longs[i].Part;
            BigInteger whole = _longs[i].Whole;
            _hundredths[i] = (long)(((20_000 * part) + whole) / (2 * whole));
        }

        return _hundredths;
    }
}
