using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Writes a percentage and the code of its base as the text <c>19.55% of labour-force</c>, exact and impossible to take for a fraction, and reads it back.</summary>
/// <remarks>Safe to share, as nothing is kept; costs no memory beyond the text and the value.</remarks>
/// <typeparam name="TBase">What the percentage is of.</typeparam>
internal sealed class PercentageJsonConverter<TBase> : JsonConverter<Percentage<TBase>>
    where TBase : struct, IPercentageBase
{
    private readonly int? _decimals;

    /// <summary>Makes a converter that writes all digits.</summary>
    public PercentageJsonConverter()
    {
    }

    /// <summary>Makes a converter that rounds what it writes.</summary>
    /// <param name="decimals">The number of decimals.</param>
    public PercentageJsonConverter(int decimals) => _decimals = decimals;

    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no text of that form.</exception>
    public override Percentage<TBase> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        AnyPercentage percentage = JsonText.ReadPercentage(ref reader);
        return percentage.Base == GroupCode<TBase>.Value
            ? new(percentage.Percent)
            : throw new JsonException($"A percentage of '{Excerpt.Of(percentage.Base)}' cannot be read as one of '{GroupCode<TBase>.Value}'.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Percentage<TBase> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue((_decimals is { } decimals ? value.Round(decimals) : value).ToAny().ToString("R", CultureInfo.InvariantCulture));
    }
}
