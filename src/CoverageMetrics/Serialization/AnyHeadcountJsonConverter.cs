using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a headcount as <c>{"persons":54445300,"of":"labour-force"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
public sealed class AnyHeadcountJsonConverter : JsonConverter<AnyHeadcount>
{
    private const string What = "headcount";
    private static readonly string[] Numbers = ["persons"];
    private static readonly string[] Codes = ["of"];

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override AnyHeadcount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<decimal> numbers = stackalloc decimal[1];
        string[] codes = new string[1];
        JsonFields.Read(ref reader, What, Numbers, numbers, Codes, codes);
        return new(JsonFields.Persons(numbers[0], 0, What, Numbers[0]), codes[0]);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AnyHeadcount value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber(Numbers[0], value.Persons);
        writer.WriteString(Codes[0], value.Group);
        writer.WriteEndObject();
    }
}
