using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>A form of one JSON value: a text, a number, a day.</summary>
/// <typeparam name="T">What is written and read.</typeparam>
/// <param name="read">Reads the value.</param>
/// <param name="write">Writes the value.</param>
internal sealed class JsonLeaf<T>(JsonReading<T> read, Action<Utf8JsonWriter, T> write) : JsonConverter<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
}
