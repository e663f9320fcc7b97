using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>People in social insurance (bảo hiểm xã hội, BHXH), compulsory or voluntary.</summary>
/// <remarks>
/// <para>Published numbers of participants are the sum of the two schemes; nobody is in both.</para>
/// <para>Safe to share, as it holds nothing; costs nothing.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct SocialInsurance : INumerator, IWholeOf<CompulsorySocialInsurance, VoluntarySocialInsurance>
{
    /// <inheritdoc/>
    public static string Code => "vn:social-insurance";

    /// <inheritdoc/>
    public static string Name => "social insurance participants";
}
