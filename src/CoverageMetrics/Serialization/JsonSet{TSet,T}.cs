using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>The form of a set of one kind of things: its version, and the things in the order of the set.</summary>
/// <typeparam name="TSet">The set.</typeparam>
/// <typeparam name="T">What is in it.</typeparam>
internal sealed class JsonSet<TSet, T> : JsonConverter<TSet>
    where TSet : IEnumerable<T>
{
    private readonly JsonField<IEnumerable<T>> _items;
    private readonly JsonShape _shape;
    private readonly Func<IEnumerable<T>, TSet> _make;

    /// <summary>Makes the form.</summary>
    /// <param name="what">What the set is, with its article, for messages.</param>
    /// <param name="name">The name of the field with the things.</param>
    /// <param name="item">The form of each.</param>
    /// <param name="make">Makes the set.</param>
    internal JsonSet(string what, string name, JsonConverter<T> item, Func<IEnumerable<T>, TSet> make)
    {
        _items = new(name, new JsonList<T>(item));
        _shape = new(what, [JsonFields.Version, _items]);
        _make = make;
    }

    /// <inheritdoc/>
    public override TSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = _shape.Read(ref reader, options);
        return values.Make(read => _make(read.Get(_items)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TSet value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        JsonFields.Version.Write(writer, JsonForms.LatestVersion, options);
        _items.Write(writer, value, options);
        writer.WriteEndObject();
    }
}
