using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>Declares that a group is exactly the sum of three groups with nobody in common.</summary>
/// <remarks>
/// <para>Declared once, by the whole. <see cref="Whole"/> adds the parts; nothing else adds headcounts of different groups.</para>
/// <para>Safe to share, as it only declares; costs nothing.</para>
/// </remarks>
/// <typeparam name="TPart1">The first part.</typeparam>
/// <typeparam name="TPart2">The second part.</typeparam>
/// <typeparam name="TPart3">The third part.</typeparam>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public interface IWholeOf<TPart1, TPart2, TPart3> : IPopulationGroup
    where TPart1 : struct, IPopulationGroup
    where TPart2 : struct, IPopulationGroup
    where TPart3 : struct, IPopulationGroup;
