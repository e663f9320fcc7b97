using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a strand of a change of areas, and reads it back.</summary>
internal sealed class BoundaryPartJsonConverter : JsonConverter<BoundaryPart>
{
    private static readonly JsonField<Area> Predecessor = new("predecessor", new AreaJsonConverter());
    private static readonly JsonField<Area> Successor = new("successor", new AreaJsonConverter());
    private static readonly JsonField<TransferShare> Share = new("share", JsonCodes.Share);
    private static readonly JsonField<IEnumerable<Area>> Restores = new("restores", new JsonList<Area>(new AreaJsonConverter()));
    private static readonly JsonShape Shape = new("a part of a change", [Share], Predecessor, Successor, Restores);

    /// <inheritdoc/>
    public override BoundaryPart Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        JsonValues values = Shape.Read(ref reader, options);
        return new(values.Get<Area?>(Predecessor!, null), values.Get<Area?>(Successor!, null), values.Get(Share), values.Get(Restores, []).ToArray().AsReadOnly());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, BoundaryPart value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Predecessor.WriteIfAny(writer, value.Predecessor, options);
        Successor.WriteIfAny(writer, value.Successor, options);
        Share.Write(writer, value.Share, options);
        Restores.WriteIfAny(writer, value.Restores, options);
        writer.WriteEndObject();
    }
}
