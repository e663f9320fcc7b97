using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a break as the fields of its key and <c>"break":"law-41-2024"</c>, and reads it back.</summary>
internal sealed class BreakJsonConverter : JsonConverter<Break>
{
    private static readonly JsonShape Shape = new(
        "a break", [JsonFields.Subject, JsonFields.Unit, JsonFields.Time, JsonFields.Break], JsonFields.Area, JsonFields.Map, JsonFields.Series, JsonFields.Scope);

    /// <inheritdoc/>
    public override Break Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Shape.Read(ref reader, options).Make(static read => Break.Of(JsonKeys.Read(read), read.Get(JsonFields.Break)));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Break value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        JsonKeys.Write(writer, value.Key, options);
        JsonFields.Break.Write(writer, value.Code, options);
        writer.WriteEndObject();
    }
}
