using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Groups;

/// <summary>People aged 15 and over who work or look for work.</summary>
/// <remarks>Safe to share, as it holds nothing; costs nothing.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct LabourForce : IDenominator
{
    /// <inheritdoc/>
    public static string Code => "labour-force";

    /// <inheritdoc/>
    public static string Name => "labour force";
}
