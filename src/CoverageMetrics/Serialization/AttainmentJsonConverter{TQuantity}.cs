using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes an attainment as <c>{"actual":215000,"target":279000,"of":"social-insurance"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TQuantity">A headcount or an amount.</typeparam>
internal sealed class AttainmentJsonConverter<TQuantity> : JsonConverter<Attainment<TQuantity>>
    where TQuantity : struct, IQuantity<TQuantity>
{
    private static readonly JsonField<TQuantity> Actual = new("actual", JsonForms.Quantity<TQuantity>());
    private static readonly JsonField<TQuantity> Target = new("target", JsonForms.Quantity<TQuantity>());
    private static readonly JsonShape Shape = new("an attainment", [Actual, Target, JsonFields.Of]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override Attainment<TQuantity> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        values.MustBe(JsonFields.Of, TQuantity.Unit);
        return new(values.Get(Actual), values.Get(Target));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Attainment<TQuantity> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        Actual.Write(writer, value.Actual, options);
        Target.Write(writer, value.Target, options);
        JsonFields.Of.Write(writer, TQuantity.Unit, options);
        writer.WriteEndObject();
    }
}
