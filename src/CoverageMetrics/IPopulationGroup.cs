using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>Names a group of people that can be counted.</summary>
/// <remarks>Implemented by empty structs that are used only as type arguments.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public interface IPopulationGroup : IPercentageBase;
