using System;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Figures;

/// <summary>Works out the number that a published pair of figures implies but does not state.</summary>
/// <remarks>
/// <para>The results are <see cref="FigureStatus.Derived"/>: a percentage printed to two decimals fixes the number behind it to three or four digits only. Where that
/// matters, read the figures as intervals.</para>
/// <para>Safe to share, as nothing is kept; costs one division.</para>
/// </remarks>
public static class Implied
{
    private const decimal FarTooMany = 1_000_000_000_000_000_000_000m;

    /// <summary>Finds the denominator behind a count and its percentage.</summary>
    /// <typeparam name="TCovered">The people who are covered.</typeparam>
    /// <typeparam name="TDenominator">The people the percentage is of.</typeparam>
    /// <param name="covered">How many are covered.</param>
    /// <param name="percentage">The percentage printed beside them.</param>
    /// <returns>100 covered / percentage to whole people; undefined for 0 %, and where it is more than <see cref="long.MaxValue"/> people.</returns>
    public static Figure<Headcount<TDenominator>> Denominator<TCovered, TDenominator>(Headcount<TCovered> covered, Percentage<TDenominator> percentage)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator =>
        Behind(new Headcount<TDenominator>(covered.Persons), percentage.Percent, long.MaxValue);

    /// <summary>Finds the plan behind a count and its attainment.</summary>
    /// <typeparam name="TGroup">The people counted and planned.</typeparam>
    /// <param name="actual">How many there are.</param>
    /// <param name="attainment">The attainment printed beside them.</param>
    /// <returns>100 actual / attainment to whole people; undefined for 0 %, and where it is more than <see cref="long.MaxValue"/> people.</returns>
    public static Figure<Headcount<TGroup>> Target<TGroup>(Headcount<TGroup> actual, Percentage<Plan> attainment)
        where TGroup : struct, IPopulationGroup =>
        Behind(actual, attainment.Percent, long.MaxValue);

    /// <summary>Finds the earlier count behind a later one and its growth.</summary>
    /// <typeparam name="TGroup">The people counted.</typeparam>
    /// <param name="later">The later count.</param>
    /// <param name="rate">The growth printed beside it.</param>
    /// <returns>Later / (1 + rate) to whole people; undefined for a rate of -100 %, and where it is more than <see cref="long.MaxValue"/> people.</returns>
    public static Figure<Headcount<TGroup>> Earlier<TGroup>(Headcount<TGroup> later, GrowthRate rate)
        where TGroup : struct, IPopulationGroup =>
        Behind(later, 100m + rate.Percent, long.MaxValue);

    /// <summary>Finds the earlier count of what is not people behind a later one and its growth.</summary>
    /// <typeparam name="TUnit">What was counted.</typeparam>
    /// <param name="later">The later count.</param>
    /// <param name="rate">The growth printed beside it.</param>
    /// <returns>Later / (1 + rate) to whole units; undefined for a rate of -100 %, and where it is more than <see cref="long.MaxValue"/> units.</returns>
    public static Figure<Count<TUnit>> Earlier<TUnit>(Count<TUnit> later, GrowthRate rate)
        where TUnit : struct, ICountedUnit =>
        Behind(later, 100m + rate.Percent, long.MaxValue);

    /// <summary>Finds the earlier amount behind a later one and its growth.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="later">The later amount.</param>
    /// <param name="rate">The growth printed beside it.</param>
    /// <returns>Later / (1 + rate) to whole units of the currency; undefined for a rate of -100 %, and where it is more than 10^20.</returns>
    public static Figure<Amount<TCurrency>> Earlier<TCurrency>(Amount<TCurrency> later, GrowthRate rate)
        where TCurrency : struct, ICurrency =>
        Behind(later, 100m + rate.Percent, Money.Largest);

    private static Figure<TQuantity> Behind<TQuantity>(TQuantity part, decimal percent, decimal largest)
        where TQuantity : struct, IQuantity<TQuantity>
    {
        if (percent == 0)
        {
            return Figure.None<TQuantity>(NoValueReason.Undefined, NoValueDetail.DividedByZero);
        }

        decimal whole = Whole(part.Number, percent);
        return whole <= largest
            ? Figure.Of(TQuantity.FromNumber(whole), FigureStatus.Derived)
            : Figure.None<TQuantity>(NoValueReason.Undefined, NoValueDetail.TooLarge);
    }

    // Where the quotient might not fit a decimal, it is far more than can be counted.
    private static decimal Whole(decimal part, decimal percent)
    {
        decimal hundredfold = 100m * part;
        return percent < 1m && hundredfold > percent * FarTooMany ? FarTooMany : decimal.Round(hundredfold / percent, MidpointRounding.AwayFromZero);
    }
}
