using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>The fields of a figure: a value with its status and bounds, or the reason why there is none with its detail.</summary>
/// <typeparam name="T">What the figure is.</typeparam>
/// <param name="end">The form of the ends of bounds.</param>
internal sealed class FigureFields<T>(JsonConverter<T> end)
    where T : struct
{
    private static readonly JsonField<bool> Exact = new("exact", JsonForms.Flag);
    private static readonly JsonField<NoValueDetail> Detail = new("detail", new NoValueDetailJsonConverter());

    private readonly JsonField<Bounds<T>> _bounds = new("bounds", new JsonBounds<T>(end));

    /// <summary>Gets the fields beside the value.</summary>
    internal JsonField[] Others => [JsonFields.Status, _bounds, Exact, JsonFields.Reason, Detail];

    /// <summary>Reads a figure.</summary>
    /// <param name="values">The values of the fields.</param>
    /// <param name="value">The field of the value.</param>
    /// <returns>The figure.</returns>
    /// <exception cref="JsonException">Neither value nor reason is there, or both are, or a field that belongs to the other.</exception>
    internal Figure<T> Read(JsonValues values, JsonField<T> value)
    {
        bool hasValue = values.Has(value);
        if (!hasValue && !values.Has(JsonFields.Reason))
        {
            throw values.Shape.Lacks(value, JsonFields.Reason);
        }

        foreach (JsonField other in hasValue ? [JsonFields.Reason, Detail] : new JsonField[] { JsonFields.Status, _bounds, Exact })
        {
            if (values.Has(other))
            {
                throw values.Shape.Refuses(other, hasValue ? $"It is there only where there is no value; found beside '{value}'." : "It is there only beside a value; found without one.");
            }
        }

        if (!hasValue)
        {
            return values.With(Detail, Figure.None<T>(values.Get(JsonFields.Reason)), static (none, detail) => Figure.None<T>(none.Reason!.Value, detail));
        }

        Figure<T> figure = Figure.Of(values.Get(value), values.Get(JsonFields.Status));
        if (values.Has(Exact))
        {
            return values.Get(Exact) || values.Has(_bounds)
                ? throw values.Shape.Refuses(Exact, "False is expected, of a value that has bounds which nobody knows; found another one.")
                : figure.WithSlot(Figure.Inexact);
        }

        return values.Make(made => made.With(_bounds, figure, static (exact, bounds) => exact.WithBounds(bounds)));
    }

    /// <summary>Writes a figure.</summary>
    /// <param name="writer">Where to, inside of an object.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="value">The field of the value.</param>
    /// <param name="options">The options of the application.</param>
    internal void Write(Utf8JsonWriter writer, Figure<T> figure, JsonField<T> value, JsonSerializerOptions options)
    {
        if (!figure.TryGetValue(out T known))
        {
            JsonFields.Reason.Write(writer, figure.Reason!.Value, options);
            Detail.WriteIfAny(writer, figure.Detail, options);
            return;
        }

        value.Write(writer, known, options);
        JsonFields.Status.Write(writer, figure.Status!.Value, options);
        _bounds.WriteIfAny(writer, figure.Bounds, options);
        Exact.WriteUnless(writer, figure.IsExact || figure.Bounds is not null, true, options);
    }
}
