using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a coverage as <c>{"covered":13055704,"total":54445300,"who":"participants","of":"labour-force"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
internal sealed class AnyCoverageJsonConverter : JsonConverter<AnyCoverage>
{
    private static readonly JsonShape Shape = new("a coverage", [JsonFields.Covered, JsonFields.Total, JsonFields.Who, JsonFields.Of]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override AnyCoverage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        return new(values.Get(JsonFields.Covered), values.Get(JsonFields.Total), values.Get(JsonFields.Who), values.Get(JsonFields.Of));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AnyCoverage value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        JsonFields.Covered.Write(writer, value.Covered, options);
        JsonFields.Total.Write(writer, value.Total, options);
        JsonFields.Who.Write(writer, value.Who, options);
        JsonFields.Of.Write(writer, value.Of, options);
        writer.WriteEndObject();
    }
}
