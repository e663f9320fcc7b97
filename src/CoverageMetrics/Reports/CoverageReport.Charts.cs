using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Metrics;

namespace CoverageMetrics.Reports;

/// <content>The pictures: drawn from the same rows, columns and numbers.</content>
public sealed partial class CoverageReport
{
    /// <summary>Draws a metric of the rows that are shown: its coverage, or its count where the report has no coverage of it.</summary>
    /// <param name="kind">What the picture shows.</param>
    /// <param name="metric">The code of a metric of the report.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metric"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of the kinds.</exception>
    /// <exception cref="KeyNotFoundException">No metric has the code, or the report has no column that can be drawn.</exception>
    /// <exception cref="InvalidOperationException">The report is of another layout than the picture needs.</exception>
    public CoverageChart Chart(ChartKind kind, string metric) => Chart(kind, Metrics[metric]);

    /// <summary>Draws a metric of the rows that are shown: its coverage, or its count where the report has no coverage of it.</summary>
    /// <param name="kind">What the picture shows.</param>
    /// <param name="metric">A metric of the report.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="metric"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of the kinds.</exception>
    /// <exception cref="KeyNotFoundException"><paramref name="metric"/> is not one of the report, or the report has no column that can be drawn.</exception>
    /// <exception cref="InvalidOperationException">The report is of another layout than the picture needs.</exception>
    public CoverageChart Chart(ChartKind kind, Metric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        if (!Enum.IsDefined(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is none of the known pictures.");
        }

        CheckMetric(metric);
        ReportLayout needed = kind == ChartKind.Line ? ReportLayout.Months : ReportLayout.Areas;
        return Layout == needed || (kind == ChartKind.Bars && Layout == ReportLayout.Months)
            ? new(this, kind, metric)
            : throw new InvalidOperationException($"A picture {kind} is of a report by {needed}, this one is by {Layout}: {(needed == ReportLayout.Months ? "build it with ByMonth" : "build it with ByArea or Within")}.");
    }

    private void CheckMetric(Metric metric)
    {
        if (!Metrics.Contains(metric))
        {
            throw new KeyNotFoundException($"The report has no metric '{metric.Code}'. It has: {string.Join(", ", Metrics)}.");
        }
    }
}
