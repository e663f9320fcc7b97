using System;
using CoverageMetrics.Internal;

namespace CoverageMetrics.Figures;

/// <summary>The order of the ends of bounds, also of kinds that have no order across units.</summary>
internal static class BoundsOrder
{
    /// <summary>Compares two ends of the same unit.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="left">An end.</param>
    /// <param name="right">Another end.</param>
    /// <returns>The sign of the order.</returns>
    /// <exception cref="ArgumentException">The units differ, or the kind has no order at all.</exception>
    internal static int Compare<T>(T left, T right)
        where T : struct => (left, right) switch
        {
            (IComparable<T> one, _) => one.CompareTo(right),
            (ObservedQuantity one, ObservedQuantity other) => Compare(one.Number, one.UnitName, other.Number, other.UnitName),
            (ObservedChange one, ObservedChange other) => Compare(one.Number, one.Unit, other.Number, other.Unit),
            (AnyHeadcount one, AnyHeadcount other) => Compare(one.Persons, one.Group, other.Persons, other.Group),
            (AnyAmount one, AnyAmount other) => Compare(one.Value, one.Currency, other.Value, other.Currency),
            (AnyPercentage one, AnyPercentage other) => Compare(one.Percent, one.Base, other.Percent, other.Base),
            _ => throw new ArgumentException($"Bounds need a kind of value that has an order; {TypeNames.Of(typeof(T))} has none.", nameof(left)),
        };

    private static int Compare(decimal left, string unit, decimal right, string otherUnit)
    {
        if (unit != otherUnit)
        {
            Guard.ThrowMismatch(nameof(right), "compared", unit, otherUnit);
        }

        return left.CompareTo(right);
    }
}
