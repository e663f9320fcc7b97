using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>Which denominator belongs to a numerator of a day.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum DenominatorDate
{
    /// <summary>The one counted on the same day.</summary>
    SameDate = 0,

    /// <summary>The one of the middle of the same year: observed for the year, or on 30 June or 1 July.</summary>
    MidYear = 1,

    /// <summary>The last one counted on the day or before it.</summary>
    LatestOnOrBefore = 2,

    /// <summary>The one of the year before: observed for that year, or on its 30 June or 1 July.</summary>
    PreviousYear = 3,
}
