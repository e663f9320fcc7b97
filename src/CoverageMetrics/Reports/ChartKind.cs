using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Reports;

/// <summary>What a picture of a report shows.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum ChartKind
{
    /// <summary>A bar for each area of a report by areas, with the targets as ticks across the bars, or for each month of a report by months, up from zero or down.</summary>
    Bars = 0,

    /// <summary>An earlier and a later value for each area of a report by areas, joined by a line.</summary>
    BeforeAndAfter = 1,

    /// <summary>A line over the months of a report by months, with the targets ahead and the required path to them.</summary>
    Line = 2,

    /// <summary>A point for each area of a report by areas: one column upwards against another across, and curves as limits.</summary>
    Points = 3,

    /// <summary>From an earlier value of a report by areas to a later one: a bar for each, and between them a step up or down for each area, those without a row of their own together; or for each of several measures.</summary>
    Waterfall = 4,
}
