using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Groups;

/// <summary>Everybody who lives in the area.</summary>
/// <remarks>Safe to share, as it holds nothing; costs nothing.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct Population : IDenominator
{
    /// <inheritdoc/>
    public static string Code => "population";

    /// <inheritdoc/>
    public static string Name => "population";
}
