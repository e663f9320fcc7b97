using CoverageMetrics.Metrics;
using CoverageMetrics.Reports.Model;
using CoverageMetrics.Reports.Words;

namespace CoverageMetrics.Reports.Measures;

/// <summary>People or money, in the unit that the report prints them in.</summary>
/// <param name="code">The permanent code.</param>
/// <param name="isSigned">Whether a plus sign is written.</param>
internal abstract class QuantityMeasure(string code, bool isSigned) : Measure(code)
{
    internal override bool IsSum => true;

    internal override string CodeOf(ReportColumn column) => column.Metric is { } metric ? $"{Code}-{column.Plan.UnitOf(metric).CodeOf(metric)}" : Code;

    internal override ValueFormat FormatOf(Metric metric, ReportModel model, ReportWords? words)
    {
        ReportUnit unit = model.Plan.UnitOf(metric);
        return new(unit.Size, unit.Decimals ?? -1, isSigned || metric.IsNetChange, "");
    }
}
