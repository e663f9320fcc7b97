using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a change in money as <c>{"change":-1000000,"currency":"VND"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
public sealed class AmountChangeJsonConverter<TCurrency> : JsonConverter<AmountChange<TCurrency>>
    where TCurrency : struct, ICurrency
{
    private const string What = "change in money";
    private static readonly string[] Numbers = ["change"];
    private static readonly string[] Codes = ["currency"];

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override AmountChange<TCurrency> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<decimal> numbers = stackalloc decimal[1];
        string[] codes = new string[1];
        JsonFields.Read(ref reader, What, Numbers, numbers, Codes, codes);
        JsonFields.SameCode(codes[0], CurrencyCode<TCurrency>.Value, What);
        return new(JsonFields.MoneyChange(numbers[0], What, Numbers[0]));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AmountChange<TCurrency> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber(Numbers[0], value.Value);
        writer.WriteString(Codes[0], CurrencyCode<TCurrency>.Value);
        writer.WriteEndObject();
    }
}
