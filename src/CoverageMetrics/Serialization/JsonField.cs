using System.Text.Json;

namespace CoverageMetrics.Serialization;

/// <summary>A field of the JSON objects that values are written as.</summary>
/// <param name="name">Its name.</param>
internal abstract class JsonField(string name)
{
    /// <summary>Gets the name, the same wherever the same is meant.</summary>
    internal string Name { get; } = name;

    /// <summary>Reads the value of the field.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="options">The options of the application.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">It is another one than the rule allows.</exception>
    internal abstract object Read(ref Utf8JsonReader reader, JsonSerializerOptions options);

    /// <summary>Writes the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
