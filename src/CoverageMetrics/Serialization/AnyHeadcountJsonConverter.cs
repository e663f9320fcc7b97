using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a headcount as <c>{"persons":54445300,"of":"labour-force"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
internal sealed class AnyHeadcountJsonConverter : JsonConverter<AnyHeadcount>
{
    private static readonly JsonShape Shape = new("a headcount", [JsonFields.Persons, JsonFields.Of]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override AnyHeadcount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        return new(values.Get(JsonFields.Persons), values.Get(JsonFields.Of));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AnyHeadcount value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        JsonFields.Persons.Write(writer, value.Persons, options);
        JsonFields.Of.Write(writer, value.Group, options);
        writer.WriteEndObject();
    }
}
