using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Writes an amount as <c>{"amount":270000000000000,"currency":"VND"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TCurrency">The currency.</typeparam>
internal sealed class AmountJsonConverter<TCurrency> : JsonConverter<Amount<TCurrency>>
    where TCurrency : struct, ICurrency
{
    private static readonly JsonShape Shape = new("an amount", [JsonFields.Amount, JsonFields.Currency]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override Amount<TCurrency> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        values.MustBe(JsonFields.Currency, CurrencyCode<TCurrency>.Value);
        return new(values.Get(JsonFields.Amount));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Amount<TCurrency> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        JsonFields.Amount.Write(writer, value.Value, options);
        JsonFields.Currency.Write(writer, CurrencyCode<TCurrency>.Value, options);
        writer.WriteEndObject();
    }
}
