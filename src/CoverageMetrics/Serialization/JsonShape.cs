using System;
using System.Linq;
using System.Text.Json;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>The fields of the JSON object that a type is written as: it is read in any order, and anything else is refused by name.</summary>
/// <param name="what">What it is, with its article, for messages.</param>
/// <param name="required">The fields that it always has.</param>
/// <param name="optional">The fields that it can have.</param>
internal sealed class JsonShape(string what, JsonField[] required, params JsonField[] optional)
{
    private readonly JsonField[] _fields = [.. required, .. optional];

    private string What => char.ToUpperInvariant(what[0]) + what[1..];

    /// <summary>Reads an object.</summary>
    /// <param name="reader">The reader, at the start of the object.</param>
    /// <param name="options">The options of the application.</param>
    /// <returns>The values of its fields.</returns>
    /// <exception cref="JsonException">It is no object, or a field is missing, unknown, there twice, or holds what it cannot.</exception>
    internal JsonValues Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"{What} is an object with the fields {string.Join<JsonField>(", ", required.Length > 0 ? required : optional)}; found {reader.TokenType}.");
        }

        object?[] values = new object?[_fields.Length];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int place = PlaceOf(ref reader);
            if (values[place] is not null)
            {
                throw new JsonException($"{What} has the field '{_fields[place]}' twice.");
            }

            reader.Read();
            values[place] = ReadValue(ref reader, _fields[place], options);
        }

        for (int place = 0; place < required.Length; place++)
        {
            if (values[place] is null)
            {
                throw Lacks(required[place]);
            }
        }

        return new(this, values);
    }

    /// <summary>Finds the place of a field.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The place, or -1 when the object never has it.</returns>
    internal int PlaceOf(JsonField field) => Array.IndexOf(_fields, field);

    /// <summary>Says that a field is not there.</summary>
    /// <param name="fields">The field, or those of which one has to be there.</param>
    /// <returns>The error.</returns>
    internal JsonException Lacks(params JsonField[] fields) => new($"{What} needs the field {string.Join(" or ", fields.Select(field => $"'{field}'"))}.");

    /// <summary>Says that a field holds what it cannot.</summary>
    /// <param name="field">The field.</param>
    /// <param name="rule">The rule, and what was found.</param>
    /// <returns>The error.</returns>
    internal JsonException Refuses(JsonField field, string rule) => new($"The field '{field}' of {what}: {rule}");

    /// <summary>Says that the fields together are no value.</summary>
    /// <param name="error">What the value says of itself.</param>
    /// <returns>The error.</returns>
    internal JsonException Refuses(Exception error) =>
        new($"This is not {what}: {(error is ArgumentException { ParamName: { Length: > 0 } name } ? $"'{name}': " : "")}{ErrorText.Of(error)}", error);

    private object ReadValue(ref Utf8JsonReader reader, JsonField field, JsonSerializerOptions options)
    {
        try
        {
            return field.Read(ref reader, options);
        }
        catch (JsonException error)
        {
            throw Refuses(field, ErrorText.Of(error));
        }
    }

    private int PlaceOf(ref Utf8JsonReader reader)
    {
        for (int place = 0; place < _fields.Length; place++)
        {
            if (reader.ValueTextEquals(_fields[place].Name))
            {
                return place;
            }
        }

        throw new JsonException($"{What} has no field '{Excerpt.Of(reader.GetString()!)}'; it has {string.Join<JsonField>(", ", _fields)}.");
    }
}
