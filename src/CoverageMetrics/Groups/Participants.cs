using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Groups;

/// <summary>People who take part in a programme that need not be named further.</summary>
/// <remarks>Safe to share, as it holds nothing; costs nothing.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct Participants : INumerator
{
    /// <inheritdoc/>
    public static string Code => "participants";

    /// <inheritdoc/>
    public static string Name => "participants";
}
