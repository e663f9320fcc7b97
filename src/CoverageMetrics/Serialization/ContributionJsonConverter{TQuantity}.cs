using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a contribution as <c>{"earlier":82300,"later":139986,"whole":12290529,"of":"social-insurance"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TQuantity">A headcount or an amount.</typeparam>
internal sealed class ContributionJsonConverter<TQuantity> : JsonConverter<Contribution<TQuantity>>
    where TQuantity : struct, IQuantity<TQuantity>
{
    private static readonly JsonField<TQuantity> Earlier = new("earlier", JsonForms.Quantity<TQuantity>());
    private static readonly JsonField<TQuantity> Later = new("later", JsonForms.Quantity<TQuantity>());
    private static readonly JsonField<TQuantity> Whole = new("whole", JsonForms.Quantity<TQuantity>());
    private static readonly JsonShape Shape = new("a contribution", [Earlier, Later, Whole, JsonFields.Of]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override Contribution<TQuantity> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        values.MustBe(JsonFields.Of, TQuantity.Unit);
        return new(new(values.Get(Earlier), values.Get(Later)), values.Get(Whole));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Contribution<TQuantity> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        Earlier.Write(writer, value.Part.Earlier, options);
        Later.Write(writer, value.Part.Later, options);
        Whole.Write(writer, value.WholeEarlier, options);
        JsonFields.Of.Write(writer, TQuantity.Unit, options);
        writer.WriteEndObject();
    }
}
