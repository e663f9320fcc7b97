using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>Why a figure has no value.</summary>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public enum NoValueReason
{
    /// <summary>Nobody reported it.</summary>
    Missing = 0,

    /// <summary>It is known and not published, to protect people.</summary>
    Suppressed = 1,

    /// <summary>It does not exist: growth from nothing, coverage of nobody.</summary>
    Undefined = 2,

    /// <summary>Parts of it are missing.</summary>
    Incomplete = 3,

    /// <summary>The figures it would be made of have different definitions, scopes or territories.</summary>
    NotComparable = 4,

    /// <summary>It was published with two different values on the same day.</summary>
    Conflicting = 5,
}
