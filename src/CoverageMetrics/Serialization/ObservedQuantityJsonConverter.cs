using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a quantity as <c>{"number":139986,"unit":"people"}</c>, and a net change as <c>{"change":-613000,"unit":"people"}</c>, and reads it back.</summary>
internal sealed class ObservedQuantityJsonConverter : JsonConverter<ObservedQuantity>
{
    private static readonly JsonShape Shape = new("a quantity", [JsonFields.Unit], JsonFields.Number, JsonFields.Change);

    /// <inheritdoc/>
    public override ObservedQuantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        return Quantity(values, FieldOf(values), values.Get(FieldOf(values)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ObservedQuantity value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        FieldOf(value).Write(writer, value.Number, options);
        JsonFields.Unit.Write(writer, value.Unit, options);
        writer.WriteEndObject();
    }

    /// <summary>Finds the field that the number of a quantity stands in.</summary>
    internal static JsonField<decimal> FieldOf(ObservedQuantity quantity) => quantity.IsChange ? JsonFields.Change : JsonFields.Number;

    /// <summary>Finds the field that a number was read from.</summary>
    /// <exception cref="JsonException">There are two.</exception>
    internal static JsonField<decimal> FieldOf(JsonValues values) => !values.Has(JsonFields.Change) ? JsonFields.Number
        : !values.Has(JsonFields.Number) ? JsonFields.Change
        : throw values.Shape.Refuses(JsonFields.Change, $"It stands in place of '{JsonFields.Number}'; found beside it.");

    /// <summary>Makes a quantity of a number and the unit beside it.</summary>
    /// <exception cref="JsonException">The number is none of the unit.</exception>
    internal static ObservedQuantity Quantity(JsonValues values, JsonField<decimal> field, decimal number)
    {
        string unit = values.Get(JsonFields.Unit);
        try
        {
            return ObservedQuantity.Of(number, unit, field == JsonFields.Change);
        }
        catch (ArgumentException error)
        {
            throw values.Shape.Refuses(error);
        }
    }
}
