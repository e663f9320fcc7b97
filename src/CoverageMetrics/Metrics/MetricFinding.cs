using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>What is wrong with the definition of a metric.</summary>
/// <remarks>Immutable and safe to share; costs two texts. Equal when metric and message are.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed record MetricFinding
{
    internal MetricFinding(string metric, string message)
    {
        Metric = metric;
        Message = message;
    }

    /// <summary>Gets the code of the metric.</summary>
    public string Metric { get; }

    /// <summary>Gets the rule that is broken and the value that breaks it.</summary>
    public string Message { get; }

    /// <summary>Writes the code and the message.</summary>
    /// <returns>The fault.</returns>
    public override string ToString() => $"{Metric}: {Message}";
}
