using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>Percentage points, with their sign and the decimals of the metric.</summary>
/// <param name="code">The permanent code.</param>
/// <param name="columnCode">What stands before the unit in the code of a column.</param>
internal abstract class PointsMeasure(string code, string columnCode) : Measure(code)
{
    internal override string? Unit => OwnUnit.Points;

    internal override string CodeOf(ReportColumn column) => $"{columnCode}-points";

    internal override ValueFormat FormatOf(Metric metric, ReportModel model, ReportWords? words) =>
        new(1, metric.Decimals, true, words is null ? "" : words.PointsSuffix);
}
