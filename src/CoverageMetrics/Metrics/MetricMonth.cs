using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>A metric at the end of a month, with what the month added.</summary>
/// <remarks>Immutable and safe to share; costs one small object. Two months are equal only when they are the same object.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class MetricMonth : IShown
{
    internal MetricMonth(ReportingPeriod month, MetricCell cell, Figure<ObservedChange> increase)
    {
        Month = month;
        Cell = cell;
        NetIncrease = increase;
    }

    /// <summary>Gets the month.</summary>
    public ReportingPeriod Month { get; }

    /// <summary>Gets the count and the coverage at its end.</summary>
    public MetricCell Cell { get; }

    /// <summary>Gets what the month added: the stock less that of the month before, or the flow in the month; or why that cannot be said.</summary>
    public Figure<ObservedChange> NetIncrease { get; }

    /// <summary>Writes the month, the count and the increase.</summary>
    /// <returns>The month.</returns>
    public override string ToString() => $"{Month}: {Cell.Count} ({NetIncrease})";

    /// <summary>Writes the count and what the month added as the fragment of HTML that a notebook shows.</summary>
    /// <returns>The HTML, escaped, without script or style sheet.</returns>
    public string ToHtml() => ShownValue.Of(this).ToHtml();

    ShownValue IShown.Shown => ShownValue.Parts(
        Month.ToString(), ("count", Cell.Count), ("net increase", NetIncrease));

    private object ToDump() => ShownValue.Of(this).ToDump();
}
