using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a change in people as <c>{"change":613000,"of":"labour-force"}</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TGroup">The people who were counted.</typeparam>
internal sealed class HeadcountChangeJsonConverter<TGroup> : JsonConverter<HeadcountChange<TGroup>>
    where TGroup : struct, IPopulationGroup
{
    private static readonly JsonField<long> Change = new("change", JsonForms.PersonsChange);
    private static readonly JsonShape Shape = new("a change in people", [Change, JsonFields.Of]);

    /// <inheritdoc/>
    /// <exception cref="JsonException">A field is missing, unknown, there twice or out of bounds, or a code is another one than the type's.</exception>
    public override HeadcountChange<TGroup> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        values.MustBe(JsonFields.Of, GroupCode<TGroup>.Value);
        return new(values.Get(Change));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, HeadcountChange<TGroup> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        Change.Write(writer, value.Persons, options);
        JsonFields.Of.Write(writer, GroupCode<TGroup>.Value, options);
        writer.WriteEndObject();
    }
}
