using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>Names a group of people that coverage can be measured against.</summary>
/// <remarks>Implemented by empty structs that are used only as type arguments.</remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public interface IDenominator : IPopulationGroup;
