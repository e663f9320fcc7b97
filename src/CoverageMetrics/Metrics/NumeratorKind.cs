using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Metrics;

/// <summary>How a numerator adds up in time and space.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum NumeratorKind
{
    /// <summary>Counted on a day: the last one in time, summed over areas. Participants are a stock.</summary>
    Stock = 0,

    /// <summary>What came in one month: summed in time and over areas.</summary>
    FlowInMonth = 1,

    /// <summary>What came since the start of the <see cref="Periods.ReportingYear"/>: summed over areas; the months of a year are inside it already.</summary>
    FlowYearToDate = 2,

    /// <summary>The mean of a period: as it was reported, or that of the stocks at the ends of all its months; summed over areas.</summary>
    MeanOfPeriod = 3,
}
