using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>Definitions of metrics are wrong; all their faults are in it.</summary>
/// <remarks>Immutable and safe to share; costs its findings.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed class MetricDefinitionException : Exception
{
    internal MetricDefinitionException(IReadOnlyList<MetricFinding> faults)
        : base($"{faults.Count} faults in the definitions of metrics:\n{string.Join('\n', faults)}") =>
        Findings = faults;

    /// <summary>Gets the faults, in the order of the metrics.</summary>
    public IReadOnlyList<MetricFinding> Findings { get; }
}
