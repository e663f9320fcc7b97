using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CoverageMetrics.Serialization;

/// <summary>The form of a value as its type, or the application, says: what a figure or its bounds hold.</summary>
/// <typeparam name="T">What it is.</typeparam>
internal sealed class JsonByOptions<T> : JsonConverter<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The framework would round the digits away that a decimal does not keep.
        return typeof(T) == typeof(decimal) ? (T)(object)JsonForms.ReadNumber(ref reader) : JsonSerializer.Deserialize(ref reader, TypeOf(options));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, TypeOf(options));

    private static JsonTypeInfo<T> TypeOf(JsonSerializerOptions options) => (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
}
