using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Periods;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a reporting period as the text <c>2022-Q3</c> and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
internal sealed class ReportingPeriodJsonConverter : JsonConverter<ReportingPeriod>
{
    private const string Example = "2022-Q3";

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no text of one of the forms of a reporting period.</exception>
    public override ReportingPeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = JsonText.Read(ref reader, Example);
        return ReportingPeriod.TryParse(text, CultureInfo.InvariantCulture, out ReportingPeriod period)
            ? period
            : throw JsonText.Unreadable(text, Example);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
