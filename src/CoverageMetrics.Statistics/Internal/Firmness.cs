using System;
using System.Linq;
using CoverageMetrics.Figures;

namespace CoverageMetrics.Statistics.Internal;

/// <summary>How firm and exact the points of a category or of all categories are, and what they can be. Null in its place is final and exact.</summary>
/// <param name="Known">A figure that is as firm and as exact.</param>
/// <param name="Points">What the points can be, or null where that is not known.</param>
internal sealed record Firmness(Figure<bool> Known, Bounds<ExactNumber>? Points)
{
    private const int CoveredEarlier = 0;
    private const int TotalEarlier = 1;
    private const int CoveredLater = 2;
    private const int TotalLater = 3;

    /// <summary>Finds the firmness of each category, whose points depend on all denominators, and of the change of all.</summary>
    /// <returns>That of the categories and of the change; nulls where all is firm.</returns>
    internal static (Firmness?[] Parts, Firmness? Change) Of(DecomposedCategory[] all)
    {
        if (Array.TrueForAll(all, one => one.IsFirm))
        {
            return (new Firmness?[all.Length], null);
        }

        Figure<bool> denominators = all.SelectMany(one => new[] { one[TotalEarlier], one[TotalLater] }).Aggregate(Figure.Of(true), With);
        Extent? earlier = Sum(all, TotalEarlier), later = Sum(all, TotalLater);
        bool isIndependent = !all.Any(one => one is { HasOneDenominator: true } && !one[TotalEarlier].IsExact);
        BoundsReason reason = all.SelectMany(one => Enumerable.Range(CoveredEarlier, TotalLater + 1).Select(place => one[place].Bounds?.Reason)).Max() ?? BoundsReason.Rounded;
        return (
            Array.ConvertAll<DecomposedCategory, Firmness?>(all, one => Make(With(With(denominators, one[CoveredEarlier]), one[CoveredLater]), Extent.Of(one[CoveredEarlier]), Extent.Of(one[CoveredLater]))),
            Make(all.SelectMany(one => new[] { one[CoveredEarlier], one[CoveredLater] }).Aggregate(denominators, With), Sum(all, CoveredEarlier), Sum(all, CoveredLater)));

        Firmness Make(Figure<bool> known, Extent? coveredEarlier, Extent? coveredLater) => new(
            known,
            !known.IsExact && isIndependent
                && coveredEarlier is { } was && coveredLater is { } isNow && earlier is { } of && later is { } ofNow && Extent.Percent(was, of) is { } from && Extent.Percent(isNow, ofNow) is { } to
                ? Bounds.Of(to.Minus(from).Smallest, to.Minus(from).Largest, reason)
                : null);
    }

    /// <summary>Gives points their firmness and their bounds.</summary>
    internal static Figure<ExactNumber> Of(Firmness? firmness, ExactNumber points) => firmness is null ? Figure.Of(points)
        : firmness.Points is { } bounds ? firmness.Known.Select(_ => points).WithBounds(bounds)
        : Less(firmness, points);

    /// <summary>Gives a component its firmness; one that is not exact has no bounds, because its counts pull it both ways.</summary>
    internal static Figure<ExactNumber> Less(Firmness? firmness, ExactNumber component) => firmness is null ? Figure.Of(component) : firmness.Known.Select(_ => component);

    private static Figure<bool> With(Figure<bool> known, Figure<ObservedQuantity> figure) => known.Combine(figure, static (_, _) => true);

    private static Extent? Sum(DecomposedCategory[] all, int place)
    {
        Extent? sum = new Extent(default, default);
        foreach (DecomposedCategory one in all)
        {
            sum = sum is { } so && Extent.Of(one[place]) is { } next ? so.Plus(next) : null;
        }

        return sum;
    }
}
