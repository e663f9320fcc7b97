using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a share as <c>{"part":139986,"whole":17100000,"of":"social-insurance"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TQuantity">A headcount or an amount.</typeparam>
internal sealed class ShareJsonConverter<TQuantity> : JsonConverter<Share<TQuantity>>
    where TQuantity : struct, IQuantity<TQuantity>
{
    private static readonly JsonField<TQuantity> Part = new("part", JsonForms.Quantity<TQuantity>());
    private static readonly JsonField<TQuantity> Whole = new("whole", JsonForms.Quantity<TQuantity>());
    private static readonly JsonShape Shape = new("a share", [Part, Whole, JsonFields.Of]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override Share<TQuantity> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        values.MustBe(JsonFields.Of, TQuantity.Unit);
        return new(values.Get(Part), values.Get(Whole));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Share<TQuantity> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        Part.Write(writer, value.Part, options);
        Whole.Write(writer, value.Whole, options);
        JsonFields.Of.Write(writer, TQuantity.Unit, options);
        writer.WriteEndObject();
    }
}
