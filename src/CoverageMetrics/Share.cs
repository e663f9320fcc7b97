using System;
using System.Collections.Generic;
using System.Linq;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

/// <summary>Makes shares of a whole, and rounds a set of them so that they add up.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes, and a sort of the parts where they have to add up.</remarks>
public static class Share
{
    /// <summary>Puts a part beside the whole it belongs to.</summary>
    /// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
    /// <param name="part">The part: a province.</param>
    /// <param name="whole">The whole: the nation.</param>
    /// <returns>The share; its percentage is undefined when <paramref name="whole"/> is zero.</returns>
    public static Share<TQuantity> Of<TQuantity>(TQuantity part, TQuantity whole)
        where TQuantity : struct, IQuantity<TQuantity> =>
        new(part, whole);

    /// <summary>Rounds the shares of all parts of a whole so that they add up to exactly 100 %.</summary>
    /// <remarks>
    /// The method of the largest remainder: each share is rounded down, and the units that are missing go to the shares that lost most. Of
    /// two that lost the same, the larger part comes first, then the one given first. A share may so differ from its own rounding by up to one unit of its last
    /// decimal, which is why this is asked for and never done silently.
    /// </remarks>
    /// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
    /// <param name="parts">All the parts. Their sum is the whole.</param>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <returns>The rounded shares, in the order of the parts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    /// <exception cref="InvalidOperationException">The parts are all zero, so that there are no shares.</exception>
    /// <exception cref="OverflowException">The sum of the parts does not fit.</exception>
    public static IReadOnlyList<Percentage<Total>> RoundToAddUp<TQuantity>(IEnumerable<TQuantity> parts, int decimals)
        where TQuantity : struct, IQuantity<TQuantity>
    {
        if (!TryRoundToAddUp(parts, decimals, out IReadOnlyList<Percentage<Total>> shares))
        {
            Guard.ThrowUndefined("share", TQuantity.Unit, "all the parts are zero");
        }

        return shares;
    }

    /// <summary>Rounds the shares of all parts of a whole so that they add up to exactly 100 %, if there are shares.</summary>
    /// <remarks>See <see cref="RoundToAddUp{TQuantity}"/>.</remarks>
    /// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
    /// <param name="parts">All the parts. Their sum is the whole.</param>
    /// <param name="decimals">How many decimals to keep, 0 to 10.</param>
    /// <param name="shares">The rounded shares, in the order of the parts, or none.</param>
    /// <returns>Whether a part is not zero.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not between 0 and 10.</exception>
    /// <exception cref="OverflowException">The sum of the parts does not fit.</exception>
    public static bool TryRoundToAddUp<TQuantity>(IEnumerable<TQuantity> parts, int decimals, out IReadOnlyList<Percentage<Total>> shares)
        where TQuantity : struct, IQuantity<TQuantity>
    {
        ArgumentNullException.ThrowIfNull(parts);
        Guard.Decimals(decimals);
        TQuantity[] all = parts.ToArray();
        TQuantity whole = all.Aggregate(default(TQuantity), TQuantity.Add);
        if (whole.Number == 0)
        {
            shares = [];
            return false;
        }

        shares = Array.ConvertAll(
            LargestRemainder.Round(Array.ConvertAll(all, static part => part.Number), whole.Number, decimals),
            static percent => new Percentage<Total>(percent));
        return true;
    }
}
