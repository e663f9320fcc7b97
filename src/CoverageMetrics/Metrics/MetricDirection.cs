using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>Which way a metric should go.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum MetricDirection
{
    /// <summary>More is better: coverage, receipts.</summary>
    HigherIsBetter = 0,

    /// <summary>Less is better: arrears, people left out.</summary>
    LowerIsBetter = 1,
}
