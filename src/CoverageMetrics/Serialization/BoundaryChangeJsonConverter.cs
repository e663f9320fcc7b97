using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a change of areas that a reason names as it stood in its catalogue, and reads it back.</summary>
internal sealed class BoundaryChangeJsonConverter : JsonConverter<BoundaryChange>
{
    private static readonly JsonField<LocalDate> Date = new("date", JsonForms.Day);
    private static readonly JsonField<BoundaryChangeKind> Kind = new("kind", JsonCodes.BoundaryChange);
    private static readonly JsonField<ChangeCertainty> Certainty = new("certainty", JsonCodes.Certainty);
    private static readonly JsonField<string> LegalBasis = new("legalBasis", JsonForms.Text);
    private static readonly JsonField<string> Note = new("note", JsonForms.Text);
    private static readonly JsonField<IEnumerable<BoundaryPart>> Parts = new("parts", new JsonList<BoundaryPart>(new BoundaryPartJsonConverter()));
    private static readonly JsonShape Shape = new("a change of areas", [Date, Kind, Parts], Certainty, LegalBasis, Note);

    /// <inheritdoc/>
    public override BoundaryChange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        return new(
            values.Get(Date), values.Get(Kind), values.Get(Parts).ToArray().AsReadOnly(), values.Get(LegalBasis, ""), values.Get(Note, ""),
            values.Get(Certainty, ChangeCertainty.Documented));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BoundaryChange value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Date.Write(writer, value.Date, options);
        Kind.Write(writer, value.Kind, options);
        Certainty.WriteUnless(writer, value.Certainty, ChangeCertainty.Documented, options);
        LegalBasis.WriteUnless(writer, value.LegalBasis, "", options);
        Note.WriteUnless(writer, value.Note, "", options);
        Parts.Write(writer, value.Parts, options);
        writer.WriteEndObject();
    }
}
