using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Published;

/// <summary>What a figure of a text measures, by the words around it.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum FigureMeaning
{
    /// <summary>How much there was, or what share.</summary>
    Level,

    /// <summary>How much something rose or fell: "rose by 587 people".</summary>
    Change,

    /// <summary>How much something was above a plan or another figure: "587 people above the plan".</summary>
    Excess,

    /// <summary>How much something was below another figure: "lower by 0.3%", "still short by 587 people".</summary>
    Shortfall,

    /// <summary>How many times as much it was as something else: "5.7 times".</summary>
    Multiple,

    /// <summary>How far a plan or target was met: "85.5% of the plan".</summary>
    Attainment,
}
