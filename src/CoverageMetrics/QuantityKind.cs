using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>What a number is a number of: the one distinction between quantities that targets, printed figures and claims share.</summary>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public enum QuantityKind
{
    /// <summary>People, or other things that are counted one by one.</summary>
    Count = 0,

    /// <summary>Money, in units of its currency.</summary>
    Amount = 1,

    /// <summary>Hundredths of something named elsewhere: a coverage, a growth, an attainment.</summary>
    Percentage = 2,

    /// <summary>So much of one unit per one of another, both named elsewhere: money a person, visits a person.</summary>
    Ratio = 3,
}
