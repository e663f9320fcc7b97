using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>What a printed figure is a number of.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum FigureKind
{
    /// <summary>People, or other things that are counted one by one.</summary>
    Count,

    /// <summary>Money, in the smallest unit the currency is printed in.</summary>
    Amount,

    /// <summary>Hundredths of something named elsewhere: a coverage, a growth, an attainment.</summary>
    Percentage,
}
