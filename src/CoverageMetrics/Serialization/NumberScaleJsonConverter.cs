using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a scale as <c>{"size":1000000,"code":"million"}</c>, that of ones without a code, and reads it back.</summary>
internal sealed class NumberScaleJsonConverter : JsonConverter<NumberScale>
{
    private static readonly JsonField<decimal> Size = new("size", JsonForms.Positive);
    private static readonly JsonField<string> Code = new("code", JsonForms.Code);
    private static readonly JsonShape Shape = new("a scale", [Size], Code);

    /// <inheritdoc/>
    public override NumberScale Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        return values.Make(static read => read.Get(Size) == 1 && !read.Has(Code) ? NumberScale.Ones : NumberScale.Of(read.Get(Size), read.Get(Code)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, NumberScale value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Size.Write(writer, value.Size, options);
        Code.WriteUnless(writer, value.Code, "", options);
        writer.WriteEndObject();
    }
}
