using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a set as <c>{"version":1,"observations":[…],"rates":[…],"breaks":[…]}</c>, by key and publication, and reads it back.</summary>
internal sealed class ObservationSetJsonConverter : JsonConverter<ObservationSet>
{
    private static readonly JsonField<IEnumerable<Observation>> Observations = new("observations", new JsonList<Observation>(new ObservationJsonConverter()));
    private static readonly JsonField<IEnumerable<ReportedRate>> Rates = new("rates", new JsonList<ReportedRate>(new ReportedRateJsonConverter()));
    private static readonly JsonField<IEnumerable<Break>> Breaks = new("breaks", new JsonList<Break>(new BreakJsonConverter()));
    private static readonly JsonShape Shape = new("a set of observations", [JsonFields.Version, Observations], Rates, Breaks);

    /// <inheritdoc/>
    public override ObservationSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        return values.Make(static read => ObservationSet.Of(read.Get(Observations)).With(read.Get(Rates, [])).With(read.Get(Breaks, [])));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ObservationSet value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        JsonFields.Version.Write(writer, JsonForms.LatestVersion, options);

        // The order is stable: publications of one key stay as they are.
        Observations.Write(writer, value.OrderBy(static one => one.Key), options);
        Rates.WriteIfAny(writer, value.ReportedRates, options);
        Breaks.WriteIfAny(writer, value.DeclaredBreaks, options);
        writer.WriteEndObject();
    }
}
