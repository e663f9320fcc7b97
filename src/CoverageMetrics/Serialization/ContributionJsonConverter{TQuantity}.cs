using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a contribution as <c>{"earlier":82300,"later":139986,"whole":12290529,"of":"social-insurance"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TQuantity">A headcount or an amount.</typeparam>
public sealed class ContributionJsonConverter<TQuantity> : JsonConverter<Contribution<TQuantity>>
    where TQuantity : struct, IQuantity<TQuantity>
{
    private const string What = "contribution";
    private static readonly string[] Numbers = ["earlier", "later", "whole"];
    private static readonly string[] Codes = ["of"];

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override Contribution<TQuantity> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<decimal> numbers = stackalloc decimal[3];
        string[] codes = new string[1];
        JsonFields.Read(ref reader, What, Numbers, numbers, Codes, codes);
        JsonFields.SameCode(codes[0], TQuantity.Unit, What);
        return new(
            new(JsonFields.Quantity<TQuantity>(numbers[0], What, Numbers[0]), JsonFields.Quantity<TQuantity>(numbers[1], What, Numbers[1])),
            JsonFields.Quantity<TQuantity>(numbers[2], What, Numbers[2]));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Contribution<TQuantity> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber(Numbers[0], value.Part.Earlier.Number);
        writer.WriteNumber(Numbers[1], value.Part.Later.Number);
        writer.WriteNumber(Numbers[2], value.WholeEarlier.Number);
        writer.WriteString(Codes[0], TQuantity.Unit);
        writer.WriteEndObject();
    }
}
