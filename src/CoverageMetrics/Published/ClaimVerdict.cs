using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>What the other claims of a set say about one of them.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum ClaimVerdict
{
    /// <summary>Others could contradict it, and do not.</summary>
    Consistent,

    /// <summary>Nothing can contradict it: a value that nobody printed follows from it instead.</summary>
    Implied,

    /// <summary>It cannot be true together with some of the others.</summary>
    Contradicted,

    /// <summary>Nothing can contradict it, and nothing follows from it: what it is held against is not known.</summary>
    NotComparable,

    /// <summary>It can be true, and is worth a question.</summary>
    Surprising,
}
