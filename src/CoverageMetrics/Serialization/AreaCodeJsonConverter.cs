using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;

namespace CoverageMetrics.Serialization;

/// <summary>Writes an area code as its text, <c>"01"</c>, also as the name of a property, and reads it back. The default value is the empty text.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
internal sealed class AreaCodeJsonConverter : JsonConverter<AreaCode>
{
    private const string Example = "01";

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no text that is an area code.</exception>
    public override AreaCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => CodeOf(JsonText.Read(ref reader, Example));

    /// <inheritdoc/>
    /// <exception cref="JsonException">The name is no area code.</exception>
    public override AreaCode ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => CodeOf(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AreaCode value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Text);
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, AreaCode value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.Text);
    }

    private static AreaCode CodeOf(string text) => AreaCode.TryOf(text, out AreaCode code) || text.Length == 0
        ? code
        : throw JsonText.Unreadable(text, Example);
}
