using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>Writes an interval as <c>{"atLeast":37,"atMost":38}</c>, an end that does not belong to it as <c>above</c> or <c>below</c>, and reads it back.</summary>
internal sealed class FigureIntervalJsonConverter : JsonConverter<FigureInterval>
{
    private static readonly JsonField<ExactNumber> AtLeast = new("atLeast", JsonForms.Fraction);
    private static readonly JsonField<ExactNumber> Above = new("above", JsonForms.Fraction);
    private static readonly JsonField<ExactNumber> AtMost = new("atMost", JsonForms.Fraction);
    private static readonly JsonField<ExactNumber> Below = new("below", JsonForms.Fraction);
    private static readonly JsonShape Shape = new("a range", [], AtLeast, Above, AtMost, Below);

    /// <inheritdoc/>
    public override FigureInterval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        Refuse(Above, AtLeast);
        Refuse(Below, AtMost);
        FigureInterval lower = values.Has(AtLeast) ? FigureInterval.AtLeast(values.Get(AtLeast)) : values.With(Above, FigureInterval.All, static (_, end) => FigureInterval.Above(end));
        FigureInterval upper = values.Has(AtMost) ? FigureInterval.AtMost(values.Get(AtMost)) : values.With(Below, FigureInterval.All, static (_, end) => FigureInterval.Below(end));
        return lower.Intersect(upper) is { IsEmpty: false } interval ? interval : throw Shape.Refuses(values.Has(AtMost) ? AtMost : Below, "The upper end is below the lower one.");

        void Refuse(JsonField one, JsonField other)
        {
            if (values.Has(one) && values.Has(other))
            {
                throw Shape.Refuses(one, $"It stands in place of '{other}'; found beside it.");
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FigureInterval value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.HasLower)
        {
            (value.IncludesLower ? AtLeast : Above).Write(writer, value.Lower, options);
        }

        if (value.HasUpper)
        {
            (value.IncludesUpper ? AtMost : Below).Write(writer, value.Upper, options);
        }

        writer.WriteEndObject();
    }
}
