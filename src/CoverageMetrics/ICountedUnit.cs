using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>Names what is counted where it is not people: visits, cards, households, employers, decisions.</summary>
/// <remarks>
/// <para>Implemented by empty structs that are used only as type arguments. One person makes many visits: no coverage takes a unit.</para>
/// <para>The code is none of a group of people, and not <c>people</c>; the first use of a type with such a code throws an <see cref="System.InvalidOperationException"/>
/// that names the type.</para>
/// <para>Safe to share, as it only declares; costs nothing.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public interface ICountedUnit : IPercentageBase;
