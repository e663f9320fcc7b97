using System.Collections.Generic;
using System.Text.Json;

namespace CoverageMetrics.Serialization;

/// <summary>Writes fields that a value may not have.</summary>
internal static class JsonWriting
{
    /// <summary>Writes name and value, if there is one.</summary>
    internal static void WriteIfAny<T>(this JsonField<T> field, Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
        where T : class
    {
        if (value is not null)
        {
            field.Write(writer, value, options);
        }
    }

    /// <summary>Writes name and value, if there is one.</summary>
    internal static void WriteIfAny<T>(this JsonField<T> field, Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
        where T : struct
    {
        if (value is { } known)
        {
            field.Write(writer, known, options);
        }
    }

    /// <summary>Writes name and list, if anything is in it.</summary>
    internal static void WriteIfAny<T>(this JsonField<IEnumerable<T>> field, Utf8JsonWriter writer, IReadOnlyCollection<T> list, JsonSerializerOptions options)
    {
        if (list.Count > 0)
        {
            field.Write(writer, list, options);
        }
    }
}
