using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a rate that was published without its counts as the fields of its key, its percentage and how it was published, all in one object, and reads it back.</summary>
internal sealed class ReportedRateJsonConverter : JsonConverter<ReportedRate>
{
    private static readonly FigureFields<decimal> Figures = new(JsonForms.Number);

    private static readonly JsonShape Shape = new(
        "a reported rate", [JsonFields.Area, JsonFields.Subject, JsonFields.Unit, JsonFields.Denominator, JsonFields.Time, JsonFields.Precision],
        JsonFields.Map, JsonFields.Series, JsonFields.Scope, JsonFields.Percent, JsonFields.Status, JsonFields.Reason,
        JsonFields.Published, JsonFields.Qualifier, JsonFields.Source, JsonFields.Text);

    /// <inheritdoc/>
    public override ReportedRate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        FigureKey key = JsonKeys.Read(values);
        Figure<decimal> figure = Figures.Read(values, JsonFields.Percent);
        return values.Make(read =>
        {
            ReportedRate rate = figure.TryGetValue(out decimal percent) ? ReportedRate.Of(key, percent).WithStatus(figure.Status!.Value) : ReportedRate.None(key, figure.Reason!.Value);
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
            writer, value.Figure.TryGetValue(out AnyPercentage percentage) ? Figure.Of(percentage.Percent, value.Figure.Status!.Value) : Figure.None<decimal>(value.Figure.Reason!.Value),
            JsonFields.Percent, options);
        JsonFields.Published.WriteIfAny(writer, value.Published, options);
        JsonFields.Precision.Write(writer, value.Precision, options);
        JsonFields.Qualifier.WriteUnless(writer, value.Qualifier, FigureQualifier.None, options);
        JsonFields.Source.WriteUnless(writer, value.Source, "", options);
        JsonFields.Text.WriteUnless(writer, value.Text, "", options);
        writer.WriteEndObject();
    }
}
