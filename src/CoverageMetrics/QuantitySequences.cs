using System;
using System.Collections.Generic;

namespace CoverageMetrics;

/// <summary>Adds up sequences of quantities and pools sequences of ratios.</summary>
/// <remarks>There is no average: pool the ratios and take the percentage of the result.</remarks>
public static class QuantitySequences
{
    /// <summary>Adds people who do not overlap.</summary>
    /// <typeparam name="TGroup">The people who were counted.</typeparam>
    /// <param name="headcounts">The headcounts, of areas that do not overlap.</param>
    /// <returns>All the people; nobody for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="headcounts"/> is null.</exception>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public static Headcount<TGroup> Sum<TGroup>(this IEnumerable<Headcount<TGroup>> headcounts)
        where TGroup : struct, IPopulationGroup =>
        Fold(headcounts, nameof(headcounts), static (left, right) => left + right);

    /// <summary>Adds changes of areas that do not overlap, or one after the other.</summary>
    /// <typeparam name="TGroup">The people who were counted.</typeparam>
    /// <param name="changes">The changes.</param>
    /// <returns>All of them together; no change for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> is null.</exception>
    /// <exception cref="OverflowException">The sum is beyond <see cref="long.MaxValue"/> people either way.</exception>
    public static HeadcountChange<TGroup> Sum<TGroup>(this IEnumerable<HeadcountChange<TGroup>> changes)
        where TGroup : struct, IPopulationGroup =>
        Fold(changes, nameof(changes), static (left, right) => left + right);

    /// <summary>Adds amounts.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="amounts">The amounts.</param>
    /// <returns>All of them together; nothing for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="amounts"/> is null.</exception>
    /// <exception cref="OverflowException">The sum is more than 10^20.</exception>
    public static Amount<TCurrency> Sum<TCurrency>(this IEnumerable<Amount<TCurrency>> amounts)
        where TCurrency : struct, ICurrency =>
        Fold(amounts, nameof(amounts), static (left, right) => left + right);

    /// <summary>Adds changes of amounts.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="changes">The changes.</param>
    /// <returns>All of them together; no change for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> is null.</exception>
    /// <exception cref="OverflowException">The sum is beyond 10^20 either way.</exception>
    public static AmountChange<TCurrency> Sum<TCurrency>(this IEnumerable<AmountChange<TCurrency>> changes)
        where TCurrency : struct, ICurrency =>
        Fold(changes, nameof(changes), static (left, right) => left + right);

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
        Fold(coverages, nameof(coverages), static (left, right) => left.Pool(right));

    /// <summary>Pools the growths of areas that do not overlap, by adding their quantities.</summary>
    /// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
    /// <param name="growths">The growths, over the same time.</param>
    /// <returns>The growth of all together; from nothing to nothing for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="growths"/> is null.</exception>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public static Growth<TQuantity> Pool<TQuantity>(this IEnumerable<Growth<TQuantity>> growths)
        where TQuantity : struct, IQuantity<TQuantity> =>
        Fold(growths, nameof(growths), static (left, right) => left.Pool(right));

    /// <summary>Pools the attainments of areas that do not overlap, by adding their quantities.</summary>
    /// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
    /// <param name="attainments">The attainments, of the same date.</param>
    /// <returns>The attainment of all together; nothing of nothing for an empty sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="attainments"/> is null.</exception>
    /// <exception cref="OverflowException">A sum does not fit.</exception>
    public static Attainment<TQuantity> Pool<TQuantity>(this IEnumerable<Attainment<TQuantity>> attainments)
        where TQuantity : struct, IQuantity<TQuantity> =>
        Fold(attainments, nameof(attainments), static (left, right) => left.Pool(right));

    private static T Fold<T>(IEnumerable<T> values, string parameter, Func<T, T, T> combine)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        T result = default;
        foreach (T value in values)
        {
            result = combine(result, value);
        }

        return result;
    }
}
