using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>How firm a figure is, from the firmest to the least firm.</summary>
[JsonConverter(typeof(MetricsJsonConverterFactory))]
public enum FigureStatus
{
    /// <summary>Counted and closed.</summary>
    Final = 0,

    /// <summary>Counted, and still open to correction.</summary>
    Provisional = 1,

    /// <summary>Worked out from other figures that were published, not counted.</summary>
    Derived = 2,

    /// <summary>Estimated before it could be counted, or worked out with weights.</summary>
    Estimated = 3,

    /// <summary>Expected at a later date.</summary>
    Forecast = 4,
}
