using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>Why a figure is known by its bounds only. What is worked out from several figures has the reason that stands last here.</summary>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public enum BoundsReason
{
    /// <summary>It was published rounded, or with a word such as over.</summary>
    Rounded = 0,

    /// <summary>An area was divided by weights, and anybody of it may live in any of its parts.</summary>
    Apportioned = 1,

    /// <summary>Other figures leave it nothing else.</summary>
    Narrowed = 2,

    /// <summary>Who was counted twice is not known.</summary>
    Overlapping = 3,
}
