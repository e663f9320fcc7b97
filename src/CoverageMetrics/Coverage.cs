using System.Collections.Generic;

namespace CoverageMetrics;

/// <summary>Makes coverages.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes.</remarks>
public static class Coverage
{
    /// <summary>Puts the people covered beside the people who could be.</summary>
    /// <typeparam name="TCovered">The people who are covered.</typeparam>
    /// <typeparam name="TDenominator">The people the coverage is measured against.</typeparam>
    /// <param name="covered">How many are covered.</param>
    /// <param name="total">How many could be. It may be nobody, and it may be fewer than are covered.</param>
    /// <returns>The coverage.</returns>
    public static Coverage<TCovered, TDenominator> Of<TCovered, TDenominator>(Headcount<TCovered> covered, Headcount<TDenominator> total)
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator =>
        new(covered.Persons, total.Persons);

    /// <summary>Puts the people of a part beside those of its whole: the active members out of the registered ones.</summary>
    /// <remarks>As <see cref="Of"/>, but a part of another whole does not compile.</remarks>
    /// <typeparam name="TPart">The part, which says that it is one.</typeparam>
    /// <typeparam name="TWhole">The whole.</typeparam>
    /// <param name="part">How many are in the part. More than are in the whole is kept as it was counted, and is for <c>PublishingChecks</c> to find.</param>
    /// <param name="whole">How many are in the whole.</param>
    /// <returns>The coverage.</returns>
    public static Coverage<TPart, TWhole> OfPart<TPart, TWhole>(Headcount<TPart> part, Headcount<TWhole> whole)
        where TPart : struct, INumerator, IPartOf<TWhole>
        where TWhole : struct, IDenominator => Of(part, whole);

    /// <summary>Gets the order of coverages by percentage, exact at any counts; undefined coverages come first.</summary>
    /// <typeparam name="TCovered">The people who are covered.</typeparam>
    /// <typeparam name="TDenominator">The people the coverage is measured against.</typeparam>
    /// <returns>The order, for sorting.</returns>
    public static IComparer<Coverage<TCovered, TDenominator>> ByPercentage<TCovered, TDenominator>()
        where TCovered : struct, INumerator
        where TDenominator : struct, IDenominator =>
        Comparer<Coverage<TCovered, TDenominator>>.Create(static (left, right) => left.ComparePercentageTo(right));
}
