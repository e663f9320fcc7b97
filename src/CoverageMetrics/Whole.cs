using System;
using CoverageMetrics.Internal;

namespace CoverageMetrics;

/// <summary>Adds up a whole from the disjoint parts that its group has declared.</summary>
/// <remarks>
/// <para>The only way in which headcounts of different groups add: social insurance is the compulsory and the voluntary scheme, because its group says so by
/// <see cref="IWholeOf{TPart1, TPart2}"/>. Parts in another order, or undeclared ones, do not compile.</para>
/// <para>Safe to share, as nothing is kept; costs one addition a part.</para>
/// </remarks>
public static class Whole
{
    /// <summary>Names the whole to be added up.</summary>
    /// <typeparam name="TWhole">The group that declares its parts.</typeparam>
    /// <returns>The whole, to be followed by <c>FromParts</c>.</returns>
    public static Whole<TWhole> Of<TWhole>()
        where TWhole : struct, IPopulationGroup
    {
        GroupCode<TWhole>.Check();
        return default;
    }

    /// <summary>Adds the two declared parts.</summary>
    /// <typeparam name="TWhole">The whole.</typeparam>
    /// <typeparam name="TPart1">The first part.</typeparam>
    /// <typeparam name="TPart2">The second part.</typeparam>
    /// <param name="whole">The whole.</param>
    /// <param name="part1">The people of the first part.</param>
    /// <param name="part2">The people of the second part, none of whom is in the first.</param>
    /// <returns>The people of the whole.</returns>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public static Headcount<TWhole> FromParts<TWhole, TPart1, TPart2>(this Whole<TWhole> whole, Headcount<TPart1> part1, Headcount<TPart2> part2)
        where TWhole : struct, IWholeOf<TPart1, TPart2>
        where TPart1 : struct, IPopulationGroup
        where TPart2 : struct, IPopulationGroup =>
        new(Guard.Add(part1.Persons, part2.Persons));

    /// <summary>Adds the three declared parts.</summary>
    /// <typeparam name="TWhole">The whole.</typeparam>
    /// <typeparam name="TPart1">The first part.</typeparam>
    /// <typeparam name="TPart2">The second part.</typeparam>
    /// <typeparam name="TPart3">The third part.</typeparam>
    /// <param name="whole">The whole.</param>
    /// <param name="part1">The people of the first part.</param>
    /// <param name="part2">The people of the second part.</param>
    /// <param name="part3">The people of the third part.</param>
    /// <returns>The people of the whole.</returns>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public static Headcount<TWhole> FromParts<TWhole, TPart1, TPart2, TPart3>(
        this Whole<TWhole> whole, Headcount<TPart1> part1, Headcount<TPart2> part2, Headcount<TPart3> part3)
        where TWhole : struct, IWholeOf<TPart1, TPart2, TPart3>
        where TPart1 : struct, IPopulationGroup
        where TPart2 : struct, IPopulationGroup
        where TPart3 : struct, IPopulationGroup =>
        new(Guard.Add(Guard.Add(part1.Persons, part2.Persons), part3.Persons));

    /// <summary>Adds the four declared parts.</summary>
    /// <typeparam name="TWhole">The whole.</typeparam>
    /// <typeparam name="TPart1">The first part.</typeparam>
    /// <typeparam name="TPart2">The second part.</typeparam>
    /// <typeparam name="TPart3">The third part.</typeparam>
    /// <typeparam name="TPart4">The fourth part.</typeparam>
    /// <param name="whole">The whole.</param>
    /// <param name="part1">The people of the first part.</param>
    /// <param name="part2">The people of the second part.</param>
    /// <param name="part3">The people of the third part.</param>
    /// <param name="part4">The people of the fourth part.</param>
    /// <returns>The people of the whole.</returns>
    /// <exception cref="OverflowException">There are more than <see cref="long.MaxValue"/>.</exception>
    public static Headcount<TWhole> FromParts<TWhole, TPart1, TPart2, TPart3, TPart4>(
        this Whole<TWhole> whole, Headcount<TPart1> part1, Headcount<TPart2> part2, Headcount<TPart3> part3, Headcount<TPart4> part4)
        where TWhole : struct, IWholeOf<TPart1, TPart2, TPart3, TPart4>
        where TPart1 : struct, IPopulationGroup
        where TPart2 : struct, IPopulationGroup
        where TPart3 : struct, IPopulationGroup
        where TPart4 : struct, IPopulationGroup =>
        new(Guard.Add(Guard.Add(part1.Persons, part2.Persons), Guard.Add(part3.Persons, part4.Persons)));
}
