using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Targets;

/// <summary>What the number of a target counts.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum TargetKind
{
    /// <summary>People of a group.</summary>
    People = 0,

    /// <summary>Money of a currency.</summary>
    Money = 1,

    /// <summary>Per hundred of a denominator.</summary>
    Percentage = 2,
}
