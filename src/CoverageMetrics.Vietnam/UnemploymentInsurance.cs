using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>People in unemployment insurance (bảo hiểm thất nghiệp, BHTN).</summary>
/// <remarks>
/// <para>Nearly all of them are in compulsory social insurance too: the two never add.</para>
/// <para>Safe to share, as it holds nothing; costs nothing.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct UnemploymentInsurance : INumerator
{
    /// <inheritdoc/>
    public static string Code => "vn:unemployment-insurance";

    /// <inheritdoc/>
    public static string Name => "unemployment insurance participants";
}
