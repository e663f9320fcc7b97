using System;
using CoverageMetrics.Figures;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Metrics;

/// <summary>Gives what is worked out from figures that are not all exact its bounds; of exact ones nothing is done.</summary>
/// <remarks>Of two figures that do not depend on each other the ends are those of interval arithmetic (Moore, Kearfott and Cloud, Introduction to Interval Analysis, 2009, chapter 2). Where a number
/// stands in two places, as a part does in its whole, the result is monotone in each number, and its ends are found at ends of theirs.</remarks>
internal static class MetricBounds
{
    /// <summary>Gives a change its bounds.</summary>
    internal static Figure<ObservedChange> Change(in Figure<ObservedChange> change, in Figure<ObservedQuantity> earlier, in Figure<ObservedQuantity> later) =>
        IsSettled(change) ? change : Bound(change, Extent.Of(earlier), Extent.Of(later));

    /// <summary>Gives a growth rate its bounds.</summary>
    internal static Figure<GrowthRate> Rate(in Figure<GrowthRate> rate, in Figure<ObservedQuantity> earlier, in Figure<ObservedQuantity> later) =>
        IsSettled(rate) ? rate : Bound(rate, Extent.Of(earlier) is { } before && Extent.Of(later) is { } after ? before.RateTo(after, !earlier.Value.IsMoney) : null);

    /// <summary>Gives a percentage or a ratio its bounds.</summary>
    internal static Figure<T> Quotient<T>(in Figure<T> quotient, Metric metric, CountedPair counts, Func<decimal, Metric, T> make)
        where T : struct => IsSettled(quotient) ? quotient : quotient.WithSlot(Extent.Slot<T>(Divide(counts, !metric.IsRatio), number => make(number, metric)));

    /// <summary>Divides two sums.</summary>
    /// <returns>The percentage or ratio; undefined where there is nothing to divide by.</returns>
    internal static Figure<T> Quotient<T>(Metric metric, in CountedPair counts, Func<decimal, Metric, T> make)
        where T : struct => counts is { Covered.HasValue: true, Total: { HasValue: true, Value.Number: 0 } }
        ? Figure.None<T>(NoValueReason.Undefined)
        : Quotient(counts.Covered.Combine(counts.Total, (of, per) => make(metric.Divide(of, per), metric)), metric, counts, make);

    /// <summary>Finds the growth between two ratios, exact, with its bounds.</summary>
    /// <param name="earlier">The earlier ratio.</param>
    /// <param name="later">The later ratio.</param>
    /// <param name="before">The sides of the earlier one.</param>
    /// <param name="after">The sides of the later one.</param>
    /// <param name="sharing">Whether they are per the same figure on both dates.</param>
    internal static Figure<GrowthRate> Growth(in Figure<decimal> earlier, in Figure<decimal> later, CountedPair before, CountedPair after, DenominatorSharing sharing)
    {
        if (earlier is { HasValue: true, Value: 0 } && later.HasValue)
        {
            return Figure.None<GrowthRate>(NoValueReason.Undefined, NoValueDetail.DividedByZero);
        }

        Figure<GrowthRate> growth = later.Combine(earlier, (_, _) => new GrowthRate(ExactMath.Growth(
            before.Covered.Value.Number, before.Total.Value.Number, after.Covered.Value.Number, after.Total.Value.Number)));
        if (IsSettled(growth))
        {
            return growth;
        }

        // Over one and the same denominator a ratio grows as its numerator does.
        Extent? extent = sharing switch
        {
            DenominatorSharing.All => Extent.Of(before.Covered) is { } from && Extent.Of(after.Covered) is { } to ? from.RateTo(to, !before.Covered.Value.IsMoney) : null,
            DenominatorSharing.None or DenominatorSharing.Some => Divide(before, isPercent: false) is { } from && Divide(after, isPercent: false) is { } to ? from.RateTo(to, areWhole: false) : null,
            _ => throw Unnamed.Member(sharing),
        };
        return Bound(growth, sharing == DenominatorSharing.Some && extent is { } wide ? wide with { IsTight = false } : extent);
    }

    /// <summary>Finds the growth between two ratios, of which one at least was published without its quantities, with its bounds.</summary>
    internal static Figure<GrowthRate> Growth(in Figure<decimal> earlier, in Figure<decimal> later)
    {
        if (earlier is { HasValue: true, Value: 0 } && later.HasValue)
        {
            return Figure.None<GrowthRate>(NoValueReason.Undefined, NoValueDetail.DividedByZero);
        }

        Figure<GrowthRate> growth = later.Combine(earlier, static (to, from) => new GrowthRate(ExactMath.Percent(to - from, from)));
        return IsSettled(growth) ? growth : Bound(growth, Extent.Of(earlier) is { } before && Extent.Of(later) is { } after ? before.RateTo(after, areWhole: false) : null);
    }

