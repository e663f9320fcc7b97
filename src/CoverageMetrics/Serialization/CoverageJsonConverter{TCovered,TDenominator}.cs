using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a coverage as <c>{"covered":13055704,"total":54445300,"who":"participants","of":"labour-force"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TCovered">The people who are covered.</typeparam>
/// <typeparam name="TDenominator">The people the coverage is measured against.</typeparam>
internal sealed class CoverageJsonConverter<TCovered, TDenominator> : JsonConverter<Coverage<TCovered, TDenominator>>
    where TCovered : struct, INumerator
    where TDenominator : struct, IDenominator
{
    private static readonly JsonShape Shape = new("a coverage", [JsonFields.Covered, JsonFields.Total, JsonFields.Who, JsonFields.Of]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override Coverage<TCovered, TDenominator> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        values.MustBe(JsonFields.Who, GroupCode<TCovered>.Value);
        values.MustBe(JsonFields.Of, GroupCode<TDenominator>.Value);
        return new(values.Get(JsonFields.Covered), values.Get(JsonFields.Total));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Coverage<TCovered, TDenominator> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        JsonFields.Covered.Write(writer, value.Covered, options);
        JsonFields.Total.Write(writer, value.Total, options);
        JsonFields.Who.Write(writer, GroupCode<TCovered>.Value, options);
        JsonFields.Of.Write(writer, GroupCode<TDenominator>.Value, options);
        writer.WriteEndObject();
    }
}
