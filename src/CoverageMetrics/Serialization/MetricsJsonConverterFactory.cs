using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoverageMetrics.Areas;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;
using CoverageMetrics.Periods;
using CoverageMetrics.Published;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Serialization;

/// <summary>Finds the JSON converter of a type. The types name it themselves: no set-up is needed.</summary>
/// <remarks>
/// <para>Makes those of generic types by reflection. An application compiled ahead of time adds the converters it uses, such as
/// that of <see cref="OfCoverage"/>, to its options instead, and is told so where one is missing.</para>
/// <para>Safe to share, as nothing is kept; costs one converter for each type, which the options keep.</para>
/// </remarks>
public sealed partial class MetricsJsonConverterFactory : JsonConverterFactory
{
    // Those of types without arguments need no reflection.
    private static readonly Dictionary<Type, JsonConverter> Forms = new()
    {
        [typeof(FigureStatus)] = JsonCodes.Status,
        [typeof(NoValueReason)] = JsonCodes.NoValue,
        [typeof(NoValueDetailKind)] = JsonCodes.Detail,
        [typeof(BoundsReason)] = JsonCodes.Bounds,
        [typeof(FigureQualifier)] = JsonCodes.Qualifier,
        [typeof(ReadingConvention)] = JsonCodes.Convention,
        [typeof(QuantityKind)] = JsonCodes.Kind,
        [typeof(TargetDirection)] = JsonCodes.Direction,
        [typeof(ChangeDirection)] = JsonCodes.Change,
        [typeof(ClaimKind)] = JsonCodes.Claim,
        [typeof(AnyAmount)] = new AnyAmountJsonConverter(),
        [typeof(AnyCoverage)] = new AnyCoverageJsonConverter(),
        [typeof(AnyHeadcount)] = new AnyHeadcountJsonConverter(),
        [typeof(AnyPercentage)] = new AnyPercentageJsonConverter(),
        [typeof(AreaCode)] = new AreaCodeJsonConverter(),
        [typeof(GrowthRate)] = new GrowthRateJsonConverter(),
        [typeof(PercentagePoints)] = new PercentagePointsJsonConverter(),
        [typeof(ReportingPeriod)] = new ReportingPeriodJsonConverter(),
        [typeof(NumberScale)] = new NumberScaleJsonConverter(),
        [typeof(ObservationTime)] = JsonForms.Time,
        [typeof(FigureKey)] = new FigureKeyJsonConverter(),
        [typeof(NoValueDetail)] = new NoValueDetailJsonConverter(),
        [typeof(NoValuePart)] = new NoValuePartJsonConverter(),
        [typeof(ObservedQuantity)] = new ObservedQuantityJsonConverter(),
        [typeof(Observation)] = new ObservationJsonConverter(),
        [typeof(ReportedRate)] = new ReportedRateJsonConverter(),
        [typeof(Break)] = new BreakJsonConverter(),
        [typeof(ObservationSet)] = new ObservationSetJsonConverter(),
        [typeof(ReadingConventions)] = new ReadingConventionsJsonConverter(),
        [typeof(TargetTerms)] = new TargetTermsJsonConverter(),
        [typeof(AnyTarget)] = new AnyTargetJsonConverter(),
        [typeof(TargetSet)] = new JsonSet<TargetSet, AnyTarget>("a set of targets", "targets", new AnyTargetJsonConverter(), TargetSet.Of),
        [typeof(PublishedFigure)] = new PublishedFigureJsonConverter(),
        [typeof(Claim)] = new ClaimJsonConverter(),
        [typeof(ClaimSet)] = new JsonSet<ClaimSet, Claim>("a set of claims", "claims", new ClaimJsonConverter(), ClaimSet.Of),
    };

    private static readonly Dictionary<Type, Type> Converters = new()
    {
        [typeof(Headcount<>)] = typeof(HeadcountJsonConverter<>),
        [typeof(HeadcountChange<>)] = typeof(HeadcountChangeJsonConverter<>),
        [typeof(Count<>)] = typeof(CountJsonConverter<>),
        [typeof(Amount<>)] = typeof(AmountJsonConverter<>),
        [typeof(AmountChange<>)] = typeof(AmountChangeJsonConverter<>),
        [typeof(Percentage<>)] = typeof(PercentageJsonConverter<>),
        [typeof(Growth<>)] = typeof(GrowthJsonConverter<>),
        [typeof(Attainment<>)] = typeof(AttainmentJsonConverter<>),
        [typeof(Share<>)] = typeof(ShareJsonConverter<>),
        [typeof(Ratio<,>)] = typeof(RatioJsonConverter<,>),
        [typeof(Contribution<>)] = typeof(ContributionJsonConverter<>),
        [typeof(Coverage<,>)] = typeof(CoverageJsonConverter<,>),
        [typeof(Figure<>)] = typeof(FigureJsonConverter<>),
        [typeof(Bounds<>)] = typeof(BoundsJsonConverter<>),
        [typeof(Target<>)] = typeof(TargetJsonConverter<>),
        [typeof(CoverageTarget<,>)] = typeof(CoverageTargetJsonConverter<,>),
    };

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return Forms.ContainsKey(typeToConvert) || (typeToConvert.IsGenericType && Converters.ContainsKey(typeToConvert.GetGenericTypeDefinition()));
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException"><paramref name="typeToConvert"/> is none of the library's types that name it, or it is generic and the application is compiled ahead
    /// of time; the message says which converter to add.</exception>
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(HeadcountJsonConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(HeadcountChangeJsonConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(CountJsonConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(AmountJsonConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(AmountChangeJsonConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(PercentageJsonConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(GrowthJsonConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(AttainmentJsonConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ShareJsonConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(RatioJsonConverter<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(ContributionJsonConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(CoverageJsonConverter<,>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(FigureJsonConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(BoundsJsonConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(TargetJsonConverter<>))]
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor, typeof(CoverageTargetJsonConverter<,>))]
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The arguments are those of the type, and meet the same constraints.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The constructors are kept by the attributes above.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Not reached where code cannot be made when the program runs.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        if (!CanConvert(typeToConvert))
        {
            throw new NotSupportedException($"{typeToConvert} is none of the types of CoverageMetrics whose converter is found here.");
        }

        if (Forms.TryGetValue(typeToConvert, out JsonConverter? form))
        {
            return form;
        }

        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw AheadOfTime(typeToConvert);
        }

        return (JsonConverter)Activator.CreateInstance(Converters[typeToConvert.GetGenericTypeDefinition()].MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    /// <summary>Says which converter an application that is compiled ahead of time has to add.</summary>
    /// <param name="type">The type to convert, one of the generic values.</param>
    /// <returns>The error.</returns>
    internal static NotSupportedException AheadOfTime(Type type) => new(
        $"An application compiled ahead of time cannot make the JSON converter of {TypeNames.Of(type)} by reflection: " +
        $"add {nameof(MetricsJsonConverterFactory)}.Of{TypeNames.Of(type)}() to JsonSerializerOptions.Converters.");
}
