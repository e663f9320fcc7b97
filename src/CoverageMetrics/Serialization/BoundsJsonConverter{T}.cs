using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>Writes bounds as <c>{"smallest":…,"largest":…,"reason":"rounded"}</c>, without an end that has no limit, and reads them back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="T">What the figure is; it has a form of its own.</typeparam>
internal sealed class BoundsJsonConverter<T> : JsonConverter<Bounds<T>>
    where T : struct
{
    private static readonly JsonBounds<T> Form = new(new JsonByOptions<T>());

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or not of its kind, or the smallest value is above the largest.</exception>
    public override Bounds<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Form.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Bounds<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        Form.Write(writer, value, options);
    }
}
