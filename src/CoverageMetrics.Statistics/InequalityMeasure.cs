using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Statistics;

/// <summary>A summary of how different groups of people are.</summary>
/// <remarks>With p the part of all people that a group is, y its value, m the sum of p y, and X the part of all people who are in groups below, and half of its own. <i>Health inequality monitor</i> of the World Health Organization: A. Schlotheuber and
/// A. R. Hosseinpoor, <i>International Journal of Environmental Research and Public Health</i> 19 (2022), 3697. All are in the unit of the values, or in none; where others multiply by 100 or 1,000, that is the scale of the estimate.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum InequalityMeasure
{
    /// <summary>The most advantaged group less the most disadvantaged, the other way round where less is better; the largest value less the smallest where groups have no order.</summary>
    Difference = 0,

    /// <summary>The same two groups, divided.</summary>
    Ratio = 1,

    /// <summary>The mean square of the distances from the mean, weighted by people: the sum of p (y - m)^2.</summary>
    BetweenGroupVariance = 2,

    /// <summary>The root of <see cref="BetweenGroupVariance"/>.</summary>
    BetweenGroupDeviation = 3,

    /// <summary>The root of <see cref="BetweenGroupVariance"/>, divided by m.</summary>
    CoefficientOfVariation = 4,

    /// <summary>The mean of the distances from m, each group once.</summary>
    FromMeanUnweighted = 5,

    /// <summary>The mean of the distances from m, weighted by people.</summary>
    FromMeanWeighted = 6,

    /// <summary>The mean of the distances from the best group, each group once: from the most advantaged, or from the best value where groups have no order.</summary>
    FromBestUnweighted = 7,

    /// <summary>The mean of the distances from the best group, weighted by people.</summary>
    FromBestWeighted = 8,

    /// <summary>The mean of the distances from the group named by <see cref="Inequality.WithReference"/>, each group once.</summary>
    FromReferenceUnweighted = 9,

    /// <summary>The mean of the distances from the group named by <see cref="Inequality.WithReference"/>, weighted by people.</summary>
    FromReferenceWeighted = 10,

    /// <summary>The index of disparity, each group once: <see cref="FromMeanUnweighted"/> divided by m.</summary>
    DisparityUnweighted = 11,

    /// <summary>The index of disparity, weighted by people: <see cref="FromMeanWeighted"/> divided by m.</summary>
    DisparityWeighted = 12,

    /// <summary>The absolute concentration index: the sum of p (2X - 1) y. For groups in order.</summary>
    ConcentrationAbsolute = 13,

    /// <summary>The relative concentration index: <see cref="ConcentrationAbsolute"/> divided by m. For groups in order.</summary>
    ConcentrationRelative = 14,

    /// <summary>The slope index: by how much a line through the groups rises from the most disadvantaged person to the most advantaged, weighted by people. For groups in order.</summary>
    Slope = 15,

    /// <summary>The relative index: the end of that line divided by its beginning. For groups in order.</summary>
    SlopeRelative = 16,

    /// <summary>The index of H. Theil, weighted by people: the sum of p (y/m) ln(y/m).</summary>
    Theil = 17,

    /// <summary>The mean log deviation, weighted by people: less the sum of p ln(y/m). There is none where a value is 0.</summary>
    MeanLogDeviation = 18,

    /// <summary>What all people would gain if each group were as the best one: best less m; 0 where m is better.</summary>
    PopulationGain = 19,

    /// <summary>The same as a part of m.</summary>
    PopulationGainFraction = 20,
}
