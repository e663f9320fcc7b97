using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Statistics;

/// <summary>On which scale a slope index lays a line through the groups.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum SlopeFit
{
    /// <summary>On that of the values.</summary>
    Linear = 0,

    /// <summary>On that of their logarithms; every value is more than 0.</summary>
    Logarithmic = 1,

    /// <summary>On that of the logarithms of their odds, y / (1 - y), which keeps the ends between 0 and 1; every value is.</summary>
    Logistic = 2,
}
