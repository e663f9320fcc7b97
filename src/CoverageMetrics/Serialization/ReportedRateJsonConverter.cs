using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a rate that was published without its counts as the fields of its key, its percentage or ratio and how it was published, all in one object, and reads it back.</summary>
internal sealed class ReportedRateJsonConverter : JsonConverter<ReportedRate>
{
    private static readonly FigureFields<decimal> Figures = new(JsonForms.Number);

    private static readonly JsonShape Shape = new(
        "a reported rate", [JsonFields.Area, JsonFields.Subject, JsonFields.Unit, JsonFields.Denominator, JsonFields.Time, JsonFields.Precision],
        JsonFields.PerUnit, JsonFields.Map, JsonFields.Series, JsonFields.Scope, JsonFields.Percent, JsonFields.Number, JsonFields.Status, JsonFields.Reason,
        JsonFields.Published, JsonFields.Qualifier, JsonFields.Source, JsonFields.Text);

    /// <inheritdoc/>
    public override ReportedRate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        FigureKey key = JsonKeys.Read(values);
        (JsonField<decimal> field, JsonField<decimal> other) = FieldsOf(key);
        if (values.Has(other))
        {
            throw Shape.Refuses(other, $"It is the '{field}' of a {(key.Kind == QuantityKind.Ratio ? "ratio" : "percentage")} that is read here.");
        }

        Figure<decimal> figure = Figures.Read(values, field);
        return values.Make(read =>
        {
            ReportedRate rate = figure.TryGetValue(out decimal number) ? ReportedRate.Of(key, number).WithStatus(figure.Status!.Value) : ReportedRate.None(key, figure.Reason!.Value);
            rate = rate.WithPrecision(read.Get(JsonFields.Precision), read.Get(JsonFields.Qualifier, FigureQualifier.None))
                .WithSource(read.Get(JsonFields.Source, "")).WithText(read.Get(JsonFields.Text, ""));
            return read.With(JsonFields.Published, rate, static (one, day) => one.PublishedOn(day));
        });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ReportedRate value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        JsonKeys.Write(writer, value.Key, options);

        // The bounds follow from precision and qualifier.
        Figures.Write(
            writer, value.Level.TryGetValue(out decimal number) ? Figure.Of(number, value.Level.Status!.Value) : Figure.None<decimal>(value.Level.Reason!.Value),
            FieldsOf(value.Key).Own, options);
        JsonFields.Published.WriteIfAny(writer, value.Published, options);
        JsonFields.Precision.Write(writer, value.Precision, options);
        JsonFields.Qualifier.WriteUnless(writer, value.Qualifier, FigureQualifier.None, options);
        JsonFields.Source.WriteUnless(writer, value.Source, "", options);
        JsonFields.Text.WriteUnless(writer, value.Text, "", options);
        writer.WriteEndObject();
    }

    // A percentage has its percent, and a ratio its number.
    private static (JsonField<decimal> Own, JsonField<decimal> Other) FieldsOf(in FigureKey key) =>
        key.Kind == QuantityKind.Ratio ? (JsonFields.Number, JsonFields.Percent) : (JsonFields.Percent, JsonFields.Number);
}
