using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>So many per hundred, with the decimals of the metric.</summary>
/// <param name="code">The permanent code.</param>
/// <param name="isSigned">Whether a plus sign is written.</param>
internal abstract class PercentMeasure(string code, bool isSigned) : Measure(code)
{
    internal override string? Unit => OwnUnit.Percent;

    internal override string CodeOf(ReportColumn column) => $"{Code}-percent";

    internal override ValueFormat FormatOf(Metric metric, ReportModel model, ReportWords? words) =>
        new(1, metric.Decimals, isSigned, words is null ? "" : "%");
}
