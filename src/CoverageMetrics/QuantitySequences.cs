using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CoverageMetrics;

/// <summary>Adds up sequences of quantities and pools sequences of ratios.</summary>
/// <remarks>
/// <para>There is no average: pool the ratios and take the percentage of the result.</para>
/// <para>Safe to share, as nothing is kept; costs one pass over the sequence.</para>
/// </remarks>
public static class QuantitySequences
{
    // A struct with this member is compiled into the loop, where a delegate would be called for every value: pooling a list of a
    // million coverages then takes what adding their longs does, not five times that.
    private interface ICombination<T>
    {
        static abstract T Combine(T left, T right);
    }

    /// <summary>Adds people who do not overlap.</summary>
    /// <typeparam name="TGroup">The people who were counted.</typeparam>
    /// <param name="headcounts">The headcounts, of areas that do not overlap.</param>
    /// <returns>All the people; nobody for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="headcounts"/> is null.</exception>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public static Headcount<TGroup> Sum<TGroup>(this IEnumerable<Headcount<TGroup>> headcounts)
        where TGroup : struct, IPopulationGroup =>
        Fold<Headcount<TGroup>, Addition<Headcount<TGroup>>>(headcounts, nameof(headcounts));

    /// <summary>Adds changes of areas that do not overlap, or one after the other.</summary>
    /// <typeparam name="TGroup">The people who were counted.</typeparam>
    /// <param name="changes">The changes.</param>
    /// <returns>All of them together; no change for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> is null.</exception>
    /// <exception cref="OverflowException">The sum is beyond <see cref="long.MaxValue"/> people either way.</exception>
    public static HeadcountChange<TGroup> Sum<TGroup>(this IEnumerable<HeadcountChange<TGroup>> changes)
        where TGroup : struct, IPopulationGroup =>
        Fold<HeadcountChange<TGroup>, Addition<HeadcountChange<TGroup>>>(changes, nameof(changes));

    /// <summary>Adds counts of what is not people.</summary>
    /// <typeparam name="TUnit">What was counted.</typeparam>
    /// <param name="counts">The counts.</param>
    /// <returns>All of them together; none for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="counts"/> is null.</exception>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public static Count<TUnit> Sum<TUnit>(this IEnumerable<Count<TUnit>> counts)
        where TUnit : struct, ICountedUnit =>
        Fold<Count<TUnit>, Addition<Count<TUnit>>>(counts, nameof(counts));

    /// <summary>Adds amounts.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="amounts">The amounts.</param>
    /// <returns>All of them together; nothing for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="amounts"/> is null.</exception>
    /// <exception cref="OverflowException">The sum is more than 10^20.</exception>
    public static Amount<TCurrency> Sum<TCurrency>(this IEnumerable<Amount<TCurrency>> amounts)
        where TCurrency : struct, ICurrency =>
        Fold<Amount<TCurrency>, Addition<Amount<TCurrency>>>(amounts, nameof(amounts));

    /// <summary>Adds changes of amounts.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="changes">The changes.</param>
    /// <returns>All of them together; no change for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> is null.</exception>
    /// <exception cref="OverflowException">The sum is beyond 10^20 either way.</exception>
    public static AmountChange<TCurrency> Sum<TCurrency>(this IEnumerable<AmountChange<TCurrency>> changes)
        where TCurrency : struct, ICurrency =>
        Fold<AmountChange<TCurrency>, Addition<AmountChange<TCurrency>>>(changes, nameof(changes));

    /// <summary>Pools the coverages of areas that do not overlap, by adding their counts.</summary>
    /// <typeparam name="TCovered">The people who are covered.</typeparam>
    /// <typeparam name="TDenominator">The people the coverage is measured against.</typeparam>
    /// <param name="coverages">The coverages.</param>
    /// <returns>The coverage of all together; nobody out of nobody for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="coverages"/> is null.</exception>
    /// <exception cref="OverflowException">A count is more than <see cref="long.MaxValue"/>.</exception>
    public static Coverage<TCovered, TDenominator> Pool<TCovered, TDenominator>(this IEnumerable<Coverage<TCovered, TDenominator>> coverages)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator =>
        Fold<Coverage<TCovered, TDenominator>, CoveragePooling<TCovered, TDenominator>>(coverages, nameof(coverages));

