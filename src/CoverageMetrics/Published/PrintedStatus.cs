using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>What the source says a printed figure is.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum PrintedStatus
{
    /// <summary>A figure stated as counted.</summary>
    Stated,

    /// <summary>An estimate, mostly for a month that was not yet closed.</summary>
    Estimate,

    /// <summary>A figure that was set, not measured: a plan or a target.</summary>
    Target,
}
