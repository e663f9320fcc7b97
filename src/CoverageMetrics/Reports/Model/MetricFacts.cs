using System;
using CoverageMetrics.Metrics;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Reports.Model;

/// <summary>The figures of one metric at one time for the areas of a report, and the earlier ones that its columns compare them with: what values were worked out from, kept to explain and to draw them.</summary>
/// <remarks>Immutable, and safe for use by several threads.</remarks>
/// <param name="cells">The figures, in the order of the areas.</param>
/// <param name="compared">The comparisons with each earlier time, in the same order.</param>
internal sealed class MetricFacts(MetricCell[] cells, (ComparisonBase Base, MetricComparison[] Areas)[] compared)
{
    internal MetricCell[] Cells => cells;

    /// <summary>Finds the comparisons with an earlier time.</summary>
    /// <param name="against">The rule that finds it: that of a column.</param>
    /// <returns>The comparisons, in the order of the areas.</returns>
    internal MetricComparison[] Compared(ComparisonBase against) => Array.Find(compared, one => one.Base == against).Areas;
}
