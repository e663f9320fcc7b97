using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Vietnam;

/// <summary>The sex on which the working age depends.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum Sex
{
    /// <summary>Men.</summary>
    Male,

    /// <summary>Women.</summary>
    Female,
}
