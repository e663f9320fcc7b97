using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a count as <c>{"count":195500000,"of":"vn:visits"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TUnit">What was counted.</typeparam>
internal sealed class CountJsonConverter<TUnit> : JsonConverter<Count<TUnit>>
    where TUnit : struct, ICountedUnit
{
    private static readonly JsonShape Shape = new("a count", [JsonFields.Count, JsonFields.Of]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override Count<TUnit> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        values.MustBe(JsonFields.Of, GroupCode<TUnit>.Value);
        return new(values.Get(JsonFields.Count));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Count<TUnit> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        JsonFields.Count.Write(writer, value.Number, options);
        JsonFields.Of.Write(writer, GroupCode<TUnit>.Value, options);
        writer.WriteEndObject();
    }
}
