using System;

namespace CoverageMetrics.Figures;

/// <summary>Makes bounds of figures.</summary>
/// <remarks>Safe to share, as nothing is kept; costs the value that it makes.</remarks>
public static class Bounds
{
    /// <summary>Makes bounds on both sides.</summary>
    /// <typeparam name="T">What the figure is.</typeparam>
    /// <param name="smallest">The smallest value it can have.</param>
    /// <param name="largest">The largest value it can have.</param>
    /// <param name="reason">Why no more is known.</param>
    /// <returns>The bounds, which each of the two ends can be reached within.</returns>
    /// <exception cref="ArgumentException"><paramref name="smallest"/> is above <paramref name="largest"/>, they are of two units, or <typeparamref name="T"/> has no order.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the reasons.</exception>
    public static Bounds<T> Of<T>(T smallest, T largest, BoundsReason reason)
        where T : struct => BoundsOrder.Compare(smallest, largest) <= 0
        ? new(smallest, largest, Known(reason), true)
        : throw new ArgumentException(FormattableString.Invariant($"The smallest value, {smallest}, must not be above the largest, {largest}."), nameof(smallest));

    /// <summary>Makes bounds of a figure that is a value or more, without a limit.</summary>
    /// <typeparam name="T">What the figure is.</typeparam>
    /// <param name="smallest">The smallest value it can have.</param>
    /// <param name="reason">Why no more is known.</param>
    /// <returns>The bounds.</returns>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> has no order.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the reasons.</exception>
    public static Bounds<T> AtLeast<T>(T smallest, BoundsReason reason)
        where T : struct => new(Ordered(smallest), null, Known(reason), true);

    /// <summary>Makes bounds of a figure that is a value or less, without a limit.</summary>
    /// <typeparam name="T">What the figure is.</typeparam>
    /// <param name="largest">The largest value it can have.</param>
    /// <param name="reason">Why no more is known.</param>
    /// <returns>The bounds.</returns>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> has no order.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is none of the reasons.</exception>
    public static Bounds<T> AtMost<T>(T largest, BoundsReason reason)
        where T : struct => new(null, Ordered(largest), Known(reason), true);

    /// <summary>Finds how many people are in either of two overlapping groups: at least the larger of them, at most both together or everybody there is.</summary>
    /// <remarks>Both ends can be reached. Where a group says that it is a part of the other one, the other one is all of them. Groups without anybody in common are added by <see cref="Whole.FromParts{TWhole, TPart1, TPart2}"/>.</remarks>
    /// <typeparam name="TWhole">The people who are in either.</typeparam>
    /// <typeparam name="TPart1">The first group.</typeparam>
    /// <typeparam name="TPart2">The second group.</typeparam>
    /// <typeparam name="TPopulation">Everybody there is.</typeparam>
    /// <param name="whole">The people who are in either, named by <see cref="Whole.Of{TWhole}"/>.</param>
    /// <param name="part1">The people of the first group.</param>
    /// <param name="part2">The people of the second group.</param>
    /// <param name="population">Everybody there is.</param>
    /// <returns>The bounds, for the reason that they overlap.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are more people in a group than <paramref name="population"/> has.</exception>
    public static Bounds<Headcount<TWhole>> InAnyOf<TWhole, TPart1, TPart2, TPopulation>(
        this Whole<TWhole> whole, Headcount<TPart1> part1, Headcount<TPart2> part2, Headcount<TPopulation> population)
        where TWhole : struct, IPartOf<TPopulation>
        where TPart1 : struct, IPartOf<TWhole>
        where TPart2 : struct, IPartOf<TWhole>
        where TPopulation : struct, IPopulationGroup => Union<TWhole>(
            Math.Max(Within(part1, population, nameof(part1)), Within(part2, population, nameof(part2))),
            (default(TPart1) is IPartOf<TPart2> ? 0m : part1.Persons) + (default(TPart2) is IPartOf<TPart1> ? 0m : part2.Persons),
            population.Persons);

    /// <summary>Finds how many people are in any of three overlapping groups: at least the largest of them, at most all together or everybody there is.</summary>
    /// <remarks>Both ends can be reached. A group that says that it is a part of another one of the three adds nobody to it.</remarks>
    /// <typeparam name="TWhole">The people who are in any.</typeparam>
    /// <typeparam name="TPart1">The first group.</typeparam>
    /// <typeparam name="TPart2">The second group.</typeparam>
    /// <typeparam name="TPart3">The third group.</typeparam>
    /// <typeparam name="TPopulation">Everybody there is.</typeparam>
    /// <param name="whole">The people who are in any, named by <see cref="Whole.Of{TWhole}"/>.</param>
    /// <param name="part1">The people of the first group.</param>
    /// <param name="part2">The people of the second group.</param>
    /// <param name="part3">The people of the third group.</param>
    /// <param name="population">Everybody there is.</param>
    /// <returns>The bounds, for the reason that they overlap.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are more people in a group than <paramref name="population"/> has.</exception>
    public static Bounds<Headcount<TWhole>> InAnyOf<TWhole, TPart1, TPart2, TPart3, TPopulation>(
        this Whole<TWhole> whole, Headcount<TPart1> part1, Headcount<TPart2> part2, Headcount<TPart3> part3, Headcount<TPopulation> population)
        where TWhole : struct, IPartOf<TPopulation>
        where TPart1 : struct, IPartOf<TWhole>
        where TPart2 : struct, IPartOf<TWhole>
        where TPart3 : struct, IPartOf<TWhole>
        where TPopulation : struct, IPopulationGroup
    {
        decimal together = (default(TPart1) is IPartOf<TPart2> or IPartOf<TPart3> ? 0m : part1.Persons)
            + (default(TPart2) is IPartOf<TPart1> or IPartOf<TPart3> ? 0m : part2.Persons)
            + (default(TPart3) is IPartOf<TPart1> or IPartOf<TPart2> ? 0m : part3.Persons);
        long largest = Math.Max(Within(part1, population, nameof(part1)), Math.Max(Within(part2, population, nameof(part2)), Within(part3, population, nameof(part3))));
        return Union<TWhole>(largest, together, population.Persons);
    }

    private static long Within<TPart, TPopulation>(Headcount<TPart> part, Headcount<TPopulation> population, string parameter)
        where TPart : struct, IPopulationGroup
        where TPopulation : struct, IPopulationGroup => part.Persons <= population.Persons
            ? part.Persons
            : throw new ArgumentOutOfRangeException(parameter, part.Persons, FormattableString.Invariant($"A group is never more than everybody: {part.Persons} of '{Headcount<TPart>.Unit}' cannot be among {population.Persons} of '{Headcount<TPopulation>.Unit}'."));

    // A part that was counted as more than its whole makes it as large: what was counted is never cut off.
    private static Bounds<Headcount<TWhole>> Union<TWhole>(long largest, decimal together, long population)
        where TWhole : struct, IPopulationGroup =>
        new(new(largest), new((long)Math.Max(largest, Math.Min(together, population))), BoundsReason.Overlapping, true);

    private static T Ordered<T>(T end)
        where T : struct
    {
        _ = BoundsOrder.Compare(end, end);
        return end;
    }

    private static BoundsReason Known(BoundsReason reason) => Enum.IsDefined(reason)
        ? reason
        : throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason is none of the known ones.");
}
