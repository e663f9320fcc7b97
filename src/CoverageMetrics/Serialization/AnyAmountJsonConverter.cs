using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a amount as <c>{"amount":270000000000000,"currency":"VND"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
public sealed class AnyAmountJsonConverter : JsonConverter<AnyAmount>
{
    private const string What = "amount";
    private static readonly string[] Numbers = ["amount"];
    private static readonly string[] Codes = ["currency"];

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override AnyAmount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<decimal> numbers = stackalloc decimal[1];
        string[] codes = new string[1];
        JsonFields.Read(ref reader, What, Numbers, numbers, Codes, codes);
        return new(JsonFields.Money(numbers[0], What, Numbers[0]), codes[0]);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AnyAmount value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber(Numbers[0], value.Value);
        writer.WriteString(Codes[0], value.Currency);
        writer.WriteEndObject();
    }
}
