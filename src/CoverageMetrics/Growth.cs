using System;

namespace CoverageMetrics;

/// <summary>Makes growths, and finds the change in each.</summary>
/// <remarks>
/// <para>The growth of a <em>percentage</em> is not offered: the distance between two percentages is in <see cref="PercentagePoints"/>.</para>
/// <para>Safe to share, as nothing is kept; costs the value that it makes.</para>
/// </remarks>
public static class Growth
{
    /// <summary>Keeps where a headcount started and where it got to.</summary>
    /// <typeparam name="TGroup">The people who were counted, the same on both dates.</typeparam>
    /// <param name="earlier">The headcount to grow from, usually the same period of the year before.</param>
    /// <param name="later">The headcount grown to.</param>
    /// <returns>The growth from one to the other; its rate is undefined when <paramref name="earlier"/> is nobody.</returns>
    public static Growth<Headcount<TGroup>> Between<TGroup>(Headcount<TGroup> earlier, Headcount<TGroup> later)
        where TGroup : struct, IPopulationGroup =>
        new(earlier, later);

    /// <summary>Keeps where a count started and where it got to.</summary>
    /// <typeparam name="TUnit">What was counted, the same both times.</typeparam>
    /// <param name="earlier">The count to grow from.</param>
    /// <param name="later">The count grown to.</param>
    /// <returns>The growth from one to the other; its rate is undefined when <paramref name="earlier"/> is none.</returns>
    public static Growth<Count<TUnit>> Between<TUnit>(Count<TUnit> earlier, Count<TUnit> later)
        where TUnit : struct, ICountedUnit =>
        new(earlier, later);

    /// <summary>Keeps where an amount started and where it got to.</summary>
    /// <typeparam name="TCurrency">The currency, the same on both dates.</typeparam>
    /// <param name="earlier">The amount to grow from, usually of the same period of the year before.</param>
    /// <param name="later">The amount grown to.</param>
    /// <returns>The growth from one to the other; its rate is undefined when <paramref name="earlier"/> is nothing.</returns>
    public static Growth<Amount<TCurrency>> Between<TCurrency>(Amount<TCurrency> earlier, Amount<TCurrency> later)
        where TCurrency : struct, ICurrency =>
        new(earlier, later);

    /// <summary>Finds the people gained.</summary>
    /// <typeparam name="TGroup">The people who were counted.</typeparam>
    /// <param name="growth">The growth of a headcount.</param>
    /// <returns>The later headcount less the earlier one.</returns>
    public static HeadcountChange<TGroup> Change<TGroup>(this Growth<Headcount<TGroup>> growth)
        where TGroup : struct, IPopulationGroup =>
        growth.Later - growth.Earlier;

    /// <summary>Finds the money gained.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="growth">The growth of an amount.</param>
    /// <returns>The later amount less the earlier one.</returns>
    public static AmountChange<TCurrency> Change<TCurrency>(this Growth<Amount<TCurrency>> growth)
        where TCurrency : struct, ICurrency =>
        growth.Later - growth.Earlier;

    /// <summary>Estimates the constant yearly rate that leads from the earlier quantity to the later one: (later / earlier)^(1 / years) - 1.</summary>
    /// <remarks>From the end of 2016 to the end of 2020 is four years, not five. An estimate: it is worked out in binary floating point.</remarks>
    /// <typeparam name="TQuantity">A <see cref="Headcount{TGroup}"/>, a <see cref="Count{TUnit}"/> or an <see cref="Amount{TCurrency}"/>.</typeparam>
    /// <param name="growth">The growth.</param>
    /// <param name="years">How many years lie between the two; <c>ReportingPeriod.EstimateYears</c> finds them between two days.</param>
    /// <returns>How many per hundred a year, approximately; -100 when the later quantity is zero.</returns>
    /// <exception cref="InvalidOperationException">The earlier quantity is zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="years"/> is not above zero, or no finite number.</exception>
    public static double EstimateMeanYearlyPercent<TQuantity>(this Growth<TQuantity> growth, double years)
        where TQuantity : struct, IQuantity<TQuantity>
    {
        if (!double.IsFinite(years) || years <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(years), years, "A mean yearly growth is over more than no years, and a finite number of them.");
        }

        return 100 * (Math.Pow((double)(1 + (growth.Rate.Percent / 100)), 1 / years) - 1);
    }
}
