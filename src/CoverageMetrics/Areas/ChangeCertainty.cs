using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Areas;

/// <summary>How well a change is documented.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum ChangeCertainty
{
    /// <summary>Day and parts are documented.</summary>
    Documented,

    /// <summary>Only the year is documented; the day stands for it.</summary>
    YearOnly,

    /// <summary>A detail rests on a weak source; the note says which.</summary>
    Doubtful,
}
