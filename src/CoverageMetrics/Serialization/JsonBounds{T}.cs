using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>The form of bounds.</summary>
/// <typeparam name="T">What the figure is.</typeparam>
internal sealed class JsonBounds<T> : JsonConverter<Bounds<T>>
    where T : struct
{
    private static readonly JsonField<BoundsReason> Reason = new("reason", JsonCodes.Bounds);
    private static readonly JsonField<bool> Tight = new("tight", JsonForms.Flag);

    private readonly JsonField<T> _smallest;
    private readonly JsonField<T> _largest;
    private readonly JsonShape _shape;

    /// <summary>Makes the form.</summary>
    /// <param name="end">The form of the ends.</param>
    internal JsonBounds(JsonConverter<T> end)
    {
        _smallest = new("smallest", end);
        _largest = new("largest", end);
        _shape = new("bounds", [Reason], _smallest, _largest, Tight);
    }

    /// <inheritdoc/>
    public override Bounds<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = _shape.Read(ref reader, options);
        return values.Make(Bounded);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Bounds<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        _smallest.WriteIfAny(writer, value.Smallest, options);
        _largest.WriteIfAny(writer, value.Largest, options);
        Reason.Write(writer, value.Reason, options);
        Tight.WriteUnless(writer, value.IsTight, true, options);
        writer.WriteEndObject();
    }

    private Bounds<T> Bounded(JsonValues values)
    {
        BoundsReason reason = values.Get(Reason);
        Bounds<T> bounds = (values.Has(_smallest), values.Has(_largest)) switch
        {
            (true, true) => Bounds.Of(values.Get(_smallest), values.Get(_largest), reason),
            (true, false) => Bounds.AtLeast(values.Get(_smallest), reason),
            (false, true) => Bounds.AtMost(values.Get(_largest), reason),
            (false, false) => throw _shape.Lacks(_smallest, _largest),
        };
        return values.Get(Tight, true) ? bounds : new(bounds.Smallest, bounds.Largest, reason, isTight: false);
    }
}
