using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a key as <c>{"area":"51","subject":"vn:social-insurance","unit":"people","time":"2022-06-30"}</c> and reads it back.</summary>
internal sealed class FigureKeyJsonConverter : JsonConverter<FigureKey>
{
    private static readonly JsonShape Shape = new(
        "a key of a figure", [JsonFields.Subject, JsonFields.Unit, JsonFields.Time],
        JsonFields.Area, JsonFields.Map, JsonFields.Denominator, JsonFields.PerUnit, JsonFields.Series, JsonFields.Scope, JsonFields.Setter);

    /// <inheritdoc/>
    public override FigureKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonKeys.Read(Shape.Read(ref reader, options));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FigureKey value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        JsonKeys.Write(writer, value, options);
        writer.WriteEndObject();
    }
}
