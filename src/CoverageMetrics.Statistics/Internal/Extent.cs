using CoverageMetrics.Figures;

namespace CoverageMetrics.Statistics.Internal;

/// <summary>The smallest and the largest that a number can be.</summary>
internal readonly record struct Extent(ExactNumber Smallest, ExactNumber Largest)
{
    /// <summary>Finds what a count can be; null where an end has no limit, or it is not exact and its bounds are not known.</summary>
    internal static Extent? Of(in Figure<ObservedQuantity> count) => count.IsExact ? new(Number(count.Value), Number(count.Value))
        : count.Bounds is { Smallest: { } smallest, Largest: { } largest } ? new(Number(smallest), Number(largest))
        : null;

    internal Extent Plus(Extent other) => new(Exact.Plus(Smallest, other.Smallest), Exact.Plus(Largest, other.Largest));

    /// <summary>Finds 100 less / more, of counts that are independent of each other; null where more may be nobody.</summary>
    internal static Extent? Percent(Extent part, Extent whole) => whole.Smallest.Sign <= 0 ? null : new(Over(part.Smallest, whole.Largest), Over(part.Largest, whole.Smallest));

    internal Extent Minus(Extent other) => new(Exact.Minus(Smallest, other.Largest), Exact.Minus(Largest, other.Smallest));

    private static ExactNumber Number(ObservedQuantity people) => ExactNumber.FromDecimal(people.Number);

    private static ExactNumber Over(ExactNumber part, ExactNumber whole) => ExactNumber.FromFraction(100 * part.Numerator * whole.Denominator, part.Denominator * whole.Numerator);
}
