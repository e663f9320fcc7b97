using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Statistics;

/// <summary>Where an area stands in a funnel.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum FunnelPosition
{
    /// <summary>Below the lower limit: lower than chance around the average explains.</summary>
    Below = 0,

    /// <summary>Between the limits, or on one: as far from the average as chance explains.</summary>
    Within = 1,

    /// <summary>Above the upper limit: higher than chance around the average explains.</summary>
    Above = 2,
}
