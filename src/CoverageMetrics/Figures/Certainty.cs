using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>Whether something is so, as far as the figures say: that a target is met, that a count rose.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum Certainty
{
    /// <summary>It is not so, whatever the figures are within their bounds.</summary>
    Not = 0,

    /// <summary>It may be so or not.</summary>
    Possibly = 1,

    /// <summary>It is so, whatever the figures are within their bounds.</summary>
    Certainly = 2,
}
