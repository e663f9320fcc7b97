using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics.Figures;

/// <summary>What a load does with a row that is no observation.</summary>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public enum BadRows
{
    /// <summary>Reports it and goes on with the others.</summary>
    Report = 0,

    /// <summary>Stops the load with an exception that says which row it is and what is wrong with it.</summary>
    Stop = 1,
}
