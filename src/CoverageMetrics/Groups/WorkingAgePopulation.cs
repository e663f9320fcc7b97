using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Groups;

/// <summary>People of working age, whether they work or not.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct WorkingAgePopulation : IDenominator
{
    /// <inheritdoc/>
    public static string Code => "working-age-population";

    /// <inheritdoc/>
    public static string EnglishName => "population of working age";

    /// <inheritdoc/>
    public static string VietnameseName => "người trong độ tuổi lao động";
}
