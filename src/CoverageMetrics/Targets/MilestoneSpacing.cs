using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Targets;

/// <summary>What a straight line between two targets is straight over.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum MilestoneSpacing
{
    /// <summary>Every month counts alike, however many days it has.</summary>
    ByMonths = 0,

    /// <summary>Every day counts alike, so that February adds less than March.</summary>
    ByDays = 1,
}
