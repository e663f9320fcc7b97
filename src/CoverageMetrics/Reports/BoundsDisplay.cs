using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>How a report prints a figure that is known within bounds.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum BoundsDisplay
{
    /// <summary>As one number, with a note where it was published rounded.</summary>
    Note = 0,

    /// <summary>As the smallest and the largest number that it can be, rounded away from each other; in the CSV as the number, with both ends in columns of their own.</summary>
    Range = 1,
}
