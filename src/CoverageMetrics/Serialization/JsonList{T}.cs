using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>A form of a list of values that have one.</summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <param name="item">The form of each.</param>
internal sealed class JsonList<T>(JsonConverter<T> item) : JsonConverter<IEnumerable<T>>
{
    /// <inheritdoc/>
    public override IEnumerable<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"A list is expected; found {reader.TokenType}.");
        }

        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(item.Read(ref reader, typeof(T), options)!);
        }

        return items;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IEnumerable<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (T one in value)
        {
            item.Write(writer, one, options);
        }

        writer.WriteEndArray();
    }
}
