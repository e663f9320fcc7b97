using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>The word that a rounded count was published with.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum FigureQualifier
{
    /// <summary>No word: as counted, or rounded.</summary>
    None = 0,

    /// <summary>Over, more than (trên, hơn).</summary>
    Above = 1,

    /// <summary>Nearly (gần).</summary>
    Nearly = 2,

    /// <summary>About (khoảng).</summary>
    About = 3,

    /// <summary>At least (tối thiểu, không dưới).</summary>
    AtLeast = 4,
}
