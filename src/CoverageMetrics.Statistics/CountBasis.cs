using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Statistics;

/// <summary>Where the counts of a coverage come from, which decides whether they have a sampling interval at all.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum CountBasis
{
    /// <summary>A register, where everybody was counted: there is no sampling interval.</summary>
    Register = 0,

    /// <summary>A simple random sample of people, each asked whether they are covered.</summary>
    Sample = 1,

    /// <summary>A register that is read as one outcome of a process that could have ended otherwise, as public health does for small areas. The interval is of the process, not of the count.</summary>
    RegisterAsSample = 2,
}
