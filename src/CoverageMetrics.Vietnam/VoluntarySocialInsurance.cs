using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>People in the voluntary scheme of social insurance (bảo hiểm xã hội tự nguyện).</summary>
/// <remarks>Safe to share, as it holds nothing; costs nothing.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct VoluntarySocialInsurance : INumerator
{
    /// <inheritdoc/>
    public static string Code => "vn:voluntary-social-insurance";

    /// <inheritdoc/>
    public static string Name => "voluntary social insurance participants";
}
