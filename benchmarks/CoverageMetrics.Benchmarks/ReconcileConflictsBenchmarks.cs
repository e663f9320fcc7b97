using BenchmarkDotNet.Attributes;
using CoverageMetrics.Published;
using CoverageMetrics.Tests.Published;

namespace CoverageMetrics.Benchmarks;

/// <summary>How long does the search for conflicts take where one claim contradicts very many?</summary>
/// <remarks>The goal is under a second for each.</remarks>
[MemoryDiagnoser]
public class ReconcileConflictsBenchmarks
{
    private ClaimSet _claims = ClaimSet.Empty;

    /// <summary>What the claims are about.</summary>
    [Params("whole of 1,000", "whole of 3,000", "circle of 300", "circle of 1,000", "64 changes", "64 rates", "1,000 counts")]
    public string Case { get; set; } = string.Empty;

    [GlobalSetup]
    public void Setup() => _claims = ClaimSet.Of(Case switch
    {
        "whole of 1,000" => LargeClaims.WholeOf(1_000, lie: 1),
        "whole of 3,000" => LargeClaims.WholeOf(3_000, lie: 1),
        "circle of 300" => LargeClaims.CircleOf(300, lie: 15),
        "circle of 1,000" => LargeClaims.CircleOf(1_000, lie: 15),
        "64 changes" => LargeClaims.EachWithEach(64, areRates: false),
        "64 rates" => LargeClaims.EachWithEach(64, areRates: true),
        "1,000 counts" => LargeClaims.CountsOfOne(1_000),
        _ => throw new InvalidOperationException($"There is no case {Case}."),
    });

    [Benchmark]
    public int Reconcile() => _claims.Reconcile().Conflicts.Count;
}
