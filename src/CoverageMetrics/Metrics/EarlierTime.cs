using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Metrics;

/// <summary>The time that a metric is compared with, or why there is none.</summary>
/// <param name="Base">The rule that found it.</param>
/// <param name="Date">The day of a stock, or the last day of a flow.</param>
/// <param name="Period">The period of a flow, or of a stock at the end of a month.</param>
/// <param name="Refusal">Why there is no such time, or null when there is.</param>
internal readonly record struct EarlierTime(ComparisonBase Base, LocalDate Date, ReportingPeriod? Period, string? Refusal)
{
    /// <summary>Writes the rule and what it found.</summary>
    public override string ToString() => $"{Base}: {Refusal ?? Figures.ObservationTime.On(Date).ToString()}";
}
