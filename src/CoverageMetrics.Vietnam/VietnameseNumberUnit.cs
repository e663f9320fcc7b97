using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>What may be printed directly behind a Vietnamese number.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum VietnameseNumberUnit
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The percent sign.</summary>
    Percent,

    /// <summary>The currency: đồng.</summary>
    Dong,
}
