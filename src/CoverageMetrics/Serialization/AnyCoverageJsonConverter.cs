using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a coverage as <c>{"covered":13055704,"total":54445300,"who":"participants","of":"labour-force"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
public sealed class AnyCoverageJsonConverter : JsonConverter<AnyCoverage>
{
    private const string What = "coverage";
    private static readonly string[] Numbers = ["covered", "total"];
    private static readonly string[] Codes = ["who", "of"];

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override AnyCoverage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<decimal> numbers = stackalloc decimal[2];
        string[] codes = new string[2];
        JsonFields.Read(ref reader, What, Numbers, numbers, Codes, codes);
        return new(JsonFields.Persons(numbers[0], 0, What, Numbers[0]), JsonFields.Persons(numbers[1], 0, What, Numbers[1]), codes[0], codes[1]);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AnyCoverage value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber(Numbers[0], value.Covered);
        writer.WriteNumber(Numbers[1], value.Total);
        writer.WriteString(Codes[0], value.Who);
        writer.WriteString(Codes[1], value.Of);
        writer.WriteEndObject();
    }
}
