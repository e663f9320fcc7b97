using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a growth as <c>{"earlier":12290529,"later":13055704,"of":"social-insurance"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TQuantity">A headcount or an amount.</typeparam>
internal sealed class GrowthJsonConverter<TQuantity> : JsonConverter<Growth<TQuantity>>
    where TQuantity : struct, IQuantity<TQuantity>
{
    private static readonly JsonField<TQuantity> Earlier = new("earlier", JsonForms.Quantity<TQuantity>());
    private static readonly JsonField<TQuantity> Later = new("later", JsonForms.Quantity<TQuantity>());
    private static readonly JsonShape Shape = new("a growth", [Earlier, Later, JsonFields.Of]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override Growth<TQuantity> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        values.MustBe(JsonFields.Of, TQuantity.Unit);
        return new(values.Get(Earlier), values.Get(Later));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Growth<TQuantity> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        Earlier.Write(writer, value.Earlier, options);
        Later.Write(writer, value.Later, options);
        JsonFields.Of.Write(writer, TQuantity.Unit, options);
        writer.WriteEndObject();
    }
}
