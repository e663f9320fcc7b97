using System.Text.Json;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>The fields of what a figure is of, alone and in whatever is named by a key.</summary>
internal static class JsonKeys
{
    /// <summary>Reads a key.</summary>
    /// <param name="values">The values of the fields.</param>
    /// <returns>The key.</returns>
    internal static FigureKey Read(JsonValues values)
    {
        ObservationTime time = values.Get(JsonFields.Time);
        FigureKey key = new(
            values.Get(JsonFields.Area, default), values.Get(JsonFields.Map, time.AsAt), values.Get(JsonFields.Subject), values.Get(JsonFields.Unit), time,
            values.Get(JsonFields.Series, ""), values.Get(JsonFields.Scope, ""));
        key = values.Has(JsonFields.PerUnit) ? values.Make(read => key.Per(read.Get(JsonFields.Denominator), read.Get(JsonFields.PerUnit)))
            : values.Get(JsonFields.Denominator, "") is { Length: > 0 } denominator ? key.WithDenominator(denominator) : key;
        return values.Get(JsonFields.Setter, "") is { Length: > 0 } setter ? key.WithSetter(setter) : key;
    }

    /// <summary>Writes a key.</summary>
    /// <param name="writer">Where to, inside of an object.</param>
    /// <param name="key">The key.</param>
    /// <param name="options">The options of the application.</param>
    internal static void Write(Utf8JsonWriter writer, in FigureKey key, JsonSerializerOptions options)
    {
        JsonFields.Area.WriteUnless(writer, key.Area, default, options);
        JsonFields.Map.WriteUnless(writer, key.Map, key.Time.AsAt, options);
        JsonFields.Subject.Write(writer, key.Subject, options);
        JsonFields.Unit.Write(writer, key.Unit, options);
        JsonFields.Denominator.WriteUnless(writer, key.Denominator, "", options);
        JsonFields.PerUnit.WriteUnless(writer, key.PerUnit, "", options);
        JsonFields.Time.Write(writer, key.Time, options);
        JsonFields.Series.WriteUnless(writer, key.Series, "", options);
        JsonFields.Scope.WriteUnless(writer, key.Scope, "", options);
        JsonFields.Setter.WriteUnless(writer, key.Setter, "", options);
    }
}
