using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>A check before publishing that found something.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum FindingRule
{
    /// <summary>The declared parts of a group do not add up to the group.</summary>
    PartsAgainstWhole = 0,

    /// <summary>The areas below an area do not add up to it: the rest is not allotted to any of them.</summary>
    NotAllotted = 1,

    /// <summary>An area did not report.</summary>
    DidNotReport = 2,

    /// <summary>A figure changed by more than the stated limit.</summary>
    Jump = 3,

    /// <summary>More people are covered than could be.</summary>
    AboveHundred = 4,

    /// <summary>The denominator is older than the stated limit.</summary>
    StaleDenominator = 5,

    /// <summary>A change is far from those of the other areas of its level.</summary>
    Outlier = 6,

    /// <summary>A figure was published with two values on the same day.</summary>
    Conflict = 7,

    /// <summary>Rows were reported that nothing uses: what was counted, the time, the series or the scope is asked for by no metric, or the area is not on the map of the day.</summary>
    Unused = 8,

    /// <summary>Something that was given to a report is not in it: targets of other areas, days or subjects.</summary>
    NotShown = 9,

    /// <summary>A rate was published that the counts beside it do not give, however both were rounded.</summary>
    ReportedRateAgainstCounts = 10,

    /// <summary>What a text says and what was reported cannot all be true.</summary>
    ClaimConflict = 11,

    /// <summary>What a text says and what was reported agree in the widest reading only, or cover more than could be.</summary>
    ClaimFinding = 12,

    /// <summary>A coverage changed by more percentage points than the stated limit.</summary>
    PointsJump = 13,

    /// <summary>A stock stands on the last day of a year and not around it.</summary>
    YearEndSpike = 14,

    /// <summary>A figure is off by a factor of about 10, 100, 1,000 or a million from the one before or from the other areas, or looks like a percentage that was typed as a count.</summary>
    OtherUnit = 15,

    /// <summary>Two sources give one figure differently, or two series a denominator.</summary>
    SourcesDiffer = 16,

    /// <summary>What was published first was revised one way every time.</summary>
    RevisedOneWay = 17,

    /// <summary>There are more people than live in the area: visits that were called people, or people counted more than once.</summary>
    MorePeople = 18,
}
