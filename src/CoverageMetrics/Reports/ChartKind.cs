using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>What a picture of a report shows.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum ChartKind
{
    /// <summary>A bar for each area of a report by areas, with the targets as ticks across the bars.</summary>
    Bars = 0,

    /// <summary>An earlier and a later value for each area of a report by areas, joined by a line.</summary>
    BeforeAndAfter = 1,

    /// <summary>A line over the months of a report by months, with the targets ahead and the required path to them.</summary>
    Line = 2,
}
