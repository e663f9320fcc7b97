using CoverageMetrics.Figures;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Metrics;

/// <summary>What a metric is compared with at an earlier time, or why there is no such time.</summary>
/// <param name="Base">The rule that found it.</param>
/// <param name="Column">The metric at the earlier time, or null when there is none.</param>
/// <param name="Refusal">Why there is no such time, or null when there is.</param>
internal readonly record struct EarlierTime(ComparisonBase Base, MetricColumn? Column, NoValueDetail? Refusal)
{
    /// <summary>Writes the rule and what it found.</summary>
    public override string ToString() => $"{Base}: {Refusal?.ToString() ?? ObservationTime.On(Column!.Date).ToString()}";
}
