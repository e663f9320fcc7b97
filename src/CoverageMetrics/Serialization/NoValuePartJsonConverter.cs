using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a part that lacks as <c>{"area":{…},"reason":"missing"}</c> or with its key, and reads it back.</summary>
internal sealed class NoValuePartJsonConverter : JsonConverter<NoValuePart>
{
    private static readonly JsonField<Area> Area = new("area", new AreaJsonConverter());
    private static readonly JsonField<FigureKey> Key = new("key", new FigureKeyJsonConverter());
    private static readonly JsonField<NoValueDetail> Detail = new("detail", new NoValueDetailJsonConverter());
    private static readonly JsonShape Shape = new("a part that lacks", [], Area, Key, JsonFields.Reason, Detail);

    /// <inheritdoc/>
    public override NoValuePart Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        return new(
            values.Get<Area?>(Area!, null), values.Has(Key) ? values.Get(Key) : null, values.Has(JsonFields.Reason) ? values.Get(JsonFields.Reason) : null,
            values.Get<NoValueDetail?>(Detail!, null));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, NoValuePart value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Area.WriteIfAny(writer, value.Area, options);
        Key.WriteIfAny(writer, value.Key, options);

        JsonFields.Reason.WriteIfAny(writer, value.Reason, options);
        Detail.WriteIfAny(writer, value.Detail, options);
        writer.WriteEndObject();
    }
}
