using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>The currency of Viet Nam (đồng), which has no smaller unit in use.</summary>
/// <remarks>Safe to share, as it holds nothing; costs nothing.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct VietnameseDong : ICurrency
{
    /// <inheritdoc/>
    public static string Code => "VND";

    /// <inheritdoc/>
    public static string Name => "dong";
}
