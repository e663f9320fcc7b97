using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>A field whose values have a form.</summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="name">Its name.</param>
/// <param name="form">The form of its values.</param>
internal sealed class JsonField<T>(string name, JsonConverter<T> form) : JsonField(name)
{
    /// <inheritdoc/>
    internal override object Read(ref Utf8JsonReader reader, JsonSerializerOptions options) => form.Read(ref reader, typeof(T), options)!;

    /// <summary>Writes name and value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">The options of the application.</param>
    internal void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WritePropertyName(Name);
        form.Write(writer, value, options);
    }

    /// <summary>Writes name and value, unless it is the usual one: what is usual is not written.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="usual">The usual value.</param>
    /// <param name="options">The options of the application.</param>
    internal void WriteUnless(Utf8JsonWriter writer, T value, T? usual, JsonSerializerOptions options)
    {
        if (!EqualityComparer<T>.Default.Equals(value, usual))
        {
            Write(writer, value, options);
        }
    }
}
