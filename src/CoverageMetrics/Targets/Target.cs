using System;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Targets;

/// <summary>Makes targets: a headcount or an amount, or a percentage of a denominator.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes.</remarks>
public static class Target
{
    /// <summary>Makes a target in people.</summary>
    /// <typeparam name="TGroup">The people who are planned.</typeparam>
    /// <param name="terms">For which area and day, set by whom.</param>
    /// <param name="people">How many.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    public static Target<Headcount<TGroup>> Of<TGroup>(TargetTerms terms, Headcount<TGroup> people)
        where TGroup : struct, IPopulationGroup
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new(terms, GroupCode<TGroup>.Value, people);
    }

    /// <summary>Makes a target in what is counted and is not people.</summary>
    /// <typeparam name="TUnit">What is planned.</typeparam>
    /// <param name="terms">For which area and day, set by whom.</param>
    /// <param name="subject">The code of what the units are of: decisions settled.</param>
    /// <param name="count">How many.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is null, empty or white space.</exception>
    public static Target<Count<TUnit>> Of<TUnit>(TargetTerms terms, string subject, Count<TUnit> count)
        where TUnit : struct, ICountedUnit
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new(terms, Internal.Guard.Code(subject, nameof(subject)), count);
    }

    /// <summary>Makes a target in money.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="terms">For which area and day, set by whom.</param>
    /// <param name="subject">The code of what the money is: receipts, benefits.</param>
    /// <param name="amount">How much.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is null, empty or white space.</exception>
    public static Target<Amount<TCurrency>> Of<TCurrency>(TargetTerms terms, string subject, Amount<TCurrency> amount)
        where TCurrency : struct, ICurrency
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new(terms, Internal.Guard.Code(subject, nameof(subject)), amount);
    }

    /// <summary>Makes a target for a coverage.</summary>
    /// <typeparam name="TCovered">The people who are to be covered.</typeparam>
    /// <typeparam name="TDenominator">The people the percentage is of.</typeparam>
    /// <param name="terms">For which area and day, set by whom.</param>
    /// <param name="percentage">How many per hundred.</param>
    /// <returns>The target.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="terms"/> is null.</exception>
    public static CoverageTarget<TCovered, TDenominator> Of<TCovered, TDenominator>(TargetTerms terms, Percentage<TDenominator> percentage)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new(terms, percentage);
    }

    /// <summary>Finds how much has to come every month from here on, in whole people.</summary>
    /// <typeparam name="TGroup">The people who are planned.</typeparam>
    /// <param name="pace">The pace.</param>
    /// <returns>The fewest people a month with which the target is reached, or for a target that is met by less, the most; negative where people may
    /// or have to go.</returns>
    /// <exception cref="InvalidOperationException">No month is left.</exception>
    public static HeadcountChange<TGroup> PerMonth<TGroup>(this Pace<Headcount<TGroup>> pace)
        where TGroup : struct, IPopulationGroup =>
        new((long)pace.NumberPerMonth(decimals: 0));

    /// <summary>Finds how many have to come every month from here on.</summary>
    /// <typeparam name="TUnit">What is planned.</typeparam>
    /// <param name="pace">The pace.</param>
    /// <returns>The fewest a month with which the target is reached, or for a target that is met by less, the most; negative where some may or have to go.</returns>
    /// <exception cref="InvalidOperationException">No month is left.</exception>
    public static ObservedChange PerMonth<TUnit>(this Pace<Count<TUnit>> pace)
        where TUnit : struct, ICountedUnit =>
        new(pace.NumberPerMonth(decimals: 0), GroupCode<TUnit>.Value);

    /// <summary>Finds how much has to come every month from here on, to four decimals of the currency.</summary>
    /// <typeparam name="TCurrency">The currency.</typeparam>
    /// <param name="pace">The pace.</param>
    /// <returns>The least money a month with which the target is reached, or for a target that is met by less, the most; negative where it may or has to
    /// go down.</returns>
    /// <exception cref="InvalidOperationException">No month is left.</exception>
    public static AmountChange<TCurrency> PerMonth<TCurrency>(this Pace<Amount<TCurrency>> pace)
        where TCurrency : struct, ICurrency =>
        new(pace.NumberPerMonth(decimals: 4));
}
