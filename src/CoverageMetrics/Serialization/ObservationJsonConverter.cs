using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>Writes an observation as the fields of its key, of its quantity and figure, and of how it was published, all in one object, and reads it back.</summary>
internal sealed class ObservationJsonConverter : JsonConverter<Observation>
{
    private static readonly JsonField<bool> Scaled = new("scaled", JsonForms.Flag);
    private static readonly JsonField<bool> Withheld = new("withheld", JsonForms.Flag);

    private static readonly FigureFields<decimal> Figures = new(JsonForms.Number);

    private static readonly JsonShape Shape = new(
        "an observation", [JsonFields.Area, JsonFields.Subject, JsonFields.Unit, JsonFields.Time],
        [
            JsonFields.Map, JsonFields.Series, JsonFields.Scope, JsonFields.Number, JsonFields.Change, .. Figures.Others,
            JsonFields.Published, JsonFields.Precision, JsonFields.Qualifier, JsonFields.RelativeStandardErrorPercent, Scaled, Withheld, JsonFields.Source, JsonFields.Text, JsonFields.Break,
        ]);

    /// <inheritdoc/>
    public override Observation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        JsonField<decimal> field = ObservedQuantityJsonConverter.FieldOf(values);
        Figure<decimal> number = Figures.Read(values, field);
        if (values.Get(Withheld, false) && number.Reason != NoValueReason.Suppressed)
        {
            throw Shape.Refuses(Withheld, "True is expected of a suppressed figure only; found beside another one.");
        }

        Observation made = values.Make(fields => Observation.Of(
            JsonKeys.Read(fields), number.SelectMonotone(one => ObservedQuantityJsonConverter.Quantity(fields, field, one), rises: true)));
        made = values.With(JsonFields.Published, made, static (one, day) => one.PublishedOn(day));
        made = values.With(JsonFields.Break, made, static (one, code) => one.WithBreak(code));
        (decimal precision, FigureQualifier qualifier) = (values.Get(JsonFields.Precision, 1), values.Get(JsonFields.Qualifier, FigureQualifier.None));

        // A figure that was printed rounded is not exact because somebody left its bounds out.
        Observation read = made;
        made = values.Make(_ => read.Figure.IsExact ? read.WithPrecision(precision, qualifier) : read.WithPrecisionOfParts(precision, qualifier))
            .WithSource(values.Get(JsonFields.Source, "")).WithText(values.Get(JsonFields.Text, ""));
        made = values.With(JsonFields.RelativeStandardErrorPercent, made, static (one, percent) => one.WithRelativeStandardError(percent));
        return made with { Details = made.Details with { IsScaled = values.Get(Scaled, false), IsWithheld = values.Get(Withheld, false) } };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Observation value, JsonSerializerOptions options)
    {
        bool hasValue = value.Figure.TryGetValue(out ObservedQuantity quantity);
        writer.WriteStartObject();
        JsonKeys.Write(writer, value.Key, options);
        Figures.Write(writer, value.Figure.SelectMonotone(static one => one.Number, rises: true), hasValue ? ObservedQuantityJsonConverter.FieldOf(quantity) : JsonFields.Number, options);
        JsonFields.Published.WriteIfAny(writer, value.Published, options);
        JsonFields.Precision.WriteUnless(writer, value.Precision, 1, options);
        JsonFields.Qualifier.WriteUnless(writer, value.Qualifier, FigureQualifier.None, options);
        JsonFields.RelativeStandardErrorPercent.WriteIfAny(writer, value.RelativeStandardErrorPercent, options);
        Scaled.WriteUnless(writer, value.IsScaled, false, options);
        Withheld.WriteUnless(writer, value.IsWithheld, false, options);
        JsonFields.Source.WriteUnless(writer, value.Source, "", options);
        JsonFields.Text.WriteUnless(writer, value.Text, "", options);
        JsonFields.Break.WriteUnless(writer, value.Break, "", options);
        writer.WriteEndObject();
    }
}
