using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Writes percentage points as the text <c>+0.98 pp</c>, exact and impossible to take for a fraction, and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
internal sealed class PercentagePointsJsonConverter : JsonConverter<PercentagePoints>
{
    private readonly int? _decimals;

    /// <summary>Makes a converter that writes all digits.</summary>
    public PercentagePointsJsonConverter()
    {
    }

    /// <summary>Makes a converter that rounds what it writes.</summary>
    /// <param name="decimals">The number of decimals.</param>
    public PercentagePointsJsonConverter(int decimals) => _decimals = decimals;

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no text of that form.</exception>
    public override PercentagePoints Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = JsonText.Read(ref reader, "+0.98 pp");
        return PercentagePoints.TryParse(text, CultureInfo.InvariantCulture, out PercentagePoints points)
            ? points
            : throw JsonText.Unreadable(text, "+0.98 pp");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PercentagePoints value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue((_decimals is { } decimals ? value.Round(decimals) : value).ToString("R", CultureInfo.InvariantCulture));
    }
}
