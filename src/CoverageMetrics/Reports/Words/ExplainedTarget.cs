using CoverageMetrics.Targets;

namespace CoverageMetrics.Reports.Words;

/// <summary>What there is to say about a target.</summary>
/// <param name="Target">The target; of a total, the sum of those of its areas.</param>
/// <param name="Setter">The name of who set it.</param>
internal sealed record ExplainedTarget(AnyTarget Target, string Setter);
