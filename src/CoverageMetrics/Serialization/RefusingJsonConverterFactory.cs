using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Refuses types that have no JSON form of their own, in both directions. The types name it themselves: none is written by its properties by accident.</summary>
/// <remarks>
/// <para>A converter in the options, or named by a property, comes before this one.</para>
/// <para>Safe to share, as nothing is kept; costs one converter for each type, which the options keep.</para>
/// </remarks>
public sealed class RefusingJsonConverterFactory : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return true;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="typeToConvert"/> is null.</exception>
    /// <exception cref="NotSupportedException">Always; the message names the type.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        throw new NotSupportedException(
            $"{TypeNames.Of(typeToConvert)} has no JSON form: write the values that it is made of, or add a converter of your own to JsonSerializerOptions.Converters.");
    }
}
