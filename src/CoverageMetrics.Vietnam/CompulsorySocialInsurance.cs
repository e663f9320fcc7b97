using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>People in the compulsory scheme of social insurance (bảo hiểm xã hội bắt buộc).</summary>
/// <remarks>Safe to share, as it holds nothing; costs nothing.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct CompulsorySocialInsurance : INumerator
{
    /// <inheritdoc/>
    public static string Code => "vn:compulsory-social-insurance";

    /// <inheritdoc/>
    public static string Name => "compulsory social insurance participants";
}
