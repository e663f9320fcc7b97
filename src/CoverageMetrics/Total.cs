using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>The whole that a part belongs to, as the base of a percentage: the share of a province in the nation.</summary>
/// <remarks>
/// <para>Not a group of people: there are percentages of a total, and no headcount of one.</para>
/// <para>Safe to share, as it holds nothing; costs nothing.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct Total : IPercentageBase
{
    /// <inheritdoc/>
    public static string Code => "total";

    /// <inheritdoc/>
    public static string Name => "total";
}
