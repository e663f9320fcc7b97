using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a change in people as <c>{"change":613000,"of":"labour-force"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TGroup">The people who were counted.</typeparam>
public sealed class HeadcountChangeJsonConverter<TGroup> : JsonConverter<HeadcountChange<TGroup>>
    where TGroup : struct, IPopulationGroup
{
    private const string What = "change in people";
    private static readonly string[] Numbers = ["change"];
    private static readonly string[] Codes = ["of"];

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override HeadcountChange<TGroup> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Span<decimal> numbers = stackalloc decimal[1];
        string[] codes = new string[1];
        JsonFields.Read(ref reader, What, Numbers, numbers, Codes, codes);
        JsonFields.SameCode(codes[0], GroupCode<TGroup>.Value, What);
        return new(JsonFields.Persons(numbers[0], -long.MaxValue, What, Numbers[0]));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, HeadcountChange<TGroup> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber(Numbers[0], value.Persons);
        writer.WriteString(Codes[0], GroupCode<TGroup>.Value);
        writer.WriteEndObject();
    }
}
