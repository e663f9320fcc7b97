using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>Names a group of people that coverage can be measured against.</summary>
/// <remarks>
/// <para>Implemented by empty structs that are used only as type arguments.</para>
/// <para>Safe to share, as it only declares; costs nothing.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public interface IDenominator : IPopulationGroup;
