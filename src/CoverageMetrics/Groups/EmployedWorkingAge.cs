using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Groups;

/// <summary>People of working age who are in work.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct EmployedWorkingAge : IDenominator
{
    /// <inheritdoc/>
    public static string Code => "employed-working-age";

    /// <inheritdoc/>
    public static string EnglishName => "employed people of working age";

    /// <inheritdoc/>
    public static string VietnameseName => "lực lượng lao động trong độ tuổi đang làm việc";
}
