using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>What was planned, as the base of a percentage: the attainment of a target.</summary>
/// <remarks>
/// <para>Not a group of people: there are percentages of a plan, and no headcount of one.</para>
/// <para>Safe to share, as it holds nothing; costs nothing.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct Plan : IPercentageBase
{
    /// <inheritdoc/>
    public static string Code => "plan";

    /// <inheritdoc/>
    public static string Name => "plan";
}
