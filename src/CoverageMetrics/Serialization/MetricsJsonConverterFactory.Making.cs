using System;
using System.Text.Json.Serialization;
using CoverageMetrics.Figures;
using CoverageMetrics.Targets;

namespace CoverageMetrics.Serialization;

/// <content>The converters of generic types, for applications that are compiled ahead of time.</content>
public sealed partial class MetricsJsonConverterFactory
{
    /// <summary>Makes a converter for the options that rounds percentages, points and growth rates when they are written, half away from zero; without it they have all their digits.</summary>
    /// <remarks>What was written is read back as the rounded value. Counts, money, and what was published or planned stay as they are. An application compiled ahead of time adds it for <see cref="AnyPercentage"/>,
    /// <see cref="GrowthRate"/> and <see cref="PercentagePoints"/>.</remarks>
    /// <param name="decimals">The number of decimals, 0 to 10.</param>
    /// <returns>The converter; it stands before those that the types name.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    public static JsonConverter RoundPercentages(int decimals) => new RoundingJsonConverterFactory(decimals);

    /// <summary>Makes the converter of headcounts.</summary>
    /// <typeparam name="TGroup">The people.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<Headcount<TGroup>> OfHeadcount<TGroup>()
        where TGroup : struct, IPopulationGroup =>
        new HeadcountJsonConverter<TGroup>();

    /// <summary>Makes the converter of changes of a headcount.</summary>
    /// <typeparam name="TGroup">The people.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<HeadcountChange<TGroup>> OfHeadcountChange<TGroup>()
        where TGroup : struct, IPopulationGroup =>
        new HeadcountChangeJsonConverter<TGroup>();

    /// <summary>Makes the converter of counts of what is not people.</summary>
    /// <typeparam name="TUnit">What was counted.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<Count<TUnit>> OfCount<TUnit>()
        where TUnit : struct, ICountedUnit =>
        new CountJsonConverter<TUnit>();

    /// <summary>Makes the converter of amounts of money.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<Amount<TCurrency>> OfAmount<TCurrency>()
        where TCurrency : struct, ICurrency =>
        new AmountJsonConverter<TCurrency>();

    /// <summary>Makes the converter of changes of an amount.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<AmountChange<TCurrency>> OfAmountChange<TCurrency>()
        where TCurrency : struct, ICurrency =>
        new AmountChangeJsonConverter<TCurrency>();

    /// <summary>Makes the converter of percentages.</summary>
    /// <typeparam name="TBase">What is a hundred per cent.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<Percentage<TBase>> OfPercentage<TBase>()
        where TBase : struct, IPercentageBase =>
        new PercentageJsonConverter<TBase>();

    /// <summary>Makes the converter of growths.</summary>
    /// <typeparam name="TQuantity">The quantity.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<Growth<TQuantity>> OfGrowth<TQuantity>()
        where TQuantity : struct, IQuantity<TQuantity> =>
        new GrowthJsonConverter<TQuantity>();

    /// <summary>Makes the converter of attainments.</summary>
    /// <typeparam name="TQuantity">The quantity.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<Attainment<TQuantity>> OfAttainment<TQuantity>()
        where TQuantity : struct, IQuantity<TQuantity> =>
        new AttainmentJsonConverter<TQuantity>();

    /// <summary>Makes the converter of shares.</summary>
    /// <typeparam name="TQuantity">The quantity.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<Share<TQuantity>> OfShare<TQuantity>()
        where TQuantity : struct, IQuantity<TQuantity> =>
        new ShareJsonConverter<TQuantity>();

    /// <summary>Makes the converter of ratios.</summary>
    /// <typeparam name="TOf">What is divided.</typeparam>
    /// <typeparam name="TPer">What it is divided by.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<Ratio<TOf, TPer>> OfRatio<TOf, TPer>()
        where TOf : struct, IQuantity<TOf>
        where TPer : struct, IQuantity<TPer> =>
        new RatioJsonConverter<TOf, TPer>();

    /// <summary>Makes the converter of contributions.</summary>
    /// <typeparam name="TQuantity">The quantity.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<Contribution<TQuantity>> OfContribution<TQuantity>()
        where TQuantity : struct, IQuantity<TQuantity> =>
        new ContributionJsonConverter<TQuantity>();

    /// <summary>Makes the converter of coverages.</summary>
    /// <typeparam name="TCovered">The people covered.</typeparam>
    /// <typeparam name="TDenominator">Those who could be.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<Coverage<TCovered, TDenominator>> OfCoverage<TCovered, TDenominator>()
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator =>
        new CoverageJsonConverter<TCovered, TDenominator>();

    /// <summary>Makes the converter of figures.</summary>
    /// <typeparam name="T">The value; it has a form of its own.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<Figure<T>> OfFigure<T>()
        where T : struct =>
        new FigureJsonConverter<T>();

    /// <summary>Makes the converter of bounds.</summary>
    /// <typeparam name="T">The value; it has a form of its own.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<Bounds<T>> OfBounds<T>()
        where T : struct =>
        new BoundsJsonConverter<T>();

    /// <summary>Makes the converter of targets.</summary>
    /// <typeparam name="TQuantity">The quantity.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<Target<TQuantity>> OfTarget<TQuantity>()
        where TQuantity : struct, IQuantity<TQuantity> =>
        new TargetJsonConverter<TQuantity>();

    /// <summary>Makes the converter of targets of a coverage.</summary>
    /// <typeparam name="TCovered">The people covered.</typeparam>
    /// <typeparam name="TDenominator">Those who could be.</typeparam>
    /// <returns>The converter, for the options.</returns>
    public static JsonConverter<CoverageTarget<TCovered, TDenominator>> OfCoverageTarget<TCovered, TDenominator>()
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator =>
        new CoverageTargetJsonConverter<TCovered, TDenominator>();
}
