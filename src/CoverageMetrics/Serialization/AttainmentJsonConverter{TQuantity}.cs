using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a attainment as <c>{"actual":215000,"target":279000,"of":"social-insurance"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TQuantity">A headcount or an amount.</typeparam>
public sealed class AttainmentJsonConverter<TQuantity> : JsonConverter<Attainment<TQuantity>>
    where TQuantity : struct, IQuantity<TQuantity>
{
    private const string What = "attainment";
    private static readonly string[] Numbers = ["actual", "target"];
    private static readonly string[] Codes = ["of"];

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override Attainment<TQuantity> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<decimal> numbers = stackalloc decimal[2];
        string[] codes = new string[1];
        JsonFields.Read(ref reader, What, Numbers, numbers, Codes, codes);
        JsonFields.SameCode(codes[0], TQuantity.Unit, What);
        return new(JsonFields.Quantity<TQuantity>(numbers[0], What, Numbers[0]), JsonFields.Quantity<TQuantity>(numbers[1], What, Numbers[1]));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Attainment<TQuantity> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber(Numbers[0], value.Actual.Number);
        writer.WriteNumber(Numbers[1], value.Target.Number);
        writer.WriteString(Codes[0], TQuantity.Unit);
        writer.WriteEndObject();
    }
}
