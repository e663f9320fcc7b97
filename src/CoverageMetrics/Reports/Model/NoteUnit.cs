using CoverageMetrics.Metrics;

namespace CoverageMetrics.Reports.Model;

/// <summary>The unit that the numbers of a metric are printed in, where it is not one.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Unit">What its numbers count by.</param>
internal sealed record NoteUnit(Metric Metric, ReportUnit Unit)
{
    /// <summary>Finds the unit of a metric.</summary>
    /// <returns>The unit, or null where the numbers are printed in ones.</returns>
    internal static NoteUnit? Of(Metric metric, ReportUnit unit) => unit.Scale == NumberScale.Ones ? null : new(metric, unit);
}
