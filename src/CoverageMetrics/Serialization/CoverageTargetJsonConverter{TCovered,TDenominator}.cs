using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a target for a coverage as <c>{"area":"VN","subject":"vn:health-insurance","unit":"people","denominator":"population","percent":95.15,"date":"2025-12-31"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TCovered">The people who are to be covered.</typeparam>
/// <typeparam name="TDenominator">The people the percentage is of.</typeparam>
internal sealed class CoverageTargetJsonConverter<TCovered, TDenominator> : JsonConverter<CoverageTarget<TCovered, TDenominator>>
    where TCovered : struct, INumerator
    where TDenominator : struct, IDenominator
{
    private static readonly AnyTargetJsonConverter Form = new();

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or not of its kind, or the target is of other people than the type's.</exception>
    public override CoverageTarget<TCovered, TDenominator> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        AnyTarget target = Form.Read(ref reader, typeToConvert, options);
        return target.ToCoverage<TCovered, TDenominator>() ?? throw new JsonException(
            $"A target of '{Excerpt.Of(target.Subject)}' in '{Excerpt.Of(target.Denominator.Length > 0 ? target.Denominator : target.Unit)}' cannot be read as one of '{GroupCode<TCovered>.Value}' in percent of '{GroupCode<TDenominator>.Value}'.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CoverageTarget<TCovered, TDenominator> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        Form.Write(writer, value.ToAny(), options);
    }
}
