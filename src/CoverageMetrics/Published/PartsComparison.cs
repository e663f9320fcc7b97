using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>How the sum of printed parts compares with their printed whole.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum PartsComparison
{
    /// <summary>The sum and the whole can be one number.</summary>
    Agree,

    /// <summary>The sum is certainly below the whole: right where a part is missing, wrong where none is.</summary>
    BelowWhole,

    /// <summary>The sum is certainly above the whole.</summary>
    AboveWhole,
}
