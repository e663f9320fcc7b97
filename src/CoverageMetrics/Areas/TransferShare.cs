using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Areas;

/// <summary>How much of an area goes to another one.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum TransferShare
{
    /// <summary>All of its land and everybody in it.</summary>
    Whole,

    /// <summary>Some of its land and some of its people; how many is not known here.</summary>
    Part,

    /// <summary>Some of its land, and everybody: nobody lives on the rest.</summary>
    Everyone,

    /// <summary>Some of its land, and nobody.</summary>
    LandOnly,
}
