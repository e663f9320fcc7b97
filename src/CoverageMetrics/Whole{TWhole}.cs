using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>A whole whose declared parts are about to be added up.</summary>
/// <remarks>
/// <para>Keeps nothing: it names the group, so that the compiler can check the parts against its declaration.</para>
/// <para>Safe to share, as it holds nothing; costs nothing.</para>
/// </remarks>
/// <typeparam name="TWhole">The group that declares its parts.</typeparam>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public readonly record struct Whole<TWhole>
    where TWhole : struct, IPopulationGroup;
