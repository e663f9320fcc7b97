using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a target in people, units or money as <c>{"area":"82","subject":"vn:social-insurance","unit":"people","number":279000,"date":"2022-12-31"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TQuantity">A headcount, a count or an amount.</typeparam>
internal sealed class TargetJsonConverter<TQuantity> : JsonConverter<Target<TQuantity>>
    where TQuantity : struct, IQuantity<TQuantity>
{
    private static readonly AnyTargetJsonConverter Form = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or not of its kind, or the target is of another group or currency than the type's.</exception>
    public override Target<TQuantity> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        AnyTarget target = Form.Read(ref reader, typeToConvert, options);
        return target.Kind == (TQuantity.IsWhole ? QuantityKind.Count : QuantityKind.Amount) && target.Unit == TQuantity.MeasuredIn && (TQuantity.MeasuredIn == TQuantity.Unit || target.Subject == TQuantity.Unit)
            ? new(target.Terms, target.Subject, TQuantity.FromNumber(target.Number))
            : throw new JsonException($"A target of '{Excerpt.Of(target.Subject)}' in '{Excerpt.Of(target.Denominator.Length > 0 ? target.Denominator : target.Unit)}' cannot be read as one in '{TQuantity.Unit}'.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Target<TQuantity> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        Form.Write(writer, value.ToAny(), options);
    }
}
