using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a coverage as <c>{"covered":13055704,"total":54445300,"who":"participants","of":"labour-force"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TCovered">The people who are covered.</typeparam>
/// <typeparam name="TDenominator">The people the coverage is measured against.</typeparam>
public sealed class CoverageJsonConverter<TCovered, TDenominator> : JsonConverter<Coverage<TCovered, TDenominator>>
    where TCovered : struct, INumerator
    where TDenominator : struct, IDenominator
{
    private const string What = "coverage";
    private static readonly string[] Numbers = ["covered", "total"];
    private static readonly string[] Codes = ["who", "of"];

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override Coverage<TCovered, TDenominator> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<decimal> numbers = stackalloc decimal[2];
        string[] codes = new string[2];
        JsonFields.Read(ref reader, What, Numbers, numbers, Codes, codes);
        JsonFields.SameCode(codes[0], GroupCode<TCovered>.Value, What);
        JsonFields.SameCode(codes[1], GroupCode<TDenominator>.Value, What);
        return new(JsonFields.Persons(numbers[0], 0, What, Numbers[0]), JsonFields.Persons(numbers[1], 0, What, Numbers[1]));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Coverage<TCovered, TDenominator> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber(Numbers[0], value.Covered);
        writer.WriteNumber(Numbers[1], value.Total);
        writer.WriteString(Codes[0], GroupCode<TCovered>.Value);
        writer.WriteString(Codes[1], GroupCode<TDenominator>.Value);
        writer.WriteEndObject();
    }
}
