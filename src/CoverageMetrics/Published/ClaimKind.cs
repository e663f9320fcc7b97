using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>What a printed phrase says about true quantities.</summary>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public enum ClaimKind
{
    /// <summary>A number of people or things.</summary>
    Count,

    /// <summary>An amount of money.</summary>
    Amount,

    /// <summary>The size of a plan.</summary>
    Target,

    /// <summary>People covered, in hundredths of a named denominator.</summary>
    Coverage,

    /// <summary>The difference between a later and an earlier quantity.</summary>
    Increment,

    /// <summary>The difference between a later and an earlier quantity, in hundredths of the earlier.</summary>
    GrowthRate,

    /// <summary>The distance between a later and an earlier coverage, in percentage points.</summary>
    PercentagePoints,

    /// <summary>How many times as large one quantity is as another.</summary>
    Multiple,

    /// <summary>An actual quantity, in hundredths of a plan.</summary>
    Attainment,

    /// <summary>How much an actual quantity is short of a plan.</summary>
    Shortfall,

    /// <summary>How much an actual quantity is above a plan.</summary>
    Excess,

    /// <summary>A part, in hundredths of its whole.</summary>
    Share,

    /// <summary>A part that is not larger than its whole.</summary>
    PartOf,

    /// <summary>A whole that is the sum of its parts.</summary>
    SumOfParts,

    /// <summary>People covered who are no more than could be.</summary>
    AtMostDenominator,

    /// <summary>Two names for one quantity: an assumption to try out.</summary>
    Same,

    /// <summary>So much of one quantity per one of another in another unit.</summary>
    Ratio,
}
