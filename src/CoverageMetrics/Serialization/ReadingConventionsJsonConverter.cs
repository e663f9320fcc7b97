using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a choice of conventions as an object with one code for each of the five words, and reads it back.</summary>
internal sealed class ReadingConventionsJsonConverter : JsonConverter<ReadingConventions>
{
    private static readonly JsonField<ReadingConvention> Over = new("over", JsonCodes.Convention);
    private static readonly JsonField<ReadingConvention> Nearly = new("nearly", JsonCodes.Convention);
    private static readonly JsonField<ReadingConvention> About = new("about", JsonCodes.Convention);
    private static readonly JsonField<ReadingConvention> Rounding = new("rounding", JsonCodes.Convention);
    private static readonly JsonField<ReadingConvention> WholeNumbers = new("wholeNumbers", JsonCodes.Convention);
    private static readonly JsonShape Shape = new("a choice of conventions", [Over, Nearly, About, Rounding, WholeNumbers]);

    /// <inheritdoc/>
    public override ReadingConventions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        return values.Make(static read => ReadingConventions.Usual
            .WithOver(read.Get(Over)).WithNearly(read.Get(Nearly)).WithAbout(read.Get(About)).WithRounding(read.Get(Rounding)).WithWholeNumbers(read.Get(WholeNumbers)));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ReadingConventions value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Over.Write(writer, value.Over, options);
        Nearly.Write(writer, value.Nearly, options);
        About.Write(writer, value.About, options);
        Rounding.Write(writer, value.Rounding, options);
        WholeNumbers.Write(writer, value.WholeNumbers, options);
        writer.WriteEndObject();
    }
}
