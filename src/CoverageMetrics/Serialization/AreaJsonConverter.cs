using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Internal;
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
    private static readonly JsonField<IEnumerable<string>> Hierarchies = new("hierarchies", new JsonList<string>(JsonForms.Text));
    private static readonly JsonField<IEnumerable<string>> Codes = new("codes", new JsonList<string>(JsonForms.Text));
    private static readonly JsonField<IEnumerable<string>> DatedNames = new("namesOfSomeDays", new JsonList<string>(JsonForms.Text));
    private static readonly JsonField<string> Hierarchy = new("hierarchy", JsonForms.Code);
    private static readonly JsonField<LocalDate> From = new("from", JsonForms.Day);
    private static readonly JsonField<LocalDate> Until = new("until", JsonForms.Day);
    private static readonly JsonShape Shape = new("an area", [Code, Name, Level, Rank], KindOfArea, FullName, OtherNames, DatedNames, Parents, Hierarchies, Hierarchy, Codes, From, Until);

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
            area = read.With(DatedNames, area, static (one, names) => names.Aggregate(one, WithName));
            area = read.With(Parents, area, static (one, parents) => CatalogueReading.Under(one, [.. parents]));
            area = read.With(Hierarchies, area, static (one, all) => all.Aggregate(one, static (made, text) => WithCodes(made, text, "parent", CatalogueReading.PlacesIn)));
            area = read.With(Codes, area, static (one, all) => all.Aggregate(one, static (made, text) => WithCodes(made, text, "code", CatalogueReading.CodesIn)));
            return read.With(Hierarchy, area, static (one, name) => one.In(name));
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

        DatedNames.WriteIfAny(writer, value.DatedNames.ConvertAll(static name => name.ToString()), options);
        Parents.WriteIfAny(writer, [.. value.Parents.Of(string.Empty).Select(static parent => parent.ToString())], options);
        Hierarchies.WriteIfAny(writer, Written(value.Parents), options);
        if (value.Hierarchy.Length > 0)
        {
            Hierarchy.Write(writer, value.Hierarchy, options);
        }

        Codes.WriteIfAny(writer, Written(value.Codes), options);

        From.WriteIfAny(writer, value.ValidFrom, options);
        Until.WriteIfAny(writer, value.ValidUntil, options);
        writer.WriteEndObject();
    }

    // Names and codes have no spaces, and a name of some days comes behind two days, either of which may be missing.
    private static string[] Written(DatedCodes codes) =>
        [.. codes.Names.Where(static name => name.Length > 0).Select(name => $"{name} {string.Join(' ', codes.Of(name))}")];

    private static Area WithCodes(Area area, string text, string what, Func<Area, string, LocalDate?, string?, Area> step) => text.Split(' ') is [string name, _, ..] parts
        ? CatalogueReading.Dated(area, name, parts[1..], what, step)
        : throw new FormatException($"\"{Excerpt.Of(text)}\" is not a name and a {what} behind it");

    private static Area WithName(Area area, string text) => text.Split(' ', 2) is [string days, string name] && days.Split('/') is [string from, string until]
        ? area.AlsoKnown(CatalogueReading.DateOrNone(from), CatalogueReading.DateOrNone(until), name)
        : throw new FormatException($"\"{Excerpt.Of(text)}\" is not two days with a / between them and a name");
}
