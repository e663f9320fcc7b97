using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a change in money as <c>{"change":-1000000,"currency":"VND"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
internal sealed class AmountChangeJsonConverter<TCurrency> : JsonConverter<AmountChange<TCurrency>>
    where TCurrency : struct, ICurrency
{
    private static readonly JsonField<decimal> Change = new("change", JsonForms.MoneyChange);
    private static readonly JsonShape Shape = new("a change in money", [Change, JsonFields.Currency]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override AmountChange<TCurrency> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        values.MustBe(JsonFields.Currency, CurrencyCode<TCurrency>.Value);
        return new(values.Get(Change));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AmountChange<TCurrency> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        Change.Write(writer, value.Value, options);
        JsonFields.Currency.Write(writer, CurrencyCode<TCurrency>.Value, options);
        writer.WriteEndObject();
    }
}
