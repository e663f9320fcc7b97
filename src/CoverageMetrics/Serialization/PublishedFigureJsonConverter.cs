using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Published;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a printed figure as what was read, <c>{"kind":"count","number":17.1,"scale":{"size":1000000,"code":"million"},"qualifier":"over","status":"final","text":"over 17.1 million"}</c>,
/// and reads it back; the interval follows from that.</summary>
internal sealed class PublishedFigureJsonConverter : JsonConverter<PublishedFigure>
{
    private const string Set = "set";
    private const string Derived = "derived";

    private static readonly JsonField<QuantityKind> Kind = new("kind", JsonCodes.Kind);
    private static readonly JsonField<NumberScale> Scale = new("scale", new NumberScaleJsonConverter());
    private static readonly JsonField<FigureInterval> Range = new("range", new FigureIntervalJsonConverter());
    private static readonly JsonField<string> Target = new("target", JsonForms.Code);
    private static readonly JsonField<ReadingConventions> Conventions = new("conventions", new ReadingConventionsJsonConverter());
    private static readonly JsonShape Shape = new(
        "a published figure", [Kind, JsonFields.Status],
        JsonFields.Number, Scale, JsonFields.Precision, JsonFields.Qualifier, Range, Target, Conventions, JsonFields.Text);

    /// <inheritdoc/>
    public override PublishedFigure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        foreach (JsonField other in new JsonField[] { JsonFields.Number, Scale, JsonFields.Precision, JsonFields.Qualifier })
        {
            if (values.Has(Range) && values.Has(other))
            {
                throw Shape.Refuses(other, $"A figure with the field '{Range}' has none; found one.");
            }
        }

        if (values.Has(Scale) && values.Has(JsonFields.Precision))
        {
            throw Shape.Refuses(Scale, $"A figure with the field '{JsonFields.Precision}' has none; found one.");
        }

        return values.Make(static read =>
        {
            PublishedFigure figure = read.Has(Range)
                ? PublishedFigure.Range(read.Get(Kind), read.Get(Range))
                : PublishedFigure.Of(
                    read.Get(Kind), read.Get(JsonFields.Number), read.Get(Scale, NumberScale.Ones), read.Has(JsonFields.Precision) ? read.Get(JsonFields.Precision) : null,
                    read.Get(JsonFields.Qualifier, FigureQualifier.None));
            figure = read.With(Target, figure, static (one, target) => target switch
            {
                Set => one.AsTarget(),
                Derived => one.AsDerivedTarget(),
                _ => throw Shape.Refuses(Target, $"'{Set}' or '{Derived}' is expected; found '{Internal.Excerpt.Of(target)}'."),
            });
            return figure.WithStatus(read.Get(JsonFields.Status)).WithText(read.Get(JsonFields.Text, "")).ReadAs(read.Get(Conventions, ReadingConventions.Usual));
        });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PublishedFigure value, JsonSerializerOptions options)
    {
        (decimal number, decimal? unit, FigureInterval? range, bool isSet) = value.Printed;
        writer.WriteStartObject();
        Kind.Write(writer, value.Kind, options);
        Range.WriteIfAny(writer, range, options);
        if (range is null)
        {
            JsonFields.Number.Write(writer, number, options);
            Scale.WriteUnless(writer, value.Scale, NumberScale.Ones, options);
            JsonFields.Precision.WriteIfAny(writer, unit, options);
            JsonFields.Qualifier.WriteUnless(writer, value.Qualifier, FigureQualifier.None, options);
        }

        JsonFields.Status.Write(writer, value.Status, options);
        if (value.IsTarget)
        {
            Target.Write(writer, isSet ? Set : Derived, options);
        }

        Conventions.WriteUnless(writer, value.Conventions, ReadingConventions.Usual, options);
        JsonFields.Text.WriteUnless(writer, value.Text, "", options);
        writer.WriteEndObject();
    }
}
