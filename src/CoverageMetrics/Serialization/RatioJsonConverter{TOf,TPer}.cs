using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a ratio as <c>{"number":43050000000,"divisor":12300,"unit":"VND","per":"household-owners"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TOf">What is divided.</typeparam>
/// <typeparam name="TPer">What it is divided by.</typeparam>
internal sealed class RatioJsonConverter<TOf, TPer> : JsonConverter<Ratio<TOf, TPer>>
    where TOf : struct, IQuantity<TOf>
    where TPer : struct, IQuantity<TPer>
{
    private static readonly JsonField<TOf> Number = new("number", JsonForms.Quantity<TOf>());
    private static readonly JsonField<TPer> Divisor = new("divisor", JsonForms.Quantity<TPer>());
    private static readonly JsonField<string> Per = new("per", JsonForms.Code);
    private static readonly JsonShape Shape = new("a ratio", [Number, Divisor, JsonFields.Unit, Per]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override Ratio<TOf, TPer> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        values.MustBe(JsonFields.Unit, TOf.Unit);
        values.MustBe(Per, TPer.Unit);
        return new(values.Get(Number), values.Get(Divisor));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Ratio<TOf, TPer> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        Number.Write(writer, value.Of, options);
        Divisor.Write(writer, value.Per, options);
        JsonFields.Unit.Write(writer, TOf.Unit, options);
        Per.Write(writer, TPer.Unit, options);
        writer.WriteEndObject();
    }
}
