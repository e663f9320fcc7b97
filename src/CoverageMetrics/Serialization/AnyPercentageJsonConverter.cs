using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a percentage and the code of its base as the text <c>19.55% of labour-force</c>, exact and impossible to take for a fraction, and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
internal sealed class AnyPercentageJsonConverter : JsonConverter<AnyPercentage>
{
    private readonly int? _decimals;

    /// <summary>Makes a converter that writes all digits.</summary>
    public AnyPercentageJsonConverter()
    {
    }

    /// <summary>Makes a converter that rounds what it writes.</summary>
    /// <param name="decimals">The number of decimals.</param>
    public AnyPercentageJsonConverter(int decimals) => _decimals = decimals;

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no text of that form.</exception>
    public override AnyPercentage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        return JsonText.ReadPercentage(ref reader);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AnyPercentage value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue((_decimals is { } decimals ? value.Round(decimals) : value).ToString("R", CultureInfo.InvariantCulture));
    }
}
