using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>Which way a source says that a quantity went.</summary>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public enum ChangeDirection
{
    /// <summary>Up: the later quantity is the larger one.</summary>
    Rise,

    /// <summary>Down: the later quantity is the smaller one.</summary>
    Fall,
}
