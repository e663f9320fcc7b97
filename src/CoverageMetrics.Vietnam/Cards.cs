using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>Health insurance cards (thẻ bảo hiểm y tế): a province issues them to people who live elsewhere too.</summary>
/// <remarks>Safe to share, as it holds nothing; costs nothing.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct Cards : ICountedUnit
{
    /// <inheritdoc/>
    public static string Code => "vn:cards";

    /// <inheritdoc/>
    public static string Name => "cards";
}
