using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>What stands in the way of a value or of a comparison.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum MetricObstacle
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Nobody reported the numerator, or it is suppressed, incomplete or conflicting.</summary>
    Numerator = 1,

    /// <summary>Nobody reported the denominator, or it is suppressed, incomplete or conflicting.</summary>
    Denominator = 2,

    /// <summary>It was reported in several series or scopes, and the metric does not say which one it means.</summary>
    Ambiguous = 3,

    /// <summary>The area had another territory then, and nobody restated the figure.</summary>
    Territory = 4,

    /// <summary>The numerator was counted in another scope or by another definition then.</summary>
    NumeratorDefinition = 5,

    /// <summary>The denominator was counted in another series or scope then: points would be partly a change of the base.</summary>
    DenominatorDefinition = 6,

    /// <summary>There is no earlier day or period to compare with.</summary>
    Time = 7,

    /// <summary>Nobody was in the denominator, or the earlier quantity is zero.</summary>
    Zero = 8,
}
