using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>People in health insurance (bảo hiểm y tế, BHYT).</summary>
/// <remarks>
/// <para>Nearly all members of compulsory social insurance are in it too: the two never add.</para>
/// <para>Safe to share, as it holds nothing; costs nothing.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct HealthInsurance : INumerator
{
    /// <inheritdoc/>
    public static string Code => "vn:health-insurance";

    /// <inheritdoc/>
    public static string Name => "health insurance participants";
}
