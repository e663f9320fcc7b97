using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Targets;

/// <summary>Which side of a target is met.</summary>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public enum TargetDirection
{
    /// <summary>The target is met by as much or more: participants, receipts, coverage.</summary>
    AtLeast = 0,

    /// <summary>The target is met by as much or less: arrears, people who left.</summary>
    AtMost = 1,
}
