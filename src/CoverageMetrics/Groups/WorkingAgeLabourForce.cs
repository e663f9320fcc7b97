using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Groups;

/// <summary>People of working age who work or look for work.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct WorkingAgeLabourForce : IDenominator
{
    /// <inheritdoc/>
    public static string Code => "working-age-labour-force";

    /// <inheritdoc/>
    public static string EnglishName => "working-age labour force";

    /// <inheritdoc/>
    public static string VietnameseName => "lực lượng lao động trong độ tuổi";
}