    /// <summary>Pools the growths of areas that do not overlap, by adding their quantities.</summary>
    /// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
    /// <param name="growths">The growths, over the same time.</param>
    /// <returns>The growth of all together; from nothing to nothing for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="growths"/> is null.</exception>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public static Growth<TQuantity> Pool<TQuantity>(this IEnumerable<Growth<TQuantity>> growths)
        where TQuantity : struct, IQuantity<TQuantity> =>
        Fold<Growth<TQuantity>, GrowthPooling<TQuantity>>(growths, nameof(growths));

    /// <summary>Pools the attainments of areas that do not overlap, by adding their quantities.</summary>
    /// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
    /// <param name="attainments">The attainments, of the same date.</param>
    /// <returns>The attainment of all together; nothing of nothing for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="attainments"/> is null.</exception>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public static Attainment<TQuantity> Pool<TQuantity>(this IEnumerable<Attainment<TQuantity>> attainments)
        where TQuantity : struct, IQuantity<TQuantity> =>
        Fold<Attainment<TQuantity>, AttainmentPooling<TQuantity>>(attainments, nameof(attainments));

    /// <summary>Pools the ratios of areas that do not overlap, by adding both quantities.</summary>
    /// <typeparam name="TOf">What is divided.</typeparam>
    /// <typeparam name="TPer">What it is divided by.</typeparam>
    /// <param name="ratios">The ratios.</param>
    /// <returns>The ratio of all together; nothing per nothing for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ratios"/> is null.</exception>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public static Ratio<TOf, TPer> Pool<TOf, TPer>(this IEnumerable<Ratio<TOf, TPer>> ratios)
        where TOf : struct, IQuantity<TOf>
        where TPer : struct, IQuantity<TPer> =>
        Fold<Ratio<TOf, TPer>, RatioPooling<TOf, TPer>>(ratios, nameof(ratios));

    private static T Fold<T, TCombination>(IEnumerable<T> values, string parameter)
        where T : struct
        where TCombination : struct, ICombination<T>
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        switch (values)
        {
            case T[] array:
                return Fold<T, TCombination>(array);
            case List<T> list:
                return Fold<T, TCombination>(CollectionsMarshal.AsSpan(list));
        }

        T result = default;
        foreach (T value in values)
        {
            result = TCombination.Combine(result, value);
        }

        return result;
    }

    private static T Fold<T, TCombination>(ReadOnlySpan<T> values)
        where T : struct
        where TCombination : struct, ICombination<T>
    {
        T result = default;
        foreach (T value in values)
        {
            result = TCombination.Combine(result, value);
        }

        return result;
    }

    private readonly struct Addition<T> : ICombination<T>
        where T : struct, IAdditionOperators<T, T, T>
    {
        public static T Combine(T left, T right) => left + right;
    }

    private readonly struct CoveragePooling<TCovered, TDenominator> : ICombination<Coverage<TCovered, TDenominator>>
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator
    {
        public static Coverage<TCovered, TDenominator> Combine(Coverage<TCovered, TDenominator> left, Coverage<TCovered, TDenominator> right) => left.Pool(right);
    }

    private readonly struct GrowthPooling<TQuantity> : ICombination<Growth<TQuantity>>
        where TQuantity : struct, IQuantity<TQuantity>
    {
        public static Growth<TQuantity> Combine(Growth<TQuantity> left, Growth<TQuantity> right) => left.Pool(right);
    }

    private readonly struct RatioPooling<TOf, TPer> : ICombination<Ratio<TOf, TPer>>
        where TOf : struct, IQuantity<TOf>
        where TPer : struct, IQuantity<TPer>
    {
        public static Ratio<TOf, TPer> Combine(Ratio<TOf, TPer> left, Ratio<TOf, TPer> right) => left.Pool(right);
    }

    private readonly struct AttainmentPooling<TQuantity> : ICombination<Attainment<TQuantity>>
        where TQuantity : struct, IQuantity<TQuantity>
    {
        public static Attainment<TQuantity> Combine(Attainment<TQuantity> left, Attainment<TQuantity> right) => left.Pool(right);
    }
}
