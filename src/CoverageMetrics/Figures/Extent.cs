using System;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Figures;

/// <summary>The numbers that a quantity can be, for calculating with bounds: of an exact one its number alone.</summary>
/// <param name="Low">The smallest, or null without a limit.</param>
/// <param name="High">The largest, or null without a limit.</param>
/// <param name="Reason">Why no more is known; null of an exact quantity.</param>
/// <param name="IsTight">Whether both ends can be reached, or come near to.</param>
internal readonly record struct Extent(decimal? Low, decimal? High, BoundsReason? Reason, bool IsTight)
{
    /// <summary>Gets how far the ends are apart, as far as a decimal holds it.</summary>
    internal decimal Width => Low is { } low && High is { } high && (low >= 0 || high <= decimal.MaxValue + low) ? high - low : decimal.MaxValue;

    /// <summary>Takes a number that can be no other.</summary>
    internal static Extent Exactly(decimal number) => new(number, number, null, true);

    /// <summary>Finds what a quantity can be.</summary>
    /// <param name="figure">The quantity.</param>
    /// <returns>Its numbers; null when it has no value, or is not exact and has no bounds.</returns>
    internal static Extent? Of(in Figure<ObservedQuantity> figure)
    {
        if (figure.IsExact)
        {
            return Exactly(figure.Value.Number);
        }

        return figure.Bounds is not { } bounds ? null
            : figure.Value.IsChange ? new(bounds.Smallest?.Number, bounds.Largest?.Number, bounds.Reason, bounds.IsTight)
            : new(bounds.Smallest?.Number ?? 0, bounds.Largest?.Number, bounds.Reason, bounds.IsTight);
    }

    /// <summary>Finds what a percentage can be.</summary>
    /// <param name="figure">The percentage.</param>
    /// <returns>Its numbers; null when it has no value, or is not exact and has no bounds.</returns>
    internal static Extent? Of(in Figure<AnyPercentage> figure) => figure.IsExact ? Exactly(figure.Value.Percent)
        : figure.Bounds is { } bounds ? new(bounds.Smallest?.Percent ?? 0, bounds.Largest?.Percent, bounds.Reason, bounds.IsTight)
        : null;

    /// <summary>Finds what a number of a percentage or ratio can be.</summary>
    /// <param name="figure">The number.</param>
    /// <returns>Its numbers; null when it has no value, or is not exact and has no bounds.</returns>
    internal static Extent? Of(in Figure<decimal> figure) => figure.IsExact ? Exactly(figure.Value)
        : figure.Bounds is { } bounds ? new(bounds.Smallest ?? 0, bounds.Largest, bounds.Reason, bounds.IsTight)
        : null;

    /// <summary>Makes what stands in a figure beside its value.</summary>
    /// <typeparam name="T">What the figure is.</typeparam>
    /// <param name="extent">The numbers that it can be.</param>
    /// <param name="make">Makes an end of a number; null where the kind cannot hold it.</param>
    /// <returns>The bounds; null of an exact figure.</returns>
    internal static object? Slot<T>(Extent? extent, Func<decimal, T?> make)
        where T : struct
    {
        if (extent is { Reason: null })
        {
            return null;
        }

        T? smallest = extent?.Low is { } low ? make(low) : null;
        T? largest = extent?.High is { } high ? make(high) : null;
        return smallest is null && largest is null ? Figure.Inexact : new Bounds<T>(smallest, largest, extent!.Value.Reason!.Value, extent.Value.IsTight);
    }

    /// <summary>Finds whether both can be the same number.</summary>
    internal bool Meets(in Extent other) => !(High < other.Low || other.High < Low);

    /// <summary>Adds another quantity that does not depend on this one.</summary>
    internal Extent Plus(in Extent other) => new(Low + other.Low, High + other.High, Later(other), IsTight && other.IsTight);

    /// <summary>Takes away another quantity that does not depend on this one.</summary>
    internal Extent Minus(in Extent other) => new(Low - other.High, High - other.Low, Later(other), IsTight && other.IsTight);

    /// <summary>Finds how much this is per one, or per hundred, of another quantity that does not depend on it.</summary>
    /// <param name="whole">The other quantity. Where that can be nothing, the quotient is of all else that it can be.</param>
    /// <param name="isPercent">Whether it is per hundred.</param>
    /// <param name="isCounted">Whether the other quantity is counted in whole numbers.</param>
    /// <returns>The numbers; null where there can be nothing to divide by.</returns>
    internal Extent? Per(in Extent whole, bool isPercent, bool isCounted)
    {
        if (whole.High == 0)
        {
            return null;
        }

        decimal Divide(decimal of, decimal per) => isPercent ? ExactMath.Percent(of, per) : of / per;
        decimal least = Math.Max(whole.Low!.Value, isCounted ? 1 : 0);
        return new(
            whole.High is { } high ? Divide(Low!.Value, high) : 0,
            High is not { } most ? null : least > 0 ? Divide(most, least) : most == 0 ? 0 : null,
            Later(whole),
            IsTight && whole.IsTight);
    }

    /// <summary>Finds the points to a later percentage that does not depend on this one.</summary>
    /// <param name="later">The later one.</param>
    /// <returns>The numbers.</returns>
    internal Extent DifferenceTo(in Extent later) => new(Between(High, later.Low), Between(Low, later.High), Later(later), IsTight && later.IsTight);

    /// <summary>Finds the growth, in percent, to a later quantity that does not depend on this one.</summary>
    /// <param name="later">The later one.</param>
    /// <param name="areWhole">Whether both are counted in whole numbers.</param>
    /// <returns>The numbers, where there is anything to grow from; null where there can be nothing.</returns>
    internal Extent? RateTo(in Extent later, bool areWhole)
    {
        if (High == 0)
        {
            return null;
        }

        decimal least = Math.Max(Low!.Value, areWhole ? 1 : 0);
        return new(
            High is { } high ? ExactMath.Percent(later.Low!.Value - high, high) : -100,
            later.High is not { } last ? null : least > 0 ? ExactMath.Percent(last - least, least) : last == 0 ? -100 : null,
            Later(later),
            IsTight && later.IsTight);
    }

    /// <summary>Finds the points between this quantity and a later one per hundred of one and the same whole.</summary>
    /// <param name="later">The later one.</param>
    /// <param name="whole">What both are of.</param>
    /// <param name="isCounted">Whether the whole is counted in whole numbers.</param>
    /// <returns>The numbers, where there is anything to divide by; null where there can be nothing.</returns>
    internal Extent? PointsTo(in Extent later, in Extent whole, bool isCounted) => whole.High == 0
        ? null
        : new(
            PointsOver(later.Low, High, later.Low < High, whole, isCounted),
            PointsOver(later.High, Low, later.High >= Low, whole, isCounted),
            Later(later.Plus(whole)),
            IsTight && later.IsTight && whole.IsTight);

    /// <summary>Finds the share, in percent, of a part in its whole: what the whole has more than the part does not depend on it.</summary>
    /// <param name="rest">What the parts beside this one add up to.</param>
    /// <param name="whole">What is known of the whole besides, which may be more than its parts say.</param>
    /// <returns>The numbers; null where the whole can be nothing.</returns>
    internal Extent? ShareWith(in Extent rest, in Extent whole)
    {
        if (High == 0 && rest.High == 0)
        {
            return null;
        }

        decimal? least = Min(whole.High, Low + rest.High);
        decimal? most = Max(whole.Low, High + rest.Low);
        decimal? low = least switch { null => 0, 0 => 100, { } all => ExactMath.Percent(Low!.Value, all) };
        decimal? high = (High, most) switch { (null, _) => 100, (0, _) => 0, (_, var all) => Math.Min(100, ExactMath.Percent(High.Value, all!.Value)) };
        return new(low, high, Later(rest.Plus(whole)), IsTight && rest.IsTight && whole.IsTight);
    }

    /// <summary>Finds what the growth of a part adds to that of its whole, in points: its change over what the whole was.</summary>
    /// <param name="later">The part later on.</param>
    /// <param name="rest">What the parts beside this one were.</param>
    /// <param name="areWhole">Whether it is counted in whole numbers.</param>
    /// <returns>The numbers; null where the whole can have been nothing.</returns>
    internal Extent? ContributionTo(in Extent later, in Extent rest, bool areWhole)
    {
        if (High == 0 && rest.High == 0)
        {
            return null;
        }

        // The less the part was, the more it adds, whatever the rest was.
        return new(
            Points(later.Low, High, later.Low < High ? rest.Low : rest.High, rest.High, areWhole) ?? (High is null ? -100 : 0),
            later.High < Low && rest.High is null ? 0 : Points(later.High, Low, later.High < Low ? rest.High : rest.Low, rest.High, areWhole),
            Later(later.Plus(rest)),
            IsTight && later.IsTight && rest.IsTight);
    }

    internal BoundsReason? Later(in Extent other) => Reason is null || other.Reason > Reason ? other.Reason : Reason;

    private static decimal? Points(decimal? later, decimal? earlier, decimal? rest, decimal? mostRest, bool areWhole)
    {
        if (later is null || earlier is null || rest is null)
        {
            return null;
        }

        decimal whole = earlier.Value + rest.Value;
        if (whole > 0)
        {
            return ExactMath.Percent(later.Value - earlier.Value, whole);
        }

        // Of whole people somebody was there: beside the part, or else in it.
        return areWhole ? ExactMath.Percent(mostRest == 0 ? later.Value - 1 : later.Value, 1) : later > 0 ? null : mostRest == 0 ? -100 : 0;
    }

    // A rise is more points of a smaller whole, a fall is fewer.
    private static decimal? PointsOver(decimal? later, decimal? earlier, bool awayFromZero, in Extent whole, bool isCounted)
    {
        if (later is not { } to || earlier is not { } from)
        {
            return null;
        }

        decimal? of = awayFromZero ? Math.Max(whole.Low!.Value, isCounted ? 1 : 0) : whole.High;
        return of switch
        {
            null => 0,
            0 => to == from ? 0 : null,
            { } all => ExactMath.Subtract(ExactMath.Percent(to, all), ExactMath.Percent(from, all)),
        };
    }

    private static decimal? Between(decimal? earlier, decimal? later) => earlier is { } from && later is { } to ? ExactMath.Subtract(to, from) : null;

    private static decimal? Min(decimal? left, decimal? right) => left is null || right < left ? right : left;

    private static decimal? Max(decimal? left, decimal? right) => left is null || right > left ? right : left;

    /// <summary>Writes both ends.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Low}; {High}]");
}
