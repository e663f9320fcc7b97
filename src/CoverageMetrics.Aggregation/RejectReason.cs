using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Aggregation;

/// <summary>Says why a row was counted apart.</summary>
/// <remarks>A row with several faults is counted once, under the first of these that applies.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum RejectReason
{
    /// <summary>The area is missing, or is none of the layout's.</summary>
    UnknownArea = 0,

    /// <summary>A programme is none of the layout's.</summary>
    UnknownProgramme = 1,

    /// <summary>The value of a further dimension is missing, or is none of the layout's; for age bands also a birth after the year, or an age above
    /// <see cref="TallyDimension.MaximumAge"/>.</summary>
    UnknownCategory = 2,

    /// <summary>The enrolment ends before it starts; looked at only where rows have to be in force on a date.</summary>
    EndBeforeStart = 3,

    /// <summary>The day on which the enrolment started is missing; looked at only where rows have to be in force on a date.</summary>
    MissingStart = 4,
}
