using System.Text.Json.Serialization;
using CoverageMetrics.Serialization;

namespace CoverageMetrics;

/// <summary>Names what a percentage is per hundred of: a group of people, a plan, a whole.</summary>
/// <remarks>
/// <para>Implemented by empty structs that are used only as type arguments.</para>
/// <para>Only <see cref="Code"/> has to be written; a name that is left out is made from the code.</para>
/// <para>Safe to share, as it only declares; costs nothing.</para>
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverterFactory))]
public interface IPercentageBase
{
    /// <summary>Gets the permanent code, as written to files and databases.</summary>
    /// <remarks>Lower-case ASCII letters and digits with single hyphens between them, at most 64 characters; codes from outside this library carry a prefix and a
    /// colon, such as <c>vss:informal-workers</c>. The first use of a type with a code of another form, or with the code of a group of another name, throws an
    /// <see cref="System.InvalidOperationException"/> that names the type.</remarks>
    static abstract string Code { get; }

    /// <summary>Gets the name to print in English, without an article, or <see langword="null"/> for the words of the code. Other languages name the code.</summary>
    static virtual string? Name => null;
}
