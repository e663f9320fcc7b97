using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>Two percentages of one group in one area that look alike and are held against different denominators, so that no difference
/// between them exists.</summary>
/// <remarks>Immutable and safe to share; costs two references. Equal when both claims are the same. They have no order.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public sealed record IncomparableClaims
{
    internal IncomparableClaims(Claim first, Claim second)
    {
        First = first;
        Second = second;
    }

    /// <summary>Gets the claim with the earlier label.</summary>
    public Claim First { get; }

    /// <summary>Gets the claim with the later label.</summary>
    public Claim Second { get; }

    /// <summary>Writes both labels and denominators for reading.</summary>
    /// <returns>Such as <c>rate (labour-force), target (population)</c>.</returns>
    public override string ToString() => $"{First.Label} ({First.Others[0].Subject}), {Second.Label} ({Second.Others[0].Subject})";
}
