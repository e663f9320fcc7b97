using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a figure as <c>{"value":…,"status":"final"}</c>, with its bounds where it has some, or as <c>{"reason":"missing"}</c>, with what stands behind it, and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="T">What the figure is; it has a form of its own.</typeparam>
internal sealed class FigureJsonConverter<T> : JsonConverter<Figure<T>>
    where T : struct
{
    private static readonly JsonField<T> Value = new("value", new JsonByOptions<T>());
    private static readonly FigureFields<T> Fields = new(new JsonByOptions<T>());
    private static readonly JsonShape Shape = new("a figure", [], [Value, .. Fields.Others]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice, not of its kind, or there beside one that excludes it.</exception>
    public override Figure<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Fields.Read(Shape.Read(ref reader, options), Value);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Figure<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        Fields.Write(writer, value, Value, options);
        writer.WriteEndObject();
    }
}
