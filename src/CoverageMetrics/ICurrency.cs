using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>Names a currency that amounts are in.</summary>
/// <remarks>
/// <para>Implemented by empty structs that are used only as type arguments.</para>
/// <para>Safe to share, as it only declares; costs nothing.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public interface ICurrency
{
    /// <summary>Gets the permanent code of the currency, three capital letters of ISO 4217 such as <c>VND</c>.</summary>
    /// <remarks>The first use of a type with a code of another form throws an <see cref="System.InvalidOperationException"/> that names the type.</remarks>
    static abstract string Code { get; }

    /// <summary>Gets the name to print in English, or <see langword="null"/> for the code. Other languages name the code.</summary>
    static virtual string? Name => null;
}
