using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a target as <c>{"area":"82","subject":"vn:social-insurance","unit":"people","number":279000,"date":"2022-12-31"}</c>, one for a coverage or share with its percentage and denominator, one for a ratio with what it is per, and reads it back.</summary>
internal sealed class AnyTargetJsonConverter : JsonConverter<AnyTarget>
{
    private static readonly JsonShape Shape = new(
        "a target", [.. JsonTargets.Required, JsonFields.Subject, JsonFields.Unit],
        [.. JsonTargets.Optional, JsonFields.Number, JsonFields.Percent, JsonFields.Denominator, JsonFields.PerUnit]);

    /// <inheritdoc/>
    public override AnyTarget Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        TargetTerms terms = JsonTargets.ReadTerms(values);
        string subject = values.Get(JsonFields.Subject);
        string unit = values.Get(JsonFields.Unit);
        bool isPercentage = values.Has(JsonFields.Percent);
        if (isPercentage == values.Has(JsonFields.Number))
        {
            throw isPercentage ? Shape.Refuses(JsonFields.Percent, $"It stands in place of '{JsonFields.Number}'; found beside it.") : Shape.Lacks(JsonFields.Number, JsonFields.Percent);
        }

        bool isRatio = values.Has(JsonFields.PerUnit);
        if (isRatio && isPercentage)
        {
            throw Shape.Refuses(JsonFields.PerUnit, $"A ratio has one, and a number; found beside '{JsonFields.Percent}'.");
        }

        if (!isPercentage && !isRatio && values.Has(JsonFields.Denominator))
        {
            throw Shape.Refuses(JsonFields.Denominator, $"A percentage or a ratio has a denominator, and nothing else has; found '{Excerpt.Of(values.Get(JsonFields.Denominator))}'.");
        }

        return values.Make(read => isPercentage ? AnyTarget.OfPercentage(terms, subject, AnyPercentage.FromPercent(read.Get(JsonFields.Percent), read.Get(JsonFields.Denominator)), unit)
            : isRatio ? AnyTarget.OfRatio(terms, FigureKey.Of(subject, unit, terms.Date).Per(read.Get(JsonFields.Denominator), read.Get(JsonFields.PerUnit)), read.Get(JsonFields.Number))
            : AnyTarget.Of(terms, subject, ObservedQuantityJsonConverter.Quantity(read, JsonFields.Number, read.Get(JsonFields.Number))));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AnyTarget value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        JsonTargets.WriteArea(writer, value.Terms, options);
        JsonFields.Subject.Write(writer, value.Subject, options);
        JsonFields.Unit.Write(writer, value.Unit, options);
        JsonFields.Denominator.WriteUnless(writer, value.Denominator, "", options);
        JsonFields.PerUnit.WriteUnless(writer, value.PerUnit, "", options);
        (value.Kind == QuantityKind.Percentage ? JsonFields.Percent : JsonFields.Number).Write(writer, value.Number, options);
        JsonTargets.WriteOthers(writer, value.Terms, options);
        writer.WriteEndObject();
    }
}
