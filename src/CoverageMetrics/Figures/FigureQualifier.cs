using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>The word that a figure was printed with, which says on which side of the number the true one lies.</summary>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public enum FigureQualifier
{
    /// <summary>No word: as counted, or rounded.</summary>
    None = 0,

    /// <summary>More than the number: over, above, more than.</summary>
    Over = 1,

    /// <summary>Just below the number: nearly, almost.</summary>
    Nearly = 2,

    /// <summary>On either side of the number: about, around.</summary>
    About = 3,

    /// <summary>The number or more: at least, no less than.</summary>
    AtLeast = 4,

    /// <summary>Less than the number, without saying how much: under, below.</summary>
    Under = 5,

    /// <summary>The number or less: at most, no more than.</summary>
    AtMost = 6,
}
