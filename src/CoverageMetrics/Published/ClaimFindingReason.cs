using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>Why claims that can all be true are worth a question.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum ClaimFindingReason
{
    /// <summary>They agree only as loosely as their words of precision can be read, and contradict one another when these are read
    /// more tightly.</summary>
    OnlyLoosestReading,

    /// <summary>More people are covered than there are in the denominator, or a part is larger than its whole.</summary>
    AboveWhole,
}
