using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>Which denominator belongs to a numerator of a day.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum DenominatorDate
{
    /// <summary>The one counted on the same day.</summary>
    SameDate = 0,

    /// <summary>The one of the middle of the same <see cref="Periods.ReportingYear"/>: the mean of the year, or that of the first day of its second half or the day before, 1 July and 30 June of the calendar year.</summary>
    MidYear = 1,

    /// <summary>The last one counted on the day or before it, or the mean of a period that ended by then.</summary>
    LatestOnOrBefore = 2,

    /// <summary>The one of the middle of the <see cref="Periods.ReportingYear"/> before.</summary>
    PreviousYear = 3,

    /// <summary>What came over the same period as the numerator: the doses of a year over the children that it was planned for.</summary>
    SamePeriod = 4,

    /// <summary>The mean of the period of the table: as it was reported, or that of the stocks at the ends of all its months.</summary>
    MeanOfPeriod = 5,
}
