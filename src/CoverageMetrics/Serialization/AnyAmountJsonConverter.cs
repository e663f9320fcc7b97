using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes an amount as <c>{"amount":270000000000000,"currency":"VND"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
internal sealed class AnyAmountJsonConverter : JsonConverter<AnyAmount>
{
    private static readonly JsonShape Shape = new("an amount", [JsonFields.Amount, JsonFields.Currency]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override AnyAmount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        return new(values.Get(JsonFields.Amount), values.Get(JsonFields.Currency));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AnyAmount value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        JsonFields.Amount.Write(writer, value.Value, options);
        JsonFields.Currency.Write(writer, value.Currency, options);
        writer.WriteEndObject();
    }
}
