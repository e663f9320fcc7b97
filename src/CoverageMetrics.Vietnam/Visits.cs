using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>Visits to a doctor or hospital that health insurance paid for (lượt khám chữa bệnh): one person makes several in a year.</summary>
/// <remarks>Safe to share, as it holds nothing; costs nothing.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct Visits : ICountedUnit
{
    /// <inheritdoc/>
    public static string Code => "vn:visits";

    /// <inheritdoc/>
    public static string Name => "visits";
}
