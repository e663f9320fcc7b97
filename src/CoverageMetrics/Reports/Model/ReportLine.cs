using CoverageMetrics.Areas;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;
using NodaTime;

namespace CoverageMetrics.Reports.Model;

/// <summary>A row of a report before anybody looks at it.</summary>
/// <param name="Date">The day of its stocks, and the last day of its flows.</param>
/// <param name="Area">The area that the row is of, or null for the total of several.</param>
/// <param name="Metric">The metric, where every row has its own.</param>
/// <param name="Month">The month, where every row has its own.</param>
internal sealed record ReportLine(LocalDate Date, Area? Area, Metric? Metric, ReportingPeriod? Month)
{
    /// <summary>Gets a value indicating whether the row is the total.</summary>
    internal bool IsTotal => Area is null;

    /// <summary>Finds the day at whose end the targets of the row are to be met.</summary>
    /// <param name="plan">What was asked.</param>
    /// <returns>The day.</returns>
    internal LocalDate TargetDay(ReportPlan plan) => plan.TargetDay ?? plan.Year.EndOfYearOf(Date);

    /// <summary>Writes the area, the metric and the month.</summary>
    public override string ToString() => $"{Area?.Code.Text ?? "total"} {Metric} {Month}";
}
