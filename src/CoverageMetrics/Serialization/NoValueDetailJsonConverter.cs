using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>Writes what stands behind a reason as <c>{"kind":"not-reported","codes":["population"],"times":["2021-12-31"]}</c>, without the lists that are empty, and reads it back.</summary>
internal sealed class NoValueDetailJsonConverter : JsonConverter<NoValueDetail>
{
    private static readonly JsonField<NoValueDetailKind> Kind = new("kind", JsonCodes.Detail);
    private static readonly JsonField<IEnumerable<FigureKey>> Keys = new("keys", new JsonList<FigureKey>(new FigureKeyJsonConverter()));
    private static readonly JsonField<IEnumerable<string>> Codes = new("codes", new JsonList<string>(JsonForms.Code));
    private static readonly JsonField<IEnumerable<ObservationTime>> Times = new("times", new JsonList<ObservationTime>(JsonForms.Time));
    private static readonly JsonField<IEnumerable<Area>> Areas = new("areas", new JsonList<Area>(new AreaJsonConverter()));
    private static readonly JsonField<IEnumerable<BoundaryChange>> Changes = new("changes", new JsonList<BoundaryChange>(new BoundaryChangeJsonConverter()));
    private static readonly JsonField<IEnumerable<ObservedQuantity>> Quantities = new("quantities", new JsonList<ObservedQuantity>(new ObservedQuantityJsonConverter()));
    private static readonly JsonField<IEnumerable<NoValuePart>> Parts = new("parts", new JsonList<NoValuePart>(new NoValuePartJsonConverter()));
    private static readonly JsonShape Shape = new("a detail", [Kind], Keys, Codes, Times, Areas, Changes, Quantities, Parts);

    /// <inheritdoc/>
    public override NoValueDetail Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        return values.Make(static read => NoValueDetail.Of(read.Get(Kind), [
            .. Boxed(read, Keys), .. Boxed(read, Codes), .. Boxed(read, Times), .. Boxed(read, Areas), .. Boxed(read, Changes), .. Boxed(read, Quantities), .. Boxed(read, Parts)]));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, NoValueDetail value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Kind.Write(writer, value.Kind, options);
        WriteList(Keys, value.Keys);
        WriteList(Codes, value.Codes);
        WriteList(Times, value.Times);
        WriteList(Areas, value.Areas);
        WriteList(Changes, value.Changes);
        WriteList(Quantities, value.Quantities);
        WriteList(Parts, value.Parts);
        writer.WriteEndObject();

        void WriteList<T>(JsonField<IEnumerable<T>> field, IReadOnlyList<T> list)
        {
            if (list.Count > 0)
            {
                field.Write(writer, list, options);
            }
        }
    }

    private static IEnumerable<object> Boxed<T>(JsonValues read, JsonField<IEnumerable<T>> field)
        where T : notnull => read.Get(field, []).Select(static one => (object)one);
}
