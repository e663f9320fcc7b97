using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>How exact a source says its figure is, by the word it prints before it.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum FigurePrecision
{
    /// <summary>No word.</summary>
    Plain,

    /// <summary>More than the number: over, above, more than.</summary>
    Over,

    /// <summary>The number or more: at least, no less than.</summary>
    AtLeast,

    /// <summary>Just below the number: nearly, almost.</summary>
    Nearly,

    /// <summary>On either side of the number: about, around.</summary>
    About,

    /// <summary>Less than the number, without saying how much: under, below.</summary>
    Under,

    /// <summary>The number or less: at most, no more than.</summary>
    AtMost,
}
