using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Serialization;

/// <summary>Finds the converters of percentages, points and growth rates that round what they write.</summary>
internal sealed class RoundingJsonConverterFactory : JsonConverterFactory
{
    private readonly int _decimals;

    internal RoundingJsonConverterFactory(int decimals)
    {
        Guard.Decimals(decimals);
        _decimals = decimals;
    }

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert == typeof(AnyPercentage) || typeToConvert == typeof(GrowthRate) || typeToConvert == typeof(PercentagePoints) || IsPercentage(typeToConvert);

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The application is compiled ahead of time, and <paramref name="typeToConvert"/> is generic.</exception>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicConstructors, typeof(PercentageJsonConverter<>))]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The argument is that of the type, and meets the same constraint.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The constructors are kept by the attribute above.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Not reached where code cannot be made when the program runs.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(AnyPercentage) ? new AnyPercentageJsonConverter(_decimals)
        : typeToConvert == typeof(GrowthRate) ? new GrowthRateJsonConverter(_decimals)
        : typeToConvert == typeof(PercentagePoints) ? new PercentagePointsJsonConverter(_decimals)
        : RuntimeFeature.IsDynamicCodeSupported ? (JsonConverter)Activator.CreateInstance(typeof(PercentageJsonConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()), _decimals)!
        : throw MetricsJsonConverterFactory.AheadOfTime(typeToConvert);

    private static bool IsPercentage(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Percentage<>);
}
