using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>What a column of a report holds. Points and percent are never in the same column.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum ReportColumnKind
{
    /// <summary>The people or the money counted.</summary>
    Count = 0,

    /// <summary>The count per hundred of the denominator.</summary>
    Coverage = 1,

    /// <summary>The people or the money that a month added.</summary>
    NetIncrease = 2,

    /// <summary>The people or the money gained since an earlier time, or lost when negative.</summary>
    Change = 3,

    /// <summary>The change in percent of the earlier count.</summary>
    GrowthRate = 4,

    /// <summary>The change of the coverage in percentage points.</summary>
    Points = 5,

    /// <summary>The count in percent of a planned count or amount.</summary>
    Attainment = 6,

    /// <summary>What is missing to a planned count or amount, or what is above one that is to be reached at most.</summary>
    Remaining = 7,

    /// <summary>The points missing to a planned coverage, or above one that is to be reached at most.</summary>
    PointsToGo = 8,

    /// <summary>The place among the areas of the report, the best being 1.</summary>
    Rank = 9,

    /// <summary>The points that an area adds to the growth of all areas together.</summary>
    Contribution = 10,

    /// <summary>The count in percent of the sum over all areas; withheld while an area has no figure, because the sum is not the whole then.</summary>
    Share = 11,
}
