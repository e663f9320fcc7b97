using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a growth rate as the text <c>+15.96%</c>, exact and impossible to take for a fraction, and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
internal sealed class GrowthRateJsonConverter : JsonConverter<GrowthRate>
{
    private readonly int? _decimals;

    /// <summary>Makes a converter that writes all digits.</summary>
    public GrowthRateJsonConverter()
    {
    }

    /// <summary>Makes a converter that rounds what it writes.</summary>
    /// <param name="decimals">The number of decimals.</param>
    public GrowthRateJsonConverter(int decimals) => _decimals = decimals;

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no text of that form.</exception>
    public override GrowthRate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = JsonText.Read(ref reader, "+15.96%");
        return GrowthRate.TryParse(text, CultureInfo.InvariantCulture, out GrowthRate rate)
            ? rate
            : throw JsonText.Unreadable(text, "+15.96%");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, GrowthRate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue((_decimals is { } decimals ? value.Round(decimals) : value).ToString("R", CultureInfo.InvariantCulture));
    }
}