    /// <summary>Gives the points between two percentages their bounds.</summary>
    /// <param name="points">The points.</param>
    /// <param name="earlier">The earlier sides.</param>
    /// <param name="later">The later sides.</param>
    /// <param name="sharing">Whether what they are of is the same figure on both dates, another, or the same for some areas only.</param>
    internal static Figure<PercentagePoints> Points(in Figure<PercentagePoints> points, in CountedPair earlier, in CountedPair later, DenominatorSharing sharing)
    {
        Extent? extent = sharing switch
        {
            DenominatorSharing.All => Extent.Of(earlier.Covered) is { } before && Extent.Of(later.Covered) is { } after && Extent.Of(later.Total) is { } whole
                ? before.PointsTo(after, whole, !later.Total.Value.IsMoney)
                : null,
            DenominatorSharing.None or DenominatorSharing.Some => Divide(earlier, isPercent: true) is { } from && Divide(later, isPercent: true) is { } to
                ? from.DifferenceTo(to)
                : null,
            _ => throw Unnamed.Member(sharing),
        };
        return Bound(points, sharing == DenominatorSharing.Some && extent is { } wide ? wide with { IsTight = false } : extent);
    }

    /// <summary>Gives the points between two percentages, of which one at least was published without its counts, their bounds.</summary>
    internal static Figure<PercentagePoints> Points(in Figure<PercentagePoints> points, in Figure<AnyPercentage> earlier, in Figure<AnyPercentage> later) =>
        Bound(points, Extent.Of(earlier) is { } before && Extent.Of(later) is { } after ? before.DifferenceTo(after) : null);

    /// <summary>Gives the share of a part in its whole its bounds.</summary>
    internal static Figure<Percentage<Total>> Share(in Figure<Percentage<Total>> share, in Figure<ObservedQuantity> part, MetricTotal whole)
    {
        if (IsSettled(share))
        {
            return share;
        }

        Extent? extent = Extent.Of(part) is { } one && whole.LessOne(part) is { } others && Extent.Of(whole.Reported) is { } all ? one.ShareWith(others, all) : null;
        return share.WithSlot(Extent.Slot<Percentage<Total>>(extent, static percent => new(percent)));
    }

    /// <summary>Gives what a part adds to the growth of its whole its bounds.</summary>
    internal static Figure<PercentagePoints> Contribution(in Figure<PercentagePoints> points, in Figure<ObservedQuantity> earlier, in Figure<ObservedQuantity> later, Extent? rest) =>
        IsSettled(points) ? points : Bound(points, Extent.Of(earlier) is { } before && Extent.Of(later) is { } after && rest is { } others ? before.ContributionTo(after, others, !earlier.Value.IsMoney) : null);

    /// <summary>Gives the people that are still to be covered to reach a target their bounds.</summary>
    internal static Figure<long> PeopleToReach(in Figure<long> missing, AnyPercentage target, in CountedPair counts)
    {
        if (Extent.Of(counts.Covered) is not { } covered || Extent.Of(counts.Total) is not { } total)
        {
            return missing;
        }

        // The more people there are and the fewer of them are covered, the more are missing.
        decimal least = covered.High is { } most ? Math.Max(0, MetricCell.PeopleIn(target, total.Low!.Value) - most) : 0;
        decimal? largest = total.High is { } all ? Math.Max(0, MetricCell.PeopleIn(target, all) - covered.Low!.Value) : null;
        return missing.WithSlot(Extent.Slot<long>(new(least, largest, covered.Later(total), covered.IsTight && total.IsTight), static people => people <= long.MaxValue ? (long)people : null));
    }

    private static bool IsSettled<T>(in Figure<T> figure)
        where T : struct => figure.IsExact || !figure.HasValue;

    private static Extent? Divide(in CountedPair counts, bool isPercent) =>
        Extent.Of(counts.Covered) is { } of && Extent.Of(counts.Total) is { } per ? of.Per(per, isPercent, !counts.Total.Value.IsMoney) : null;

    private static Figure<ObservedChange> Bound(Figure<ObservedChange> change, Extent? earlier, Extent? later) =>
        change.WithSlot(Extent.Slot<ObservedChange>(earlier is { } before && later is { } after ? after.Minus(before) : null, change.Value.WithNumber));

    private static Figure<GrowthRate> Bound(in Figure<GrowthRate> rate, Extent? extent) => rate.WithSlot(Extent.Slot<GrowthRate>(extent, static percent => new(percent)));

    private static Figure<PercentagePoints> Bound(in Figure<PercentagePoints> points, Extent? extent) => points.WithSlot(Extent.Slot<PercentagePoints>(extent, static percent => new(percent)));
}
