using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>What the rows of a report are.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum ReportLayout
{
    /// <summary>Areas, with the metrics side by side and a total below.</summary>
    Areas = 0,

    /// <summary>The metrics of one area, with the comparisons side by side.</summary>
    Metrics = 1,

    /// <summary>The months of one area, with the metrics and what each month added.</summary>
    Months = 2,
}
