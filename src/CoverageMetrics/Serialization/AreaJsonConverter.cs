using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using NodaTime;

namespace CoverageMetrics.Serialization;

/// <summary>Writes an area that a reason names as it stood in its catalogue, and reads it back.</summary>
internal sealed class AreaJsonConverter : JsonConverter<Area>
{
    private static readonly JsonField<string> Code = new("code", JsonForms.Code);
    private static readonly JsonField<string> Name = new("name", JsonForms.Text);
    private static readonly JsonField<string> Level = new("level", JsonForms.Code);
    private static readonly JsonField<decimal> Rank = new("rank", JsonForms.Number);
    private static readonly JsonField<string> KindOfArea = new("type", JsonForms.Text);
    private static readonly JsonField<string> FullName = new("fullName", JsonForms.Text);
    private static readonly JsonField<IEnumerable<string>> OtherNames = new("otherNames", new JsonList<string>(JsonForms.Text));
    private static readonly JsonField<IEnumerable<string>> Parents = new("parents", new JsonList<string>(JsonForms.Text));
    private static readonly JsonField<LocalDate> From = new("from", JsonForms.Day);
    private static readonly JsonField<LocalDate> Until = new("until", JsonForms.Day);
    private static readonly JsonShape Shape = new("an area", [Code, Name, Level, Rank], KindOfArea, FullName, OtherNames, Parents, From, Until);

    /// <inheritdoc/>
    public override Area Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        decimal rank = values.Get(Rank);
        if (rank != decimal.Truncate(rank) || rank is < 1 or > 1_000)
        {
            throw Shape.Refuses(Rank, FormattableString.Invariant($"A whole number from 1 to 1000 is expected; found {rank}."));
        }

        if (values.Has(KindOfArea) != values.Has(FullName))
        {
            throw Shape.Lacks(values.Has(KindOfArea) ? FullName : KindOfArea);
        }

        return values.Make(read =>
        {
            Area area = Area.Of(read.Get(Code), AreaLevel.AtRank((int)rank, read.Get(Level)), read.Get(Name)).AlsoKnownAs([.. read.Get(OtherNames, [])]);
            area = read.With(KindOfArea, area, (one, type) => one.OfType(type, read.Get(FullName)));
            area = read.With(From, area, static (one, day) => one.From(day));
            area = read.With(Until, area, static (one, day) => one.Until(day));
            return read.With(Parents, area, static (one, parents) => CatalogueReading.Under(one, [.. parents]));
        });
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Area value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Code.Write(writer, value.Code.Text, options);
        Name.Write(writer, value.Name, options);
        Level.Write(writer, value.Level.Code, options);
        Rank.Write(writer, value.Level.Rank, options);
        if (value.Type.Length > 0)
        {
            KindOfArea.Write(writer, value.Type, options);
            FullName.Write(writer, value.FullName, options);
        }

        OtherNames.WriteIfAny(writer, value.OtherNames, options);

        if (value.Parents.Count > 0)
        {
            Parents.Write(writer, value.Parents.Select(static parent => parent.ToString()), options);
        }

        From.WriteIfAny(writer, value.ValidFrom, options);
        Until.WriteIfAny(writer, value.ValidUntil, options);
        writer.WriteEndObject();
    }
}
