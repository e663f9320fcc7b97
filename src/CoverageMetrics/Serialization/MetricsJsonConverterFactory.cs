using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoverageMetrics.Serialization;

/// <summary>Finds the JSON converter of a generic value type. The types name it themselves: no set-up is needed.</summary>
/// <remarks>Makes converters by reflection. An application compiled ahead of time adds the converters it uses, such as
/// <see cref="CoverageJsonConverter{TCovered, TDenominator}"/>, to its options instead.</remarks>
public sealed class MetricsJsonConverterFactory : JsonConverterFactory
{
    private static readonly Dictionary<Type, Type> Converters = new()
    {
        [typeof(Headcount<>)] = typeof(HeadcountJsonConverter<>),
        [typeof(HeadcountChange<>)] = typeof(HeadcountChangeJsonConverter<>),
        [typeof(Amount<>)] = typeof(AmountJsonConverter<>),
        [typeof(AmountChange<>)] = typeof(AmountChangeJsonConverter<>),
        [typeof(Percentage<>)] = typeof(PercentageJsonConverter<>),
        [typeof(Growth<>)] = typeof(GrowthJsonConverter<>),
        [typeof(Attainment<>)] = typeof(AttainmentJsonConverter<>),
        [typeof(Share<>)] = typeof(ShareJsonConverter<>),
        [typeof(Contribution<>)] = typeof(ContributionJsonConverter<>),
        [typeof(Coverage<,>)] = typeof(CoverageJsonConverter<,>),
    };

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && Converters.ContainsKey(typeToConvert.GetGenericTypeDefinition());
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException"><paramref name="typeToConvert"/> is none of the library's generic value types.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "Ahead-of-time applications register the closed converters; see the remarks.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The converters have a public parameterless constructor.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Ahead-of-time applications register the closed converters; see the remarks.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        CanConvert(typeToConvert)
            ? (JsonConverter)Activator.CreateInstance(Converters[typeToConvert.GetGenericTypeDefinition()].MakeGenericType(typeToConvert.GetGenericArguments()))!
            : throw new NotSupportedException($"{typeToConvert} is none of the generic values of CoverageMetrics.");
}
