using System.Text.Json;
using CoverageMetrics.Figures;
using CoverageMetrics.Targets;
using NodaTime;

namespace CoverageMetrics.Serialization;

/// <summary>The fields of targets and of their terms.</summary>
internal static class JsonTargets
{
    private static readonly JsonField<LocalDate> Date = new("date", JsonForms.Day);
    private static readonly JsonField<TargetDirection> Direction = new("direction", JsonCodes.Direction);
    private static readonly JsonField<string> Document = new("document", JsonForms.Text);
    private static readonly JsonField<LocalDate> Issued = new("issued", JsonForms.Day);
    private static readonly JsonField<string> Note = new("note", JsonForms.Text);

    /// <summary>Gets the fields that all terms have.</summary>
    internal static JsonField[] Required => [JsonFields.Area, Date];

    /// <summary>Gets the fields that terms can have.</summary>
    internal static JsonField[] Optional => [JsonFields.Map, Direction, JsonFields.Qualifier, JsonFields.Setter, Document, Issued, Note];

    /// <summary>Reads terms.</summary>
    /// <param name="values">The values of the fields.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="JsonException">They are none.</exception>
    internal static TargetTerms ReadTerms(JsonValues values)
    {
        TargetDirection direction = values.Get(Direction, TargetDirection.AtLeast);
        TargetTerms terms = values.Make(static read => TargetTerms.Of(read.Get(JsonFields.Area), read.Get(Date)).OnMap(read.Get(JsonFields.Map, read.Get(Date))));
        terms = (direction == TargetDirection.AtMost ? terms.AtMost() : terms).WithQualifier(values.Get(JsonFields.Qualifier, FigureQualifier.None));
        if (terms.Direction != direction)
        {
            throw values.Shape.Refuses(JsonFields.Qualifier, $"A target of '{JsonCodes.Qualifier.CodeOf(terms.Qualifier)}' has the field '{Direction}' with '{JsonCodes.Direction.CodeOf(terms.Direction)}'; found none.");
        }

        terms = values.Get(JsonFields.Setter, "") is { Length: > 0 } setter ? terms.WithSetter(setter) : terms;
        return values.With(Issued, terms.WithDocument(values.Get(Document, "")).WithNote(values.Get(Note, "")), static (one, day) => one.IssuedOn(day));
    }

    /// <summary>Writes where the target is for.</summary>
    internal static void WriteArea(Utf8JsonWriter writer, TargetTerms terms, JsonSerializerOptions options)
    {
        JsonFields.Area.Write(writer, terms.Area, options);
        JsonFields.Map.WriteUnless(writer, terms.Map, terms.Date, options);
    }

    /// <summary>Writes all but where it is for.</summary>
    internal static void WriteOthers(Utf8JsonWriter writer, TargetTerms terms, JsonSerializerOptions options)
    {
        Date.Write(writer, terms.Date, options);
        Direction.WriteUnless(writer, terms.Direction, TargetDirection.AtLeast, options);
        JsonFields.Qualifier.WriteUnless(writer, terms.Qualifier, FigureQualifier.None, options);
        JsonFields.Setter.WriteUnless(writer, terms.Setter, "", options);
        Document.WriteUnless(writer, terms.Document, "", options);
        Issued.WriteIfAny(writer, terms.Issued, options);
        Note.WriteUnless(writer, terms.Note, "", options);
    }
}
