using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>Names a group of people that can be covered: the members of a programme.</summary>
/// <remarks>
/// <para>Implemented by empty structs that are used only as type arguments.</para>
/// <para>Safe to share, as it only declares; costs nothing.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public interface INumerator : IPopulationGroup;
