using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>Declares that everybody of a group is in another group: the active members among the registered ones.</summary>
/// <remarks>
/// <para>Declared by the part; a group may be part of several. <see cref="Coverage.OfPart"/> and <see cref="Headcount{TGroup}.Without{TPart}"/> take a part of its own whole and of no other, and a
/// metric of both knows that more of the part than of the whole cannot be. Groups that together are all of the whole are declared by <see cref="IWholeOf{TPart1, TPart2}"/>.</para>
/// <para>Safe to share, as it only declares; costs nothing.</para>
/// </remarks>
/// <typeparam name="TWhole">The group that all of them are in.</typeparam>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public interface IPartOf<TWhole> : IPopulationGroup
    where TWhole : struct, IPopulationGroup;
