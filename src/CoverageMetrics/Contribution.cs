using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

/// <summary>Makes contributions to growth, and rounds a set of them so that they add up.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes, and a sort of the parts where they have to add up.</remarks>
public static class Contribution
{
    /// <summary>Puts the growth of a part beside the growth of the whole.</summary>
    /// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
    /// <param name="part">The growth of the part: a province.</param>
    /// <param name="whole">The growth of the whole over the same time: the nation.</param>
    /// <returns>The contribution; its points are undefined when the whole started from zero.</returns>
    public static Contribution<TQuantity> Of<TQuantity>(Growth<TQuantity> part, Growth<TQuantity> whole)
        where TQuantity : struct, IQuantity<TQuantity> =>
        new(part, whole.Earlier);

    /// <summary>Rounds the contributions of all parts so that they add up to the rounded growth of the whole.</summary>
    /// <remarks>The method of the largest remainder, as in <see cref="Share.RoundToAddUp{TQuantity}"/>: a contribution may so differ from its own
    /// rounding by up to one unit of its last decimal.</remarks>
    /// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
    /// <param name="contributions">The contributions of all the parts of one whole.</param>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <returns>The rounded contributions, in the order given.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="contributions"/> is null.</exception>
    /// <exception cref="ArgumentException">The contributions are to different wholes.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    /// <exception cref="InvalidOperationException">The whole started from zero, so that it has no growth rate.</exception>
    /// <exception cref="OverflowException">A sum of the quantities does not fit, or a contribution has more digits than a decimal keeps.</exception>
    public static IReadOnlyList<PercentagePoints> RoundToAddUp<TQuantity>(IEnumerable<Contribution<TQuantity>> contributions, int decimals)
        where TQuantity : struct, IQuantity<TQuantity>
    {
        if (!TryRoundToAddUp(contributions, decimals, out IReadOnlyList<PercentagePoints> points))
        {
            Guard.ThrowUndefined("contribution", TQuantity.Unit, "the whole started from zero");
        }

        return points;
    }

    /// <summary>Rounds the contributions of all parts so that they add up to the rounded growth of the whole, if it has one.</summary>
    /// <remarks>See <see cref="RoundToAddUp{TQuantity}"/>.</remarks>
    /// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
    /// <param name="contributions">The contributions of all the parts of one whole.</param>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <param name="points">The rounded contributions, in the order given, or none.</param>
    /// <returns>Whether the whole started from more than zero, or there is no part.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="contributions"/> is null.</exception>
    /// <exception cref="ArgumentException">The contributions are to different wholes.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    /// <exception cref="OverflowException">A sum of the quantities does not fit, or a contribution has more digits than a decimal keeps.</exception>
    public static bool TryRoundToAddUp<TQuantity>(IEnumerable<Contribution<TQuantity>> contributions, int decimals, out IReadOnlyList<PercentagePoints> points)
        where TQuantity : struct, IQuantity<TQuantity>
    {
        ArgumentNullException.ThrowIfNull(contributions);
        Guard.Decimals(decimals);
        Contribution<TQuantity>[] all = contributions.ToArray();
        points = [];
        if (all.Length == 0)
        {
            return true;
        }

        Contribution<TQuantity> pooled = all.Aggregate(static (left, right) => left.Pool(right));
        if (!pooled.IsDefined)
        {
            return false;
        }

        points = Array.ConvertAll(
            LargestRemainder.Round(Array.ConvertAll(all, static one => one.Change), pooled.WholeEarlier.Number, decimals),
            static change => new PercentagePoints(change));
        return true;
    }
}
