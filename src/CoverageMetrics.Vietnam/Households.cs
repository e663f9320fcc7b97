using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>Households (hộ gia đình), which take part as a whole.</summary>
/// <remarks>Safe to share, as it holds nothing; costs nothing.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct Households : ICountedUnit
{
    /// <inheritdoc/>
    public static string Code => "vn:households";

    /// <inheritdoc/>
    public static string Name => "households";
}
