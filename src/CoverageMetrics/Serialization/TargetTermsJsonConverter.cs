using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Serialization;

/// <summary>Writes the terms of a target as <c>{"area":"82","date":"2022-12-31","setter":"vn:vss"}</c> and reads them back.</summary>
internal sealed class TargetTermsJsonConverter : JsonConverter<TargetTerms>
{
    private static readonly JsonShape Shape = new("the terms of a target", JsonTargets.Required, JsonTargets.Optional);

    /// <inheritdoc/>
    public override TargetTerms Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonTargets.ReadTerms(Shape.Read(ref reader, options));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TargetTerms value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        JsonTargets.WriteArea(writer, value, options);
        JsonTargets.WriteOthers(writer, value, options);
        writer.WriteEndObject();
    }
}
